/** Which of the endorsements that came with a badge are judged; of the others a note tells. */

import type { Credential, EndorsementClaim } from '../credential.ts'
import { isObject, property, stringsOf } from '../json.ts'
import type { Noted } from '../report.ts'
import type { Visit } from '../visit.ts'

const MOST_JUDGED = 8

/** Those that are judged: eight at most; none when the caller wants none, and none of an endorsement's own. */
export function judgedOf({ endorsements }: Credential, { endorsements: wanted, endorses }: Visit): readonly EndorsementClaim[] {
  if (wanted === 'skip' || endorses) return []
  return endorsements.filter(({ claim }) => textOf(claim) !== undefined).slice(0, MOST_JUDGED)
}

/** Tells that some are not. */
export function notesOnUnjudged(credential: Credential, visit: Visit): readonly Noted[] {
  return judgedOf(credential, visit).length < credential.endorsements.length ? [{ code: 'endorsements-unchecked' }] : []
}

/** The credential as a text of its own: a token, or JSON. Never an address: nothing is fetched for a mere name. */
export function textOf(claim: unknown): string | undefined {
  if (typeof claim === 'string') return /^[\w-]+\.[\w-]+\.[\w-]+$/.test(claim) ? claim : undefined
  return isObject(claim) && stringsOf(property(claim, 'type')).includes('VerifiableCredential') ? JSON.stringify(claim) : undefined
}
