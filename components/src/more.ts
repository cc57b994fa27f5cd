/** `<open-badge-more>`: the dialog behind a badge: the whole of it, and every reason for the answer. Part of `<open-badge>`, loaded when wanted. */

import { html, LitElement, nothing, type CSSResultGroup, type TemplateResult } from 'lit'
import type { OpenBadge } from './badge.ts'
import { cross } from './icons-more.ts'
import { Language } from './language.ts'
import { en } from './languages/en.ts'
import { base } from './styles/base.ts'
import { moreStyles } from './styles/more.ts'
import { tokens } from './styles/tokens.ts'
import { unseen } from './styles/unseen.ts'

/** Opens the dialog of a badge; a badge that may be checked, and has not been, is checked then. */
export function openMore(badge: OpenBadge): void {
  if (badge.src && !badge.report && badge.verify !== 'never') void badge.check()
  badge.renderRoot.append(Object.assign(document.createElement('open-badge-more'), { badge }))
}

const NEWS = ['open-badge-read', 'open-badge-report', 'open-badge-error'] as const

/**
 * @csspart dialog
 */
export class OpenBadgeMore extends LitElement {
  static override properties = { badge: { attribute: false } }
  static override styles: CSSResultGroup = [tokens, base, unseen, moreStyles]

  /** The badge that it tells more about, and leaves with. */
  declare badge: OpenBadge | undefined
  readonly #language = new Language(this, en)

  override connectedCallback(): void {
    super.connectedCallback()
    for (const name of NEWS) this.badge?.addEventListener(name, this.#update)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    for (const name of NEWS) this.badge?.removeEventListener(name, this.#update)
  }

  override render(): TemplateResult {
    const { words } = this.#language.speech
    const { badge } = this
    const isOpen = badge?.matches(':state(checking)') ?? false
    return this.#language.spoken(
      html`<dialog part="dialog" aria-label=${words.badge.more} @close=${this.#close} @click=${this.#leave}>
        <div class="sheet">
          <button class="close" type="button" aria-label=${words.verdict.close} @click=${this.#shut}>${cross()}</button>
          <p class="unseen" role="status">${isOpen ? words.badge.checking : nothing}</p>
          <open-badge-report .report=${badge?.report} .headingLevel=${2}>
            <open-badge
              class="between"
              .report=${badge?.report}
              .credential=${badge?.credential}
              .picture=${badge?.picture}
              .headingLevel=${3}
              .hideRecipient=${badge?.hideRecipient ?? false}
            ></open-badge>
          </open-badge-report>
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

  #close = (): void => this.remove()

  #update = (): void => this.requestUpdate()
}

declare global {
  interface HTMLElementTagNameMap {
    'open-badge-more': OpenBadgeMore
  }
}
