/** Counts what comes from each address, so that one cannot keep all others waiting. */

import type { Clock } from '../clock.ts'

export interface Limit {
  /** Requests from one address within a span. */
  readonly most: number
  /** Milliseconds. */
  readonly span: number
}

/** Addresses remembered at once; more than these within a span are not told apart. */
const MOST_ADDRESSES = 10_000

/** Gives how many milliseconds an address has to wait, 0 when it may go on. */
export function limiter({ most, span }: Limit, clock: Clock): (address: string) => number {
  const seen = new Map<string, { count: number; readonly until: number }>()
  return (address) => {
    const now = clock().getTime()
    for (const [key, { until }] of seen) {
      // In the order in which they came, so the first that is still counted ends the search.
      if (until > now) break
      seen.delete(key)
    }
    const key = seen.size < MOST_ADDRESSES || seen.has(neighbourhood(address)) ? neighbourhood(address) : 'all others'
    const entry = seen.get(key) ?? { count: 0, until: now + span }
    entry.count += 1
    seen.set(key, entry)
    return entry.count > most ? entry.until - now : 0
  }
}

/** Who has an address of IPv6 has 2^64 of them. */
function neighbourhood(address: string): string {
  if (!address.includes(':') || address.toLowerCase().startsWith('::ffff:')) return address.replace(/^::ffff:/i, '')
  const [head = '', tail] = address.split('::')
  const groups = head === '' ? [] : head.split(':')
  const gap = tail === undefined ? 0 : 8 - groups.length - (tail === '' ? 0 : tail.split(':').length)
  return [...groups, ...Array.from({ length: gap }, () => '0'), ...(tail ?? '').split(':')].slice(0, 4).join(':')
}
