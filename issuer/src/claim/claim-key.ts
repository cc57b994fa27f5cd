/** The key pair of a claim: who opens the claim can decide with it, and nobody else. */

import { exportJWK, generateKeyPair, type JWK } from 'jose'
import type { PublicJwk } from '../key/store.ts'

/** The algorithm of a claim key and of every decision (RFC 8037 §3.1). */
export const CLAIM_ALGORITHM = 'EdDSA'

/** A private key as it lies in a claim, for the browser of its earner (RFC 8037 §2). */
export interface PrivateJwk extends PublicJwk {
  readonly d: string
}

export interface ClaimKey {
  /** Belongs into the sealed claim and nowhere else. */
  readonly privateKey: PrivateJwk
  /** For the register. */
  readonly publicKey: PublicJwk
}

export async function makeClaimKey(): Promise<ClaimKey> {
  const { privateKey } = await generateKeyPair(CLAIM_ALGORITHM, { extractable: true })
  const jwk: JWK = await exportJWK(privateKey)
  const { kty = '', crv = '', x = '', d = '' } = jwk
  return { privateKey: { kty, crv, x, d }, publicKey: { kty, crv, x } }
}
