/** Is it you? */

import { html, nothing, type TemplateResult } from 'lit'
import { mailTo } from '../deliver.ts'
import { told, type Scene } from './scene.ts'

export function who(scene: Scene): TemplateResult {
  const { state, words, actions, issuer } = scene
  const { title, about, label, confirm, differs } = words.who
  const isWrong = state.hint === 'differs'
  return html`<section class="step" aria-labelledby="who">
    <h2 id="who" tabindex="-1">${title}</h2>
    <form novalidate @submit=${(event: SubmitEvent) => take(event, actions.confirm)}>
      <label for="address">${label}</label>
      <p class="about" id="address-about">${about}</p>
      <input
        id="address"
        type="email"
        autocomplete="email"
        inputmode="email"
        autocapitalize="off"
        spellcheck="false"
        dir="ltr"
        aria-invalid=${isWrong ? 'true' : nothing}
        aria-describedby="address-fault address-about"
      />
      <p class="fault" id="address-fault" role="alert">${isWrong ? told(scene, differs) : ''}</p>
      <p class="doing">
        <button class="button main" type="submit">${confirm}</button>
        ${isWrong ? html`<a class="button" href=${mailTo(issuer.contact, words.who.title)}>${told(scene, words.write)}</a>` : nothing}
      </p>
    </form>
  </section>`
}

function take(event: SubmitEvent, confirm: (address: string) => void): void {
  event.preventDefault()
  confirm((event.currentTarget as HTMLFormElement).querySelector('input')?.value ?? '')
}
