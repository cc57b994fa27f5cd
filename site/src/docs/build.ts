/** From the choices of the builder to markup and style sheet: text that a page can use as it stands. */

import { cssOf, THEMES } from './themes.ts'

export interface Choices {
  readonly src?: string
  readonly layout?: string
  readonly verify?: string
  readonly theme?: string
  readonly scheme?: string
  readonly lang?: string
  readonly 'heading-level'?: string
  readonly 'hide-recipient'?: string
}

export interface Built {
  readonly attributes: readonly (readonly [name: string, value: string])[]
  /** What stands in the tag until the badge is read. */
  readonly text: string
  readonly markup: string
}

export function badgeMarkup({ src = '', layout, verify, lang, 'heading-level': level, 'hide-recipient': isHidden }: Choices): Built {
  const wanted = { src, layout, verify, lang, 'heading-level': level, 'hide-recipient': isHidden && '' }
  const attributes = Object.entries(wanted).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]))
  const text = 'What it is, and who awarded it'
  const tag = attributes.map(([name, value]) => (value === '' ? name : `${name}="${escaped(value)}"`)).join(' ')
  return { attributes, text, markup: `<open-badge ${tag}>\n  ${text}\n</open-badge>` }
}

/** Empty when nothing was chosen that needs one. */
export function badgeStyle({ theme, scheme }: Choices): string {
  const properties = THEMES.find(({ id }) => id === theme)?.properties ?? {}
  const rule = cssOf({ properties })
  const withScheme = scheme === 'light' || scheme === 'dark' ? rule.replace('{', `{\n  color-scheme: ${scheme};`) : rule
  return withScheme === cssOf({ properties: {} }) ? '' : withScheme
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}
