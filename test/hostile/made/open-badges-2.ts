/** Badges of Open Badges 2.0 and 1.x with their web: hosted ones, and signed ones by an RSA key from a word. */

import type { JsonObject } from '../../../verifier/src/json.ts'
import { AT, makeAssertion, makeBadgeClass, makeProfile, OB2 } from '../../../verifier/test/made.ts'
import { webOf, type Web } from '../case.ts'
import { compact } from './forge.ts'
import { rsaKeyOf } from './rsa.ts'

export { AT, makeAssertion, makeBadgeClass, makeProfile, OB2 }

export const schoolRsa = rsaKeyOf('harbour school')
export const forgerRsa = rsaKeyOf('forger')

interface Parts {
  readonly assertion?: JsonObject
  readonly badgeClass?: JsonObject
  readonly profile?: JsonObject
}

/** A hosted badge's documents by their own ids, or at the usual addresses. */
export function hosted({ assertion = makeAssertion(), badgeClass = makeBadgeClass(), profile = makeProfile() }: Parts = {}): Web {
  return webOf({
    [addressOf(assertion, AT.assertion)]: assertion,
    [addressOf(badgeClass, AT.badgeClass)]: badgeClass,
    [addressOf(profile, AT.profile)]: profile,
  })
}

const addressOf = (object: JsonObject, usual: string) => (typeof object['id'] === 'string' && object['id'].startsWith('http') ? object['id'] : usual)

export function keyOf(pem = schoolRsa.pem, changes: JsonObject = {}): JsonObject {
  return { '@context': OB2, id: AT.key, type: 'CryptographicKey', owner: AT.profile, publicKeyPem: pem, ...changes }
}

export const signedAssertion = (changes: Record<string, unknown> = {}): JsonObject =>
  makeAssertion({ id: 'urn:uuid:5f8ba9e0-6a1d-4f0b-9d5a-0b9b2a9a7c11', verification: { type: 'signed', creator: AT.key }, ...changes })

export const signAssertion = (assertion = signedAssertion(), key = schoolRsa, header: object = {}): Promise<string> =>
  compact({ alg: 'RS256', ...header }, assertion, key.sign)

/** The web of a signed badge: its class, its issuer and the issuer's key. */
export function signedWeb(more: Readonly<Record<string, object>> = {}, profile = makeProfile({ publicKey: AT.key })): Web {
  return webOf({ [AT.badgeClass]: makeBadgeClass(), [AT.profile]: profile, [AT.key]: keyOf(), ...more })
}
