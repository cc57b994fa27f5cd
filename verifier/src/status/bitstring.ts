/** Bitstring Status List (and the older StatusList2021): one bit in a signed list tells whether the award stands. */

import type { Credential } from '../credential.ts'
import { unavailable } from '../errors.ts'
import { sourceOf } from '../load/loaded.ts'
import type { Noted, Source } from '../report.ts'
import type { Visit } from '../visit.ts'
import { lookUp, type BitstringEntry, type Held, type Place } from './list.ts'
import type { Standing } from './revocation.ts'

/** BSL §3.2: a shorter list would tell the reader whose status is asked. */
const LEAST_ENTRIES = 131_072

const RULE: Source = { kind: 'rule', standard: 'Bitstring Status List', section: '3.2' }

/** The standing an entry gives today. Throws what `standingAt` does. */
export async function askBitstring(entry: BitstringEntry, credential: Credential, visit: Visit): Promise<Standing> {
  return (await standingAt({ url: entry.list, at: visit.today }, entry, credential, visit)).standing
}

/** The standing an entry gives in a list, and that list. Throws `status-unsupported`, `status-list-stranger`, and what `lookUp` does. */
export async function standingAt(
  place: Place,
  entry: BitstringEntry,
  credential: Credential,
  visit: Visit,
): Promise<{ readonly standing: Standing; readonly held: Held }> {
  const { purpose, size, list: url } = entry
  // A statusSize above 1 gives its values a meaning of the issuer's own (BSL §2.1): which of them take back, nobody can know.
  if (purpose !== 'revocation' && purpose !== 'suspension') throw unavailable('status-unsupported', { type: purpose.slice(0, 80) || '?' })
  if (size !== 1) throw unavailable('status-unsupported', { type: `statusSize ${size}` })
  const held = await lookUp(entry, place, visit)
  const bad = held.value !== 0
  const notes = bad ? doubts(held, credential, entry) : judgeAuthor(held, credential, entry)
  const state = !bad ? 'good' : purpose === 'suspension' ? 'suspended' : 'revoked'
  return { standing: { state, url, sources: [RULE, sourceOf(held.loaded)], notes }, held }
}

/**
 * Good news, and the issuer's own words, count only from a list of full length, by the issuer itself or kept on the very host
 * that the issuer's own identity rests on. Bad news from the list the issuer named counts all the same: caution forges nothing.
 * Returns what is unusual about the list. Throws `status-list-invalid`, `status-list-stranger`.
 */
export function judgeAuthor(held: Held, credential: Credential, entry: BitstringEntry): readonly Noted[] {
  if (held.entries < LEAST_ENTRIES) throw unavailable('status-list-invalid', { url: entry.list, reason: 'STATUS_LIST_LENGTH_ERROR' })
  const { id = '?' } = held.list.credential.issuer
  if (id !== credential.issuer.id && hostOfIssuer(credential.issuer.id ?? '') !== new URL(entry.list).host) {
    throw unavailable('status-list-stranger', { url: entry.list, id })
  }
  return doubts(held, credential, entry)
}

/** What is unusual about a list, for the reader to know. */
function doubts({ list, entries }: Held, credential: Credential, entry: BitstringEntry): readonly Noted[] {
  const { id, issuer } = list.credential
  const notes: Noted[] = []
  if (id !== entry.list) notes.push({ code: 'list-id-differs', details: { id: id ?? '?' } })
  if (issuer.id !== credential.issuer.id) notes.push({ code: 'list-by-origin', details: { id: issuer.id ?? '?' } })
  if (entries < LEAST_ENTRIES) notes.push({ code: 'list-short', details: { entries: String(entries) } })
  return notes
}

/** The host a did:web or https identity stands on. */
function hostOfIssuer(id: string): string | undefined {
  if (id.startsWith('did:web:'))
    return id
      .split(':')[2]
      ?.replace(/%3A(?=\d+$)/i, ':')
      .toLowerCase()
  return id.startsWith('https:') && URL.canParse(id) ? new URL(id).host : undefined
}
