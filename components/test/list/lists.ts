/** Lists of badges, around those of a page or from a file, and what is met in them. */

import { fixture, html } from '@open-wc/testing'
import type { OpenBadge } from '../../src/badge.ts'
import type { OpenBadgeList } from '../../src/list.ts'
import { awardAt, listOf, WISHES } from './awards.ts'
import { has, inside, textIn, until } from '../elements.ts'

export const GIVEN = WISHES.map(({ name }) => name)
export const addresses: readonly string[] = await Promise.all(WISHES.map(awardAt))

/** A list with the page's own badges. */
export async function around(attributes: Partial<OpenBadgeList> = {}): Promise<OpenBadgeList> {
  const box = await fixture(html`<div>${addresses.map((src) => html`<open-badge src=${src}></open-badge>`)}</div>`)
  const list = Object.assign(document.createElement('open-badge-list'), attributes)
  list.append(...box.children)
  box.append(list)
  await settled(list)
  return list
}

/** A list that has read a file. */
export async function from(entries: unknown, attributes: Partial<OpenBadgeList> = {}): Promise<OpenBadgeList> {
  const list = await fixture<OpenBadgeList>(html`<open-badge-list src=${listOf(entries)}></open-badge-list>`)
  Object.assign(list, attributes)
  await settled(list)
  return list
}

export async function settled(list: OpenBadgeList): Promise<void> {
  await list.updateComplete
  await until(() => !list.matches(':state(reading)') && (has(list, 'open-badge-shelf') || textIn(list, '[part=count]') !== ''), 'the list is read')
  await list.updateComplete
  await shelfOf(list)?.updateComplete
}

export const shelfOf = (list: OpenBadgeList) => list.shadowRoot!.querySelector('open-badge-shelf')

/** The badges as they are met, in the order of the tree that is shown. */
export function shown(list: OpenBadgeList): readonly OpenBadge[] {
  const shelf = shelfOf(list)
  if (!shelf?.shadowRoot) return []
  const children = [...shelf.shadowRoot.querySelectorAll<HTMLSlotElement>('.items slot')].flatMap((slot) => slot.assignedElements({ flatten: true }))
  return children.flatMap((child) => (child.matches('open-badge') ? child : (child.querySelector('open-badge') ?? [])))
}

/** By their addresses: a badge that nobody sees is not read. */
export async function namesOn(list: OpenBadgeList): Promise<readonly string[]> {
  await settled(list)
  return shown(list).map(({ src }) => GIVEN[addresses.indexOf(src)] ?? src)
}

export async function find(list: OpenBadgeList, query: string): Promise<void> {
  const field = inside<HTMLInputElement>(list, 'input[type=search]')
  field.value = query
  field.dispatchEvent(new InputEvent('input', { bubbles: true }))
  await settled(list)
}
