/** Finds things inside the elements, and reads what a visitor reads. */

import '../src/all.ts'
// Comes by itself when the page is idle: here already, so that it is not taken for a request of what is tested.
import '../src/define-code.ts'
import { aTimeout, waitUntil } from '@open-wc/testing'
import type { OpenBadgeVerdict } from '../src/verdict.ts'

/** Inside the shadow root. Throws when there is nothing, so that a test says so. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- named by the caller, as with querySelector
export function inside<E extends Element = HTMLElement>(element: Element, selector: string): E {
  const found = element.shadowRoot?.querySelector<E>(selector)
  if (!found) throw new Error(`nothing matches ${selector} inside <${element.localName}>`)
  return found
}

export const has = (element: Element, selector: string): boolean => element.shadowRoot?.querySelector(selector) !== null
export const textIn = (element: Element, selector: string): string => (inside(element, selector).textContent ?? '').replace(/\s+/g, ' ').trim()

/** All text of an element and of the elements in its shadow, but no style sheets. */
export function wholeText(node: Node): string {
  if (node instanceof HTMLStyleElement) return ''
  if (node instanceof Text) return node.data
  const roots = node instanceof Element && node.shadowRoot ? [node.shadowRoot, ...node.childNodes] : [...node.childNodes]
  return roots.map(wholeText).join(' ').replace(/\s+/g, ' ')
}

/** Everything asked of the network while `act` runs and shortly after. */
export async function requestsDuring(act: () => Promise<unknown>): Promise<readonly string[]> {
  const before = new Set(performance.getEntriesByType('resource').map(({ startTime, name }) => `${startTime} ${name}`))
  await act()
  await aTimeout(150)
  return performance
    .getEntriesByType('resource')
    .filter(({ startTime, name }) => !before.has(`${startTime} ${name}`) && !name.startsWith('blob:') && !name.startsWith('data:'))
    .map(({ name }) => name)
}

export const until = (happens: () => boolean, says: string): Promise<void> => waitUntil(happens, says, { timeout: 4000 })

/** The headline that a badge wears, as soon as it speaks the badge's own language. */
export async function headlineOn(badge: Element): Promise<string> {
  const verdict = inside<OpenBadgeVerdict>(badge, 'open-badge-verdict')
  const langOf = (element: Element): string | undefined => element.shadowRoot?.querySelector<HTMLElement>('.spoken')?.lang
  await until(() => has(verdict, '.answer') && langOf(verdict) === langOf(badge), 'the verdict speaks')
  await verdict.updateComplete
  return textIn(verdict, '.answer')
}
