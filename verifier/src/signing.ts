/** What an issuer needs of the verifier's own road, so that both agree on every byte: the public entry `@rosette/verifier/signing`. */

import { concat, encodeBase58 } from './bytes.ts'
import { invalid } from './errors.ts'
import { isObject, type JsonObject } from './json.ts'
import { encodeMultikey } from './key/multikey.ts'
import { canonicalHash } from './proof/canonize.ts'
import { beginVisit } from './visit.ts'

export type { Json, JsonObject } from './json.ts'

/**
 * The bytes that `eddsa-rdfc-2022` signs (EdDSA §3.2.4): the hash of the proof's options, then that of the document, which
 * bears no proof yet. Throws InvalidError or UnavailableError for a document that this verifier would not accept.
 */
export async function dataToSign(document: JsonObject, options: JsonObject): Promise<Uint8Array<ArrayBuffer>> {
  const visit = beginVisit({})
  return concat(await canonicalHash({ '@context': document['@context'], ...options }, visit), await canonicalHash(document, visit))
}

/** A signature as `proofValue` writes it: multibase, base58btc. */
export function proofValueOf(signature: Uint8Array): string {
  return `z${encodeBase58(signature)}`
}

/** A public JWK as Multikey (CID §2.2.2), `z6Mk…`. Throws InvalidError or UnavailableError for keys that have none here. */
export function multikeyOf(jwk: unknown): string {
  if (!isObject(jwk)) throw invalid('key-unfit', { reason: 'no JWK' })
  return encodeMultikey(jwk)
}
