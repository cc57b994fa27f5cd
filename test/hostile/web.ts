/** The pretended web of a case as a `fetch`: it answers, redirects, breaks off or falls silent, and remembers how it was asked. */

import type { Reply, Web } from './case.ts'

export interface PretendedWeb {
  readonly fetch: typeof globalThis.fetch
  readonly asked: readonly string[]
  /** What was wrong with the way it was asked. */
  readonly careless: readonly string[]
}

/** A web that knows these addresses and no others. An answer begins with `onAsk`, for whoever watches the memory. */
export function pretend(web: Web, onAsk: () => void): PretendedWeb {
  const asked: string[] = []
  const careless: string[] = []
  const fetch = async (input: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    const url = input instanceof Request ? input.url : String(input)
    onAsk()
    asked.push(url)
    careless.push(...faultsOf(url, init))
    return answer(Object.hasOwn(web, url) ? web[url] : undefined, init.signal ?? undefined)
  }
  return { fetch, asked, careless }
}

/** Every request goes to a public name, bare of cookies and referrer, and can be stopped. */
function faultsOf(url: string, { credentials, referrerPolicy, redirect, signal }: RequestInit): readonly string[] {
  const { hostname, port, username, protocol } = new URL(url)
  return [
    ...(credentials === 'omit' ? [] : ['credentials']),
    ...(referrerPolicy === 'no-referrer' ? [] : ['referrer']),
    ...(redirect === 'manual' || redirect === 'error' ? [] : ['redirect']),
    ...(signal ? [] : ['signal']),
    ...(port || username || !/^https?:$/.test(protocol) || !/\.[a-z][a-z0-9-]+\.?$/i.test(hostname) ? [`address ${url.slice(0, 80)}`] : []),
  ]
}

function answer(reply: Reply | undefined, signal: AbortSignal | undefined): Promise<Response> | Response {
  if (reply === undefined || reply === 'reset') throw new TypeError('fetch failed')
  if (reply === 'silent') return silence(signal)
  if (reply === 'endless') return new Response(endless(signal), { headers: JSON_TYPE })
  if (reply === 'broken') return new Response(broken(), { headers: JSON_TYPE })
  const { body, status = 200, type, location } = reply
  const headers = { ...(type !== undefined && { 'content-type': type }), ...(location !== undefined && { location }) }
  return new Response([204, 304].includes(status) ? null : new Uint8Array(Buffer.from(body as string)), { status, headers })
}

const JSON_TYPE = { 'content-type': 'application/json' }

function silence(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_, reject) => signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')), { once: true }))
}

/** White space for ever, as fast as it is read. */
function endless(signal: AbortSignal | undefined): ReadableStream<Uint8Array> {
  const piece = new Uint8Array(64 * 1024).fill(0x20)
  return new ReadableStream({
    pull(stream) {
      if (signal?.aborted) stream.error(new DOMException('aborted', 'AbortError'))
      else stream.enqueue(piece)
    },
  })
}

function broken(): ReadableStream<Uint8Array> {
  let begun = false
  return new ReadableStream({
    pull(stream) {
      if (begun) stream.error(new TypeError('terminated'))
      else stream.enqueue(Buffer.from('{"id":'))
      begun = true
    },
  })
}
