/** What stands in a list: the page's own elements, each with its badge, under the name of the slot that shows it. */

import type { OpenBadge } from './badge.ts'

export interface Item {
  /** The name of its slot. */
  readonly slot: string
  /** The page's own element; undefined for a badge that the list makes itself. */
  readonly child: Element | undefined
  /** The address of a badge that the list makes itself. */
  readonly src: string
}

const PREFIX = 'open-badge-'
const given = new WeakMap<Element, string>()
let last = 0

/** Gives every child with a badge in it a slot of its own. Other children stay in the default slot, or in one of the page's. */
export function itemsIn(list: Element): readonly Item[] {
  return [...list.children]
    .filter((child) => (child.slot === '' || child.slot.startsWith(PREFIX)) && badgeIn(child) !== null)
    .map((child) => ({ slot: slotOf(child), child, src: '' }))
}

export function itemsFrom(addresses: readonly string[]): readonly Item[] {
  return addresses.map((src) => ({ slot: newSlot(), child: undefined, src }))
}

/** What has left the list is as it was before. */
export function letGo(child: Node): void {
  if (child instanceof Element && given.get(child) === child.slot) child.removeAttribute('slot')
}

export function badgeIn(element: Element): OpenBadge | null {
  return element.matches('open-badge') ? element : element.querySelector('open-badge')
}

/** A name that was not given here, in a copied or saved page, may be another's by now. */
function slotOf(child: Element): string {
  if (given.get(child) !== child.slot) {
    child.slot = newSlot()
    given.set(child, child.slot)
  }
  return child.slot
}

function newSlot(): string {
  last += 1
  return `${PREFIX}${last}`
}
