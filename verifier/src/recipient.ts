/** Is the badge about the person the caller has in mind? Only asked when the caller says who that is. */

import { encodeUtf8 } from './bytes.ts'
import type { Credential, Identity, Proven } from './credential.ts'
import { md5Hex, sha256Hex } from './crypto.ts'
import { invalid, unavailable } from './errors.ts'
import type { Finding, Noted, Skip } from './report.ts'
import type { Visit } from './visit.ts'

/**
 * Compares the caller's value with the subject's id and every identity, plain or hashed (OB2 "IdentityHash", OB3 §9.3).
 * It is tried as typed, then trimmed in lower case. Of an endorsement it is asked instead whether it is about what it stands beside.
 * Throws `recipient-differs`, `recipient-unnamed`, `recipient-unsupported`, `endorsement-of-other`.
 */
export async function checkRecipient(
  { credential }: Pick<Proven, 'credential'>,
  visit: Pick<Visit, 'recipient' | 'endorses'>,
): Promise<Finding<'recipient'> | Skip> {
  if (visit.endorses) return checkEndorsed(credential, visit.endorses)
  const { recipient: expected } = visit
  const { id, identities } = credential.recipient
  if (expected === undefined) return { skipped: 'none-expected' }
  if (id === undefined && identities.length === 0) throw invalid('recipient-unnamed')
  if (id !== undefined && spellings(expected).some((value) => id === value || id === `mailto:${value}` || id === `tel:${value}`)) {
    return { found: { type: 'id', hashed: false }, details: { type: 'id' } }
  }
  for (const identity of identities) {
    for (const value of spellings(expected)) {
      if (await matches(identity, value)) return found(identity, value === expected ? [] : [{ code: 'matched-lower-case' }])
    }
  }
  const unread = identities.find((identity) => identity.hashed && !hashIn(identity))
  if (unread) throw unavailable('recipient-unsupported', { type: unread.type })
  throw invalid('recipient-differs')
}

/** OB3 §B.1 EndorsementSubject: its id is what it speaks for. Praise for something else is no praise of this. */
function checkEndorsed({ kind, recipient: { id } }: Credential, ids: readonly string[]): Skip {
  if (kind === 'endorsement' && id !== undefined && ids.includes(id)) return { skipped: 'none-expected' }
  throw invalid('endorsement-of-other', id === undefined ? {} : { id: id.slice(0, 200) })
}

/** Is a credential about this identity? For those who have the report and ask later. */
export async function isAwardedTo(credential: Credential, identity: string): Promise<boolean> {
  try {
    return 'found' in (await checkRecipient({ credential }, { recipient: identity }))
  } catch {
    return false
  }
}

function found({ type, hashed, value }: Identity, notes: readonly Noted[]): Finding<'recipient'> {
  const weak: readonly Noted[] = hashed && value.startsWith('md5$') ? [{ code: 'hash-weak' }] : []
  const guessable: readonly Noted[] = hashed ? [{ code: 'hash-guessable' }] : []
  return { found: { type, hashed }, details: { type }, notes: [...notes, ...weak, ...guessable] }
}

function spellings(expected: string): readonly string[] {
  return [...new Set([expected, expected.trim().toLowerCase()])]
}

async function matches(identity: Identity, value: string): Promise<boolean> {
  if (!identity.hashed) return identity.value === value || identity.value.trim().toLowerCase() === value
  const hash = hashIn(identity)
  if (!hash) return false
  // The salt is appended (OB2 "IdentityHash"); hex may be in either case.
  const input = encodeUtf8(value + (identity.salt ?? ''))
  const digest = hash.name === 'sha256' ? await sha256Hex(input) : await md5Hex(input)
  return digest === hash.hex.toLowerCase()
}

function hashIn({ value }: Identity): { readonly name: 'sha256' | 'md5'; readonly hex: string } | undefined {
  const [, name, hex] = /^(sha256|md5)\$([0-9a-f]+)$/i.exec(value) ?? []
  const length = name === 'sha256' ? 64 : 32
  return (name === 'sha256' || name === 'md5') && hex?.length === length ? { name, hex } : undefined
}
