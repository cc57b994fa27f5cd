/** Signs that only few elements need, drawn for them. */

import { html, type TemplateResult } from 'lit'
import { ROSETTE } from './icons.ts'

/** For a button that closes. */
export function cross(): TemplateResult {
  return html`<svg class="line" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="M6 6l12 12M18 6L6 18" /></svg>`
}

/** A sheet that goes into the page: what the drop is for. */
export function into(): TemplateResult {
  return html`<svg class="into" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
    <path d=${ROSETTE} />
    <path d="M24 15.5v15m-6-5.6l6 6 6-6" />
  </svg>`
}
