/** The page's turn: what would hold it up is done a piece at a time. */

interface Scheduler {
  readonly yield?: () => Promise<void>
}

/** Resolves in a task of its own, after whatever the page has to do. */
export function turn(): Promise<void> {
  const { scheduler } = globalThis as { readonly scheduler?: Scheduler }
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve))
}

/** Resolves in the next moment in which the page has nothing else to do, half a second from now at the latest. */
export function idle(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: 500 })
    else setTimeout(resolve, 16)
  })
}
