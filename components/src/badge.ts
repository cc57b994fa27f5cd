/** `<open-badge>`: shows one badge: what it says, and what has been found out about it. Without a report it wears no sign at all. */

import type { Credential, Report, VerifyOptions } from '@rosette/verifier'
import { html, LitElement, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit'
import { OpenBadgeErrorEvent, OpenBadgeReadEvent } from './badge-events.ts'
import { facts } from './badge-facts.ts'
import type { FileError, Trouble } from './badge-file.ts'
import { pictureOf, shownPicture } from './badge-picture.ts'
import { Language } from './language.ts'
import { enBadge } from './languages/en-badge.ts'
import type { BadgeSpeech } from './speech.ts'
import { showStates } from './states.ts'
import { badgeStyles } from './styles/badge.ts'
import { base } from './styles/base.ts'
import { tokens } from './styles/tokens.ts'
import { toneOf } from './tone.ts'
import type { Site } from './verdict.ts'

export type BadgeLayout = 'card' | 'row' | 'image'
/** When the badge at `src` is verified. */
export type BadgeVerify = 'view' | 'click' | 'never'

type Part = TemplateResult | typeof nothing
const STATES = ['reading', 'checking', 'claimed', 'verified', 'rejected', 'undetermined'] as const

/**
 * @slot - What the page already says of the badge; shown until there is a credential.
 * @fires {OpenBadgeReadEvent} open-badge-read - What the file at `src` claims has been read.
 * @fires {OpenBadgeReportEvent} open-badge-report - The badge at `src` has been verified.
 * @fires {OpenBadgeErrorEvent} open-badge-error - The file at `src` could not be read or verified.
 * @csspart image @csspart name @csspart issuer @csspart recipient @csspart date @csspart criteria @csspart verdict @csspart age
 * @cssstate reading @cssstate checking @cssstate claimed @cssstate verified @cssstate rejected @cssstate undetermined
 */
export class OpenBadge extends LitElement {
  static override properties = {
    src: {},
    layout: { reflect: true },
    verify: {},
    headingLevel: { type: Number, attribute: 'heading-level' },
    hideRecipient: { type: Boolean, attribute: 'hide-recipient' },
    options: { attribute: false },
    credential: { attribute: false },
    report: { attribute: false },
    picture: { attribute: false },
    address: { state: true },
    work: { state: true },
    trouble: { state: true },
    site: { state: true },
    wantsRemote: { state: true },
    wantsMore: { state: true },
  }
  static override styles: CSSResultGroup = [tokens, base, badgeStyles]

  /** A picture, JSON, token or badge page to read and show. */
  declare src: string
  declare layout: BadgeLayout
  /** When the badge at `src` is verified: as soon as it is `view`ed, on `click` (the default), or `never`. */
  declare verify: BadgeVerify
  declare headingLevel: number
  /** Leaves out to whom it was awarded. */
  declare hideRecipient: boolean
  /** How the badge at `src` is verified. */
  declare options: VerifyOptions | undefined
  /** What to show, as a claim. A report's own credential goes before it. */
  declare credential: Credential | undefined
  declare report: Report | undefined
  /** The picture's own bytes. They go before any address that the credential names. */
  declare picture: Blob | undefined
  /** `blob:` address of the picture, made in the browser only. */
  declare private address: string | undefined
  declare private work: 'reading' | 'checking' | undefined
  declare private trouble: Trouble | undefined
  declare private site: Site | undefined
  declare private wantsRemote: boolean
  declare private wantsMore: boolean
  readonly #internals = this.attachInternals()
  readonly #language = new Language(this, enBadge)
  #stop: AbortController | undefined

  constructor() {
    super()
    this.src = ''
    this.layout = 'card'
    this.verify = 'click'
    this.headingLevel = 3
    this.hideRecipient = false
    this.wantsRemote = false
    this.wantsMore = false
  }

  override connectedCallback(): void {
    super.connectedCallback()
    if (!this.hasUpdated) return
    this.#showPicture()
    if (this.work) void this.#read()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#stop?.abort()
    this.#forgetPicture()
  }

  /** Verifies the badge at `src` now, whatever `verify` says; the report then shows. */
  async check(): Promise<void> {
    await this.#try('checking', async (signal) => {
      const { checkFile, OpenBadgeReportEvent } = await import('./badge-check.ts')
      const found = await checkFile(this.src, this.options)
      if (signal.aborted) return
      Object.assign(this, found)
      this.dispatchEvent(new OpenBadgeReportEvent(found.report))
    })
  }

  override render(): TemplateResult {
    const credential = this.#shown
    const { speech } = this.#language
    if (!credential) return this.#language.spoken(html`<slot></slot>${this.#without(speech)}`)
    const { layout } = this
    const picture = shownPicture(credential, this.address, this.wantsRemote)
    return this.#language.spoken(
      html`<article class="badge ${layout}">
          ${pictureOf(credential, picture, { speech, want: () => (this.wantsRemote = true) })}
          ${
            layout === 'image'
              ? html`<button class="over" type="button" aria-label=${speech.words.badge.more} aria-haspopup="dialog" @click=${this.#more}></button>`
              : facts(credential, this.report, { level: this.headingLevel, isBrief: layout === 'row', isAnonymous: this.hideRecipient, speech })
          }
          ${this.#standing(speech)}
        </article>
        ${this.wantsMore ? this.#dialog(credential) : nothing}`,
    )
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('src') && this.src) void this.#read()
    if (changed.has('picture')) this.#showPicture()
    if (this.report) void import('./define-verdict.ts')
    const tone = this.report && toneOf(this.report)
    showStates(this.#internals, STATES, [this.work, tone ?? (this.#shown ? 'claimed' : undefined)])
  }

  /** What was proven goes before what is claimed; beside a report nothing else is shown. */
  get #shown(): Credential | undefined {
    return this.report ? this.report.credential : this.credential
  }

  #without(speech: BadgeSpeech): Part {
    if (this.report) return this.#standing(speech)
    const { badge } = speech.words
    if (this.work) return html`<p class="muted">${badge.reading}</p>`
    return this.trouble ? html`<p class="muted">${badge[this.trouble]}</p>` : nothing
  }

  /** The answer, or the way to it. */
  #standing({ words: { badge } }: BadgeSpeech): Part {
    if (this.report) {
      return html`<open-badge-verdict
        exportparts="verdict, age"
        .report=${this.report}
        .site=${this.site}
        .more=${this.src && this.layout !== 'image' ? this.#more : undefined}
      ></open-badge-verdict>`
    }
    if (!this.src || this.verify === 'never' || this.layout === 'image') return nothing
    return html`<p class="ask"><button type="button" @click=${() => this.check()}>${this.work ? badge.checking : badge.check}</button></p>`
  }

  #dialog(credential: Credential): TemplateResult {
    return html`<open-badge-more
      .report=${this.report}
      .credential=${credential}
      .picture=${this.picture}
      .checking=${this.work !== undefined}
      .hideRecipient=${this.hideRecipient}
      @close=${() => (this.wantsMore = false)}
    ></open-badge-more>`
  }

  #more = async (): Promise<void> => {
    if (this.src && !this.report && this.verify !== 'never') void this.check()
    await import('./define-more.ts')
    this.wantsMore = true
  }

  async #read(): Promise<void> {
    this.#stop?.abort()
    await this.#try('reading', async (signal) => {
      const { inSight, readFile } = await import('./badge-file.ts')
      await inSight(this, signal)
      const { credential, picture } = await readFile(this.src)
      if (signal.aborted) return
      Object.assign(this, { credential, picture, report: undefined })
      this.dispatchEvent(new OpenBadgeReadEvent(credential))
      if (this.verify === 'view') void this.check()
    })
  }

  /** Work that a change of `src` or leaving the page ends. What goes wrong is said to the visitor and to the page. */
  async #try(work: 'reading' | 'checking', act: (signal: AbortSignal) => Promise<void>): Promise<void> {
    if (work === 'reading' || !this.#stop || this.#stop.signal.aborted) this.#stop = new AbortController()
    const { signal } = this.#stop
    this.work = work
    this.trouble = undefined
    try {
      await act(signal)
    } catch (error) {
      if (signal.aborted) return
      this.trouble = (error as FileError).trouble ?? 'unreachable'
      this.dispatchEvent(new OpenBadgeErrorEvent(error))
    }
    if (!signal.aborted && this.work === work) this.work = undefined
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
