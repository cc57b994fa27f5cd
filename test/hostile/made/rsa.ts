/** RSA keys of any strength or weakness, from a word. Their modulus has many small primes, which nobody who checks a signature can see. */

import { checkPrimeSync, createHash, createPublicKey } from 'node:crypto'
import { encodeBase64url } from '../../../verifier/src/bytes.ts'
import { integerOf, power } from '../../../verifier/src/curve.ts'
import type { JsonObject } from '../../../verifier/src/json.ts'

export interface RsaKey {
  readonly jwk: JsonObject
  readonly pem: string
  /** Signs as RS256 (RFC 8017 §8.2.1). */
  readonly sign: (data: Uint8Array) => Uint8Array
}

const PRIME_BITS = 256

/** A key with a modulus of about so many bits (exactly, up to 2048). `e` is odd, or 1: then everybody can sign. */
export function rsaKeyOf(word: string, bits = 2048, e = 65537n): RsaKey {
  const primes = Array.from({ length: bits / PRIME_BITS }, (_, at) => primeOf(`${word} ${at}`, e))
  const n = primes.reduce((product, prime) => product * prime, 1n)
  const length = Math.ceil(n.toString(16).length / 2)
  const jwk: JsonObject = { kty: 'RSA', n: encodeBase64url(bytesOf(n, length)), e: encodeBase64url(bytesOf(e, Math.ceil(e.toString(16).length / 2))) }
  return { jwk, pem: pemOf(jwk), sign: (data) => bytesOf(rootOf(padded(data, length), primes, e), length) }
}

/** The first prime after a hash of the word whose order has an inverse of e. High bits are set, so that a product keeps its length. */
function primeOf(word: string, e: bigint): bigint {
  let candidate = integerOf(createHash('sha256').update(word).digest()) | (15n << 252n) | 1n
  while (!checkPrimeSync(candidate) || (e > 1n && (candidate - 1n) % e === 0n)) candidate += 2n
  return candidate
}

function pemOf(jwk: JsonObject): string {
  return createPublicKey({ key: { ...jwk }, format: 'jwk' })
    .export({ type: 'spki', format: 'pem' })
    .toString()
}

/** EMSA-PKCS1-v1_5 with SHA-256 (RFC 8017 §9.2). */
function padded(data: Uint8Array, length: number): bigint {
  const info = Buffer.concat([Buffer.from('3031300d060960864801650304020105000420', 'hex'), createHash('sha256').update(data).digest()])
  const fill = Buffer.alloc(length - info.length - 3, 0xff)
  return integerOf(Buffer.concat([Buffer.from([0, 1]), fill, Buffer.from([0]), info]))
}

/** The e-th root modulo each prime, put together (Chinese remainder theorem, as Garner does). */
function rootOf(message: bigint, primes: readonly bigint[], e: bigint): bigint {
  let [root, modulus] = [0n, 1n]
  for (const prime of primes) {
    const part = power(message % prime, inverse(e, prime - 1n), prime)
    root += modulus * (((((part - root) % prime) + prime) * inverse(modulus, prime)) % prime)
    modulus *= prime
  }
  return root
}

function inverse(value: bigint, modulus: bigint): bigint {
  let [a, b, x, y] = [((value % modulus) + modulus) % modulus, modulus, 1n, 0n]
  while (a > 1n) [a, b, x, y] = [b % a, a, y - (b / a) * x, x]
  return ((x % modulus) + modulus) % modulus
}

export function bytesOf(value: bigint, length: number): Uint8Array {
  return Buffer.from(value.toString(16).padStart(2 * length, '0'), 'hex')
}
