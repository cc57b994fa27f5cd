/** `<open-badge-report>`: the answer in large calm words, then every reason for it. */

import type { Note, Report } from '@rosette/verifier'
import { html, isServer, LitElement, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit'
import { headlineOf, lookOf } from './answer.ts'
import { inOrder } from './check-order.ts'
import { momentOf } from './ages.ts'
import { dayOf } from './dates.ts'
import { heading } from './heading.ts'
import { seal } from './icons.ts'
import { Language } from './language.ts'
import { en } from './languages/en.ts'
import { noteOf } from './reasons.ts'
import { checkRow } from './report-check.ts'
import { contacted } from './report-contacted.ts'
import { endorsementList, newerForm } from './report-others.ts'
import { rawOf } from './report-raw.ts'
import { saveText } from './save-text.ts'
import type { Speech } from './speech.ts'
import { base } from './styles/base.ts'
import { reportStyles } from './styles/report.ts'
import { disclosures } from './styles/disclosures.ts'
import { signs } from './styles/signs.ts'
import { still } from './styles/still.ts'
import { tokens } from './styles/tokens.ts'
import { tones } from './styles/tones.ts'
import { unseen } from './styles/unseen.ts'
import { summaryOf } from './summary.ts'
import { restsOnGiven } from './tone.ts'
import { say } from './words.ts'

/**
 * @slot - What stands between the answer and its reasons, such as the badge itself.
 * @csspart verdict - The answer, with its sign.
 * @csspart headline - The answer in large words.
 * @csspart summary - The sentence below it.
 * @csspart check - One question and its answer.
 * @csspart explanation - Why.
 * @csspart endorsement - What somebody else says for the badge, and whether it counts.
 * @csspart sources - What that rests on.
 */
export class OpenBadgeReport extends LitElement {
  static override properties = {
    report: { attribute: false },
    open: { type: Boolean, reflect: true },
    headingLevel: { type: Number, attribute: 'heading-level' },
    said: { state: true },
  }
  static override styles: CSSResultGroup = [tokens, base, unseen, still, disclosures, signs, tones, reportStyles]

  /** What to tell. Nothing is shown without one. */
  declare report: Report | undefined
  /** Opens every disclosure. Printing does so by itself. */
  declare open: boolean
  /** Of the answer, 1 to 6; the parts below count on. */
  declare headingLevel: number
  /** What became of copying, for the live region. */
  declare private said: string
  readonly #language = new Language(this, en)
  #raw = ''
  #rawIn = ''
  #closedBeforePrint: HTMLDetailsElement[] = []

  constructor() {
    super()
    this.open = false
    this.headingLevel = 2
    this.said = ''
  }

  override connectedCallback(): void {
    super.connectedCallback()
    if (isServer) return
    window.addEventListener('beforeprint', this.#openAll)
    window.addEventListener('afterprint', this.#closeAgain)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    window.removeEventListener('beforeprint', this.#openAll)
    window.removeEventListener('afterprint', this.#closeAgain)
  }

  /** Puts the focus on the answer, so that a screen reader goes on from there. */
  override focus(options?: FocusOptions): void {
    this.renderRoot?.querySelector<HTMLElement>('.headline')?.focus(options)
  }

  override willUpdate(changed: PropertyValues<this>): void {
    const { speech } = this.#language
    if (changed.has('report')) this.said = ''
    if (!changed.has('report') && this.#rawIn === speech.lang) return
    this.#raw = this.report ? rawOf(this.report, speech) : ''
    this.#rawIn = speech.lang
  }

  override render(): TemplateResult {
    const { report } = this
    const { speech } = this.#language
    return this.#language.spoken(html`${report ? this.#answer(report, speech) : nothing}<slot></slot>${report ? this.#reasons(report, speech) : nothing}`)
  }

  #answer(report: Report, speech: Speech): TemplateResult {
    const { tone, sign } = lookOf(report)
    const { day, given, moment } = speech.words.report
    const summary = summaryOf(report, speech)
    return html`<header class="answer ${tone}" part="verdict">
      ${seal(sign)}
      <div class="words">
        ${heading(this.headingLevel, 'headline', headlineOf(report, speech))}
        <p class="summary" part="summary">${summary}</p>
        ${restsOnGiven(report) && summary !== given ? html`<p class="caveat">${given}</p>` : nothing}
        ${strangePicture(report).map((note) => html`<p class="caveat">${noteOf(note, speech)}</p>`)}
        <p class="moment">${say(moment, { moment: momentOf(report.now, speech) })}</p>
        ${report.day === undefined ? nothing : html`<p class="moment day">${say(day, { day: dayOf(report.day, speech) })}</p>`}
      </div>
    </header>`
  }

  #reasons(report: Report, speech: Speech): TemplateResult {
    const words = speech.words.report
    const level = this.headingLevel + 1
    return html`<section>
        ${heading(level, 'section', words.checks)}
        <ul class="checks">
          ${inOrder(report).map((check) => checkRow(check, { open: this.open, hasGiven: restsOnGiven(report), speech }))}
        </ul>
      </section>
      ${report.refreshed ? html`<section class="newer">${newerForm(report.refreshed, { open: this.open, speech })}</section>` : nothing}
      ${
        report.endorsements?.length
          ? html`<section class="endorsements">
              ${heading(level, 'section', words.endorsements)} ${endorsementList(report.endorsements, { open: this.open, speech })}
            </section>`
          : nothing
      }
      <section>${heading(level, 'section', words.contacted)} ${contacted(report, speech)}</section>
      <section>
        ${heading(level, 'section', words.raw)}
        ${
          this.#raw === ''
            ? html`<p class="muted">${words.rawNone}</p>`
            : html`${report.standing === 'claimed' ? html`<p class="muted">${words.rawClaimed}</p>` : nothing}
                <details class="raw" ?open=${this.open}>
                  <summary>${words.showRaw}</summary>
                  <pre tabindex="0" aria-label=${words.raw}>${this.#raw}</pre>
                </details>`
        }
        <p class="actions">
          <button type="button" @click=${this.#copy}>${words.copy}</button>
          <button type="button" @click=${this.#save}>${words.save}</button>
          <span class="said" role="status">${this.said || nothing}</span>
        </p>
      </section>`
  }

  #copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(JSON.stringify(this.report, null, 2))
      this.said = this.#language.speech.words.report.copied
    } catch {
      this.said = this.#language.speech.words.report.copyFailed
    }
  }

  #save = (): void => saveText(JSON.stringify(this.report, null, 2), { name: this.#language.speech.words.report.fileName, type: 'application/json' })

  #openAll = (): void => {
    this.#closedBeforePrint = [...this.renderRoot.querySelectorAll<HTMLDetailsElement>('details:not([open])')]
    for (const details of this.#closedBeforePrint) details.open = true
  }

  #closeAgain = (): void => {
    for (const details of this.#closedBeforePrint) details.open = false
    this.#closedBeforePrint = []
  }
}

/** A sound badge in another picture than its own: whoever looks at the picture believes it, so this stands beside the answer. */
function strangePicture({ checks }: Report): readonly Note[] {
  return checks.proof.notes.filter(({ code }) => code === 'picture-unlike')
}

declare global {
  interface HTMLElementTagNameMap {
    'open-badge-report': OpenBadgeReport
  }
}
