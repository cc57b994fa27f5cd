/** Badges for the tests of the command: OB 3.0 as VC-JWT, signed with throw-away Ed25519 keys. */

import { encodeBase58, encodeBase64url, encodeUtf8 } from '../../src/bytes.ts'

export interface Signer {
  /** `did:key` of this key; also the issuer unless another is named. */
  readonly did: string
  readonly jwk: JsonWebKey
  readonly sign: (bytes: Uint8Array<ArrayBuffer>) => Promise<Uint8Array>
}

export async function makeSigner(): Promise<Signer> {
  const { publicKey, privateKey } = await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])
  const raw = new Uint8Array(await crypto.subtle.exportKey('raw', publicKey))
  return {
    did: `did:key:z${encodeBase58(Uint8Array.of(0xed, 0x01, ...raw))}`,
    jwk: await crypto.subtle.exportKey('jwk', publicKey),
    sign: async (bytes) => new Uint8Array(await crypto.subtle.sign('Ed25519', privateKey, bytes)),
  }
}

export interface Award {
  readonly issuer?: string
  /** The key's full name; default the one of `did:key`. */
  readonly kid?: string
  readonly name?: string
  readonly validFrom?: string
  readonly validUntil?: string
  readonly image?: string
}

/** A compact VC-JWT awarding "Sourdough" to did:example:ada. */
export async function makeBadge(signer: Signer, award: Award = {}): Promise<string> {
  const { issuer = signer.did, kid = `${signer.did}#${signer.did.slice('did:key:'.length)}`, name = 'Sourdough', validFrom = '2026-01-02T00:00:00Z' } = award
  const credential = {
    '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
    id: 'urn:uuid:6a7b0c5e-3a53-4a0c-9a51-0d9f6e1c2b3a',
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    issuer: { id: issuer, type: ['Profile'], name: 'The Bakers’ Guild' },
    validFrom,
    ...(award.validUntil && { validUntil: award.validUntil }),
    ...(award.image && { image: { id: award.image, type: 'Image' } }),
    name,
    credentialSubject: {
      id: 'did:example:ada',
      type: ['AchievementSubject'],
      achievement: {
        id: 'urn:uuid:0b1d8a3c-0d5c-4a52-8a0e-3d1c6a9c4f10',
        type: ['Achievement'],
        name,
        description: 'Bakes bread that rises.',
        criteria: { narrative: 'Bake three loaves.' },
      },
    },
  }
  const claims = { ...credential, iss: issuer, sub: 'did:example:ada', jti: credential.id, nbf: Date.parse(validFrom) / 1000 }
  const signed = `${encoded({ alg: 'EdDSA', typ: 'JWT', kid })}.${encoded(claims)}`
  return `${signed}.${encodeBase64url(await signer.sign(encodeUtf8(signed)))}`
}

/** The document under which a `did:web` lists this key. */
export function didDocument(did: string, { jwk }: Signer): object {
  const id = `${did}#key-1`
  const method = { id, type: 'JsonWebKey', controller: did, publicKeyJwk: { kty: jwk.kty, crv: jwk.crv, x: jwk.x } }
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/jwk/v1'],
    id: did,
    verificationMethod: [method],
    assertionMethod: [id],
  }
}

const encoded = (value: object): string => encodeBase64url(encodeUtf8(JSON.stringify(value)))
