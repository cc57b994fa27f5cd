/** `<open-badge-verifier>`: takes a badge, has it checked in this page, and shows the answer. */

import type { BadgeInput, Report, VerifyOptions } from '@rosette/verifier'
import { css, html, LitElement, type TemplateResult } from 'lit'
import { OpenBadgeCheckEvent, OpenBadgeReportEvent, type OpenBadgeInputEvent } from './events.ts'
import { loadVerifier } from './load-verifier.ts'

export class OpenBadgeVerifier extends LitElement {
  static override properties = {
    src: {},
    recipient: {},
    issuer: {},
    headingLevel: { type: Number, attribute: 'heading-level' },
    input: { attribute: false },
    options: { attribute: false },
    report: { attribute: false },
  }
  static override styles = css`
    :host {
      display: block;
    }
  `
  declare src: string
  declare recipient: string
  declare issuer: string
  declare headingLevel: number
  declare input: BadgeInput | undefined
  declare options: VerifyOptions | undefined
  declare report: Report | undefined

  constructor() {
    super()
    this.src = ''
    this.recipient = ''
    this.issuer = ''
    this.headingLevel = 2
  }

  override render(): TemplateResult {
    return html`<slot name="drop"><open-badge-drop multiple @open-badge-input=${this.#take}></open-badge-drop></slot>
      <slot name="report"><open-badge-report .report=${this.report}></open-badge-report></slot>`
  }

  #take = async ({ inputs: [file] }: OpenBadgeInputEvent): Promise<void> => {
    if (!file) return
    const { verify } = await loadVerifier()
    this.report = await verify(file, { ...this.options, onCheck: (check) => this.dispatchEvent(new OpenBadgeCheckEvent(check)) })
    this.dispatchEvent(new OpenBadgeReportEvent(this.report))
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'open-badge-verifier': OpenBadgeVerifier
  }
}
