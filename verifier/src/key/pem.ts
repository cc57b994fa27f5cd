/** Keys in PEM (RFC 7468), as `publicKeyPem` of Open Badges 2.0 holds them: SPKI, and the older RSA form of PKCS#1. */

import { decodeBase64, encodeBase64url, toHex } from '../bytes.ts'
import { importKey, type PublicKey } from '../crypto.ts'
import { invalid, unavailable, type InvalidError } from '../errors.ts'
import type { JsonObject } from '../json.ts'

/** The one key in a PEM text. Throws `key-unfit` (not one public key, weak, damaged) or `algorithm-unsupported`. */
export async function keyOfPem(pem: string): Promise<PublicKey> {
  return importKey(decodePem(pem))
}

/** An RSA key of 8192 bits takes 1500 characters; anything much longer is not one key. */
const MOST_CHARACTERS = 4096
const FORM = /^-----BEGIN (RSA )?PUBLIC KEY-----([A-Za-z0-9+/=\s]+)-----END \1PUBLIC KEY-----$/

/** The JWK of a PEM text. Throws as `keyOfPem`; what it returns still has to be judged by `importKey`. */
export function decodePem(pem: string): JsonObject {
  const [, rsa, body] = (pem.length <= MOST_CHARACTERS && FORM.exec(pem.trim())) || []
  const der = decodeBase64(body?.replace(/\s/g, '') ?? '')
  if (!der) throw unfit()
  return rsa ? rsaKey(der) : subjectKey(der)
}

const SEQUENCE = 0x30
const INTEGER = 0x02
const BIT_STRING = 0x03
const OBJECT_IDENTIFIER = 0x06

/** SubjectPublicKeyInfo (RFC 5280 §4.1): the algorithm with its parameters, then the key as a string of whole bytes. */
function subjectKey(der: Uint8Array): JsonObject {
  const [algorithm, after] = take(only(der, SEQUENCE), SEQUENCE)
  const bits = only(after, BIT_STRING)
  const [identifier, parameters] = take(algorithm, OBJECT_IDENTIFIER)
  const read = READERS.get(`${toHex(identifier)} ${toHex(parameters)}`.trim())
  if (!read) throw unavailable('algorithm-unsupported', { algorithm: toHex(identifier).slice(0, 40) })
  if (bits[0] !== 0) throw unfit()
  return read(bits.subarray(1))
}

/** Readers of the key, by object identifier and parameters in hexadecimal (RFC 3279 §2.3, RFC 5480 §2.1.1, RFC 8410 §3). */
const READERS: ReadonlyMap<string, (key: Uint8Array) => JsonObject> = new Map([
  ['2a864886f70d010101 0500', rsaKey],
  ['2a8648ce3d0201 06082a8648ce3d030107', (key) => pointKey('P-256', key)],
  ['2a8648ce3d0201 06052b81040022', (key) => pointKey('P-384', key)],
  ['2a8648ce3d0201 06052b81040023', (key) => pointKey('P-521', key)],
  ['2b6570', (key) => ({ kty: 'OKP', crv: 'Ed25519', x: encodeBase64url(key) })],
])

/** RSAPublicKey (RFC 8017 §A.1.1): modulus, then exponent. */
function rsaKey(der: Uint8Array): JsonObject {
  const [n, after] = take(only(der, SEQUENCE), INTEGER)
  return { kty: 'RSA', n: unsigned(n), e: unsigned(only(after, INTEGER)) }
}

/** An uncompressed point: 4, x, y (RFC 5480 §2.2). */
function pointKey(crv: string, key: Uint8Array): JsonObject {
  const half = 1 + (key.length - 1) / 2
  if (key[0] !== 4) throw unfit()
  return { kty: 'EC', crv, x: encodeBase64url(key.subarray(1, half)), y: encodeBase64url(key.subarray(half)) }
}

/** A positive INTEGER without the zero octet that only keeps it positive. */
function unsigned(integer: Uint8Array): string {
  const [first = 0x80, second = 0] = integer
  if (first >= 0x80 || (first === 0 && second < 0x80)) throw unfit()
  return encodeBase64url(first === 0 ? integer.subarray(1) : integer)
}

/** The content of a DER element that nothing follows. */
function only(der: Uint8Array, tag: number): Uint8Array {
  const [content, rest] = take(der, tag)
  if (rest.length > 0) throw unfit()
  return content
}

/** The content of the first DER element and what follows it; its length in the shortest form (X.690 §10.1). */
function take(der: Uint8Array, tag: number): readonly [Uint8Array, Uint8Array] {
  const [found, first = 0x80] = der
  const octets = first < 0x80 ? 0 : first & 0x7f
  const length = octets === 0 ? first : der.subarray(2, 2 + octets).reduce((sum, byte) => sum * 256 + byte, 0)
  const isShortest = octets === 0 ? first < 0x80 : octets <= 2 && length >= (octets === 1 ? 0x80 : 0x100)
  const end = 2 + octets + length
  if (found !== tag || !isShortest || end > der.length) throw unfit()
  return [der.subarray(2 + octets, end), der.subarray(end)]
}

const unfit = (): InvalidError => invalid('key-unfit', { reason: 'publicKeyPem' })
