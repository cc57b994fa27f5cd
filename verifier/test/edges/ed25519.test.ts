/** Ed25519 at its edges (RFC 8032 §5.1.7): the same answer everywhere, and only one signature for one secret and one text. */

import { describe, expect, it } from 'vitest'
import { concat, encodeBase64url } from '../../src/bytes.ts'
import { add, BASE, encode, FIELD, IDENTITY, isSame, ORDER, pointWith, scalarOf, times, torsion, type Point } from './edwards.ts'
import { answerTo, littleEndian, type Bytes, type Forger } from './forged.ts'

const SECRET = scalarOf('edges: a secret for tests')
const KEY = times(SECRET, BASE)
const SMALL = torsion()
const PLACES = [0, 1, 2, 3, 4, 5, 6, 7]
const SPECIAL = SMALL[1] as Point

const jwkOf = (x: Bytes) => ({ kty: 'OKP', crv: 'Ed25519', x: encodeBase64url(x) })
const answer = (forger: Forger) => answerTo('EdDSA', forger)
const withSign = (bytes: Bytes): Bytes => bytes.map((byte, at) => (at === 31 ? byte ^ 0x80 : byte))

interface Wish {
  /** The key as it is shown; the secret is always the same. */
  readonly key?: Bytes
  /** Added to R. */
  readonly twist?: Point
  /** Which challenges will do; others are passed over by another R. */
  readonly will?: (challenge: bigint) => boolean
  /** Prepended to what is hashed. */
  readonly domain?: string
}

/** R = rB, S = r + ka: what an honest signer does, with a wish. */
function sign(data: Bytes, { key = encode(KEY), twist = IDENTITY, will = () => true, domain = '' }: Wish = {}): readonly [Bytes, bigint] {
  for (let nonce = 1; ; nonce += 1) {
    const r = scalarOf('nonce', String(nonce), data)
    const R = encode(add(times(r, BASE), twist))
    const challenge = scalarOf(domain, R, key, data)
    if (will(challenge)) return [R, (r + challenge * SECRET) % ORDER]
  }
}

const signed = (wish: Wish = {}): Forger => ({ jwk: jwkOf(wish.key ?? encode(KEY)), sign: (data) => join(...sign(data, wish)) })
const altered = (alter: (R: Bytes, s: bigint) => Bytes): Forger => ({ jwk: jwkOf(encode(KEY)), sign: (data) => alter(...sign(data)) })
const join = (R: Bytes, s: bigint): Bytes => concat(R, littleEndian(s, 32))

describe('the curve of these tests', () => {
  it('is edwards25519: the base has the order, and eight points have an eightfold of nothing', () => {
    expect(isSame(times(ORDER, BASE), IDENTITY)).toBe(true)
    expect(new Set(SMALL.map((point) => Buffer.from(encode(point)).toString('hex'))).size).toBe(8)
    expect(SMALL.every((point) => isSame(times(8n, point), IDENTITY))).toBe(true)
  })
})

describe('a signature', () => {
  it('by the rules is right', async () => {
    expect(await answer(signed())).toBe('proven')
    expect(await answer(signed({ will: (k) => k % 8n === 5n }))).toBe('proven')
  })

  it.each(Array.from({ length: 15 }, (_, at) => at + 1))('has no second form with %i times the order added to S', async (count) => {
    expect(await answer(altered((R, s) => join(R, (s + BigInt(count) * ORDER) % 2n ** 256n)))).toBe('signature-wrong')
  })

  it.each<[string, (R: Bytes, s: bigint) => Bytes]>([
    ['with S = 0', (R) => join(R, 0n)],
    ['with S = L', (R) => join(R, ORDER)],
    ['with S = L − 1', (R) => join(R, ORDER - 1n)],
    ['with S = 2²⁵⁶ − 1', (R) => join(R, 2n ** 256n - 1n)],
    ['with S negated', (R, s) => join(R, ORDER - s)],
    ['with R negated', (R, s) => join(withSign(R), s)],
    ['with R off the curve', (_, s) => join(littleEndian(2n, 32), s)],
    ['with R of zeros', (_, s) => join(new Uint8Array(32), s)],
    ['with R of ones', (_, s) => join(new Uint8Array(32).fill(0xff), s)],
    ['with R and S exchanged', (R, s) => concat(littleEndian(s, 32), R)],
    ['with S in the other order of bytes', (R, s) => concat(R, littleEndian(s, 32).reverse())],
    ['of zeros', () => new Uint8Array(64)],
    ['of 96 bytes', (R, s) => concat(join(R, s), new Uint8Array(32))],
  ])('is refused %s', async (_, alter) => {
    expect(await answer(altered(alter))).toBe('signature-wrong')
  })

  it.each<[string, (R: Bytes, s: bigint) => Bytes]>([
    ['empty', () => new Uint8Array()],
    ['R alone', (R) => R],
    ['a byte short', (R, s) => join(R, s).subarray(0, 63)],
    ['a byte long', (R, s) => concat(join(R, s), new Uint8Array(1))],
    ['a byte long in front', (R, s) => concat(new Uint8Array(1), join(R, s))],
    ['twice', (R, s) => concat(join(R, s), join(R, s))],
  ])('is refused when it is %s', async (_, alter) => {
    expect(await answer(altered(alter))).toBe('signature-wrong signature-wrong proof-malformed')
  })

  it('of Ed25519ctx or Ed25519ph is none of Ed25519', async () => {
    expect(await answer(signed({ domain: 'SigEd25519 no Ed25519 collisions\x00\x00' }))).toBe('signature-wrong')
    expect(await answer(signed({ domain: 'SigEd25519 no Ed25519 collisions\x01\x00' }))).toBe('signature-wrong')
  })
})

