/** The form: who may see it, under which name, and whether so from now on; or not at all. */

import { html, nothing, type TemplateResult } from 'lit'
import { openIn } from '../state.ts'
import { CHOICES, type Choice } from '../wish.ts'
import { fault, invalid } from './fault.ts'
import { ownPage } from './own-page.ts'
import { preview } from './preview.ts'
import { told, type Scene } from './scene.ts'

export function decide(scene: Scene): TemplateResult {
  const { state, words, actions, now } = scene
  const { title, titleMany, accept } = words.decide
  const { choice } = state.filled
  const isSeen = choice === 'unlisted' || choice === 'public'
  return html`<section class="step" aria-labelledby="decide">
    <form
      novalidate
      @input=${(event: Event) => actions.fill(event.currentTarget as HTMLFormElement)}
      @submit=${(event: SubmitEvent) => {
        event.preventDefault()
        actions.accept()
      }}
    >
      <h2 id="decide" tabindex="-1">${openIn(state, now).length > 1 ? titleMany : title}</h2>
      <div class="choices" role="radiogroup" aria-labelledby="decide" aria-describedby="choice-fault" aria-required="true">
        ${CHOICES.map((one) => option(one, scene))}
      </div>
      ${fault('choice', scene)} ${preview(scene)} ${isSeen ? name(scene) : nothing} ${choice === 'public' ? ownPage(scene) : nothing} ${all(scene)}
      <p class="fault" role="alert">${state.hint === 'unsigned' || state.hint === 'unchosen' ? words.decide[state.hint] : ''}</p>
      <p class="doing"><button class="button main" type="submit">${accept}</button></p>
      ${decline(scene)}
    </form>
  </section>`
}

function option(choice: Choice, { state, words }: Scene): TemplateResult {
  const { name, about } = words.choice[choice]
  return html`<label class="choice">
    <input type="radio" name="choice" value=${choice} .checked=${state.filled.choice === choice} aria-describedby="about-${choice}" />
    <span><strong>${name}</strong> <span class="about" id="about-${choice}">${about}</span></span>
  </label>`
}

function name(scene: Scene): TemplateResult {
  const { state, words } = scene
  return html`<div class="field">
    <label for="name">${words.name.label}</label>
    <p class="about" id="name-about">${words.name.about}</p>
    <input
      id="name"
      name="name"
      autocomplete="name"
      maxlength="160"
      dir="auto"
      .value=${state.filled.name}
      aria-invalid=${invalid('name', state)}
      aria-describedby="name-fault name-about"
    />
    ${fault('name', scene)}
  </div>`
}

function all(scene: Scene): TemplateResult {
  const { state, words } = scene
  return html`<label class="tick">
    <input type="checkbox" name="acceptAll" .checked=${state.filled.acceptAll} aria-describedby="all-about" />
    <span>${told(scene, words.all.label)} <span class="about" id="all-about">${words.all.about}</span></span>
  </label>`
}

/** Asked for once more, for it cannot be taken back here. */
function decline(scene: Scene): TemplateResult {
  const { words, actions } = scene
  return html`<details class="decline">
    <summary>${words.decide.decline}</summary>
    <p>${told(scene, words.decide.declineAbout)}</p>
    <p class="doing"><button type="button" class="button" @click=${actions.decline}>${words.decide.declineSure}</button></p>
  </details>`
}
