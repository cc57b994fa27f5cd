/**
 * `<open-badge-shelf>`: a real list of what stands in it, in the order it is told. Part of `<open-badge-list>`.
 *
 * It moves slots, never what is in them. What is moved is taken out and put back: a badge would stop reading, a picture would flicker, the focus
 * would be lost. CSS `order` would move only what is seen, not what Tab and screen readers follow (WCAG 2.4.3). And a slot left out hides what
 * belongs there without changing it.
 */

import { html, LitElement, nothing, type CSSResultGroup, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import type { Item } from './list-items.ts'
import { base } from './styles/base.ts'
import { shelfStyles } from './styles/shelf.ts'

export type ListLayout = 'grid' | 'rows'

/**
 * @slot - What has no place in the order.
 * @csspart items
 */
export class OpenBadgeShelf extends LitElement {
  static override properties = { layout: { attribute: false }, order: { attribute: false } }
  static override styles: CSSResultGroup = [base, shelfStyles]

  declare layout: ListLayout
  /** Undefined as long as nobody has looked what there is: on a server. */
  declare order: readonly Item[] | undefined

  override render(): TemplateResult {
    const { layout, order } = this
    if (!order) return html`<div class="items ${layout}" part="items"><slot></slot></div>`
    return html`<slot></slot>${
        order.length
          ? html`<ul class="items ${layout}" part="items" role="list">
              ${repeat(order, slotOf, place)}
            </ul>`
          : nothing
      }`
  }
}

const slotOf = ({ slot }: Item): string => slot

/** Safari takes a list without marks for no list, so its role is said. What the page made a list item is one already. */
function place({ slot, child }: Item): TemplateResult {
  return child?.localName === 'li' ? html`<slot name=${slot}></slot>` : html`<li><slot name=${slot}></slot></li>`
}

declare global {
  interface HTMLElementTagNameMap {
    'open-badge-shelf': OpenBadgeShelf
  }
}
