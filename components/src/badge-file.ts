/** What an `<open-badge src>` does about its file: fetches it when it is about to be seen, reads it. All badges of a page share it. */

import type { Credential } from '@rosette/verifier'
import { badgeOnPage, readClaims } from '@rosette/verifier/read'
import { bodyOf } from './body.ts'
import { once } from './once.ts'
import { pictureIn } from './picture.ts'
import { turn } from './turn.ts'

export interface BadgeFile {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly credential: Credential
  readonly picture: Blob | undefined
}

/** Why there is nothing to show. */
export type Trouble = 'missing' | 'unreachable' | 'unreadable'

export class FileError extends Error {
  readonly trouble: Trouble
  constructor(trouble: Trouble, cause: unknown) {
    super(`open-badge: ${trouble}`, { cause })
    this.trouble = trouble
  }
}

const LONGEST_WAIT = 15_000
const MOST_BYTES = 10 * 1024 * 1024
/** Where one address has both, the badge goes before the page about it. */
const ACCEPT = 'application/json, application/ld+json, application/vc, application/jwt, image/png, image/svg+xml, */*;q=0.1'
const files = new Map<string, Promise<BadgeFile>>()
let last: Promise<unknown> = Promise.resolve()

/** Fetches and reads the file at an address, once for the whole page. Asks nobody else. Throws FileError; the next call then tries again. */
export function readFile(address: string): Promise<BadgeFile> {
  return once(files, address, () => fetchBadge(address).then(readBytes))
}

/** Waits until the element is about to be seen. Rejects when that is no longer wanted. */
export function inSight(element: Element, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const watcher = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return
        watcher.disconnect()
        resolve()
      },
      { rootMargin: '300px' },
    )
    signal.addEventListener('abort', () => {
      watcher.disconnect()
      reject(signal.reason as Error)
    })
    watcher.observe(element)
  })
}

/** A page stands for the badge that it names. */
async function fetchBadge(address: string): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await fetchBytes(address)
  const badge = badgeOnPage(bytes, address)
  return badge === undefined ? bytes : fetchBytes(badge)
}

async function fetchBytes(address: string): Promise<Uint8Array<ArrayBuffer>> {
  const signal = AbortSignal.timeout(LONGEST_WAIT)
  const answer = await fetch(address, { signal, headers: { accept: ACCEPT }, credentials: 'omit', referrerPolicy: 'no-referrer' }).catch((error: unknown) => {
    throw new FileError('unreachable', error)
  })
  if (!answer.ok) throw new FileError(answer.status === 404 || answer.status === 410 ? 'missing' : 'unreachable', answer.status)
  return bodyOf(answer, MOST_BYTES).catch((error: unknown) => {
    throw new FileError(error instanceof RangeError ? 'unreadable' : 'unreachable', error)
  })
}

/** One file after another, each in a turn of its own, and what comes of it in the next. */
async function readBytes(bytes: Uint8Array<ArrayBuffer>): Promise<BadgeFile> {
  const reading = last.then(turn).then(() => readClaims(bytes))
  last = reading.then(turn, () => undefined)
  const credential = await reading.catch((error: unknown) => {
    throw new FileError('unreadable', error)
  })
  await last
  return { bytes, credential, picture: pictureIn(bytes) }
}
