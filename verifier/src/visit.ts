/** Begins a verification: the moment it speaks of, the documents it may load, what is expected. The only clock. */

import { unavailable } from './errors.ts'
import type { JsonObject } from './json.ts'
import { makeLoader, type Answer, type Loader } from './load/loader.ts'
import type { Registry } from './registry.ts'
import type { Check } from './report.ts'

export interface VerifyOptions {
  /** What the caller knows from elsewhere: the recipient's address or id; the issuers that will do, by id, by domain (`example.org`) or all below one (`*.example.org`). */
  readonly expect?: { readonly recipient?: string; readonly issuer?: string | readonly string[] }
  /** Lists that may know the issuer, see `readRegistry`. */
  readonly registries?: readonly Registry[]
  /** `ask` also asks the domain of the issuer's `url` whether the issuer is its own. Without it only a domain that `expect.issuer` names is asked. */
  readonly domains?: 'ask'
  /** The instant the answer is for. Default: this one. */
  readonly now?: Date
  /**
   * Asks whether the badge was valid on this day, not after `now`: dates are judged for it, and status as far as it can be learned for then.
   * A newer form is then not asked for: the question is about the badge in hand.
   */
  readonly day?: Date
  /** `skip`: a newer form that the issuer offers is not asked for. By default it is, once (OB3 §9.1 step 3). */
  readonly refresh?: 'skip'
  /** `skip`: what others say for the badge is not checked. By default it is, each by itself. */
  readonly endorsements?: 'skip'
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
  /** The instant the badge is judged at: the day asked about, else this one. */
  readonly now: Date
  /** The instant of the verification itself: lists of today are judged at it. */
  readonly today: Date
  /** Present when the badge is judged for a day gone by. */
  readonly day?: Date
  readonly refresh?: 'skip'
  readonly endorsements?: 'skip'
  /** Set when an endorsement is judged: the ids of what it may speak for. */
  readonly endorses?: readonly string[]
  readonly recipient?: string
  /** Empty when any issuer will do. */
  readonly issuers: readonly string[]
  readonly registries: readonly Registry[]
  readonly domains?: 'ask'
  readonly contexts: Readonly<Record<string, JsonObject>>
  readonly signal?: AbortSignal
  readonly onCheck: (check: Check) => void
  readonly picture: PictureWish
  readonly decodePicture?: DecodePicture
}

/** `answers` are those of an earlier visit, to be made once more. Throws TypeError for a caller's own mistake: an unreadable `now` or `day`, a `day` to come. */
export function beginVisit(options: VerifyOptions, answers?: ReadonlyMap<string, Answer>): Visit {
  const { now: today = new Date(), day } = options
  if (Number.isNaN(today.getTime())) throw new TypeError('verify: `now` is not a date')
  if (day && Number.isNaN(day.getTime())) throw new TypeError('verify: `day` is not a date')
  if (day && day > today) throw new TypeError('verify: `day` is yet to come')
  const { issuer, recipient } = options.expect ?? {}
  return {
    now: day ?? today,
    today,
    day,
    refresh: options.refresh,
    endorsements: options.endorsements,
    recipient: recipient?.trim() || undefined,
    issuers: issuer === undefined ? [] : typeof issuer === 'string' ? [issuer] : issuer,
    registries: options.registries ?? [],
    domains: options.domains,
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

/**
 * What the work comes to, unless the caller gives up first: then it throws `stopped` at once, whatever the work waits for,
 * and what was begun runs out unheard.
 */
export async function unlessStopped<T>({ signal }: Pick<Visit, 'signal'>, work: () => Promise<T> | T): Promise<T> {
  if (!signal) return work()
  if (signal.aborted) throw unavailable('stopped')
  return new Promise<T>((resolve, reject) => {
    const stop = () => reject(unavailable('stopped'))
    signal.addEventListener('abort', stop, { once: true })
    const end = () => signal.removeEventListener('abort', stop)
    void begin(work).then(resolve, reject).finally(end)
  })
}

async function begin<T>(work: () => Promise<T> | T): Promise<T> {
  return work()
}

/** For a long work, to be called often: now and then everybody else has a turn, in Node too, so that a caller can give up. */
export function makeRest(milliseconds = 40): () => Promise<void> {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < milliseconds) return
    await new Promise((resolve) => setTimeout(resolve))
    since = performance.now()
  }
}
