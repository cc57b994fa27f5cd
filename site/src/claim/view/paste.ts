/** A place to paste links into. */

import { html, nothing, type TemplateResult } from 'lit'
import type { Scene } from './scene.ts'

export function paste({ state, words, actions }: Scene): TemplateResult {
  const { label, open, none } = words.paste
  const isEmpty = state.hint === 'none'
  return html`<form class="paste" novalidate @submit=${(event: SubmitEvent) => take(event, actions.open)}>
    <label for="link">${label}</label>
    <textarea
      id="link"
      rows="2"
      spellcheck="false"
      autocomplete="off"
      autocapitalize="off"
      dir="ltr"
      aria-invalid=${isEmpty ? 'true' : nothing}
      aria-describedby="link-fault"
    ></textarea>
    <p class="fault" id="link-fault" role="alert">${isEmpty ? none : ''}</p>
    <button class="button" type="submit">${open}</button>
  </form>`
}

function take(event: SubmitEvent, open: (text: string) => void): void {
  event.preventDefault()
  const form = event.currentTarget as HTMLFormElement
  const field = form.querySelector('textarea')
  open(field?.value ?? '')
  // A secret should not stand on the screen longer than it must.
  form.reset()
}
