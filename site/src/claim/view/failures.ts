/** Links that opened nothing, and claims that have ended: what happened, and what to do. */

import { html, nothing, type TemplateResult } from 'lit'
import { mailTo } from '../deliver.ts'
import { hasExpired } from '../file.ts'
import { isolated, told, type Scene } from './scene.ts'

export function failures(scene: Scene): TemplateResult | typeof nothing {
  const { state, words, now, actions } = scene
  const ended = state.claims.filter(({ file }) => hasExpired(file, now))
  if (state.failures.length + ended.length === 0) return nothing
  return html`<div class="failures" role="alert">
    ${state.failures.map(
      ({ trouble }) =>
        html`<section class="notice">
          <h2>${words.trouble[trouble].title}</h2>
          <p>${told(scene, words.trouble[trouble].cure)}</p>
          ${trouble === 'unreachable' ? html`<button type="button" class="button" @click=${actions.retry}>${words.again}</button>` : nothing}
          ${trouble === 'unreachable' || trouble === 'damaged' ? nothing : write(scene, words.trouble[trouble].title)}
        </section>`,
    )}
    ${ended.map(
      ({ badge }) =>
        html`<section class="notice">
          <h2>${told(scene, words.trouble.expired.title, { badge: isolated(badge.achievement.name ?? '') })}</h2>
          <p>${told(scene, words.trouble.expired.cure)}</p>
          ${write(scene, badge.achievement.name ?? '')}
        </section>`,
    )}
  </div>`
}

function write(scene: Scene, subject: string): TemplateResult {
  return html`<p><a class="button" href=${mailTo(scene.issuer.contact, subject)}>${told(scene, scene.words.write)}</a></p>`
}
