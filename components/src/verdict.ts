/** `<open-badge-verdict>`: the answer as a badge wears it: sign, headline, how old it is. Part of `<open-badge>`, loaded with the first report. */

import type { Report } from '@rosette/verifier'
import { html, isServer, LitElement, nothing, type CSSResultGroup, type TemplateResult } from 'lit'
import { ageOf, momentOf } from './ages.ts'
import { headlineOf, lookOf } from './answer.ts'
import { seal } from './icons.ts'
import { Language } from './language.ts'
import { enVerdict } from './languages/en-verdict.ts'
import { enBadge } from './languages/en-badge.ts'
import type { VerdictSpeech } from './speech.ts'
import { base } from './styles/base.ts'
import { signs } from './styles/signs.ts'
import { tokens } from './styles/tokens.ts'
import { tones } from './styles/tones.ts'
import { verdictStyles } from './styles/verdict.ts'
import { say } from './words.ts'

const MINUTE = 60_000

/** Whether the page is the recipient's own; undefined when the badge's recipient is no site. */
export type Site = 'this' | 'other'

/**
 * @csspart verdict @csspart age
 */
export class OpenBadgeVerdict extends LitElement {
  static override properties = {
    report: { attribute: false },
    site: { attribute: false },
    more: { attribute: false },
    clock: { state: true },
  }
  static override styles: CSSResultGroup = [tokens, base, signs, tones, verdictStyles]

  declare report: Report | undefined
  declare site: Site | undefined
  /** What to do when the visitor wants to know more; without it there is no button. */
  declare more: (() => void) | undefined
  /** Undefined until there is a browser: what a server wrote must not depend on when it did. */
  declare private clock: number | undefined
  readonly #language = new Language(this, { ...enBadge, ...enVerdict })
  #ticking: ReturnType<typeof setInterval> | undefined

  /** What a server wrote stays as it is until the first tick. */
  override connectedCallback(): void {
    const isServed = !this.hasUpdated && this.shadowRoot !== null
    super.connectedCallback()
    if (isServer) return
    if (!isServed) this.clock = Date.now()
    this.#ticking = setInterval(() => (this.clock = Date.now()), MINUTE)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    clearInterval(this.#ticking)
  }

  override render(): TemplateResult {
    const { speech } = this.#language
    return this.#language.spoken(html`${this.report ? this.#answer(this.report, speech) : nothing}`)
  }

  #answer(report: Report, speech: VerdictSpeech & { readonly words: { readonly badge: { readonly more: string } } }): TemplateResult {
    const { tone, sign } = lookOf(report)
    const { age, thisSite, otherSite } = speech.words.verdict
    const when = this.clock === undefined ? momentOf(report.now, speech) : ageOf(report.now, this.clock, speech)
    return html`<div class="verdict ${tone}" part="verdict">
      ${seal(sign)}
      <div class="words">
        <p class="answer">${headlineOf(report, speech)}</p>
        ${this.site && report.verdict === 'verified' ? html`<p class="light">${this.site === 'this' ? thisSite : otherSite}</p>` : nothing}
        <p class="light">
          <time part="age" datetime=${report.now}>${say(age, { age: when })}</time>
          ${this.more ? html`<button type="button" aria-haspopup="dialog" @click=${this.more}>${speech.words.badge.more}</button>` : nothing}
        </p>
      </div>
    </div>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'open-badge-verdict': OpenBadgeVerdict
  }
}
