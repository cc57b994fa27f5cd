/** Several badges at once: a row each, one of them chosen. */

import { html, nothing, type TemplateResult } from 'lit'
import { headlineOf, lookOf } from './answer.ts'
import { entryName, type Entry } from './entry.ts'
import { heading } from './heading.ts'
import { seal } from './icons.ts'
import { cut, name } from './safe-text.ts'
import { sayCount, type Speech } from './speech.ts'

export interface Listing {
  readonly level: number
  readonly chosen: number
  readonly choose: (id: number) => void
  readonly speech: Speech
}

export function listOf(entries: readonly Entry[], { level, chosen, choose, speech }: Listing): TemplateResult {
  return html`<section class="list">
    ${heading(level, 'title', sayCount(speech.words.verifier.several, entries.length, speech))}
    <ul>
      ${entries.map(
        (entry) =>
          html`<li>
            <button type="button" class="entry" aria-current=${entry.id === chosen ? 'true' : 'false'} @click=${() => choose(entry.id)}>
              ${row(entry, speech)}
            </button>
          </li>`,
      )}
    </ul>
  </section>`
}

function row(entry: Entry, speech: Speech): TemplateResult {
  const { report, fault } = entry
  const { verifier } = speech.words
  const file = entryName(entry, speech)
  const look = report && lookOf(report)
  const tone = look?.tone ?? ''
  const title = report?.credential?.achievement.name ?? file
  const words = report ? headlineOf(report, speech) : fault === undefined ? verifier.waiting : verifier.faultTitle
  return html`<span class="row-sign ${tone}">${look ? seal(look.sign) : html`<span class="dot"></span>`}</span>
    <span class="row-name">${name(title)} ${title === file ? nothing : html`<small>${cut(file, 80)}</small>`}</span>
    <span class="row-words ${tone}">${words}</span>`
}
