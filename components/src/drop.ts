/** `<open-badge-drop>`: takes files by choice or by drop, and only says which. */

import { css, html, LitElement, type TemplateResult } from 'lit'
import { OpenBadgeInputEvent } from './events.ts'

export class OpenBadgeDrop extends LitElement {
  static override properties = { accept: {}, multiple: { type: Boolean }, disabled: { type: Boolean, reflect: true } }
  static override styles = css`
    :host {
      display: block;
    }
  `
  declare accept: string
  declare multiple: boolean
  declare disabled: boolean

  constructor() {
    super()
    this.accept = ''
    this.multiple = false
    this.disabled = false
  }

  override render(): TemplateResult {
    return html`<label
      ><slot></slot><input type="file" accept=${this.accept} ?multiple=${this.multiple} ?disabled=${this.disabled} @change=${this.#choose}
    /></label>`
  }

  #choose = (event: Event): void => {
    const { files } = event.target as HTMLInputElement
    if (files?.length) this.dispatchEvent(new OpenBadgeInputEvent([...files]))
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'open-badge-drop': OpenBadgeDrop
  }
}
