/** Begins a verification: the moment it speaks of, the documents it may load, what is expected. The only clock. */

import { unavailable } from './errors.ts'
import type { JsonObject } from './json.ts'
import { makeLoader, type Answer, type Loader } from './load/loader.ts'
import type { Check } from './report.ts'

export interface VerifyOptions {
  /** What the caller knows from elsewhere: the recipient's address or id, the issuers that will do. */
  readonly expect?: { readonly recipient?: string; readonly issuer?: string | readonly string[] }
  /** The instant the answer is for. Default: this one. */
  readonly now?: Date
  readonly fetch?: typeof globalThis.fetch
  readonly signal?: AbortSignal
  readonly onCheck?: (check: Check) => void
  /** JSON-LD contexts besides the pinned ones, by exact address. A pinned context is never replaced. */
  readonly contexts?: Readonly<Record<string, JsonObject>>
  /** Documents the caller has in hand, by address: used instead of the network and marked in the report. */
  readonly given?: ReadonlyMap<string, Uint8Array>
  /** `any` also asks private and loopback addresses. Default `public`. */
  readonly hosts?: 'public' | 'any'
  /**
   * Whether the picture that holds the badge is compared with the one the badge describes: `embedded` (the default) when the badge
   * brings that one along, `declared` also when it has to be fetched from an https address, which tells its owner who looks, `none` never.
   * What is found is a note on the check `proof` of the report and changes no verdict; `onCheck` has heard that check before.
   */
  readonly picture?: PictureWish
  /** Decodes pictures where the runtime's own means do not do: Node has PNG alone. Undefined, or a rejection, leaves a picture uncompared. */
  readonly decodePicture?: DecodePicture
}

export type PictureWish = 'embedded' | 'declared' | 'none'
/** `type` is the media type that the bytes themselves show, not one that is claimed. */
export type DecodePicture = (bytes: Uint8Array<ArrayBuffer>, type: string) => Promise<Pixels | undefined>

/** A decoded picture: red, green, blue and alpha of each pixel, row by row from the top left. */
export interface Pixels {
  readonly width: number
  readonly height: number
  readonly data: Uint8Array | Uint8ClampedArray
}

export interface Visit extends Loader {
  readonly now: Date
  readonly recipient?: string
  /** Empty when any issuer will do. */
  readonly issuers: readonly string[]
  readonly contexts: Readonly<Record<string, JsonObject>>
  readonly signal?: AbortSignal
  readonly onCheck: (check: Check) => void
  readonly picture: PictureWish
  readonly decodePicture?: DecodePicture
}

/** `answers` are those of an earlier visit, to be made once more. Throws TypeError for a caller's own mistake: an unreadable `now`. */
export function beginVisit(options: VerifyOptions, answers?: ReadonlyMap<string, Answer>): Visit {
  const now = options.now ?? new Date()
  if (Number.isNaN(now.getTime())) throw new TypeError('verify: `now` is not a date')
  const { issuer, recipient } = options.expect ?? {}
  return {
    now,
    recipient: recipient?.trim() || undefined,
    issuers: issuer === undefined ? [] : typeof issuer === 'string' ? [issuer] : issuer,
    contexts: options.contexts ?? {},
    signal: options.signal,
    onCheck: options.onCheck ?? (() => undefined),
    picture: options.picture ?? 'embedded',
    decodePicture: options.decodePicture,
    ...makeLoader({ ...options, answers }),
  }
}

/** Where a page waits, it has its turn now, so that no verification holds it up for long; elsewhere nothing waits. */
export async function breathe(): Promise<void> {
  if (typeof document === 'undefined') return
  const { scheduler } = globalThis as { readonly scheduler?: { readonly yield?: () => Promise<void> } }
  await (scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve)))
}

/** Throws `stopped` once the caller has given up. */
export function goOn(visit: Visit): void {
  if (visit.signal?.aborted) throw unavailable('stopped')
}
