/** `<open-badge-list>`: many badges, in a grid or in rows, found and ordered when the visitor asks. */

import type { VerifyOptions } from '@rosette/verifier'
import { html, isServer, LitElement, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import { OpenBadgeErrorEvent } from './badge-events.ts'
import type { BadgeVerify } from './badge.ts'
import { Language } from './language.ts'
import { en } from './languages/en.ts'
import { orderChoice, searchField } from './list-controls.ts'
import { readList } from './list-file.ts'
import { itemsFrom, itemsIn, letGo, type Item } from './list-items.ts'
import { look } from './list-look.ts'
import { fits, sorted, type ListSort } from './list-order.ts'
import { Reading } from './list-reading.ts'
import type { ListLayout } from './shelf.ts'
import { sayCount, type Speech } from './speech.ts'
import { showStates } from './states.ts'
import { base } from './styles/base.ts'
import { fields } from './styles/fields.ts'
import { listStyles } from './styles/list.ts'
import { tokens } from './styles/tokens.ts'
import { unseen } from './styles/unseen.ts'

export type { ListLayout, ListSort }

const STATES = ['reading', 'empty'] as const
const PARTS = 'image, name, issuer, recipient, date, criteria, verdict, age'

/**
 * @slot - Badges: `<open-badge>`, or elements with one inside, such as `<li>`. With `src`, what is shown until the list is read.
 * @fires {OpenBadgeReadEvent} open-badge-read - A badge in the list has been read.
 * @fires {OpenBadgeReportEvent} open-badge-report - A badge in the list has been verified.
 * @fires {OpenBadgeErrorEvent} open-badge-error - A badge in the list, or the list itself, could not be read.
 * @csspart controls - The field and the choice above.
 * @csspart search - The field to find a badge by.
 * @csspart order - The choice of orders.
 * @csspart count - How many badges are shown.
 * @csspart items - The badges.
 * @csspart image - The picture.
 * @csspart name - What was awarded.
 * @csspart issuer - Who issued it, with the address that was checked.
 * @csspart recipient - To whom it was awarded.
 * @csspart date - When it was awarded.
 * @csspart criteria - What it took.
 * @csspart verdict - What has been found out.
 * @csspart age - How long ago it was checked.
 * @cssstate reading - The list, or what is needed to find and order, is being read.
 * @cssstate empty - No badge is shown.
 */
export class OpenBadgeList extends LitElement {
  static override properties = {
    src: {},
    layout: { reflect: true },
    filter: { type: Boolean },
    sort: {},
    sortable: { type: Boolean },
    verify: {},
    headingLevel: { type: Number, attribute: 'heading-level' },
    hideRecipient: { type: Boolean, attribute: 'hide-recipient' },
    options: { attribute: false },
    items: { state: true },
    query: { state: true },
    trouble: { state: true },
  }
  static override styles: CSSResultGroup = [tokens, base, unseen, fields, listStyles]

  /** Address of a JSON list: an array, or an object with `badges` or `items`, of addresses or of objects with `src`. */
  declare src: string
  /** As many columns as have room, or one below the other. */
  declare layout: ListLayout
  /** Puts a field above, to find a badge by. */
  declare filter: boolean
  /** The order to begin with: as given when empty. */
  declare sort: ListSort
  /** Puts a choice of orders above. */
  declare sortable: boolean
  /** When the badges of the list at `src` are verified, as in `<open-badge>`. */
  declare verify: BadgeVerify
  /** Of the names of the badges of the list at `src`. */
  declare headingLevel: number
  /** Leaves out to whom the badges of the list at `src` were awarded. */
  declare hideRecipient: boolean
  /** How the badges of the list at `src` are verified. */
  declare options: VerifyOptions | undefined
  /** Undefined until the list at `src` is read, or the children are seen: not on a server. */
  declare private items: readonly Item[] | undefined
  declare private query: string
  declare private trouble: boolean
  readonly #internals = this.attachInternals()
  readonly #language = new Language(this, en)
  readonly #reading = new Reading(() => this.requestUpdate())
  #fetching: AbortController | undefined
  #watching: MutationObserver | undefined
  /** By slot: the place in the wanted order. */
  #places: ReadonlyMap<string, number> = new Map()
  #shown: readonly Item[] | undefined

  constructor() {
    super()
    this.src = ''
    this.layout = 'grid'
    this.filter = false
    this.sort = ''
    this.sortable = false
    this.verify = 'click'
    this.headingLevel = 3
    this.hideRecipient = false
    this.query = ''
    this.trouble = false
    for (const type of ['open-badge-read', 'open-badge-report']) this.addEventListener(type, this.#again)
  }

  override connectedCallback(): void {
    super.connectedCallback()
    if (isServer) return
    this.#watching = new MutationObserver((records) => this.#follow(records))
    this.#watching.observe(this, { childList: true, subtree: true })
    if (!this.hasUpdated) return
    if (this.src && this.items) this.requestUpdate()
    else void this.#begin()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#watching?.disconnect()
    this.#fetching?.abort()
    this.#reading.stop()
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('src') && this.hasUpdated) this.items = undefined
    this.#shown = this.items && this.#arrange(this.items, changed)
  }

  override render(): TemplateResult {
    const { filter, layout, sortable, sort, src, items, trouble } = this
    const { speech } = this.#language
    const controls = { find: (query: string) => (this.query = query), sort, choose: (chosen: ListSort) => (this.sort = chosen), speech }
    const bar = html`<div class="controls" part="controls">${filter ? searchField(controls) : nothing} ${sortable ? orderChoice(controls) : nothing}</div>`
    return html`${this.#language.spoken(
      html`${(filter || sortable) && !trouble ? bar : nothing}
        <p class=${filter || trouble ? 'count' : 'unseen'} part="count" role="status">${this.#status(speech) || nothing}</p>`,
    )}
    ${
      src && !items
        ? html`<slot></slot>`
        : html`<open-badge-shelf exportparts="items" .layout=${layout} .order=${this.#shown}
            >${repeat(items ?? [], slotOf, this.#place)}${src ? nothing : html`<slot></slot>`}</open-badge-shelf
          >`
    }`
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('src')) void this.#begin()
    const order = this.renderRoot.querySelector('select')
    // What a visitor has chosen no attribute changes.
    if (order && order.value !== this.sort) order.value = this.sort
    const isReading = this.#reading.isRunning || (this.src !== '' && !this.items && !this.trouble)
    showStates(this.#internals, STATES, [isReading ? 'reading' : this.#shown?.length === 0 ? 'empty' : undefined])
  }

  /** What it holds for each in the order of the page; where they stand, the shelf knows. */
  #place = ({ slot, child, src }: Item): TemplateResult =>
    child
      ? html`<slot name=${slot} slot=${slot}></slot>`
      : html`<open-badge
          slot=${slot}
          exportparts=${PARTS}
          src=${src}
          layout=${this.layout === 'rows' ? 'row' : 'card'}
          verify=${this.verify}
          .headingLevel=${this.headingLevel}
          .hideRecipient=${this.hideRecipient}
          .options=${this.options}
        ></open-badge>`

  /** Nothing is said while it may still change. */
  #status(speech: Speech): string {
    const { list } = speech.words
    if (this.trouble) return list.unreadable
    if (!this.#shown || this.#reading.isRunning || !(this.filter || this.src)) return ''
    return this.items?.length && !this.#shown.length ? list.none : sayCount(list.count, this.#shown.length, speech)
  }

  /** What fits, as it comes in; the order holds still until all is read. */
  #arrange(items: readonly Item[], changed: PropertyValues): readonly Item[] {
    const query = this.filter ? this.query.trim() : ''
    const { sort } = this
    if (!query && !sort) return items
    const { locale } = this.#language.speech
    const sought = look(items, { made: this.renderRoot.querySelectorAll('open-badge'), isAnonymous: this.hideRecipient }, this.#reading)
    if (!this.#reading.isRunning || changed.has('sort') || changed.has('items')) {
      this.#places = new Map(sorted(sought, sort, locale).map(({ slot }, at) => [slot, at]))
    }
    const placeOf = ({ slot }: Item): number => this.#places.get(slot) ?? 0
    return sought.filter((one) => fits(one, query, locale)).sort((a, b) => placeOf(a) - placeOf(b))
  }

  async #begin(): Promise<void> {
    this.#fetching?.abort()
    this.trouble = false
    if (!this.src) return this.#collect()
    for (const child of this.children) letGo(child)
    const { signal } = (this.#fetching = new AbortController())
    try {
      const addresses = await readList(new URL(this.src, document.baseURI).href, signal)
      if (!signal.aborted) this.items = itemsFrom(addresses)
    } catch (error) {
      if (signal.aborted) return
      this.trouble = true
      this.dispatchEvent(new OpenBadgeErrorEvent(error))
    }
  }

  #collect(): void {
    this.items = itemsIn(this)
  }

  /** What a server wrote has to be met once before anything is changed. */
  #follow(records: readonly MutationRecord[]): void {
    for (const { target, removedNodes } of records) if (target === this) [...removedNodes].filter(({ parentNode }) => parentNode !== this).forEach(letGo)
    if (this.hasUpdated && !this.src) this.#collect()
  }

  /** A badge has read its file, or another one. */
  #again = (): void => {
    if (this.query || this.sort) this.requestUpdate()
  }
}

const slotOf = ({ slot }: Item): string => slot

declare global {
  interface HTMLElementTagNameMap {
    'open-badge-list': OpenBadgeList
  }
}
