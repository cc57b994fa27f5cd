/** A badge that was accepted: its files to keep and, when others may see it, the ways to show it. */

import { html, nothing, type TemplateResult } from 'lit'
import { snippetsOf } from '../../programme/embed.ts'
import { linkedInProfile, placesOf } from '../../programme/share.ts'
import { copyButton } from '../../scripts/copy.ts'
import { BADGE } from '../../words/badge.ts'
import type { Claim } from '../state.ts'
import { addressOf } from './addresses.ts'
import { told, type Scene } from './scene.ts'

export function keep(claim: Claim, scene: Scene): TemplateResult {
  const { words, state } = scene
  const { award, files, badge, decided } = claim
  const isMany = state.claims.length > 1
  const isSeen = decided?.wish.decision === 'unlisted' || decided?.wish.decision === 'public'
  return html`<section class="step" aria-labelledby="keep-${award}">
    <h2 id="keep-${award}" tabindex="-1">${isMany ? html`<bdi>${badge.achievement.name}</bdi>` : words.keep.title}</h2>
    <p>${words.keep.about}</p>
    <ul class="files">
      ${files.map((file) => html`<li><a class="button" href=${addressOf(file)} download=${file.name}>${kindOf(file, scene)}</a></li>`)}
    </ul>
    ${
      isSeen
        ? isMany
          ? folded(words.show.title, show(claim, scene))
          : html`<h3>${words.show.title}</h3>
              ${show(claim, scene)}`
        : nothing
    }
  </section>`
}

function kindOf({ name }: File, scene: Scene): string {
  const { png, svg, credential } = scene.words.keep
  const ending = name.split('.').at(-1) ?? ''
  return ending === 'png' ? png : ending === 'svg' ? svg : told(scene, credential, { ending: ending.toUpperCase() })
}

function show({ award, badge, decided }: Claim, scene: Scene): TemplateResult {
  const { words, language, issuer } = scene
  const page = `${issuer.url}/badges/${award}/`
  const { achievement, awardedDate, validFrom, validUntil } = badge
  const shared = {
    programme: { name: issuer.name, url: issuer.url, issuer },
    achievement: { name: achievement.name ?? '' },
    badge: { id: award, awardedOn: (awardedDate ?? validFrom ?? '').slice(0, 10), ...(validUntil !== undefined && { expiresOn: validUntil.slice(0, 10) }) },
    page,
    language,
  }
  const say = BADGE[language]
  return html`<div class="share">
    <p>${told(scene, words.show.address)}</p>
    ${code(page, page)}
    ${decided?.wish.decision === 'public' ? html`<p><a class="button" href=${linkedInProfile(shared)} rel="noopener">${say.linkedIn}</a></p>` : nothing}
    <ul class="places">
      ${placesOf(shared).map(({ name, href }) => html`<li><a href=${href} rel="noopener">${name}</a></li>`)}
    </ul>
    <h3>${say.embed}</h3>
    ${snippetsOf(shared).map(({ name, about, markup }) =>
      folded(
        name,
        html`<p>${about}</p>
          ${code(markup, `${name}, ${shared.achievement.name}`)}`,
      ),
    )}
  </div>`
}

function folded(name: string, content: TemplateResult): TemplateResult {
  return html`<details>
    <summary>${name}</summary>
    ${content}
  </details>`
}

function code(text: string, label: string): TemplateResult {
  return html`<figure class="code" dir="ltr">
    <pre tabindex="0" role="region" aria-label=${label}><code>${text}</code></pre>
    ${copierOf(text)}
  </figure>`
}

/** Each text has one button for good, which says whether it was copied. */
const copiers = new Map<string, HTMLElement>()

function copierOf(text: string): HTMLElement {
  const copier = copiers.get(text) ?? copyButton(() => text)
  copiers.set(text, copier)
  return copier
}
