/** The badges themselves: what each says, whether it is true, and where its decision stands. One is shown large, several as a list. */

import { html, nothing, type TemplateResult } from 'lit'
import { BADGE } from '../../words/badge.ts'
import { openIn, type Claim } from '../state.ts'
import { pictureAddress } from './addresses.ts'
import { told, type Scene } from './scene.ts'

export function badges(scene: Scene): TemplateResult {
  const { claims } = scene.state
  const [claim] = claims
  return html`<section class="badges" aria-label=${scene.words.badges} tabindex="-1">
    ${claims.length === 1 && claim ? html`<div class="one">${card(claim, scene)} ${standing(claim, scene)} ${forget(claim, scene)}</div>` : list(scene)}
  </section>`
}

/** The whole badge, with every reason. */
function card({ checked, files, badge }: Claim, { words, language }: Scene): TemplateResult {
  const report = typeof checked === 'object' ? checked.report : undefined
  return html`<open-badge heading-level="2" .credential=${badge} .report=${report} .picture=${files[0]}></open-badge>
    ${checked === 'unchecked' ? html`<p class="about">${words.unchecked}</p>` : nothing}
    ${
      report
        ? html`<details>
            <summary>${BADGE[language].checks}</summary>
            <open-badge-report heading-level="3" .report=${report}></open-badge-report>
          </details>`
        : nothing
    }`
}

function list(scene: Scene): TemplateResult {
  return html`<ul class="many">
    ${scene.state.claims.map((claim) => html`<li>${row(claim, scene)}</li>`)}
  </ul>`
}

function row(claim: Claim, scene: Scene): TemplateResult {
  const { words } = scene
  const { checked, badge } = claim
  const said = typeof checked === 'object' ? html`<span class="found ${checked.said.tone}">${checked.said.headline}</span>` : nothing
  return html`<img src=${pictureAddress(claim)} alt="" width="64" height="64" />
    <div>
      <p>
        <strong><bdi>${badge.achievement.name}</bdi></strong> ${checked === 'unchecked' ? words.unchecked : said}
      </p>
      ${standing(claim, scene)}
      <details>
        <summary>${words.closer}</summary>
        ${card(claim, scene)} ${forget(claim, scene)}
      </details>
    </div>`
}

/** What was decided, and what can be done about it. */
function standing(claim: Claim, scene: Scene): TemplateResult {
  const { state, words, actions, now } = scene
  const { award, decided, isReconsidered, isMine, isIncluded } = claim
  const open = openIn(state, now)
  const isElse = !isMine && state.hint === 'differs' && state.claims.length > 1
  return html`<div class="standing">
    ${isElse ? html`<p>${words.elsewhere}</p>` : nothing}
    ${
      open.length > 1 && open.includes(claim)
        ? html`<label class="tick">
            <input type="checkbox" .checked=${isIncluded} @change=${(event: Event) => actions.include(award, (event.target as HTMLInputElement).checked)} />
            ${words.include}
          </label>`
        : nothing
    }
    ${decided && !isReconsidered ? decision(claim, scene) : nothing}
  </div>`
}

function decision({ award, decided, answer }: Claim, scene: Scene): TemplateResult | typeof nothing {
  if (!decided) return nothing
  const { words, actions } = scene
  const { decision } = decided.wish
  const way = answer?.kind === 'sending' ? words.send.sending : told(scene, decided.isTaken ? words.done.taken : words.done.signed)
  const slug = answer?.kind === 'taken' ? answer.slugTaken : undefined
  return html`<p class="decided">
      <strong>${decision === 'decline' ? words.done.declined : words.choice[decision].done}</strong>
      <span role="status">${way}</span>
    </p>
    ${slug === undefined ? nothing : html`<p class="fault" role="alert">${told(scene, words.send.slugTaken, { slug })}</p>`}
    <p><button type="button" class="quiet" @click=${() => actions.reconsider(award)}>${words.done.change}</button></p>`
}

function forget({ award }: Claim, { words, actions }: Scene): TemplateResult {
  return html`<p><button type="button" class="quiet" @click=${() => actions.forget(award)}>${words.forget}</button></p>`
}
