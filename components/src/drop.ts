/** `<open-badge-drop>`: takes files by choice or by drop, and only says which. */

import { html, LitElement, type CSSResultGroup, type TemplateResult } from 'lit'
import { OpenBadgeInputEvent } from './events.ts'
import { Language } from './language.ts'
import { en } from './languages/en.ts'
import { into } from './icons-more.ts'
import { showStates } from './states.ts'
import { base } from './styles/base.ts'
import { dropStyles } from './styles/drop.ts'
import { signs } from './styles/signs.ts'
import { still } from './styles/still.ts'
import { tokens } from './styles/tokens.ts'

/**
 * @slot - The invitation; a link in it would compete with the choosing.
 * @fires {OpenBadgeInputEvent} open-badge-input - Files were chosen or dropped.
 * @csspart area - What can be dropped on and clicked.
 * @cssstate dragging - Files are held over it.
 */
export class OpenBadgeDrop extends LitElement {
  static override properties = { accept: {}, multiple: { type: Boolean }, disabled: { type: Boolean, reflect: true } }
  static override styles: CSSResultGroup = [tokens, base, still, signs, dropStyles]

  /** What the choosing window offers, as in `<input accept>`. What is dropped is judged by its bytes, not by its name. */
  declare accept: string
  /** Takes several files at once. */
  declare multiple: boolean
  /** Takes nothing. */
  declare disabled: boolean
  readonly #internals = this.attachInternals()
  readonly #language = new Language(this, en)
  /** Entering a child fires before leaving the parent, so they are counted. */
  #entered = 0

  constructor() {
    super()
    this.accept = ''
    this.multiple = false
    this.disabled = false
    this.addEventListener('dragenter', this.#enter)
    this.addEventListener('dragover', this.#allow)
    this.addEventListener('dragleave', this.#leave)
    this.addEventListener('drop', this.#drop)
  }

  /** Puts the focus on the choosing. */
  override focus(options?: FocusOptions): void {
    this.#field?.focus(options)
  }

  override render(): TemplateResult {
    const { drop } = this.#language.speech.words
    return this.#language.spoken(
      html`<label part="area">
        <input type="file" accept=${this.accept} ?multiple=${this.multiple} ?disabled=${this.disabled} @change=${this.#choose} />
        <slot>${into()}<span class="invitation">${drop.invitation}</span> <span class="hint">${drop.hint}</span></slot>
      </label>`,
    )
  }

  get #field(): HTMLInputElement | null | undefined {
    return this.renderRoot?.querySelector('input')
  }

  #choose = (): void => {
    const field = this.#field
    if (!field?.files?.length) return
    this.#give([...field.files])
    // so that the same file can be chosen again
    field.value = ''
  }

  #enter = (event: DragEvent): void => {
    if (!this.#takes(event)) return
    event.preventDefault()
    this.#count(this.#entered + 1)
  }

  #allow = (event: DragEvent): void => {
    if (!this.#takes(event)) return
    event.preventDefault()
    if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy'
  }

  #leave = (): void => this.#count(Math.max(0, this.#entered - 1))

  #drop = (event: DragEvent): void => {
    this.#count(0)
    if (!this.#takes(event)) return
    event.preventDefault()
    this.#give([...(event.dataTransfer?.files ?? [])])
  }

  #takes({ dataTransfer }: DragEvent): boolean {
    return !this.disabled && dataTransfer?.types.includes('Files') === true
  }

  #give(files: readonly File[]): void {
    if (files.length) this.dispatchEvent(new OpenBadgeInputEvent(this.multiple ? files : files.slice(0, 1)))
  }

  #count(entered: number): void {
    this.#entered = entered
    showStates(this.#internals, ['dragging'], [entered > 0 ? 'dragging' : undefined])
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'open-badge-drop': OpenBadgeDrop
  }
}
