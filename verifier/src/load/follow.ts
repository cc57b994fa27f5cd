/** The one door to the network: asks for one document, without credentials or referrer, and follows redirects within one host. */

import { readAtMost } from '../bytes.ts'
import { sha256Hex } from '../crypto.ts'
import { unavailable } from '../errors.ts'
import { refuseAddress } from './address.ts'
import type { Loaded } from './loaded.ts'

/** How one document is asked for. */
interface Asking {
  readonly fetch?: typeof globalThis.fetch
  readonly signal?: AbortSignal
  readonly hosts: 'public' | 'any'
  /** Most bytes of the answer. */
  readonly most: number
  /** The time for all of it. */
  readonly milliseconds: number
  /** Hears every address asked, so that the ledger misses none; may throw to have it not asked. */
  readonly onAsk: (address: string) => void
}

const MOST_REDIRECTS = 3

/** Throws `address-refused` (a redirect led elsewhere), `limit-reached`, `document-unreadable` (no answer, or too slow) or `stopped`. */
export async function follow(url: string, asking: Asking): Promise<Loaded> {
  const stop = asking.signal
  // Node takes whole milliseconds alone, browsers any.
  const late = AbortSignal.timeout(Math.max(1, Math.floor(asking.milliseconds)))
  const signal = stop ? AbortSignal.any([stop, late]) : late
  try {
    return await unlessAborted(signal, askFrom(url, asking, signal))
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

/** Redirects are followed by hand; browsers hide them, there the final address is judged. */
async function askFrom(url: string, asking: Asking, signal: AbortSignal): Promise<Loaded> {
  const ask = async (address: string, redirect: RequestRedirect) => {
    signal.throwIfAborted()
    asking.onAsk(address)
    return (asking.fetch ?? globalThis.fetch)(address, { redirect, signal, credentials: 'omit', referrerPolicy: 'no-referrer', headers: { accept: ACCEPT } })
  }
  let address = url
  let response = await ask(address, 'manual')
  for (let hops = 0, next = nextAddress(response, address); next !== undefined; next = nextAddress(response, address), hops += 1) {
    if (hops >= MOST_REDIRECTS || !sameHost(next, address)) throw unavailable('address-refused', { url: next.slice(0, 200) })
    refuseAddress(next, asking.hosts)
    response = await ask(next, 'manual')
    address = next
  }
  if (response.type === 'opaqueredirect') {
    response = await ask(address, 'follow')
    asking.onAsk(response.url)
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
