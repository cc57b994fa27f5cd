/** A badge for other pages, as markup to copy: the live tag, and what works where no tag does. */

import { BADGE } from '../words/badge.ts'
import type { Language } from '../words/language.ts'
import { addressOf } from './address.ts'
import type { Achievement, Badge, Programme } from './content.ts'

export interface Embedded {
  readonly programme: Pick<Programme, 'url' | 'issuer'>
  readonly achievement: Pick<Achievement, 'name'>
  readonly badge: Pick<Badge, 'id'>
  readonly language: Language
}

export interface Snippet {
  readonly id: string
  readonly name: string
  readonly about: string
  readonly markup: string
}

/** The room that the frame needs; it takes less width, and then more lines. */
export const FRAME = { width: 480, height: 168 } as const

/** Every text of the issuer is escaped for the language it stands in. */
export function snippetsOf(embedded: Embedded): readonly Snippet[] {
  const { programme, badge, language } = embedded
  const page = addressOf(programme, `badges/${badge.id}/`)
  const picture = addressOf(programme, `badges/${badge.id}.png`)
  const card = addressOf(programme, `badges/${badge.id}.card.svg`)
  const title = titleOf(embedded)
  const { snippet } = BADGE[language]
  return [
    {
      id: 'tag',
      ...snippet.tag,
      markup: `<open-badge src="${html(picture)}" href="${html(page)}" verify="view"></open-badge>`,
    },
    { id: 'iframe', ...snippet.iframe, markup: frameOf(embedded) },
    {
      id: 'html',
      ...snippet.html,
      markup: `<a href="${html(page)}"><img src="${html(picture)}" alt="${html(title)}" width="160" height="160"></a>`,
    },
    { id: 'card', ...snippet.card, markup: `[![${markdown(title)}](${card})](${page})` },
    { id: 'markdown', ...snippet.markdown, markup: `[![${markdown(title)}](${picture})](${page})` },
    { id: 'bbcode', ...snippet.bbcode, markup: `[url=${page}][img]${picture}[/img][/url]` },
  ]
}

/** The frame may run its script and open the badge's page, and nothing else. */
export function frameOf(embedded: Embedded): string {
  const src = addressOf(embedded.programme, `embed/${embedded.badge.id}/`, embedded.language)
  const may = 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox'
  return `<iframe src="${html(src)}" title="${html(titleOf(embedded))}" width="${FRAME.width}" height="${FRAME.height}" loading="lazy" sandbox="${may}" style="border:0;max-width:100%"></iframe>`
}

function titleOf({ achievement, programme }: Embedded): string {
  return `${achievement.name}, ${programme.issuer.name}`
}

function html(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function markdown(text: string): string {
  return text.replaceAll(/[\\[\]!`*_<>]/g, (sign) => `\\${sign}`)
}
