/**
 * The network door of the command. Node, unlike a browser, can see what DNS answers: every address is judged
 * before the connection is made, and the connection goes to the judged address and no other.
 */

import { lookup as systemLookup } from 'node:dns/promises'
import { request as requestHttp, type IncomingMessage } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { Readable } from 'node:stream'
import { unavailable } from '../src/errors.ts'
import { isPublicAddress } from './address.ts'

export type Fetch = typeof globalThis.fetch

/** All addresses of a name, as `dns.promises.lookup` with `all` gives them. */
export type Lookup = (name: string) => Promise<readonly { readonly address: string; readonly family: number }[]>

export interface NetworkOptions {
  /** `any` also asks private and loopback addresses, and other ports. Default `public`. */
  readonly hosts?: 'public' | 'any'
  readonly lookup?: Lookup
}

/**
 * A fetch for GET that asks public addresses only. Redirects are never followed: `manual` hands them over, any other
 * mode fails on them. The answer is `address-refused` for an address that is not public, else TypeError as in a browser.
 */
export function fetchFromNetwork({ hosts = 'public', lookup = lookupAll }: NetworkOptions = {}): Fetch {
  return async (input, init) => {
    const request = new Request(input, init)
    const url = new URL(request.url)
    if (request.method !== 'GET' || !/^https?:$/.test(url.protocol)) throw new TypeError(`cannot ask ${url.href}`)
    if (hosts === 'public') refusePrivate(url)
    const answer = await ask(url, request, judging(url, hosts, lookup))
    if (request.redirect !== 'manual' && isRedirect(answer)) {
      answer.destroy()
      throw new TypeError(`${url.href} leads elsewhere`)
    }
    return responseOf(answer)
  }
}

const lookupAll: Lookup = (name) => systemLookup(name, { all: true })

/** An address written as numbers is never looked up, so it is judged here. */
function refusePrivate(url: URL): void {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (url.port || (isIP(host) && !isPublicAddress(host))) throw unavailable('address-refused', { url: url.href.slice(0, 200) })
}

/** A lookup that fails when any of the answers is private: a name that points both ways has no honest use. */
function judging(url: URL, hosts: 'public' | 'any', lookup: Lookup): LookupFunction {
  return (name, { all }, done) => {
    lookup(name).then(
      (found) => {
        const [first] = found
        if (!first) return done(new Error(`no address for ${name}`), [])
        const refused = hosts === 'public' && !found.every(({ address }) => isPublicAddress(address))
        if (refused) return done(unavailable('address-refused', { url: url.href.slice(0, 200) }), [])
        return all ? done(null, [...found]) : done(null, first.address, first.family)
      },
      (cause: unknown) => done(new Error(`no address for ${name}`, { cause }), []),
    )
  }
}

function ask(url: URL, request: Request, lookup: LookupFunction): Promise<IncomingMessage> {
  const send = url.protocol === 'https:' ? requestHttps : requestHttp
  const headers = { accept: request.headers.get('accept') ?? '*/*', 'accept-encoding': 'identity', 'user-agent': 'rosette-verify' }
  return new Promise((resolve, reject) => {
    // `agent: false`: no connection is shared, so none outlives the judgement of its address.
    send(url, { headers, lookup, signal: request.signal, agent: false })
      .on('response', resolve)
      .on('error', (cause: Error) => reject(meaning(cause, url)))
      .end()
  })
}

/** What the loader can tell apart: a refusal of ours and the caller's abort pass, the rest is "no answer". */
function meaning(cause: Error, url: URL): Error {
  return cause.name === 'UnavailableError' || cause.name === 'AbortError' ? cause : new TypeError(`no answer from ${url.host}`, { cause })
}

function isRedirect({ statusCode = 0, headers }: IncomingMessage): boolean {
  return statusCode >= 300 && statusCode < 400 && headers.location !== undefined
}

const WITHOUT_BODY = [204, 205, 304]

function responseOf(answer: IncomingMessage): Response {
  const status = answer.statusCode ?? 0
  const headers = Object.entries(answer.headersDistinct).flatMap(([name, values = []]) => values.map((value): [string, string] => [name, value]))
  if (status < 200 || status > 599) throw new TypeError(`status ${status} has no meaning`)
  if (!WITHOUT_BODY.includes(status)) return new Response(Readable.toWeb(answer) as ReadableStream<Uint8Array>, { status, headers })
  answer.resume()
  return new Response(null, { status, headers })
}
