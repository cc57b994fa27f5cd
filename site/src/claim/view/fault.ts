/** What does not fit in a field. */

import { html, nothing, type TemplateResult } from 'lit'
import type { State } from '../state.ts'
import type { Field } from '../wish.ts'
import type { Scene } from './scene.ts'

/** There from the beginning, so that it is heard when it comes. */
export function fault(field: Field, { state, words }: Scene): TemplateResult {
  return html`<p class="fault" id="${field}-fault" role="alert">${state.faults.includes(field) ? words.fault[field] : ''}</p>`
}

export function invalid(field: Field, { faults }: State): 'true' | typeof nothing {
  return faults.includes(field) ? 'true' : nothing
}
