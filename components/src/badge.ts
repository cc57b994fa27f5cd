/** `<open-badge>`: shows one badge: what it says, and what has been found out about it. Without a report it wears no sign at all. */

import type { Credential, Report, VerifyOptions } from '@rosette/verifier'
import { html, LitElement, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit'
import { facts } from './badge-facts.ts'
import { pictureOf } from './badge-picture.ts'
import type { BadgeSource, Found } from './badge-source.ts'
import { Language } from './language.ts'
import { enBadge } from './languages/en-badge.ts'
import type { BadgeSpeech } from './speech.ts'
import { showStates } from './states.ts'
import { badgeStyles } from './styles/badge.ts'
import { base } from './styles/base.ts'
import { tokens } from './styles/tokens.ts'
import { toneOf } from './tone.ts'

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
 * @csspart image - The picture.
 * @csspart name - What was awarded.
 * @csspart issuer - Who issued it, with the address that was checked.
 * @csspart recipient - To whom it was awarded.
 * @csspart date - When it was awarded.
 * @csspart criteria - What it took.
 * @csspart verdict - What has been found out.
 * @csspart age - How long ago it was checked.
 * @cssstate reading - Its file is being read.
 * @cssstate checking - It is being verified.
 * @cssstate claimed - What it says is shown, and nobody has verified it yet.
 * @cssstate verified - It was found genuine.
 * @cssstate rejected - Something speaks against it.
 * @cssstate undetermined - It could not be found out.
 */
export class OpenBadge extends LitElement {
  static override properties = {
    src: { reflect: true },
    layout: { reflect: true },
    verify: { reflect: true },
    headingLevel: { type: Number, attribute: 'heading-level' },
    hideRecipient: { type: Boolean, attribute: 'hide-recipient' },
    href: {},
    options: { attribute: false },
    credential: { attribute: false },
    report: { attribute: false },
    picture: { attribute: false },
    address: { state: true },
    work: { state: true },
    trouble: { state: true },
    site: { state: true },
  }
  static override styles: CSSResultGroup = [tokens, base, badgeStyles]

  /** A picture, JSON, token or badge page to read and show. */
  declare src: string
  /** A card for a place of its own, a row for a list, or the picture with its answer. */
  declare layout: BadgeLayout
  /** When the badge at `src` is verified: as soon as it is `view`ed, on `click` (the default), or `never`. */
  declare verify: BadgeVerify
  /** Of its heading, 1 to 6. */
  declare headingLevel: number
  /** Leaves out to whom it was awarded. */
  declare hideRecipient: boolean
  /** The badge's own page: where its code leads when it is printed. Without one, to `src`. */
  declare href: string | undefined
  /** How the badge at `src` is verified. */
  declare options: VerifyOptions | undefined
  /** What to show, as a claim. A report's own credential goes before it. */
  declare credential: Credential | undefined
  /** What was found out already, elsewhere on the page. */
  declare report: Report | undefined
  /** The picture's own bytes. They go before any address that the credential names. */
  declare picture: Blob | undefined
  /** `blob:` address of the picture, made in the browser only. */
  declare private address: string | undefined
  declare private work: Found['work']
  declare private trouble: Found['trouble']
  declare private site: Found['site']
  readonly #internals = this.attachInternals()
  readonly #language = new Language(this, enBadge)
  #source: Promise<BadgeSource> | undefined

  constructor() {
    super()
    this.src = ''
    this.layout = 'card'
    this.verify = 'click'
    this.headingLevel = 3
    this.hideRecipient = false
  }

  override connectedCallback(): void {
    super.connectedCallback()
    if (!this.hasUpdated) return
    this.#showPicture()
    if (this.work) this.#read()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    void this.#source?.then((source) => source.stop())
    this.#forgetPicture()
  }

  /** Verifies the badge at `src` now, whatever `verify` says; the report then shows. */
  async check(): Promise<void> {
    await (await this.#loadSource()).check()
  }

  override render(): TemplateResult {
    const credential = this.#shown
    const { speech } = this.#language
    const standing = this.#standing(speech)
    if (!credential && !this.src) return this.#language.spoken(html`<slot></slot>${standing}`)
    return this.#language.spoken(
      html`<article class="badge ${this.layout}">${credential ? this.#told(credential, speech) : html`<slot></slot>`} ${standing}</article>`,
    )
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('src') && this.src) this.#read()
    if (changed.has('picture')) this.#showPicture()
    if (this.report) void import('./define-verdict.ts')
    if (this.#shown) void import('./define-details.ts')
    const tone = this.report && toneOf(this.report)
    showStates(this.#internals, STATES, [this.work, tone ?? (this.#shown ? 'claimed' : undefined)])
  }

  /** What was proven goes before what is claimed; beside a report nothing else is shown. */
  get #shown(): Credential | undefined {
    return this.report ? this.report.credential : this.credential
  }

  #told(credential: Credential, speech: BadgeSpeech): TemplateResult {
    const { layout } = this
    return html`${pictureOf(credential, this.address, speech)}
    ${
      layout === 'image'
        ? html`<button class="over" type="button" aria-label=${speech.words.badge.more} aria-haspopup="dialog" @click=${this.#more}></button>`
        : facts(credential, this.report, { level: this.headingLevel, isBrief: layout === 'row', isAnonymous: this.hideRecipient, speech })
    }`
  }

  /** The answer; until there is one, how things stand and the way to it, in a place of the same size. */
  #standing({ words: { badge } }: BadgeSpeech): Part {
    const isImage = this.layout === 'image'
    if (this.report) {
      return html`<open-badge-verdict
        exportparts="verdict, age"
        .report=${this.report}
        .site=${this.site}
        .more=${this.src && !isImage ? this.#more : undefined}
      ></open-badge-verdict>`
    }
    const { src, trouble, verify, work } = this
    const shown = this.#shown
    if (isImage ? verify !== 'view' && shown : !src && !shown) return nothing
    if (!shown || (work && verify === 'view')) return html`<p class="ask">${badge[trouble ?? (shown ? 'checking' : 'reading')]}</p>`
    return html`<div class="ask">
      <p>${badge[trouble ?? 'claimed']}</p>
      ${src && verify !== 'never' && !isImage ? html`<button type="button" @click=${() => this.check()}>${work ? badge.checking : badge.check}</button>` : nothing}
    </div>`
  }

  #more = async (): Promise<void> => (await import('./define-more.ts')).openMore(this)

  #read(): void {
    this.work = 'reading'
    this.#loadSource().then(
      (source) => source.read(),
      () => Object.assign(this, { work: undefined, trouble: 'unreachable' }),
    )
  }

  #loadSource(): Promise<BadgeSource> {
    return (this.#source ??= import('./badge-source.ts').then(({ BadgeSource }) => new BadgeSource(this, (found) => Object.assign(this, found))))
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