describe('a point of small order', () => {
  it.each(PLACES)('number %i is no key, though its signature needs no secret', async (at) => {
    const point = SMALL[at] as Point
    const key = encode(point)
    const free = (data: Bytes) => {
      for (let nonce = 1; ; nonce += 1) {
        const s = scalarOf('free', String(nonce))
        const R = encode(times(s, BASE))
        if (isSame(times(scalarOf(R, key, data), point), IDENTITY)) return join(R, s)
      }
    }
    expect(await answer({ jwk: jwkOf(key), sign: free })).toBe('key-unfit')
  })

  it.each(PLACES)('number %i is no R, though the equation can hold', async (at) => {
    const R = encode(SMALL[at] as Point)
    const free = (data: Bytes) => join(R, (scalarOf(R, encode(KEY), data) * SECRET) % ORDER)
    expect(await answer({ jwk: jwkOf(encode(KEY)), sign: free })).toBe('signature-wrong')
  })

  it.each(PLACES.slice(1))('number %i added to R alone makes it wrong: the cofactor is not multiplied in', async (at) => {
    expect(await answer(signed({ twist: SMALL[at] }))).toBe('signature-wrong')
  })
})

describe('a key of mixed order, A + T', () => {
  const key = encode(add(KEY, SPECIAL))

  it('is right where the equation holds as it stands', async () => {
    expect(await answer(signed({ key, will: (k) => k % 8n === 0n }))).toBe('proven')
  })

  it.each(PLACES.slice(1))('is wrong where it holds only eightfold (challenge ≡ %i modulo 8), as WebCrypto has it for every runtime', async (rest) => {
    expect(await answer(signed({ key, will: (k) => k % 8n === BigInt(rest) }))).toBe('signature-wrong')
  })

  it('is another key than A', async () => {
    expect(await answer({ ...signed(), jwk: jwkOf(key) })).toBe('signature-wrong')
  })
})

describe('the bytes of a key', () => {
  const shown = (x: Bytes): Forger => ({ jwk: jwkOf(x), sign: (data) => join(...sign(data, { key: x })) })

  it.each(Array.from({ length: 19 }, (_, at) => BigInt(at)))('may not be y = p + %i, with either sign', async (y) => {
    expect(await answer(shown(littleEndian(FIELD + y, 32)))).toBe('key-unfit')
    expect(await answer(shown(withSign(littleEndian(FIELD + y, 32))))).toBe('key-unfit')
  })

  it('may be any other y of a point, which then did not sign', async () => {
    const known = Array.from({ length: 19 }, (_, at) => BigInt(at)).filter((y) => pointWith(y, 0n) && y > 1n)
    expect(known.length).toBeGreaterThan(3)
    for (const y of known) expect(await answer(shown(littleEndian(y, 32)))).toBe('signature-wrong')
  })

  it('may not be of no point', async () => {
    expect(await answer(shown(littleEndian(2n, 32)))).toBe('key-unfit')
    expect(await answer(shown(withSign(littleEndian(2n, 32))))).toBe('key-unfit')
  })

  it.each([
    ['x = 0 with a sign, y = 1', withSign(littleEndian(1n, 32))],
    ['x = 0 with a sign, y = −1', withSign(littleEndian(FIELD - 1n, 32))],
    ['zeros', new Uint8Array(32)],
    ['ones', new Uint8Array(32).fill(0xff)],
    ['nothing', new Uint8Array()],
    ['31 bytes', encode(KEY).subarray(1)],
    ['33 bytes', concat(encode(KEY), new Uint8Array(1))],
  ])('may not be %s', async (_, x) => {
    expect(await answer(shown(Uint8Array.from(x)))).toBe('key-unfit')
  })

  it('may not be those of −A under a signature of A', async () => {
    expect(await answer(shown(withSign(encode(KEY))))).toBe('signature-wrong')
  })
})
