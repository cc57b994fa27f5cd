/** Points of edwards25519 that nobody should use, and signatures that hold under them without any private key. */

import { createHash } from 'node:crypto'
import { concat, encodeBase64url } from '../../../verifier/src/bytes.ts'
import { EDWARDS_ORDER, integerOf } from '../../../verifier/src/curve.ts'
import type { JsonObject } from '../../../verifier/src/json.ts'
import { bytesOf } from './rsa.ts'

const point = (hex: string): Uint8Array => Buffer.from(hex, 'hex')
const last = (first: string, middle: string, end: string) => first + middle.repeat(30) + end

/** Orders 1, 2, 4 and 8; then other spellings of the same points, which RFC 8032 §5.1.3 refuses. */
export const SMALL_POINTS: Readonly<Record<string, Uint8Array>> = {
  'order 1': point(last('01', '00', '00')),
  'order 2': point(last('ec', 'ff', '7f')),
  'order 4': point(last('00', '00', '00')),
  'order 4, the other': point(last('00', '00', '80')),
  'order 8': point('26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05'),
  'order 8, the second': point('26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85'),
  'order 8, the third': point('c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a'),
  'order 8, the fourth': point('c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa'),
  'order 1, with a sign': point(last('01', '00', '80')),
  'order 1, not canonical': point(last('ee', 'ff', '7f')),
  'order 4, not canonical': point(last('ed', 'ff', '7f')),
  'all ones': point(last('ff', 'ff', 'ff')),
}

const IDENTITY = SMALL_POINTS['order 1'] as Uint8Array

export const edwardsJwk = (key: Uint8Array): JsonObject => ({ kty: 'OKP', crv: 'Ed25519', x: encodeBase64url(key) })

/** The generator, and 1 for S: holds for every key of which the challenge is a multiple of the order, so nobody has to know a secret. */
const GENERATOR = point(last('58', '66', '66'))
export const freeSignature: Uint8Array = concat(GENERATOR, Uint8Array.of(1), new Uint8Array(31))

export function holds(key: Uint8Array, data: Uint8Array): boolean {
  return challenge(GENERATOR, key, data) % 8n === 0n
}

function challenge(first: Uint8Array, key: Uint8Array, data: Uint8Array): bigint {
  return littleEndian(createHash('sha512').update(first).update(key).update(data).digest()) % EDWARDS_ORDER
}

/** A signature by the holder of the seed with the neutral point for R: right by the equation, and worth nothing. */
export function signWithoutNonce(seed: Uint8Array, key: Uint8Array, data: Uint8Array, first = IDENTITY): Uint8Array {
  const half = createHash('sha512').update(seed).digest().subarray(0, 32)
  half[0] = (half[0] ?? 0) & 248
  half[31] = ((half[31] ?? 0) & 127) | 64
  const scalar = (challenge(first, key, data) * littleEndian(half)) % EDWARDS_ORDER
  return concat(first, bytesOf(scalar, 32).toReversed())
}

const littleEndian = (bytes: Uint8Array): bigint => integerOf(Uint8Array.from(bytes).toReversed())
