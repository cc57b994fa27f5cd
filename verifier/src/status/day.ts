/** How an award stood on a day gone by, which a list of today can only half answer. */

import type { Credential } from '../credential.ts'
import { UnavailableError, unavailable } from '../errors.ts'
import { instantOf } from '../instant.ts'
import type { Visit } from '../visit.ts'
import { askBitstring, standingAt } from './bitstring.ts'
import type { BitstringEntry } from './list.ts'
import type { Standing } from './revocation.ts'

/**
 * What was taken back can never be given back (BSL §2.1): what stands today stood then. A suspension can be lifted, and what
 * is set today may have been set since: there the list of that day is asked, where it is offered (BSL §3.2, `timestamp`).
 * Throws `status-of-that-day` and what `askBitstring` does.
 */
export async function askBitstringOn(day: Date, entry: BitstringEntry, credential: Credential, visit: Visit): Promise<Standing> {
  const today = await askBitstring(entry, credential, visit).catch(orUnavailable)
  if (!(today instanceof UnavailableError) && entry.purpose === 'revocation' && today.state === 'good') return standsSince(day, today)
  const then = await askThen(day, entry, credential, visit).catch(orUnavailable)
  if (then && !(then instanceof UnavailableError)) return then
  throw today instanceof UnavailableError ? today : unknownOn(day, today)
}

/** A plain list says nothing of other days: only that an award stands today shows something, namely that it stood then. Throws `status-of-that-day`. */
export function judgeOn(day: Date, today: Standing): Standing {
  if (today.state === 'good') return standsSince(day, today)
  throw unknownOn(day, today)
}

function standsSince(day: Date, today: Standing): Standing {
  return { ...today, notes: [...today.notes, { code: 'status-by-today', details: { date: day.toISOString() } }] }
}

function unknownOn(day: Date, { url, sources }: Standing): UnavailableError {
  return unavailable('status-of-that-day', { url, date: day.toISOString() }, sources)
}

/** An entry that cannot be read is no better on another day, and who gave up today has given up. */
function orUnavailable(error: unknown): UnavailableError {
  const final = ['stopped', 'status-entry-unreadable', 'status-unsupported']
  if (error instanceof UnavailableError && !final.includes(error.code)) return error
  throw error
}

/** The list of that day; undefined when the answer may as well be the list of today. One that has ended since cannot be. */
async function askThen(day: Date, entry: BitstringEntry, credential: Credential, visit: Visit): Promise<Standing | undefined> {
  const url = new URL(entry.list)
  url.searchParams.set('timestamp', day.toISOString().replace(/\.\d+Z$/, 'Z'))
  const { standing, held } = await standingAt({ url: url.href, at: day }, entry, credential, visit)
  const { validFrom, validUntil } = held.list.credential
  const [from, until] = [validFrom, validUntil].map((date) => instantOf(date ?? ''))
  return from && until && from <= day && day <= until && until < visit.today ? standing : undefined
}
