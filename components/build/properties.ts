/** The custom properties that a page may set, for the manifest. Their defaults are read from the styles, so that none is told wrong. */

import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export interface CssProperty {
  readonly name: string
  readonly description: string
  readonly default: string
}

const styles = fileURLToPath(new URL('../src/styles', import.meta.url))

/** Of every element; inherited, so that one rule on the page is enough. */
const SHARED: Readonly<Record<string, string>> = {
  ink: 'Text.',
  muted: 'Text that matters less.',
  line: 'Lines and borders.',
  sunken: 'The ground of what lies deeper.',
  accent: 'Links, buttons, focus.',
  radius: 'How round corners are.',
  font: 'The typeface.',
}

/** Of every element that gives an answer. */
const ANSWERING: Readonly<Record<string, string>> = {
  surface: 'The ground.',
  verified: 'The answer “genuine”.',
  'verified-soft': 'Its ground.',
  rejected: 'An answer that speaks against the badge.',
  'rejected-soft': 'Its ground.',
  undetermined: 'An answer that could not be found.',
  'undetermined-soft': 'Its ground.',
  mono: 'The typeface of what is code.',
}

const OWN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'open-badge': {
    ...ANSWERING,
    picture: 'The size of the picture.',
    height: 'The height that is kept before anything is known, instead of the layout’s own.',
  },
  'open-badge-list': { ...ANSWERING, gap: 'Between the badges.', picture: 'The size of the pictures.' },
  'open-badge-report': ANSWERING,
  'open-badge-drop': { 'drop-height': 'The height of the place to drop.' },
  'open-badge-verifier': {
    ...ANSWERING,
    'on-accent': 'Text on the accent.',
    'drop-height': 'The height of the place to drop.',
    'verifier-width': 'How wide it becomes at most.',
  },
}

/** By tag. Throws when a style names a property that is not described here, or none names one that is. */
export async function cssProperties(): Promise<(tag: string) => readonly CssProperty[]> {
  const defaults = await defaultsInStyles()
  const described = new Set([SHARED, ...Object.values(OWN)].flatMap((one) => Object.keys(one)))
  const wrong = [...new Set([...defaults.keys(), ...described])].filter((name) => !defaults.has(name) || !described.has(name))
  if (wrong.length) throw new Error(`build/properties.ts and the styles differ in --open-badge-${wrong.join(', --open-badge-')}`)
  return (tag) =>
    Object.entries({ ...SHARED, ...OWN[tag] }).map(([name, description]) => ({
      name: `--open-badge-${name}`,
      description,
      default: defaults.get(name) ?? '',
    }))
}

async function defaultsInStyles(): Promise<ReadonlyMap<string, string>> {
  const texts = await Promise.all((await readdir(styles)).map((name) => readFile(join(styles, name), 'utf8')))
  return new Map(
    texts.flatMap((text) => Array.from(text.matchAll(/var\(--open-badge-([\w-]+)/g), (match) => [match[1] ?? '', fallbackAt(text, match.index)] as const)),
  )
}

/** What stands after the comma, up to the bracket that closes `var(`. */
function fallbackAt(text: string, start: number): string {
  const comma = text.indexOf(',', start)
  let depth = 1
  let end = comma + 1
  for (; depth > 0; end += 1) depth += text[end] === '(' ? 1 : text[end] === ')' ? -1 : 0
  return text
    .slice(comma + 1, end - 1)
    .replace(/\s+/g, ' ')
    .trim()
}
