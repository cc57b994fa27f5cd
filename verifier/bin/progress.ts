/** One line on a terminal that says how far the work is; it leaves no trace. */

import type { Screen } from './style.ts'

export interface Progress {
  /** Shows that `done` are done. */
  readonly show: (done: number) => void
  /** Removes the line, so that something else can be printed. */
  readonly erase: () => void
}

/** Silent unless the stream is a terminal and there is more than one badge. */
export function makeProgress(screen: Screen & { readonly write: (text: string) => unknown }, total: number): Progress {
  if (!screen.isTTY || total < 2) return { show: () => undefined, erase: () => undefined }
  return {
    show: (done) => void screen.write(`\r\u001b[Kchecking ${total} badges, ${done} done`),
    erase: () => void screen.write('\r\u001b[K'),
  }
}
