/** "Is it theirs?": compares a name the visitor knows with the one in the badge, in this page. */

import type { Report } from '@rosette/verifier'
import { html, nothing, type TemplateResult } from 'lit'
import { isEstablished, restsOnGiven } from './answer.ts'
import type { Entry } from './entry.ts'
import { heading } from './heading.ts'
import { sign, SIGN_OF_STATUS, type Sign } from './icons.ts'
import { fit, visible } from './safe-text.ts'
import { say, THEIRS } from './words.ts'

export function theirs({ recipient, report }: Entry, level: number, compare: (recipient: string) => void): TemplateResult {
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    const field = (event.currentTarget as HTMLFormElement).elements.namedItem('recipient')
    if (field instanceof HTMLInputElement) compare(field.value.trim())
  }
  return html`<section class="theirs">
    ${heading(level, 'title', THEIRS.title)}
    <form novalidate @submit=${submit}>
      <label for="recipient">${THEIRS.field}</label>
      <div class="line">
        <input id="recipient" name="recipient" type="text" inputmode="email" autocomplete="off" autocapitalize="off" spellcheck="false" .value=${recipient} />
        <button type="submit">${THEIRS.compare}</button>
      </div>
    </form>
    ${recipient === '' || !report || report.checks.recipient.status === 'skipped' ? nothing : outcome(recipient, report)}
    <p class="privacy">${THEIRS.privacy}</p>
  </section>`
}

/** Anybody can write a name into a badge: it is a yes only when the issuer is known, and not by the visitor's own documents. */
function outcome(recipient: string, report: Report): TemplateResult {
  const check = report.checks.recipient
  if (check.status !== 'passed') return line(SIGN_OF_STATUS[check.status], visible(check.explanation))
  const isYes = isEstablished(report) && !restsOnGiven(report)
  return line(isYes ? 'tick' : 'question', say(isYes ? THEIRS.yes : THEIRS.named, { recipient: fit(recipient, 200) }))
}

const line = (kind: Sign, words: string): TemplateResult => html`<p class="outcome">${sign(kind)}<span>${words}</span></p>`
