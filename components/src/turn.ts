/** The page's turn: what would hold it up is done a piece at a time. */

interface Scheduler {
  readonly yield?: () => Promise<void>
}

/** Resolves in a task of its own, after whatever the page has to do. */
export function turn(): Promise<void> {
  const { scheduler } = globalThis as { readonly scheduler?: Scheduler }
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve))
}
