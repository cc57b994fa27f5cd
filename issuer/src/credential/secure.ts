/** Secures a credential: as a token (VC-JWT, OB3 §8.2) or with an embedded proof (`eddsa-rdfc-2022`, OB3 §8.3). */

import { dataToSign, proofValueOf, type JsonObject } from '@rosette/verifier/signing'
import { methodOf, multikeyMethodOf } from '../key/public.ts'
import { signBytes, signToken } from '../key/sign.ts'
import type { Securing } from '../register/statuses.ts'
import type { Signer } from './signer.ts'

/** The secured credential as text: a token, or JSON. Throws InvalidError or UnavailableError for what our own verifier would not accept. */
export async function secure(document: JsonObject, securing: Securing, signer: Signer, now: Date): Promise<string> {
  return securing === 'vc-jwt' ? secureAsToken(document, signer) : JSON.stringify(await withProof(document, signer, now))
}

/** How the file of a secured credential ends. */
export function endingOf(securing: Securing): 'jwt' | 'json' {
  return securing === 'vc-jwt' ? 'jwt' : 'json'
}

/** OB3 §8.2.6.1. There is no `sub`: the subject is named by its identifier alone. */
async function secureAsToken(document: JsonObject, { did, algorithm, keyOf }: Signer): Promise<string> {
  const key = await keyOf(algorithm)
  const begins = document['validFrom'] ?? document['issuanceDate']
  const ends = document['validUntil'] ?? document['expirationDate']
  const claims = { iss: did, jti: document['id'], nbf: secondsOf(begins), ...(ends !== undefined && { exp: secondsOf(ends) }) }
  // Data model 1.1 has the credential in a claim of its own, 2.0 is the payload itself (OB3 §9.1 step 0).
  const payload = document['issuanceDate'] === undefined ? { ...document, ...claims } : { vc: document, ...claims }
  return signToken(key, payload, { kid: methodOf(did, key), typ: 'JWT' })
}

/** NumericDate (RFC 7519 §2). */
function secondsOf(instant: unknown): number {
  return Math.floor(Date.parse(String(instant)) / 1000)
}

/** EdDSA §3.2.1. */
async function withProof(document: JsonObject, { did, keyOf }: Signer, now: Date): Promise<JsonObject> {
  const key = await keyOf('EdDSA')
  const options = {
    type: 'DataIntegrityProof',
    cryptosuite: 'eddsa-rdfc-2022',
    created: now.toISOString().replace(/\.\d+Z$/, 'Z'),
    verificationMethod: multikeyMethodOf(did, key),
    proofPurpose: 'assertionMethod',
  }
  const signature = await signBytes(key, await dataToSign(document, options))
  return { ...document, proof: { ...options, proofValue: proofValueOf(signature) } }
}
