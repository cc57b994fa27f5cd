/** ECDSA at its edges (RFC 7518 §3.4, FIPS 186-5 §6.4.2): two numbers in range, of full length, under a point of the named curve. */

import { createECDH, createHash, createPrivateKey, sign as signWith, type KeyObject } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { concat, encodeBase64url } from '../../src/bytes.ts'
import { CURVES, power, type Curve } from '../../src/curve.ts'
import type { JsonObject } from '../../src/json.ts'
import { answerTo, bigEndian, bytesOf, numberOf, type Bytes, type Forger } from './forged.ts'

const KINDS = [
  { alg: 'ES256', crv: 'P-256', node: 'prime256v1', hash: 'sha256', otherHash: 'sha384' },
  { alg: 'ES384', crv: 'P-384', node: 'secp384r1', hash: 'sha384', otherHash: 'sha256' },
  { alg: 'ES512', crv: 'P-521', node: 'secp521r1', hash: 'sha512', otherHash: 'sha256' },
] as const

/** A key whose secret a text stands for. */
function makeKey(crv: string, node: string, text: string): { readonly jwk: JsonObject; readonly key: KeyObject } {
  const { bytes, n } = curveOf(crv)
  const d = bigEndian((numberOf(createHash('sha512').update(text).digest()) % (n - 1n)) + 1n, bytes)
  const pair = createECDH(node)
  pair.setPrivateKey(d)
  const point = pair.getPublicKey()
  const [x = '', y = '', secret = ''] = [point.subarray(1, 1 + bytes), point.subarray(1 + bytes), d].map((part) => encodeBase64url(part))
  const jwk = { kty: 'EC', crv, x, y }
  return { jwk, key: createPrivateKey({ key: { ...jwk, d: secret }, format: 'jwk' }) }
}

const curveOf = (crv: string): Curve => CURVES.get(crv) as Curve

