/** The key set of an https issuer (OB3 Implementation Guide, "External proof"): `/.well-known/jwks.json` of its authority. */

import { importKey, type PublicKey } from '../crypto.ts'
import { unavailable, InvalidError, UnavailableError } from '../errors.ts'
import { objectsOf, property, type JsonObject } from '../json.ts'
import type { Source } from '../report.ts'
import type { Visit } from '../visit.ts'
import { loadObject } from './document.ts'

/** More keys than this are no issuer's. */
export const MOST_KEYS = 50

/** The fit keys that the issuer's authority publishes for it. Throws `key-unreachable` when there is no set, and what loading throws. */
export async function keysInSet(issuer: string, visit: Visit): Promise<{ readonly keys: readonly PublicKey[]; readonly sources: readonly Source[] }> {
  const url = new URL('/.well-known/jwks.json', issuer).href
  const { object, source } = await loadObject(url, visit)
  if (!Array.isArray(property(object, 'keys'))) throw unavailable('key-unreachable', { url, status: 'no key set' }, [source])
  const members = objectsOf(property(object, 'keys')).filter((member) => isFor(member, issuer))
  return { keys: await fitKeys(members.slice(0, MOST_KEYS).map((jwk) => () => importKey(jwk))), sources: [source] }
}

/** One authority may host many issuers: a member that names its issuer is that issuer's alone. */
function isFor(member: JsonObject, issuer: string): boolean {
  const iss = property(member, 'iss')
  return iss === undefined || iss === issuer
}

/** The keys that could be had; one that is weak, withdrawn or foreign to us says nothing about the others. */
export async function fitKeys(makers: readonly (() => Promise<PublicKey>)[]): Promise<readonly PublicKey[]> {
  const keys = await Promise.all(makers.map((make) => make().catch(leaveOut)))
  return keys.filter((key) => key !== undefined)
}

function leaveOut(error: unknown): undefined {
  if (error instanceof InvalidError || error instanceof UnavailableError) return undefined
  throw error
}
