/** `<open-badge>`: shows one badge: what it says, and what has been found out about it. Without a report it wears no sign at all. */

import type { Credential, Report } from '@rosette/verifier'
import { html, LitElement, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit'
import { toneOf } from './answer.ts'
import { facts, verdict } from './badge-facts.ts'
import { pictureOf, shownPicture } from './badge-picture.ts'
import { Language } from './language.ts'
import { enBadge } from './languages/en-badge.ts'
import { OpenBadgeErrorEvent, OpenBadgeReadEvent } from './events.ts'
import { readBadge } from './read-badge.ts'
import type { BadgeSpeech } from './speech.ts'
import { showStates } from './states.ts'
import { badgeStyles } from './styles/badge.ts'
import { base } from './styles/base.ts'
import { tokens } from './styles/tokens.ts'

export type BadgeLayout = 'card' | 'row' | 'image'

const STATES = ['reading', 'claimed', 'verified', 'rejected', 'undetermined'] as const

/**
 * @slot - What the page already says of the badge; shown until there is a credential.
 * @fires {OpenBadgeReadEvent} open-badge-read - What the file at `src` claims has been read.
 * @fires {OpenBadgeErrorEvent} open-badge-error - The file at `src` could not be read.
 * @csspart image @csspart name @csspart issuer @csspart recipient @csspart date @csspart criteria @csspart verdict
 * @cssstate reading @cssstate claimed @cssstate verified @cssstate rejected @cssstate undetermined
 */
export class OpenBadge extends LitElement {
  static override properties = {
    src: {},
    layout: { reflect: true },
    headingLevel: { type: Number, attribute: 'heading-level' },
    credential: { attribute: false },
    report: { attribute: false },
    picture: { attribute: false },
    address: { state: true },
    reading: { state: true },
    wantsRemote: { state: true },
    unreadable: { state: true },
  }
  static override styles: CSSResultGroup = [tokens, base, badgeStyles]

  /** A picture, JSON or token to read and show. Nothing about it is checked. */
  declare src: string
  declare layout: BadgeLayout
  declare headingLevel: number
  /** What to show, as a claim. A report's own credential goes before it. */
  declare credential: Credential | undefined
  declare report: Report | undefined
  /** The picture's own bytes. They go before any address that the credential names. */
  declare picture: Blob | undefined
  /** `blob:` address of the picture, made in the browser only. */
  declare private address: string | undefined
  declare private reading: boolean
  declare private wantsRemote: boolean
  declare private unreadable: boolean
  readonly #internals = this.attachInternals()
  readonly #language = new Language(this, enBadge)
  #stop: AbortController | undefined

  constructor() {
    super()
    this.src = ''
    this.layout = 'card'
    this.headingLevel = 3
    this.reading = false
    this.wantsRemote = false
    this.unreadable = false
  }

  override connectedCallback(): void {
    super.connectedCallback()
    if (this.hasUpdated) this.#showPicture()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#stop?.abort()
    this.#forgetPicture()
  }

  override render(): TemplateResult {
    const credential = this.#shown
    const { speech } = this.#language
    if (!credential) return this.#language.spoken(html`<slot></slot>${this.#without(speech)}`)
    const picture = shownPicture(credential, this.address, this.wantsRemote)
    return this.#language.spoken(
      html`<article class="badge ${this.layout}">
        ${pictureOf(credential, picture, { speech, want: () => (this.wantsRemote = true) })}
        ${this.layout === 'image' ? nothing : facts(credential, this.report, { level: this.headingLevel, isBrief: this.layout === 'row', speech })}
        ${verdict(this.report, speech)}
      </article>`,
    )
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('src') && this.src) void this.#read()
    if (changed.has('picture')) this.#showPicture()
    const tone = this.report && toneOf(this.report)
    showStates(this.#internals, STATES, [this.reading ? 'reading' : undefined, tone ?? (this.#shown ? 'claimed' : undefined)])
  }

  /** What was proven goes before what is claimed; beside a report nothing else is shown. */
  get #shown(): Credential | undefined {
    return this.report ? this.report.credential : this.credential
  }

  #without(speech: BadgeSpeech): TemplateResult | typeof nothing {
    const { badge } = speech.words
    if (this.report) return verdict(this.report, speech)
    if (this.reading) return html`<p class="muted">${badge.reading}</p>`
    return this.unreadable ? html`<p class="muted">${badge.unreadable}</p>` : nothing
  }

  async #read(): Promise<void> {
    this.#stop?.abort()
    const { signal } = (this.#stop = new AbortController())
    this.reading = true
    this.unreadable = false
    try {
      const { credential, picture } = await readBadge(this.src, signal)
      if (signal.aborted) return
      this.credential = credential
      this.picture = picture
      this.unreadable = credential === undefined
      if (credential) this.dispatchEvent(new OpenBadgeReadEvent(credential))
    } catch (error) {
      if (signal.aborted) return
      this.unreadable = true
      this.dispatchEvent(new OpenBadgeErrorEvent(error))
    }
    this.reading = false
  }

  #showPicture(): void {
    this.#forgetPicture()
    if (this.picture) this.address = URL.createObjectURL(this.picture)
  }

  #forgetPicture(): void {
    if (this.address !== undefined) URL.revokeObjectURL(this.address)
    this.address = undefined
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'open-badge': OpenBadge
  }
}
