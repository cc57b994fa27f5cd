/**
 * The loader of one verification: it refuses addresses that are not public, keeps limits,
 * asks for no document twice, and writes every URL asked into its ledger.
 */

import { sha256Hex } from '../crypto.ts'
import { UnavailableError, unavailable, type Details, type UnavailableCode } from '../errors.ts'
import type { DocumentRecord, Source } from '../report.ts'
import { refuseAddress } from './address.ts'
import type { Loaded } from './loaded.ts'

export interface LoadRequest {
  /** Most bytes of the answer. Default 2 MiB. */
  readonly most?: number
  /** OB 1.x and 2.0 ids only: `http:` is tried as `https:` first, then as it stands. */
  readonly http?: 'allowed'
}

/** Loads one document. Throws `address-refused`, `limit-reached`, `document-unreadable` (no answer at all) or `stopped`. */
export type Load = (url: string, request?: LoadRequest) => Promise<Loaded>

export interface LoaderOptions {
  readonly fetch?: typeof globalThis.fetch
  readonly signal?: AbortSignal
  /** Documents handed over by the caller, by address: they are used instead of the network, and marked. */
  readonly given?: ReadonlyMap<string, Uint8Array>
  /** `any` also asks private and loopback addresses. Default `public`. */
  readonly hosts?: 'public' | 'any'
  /** Answers from before: then nobody is asked, and what is not among them has no answer. */
  readonly answers?: ReadonlyMap<string, Answer>
}

export interface Loader {
  readonly load: Load
  /** Loads with the same ledger and answers, but pays out of a purse of its own: what it spends nobody else lacks. */
  readonly loadWith: (purse: Purse) => Load
  /** The ledger: every address asked, in order. */
  readonly documents: () => readonly DocumentRecord[]
  /** What each gave. */
  readonly answers: () => readonly Answer[]
}

/** What may still be spent; redirects count as requests. */
export interface Purse {
  requests: number
  milliseconds: number
}

/** What came of asking for one address: a document, or why there is none. */
export interface Answer {
  readonly url: string
  /** All that were asked for it, redirects too, in order. */
  readonly addresses: readonly string[]
  readonly loaded?: Loaded
  readonly refused?: { readonly code: UnavailableCode; readonly details: Details; readonly sources: readonly Source[] }
}

/** Redirects count as well. */
const MOST_REQUESTS = 16
const MOST_BYTES = 2 * 1024 * 1024
const MOST_MILLISECONDS_EACH = 5_000
const MOST_MILLISECONDS_ALL = 15_000

/** The loader of one verification and its ledger. The same address is asked once. */
export function makeLoader(options: LoaderOptions): Loader {
  const { given, signal, hosts = 'public' } = options
  const ledger: DocumentRecord[] = []
  const had: Answer[] = []
  const answers = new Map<string, { readonly most: number; readonly answer: Promise<Loaded> }>()

  const loadOnce = (url: string, most: number, purse: Purse): Promise<Loaded> => {
    const before = answers.get(url)
    if (before && before.most >= most) return before.answer
    // What was too long for whoever asked first may do for whoever asks now.
    const answer = before
      ? before.answer.catch((error: unknown) => (isLimit(error) ? ask(url, most, purse) : Promise.reject(error as Error)))
      : ask(url, most, purse)
    answers.set(url, { most, answer })
    return answer
  }

  const ask = async (url: string, most: number, purse: Purse): Promise<Loaded> => {
    const before = options.answers?.get(url)
    if (before) return again(before)
    const document = given?.get(url)
    if (document) return recordGiven(await describeGiven(url, document))
    refuseAddress(url, hosts)
    if (options.answers) return again({ url, addresses: [] })
    if (signal?.aborted) throw unavailable('stopped')
    const left = purse.milliseconds
    if (left <= 0) throw unavailable('limit-reached', { url })
    const addresses: string[] = []
    const onAsk = (address: string) => {
      if (purse.requests <= 0) throw unavailable('limit-reached', { url })
      purse.requests -= 1
      if (!addresses.includes(address)) addresses.push(address)
    }
    const note = ({ status, sha256 }: Pick<Loaded, 'status' | 'sha256'>) => ledger.push(...addresses.map((address) => ({ url: address, status, sha256 })))
    const begun = performance.now()
    try {
      const { follow } = await import('./follow.ts')
      const loaded = await follow(url, { ...options, hosts, most, milliseconds: Math.min(MOST_MILLISECONDS_EACH, left), onAsk })
      note(loaded)
      had.push({ url, addresses, loaded })
      return loaded
    } catch (error) {
      note({ status: 0, sha256: '' })
      if (error instanceof UnavailableError)
        had.push({ url, addresses, refused: { code: error.code, details: error.grounds.details ?? {}, sources: error.grounds.sources ?? [] } })
      throw error
    } finally {
      purse.milliseconds -= performance.now() - begun
    }
  }

  const recordGiven = (loaded: Loaded): Loaded => {
    const { url, status, sha256 } = loaded
    ledger.push({ url, status, sha256, given: true })
    had.push({ url, addresses: [], loaded })
    return loaded
  }

  /** As it was answered then. */
  const again = ({ url, addresses, loaded, refused }: Answer): Loaded => {
    if (loaded?.given) return recordGiven(loaded)
    const { status, sha256 } = loaded ?? { status: 0, sha256: '' }
    ledger.push(...addresses.map((address) => ({ url: address, status, sha256 })))
    had.push({ url, addresses, ...(loaded ? { loaded } : { refused }) })
    if (loaded) return loaded
    const none: NonNullable<Answer['refused']> = {
      code: 'document-unreadable',
      details: { url, status: 'no answer' },
      sources: [{ kind: 'document', url, status, sha256 }],
    }
    const { code, details, sources } = refused ?? none
    throw unavailable(code, details, sources)
  }

  /** What is in hand already needs no twin from the network. */
  const loadProtected = async (url: string, most: number, purse: Purse): Promise<Loaded> => {
    if (!url.startsWith('http:') || given?.has(url)) return loadOnce(url, most, purse)
    const twin = await loadOnce(url.replace(/^http:/, 'https:'), most, purse).catch(() => undefined)
    return twin?.status === 200 ? { ...twin, url } : loadOnce(url, most, purse)
  }

  const loadWith =
    (purse: Purse): Load =>
    async (url, { most = MOST_BYTES, http } = {}) => {
      const plain = url.replace(/#.*/s, '')
      const loaded = await (http === 'allowed' ? loadProtected(plain, most, purse) : loadOnce(plain, most, purse))
      // Whoever asked for it first may have had a wider limit.
      if (loaded.bytes.length > most) throw unavailable('limit-reached', { url: plain })
      return loaded
    }

  return {
    load: loadWith({ requests: MOST_REQUESTS, milliseconds: MOST_MILLISECONDS_ALL }),
    loadWith,
    documents: () => ledger.slice(),
    answers: () => had.slice(),
  }
}

function isLimit(error: unknown): boolean {
  return error instanceof UnavailableError && error.code === 'limit-reached'
}

async function describeGiven(url: string, document: Uint8Array): Promise<Loaded> {
  const bytes = new Uint8Array(document)
  return { url, status: 200, bytes, type: '', sha256: await sha256Hex(bytes), unprotected: false, given: true }
}
