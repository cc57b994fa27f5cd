/** Multikey (CID §2.2.2): a public key as one short word, `z6Mk…`, and back. */

import { concat, decodeBase58, decodeBase64url, encodeBase58, encodeBase64url, toHex } from '../bytes.ts'
import { importKey, type PublicKey } from '../crypto.ts'
import { CURVES, integerOf, power, type Curve } from '../curve.ts'
import { invalid, unavailable, type InvalidError } from '../errors.ts'
import { stringOf, type JsonObject } from '../json.ts'
import { makeMemory } from '../remember.ts'

/** The key a Multikey names. Throws `key-unfit` (malformed, too long, weak) or `algorithm-unsupported` (other codec). */
export async function keyOfMultikey(text: string): Promise<PublicKey> {
  return importKey(decodeMultikey(text))
}

/** A key of RSA or BLS size fits, so that it can be called by its codec; base58 takes quadratic time beyond. */
const MOST_CHARACTERS = 1024

/** Multicodec prefixes as varints, by their two bytes in hexadecimal, and the curves they stand for. */
const CODECS: ReadonlyMap<string, string> = new Map([
  ['ed01', 'Ed25519'],
  ['8024', 'P-256'],
  ['8124', 'P-384'],
  ['8224', 'P-521'],
])

/** The JWK of a Multikey. Throws as `keyOfMultikey`; what it returns still has to be judged by `importKey`. */
export function decodeMultikey(text: string): JsonObject {
  if (!text.startsWith('z') || text.length > MOST_CHARACTERS) throw unfit()
  return decoded(text, () => decode(text))
}

/** A root in the field of a curve takes longer than a signature; what a text stands for never changes. */
const decoded = makeMemory<JsonObject>(64)

function decode(text: string): JsonObject {
  const bytes = decodeBase58(text.slice(1))
  if (!bytes || bytes.length < 3) throw unfit()
  const codec = toHex(bytes.subarray(0, 2))
  const crv = CODECS.get(codec)
  if (!crv) throw unavailable('algorithm-unsupported', { algorithm: `multicodec ${codec}` })
  const curve = CURVES.get(crv)
  const point = bytes.subarray(2)
  return curve ? { kty: 'EC', crv, ...expand(point, curve) } : { kty: 'OKP', crv, x: encodeBase64url(point) }
}

/** The Multikey of a JWK. Throws `algorithm-unsupported` for a key that has none here, `key-unfit` for a malformed one. */
export function encodeMultikey(jwk: JsonObject): string {
  const crv = stringOf(jwk, 'crv') ?? ''
  const [codec] = [...CODECS].find(([, name]) => name === crv) ?? []
  if (!codec) throw unavailable('algorithm-unsupported', { algorithm: crv || (stringOf(jwk, 'kty') ?? '') })
  const prefix = [Number.parseInt(codec.slice(0, 2), 16), Number.parseInt(codec.slice(2), 16)]
  const x = coordinate(jwk, 'x')
  const sign = CURVES.has(crv) ? [2 + ((coordinate(jwk, 'y').at(-1) ?? 0) & 1)] : []
  return `z${encodeBase58(concat(new Uint8Array([...prefix, ...sign]), x))}`
}

/** A compressed point made whole (SEC 1 §2.3.4). All three primes are 3 modulo 4, so a root is one power away. */
function expand(point: Uint8Array, { bytes, p, b }: Curve): { readonly x: string; readonly y: string } {
  const sign = point[0]
  const x = integerOf(point.subarray(1))
  if (point.length !== bytes + 1 || (sign !== 2 && sign !== 3) || x >= p) throw unfit()
  const square = (x * x * x + (p - 3n) * x + b) % p
  const root = power(square, (p + 1n) / 4n, p)
  if ((root * root) % p !== square) throw unfit()
  const y = (root & 1n) === BigInt(sign & 1) ? root : p - root
  return { x: encodeBase64url(point.subarray(1)), y: encodeBase64url(bytesOf(y, bytes)) }
}

function bytesOf(value: bigint, length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, at) => Number((value >> BigInt(8 * (length - 1 - at))) & 0xffn))
}

function coordinate(jwk: JsonObject, name: string): Uint8Array {
  const bytes = decodeBase64url(stringOf(jwk, name) ?? '')
  if (!bytes) throw unfit()
  return bytes
}

const unfit = (): InvalidError => invalid('key-unfit', { reason: 'publicKeyMultibase' })
