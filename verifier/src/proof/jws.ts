/** Signed OB 2.0 badges (OB2 "SignedBadge Verification"): a key counts only when the issuer's own profile lists it. */

import type { Claimed, Securing } from '../credential.ts'
import type { PublicKey } from '../crypto.ts'
import { invalid } from '../errors.ts'
import { isObject, listOf, stringOf, type JsonObject } from '../json.ts'
import { keyOfPem } from '../key/pem.ts'
import type { Noted, Source } from '../report.ts'
import { isOlder } from '../version/ob1.ts'
import { credentialOf } from '../version/ob2.ts'
import { idOf } from '../version/read.ts'
import type { Visit } from '../visit.ts'
import { loadById, loadChain } from './chain.ts'
import type { Shown } from './prove.ts'
import { judgeSignature, readToken } from './token.ts'

/**
 * Judges a signed assertion (steps 4 to 6; revocation follows in its own room).
 * Throws `key-unnamed`, `key-not-found`, `key-document-wrong`, `key-unreachable`, `signature-wrong`, and what the header and chain throw.
 */
export async function proveJws(securing: Extract<Securing, { kind: 'jws' }>, claimed: Claimed, visit: Visit): Promise<Shown> {
  if (isOlder(claimed.document)) return (await import('./jws-older.ts')).proveOlderJws(securing, claimed, visit)
  const token = readToken(securing.token)
  const chain = await loadChain(claimed.document, visit)
  const found = await findKey(chain.profile, securing.creator, visit)
  await judgeSignature(token, found.key)
  const credential = credentialOf(claimed.document, chain.badgeClass, chain.profile)
  return {
    credential,
    voucher: { securing: 'jws', suite: token.algorithm, method: found.id, controller: credential.issuer.id, thumbprint: found.key.thumbprint },
    sources: [{ kind: 'rule', standard: 'Open Badges 2.0', section: 'SignedBadge Verification' }, ...chain.sources, ...found.sources],
    notes: [...chain.notes, ...found.notes],
  }
}

interface FoundKey {
  readonly id: string
  readonly key: PublicKey
  readonly sources: readonly Source[]
  readonly notes: readonly Noted[]
}

/** The assertion's `creator` must be among the profile's keys; without one the profile's single key is meant. */
async function findKey(profile: JsonObject, creator: string | undefined, visit: Visit): Promise<FoundKey> {
  const listed = listOf(profile['publicKey'])
  const ids = listed.map(idOf).filter((id) => id !== undefined)
  const id = creator ?? (ids.length === 1 ? ids[0] : undefined)
  if (id === undefined) throw invalid('key-unnamed')
  if (!ids.includes(id)) throw invalid('key-not-found', { method: id })
  const embedded = listed.find((item) => isObject(item) && stringOf(item, 'id') === id && stringOf(item, 'publicKeyPem') !== undefined)
  const { object, sources, notes } = isObject(embedded) ? { object: embedded, sources: [], notes: [] } : await loadById(id, visit, 'key-unreachable')
  // OB2 "CryptographicKey": the key says whose it is, the profile says which keys are its own.
  if (stringOf(object, 'owner') !== stringOf(profile, 'id')) throw invalid('key-document-wrong', { url: id }, sources)
  const pem = stringOf(object, 'publicKeyPem')
  if (pem === undefined) throw invalid('key-unfit', { reason: 'publicKeyPem' }, sources)
  return { id, key: await keyOfPem(pem), sources, notes }
}
