/** Registers an element once: a second copy of this package on the same page leaves the first in place. */

/** Does nothing when the name is taken. */
export function define(tag: string, element: CustomElementConstructor): void {
  if (!customElements.get(tag)) customElements.define(tag, element)
}
