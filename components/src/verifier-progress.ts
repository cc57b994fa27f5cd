/** A verification under way: each question, and its answer as it comes. */

import { html, type TemplateResult } from 'lit'
import { CHECK_ORDER } from './check-order.ts'
import type { Entry } from './entry.ts'
import { sign, SIGN_OF_STATUS } from './icons.ts'
import { cut } from './safe-text.ts'
import { QUESTIONS, say, VERIFIER } from './words.ts'

export function progress({ name, checks }: Entry): TemplateResult {
  const count = say(VERIFIER.progress, { count: checks.length, all: CHECK_ORDER.length })
  return html`<div class="progress">
    <p class="checking">${say(VERIFIER.checking, { name: cut(name, 120) })}</p>
    <progress max=${CHECK_ORDER.length} value=${checks.length} aria-label=${count}></progress>
    <ul>
      ${CHECK_ORDER.map((id) => {
        const settled = checks.find((check) => check.id === id)
        return html`<li class=${settled ? 'settled' : 'open'}>
          ${settled ? sign(SIGN_OF_STATUS[settled.status]) : html`<span class="dot"></span>`} ${QUESTIONS[id]}
        </li>`
      })}
    </ul>
  </div>`
}
