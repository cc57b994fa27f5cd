/** Where a verification begins: the field for a link or a text, under the place to drop on. */

import { html, type TemplateResult } from 'lit'
import type { Speech } from './speech.ts'

/** `give` gets what was typed or pasted, never empty. */
export function textForm(give: (text: string) => void, { words: { verifier } }: Speech): TemplateResult {
  const submit = (event: Event): void => {
    event.preventDefault()
    const field = (event.currentTarget as HTMLElement).closest('form')?.elements.namedItem('text')
    if (!(field instanceof HTMLTextAreaElement)) return
    if (field.value.trim() === '') field.focus()
    else give(field.value)
  }
  const enter = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) submit(event)
  }
  return html`<p class="or" aria-hidden="true"><span>${verifier.or}</span></p>
    <form class="text" novalidate @submit=${submit}>
      <label for="text">${verifier.field}</label>
      <div class="line">
        <textarea id="text" name="text" rows="1" autocomplete="off" autocapitalize="off" spellcheck="false" @keydown=${enter}></textarea>
        <button class="primary" type="submit">${verifier.check}</button>
      </div>
    </form>
    <p class="privacy">${verifier.privacy}</p>`
}
