/** Holds what the page knows; shows each change, and lets the tab keep what it is to keep. */

import { keep } from './kept.ts'
import { linksIn } from './link.ts'
import { BEGINNING, keptOf, withClaim, type Claim, type State } from './state.ts'

let state: State = BEGINNING
let show: (state: State) => void = () => undefined

export function known(): State {
  return state
}

/** From now on every change is shown so. */
export function showBy(way: (state: State) => void): void {
  show = way
  update({})
}

/** Changes what is known. `focus` names where the reader goes on, the first place that is there. */
export function update(part: Partial<State>, ...focus: readonly string[]): void {
  state = { ...state, ...part }
  const isKept = keep(() => sessionStorage, keptOf(state))
  // A link leaves the address as soon as the tab keeps it: addresses are copied, shown and remembered.
  if (isKept && linksIn(location.hash).length > 0) history.replaceState(null, '', location.pathname + location.search)
  show(state)
  const places = focus.map((selector) => document.querySelector<HTMLElement>(selector))
  places.find((place) => place !== null)?.focus()
}

export function change(award: string, part: Partial<Claim>): void {
  update(withClaim(state, award, part))
}
