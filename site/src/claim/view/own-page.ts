/** A page of one's own with all public badges: left, made, or taken away. */

import { html, nothing, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import { say } from '../../words/say.ts'
import { orderedIn, type Claim } from '../state.ts'
import type { Filled } from '../wish.ts'
import { fault, invalid } from './fault.ts'
import { isolated, type Scene } from './scene.ts'

const PAGES: readonly Filled['page'][] = ['keep', 'mine', 'none']

export function ownPage(scene: Scene): TemplateResult {
  const { state, words } = scene
  return html`<fieldset class="own-page">
    <legend>${words.page.title}</legend>
    ${PAGES.map(
      (page) =>
        html`<label class="tick"
          ><input type="radio" name="page" value=${page} .checked=${state.filled.page === page} /> <span>${words.page[page]}</span></label
        >`,
    )}
    ${state.filled.page === 'mine' ? fields(scene) : nothing}
  </fieldset>`
}

function fields(scene: Scene): TemplateResult {
  const { state, words, issuer } = scene
  const { slug, slugAbout, text, links, linksAbout } = words.page
  return html`${portrait(scene)}
    <div class="field">
      <label for="slug">${slug}</label>
      <p class="about" id="slug-about">${slugAbout}</p>
      <span class="address" dir="ltr"
        ><span>${issuer.url.replace('https://', '')}/earners/</span
        ><input
          id="slug"
          name="slug"
          maxlength="60"
          autocapitalize="off"
          spellcheck="false"
          autocomplete="off"
          .value=${state.filled.slug}
          aria-invalid=${invalid('slug', state)}
          aria-describedby="slug-fault slug-about"
      /></span>
      ${fault('slug', scene)}
    </div>
    <div class="field">
      <label for="text">${text}</label>
      <textarea
        id="text"
        name="text"
        rows="3"
        dir="auto"
        .value=${state.filled.text}
        aria-invalid=${invalid('text', state)}
        aria-describedby="text-fault"
      ></textarea>
      ${fault('text', scene)}
    </div>
    <div class="field">
      <label for="links">${links}</label>
      <p class="about" id="links-about">${linksAbout}</p>
      <textarea
        id="links"
        name="links"
        rows="2"
        dir="ltr"
        spellcheck="false"
        .value=${state.filled.links}
        aria-invalid=${invalid('links', state)}
        aria-describedby="links-fault links-about"
      ></textarea>
      ${fault('links', scene)}
    </div>
    ${orderedIn(state).length > 1 ? order(scene) : nothing}`
}

function portrait({ state, words, actions }: Scene): TemplateResult {
  const { picture } = state.filled
  const isUnreadable = state.hint === 'unreadable'
  return html`<div class="field portrait">
    <label for="picture">${words.page.picture}</label>
    <p class="about" id="picture-about">${words.page.pictureAbout}</p>
    ${typeof picture === 'string' ? html`<img src="data:image/jpeg;base64,${picture}" alt="" width="96" height="96" />` : nothing}
    <input
      id="picture"
      type="file"
      accept="image/png,image/jpeg,image/webp"
      aria-invalid=${isUnreadable ? 'true' : nothing}
      aria-describedby="picture-fault picture-about"
      @change=${(event: Event) => actions.picture((event.target as HTMLInputElement).files?.[0])}
    />
    <p class="fault" id="picture-fault" role="alert">${isUnreadable ? words.page.pictureFault : ''}</p>
    ${
      typeof picture === 'string'
        ? nothing
        : html`<label class="tick"><input type="checkbox" name="noPicture" .checked=${picture === null} /> <span>${words.page.pictureNone}</span></label>`
    }
  </div>`
}

function order({ state, words, actions }: Scene): TemplateResult {
  const claims = orderedIn(state)
  const mover = (by: -1 | 1, sign: string, sentence: string, isLast: boolean, { award, badge }: Claim): TemplateResult =>
    html`<button
      type="button"
      id="${by < 0 ? 'up' : 'down'}-${award}"
      aria-label=${say(sentence, { badge: isolated(badge.achievement.name ?? '') })}
      ?disabled=${isLast}
      @click=${() => actions.move(award, by)}
    >
      <span aria-hidden="true">${sign}</span>
    </button>`
  return html`<div class="field">
    <p class="label" id="order">${words.page.order}</p>
    <ol class="order" aria-labelledby="order">
      ${repeat(
        claims,
        ({ award }) => award,
        (claim, at) =>
          html`<li>
            <span class="name"><bdi>${claim.badge.achievement.name}</bdi></span>
            ${mover(-1, '↑', words.page.up, at === 0, claim)} ${mover(1, '↓', words.page.down, at === claims.length - 1, claim)}
          </li>`,
      )}
    </ol>
  </div>`
}
