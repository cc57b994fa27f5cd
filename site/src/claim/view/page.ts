/** The whole page, below its headline. */

import { html, nothing, type TemplateResult } from 'lit'
import { openIn, ownIn, strangersIn, unsentIn } from '../state.ts'
import { badges } from './badges.ts'
import { decide } from './decide.ts'
import { failures } from './failures.ts'
import { paste } from './paste.ts'
import type { Scene } from './scene.ts'
import { send } from './send.ts'
import { keep } from './keep.ts'
import { who } from './who.ts'

export function page(scene: Scene): TemplateResult {
  const { state, words, now } = scene
  return html`
    <p class="opening" role="status">${state.opening.length > 0 ? words.opening : ''}</p>
    ${failures(scene)}
    ${
      state.claims.length === 0
        ? html`<div class="steps">
            ${
              state.opening.length > 0
                ? nothing
                : html`<div>
                    <p>${words.empty}</p>
                    ${paste(scene)}
                  </div>`
            }
          </div>`
        : html`<div class="desk">
            ${badges(scene)}
            <div class="steps">
              ${openIn(state, now).length > 0 ? decide(scene) : nothing} ${strangersIn(state).length > 0 ? who(scene) : nothing}
              ${unsentIn(state).length > 0 ? send(scene) : nothing} ${ownIn(state, now).map((claim) => keep(claim, scene))}
              <details class="more">
                <summary>${words.paste.more}</summary>
                <p>${words.paste.about}</p>
                ${paste(scene)}
              </details>
            </div>
          </div>`
    }
  `
}
