/** `<open-badge-verifier>`: takes badges, has them checked in this page, and shows the answers. It uploads nothing. */

import type { BadgeInput, Check, Report, VerifyOptions } from '@rosette/verifier'
import { html, isServer, LitElement, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit'
import { headlineOf } from './answer.ts'
import { inputFromText, newEntry, type Entry } from './entry.ts'
import { OpenBadgeErrorEvent } from './badge-events.ts'
import { OpenBadgeCheckEvent, OpenBadgeReportEvent, type OpenBadgeInputEvent } from './events.ts'
import { Language } from './language.ts'
import { en } from './languages/en.ts'
import { isInputMissing, missingDocuments } from './missing.ts'
import { pastedInputs } from './pasted.ts'
import { Runs } from './runs.ts'
import type { Speech } from './speech.ts'
import { showStates } from './states.ts'
import { base } from './styles/base.ts'
import { fields } from './styles/fields.ts'
import { disclosures } from './styles/disclosures.ts'
import { signs } from './styles/signs.ts'
import { still } from './styles/still.ts'
import { tokens } from './styles/tokens.ts'
import { tones } from './styles/tones.ts'
import { unseen } from './styles/unseen.ts'
import { verifierStyles } from './styles/verifier.ts'
import { toneOf } from './tone.ts'
import { listOf } from './verifier-list.ts'
import { missingList } from './verifier-missing.ts'
import { progress } from './verifier-progress.ts'
import { textForm } from './verifier-start.ts'
import { theirs } from './verifier-theirs.ts'

const STATES = ['verifying', 'verified', 'rejected', 'undetermined'] as const

/**
 * @slot drop - An `<open-badge-drop>` of the page's own.
 * @slot badge - An `<open-badge>` of the page's own; it is given the report.
 * @slot report - An `<open-badge-report>` of the page's own; it is given the report.
 * @fires {OpenBadgeCheckEvent} open-badge-check - One check is settled.
 * @fires {OpenBadgeReportEvent} open-badge-report - A verification is finished.
 * @fires {OpenBadgeErrorEvent} open-badge-error - A verification could not begin.
 * @cssstate verifying - A badge is being checked.
 * @cssstate verified - It was found genuine.
 * @cssstate rejected - Something speaks against it.
 * @cssstate undetermined - It could not be found out.
 */
export class OpenBadgeVerifier extends LitElement {
  static override properties = {
    src: {},
    recipient: {},
    issuer: {},
    headingLevel: { type: Number, attribute: 'heading-level' },
    input: { attribute: false },
    options: { attribute: false },
    report: { attribute: false },
    entries: { state: true },
    chosen: { state: true },
    said: { state: true },
  }
  static override styles: CSSResultGroup = [tokens, base, unseen, still, disclosures, signs, fields, tones, verifierStyles]

  /** Address of a badge to verify at once. */
  declare src: string
  /** Whom the badge should be about. */
  declare recipient: string
  /** Ids or domains of the issuers that will do, separated by white space. */
  declare issuer: string
  /** Of the answer, 1 to 6. */
  declare headingLevel: number
  /** A badge to verify at once. */
  declare input: BadgeInput | undefined
  /** How badges are verified: see `verify` of `@rosette/verifier`. */
  declare options: VerifyOptions | undefined
  /** The report that is shown. A page may set one of its own. */
  declare report: Report | undefined
  declare private entries: readonly Entry[]
  declare private chosen: number
  declare private said: string
  readonly #internals = this.attachInternals()
  readonly #language = new Language(this, en)
  readonly #runs = new Runs()

  constructor() {
    super()
    this.src = ''
    this.recipient = ''
    this.issuer = ''
    this.headingLevel = 2
    this.entries = []
    this.chosen = 0
    this.said = ''
    this.addEventListener('open-badge-input', this.#take)
  }

  override connectedCallback(): void {
    super.connectedCallback()
    if (!isServer) document.addEventListener('paste', this.#paste)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    document.removeEventListener('paste', this.#paste)
    this.#runs.stopAll()
  }

  /** Back to the start, with the focus on the place to drop. */
  async reset(): Promise<void> {
    this.#runs.stopAll()
    this.entries = []
    this.report = undefined
    this.said = ''
    await this.updateComplete
    this.#slotted('drop', 'open-badge-drop')?.focus()
  }

  override render(): TemplateResult {
    const entry = this.#entry
    const { speech } = this.#language
    return this.#language.spoken(
      html`<p class="unseen" role="status">${this.said || nothing}</p>
        ${
          entry || this.report
            ? this.#result(entry, speech)
            : html`<slot name="drop"><open-badge-drop multiple></open-badge-drop></slot>${textForm(this.#giveText, speech)}`
        }`,
    )
  }

  #result(entry: Entry | undefined, speech: Speech): TemplateResult {
    const level = this.headingLevel
    return html`${this.entries.length > 1 ? listOf(this.entries, { level, chosen: this.chosen, choose: (id) => this.#choose(id), speech }) : nothing}
      ${entry && !entry.report ? (entry.fault === undefined ? progress(entry, speech) : this.#fault(entry.fault, speech)) : this.#answer(entry, speech)}
      <p class="again"><button type="button" @click=${() => this.reset()}>${speech.words.verifier.another}</button></p>`
  }

  #answer(entry: Entry | undefined, speech: Speech): TemplateResult {
    const { report } = this
    const level = this.headingLevel + 1
    const missing = report && entry?.input !== undefined ? missingDocuments(report) : []
    return html`<slot name="report" @slotchange=${this.#passDown}>
      <open-badge-report .report=${report} .headingLevel=${this.headingLevel}>
        <div class="between">
          ${
            report?.credential
              ? html`<slot name="badge" @slotchange=${this.#passDown}
                  ><open-badge .report=${report} .picture=${entry?.picture} .headingLevel=${level}></open-badge
                ></slot>`
              : nothing
          }
          ${missing.length ? missingList(missing, { level, speech, add: (url, file) => void this.#add(url, file) }) : nothing}
          ${entry && report?.standing === 'proven' ? theirs(entry, { level, speech, compare: (recipient) => this.#again({ recipient }) }) : nothing}
        </div>
      </open-badge-report>
    </slot>`
  }

  #fault(fault: unknown, { words: { verifier } }: Speech): TemplateResult {
    return html`<div class="fault">
      <p class="title">${verifier.faultTitle}</p>
      <p>${fault instanceof TypeError && /^verify:/.test(fault.message) ? verifier.mistaken : verifier.fault}</p>
    </div>`
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('input') && this.input !== undefined) this.#start([this.input])
    else if (changed.has('src') && this.src !== '') this.#start([new URL(this.src, document.baseURI)])
    if (changed.has('report')) this.#passDown()
    showStates(this.#internals, STATES, [this.#runs.size ? 'verifying' : undefined, this.report && toneOf(this.report)])
  }

  get #entry(): Entry | undefined {
    return this.entries.find(({ id }) => id === this.chosen)
  }

  #take = (event: OpenBadgeInputEvent): void => {
    // after the page's own listeners, which may cancel it
    queueMicrotask(() => event.defaultPrevented || this.#start(event.inputs, 'asked'))
  }

  #paste = (event: ClipboardEvent): void => {
    const inputs = event.defaultPrevented ? [] : pastedInputs(event)
    if (!inputs.length) return
    event.preventDefault()
    this.#start(inputs, 'asked')
  }

  #giveText = (text: string): void => this.#start([inputFromText(text)], 'asked')

  /** The focus moves only when the visitor asked. */
  #start(inputs: readonly BadgeInput[], by: 'asked' | 'page' = 'page'): void {
    this.#runs.stopAll()
    this.entries = inputs.map((input) => newEntry(input, this.recipient))
    this.chosen = this.entries[0]?.id ?? 0
    this.report = undefined
    this.said = this.#language.speech.words.verifier.checkingStatus
    for (const entry of this.entries) void this.#run(entry, by)
  }

  #again(changes: Partial<Entry>): void {
    const entry = this.#entry
    if (entry) void this.#run({ ...entry, ...changes }, 'asked')
  }

  async #add(url: string, file: File): Promise<void> {
    const entry = this.#entry
    if (!entry) return
    if (this.report && isInputMissing(this.report)) return this.#again({ input: file })
    const bytes = new Uint8Array(await file.arrayBuffer())
    this.#again({ given: new Map([...entry.given, [url.split('#', 1)[0] ?? url, bytes]]) })
  }

  async #run(entry: Entry, by: 'asked' | 'page'): Promise<void> {
    this.#put({ ...entry, checks: [] })
    const ended = await this.#runs.run(entry, { options: this.#optionsNow(), onCheck: (check) => this.#settle(entry.id, check) })
    if (!ended) return
    this.#put(ended)
    const isChosen = ended.id === this.chosen
    if (isChosen) {
      this.report = ended.report
      const { speech } = this.#language
      this.said = ended.report ? headlineOf(ended.report, speech) : speech.words.verifier.faultTitle
    }
    this.dispatchEvent(ended.report ? new OpenBadgeReportEvent(ended.report) : new OpenBadgeErrorEvent(ended.fault))
    if (isChosen && by === 'asked') await this.#focusAnswer()
  }

  #settle(id: number, check: Check): void {
    const entry = this.entries.find((one) => one.id === id)
    if (!entry) return
    this.#put({ ...entry, checks: [...entry.checks, check] })
    this.dispatchEvent(new OpenBadgeCheckEvent(check))
  }

  #optionsNow(): VerifyOptions {
    const issuers = this.issuer.split(/\s+/).filter((id) => id !== '')
    return { ...this.options, expect: { ...this.options?.expect, ...(issuers.length && { issuer: issuers }) } }
  }

  #choose(id: number): void {
    this.chosen = id
    this.report = this.#entry?.report
    void this.#focusAnswer()
  }

  #put(entry: Entry): void {
    this.entries = this.entries.map((one) => (one.id === entry.id ? entry : one))
  }

  async #focusAnswer(): Promise<void> {
    await this.updateComplete
    const report = this.#slotted('report', 'open-badge-report')
    await report?.updateComplete
    report?.focus()
  }

  /** Elements that a page put into the slots get what the built-in ones get. */
  #passDown = (): void => {
    for (const element of [this.#own('badge', 'open-badge'), this.#own('report', 'open-badge-report')]) if (element) element.report = this.report
  }

  /** The page's own element in a slot, else the built-in one. */
  #slotted<Tag extends 'open-badge-drop' | 'open-badge-report'>(slot: string, tag: Tag): HTMLElementTagNameMap[Tag] | null {
    return this.#own(slot, tag) ?? this.renderRoot.querySelector(tag)
  }

  #own<Tag extends keyof HTMLElementTagNameMap>(slot: string, tag: Tag): HTMLElementTagNameMap[Tag] | null {
    const element = this.querySelector(tag)
    return element?.parentElement === this && element.slot === slot ? element : null
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'open-badge-verifier': OpenBadgeVerifier
  }
}
