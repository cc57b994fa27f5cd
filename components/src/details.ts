/** `<open-badge-details>`: what a badge was awarded for: description, criteria, evidence, subjects. Part of `<open-badge layout="card">`. */

import type { Credential, Evidence, Report } from '@rosette/verifier'
import { html, LitElement, nothing, type CSSResultGroup, type TemplateResult } from 'lit'
import { Language } from './language.ts'
import { enDetails } from './languages/en-details.ts'
import { link } from './safe-link.ts'
import { prose } from './safe-prose.ts'
import { name } from './safe-text.ts'
import type { DetailsSpeech } from './speech.ts'
import { base } from './styles/base.ts'
import { detailsStyles } from './styles/details.ts'
import { disclosures } from './styles/disclosures.ts'
import { still } from './styles/still.ts'
import { tokens } from './styles/tokens.ts'
import { unseen } from './styles/unseen.ts'
import { idle } from './turn.ts'

type Part = TemplateResult | typeof nothing
const MOST_SHOWN = 24

/**
 * @csspart criteria
 */
export class OpenBadgeDetails extends LitElement {
  static override properties = { credential: { attribute: false }, report: { attribute: false } }
  static override styles: CSSResultGroup = [tokens, base, unseen, still, disclosures, detailsStyles]

  declare credential: Credential | undefined
  declare report: Report | undefined
  readonly #language = new Language(this, enDetails)

  override render(): TemplateResult {
    const { credential, report } = this
    const { speech } = this.#language
    return this.#language.spoken(
      html`${credential ? account(credential, speech) : nothing} ${report && report.standing !== 'proven' ? unproven(speech) : nothing}<open-badge-code
        ></open-badge-code>`,
    )
  }

  override firstUpdated(): void {
    void idle().then(() => import('./define-code.ts'))
  }
}

const unproven = ({ words: { details } }: DetailsSpeech): TemplateResult => html`<p class="muted small">${details.unproven}</p>`

function account(credential: Credential, speech: DetailsSpeech): TemplateResult {
  const { achievement } = credential
  const description = achievement.description ?? credential.description
  return html`${description === undefined ? nothing : html`<p class="description">${prose(description)}</p>`}
    <div class="more">${criteria(credential, speech)} ${evidence(credential.evidence, speech)}</div>`
}

function criteria({ achievement: { criteria: asked, tags: subjects } }: Credential, speech: DetailsSpeech): TemplateResult {
  const { details } = speech.words
  return html`<details part="criteria">
    <summary>${details.criteria}</summary>
    <div class="inside">
      ${asked.narrative === undefined ? nothing : html`<p>${prose(asked.narrative)}</p>`}
      ${asked.id === undefined ? nothing : html`<p>${link(asked.id, speech)}</p>`}
      ${asked.narrative === undefined && asked.id === undefined ? html`<p>${details.noCriteria}</p>` : nothing} ${tags(subjects, speech)}
    </div>
  </details>`
}

function evidence(all: readonly Evidence[], speech: DetailsSpeech): Part {
  if (!all.length) return nothing
  return html`<details>
    <summary>${speech.words.details.evidence}</summary>
    <ul class="inside">
      ${all
        .slice(0, MOST_SHOWN)
        .map(
          (one) =>
            html`<li>
              ${one.name === undefined ? nothing : html`<strong>${name(one.name)}</strong>`} ${textOf(one)}
              ${one.id === undefined ? nothing : html`<p>${link(one.id, speech)}</p>`}
            </li>`,
        )}
    </ul>
  </details>`
}

function textOf({ description, narrative }: Evidence): Part {
  const text = narrative ?? description
  return text === undefined ? nothing : html`<p>${prose(text)}</p>`
}

function tags(all: readonly string[], { words }: DetailsSpeech): Part {
  if (!all.length) return nothing
  return html`<ul class="tags" aria-label=${words.details.tags}>
    ${all.slice(0, MOST_SHOWN).map((tag) => html`<li>${name(tag)}</li>`)}
  </ul>`
}

declare global {
  interface HTMLElementTagNameMap {
    'open-badge-details': OpenBadgeDetails
  }
}
