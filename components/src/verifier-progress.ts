/** A verification under way: each question, and its answer as it comes. */

import { html, type TemplateResult } from 'lit'
import { CHECK_ORDER } from './check-order.ts'
import { entryName, type Entry } from './entry.ts'
import { sign, SIGN_OF_STATUS } from './icons.ts'
import { cut } from './safe-text.ts'
import { sayNumber, type Speech } from './speech.ts'
import { say } from './words.ts'

export function progress(entry: Entry, speech: Speech): TemplateResult {
  const { checks } = entry
  const { questions, verifier } = speech.words
  const number = (count: number): string => sayNumber(count, speech.locale)
  const count = say(verifier.progress, { count: number(checks.length), all: number(CHECK_ORDER.length) })
  return html`<div class="progress">
    <p class="checking">${say(verifier.checking, { name: cut(entryName(entry, speech), 120) })}</p>
    <progress max=${CHECK_ORDER.length} value=${checks.length} aria-label=${count}></progress>
    <ul>
      ${CHECK_ORDER.map((id) => {
        const settled = checks.find((check) => check.id === id)
        return html`<li class=${settled ? 'settled' : 'open'}>
          ${settled ? sign(SIGN_OF_STATUS[settled.status]) : html`<span class="dot"></span>`} ${questions[id]}
        </li>`
      })}
    </ul>
  </div>`
}
