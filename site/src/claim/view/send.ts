/** What is left to do when the issuer has no decision yet: send it, by whatever way there is. */

import { html, nothing, type TemplateResult } from 'lit'
import { fileWith, mailWith } from '../deliver.ts'
import { unsentIn } from '../state.ts'
import { save } from './addresses.ts'
import { told, type Scene } from './scene.ts'

export function send(scene: Scene): TemplateResult | typeof nothing {
  const { state, words, issuer } = scene
  const unsent = unsentIn(state)
  if (unsent.some(({ answer }) => answer?.kind === 'sending')) return html`<p class="about" role="status">${words.send.sending}</p>`
  const tokens = unsent.map(({ decided }) => decided.token)
  const badge = unsent.map(({ badge }) => badge.achievement.name ?? '').join(', ')
  const mail = mailWith(issuer.contact, told(scene, words.send.subject, { badge }), tokens)
  return html`<section class="step" aria-labelledby="send">
    <h2 id="send" tabindex="-1">${words.send.title}</h2>
    <p>${why(scene)}</p>
    ${retry(scene)}
    <ul class="ways">
      <li>
        ${mail === undefined ? html`<p>${words.send.long}</p>` : html`<a class="button main" href=${mail}>${words.send.mail}</a>`}
        ${mail === undefined ? nothing : html`<p class="about">${told(scene, words.send.mailAbout)}</p>`}
      </li>
      <li>
        <button type="button" class="button" @click=${() => save(fileWith(tokens))}>${words.send.file}</button>
        <p class="about">${told(scene, words.send.fileAbout)}</p>
      </li>
    </ul>
  </section>`
}

/** What the receiver said, else what there is to know. */
function why(scene: Scene): string {
  const { state, words } = scene
  const answer = unsentIn(state).find(({ answer }) => answer !== undefined)?.answer
  if (answer?.kind === 'refused') return told(scene, words.send.refused, { why: answer.why })
  if (answer?.kind === 'busy' || answer?.kind === 'unreachable') return told(scene, words.send[answer.kind])
  return told(scene, words.send.about)
}

function retry({ state, words, actions, issuer }: Scene): TemplateResult | typeof nothing {
  if (unsentIn(state).every(({ file }) => (issuer.receiver ?? file.receiver) === undefined)) return nothing
  return html`<p class="doing"><button type="button" class="button" @click=${actions.send}>${words.again}</button></p>`
}
