/** Texts of strangers that may be long, such as criteria. */

import { html, type TemplateResult } from 'lit'
import { fit } from './safe-text.ts'

const MOST_IN_A_TEXT = 3000
const MOST_LINES = 80

/** Prose of the badge: its line breaks stay. */
export function prose(text: string): TemplateResult {
  return html`<bdi dir="auto" class="prose">${fit(text, MOST_IN_A_TEXT).split('\n', MOST_LINES).join('\n')}</bdi>`
}
