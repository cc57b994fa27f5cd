/** The whole curve edwards25519, with the points that no honest key is near (RFC 8032 §5.1). For tests alone: slow, and not in constant time. */

import { createHash } from 'node:crypto'
import { power } from '../../src/curve.ts'
import { littleEndian, numberOf, type Bytes } from './forged.ts'

export const FIELD = 2n ** 255n - 19n
export const ORDER = 2n ** 252n + 27742317777372353535851937790883648493n
const D = modulo(-121665n * inverse(121666n))

/** Extended coordinates: x = X/Z, y = Y/Z, xy = T/Z. */
export interface Point {
  readonly x: bigint
  readonly y: bigint
  readonly z: bigint
  readonly t: bigint
}

export const IDENTITY: Point = { x: 0n, y: 1n, z: 1n, t: 0n }
export const BASE = pointWith(modulo(4n * inverse(5n)), 0n) as Point

export function add(p: Point, q: Point): Point {
  const a = modulo((p.y - p.x) * (q.y - q.x))
  const b = modulo((p.y + p.x) * (q.y + q.x))
  const c = modulo(2n * D * p.t * q.t)
  const d = modulo(2n * p.z * q.z)
  const [e, f, g, h] = [b - a, d - c, d + c, b + a]
  return { x: modulo(e * f), y: modulo(g * h), z: modulo(f * g), t: modulo(e * h) }
}

export function times(scalar: bigint, point: Point): Point {
  let sum = IDENTITY
  for (let rest = scalar, doubled = point; rest > 0n; rest >>= 1n) {
    if (rest & 1n) sum = add(sum, doubled)
    doubled = add(doubled, doubled)
  }
  return sum
}

export function encode({ x, y, z }: Point): Bytes {
  const [u, v] = [x, y].map((value) => modulo(value * inverse(z)))
  return littleEndian((v ?? 0n) | (((u ?? 0n) & 1n) << 255n), 32)
}

/** The point with this y, and x even or odd; undefined when there is none. */
export function pointWith(y: bigint, odd: bigint): Point | undefined {
  const square = modulo((y * y - 1n) * inverse(modulo(D * y * y + 1n)))
  const candidate = power(square, (FIELD + 3n) / 8n, FIELD)
  const root = [candidate, modulo(candidate * power(2n, (FIELD - 1n) / 4n, FIELD))].find((value) => modulo(value * value) === square)
  if (root === undefined) return undefined
  const x = (root & 1n) === odd ? root : modulo(-root)
  return { x, y, z: 1n, t: modulo(x * y) }
}

/** All eight points whose eightfold is nothing: multiples of one of order eight. */
export function torsion(): readonly Point[] {
  for (let y = 2n; ; y += 1n) {
    const point = pointWith(y, 0n)
    const small = point && times(ORDER, point)
    if (small && !isSame(times(4n, small), IDENTITY)) return Array.from({ length: 8 }, (_, at) => times(BigInt(at), small))
  }
}

export const isSame = (p: Point, q: Point): boolean => Buffer.from(encode(p)).equals(encode(q))

/** The scalar that a text stands for, below the order. */
export const scalarOf = (...parts: readonly (string | Uint8Array)[]): bigint => {
  const hash = createHash('sha512')
  for (const part of parts) hash.update(part)
  return numberOf(Uint8Array.from(hash.digest()).reverse()) % ORDER
}

function inverse(value: bigint): bigint {
  return power(modulo(value), FIELD - 2n, FIELD)
}

function modulo(value: bigint): bigint {
  return ((value % FIELD) + FIELD) % FIELD
}
