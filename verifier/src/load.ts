/**
 * The one door to the network. A loader asks for documents on behalf of one verification:
 * it refuses addresses that are not public, keeps limits, sends no credentials and no referrer,
 * and writes every URL asked into its ledger.
 */

import { readAtMost, decodeUtf8 } from './bytes.ts'
import { sha256Hex } from './crypto.ts'
import { unavailable } from './errors.ts'
import { parseJsonObject, type JsonObject } from './json.ts'
import type { DocumentRecord, Source } from './report.ts'

/** A document that was had: its bytes, and under what address and answer. `status` may be any HTTP status. */
export interface Loaded {
  /** The address asked. */
  readonly url: string
  readonly status: number
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Content-Type without parameters, lower case; empty when none was given. */
  readonly type: string
  readonly sha256: string
  /** It came over unprotected http. */
  readonly unprotected: boolean
  readonly given: boolean
}

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
}

const MOST_REQUESTS = 16
const MOST_REDIRECTS = 3
const MOST_BYTES = 2 * 1024 * 1024
const MOST_MILLISECONDS_EACH = 5_000
const MOST_MILLISECONDS_ALL = 15_000

/** The loader of one verification and its ledger. The same address is asked once. */
export function makeLoader(options: LoaderOptions): { readonly load: Load; readonly documents: () => readonly DocumentRecord[] } {
  const ledger: DocumentRecord[] = []
  const answers = new Map<string, Promise<Loaded>>()
  const spent = { requests: 0, milliseconds: 0 }

  const loadOnce = (url: string, most: number): Promise<Loaded> => {
    const before = answers.get(url)
    if (before) return before
    const answer = ask(url, most)
    answers.set(url, answer)
    return answer
  }

  const ask = async (url: string, most: number): Promise<Loaded> => {
    const given = options.given?.get(url)
    if (given) return recordGiven(await describeGiven(url, given))
    refuseAddress(url, options.hosts ?? 'public')
    if (options.signal?.aborted) throw unavailable('stopped')
    if (spent.requests >= MOST_REQUESTS || spent.milliseconds >= MOST_MILLISECONDS_ALL) throw unavailable('limit-reached', { url })
    spent.requests += 1
    const begun = performance.now()
    const addresses = [url]
    const note = ({ status, sha256 }: Pick<Loaded, 'status' | 'sha256'>) => ledger.push(...addresses.map((address) => ({ url: address, status, sha256 })))
    try {
      const asking = { ...options, most, onHop: (address: string) => addresses.push(address) }
      const loaded = await fetchWithin(url, asking, MOST_MILLISECONDS_ALL - spent.milliseconds)
      note(loaded)
      return loaded
    } catch (error) {
      note({ status: 0, sha256: '' })
      throw error
    } finally {
      spent.milliseconds += performance.now() - begun
    }
  }

  const recordGiven = (loaded: Loaded): Loaded => {
    const { url, status, sha256 } = loaded
    ledger.push({ url, status, sha256, given: true })
    return loaded
  }

  /** What is in hand already needs no twin from the network. */
  const loadProtected = async (url: string, most: number): Promise<Loaded> => {
    if (!url.startsWith('http:') || options.given?.has(url)) return loadOnce(url, most)
    const twin = await loadOnce(url.replace(/^http:/, 'https:'), most).catch(() => undefined)
    return twin?.status === 200 ? { ...twin, url } : loadOnce(url, most)
  }

  const load: Load = async (url, { most = MOST_BYTES, http } = {}) => {
    const plain = url.replace(/#.*/s, '')
    const loaded = await (http === 'allowed' ? loadProtected(plain, most) : loadOnce(plain, most))
    // Whoever asked for it first may have had a wider limit.
    if (loaded.bytes.length > most) throw unavailable('limit-reached', { url: plain })
    return loaded
  }

  return { load, documents: () => ledger.slice() }
}

/** The JSON object in a document. Throws `document-unreadable` when the answer is not 200 or not JSON. */
export function jsonOf(loaded: Loaded): JsonObject {
  if (loaded.status !== 200) throw unavailable('document-unreadable', { url: loaded.url, status: String(loaded.status) }, [sourceOf(loaded)])
  try {
    return parseJsonObject(decodeUtf8(loaded.bytes))
  } catch {
    throw unavailable('document-unreadable', { url: loaded.url, status: 'no JSON' }, [sourceOf(loaded)])
  }
}

/** A document as a source of an answer. */
export function sourceOf({ url, status, sha256 }: Loaded): Source {
  return { kind: 'document', url, status, sha256 }
}

/**
 * Throws `address-refused` unless the URL is https (or http) to a public DNS name with a dot, default port, no user.
 * The origin of the page itself is always allowed. What DNS answers cannot be seen here: see `bin/fetch.ts` for Node.
 */
export function refuseAddress(url: string, hosts: 'public' | 'any'): void {
  const parsed = URL.canParse(url) ? new URL(url) : undefined
  if (!parsed || !/^https?:$/.test(parsed.protocol) || parsed.username || parsed.password) throw unavailable('address-refused', { url: url.slice(0, 200) })
  if (hosts === 'any' || parsed.origin === globalThis.location?.origin) return
  if (parsed.port || !isPublicName(parsed.hostname)) throw unavailable('address-refused', { url: url.slice(0, 200) })
}

/** A DNS name with a dot that is not set aside for private use. The URL parser has already turned odd spellings of IPs into IPs. */
function isPublicName(host: string): boolean {
  const name = host.toLowerCase().replace(/\.$/, '')
  if (name.startsWith('[') || /^[\d.]+$/.test(name) || !name.includes('.')) return false
  // RFC 1035 §3.1: only the root's label is empty; some resolvers drop the others.
  if (/\.(\.|$)/.test(name)) return false
  return !/(^|\.)(localhost|local|internal|home\.arpa|lan|intranet|corp|home|onion)$/.test(name)
}

/** How one document is asked for; `onHop` hears every further address, so that the ledger misses none. */
interface Asking extends LoaderOptions {
  readonly most: number
  readonly onHop: (address: string) => void
}

async function fetchWithin(url: string, asking: Asking, left: number): Promise<Loaded> {
  const stop = asking.signal
  const late = AbortSignal.timeout(Math.max(1, Math.min(MOST_MILLISECONDS_EACH, left)))
  const signal = stop ? AbortSignal.any([stop, late]) : late
  try {
    return await unlessAborted(signal, follow(url, asking, signal))
  } catch (cause) {
    if (stop?.aborted) throw unavailable('stopped')
    if (cause instanceof Error && cause.name === 'UnavailableError') throw cause
    throw unavailable('document-unreadable', { url, status: late.aborted ? 'too slow' : 'no answer' }, [{ kind: 'document', url, status: 0, sha256: '' }])
  }
}

/** A fetch given by the caller may not honour the signal: the wait ends all the same. */
async function unlessAborted<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  return Promise.race([
    work,
    new Promise<never>((_, reject) => {
      const end = () => reject(new DOMException('aborted', 'AbortError'))
      if (signal.aborted) end()
      signal.addEventListener('abort', end, { once: true })
    }),
  ])
}

