/** A list of badges in JSON: fetched within bounds, and read for the addresses in it. It may be a stranger's. */

import { bodyOf } from './body.ts'

const LONGEST_WAIT = 15_000
const MOST_BYTES = 1024 * 1024
const MOST_BADGES = 500
const MOST_LOOKED_AT = 5_000
const LONGEST_ADDRESS = 4096

/** The addresses of badges that a list names, each once, in its order. Throws when it cannot be fetched, or is no such list. */
export async function readList(address: string, signal: AbortSignal): Promise<readonly string[]> {
  const bounded = AbortSignal.any([signal, AbortSignal.timeout(LONGEST_WAIT)])
  const answer = await fetch(address, { signal: bounded, credentials: 'omit', referrerPolicy: 'no-referrer' })
  if (!answer.ok) throw new Error(`open-badge-list: status ${answer.status}`)
  const text = new TextDecoder('utf-8', { fatal: true }).decode(await bodyOf(answer, MOST_BYTES))
  return addressesIn(JSON.parse(text), answer.url || address)
}

/** What is no address, or one that may not be asked, is left out. */
function addressesIn(list: unknown, base: string): readonly string[] {
  const found = new Set<string>()
  for (const entry of entriesOf(list).slice(0, MOST_LOOKED_AT)) {
    const address = addressOf(entry, base)
    if (address !== undefined) found.add(address)
    if (found.size === MOST_BADGES) break
  }
  return [...found]
}

/** An array, or an object that has one as its `badges` or `items`. */
function entriesOf(list: unknown): readonly unknown[] {
  const entries = Array.isArray(list) ? list : (memberOf(list, 'badges') ?? memberOf(list, 'items'))
  if (!Array.isArray(entries)) throw new TypeError('open-badge-list: no array of badges')
  return entries
}

function addressOf(entry: unknown, base: string): string | undefined {
  const text = typeof entry === 'string' ? entry : memberOf(entry, 'src')
  if (typeof text !== 'string' || text.length > LONGEST_ADDRESS || !URL.canParse(text, base)) return undefined
  const url = new URL(text, base)
  return isAskable(url) ? url.href : undefined
}

/** `https:` without user and password; the page's own origin by any way. */
function isAskable({ protocol, origin, username, password }: URL): boolean {
  if (username || password) return false
  return protocol === 'https:' || (origin === location.origin && (protocol === 'http:' || protocol === 'blob:'))
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? (value as Readonly<Record<string, unknown>>)[name] : undefined
}
