/** The public side of the keys: the did:web document and the JWK set that strangers find on the site. */

import { multikeyOf } from '@rosette/verifier/signing'
import type { Key, PublicJwk } from './store.ts'

/** The name of a key as VC-JWT wants it (`kid`): a method with a JWK. */
export function methodOf(did: string, { name }: Pick<Key, 'name'>): string {
  return `${did}#${name}`
}

/** The same key as Data Integrity wants it: a method with a Multikey (CID §2.2.2). */
export function multikeyMethodOf(did: string, { name }: Pick<Key, 'name'>): string {
  return `${did}#${name}-multikey`
}

/** The DID document (did:web §3). Retired keys stay in it, so that what they signed can still be checked. */
export function didDocument(did: string, keys: readonly Key[]): object {
  const methods = keys.flatMap((key) => [
    { id: methodOf(did, key), type: 'JsonWebKey', controller: did, publicKeyJwk: { ...key.publicKey, alg: key.algorithm } },
    { id: multikeyMethodOf(did, key), type: 'Multikey', controller: did, publicKeyMultibase: multikeyOf(key.publicKey) },
  ])
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/jwk/v1', 'https://w3id.org/security/multikey/v1'],
    id: did,
    verificationMethod: methods,
    assertionMethod: methods.map(({ id }) => id),
  }
}

/** The keys as a JWK set (RFC 7517 §5), each under the name that tokens give as `kid`. */
export function jwksOf(
  did: string,
  keys: readonly Key[],
): { readonly keys: readonly (PublicJwk & { readonly kid: string; readonly alg: string; readonly use: 'sig' })[] } {
  return { keys: keys.map((key) => ({ ...key.publicKey, kid: methodOf(did, key), alg: key.algorithm, use: 'sig' })) }
}
