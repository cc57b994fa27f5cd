/** Has the issuer taken the award back? Every place that could say so is asked; silence is never "no". */

import type { Credential, Proven, StatusEntry } from '../credential.ts'
import { InvalidError, UnavailableError, unavailable } from '../errors.ts'
import type { Finding, Noted, Skip, Source } from '../report.ts'
import type { Visit } from '../visit.ts'
import { askBitstring } from './bitstring.ts'
import type { BitstringEntry } from './list.ts'
import { ask1EdTechList, askRevocationList } from './lists.ts'

/** What one entry says. */
export interface Standing {
  readonly state: 'good' | 'revoked' | 'suspended'
  readonly url: string
  readonly reason?: string
  readonly sources: readonly Source[]
  readonly notes: readonly Noted[]
}

const MOST_ENTRIES = 8

/**
 * Asks all entries; revoked beats suspended beats unknown (design: "several status entries").
 * Throws `revoked`, `suspended`, or the first of the status codes that kept an entry from answering.
 */
export async function checkRevocation({ credential }: Pick<Proven, 'credential'>, visit: Visit): Promise<Finding<'revocation'> | Skip> {
  const entries = credential.status.filter((entry) => !isRemark(entry))
  if (entries.length > MOST_ENTRIES) throw unavailable('status-entry-unreadable', { reason: `more than ${MOST_ENTRIES} entries` })
  const standings: Standing[] = []
  const unknown: UnavailableError[] = []
  for (const entry of entries) {
    try {
      standings.push(await askEntry(entry, credential, visit))
    } catch (error) {
      if (!(error instanceof UnavailableError)) throw error
      unknown.push(error)
    }
  }
  // Asked last, so that remarks use up nothing that decides.
  const notes = await remarksOn(credential, MOST_ENTRIES - entries.length, visit)
  if (entries.length === 0) return { skipped: 'no-status', notes }
  const bad = standings.find(({ state }) => state === 'revoked') ?? standings.find(({ state }) => state === 'suspended')
  if (bad) throw refusal(bad, notes)
  if (unknown[0]) throw new UnavailableError(unknown[0].code, { ...unknown[0].grounds, notes: [...(unknown[0].grounds.notes ?? []), ...notes] })
  return {
    found: { asked: standings.map(({ url }) => url) },
    sources: standings.flatMap(({ sources }) => sources),
    notes: [...standings.flatMap((standing) => standing.notes), ...notes],
  }
}

/** `refresh` and `message` values say something about the award, but do not take it back (BSL §2.1). */
function isRemark(entry: StatusEntry): entry is BitstringEntry {
  return entry.kind === 'bitstring' && (entry.purpose === 'refresh' || entry.purpose === 'message')
}

async function remarksOn(credential: Credential, most: number, visit: Visit): Promise<readonly Noted[]> {
  const entries = credential.status.filter(isRemark)
  if (entries.length === 0) return []
  const { readRemarks } = await import('./remarks.ts')
  return readRemarks(entries, most, credential, visit)
}

/** Today, or on the day that the caller asks about. */
async function askEntry(entry: StatusEntry, credential: Credential, visit: Visit): Promise<Standing> {
  const { day } = visit
  if (!day) return askToday(entry, credential, visit)
  const { askBitstringOn, judgeOn } = await import('./day.ts')
  return entry.kind === 'bitstring' ? askBitstringOn(day, entry, credential, visit) : judgeOn(day, await askToday(entry, credential, visit))
}

async function askToday(entry: StatusEntry, credential: Credential, visit: Visit): Promise<Standing> {
  switch (entry.kind) {
    case 'bitstring':
      return askBitstring(entry, credential, visit)
    case 'revocation-list':
      return askRevocationList(entry, credential, visit)
    case '1edtech-revocation-list':
      return ask1EdTechList(entry, credential, visit)
    case 'unknown':
      throw unavailable('status-unsupported', { type: entry.type.slice(0, 80) })
  }
}

function refusal({ state, url, reason, sources, notes }: Standing, remarks: readonly Noted[]): InvalidError {
  const grounds = { details: { url, ...(reason && { reason }) }, sources, notes: [...notes, ...remarks] }
  return new InvalidError(state === 'suspended' ? 'suspended' : 'revoked', grounds)
}
