/** Custom states (`:state(verified)`), which a page can style and no attribute can forge. */

/** Sets the wanted states among the known ones. A browser without custom states goes without. */
export function showStates<S extends string>(internals: ElementInternals, known: readonly S[], wanted: readonly (S | undefined)[]): void {
  for (const state of known) {
    internals.states?.[wanted.includes(state) ? 'add' : 'delete'](state)
  }
}
