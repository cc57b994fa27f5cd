/** `<open-badge-report>`: the answer and its reasons. */

import type { Report } from '@rosette/verifier'
import { css, html, LitElement, nothing, type TemplateResult } from 'lit'

export class OpenBadgeReport extends LitElement {
  static override properties = {
    report: { attribute: false },
    open: { type: Boolean, reflect: true },
    headingLevel: { type: Number, attribute: 'heading-level' },
  }
  static override styles = css`
    :host {
      display: block;
    }
  `
  declare report: Report | undefined
  declare open: boolean
  declare headingLevel: number

  constructor() {
    super()
    this.open = false
    this.headingLevel = 2
  }

  override render(): TemplateResult | typeof nothing {
    return this.report
      ? html`<p part="summary">${this.report.summary}</p>
          <slot></slot>`
      : nothing
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'open-badge-report': OpenBadgeReport
  }
}
