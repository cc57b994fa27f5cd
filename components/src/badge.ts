/** `<open-badge>`: shows one badge. */

import type { Credential, Report } from '@rosette/verifier'
import { css, html, LitElement, type TemplateResult } from 'lit'

export type BadgeLayout = 'card' | 'row' | 'image'

export class OpenBadge extends LitElement {
  static override properties = {
    src: {},
    layout: { reflect: true },
    headingLevel: { type: Number, attribute: 'heading-level' },
    credential: { attribute: false },
    report: { attribute: false },
    picture: { attribute: false },
  }
  static override styles = css`
    :host {
      display: block;
    }
  `
  declare src: string
  declare layout: BadgeLayout
  declare headingLevel: number
  declare credential: Credential | undefined
  declare report: Report | undefined
  /** The picture's own bytes, shown instead of any address the credential names. */
  declare picture: Blob | undefined

  constructor() {
    super()
    this.src = ''
    this.layout = 'card'
    this.headingLevel = 3
  }

  override render(): TemplateResult {
    const credential = this.report?.credential ?? this.credential
    return credential ? html`<p part="name">${credential.achievement.name}</p>` : html`<slot></slot>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'open-badge': OpenBadge
  }
}
