/** Several badges at once: a row each, one of them chosen. */

import { html, nothing, type TemplateResult } from 'lit'
import { headlineOf, lookOf } from './answer.ts'
import type { Entry } from './entry.ts'
import { heading } from './heading.ts'
import { seal } from './icons.ts'
import { cut, name } from './safe-text.ts'
import { say, VERIFIER } from './words.ts'

export interface Listing {
  readonly level: number
  readonly chosen: number
  readonly choose: (id: number) => void
}

export function listOf(entries: readonly Entry[], { level, chosen, choose }: Listing): TemplateResult {
  return html`<section class="list">
    ${heading(level, 'title', say(VERIFIER.several, { count: entries.length }))}
    <ul>
      ${entries.map(
        (entry) =>
          html`<li>
            <button type="button" class="entry" aria-current=${entry.id === chosen ? 'true' : 'false'} @click=${() => choose(entry.id)}>${row(entry)}</button>
          </li>`,
      )}
    </ul>
  </section>`
}

function row({ name: file, report, fault }: Entry): TemplateResult {
  const look = report && lookOf(report)
  const tone = look?.tone ?? ''
  const title = report?.credential?.achievement.name ?? file
  const words = report ? headlineOf(report) : fault === undefined ? VERIFIER.waiting : VERIFIER.faultTitle
  return html`<span class="row-sign ${tone}">${look ? seal(look.sign) : html`<span class="dot"></span>`}</span>
    <span class="row-name">${name(title)} ${title === file ? nothing : html`<small>${cut(file, 80)}</small>`}</span>
    <span class="row-words ${tone}">${words}</span>`
}
