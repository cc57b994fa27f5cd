/** The one door to cryptography: a table of algorithms, keys judged before use, hashes. */

import { toHex } from './bytes.ts'
import { unavailable } from './errors.ts'
import type { JsonObject } from './json.ts'

/** Signature algorithms by their JOSE names. There is no symmetric one. */
export type Algorithm = 'EdDSA' | 'ES256' | 'ES384' | 'RS256' | 'PS256'

/** A public key that passed every rule, with the algorithms it may be used with. */
export interface PublicKey {
  readonly algorithms: readonly Algorithm[]
  /** RFC 7638 SHA-256 thumbprint, base64url: two keys are the same when these are equal. */
  readonly thumbprint: string
  readonly jwk: JsonObject
}

/** The algorithm a header names. Throws `algorithm-forbidden` (none, HS*, not a string) or `algorithm-unsupported`. */
export function algorithmNamed(alg: unknown): Algorithm {
  throw unavailable('algorithm-unsupported', { algorithm: String(alg) })
}

/** A key from a JWK. Throws `key-unfit` (weak, malformed, private, wrong use) or `algorithm-unsupported` (other curve). */
export async function importKey(jwk: JsonObject): Promise<PublicKey> {
  throw unavailable('algorithm-unsupported', { algorithm: String(jwk['kty']) })
}

/** Whether the signature is right. Throws `key-unfit` when the key is not made for the algorithm. */
export async function verifySignature(
  _algorithm: Algorithm,
  _key: PublicKey,
  _data: Uint8Array<ArrayBuffer>,
  _signature: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  return false
}

export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
}

export async function sha256Hex(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return toHex(await sha256(bytes))
}
