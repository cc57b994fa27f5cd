/** Algorithms: those that prove nothing, those of another key, secrets made of public keys. */

import { createPublicKey } from 'node:crypto'
import { encodeBase64url, encodeUtf8 } from '../../../verifier/src/bytes.ts'
import type { JsonObject } from '../../../verifier/src/json.ts'
import { attack, control, type HostileRow } from '../case.ts'
import {
  asDidJwk,
  badge,
  claimsOf,
  compact,
  hmac,
  makeCredential,
  school,
  school256,
  school384,
  signerOf,
  signToken,
  unsigned,
  type Issuer,
  type Sign,
} from '../made/forge.ts'
import { rsaKeyOf } from '../made/rsa.ts'

const heading = 'JWS and JWT'
const payload = claimsOf(badge)
const kid = school.method

const byName = async (alg: unknown, sign: Sign) => compact(alg === undefined ? { kid } : { alg, kid }, payload, sign)

const none: HostileRow = {
  heading,
  name: 'alg that is none',
  cases: async () => {
    const values: Readonly<Record<string, unknown>> = {
      none: 'none',
      'None, in another case': 'None',
      'NONE, in capitals': 'NONE',
      'nOnE, in mixed case': 'nOnE',
      empty: '',
      null: null,
      'a number': 0,
      'an array': ['none'],
      'an array of one that is right': ['EdDSA'],
      'an object': { name: 'EdDSA' },
      true: true,
      'with a trailing space': 'none ',
      'with a trailing NUL': 'none\0',
      missing: undefined,
    }
    const bare = Object.entries(values).map(async ([name, alg]) => attack('algorithm-forbidden', `${name}, with no signature`, await byName(alg, unsigned)))
    const misspelt = ['EdDSA ', 'EdDSA\0', ' EdDSA', 'eddsa', 'EDDSA', 'ed25519', 'constructor', '__proto__']
    const signed = misspelt.map(async (alg) =>
      attack('algorithm-forbidden', `${JSON.stringify(alg)}, with a good signature`, await byName(alg, signerOf(school))),
    )
    const unspoken = ['ES256K', 'RS384', 'PS512'].map(async (alg) =>
      attack('algorithm-unsupported', `${alg}, which is not spoken here`, await byName(alg, signerOf(school))),
    )
    return Promise.all([
      ...bare,
      ...signed,
      ...unspoken,
      ...['EdDSA', 'Ed25519'].map(async (alg) => control(`${alg}, exactly`, await byName(alg, signerOf(school)))),
      ...[school256, school384].map(async (issuer) => {
        const alg = issuer === school256 ? 'ES256' : 'ES384'
        return control(alg, await compact({ alg, kid: issuer.method }, claimsOf(makeCredential(issuer.did)), signerOf(issuer)))
      }),
    ])
  },
}

const secrets: HostileRow = {
  heading,
  name: 'a secret made of the public key',
  cases: async () => {
    const key = createPublicKey({ key: { ...school.jwk }, format: 'jwk' })
    const pem = key.export({ type: 'spki', format: 'pem' }).toString()
    const forms: Readonly<Record<string, string | Uint8Array>> = {
      PEM: pem,
      'trimmed PEM': pem.trim(),
      DER: key.export({ type: 'spki', format: 'der' }),
      JWK: JSON.stringify(school.jwk),
      'raw bytes': Buffer.from(String(school.jwk['x']), 'base64url'),
      multibase: school.did.slice('did:key:'.length),
    }
    const forge = (bits: number) =>
      Object.entries(forms).map(async ([form, secret]) =>
        attack('algorithm-forbidden', `HS${bits} with the ${form}`, await byName(`HS${bits}`, hmac(`sha${bits}`, secret))),
      )
    return [...(await Promise.all([256, 384, 512].flatMap(forge))), control('the private key instead', await signToken(school, badge))]
  },
}

const rsa = rsaKeyOf('harbour school')

/** A token by the holder of a did:jwk whose JWK says so much. */
async function byJwk(jwk: JsonObject, alg: string, sign: Sign): Promise<string> {
  const issuer = asDidJwk(school, jwk)
  return compact({ alg, kid: issuer.method }, claimsOf(makeCredential(issuer.did)), sign)
}

/** An RSA key in WebCrypto's hands cannot sign, so PS256 is only said. */
const kinds: HostileRow = {
  heading,
  name: 'an algorithm of another key',
  cases: async () => {
    const as = (issuer: Issuer, more: JsonObject) => byJwk({ ...issuer.jwk, ...more }, issuer === school256 ? 'ES256' : 'EdDSA', signerOf(issuer))
    return [
      attack('key-unfit', 'PS256 is said, RS256 signed, and the key is for RS256', await byJwk({ ...rsa.jwk, alg: 'RS256' }, 'PS256', rsa.sign)),
      attack('key-unfit', 'RS256 is said and signed, and the key is for PS256', await byJwk({ ...rsa.jwk, alg: 'PS256' }, 'RS256', rsa.sign)),
      attack('signature-wrong', 'PS256 is said, RS256 signed, and the key is for both', await byJwk(rsa.jwk, 'PS256', rsa.sign)),
      attack('algorithm-unsupported', 'ES256K is said of a P-256 key', await byJwk(school256.jwk, 'ES256K', signerOf(school256))),
      attack('algorithm-unsupported', 'ES256 is said of a secp256k1 key', await byJwk({ ...school256.jwk, crv: 'secp256k1' }, 'ES256', signerOf(school256))),
      attack('key-unfit', 'EdDSA is said of a P-256 key', await byJwk(school256.jwk, 'EdDSA', signerOf(school256))),
      attack('key-unfit', 'EdDSA is said of an RSA key', await byJwk(rsa.jwk, 'EdDSA', rsa.sign)),
      attack('key-unfit', 'ES256 is said of an Ed25519 key', await byJwk(school.jwk, 'ES256', signerOf(school))),
      attack('key-unfit', 'ES384 is said of a P-256 key', await byJwk(school256.jwk, 'ES384', signerOf(school256))),
      attack('key-unfit', 'RS256 is said of an Ed25519 key', await byJwk(school.jwk, 'RS256', signerOf(school))),
      attack('key-unfit', 'use is for encryption', await as(school256, { use: 'enc' })),
      attack('key-unfit', 'key_ops is for signing alone', await as(school256, { key_ops: ['sign'] })),
      attack('key-unfit', 'key_ops is empty', await as(school256, { key_ops: [] })),
      attack('key-unfit', 'key_ops is for agreeing', await as(school256, { key_ops: ['deriveBits'] })),
      attack('key-unfit', 'alg of the key is another', await as(school256, { alg: 'ES384' })),
      attack('key-unfit', 'alg of the key is none', await as(school256, { alg: 'none' })),
      attack('key-unfit', 'the key is published with its private half', await as(school256, { d: encodeBase64url(encodeUtf8('x'.repeat(32))) })),
      attack('algorithm-forbidden', 'the key is a secret', await byJwk({ kty: 'oct', k: 'c2VjcmV0' }, 'HS256', hmac('sha256', 'secret'))),
      control('a key that says nothing more', await as(school256, {})),
      control('use, key_ops and alg that fit', await as(school256, { use: 'sig', key_ops: ['verify'], alg: 'ES256' })),
      control('RS256 of an RSA key', await byJwk(rsa.jwk, 'RS256', rsa.sign)),
    ]
  },
}

export const jwsAlgorithms: readonly HostileRow[] = [none, secrets, kinds]
