/** "Is it theirs?": compares a name the visitor knows with the one in the badge, in this page. */

import type { Report } from '@rosette/verifier'
import { html, nothing, type TemplateResult } from 'lit'
import type { Entry } from './entry.ts'
import { heading } from './heading.ts'
import { sign, SIGN_OF_STATUS } from './icons.ts'
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

function outcome(recipient: string, { checks: { recipient: check } }: Report): TemplateResult {
  const words = check.status === 'passed' ? say(THEIRS.yes, { recipient: fit(recipient, 200) }) : visible(check.explanation)
  return html`<p class="outcome">${sign(SIGN_OF_STATUS[check.status])}<span>${words}</span></p>`
}
