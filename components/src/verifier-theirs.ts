/** "Is it theirs?": compares a name the visitor knows with the one in the badge, in this page. */

import type { Report } from '@rosette/verifier'
import { html, nothing, type TemplateResult } from 'lit'
import type { Entry } from './entry.ts'
import { heading } from './heading.ts'
import { explanationOf } from './reasons.ts'
import { sign, SIGN_OF_STATUS, type Sign } from './icons.ts'
import { fit } from './safe-text.ts'
import type { Speech } from './speech.ts'
import { isEstablished } from './answer.ts'
import { restsOnGiven } from './tone.ts'
import { say } from './words.ts'

export function theirs(
  { recipient, report }: Entry,
  { level, speech, compare }: { readonly level: number; readonly speech: Speech; readonly compare: (recipient: string) => void },
): TemplateResult {
  const words = speech.words.theirs
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    const field = (event.currentTarget as HTMLFormElement).elements.namedItem('recipient')
    if (field instanceof HTMLInputElement) compare(field.value.trim())
  }
  return html`<section class="theirs">
    ${heading(level, 'title', words.title)}
    <form novalidate @submit=${submit}>
      <label for="recipient">${words.field}</label>
      <div class="line">
        <input id="recipient" name="recipient" type="text" inputmode="email" autocomplete="off" autocapitalize="off" spellcheck="false" .value=${recipient} />
        <button type="submit">${words.compare}</button>
      </div>
    </form>
    ${recipient === '' || !report || report.checks.recipient.status === 'skipped' ? nothing : outcome(recipient, report, speech)}
    <p class="privacy">${words.privacy}</p>
  </section>`
}

/** Anybody can write a name into a badge: it is a yes only when the issuer is known, and not by the visitor's own documents. */
function outcome(recipient: string, report: Report, speech: Speech): TemplateResult {
  const { yes, named } = speech.words.theirs
  const check = report.checks.recipient
  if (check.status !== 'passed') return line(SIGN_OF_STATUS[check.status], explanationOf(check, speech))
  const isYes = isEstablished(report) && !restsOnGiven(report)
  return line(isYes ? 'tick' : 'question', say(isYes ? yes : named, { recipient: fit(recipient, 200) }))
}

const line = (kind: Sign, sentence: string): TemplateResult => html`<p class="outcome">${sign(kind)}<span>${sentence}</span></p>`
