/** The files of many badges, read although nobody sees them yet: only then can they be found and compared. */

import type { Credential } from '@rosette/verifier'

/** A host is asked for so many at once, no more. */
const AT_ONCE = 6

/** What has been read for one list, by address. A badge that shows its file asks for it once more, and gets the same: see `badge-file.ts`. */
export class Reading {
  readonly #known = new Map<string, Credential | undefined>()
  readonly #waiting: string[] = []
  readonly #told: () => void
  #readers = 0

  /** `told` is called after each file, and when the last one is through. */
  constructor(told: () => void) {
    this.#told = told
  }

  get isRunning(): boolean {
    return this.#readers > 0
  }

  /** Undefined as well when the file could not be read: why, the badge itself says. */
  find(address: string): Credential | undefined {
    return this.#known.get(address)
  }

  /** Reads what has not been read yet. */
  want(addresses: Iterable<string>): void {
    for (const address of addresses) {
      if (this.#known.has(address)) continue
      this.#known.set(address, undefined)
      this.#waiting.push(address)
    }
    while (this.#readers < AT_ONCE && this.#waiting.length) void this.#readOn()
  }

  stop(): void {
    for (const address of this.#waiting.splice(0)) this.#known.delete(address)
  }

  async #readOn(): Promise<void> {
    this.#readers += 1
    for (let address = this.#waiting.shift(); address !== undefined; address = this.#waiting.shift()) {
      this.#known.set(address, await read(address))
      this.#told()
    }
    this.#readers -= 1
    this.#told()
  }
}

async function read(address: string): Promise<Credential | undefined> {
  try {
    const { readFile } = await import('./badge-file.ts')
    return (await readFile(address)).credential
  } catch {
    return undefined
  }
}
