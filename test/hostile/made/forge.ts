/** The people of the hostile corpus, an honest school and a forger, and the means of both: real keys, and tokens signed whatever they say. */

import { createHmac } from 'node:crypto'
import { encodeBase64url, encodeUtf8 } from '../../../verifier/src/bytes.ts'
import type { JsonObject } from '../../../verifier/src/json.ts'
import { makeCredential, signIntegrity, signToken, type Issuer } from '../../../verifier/test/made.ts'
import { issuerOf } from '../seed.ts'

export { makeCredential, signIntegrity, signToken, type Issuer }

export const school = await issuerOf('harbour school')
export const school256 = await issuerOf('harbour school', 'P-256')
export const school384 = await issuerOf('harbour school', 'P-384')
/** Has a key and servers of their own, and everything that is public. */
export const forger = await issuerOf('forger')

/** The school's name, with the forger's key behind it. */
export const impostor: Issuer = { ...school, privateKey: forger.privateKey }
/** The school's credential signed with the forger's key, which is named as such. */
export const stranger: Issuer = { ...school, method: forger.method, privateKey: forger.privateKey, jwk: forger.jwk }

export const badge = makeCredential(school.did)
export const forged = makeCredential(school.did, { name: 'Master of Medicine' })

/** Where the forger's servers are. */
export const EVIL = 'https://evil.example'

export type Sign = (data: Uint8Array<ArrayBuffer>) => Promise<Uint8Array> | Uint8Array

/** How an issuer signs: Ed25519, or ECDSA with the hash of the curve. */
export function signerOf({ jwk, privateKey }: Pick<Issuer, 'jwk' | 'privateKey'>): Sign {
  const how = jwk['crv'] === 'Ed25519' ? 'Ed25519' : { name: 'ECDSA', hash: jwk['crv'] === 'P-384' ? 'SHA-384' : 'SHA-256' }
  return async (data) => new Uint8Array(await crypto.subtle.sign(how, privateKey, data))
}

export const hmac =
  (hash: string, secret: string | Uint8Array): Sign =>
  (data) =>
    createHmac(hash, secret).update(data).digest()

export const unsigned: Sign = () => new Uint8Array()

/** A compact JWS of exactly this header and payload: an object is written as JSON, a text stands as it is. */
export async function compact(header: object | string, payload: object | string, sign: Sign): Promise<string> {
  const signed = [header, payload].map((part) => encodeBase64url(encodeUtf8(typeof part === 'string' ? part : JSON.stringify(part)))).join('.')
  return `${signed}.${encodeBase64url(await sign(encodeUtf8(signed)))}`
}

/** A credential with the claims that a VC-JWT has (OB3 §8.2.6.1). */
export function claimsOf(credential: JsonObject): JsonObject {
  const subject = credential['credentialSubject'] as JsonObject
  const issuer = credential['issuer'] as JsonObject
  const nbf = Math.floor(Date.parse(String(credential['validFrom'])) / 1000)
  return JSON.parse(JSON.stringify({ ...credential, iss: issuer['id'], sub: subject['id'], jti: credential['id'], nbf })) as JsonObject
}

/** An issuer whose name is a JWK, with whatever that says besides the key (did:jwk). */
export function asDidJwk(issuer: Pick<Issuer, 'privateKey'>, jwk: JsonObject): Issuer {
  const did = `did:jwk:${encodeBase64url(encodeUtf8(JSON.stringify(jwk)))}`
  return { did, method: `${did}#0`, jwk, privateKey: issuer.privateKey }
}

/** An issuer whose name is an address, with a key of its document. */
export function asNamed(issuer: Issuer, did: string, fragment = 'key-1'): Issuer {
  return { ...issuer, did, method: `${did}#${fragment}` }
}

/** The controller document of an issuer: its one key, for assertions. */
export function documentOf({ did, method, jwk }: Issuer, changes: JsonObject = {}, key: JsonObject = {}): JsonObject {
  const verificationMethod = [{ id: method, type: 'JsonWebKey', controller: did, publicKeyJwk: jwk, ...key }]
  return { '@context': 'https://www.w3.org/ns/did/v1', id: did, verificationMethod, assertionMethod: [method], ...changes }
}

/** A part of a credential changed, by path: `credentialSubject.achievement.name`. */
export function changed(object: JsonObject, path: string, value: unknown): JsonObject {
  const [first = '', ...rest] = path.split('.')
  const inner = rest.length === 0 ? value : changed((object[first] ?? {}) as JsonObject, rest.join('.'), value)
  return JSON.parse(JSON.stringify({ ...object, [first]: inner })) as JsonObject
}

/** Without one of its members. */
export function without(object: JsonObject, name: string): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([one]) => one !== name))
}

/** A member added as text, so that nothing on the way tidies it. */
export function added(object: JsonObject, member: string): string {
  return JSON.stringify(object).replace('{', `{${member},`)
}