describe.each(KINDS)('$alg', ({ alg, crv, node, hash, otherHash }) => {
  const { bytes, n, p, b } = curveOf(crv)
  const { jwk, key } = makeKey(crv, node, `edges: ${crv}`)
  const sign = (data: Bytes): Bytes => new Uint8Array(signWith(hash, data, { key, dsaEncoding: 'ieee-p1363' }))
  const der = (data: Bytes): Bytes => new Uint8Array(signWith(hash, data, { key, dsaEncoding: 'der' }))
  const answer = (forger: Partial<Forger>) => answerTo(alg, { jwk, sign, ...forger })
  const join = (r: bigint, s: bigint): Bytes => concat(bigEndian(r, bytes), bigEndian(s, bytes))
  const altered = (alter: (r: bigint, s: bigint) => Bytes) => (data: Bytes) => {
    const signature = sign(data)
    return alter(numberOf(signature.subarray(0, bytes)), numberOf(signature.subarray(bytes)))
  }
  /** Tries again until the first byte of r is zero: about one of 256, of two on P-521. */
  const short = (data: Bytes): Bytes => {
    for (;;) {
      const signature = sign(data)
      if (signature[0] === 0) return signature
    }
  }
  /** Other lengths are told at once of an embedded proof, which has only two. */
  const wrongLength = alg === 'ES512' ? 'signature-wrong' : 'signature-wrong signature-wrong proof-malformed'
  const withPoint = (x: Bytes, y: Bytes): JsonObject => ({ ...jwk, x: encodeBase64url(x), y: encodeBase64url(y) })
  const [x, y] = [bytesOf(jwk, 'x'), bytesOf(jwk, 'y')]

  describe('a signature', () => {
    it('by the rules is right, with a high s as well as a low one (RFC 7518 §3.4 forbids neither)', async () => {
      expect(await answer({})).toBe('proven')
      expect(await answer({ sign: altered((r, s) => join(r, n - s)) })).toBe('proven')
      expect(await answer({ sign: altered((r, s) => join(r, s < n / 2n ? s : n - s)) })).toBe('proven')
    })

    it.each<[string, (r: bigint, s: bigint) => Bytes]>([
      ['r = 0', (_, s) => join(0n, s)],
      ['s = 0', (r) => join(r, 0n)],
      ['both 0', () => join(0n, 0n)],
      ['r = n', (_, s) => join(n, s)],
      ['s = n', (r) => join(r, n)],
      ['r = n + 1', (_, s) => join(n + 1n, s)],
      ['s = n + 1', (r) => join(r, n + 1n)],
      ['r = p', (_, s) => join(p, s)],
      ['all ones', () => new Uint8Array(2 * bytes).fill(0xff)],
      ['r = s = 1', () => join(1n, 1n)],
      ['r = n − 1', (_, s) => join(n - 1n, s)],
      ['s = n − 1', (r) => join(r, n - 1n)],
      ['r = n − r', (r, s) => join(n - r, s)],
      ['r and s exchanged', (r, s) => join(s, r)],
      ['r twice', (r) => join(r, r)],
      ['s = 1', (r) => join(r, 1n)],
    ])('is refused with %s', async (_, alter) => {
      expect(await answer({ sign: altered(alter) })).toBe('signature-wrong')
    })

    if (crv === 'P-521')
      it('is refused with r + n or s + n, though 66 bytes have room for them', async () => {
        expect(await answer({ sign: altered((r, s) => join(r + n, s)) })).toBe('signature-wrong')
        expect(await answer({ sign: altered((r, s) => join(r, s + n)) })).toBe('signature-wrong')
        expect(await answer({ sign: altered((r, s) => join(r | (1n << 527n), s)) })).toBe('signature-wrong')
      })

    it('is refused in DER, whole, cut or filled to the right length', async () => {
      expect(await answer({ sign: der })).toBe(wrongLength)
      expect(await answer({ sign: (data) => der(data).subarray(0, 2 * bytes) })).toBe('signature-wrong')
      const small = (number: number) => [0x02, bytes - 4, 0x01, ...new Uint8Array(bytes - 5).fill(number)]
      expect(await answer({ sign: () => Uint8Array.from([0x30, 0x81, 2 * bytes - 4, 0x00, ...small(7), ...small(9)]) })).toBe('signature-wrong')
    })

    it.each<[string, (data: Bytes) => Bytes]>([
      ['empty', () => new Uint8Array()],
      ['r alone', (data) => sign(data).subarray(0, bytes)],
      ['a byte short', (data) => sign(data).subarray(0, -1)],
      ['a byte long', (data) => concat(sign(data), new Uint8Array(1))],
      ['a byte long in front', (data) => concat(new Uint8Array(1), sign(data))],
      ['each number a byte long', (data) => concat(new Uint8Array(1), sign(data).subarray(0, bytes), new Uint8Array(1), sign(data).subarray(bytes))],
    ])('is refused when it is %s', async (_, forge) => {
      expect(await answer({ sign: forge })).toBe(wrongLength)
    })

    it('keeps the zero at its front', async () => {
      expect(await answer({ sign: short })).toBe('proven')
      expect(await answer({ sign: (data) => short(data).subarray(1) })).toBe(wrongLength)
    })

    it('over another hash is refused', async () => {
      expect(await answer({ sign: (data) => new Uint8Array(signWith(otherHash, data, { key, dsaEncoding: 'ieee-p1363' })) })).toBe('signature-wrong')
    })
  })

  describe('a point', () => {
    it('of its curve is a key, and its negative another', async () => {
      expect(await answer({})).toBe('proven')
      expect(await answer({ jwk: withPoint(x, bigEndian(p - numberOf(y), bytes)) })).toBe('signature-wrong')
    })

    it.each<[string, JsonObject]>([
      ['off the curve by y', withPoint(x, bigEndian(numberOf(y) ^ 1n, bytes))],
      ['off the curve by x', withPoint(bigEndian(numberOf(x) ^ 1n, bytes), y)],
      ['with x and y exchanged', withPoint(y, x)],
      ['at infinity, written (0, 0)', withPoint(new Uint8Array(bytes), new Uint8Array(bytes))],
      ['at infinity, written as nothing', withPoint(new Uint8Array(), new Uint8Array())],
      ['at infinity, written (0, 1)', withPoint(new Uint8Array(bytes), bigEndian(1n, bytes))],
      ['with x = p', withPoint(bigEndian(p, bytes), y)],
      ['of ones', withPoint(new Uint8Array(bytes).fill(0xff), new Uint8Array(bytes).fill(0xff))],
      ['with x a byte long', withPoint(concat(new Uint8Array(1), x), y)],
      ['with y a byte short', withPoint(x, y.subarray(1))],
      ['compressed in x', withPoint(concat(Uint8Array.of(2 + ((y.at(-1) ?? 0) & 1)), x), y)],
      ['without y', { kty: 'EC', crv, x: String(jwk['x']) }],
      ['whose y is hexadecimal', { ...jwk, y: Buffer.from(y).toString('hex') }],
    ])('%s is no key', async (_, wrong) => {
      expect(await answer({ jwk: wrong })).toBe('key-unfit')
    })

    it('with x + p or y + p is no key, though it is the same point', async () => {
      const root = (u: bigint) => power((u * u * u + (p - 3n) * u + b) % p, (p + 1n) / 4n, p)
      const near = Array.from({ length: 60 }, (_, at) => BigInt(at)).find((u) => (root(u) ** 2n - (u * u * u + (p - 3n) * u + b)) % p === 0n) ?? 0n
      expect(await answer({ jwk: withPoint(bigEndian(near, bytes), bigEndian(root(near), bytes)) })).toBe('signature-wrong')
      expect(await answer({ jwk: withPoint(bigEndian(near + p, bytes), bigEndian(root(near), bytes)) })).toBe('key-unfit')
    })

    it.each(['secp256k1', ...KINDS.filter((kind) => kind.crv !== crv).map((kind) => kind.node)])('of %s is no key of this curve', async (other) => {
      const pair = createECDH(other)
      const size = other === 'secp256k1' || other === 'prime256v1' ? 32 : other === 'secp384r1' ? 48 : 66
      pair.setPrivateKey(bigEndian(7n, size))
      const point = pair.getPublicKey().subarray(1)
      const fill = (part: Uint8Array): Bytes => concat(new Uint8Array(Math.max(0, bytes - size)), part.subarray(-bytes))
      expect(await answer({ jwk: withPoint(Uint8Array.from(point.subarray(0, size)), Uint8Array.from(point.subarray(size))) })).toBe('key-unfit')
      expect(await answer({ jwk: withPoint(fill(point.subarray(0, size)), fill(point.subarray(size))) })).toBe('key-unfit')
    })

    it('of another curve does not take this name, nor this algorithm', async () => {
      const other = KINDS.find((kind) => kind.crv !== crv) ?? KINDS[0]
      const { jwk: foreign } = makeKey(other.crv, other.node, 'edges: foreign')
      expect(await answer({ jwk: { ...foreign, crv } })).toBe('key-unfit')
      expect(await answer({ jwk: { ...foreign } })).toMatch(/^key-unfit/)
    })
  })
})
