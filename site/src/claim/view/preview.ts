/** What a choice means before it is made: the page as strangers would see it, and who sees what. */

import { html, nothing, type TemplateResult } from 'lit'
import { openIn } from '../state.ts'
import { pictureAddress } from './addresses.ts'
import { isolated, told, type Scene } from './scene.ts'

export function preview(scene: Scene): TemplateResult {
  const { state, words } = scene
  const { choice } = state.filled
  return html`<section class="preview" aria-labelledby="preview">
    <h3 id="preview">${words.preview.title}</h3>
    <div aria-live="polite">${choice === undefined ? html`<p class="about">${words.preview.choose}</p>` : html`${look(scene)} ${audience(scene)}`}</div>
    <p class="about">${words.preview.address}</p>
  </section>`
}

/** The badge's page, small. */
function look(scene: Scene): TemplateResult {
  const { state, words, issuer, now } = scene
  const { choice, name } = state.filled
  const [claim] = openIn(state, now)
  if (choice === 'private' || !claim) return html`<div class="look none"><p>${words.preview.none}</p></div>`
  const awarded = name.trim() === '' ? told(scene, words.preview.awarded) : told(scene, words.preview.awardedTo, { name: isolated(name.trim()) })
  return html`<div class="look">
    <p class="bar" dir="ltr">${issuer.url.replace('https://', '')}/badges/${claim.award.slice(0, 6)}…/</p>
    <img src=${pictureAddress(claim)} alt="" width="72" height="72" />
    <p>
      <strong><bdi>${claim.badge.achievement.name}</bdi></strong> <span>${awarded}</span>
    </p>
  </div>`
}

function audience(scene: Scene): TemplateResult | typeof nothing {
  const { state, words, issuer } = scene
  const { choice } = state.filled
  if (choice === undefined) return nothing
  const { you, youSee, issuerSees, withAddress, everyone } = words.preview
  const rows = [
    { who: you, what: youSee, sees: true },
    { who: issuer.name, what: issuerSees, sees: true },
    { who: withAddress, what: words.choice[choice].withAddress, sees: choice !== 'private' },
    { who: everyone, what: words.choice[choice].everyone, sees: choice === 'public' },
  ]
  return html`<dl class="audience">
    ${rows.map(
      ({ who, what, sees }) =>
        html`<div class=${sees ? 'sees' : 'sees-not'}>
          <dt>${who}</dt>
          <dd>${what}</dd>
        </div>`,
    )}
  </dl>`
}
