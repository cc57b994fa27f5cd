/** The place of a picture that is not there. */

import { html, type TemplateResult } from 'lit'

/** It is empty: a sign in it could be taken for an answer. */
export function blank(): TemplateResult {
  return html`<svg class="blank" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
    <circle cx="24" cy="24" r="20" />
    <circle cx="24" cy="24" r="12.5" />
  </svg>`
}