/** Redirects are followed by hand and within one host; browsers hide them, there the final address is judged. */
async function follow(url: string, asking: Asking, signal: AbortSignal): Promise<Loaded> {
  const ask = async (address: string, redirect: RequestRedirect) => {
    signal.throwIfAborted()
    return (asking.fetch ?? globalThis.fetch)(address, { redirect, signal, credentials: 'omit', referrerPolicy: 'no-referrer', headers: { accept: ACCEPT } })
  }
  let address = url
  let response = await ask(address, 'manual')
  for (let hops = 0, next = nextAddress(response, address); next !== undefined; next = nextAddress(response, address), hops += 1) {
    if (hops >= MOST_REDIRECTS || !sameHost(next, address)) throw unavailable('address-refused', { url: next.slice(0, 200) })
    refuseAddress(next, asking.hosts ?? 'public')
    asking.onHop(next)
    response = await ask(next, 'manual')
    address = next
  }
  if (response.type === 'opaqueredirect') {
    response = await ask(address, 'follow')
    asking.onHop(response.url)
    if (!sameHost(response.url, address)) throw unavailable('address-refused', { url: response.url.slice(0, 200) })
    address = response.url
  }
  return describe(url, response, asking.most, address.startsWith('http:'))
}

function nextAddress(response: Response, address: string): string | undefined {
  const location = response.status >= 300 && response.status < 400 ? response.headers.get('location') : null
  return location === null ? undefined : new URL(location, address).href
}

const ACCEPT = 'application/json, application/ld+json, application/vc, application/jwt, image/png, image/svg+xml, */*;q=0.1'

/** Same host and never from https back to http. */
function sameHost(next: string, before: string): boolean {
  if (!URL.canParse(next)) return false
  const [a, b] = [new URL(next), new URL(before)]
  return a.host === b.host && (a.protocol === 'https:' || b.protocol === 'http:')
}

async function describe(url: string, response: Response, most: number, unprotected: boolean): Promise<Loaded> {
  const reader = response.body?.getReader()
  const bytes = reader ? await readAtMost(reader, most) : new Uint8Array()
  if (bytes === 'too-large') {
    // Without this an endless answer would go on until its time is up.
    void reader?.cancel().catch(() => undefined)
    throw unavailable('limit-reached', { url })
  }
  const type = (response.headers.get('content-type') ?? '').replace(/;.*/s, '').trim().toLowerCase()
  return { url, status: response.status, bytes, type, sha256: bytes.length ? await sha256Hex(bytes) : '', unprotected, given: false }
}

async function describeGiven(url: string, document: Uint8Array): Promise<Loaded> {
  const bytes = new Uint8Array(document)
  return { url, status: 200, bytes, type: '', sha256: await sha256Hex(bytes), unprotected: false, given: true }
}
