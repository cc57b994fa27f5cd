/** `<open-badge-afar>`: a picture that would have to be fetched from its host: only when the visitor asks. Part of `<open-badge>`. */

import { html, LitElement, type CSSResultGroup, type TemplateResult } from 'lit'
import { Language } from './language.ts'
import { enDetails } from './languages/en-details.ts'
import { httpsUrl } from './safe-address.ts'
import { afarStyles } from './styles/afar.ts'
import { base } from './styles/base.ts'
import { tokens } from './styles/tokens.ts'
import { unseen } from './styles/unseen.ts'
import { say } from './words.ts'

/**
 * @slot - What stands in the place of the picture until it is wanted.
 */
export class OpenBadgeAfar extends LitElement {
  static override properties = { named: { attribute: false }, alt: { attribute: false }, isWanted: { state: true } }
  static override styles: CSSResultGroup = [tokens, base, unseen, afarStyles]

  /** Addresses of the picture, as the badge names them; the first that may be asked is taken. */
  declare named: readonly string[]
  declare alt: string
  declare private isWanted: boolean
  readonly #language = new Language(this, enDetails)

  override render(): TemplateResult {
    const { details } = this.#language.speech.words
    const url = (this.named ?? []).map(httpsUrl).find((one) => one !== undefined)
    if (!url) return this.#language.spoken(html`<slot></slot>`)
    if (this.isWanted) return this.#language.spoken(html`<img src=${url.href} alt=${this.alt} referrerpolicy="no-referrer" />`)
    return this.#language.spoken(
      html`<slot></slot>
        <button type="button" aria-describedby="from" @click=${() => (this.isWanted = true)}>${details.showPicture}</button>
        <p id="from" class="unseen">${say(details.pictureFrom, { host: url.host })}</p>`,
    )
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'open-badge-afar': OpenBadgeAfar
  }
}
