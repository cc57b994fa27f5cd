/** Issuers of the samples: their keys come from public words, so what they sign proves nothing to anybody. */

import { CompactSign } from 'jose'
import { createHash } from 'node:crypto'
import { concat, encodeBase58, encodeUtf8 } from '../../verifier/src/bytes.ts'
import type { JsonObject } from '../../verifier/src/json.ts'
import { canonicalHash } from '../../verifier/src/proof/canonize.ts'
import { beginVisit } from '../../verifier/src/visit.ts'

export interface SampleIssuer {
  readonly did: string
  readonly method: string
  readonly jwk: { readonly kty: 'OKP'; readonly crv: 'Ed25519'; readonly x: string }
  readonly key: CryptoKey
}

/** PKCS#8 around a bare Ed25519 seed (RFC 8410 §7). */
const PKCS8 = Uint8Array.from(Buffer.from('302e020100300506032b657004220420', 'hex'))

export async function makeIssuer(words: string): Promise<SampleIssuer> {
  const seed = createHash('sha256').update(`Rosette sample key, worth nothing: ${words}`).digest()
  const key = await crypto.subtle.importKey('pkcs8', concat(PKCS8, seed), 'Ed25519', true, ['sign'])
  const { x = '' } = await crypto.subtle.exportKey('jwk', key)
  const name = `z${encodeBase58(concat(Uint8Array.of(0xed, 0x01), Uint8Array.from(Buffer.from(x, 'base64url'))))}`
  return { did: `did:key:${name}`, method: `did:key:${name}#${name}`, jwk: { kty: 'OKP', crv: 'Ed25519', x }, key }
}

/** The document with an `eddsa-rdfc-2022` proof. */
export async function signIntegrity({ method, key }: SampleIssuer, document: JsonObject, created: string): Promise<JsonObject> {
  const options = { type: 'DataIntegrityProof', cryptosuite: 'eddsa-rdfc-2022', created, verificationMethod: method, proofPurpose: 'assertionMethod' }
  const visit = beginVisit({})
  const data = concat(await canonicalHash({ '@context': document['@context'], ...options }, visit), await canonicalHash(document, visit))
  const signature = new Uint8Array(await crypto.subtle.sign('Ed25519', key, data))
  return { ...document, proof: { ...options, proofValue: `z${encodeBase58(signature)}` } }
}

/** A VC-JWT with the claims of OB3 §8.2.6.1. */
export async function signToken({ key }: SampleIssuer, document: JsonObject, header: object): Promise<string> {
  const issuer = document['issuer'] as JsonObject
  const subject = document['credentialSubject'] as JsonObject
  const claims = { iss: issuer['id'], sub: subject['id'], jti: document['id'], nbf: Date.parse(document['validFrom'] as string) / 1000 }
  return new CompactSign(encodeUtf8(JSON.stringify({ ...document, ...claims }))).setProtectedHeader({ alg: 'EdDSA', typ: 'JWT', ...header }).sign(key)
}

/** `sha256$…` of an address with its salt behind it (OB3 §B.1 IdentityObject). */
export function hashIdentity(address: string, salt: string): string {
  return `sha256$${createHash('sha256')
    .update(address + salt)
    .digest('hex')}`
}
