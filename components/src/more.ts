/** `<open-badge-more>`: the dialog behind a badge: the whole of it, and every reason for the answer. Part of `<open-badge>`, loaded when wanted. */

import type { Credential, Report } from '@rosette/verifier'
import { html, LitElement, nothing, type CSSResultGroup, type TemplateResult } from 'lit'
import { cross } from './icons-more.ts'
import { Language } from './language.ts'
import { en } from './languages/en.ts'
import { base } from './styles/base.ts'
import { moreStyles } from './styles/more.ts'
import { tokens } from './styles/tokens.ts'

/**
 * @fires {Event} close - The visitor closed it.
 * @csspart dialog
 */
export class OpenBadgeMore extends LitElement {
  static override properties = {
    report: { attribute: false },
    credential: { attribute: false },
    picture: { attribute: false },
    checking: { attribute: false },
    hideRecipient: { type: Boolean, attribute: 'hide-recipient' },
  }
  static override styles: CSSResultGroup = [tokens, base, moreStyles]

  declare report: Report | undefined
  declare credential: Credential | undefined
  declare picture: Blob | undefined
  /** A verification is under way. */
  declare checking: boolean
  declare hideRecipient: boolean
  readonly #language = new Language(this, en)

  override render(): TemplateResult {
    const { words } = this.#language.speech
    return this.#language.spoken(
      html`<dialog part="dialog" aria-label=${words.badge.more} @close=${this.#close} @click=${this.#leave}>
        <div class="sheet">
          <button class="close" type="button" aria-label=${words.verdict.close} @click=${this.#shut}>${cross()}</button>
          <p class="unseen" role="status">${this.checking ? words.badge.checking : nothing}</p>
          <open-badge-report .report=${this.report} .headingLevel=${2}>
            <open-badge
              .report=${this.report}
              .credential=${this.credential}
              .picture=${this.picture}
              .headingLevel=${3}
              .hideRecipient=${this.hideRecipient}
            ></open-badge>
          </open-badge-report>
          ${this.checking ? html`<p class="muted">${words.badge.checking}</p>` : nothing}
        </div>
      </dialog>`,
    )
  }

  override firstUpdated(): void {
    this.#dialog?.showModal()
  }

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog')
  }

  #shut = (): void => this.#dialog?.close()

  /** A click beside the sheet is on the dialog itself. */
  #leave = (event: Event): void => {
    if (event.target === this.#dialog) this.#shut()
  }

  /** The dialog's own event does not leave the shadow root. */
  #close = (): void => void this.dispatchEvent(new Event('close'))
}

declare global {
  interface HTMLElementTagNameMap {
    'open-badge-more': OpenBadgeMore
  }
}
