/** The arithmetic of elliptic curves that tells a sound public key or signature from one made to deceive. Public values only. */

import { toHex } from './bytes.ts'

/** y² = x³ − 3x + b over the field of p, with n points (SP 800-186 §3.2.1). */
export interface Curve {
  readonly bytes: number
  readonly p: bigint
  readonly b: bigint
  readonly n: bigint
}

export const CURVES: ReadonlyMap<string, Curve> = new Map([
  [
    'P-256',
    {
      bytes: 32,
      p: 2n ** 256n - 2n ** 224n + 2n ** 192n + 2n ** 96n - 1n,
      b: 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn,
      n: 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n,
    },
  ],
  [
    'P-384',
    {
      bytes: 48,
      p: 2n ** 384n - 2n ** 128n - 2n ** 96n + 2n ** 32n - 1n,
      b: 0xb3312fa7e23ee7e4988e056be3f82d19181d9c6efe8141120314088f5013875ac656398d8a2ed19d2a85c8edd3ec2aefn,
      n: 0xffffffffffffffffffffffffffffffffffffffffffffffffc7634d81f4372ddf581a0db248b0a77aecec196accc52973n,
    },
  ],
  [
    'P-521',
    {
      bytes: 66,
      p: 2n ** 521n - 1n,
      b: 0x51953eb9618e1c9a1f929a21a0b68540eea2da725b99b315f3b8b489918ef109e156193951ec7e937b1652c0bd3bb1bf073573df883d2c34f1ef451fd46b503f00n,
      n: 0x1fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffa51868783bf2f966b7fcc0148f709a5d03bb5c9b8899c47aebb6fb71e91386409n,
    },
  ],
])

/** RFC 7518 §6.2.1.2: full-length coordinates; a point off the curve leads to a key that anybody can break. */
export function isOnCurve(x: Uint8Array, y: Uint8Array, name: string): boolean {
  const curve = CURVES.get(name)
  if (!curve || x.length !== curve.bytes || y.length !== curve.bytes) return false
  const [u, v] = [integerOf(x), integerOf(y)]
  return u < curve.p && v < curve.p && (v * v - u * u * u + 3n * u - curve.b) % curve.p === 0n
}

const FIELD = 2n ** 255n - 19n
export const EDWARDS_ORDER = 2n ** 252n + 27742317777372353535851937790883648493n
const D = 37095705934669439343138083508754565189542113879843219016388785533085940283555n

/** A canonical point of edwards25519 that is not of small order (RFC 8032 §5.1.3; OpenSSL alone takes small-order keys). */
export function isEdwardsPoint(bytes: Uint8Array): boolean {
  if (!isLargeEncoding(bytes)) return false
  const y = edwardsY(bytes)
  const square = (y * y) % FIELD
  // x² = (y² − 1) / (dy² + 1) has a root when numerator times denominator has one (Euler's criterion).
  return power(((square - 1n) * (D * square + 1n)) % FIELD, (FIELD - 1n) / 2n, FIELD) === 1n
}

/**
 * The quick half of `isEdwardsPoint`, enough for the R of a signature: canonical and not of small order.
 * Off the curve it equals no point that a runtime computes, so the signature is wrong anyway (RFC 8032 §5.1.7).
 */
export function isLargeEncoding(bytes: Uint8Array): boolean {
  if (bytes.length !== 32) return false
  const y = edwardsY(bytes)
  return y < FIELD && !SMALL_ORDER.has(y)
}

/** Without the bit that is the sign of x. */
function edwardsY(bytes: Uint8Array): bigint {
  return integerOf(bytes.toReversed()) & (2n ** 255n - 1n)
}

const EIGHTH = 2707385501144840649318225287225658788936804267575313519463743609750303402022n

/** The y of all points whose order divides 8: 1 and −1, 0 of order 4, and two of order 8. Signatures under such keys need no private key. */
const SMALL_ORDER: ReadonlySet<bigint> = new Set([0n, 1n, FIELD - 1n, EIGHTH, FIELD - EIGHTH])

/** base^exponent modulo a prime. For public values only: it takes a different time for different numbers. */
export function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n
  for (let square = base, rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * square) % modulus
    square = (square * square) % modulus
  }
  return result
}

/** The unsigned integer of big-endian bytes. */
export function integerOf(bytes: Uint8Array): bigint {
  return BigInt(`0x0${toHex(bytes)}`)
}
