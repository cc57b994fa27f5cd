/** `<open-badge-mark>`: beside an issuer's identifier: was it tied to the proof? Part of `<open-badge>`, loaded with the first report. */

import type { Report } from '@rosette/verifier'
import { css, html, LitElement, nothing, type CSSResultGroup, type TemplateResult } from 'lit'
import { sign } from './icons.ts'
import { Language } from './language.ts'
import { enVerdict } from './languages/en-verdict.ts'
import type { VerdictSpeech } from './speech.ts'
import { base } from './styles/base.ts'
import { signs } from './styles/signs.ts'
import { tokens } from './styles/tokens.ts'
import { restsOnGiven } from './tone.ts'

const markStyles = css`
  :host {
    display: flex;
    align-items: center;
    gap: 0.3em;
    color: var(--_muted);
    font-size: 0.875rem;
    container-type: normal;
  }

  .sign {
    inline-size: 1.15em;
    block-size: 1.15em;
  }
`

export class OpenBadgeMark extends LitElement {
  static override properties = { report: { attribute: false } }
  static override styles: CSSResultGroup = [tokens, base, signs, markStyles]

  declare report: Report | undefined
  readonly #language = new Language(this, enVerdict)

  override render(): TemplateResult {
    return this.#language.spoken(html`${this.report ? mark(this.report, this.#language.speech) : nothing}`)
  }
}

function mark(report: Report, { words: { verdict } }: VerdictSpeech): TemplateResult {
  const { status } = report.checks.issuer
  if (status === 'failed') return html`${sign('cross')}${verdict.stranger}`
  if (status === 'passed' && report.standing === 'proven') {
    return restsOnGiven(report) ? html`${sign('question')}${verdict.supplied}` : html`${sign('tick')}${verdict.checked}`
  }
  return html`${sign('question')}${verdict.unchecked}`
}

declare global {
  interface HTMLElementTagNameMap {
    'open-badge-mark': OpenBadgeMark
  }
}
