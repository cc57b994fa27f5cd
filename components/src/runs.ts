/** The verifications of several badges: one for each badge, a few at a time, and each can be stopped. */

import { runEntry, type Entry, type Run } from './entry.ts'

/** More at once would only make the first answer later. */
const AT_ONCE = 4

export class Runs {
  readonly #stops = new Map<number, AbortController>()
  readonly #waiting: (() => void)[] = []
  #busy = 0

  /** How many have not ended. */
  get size(): number {
    return this.#stops.size
  }

  /** The entry with its answer, or undefined when it was stopped. An earlier run of the same entry is stopped. */
  async run(entry: Entry, { options, onCheck }: Omit<Run, 'signal'>): Promise<Entry | undefined> {
    this.#stops.get(entry.id)?.abort()
    const stop = new AbortController()
    const { signal } = stop
    this.#stops.set(entry.id, stop)
    const ended = await this.#inTurn(async () =>
      signal.aborted ? entry : runEntry(entry, { options, signal, onCheck: (check) => signal.aborted || onCheck(check) }),
    )
    if (signal.aborted) return undefined
    this.#stops.delete(entry.id)
    return ended
  }

  stopAll(): void {
    for (const stop of this.#stops.values()) stop.abort()
    this.#stops.clear()
  }

  /** Who ends hands its place to whoever has waited longest. */
  async #inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.#busy < AT_ONCE) this.#busy += 1
    else await new Promise<void>((begin) => this.#waiting.push(begin))
    try {
      return await work()
    } finally {
      const next = this.#waiting.shift()
      if (next) next()
      else this.#busy -= 1
    }
  }
}
