/** Signs that only few elements need, drawn for them. */

import { html, type TemplateResult } from 'lit'

/** For a button that closes. */
export function cross(): TemplateResult {
  return html`<svg class="line" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="M6 6l12 12M18 6L6 18" /></svg>`
}
