import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { concat, decodeBase58, encodeBase58, encodeBase64url } from '../../src/bytes.ts'
import { importKey } from '../../src/crypto.ts'
import { CURVES, power } from '../../src/curve.ts'
import { decodeMultikey, encodeMultikey, keyOfMultikey } from '../../src/key/multikey.ts'
import { makeKey, makeMultikey, numberText } from './keys.ts'

const unfit = { name: 'InvalidError', code: 'key-unfit' }
const unsupported = { name: 'UnavailableError', code: 'algorithm-unsupported' }
const written = (...bytes: (number | Uint8Array)[]) =>
  `z${encodeBase58(concat(...bytes.map((item) => (typeof item === 'number' ? Uint8Array.of(item) : item))))}`
const bytesOf = (text: string) => decodeBase58(text.slice(1))!

describe('a Multikey', () => {
  it.each(['EdDSA', 'ES256', 'ES384', 'ES512'] as const)('of %s is its JWK, and back', async (algorithm) => {
    for (let round = 0; round < 8; round += 1) {
      const { jwk } = await makeKey(algorithm)
      const text = encodeMultikey(jwk)
      expect(decodeMultikey(text)).toEqual(jwk)
      expect((await keyOfMultikey(text)).thumbprint).toBe((await importKey(jwk)).thumbprint)
    }
  })

  it.each([
    // DI EdDSA §2.1.1 and DI ECDSA §2.1.1
    ['z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2', 'Ed25519'],
    ['zDnaerDaTF5BXEavCrfRZEk316dpbLsfPDZ3WJ5hRTPFU2169', 'P-256'],
    ['z82LkvCwHNreneWpsgPEbV3gu1C6NFJEBg4srfJ5gdxEsMGRJUz2sG9FE42shbn2xkZJh54', 'P-384'],
  ])('%s, an example of the standard, is a key on %s', async (text, crv) => {
    const key = await keyOfMultikey(text)
    expect(key.jwk['crv']).toBe(crv)
    expect(encodeMultikey(key.jwk)).toBe(text)
  })

  it('of any 32 bytes keeps them', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (bytes) => {
        const jwk = { kty: 'OKP', crv: 'Ed25519', x: encodeBase64url(bytes) }
        expect(decodeMultikey(encodeMultikey(jwk))).toEqual(jwk)
      }),
    )
  })

  it('of any x on a curve is a point on it, and back', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...CURVES.keys()), fc.bigInt({ min: 0n, max: 2n ** 256n - 1n }), fc.constantFrom(2, 3), async (crv, x, sign) => {
        const { bytes, p, b } = CURVES.get(crv)!
        const isPoint = isSquare(((x % p) ** 3n + (p - 3n) * x + b) % p, p)
        const text = written(0x80 + [...CURVES.keys()].indexOf(crv), 0x24, sign, Buffer.from(numberText(x % p, bytes), 'base64url'))
        if (isPoint) {
          await expect(keyOfMultikey(text)).resolves.toBeDefined()
          expect(encodeMultikey(decodeMultikey(text))).toBe(text)
        } else await expect(keyOfMultikey(text)).rejects.toMatchObject(unfit)
      }),
      { numRuns: 40 },
    )
  })

  it('of another codec is not supported', async () => {
    const key = new Uint8Array(33).fill(2)
    for (const codec of [
      [0xe7, 0x01], // secp256k1
      [0xec, 0x01], // X25519
      [0x85, 0x24], // RSA
      [0x01, 0xed],
      [0, 0],
    ]) {
      await expect(keyOfMultikey(written(...codec, key))).rejects.toMatchObject(unsupported)
    }
    expect(() => encodeMultikey({ kty: 'OKP', crv: 'X25519', x: 'AA' })).toThrow(expect.objectContaining(unsupported))
    expect(() => encodeMultikey({ kty: 'RSA', n: 'AA', e: 'AQAB' })).toThrow(expect.objectContaining(unsupported))
    expect(() => encodeMultikey({ kty: 'OKP', crv: 'constructor', x: 'AA' })).toThrow(expect.objectContaining(unsupported))
  })

  it('that is malformed is refused', async () => {
    const text = await makeMultikey()
    await expect(keyOfMultikey(text)).resolves.toBeDefined()
    for (const wrong of ['', 'z', 'z6', text.slice(1), `m${text.slice(1)}`, `Z${text.slice(1)}`, `${text} `, ` ${text}`, `${text.slice(0, -1)}0`]) {
      await expect(keyOfMultikey(wrong)).rejects.toMatchObject(unfit)
    }
  })

  it('with a byte more or less is refused', async () => {
    for (const algorithm of ['EdDSA', 'ES256', 'ES384', 'ES512'] as const) {
      const bytes = bytesOf(await makeMultikey(algorithm))
      await expect(keyOfMultikey(written(bytes))).resolves.toBeDefined()
      await expect(keyOfMultikey(written(bytes, 0))).rejects.toMatchObject(unfit)
      await expect(keyOfMultikey(written(bytes.subarray(0, -1)))).rejects.toMatchObject(unfit)
    }
  })

  it('of a point that is not compressed, or whose x is beyond the field, is refused', async () => {
    const bytes = bytesOf(await makeMultikey('ES256'))
    for (const sign of [0, 1, 4, 5, 6, 0x82]) {
      await expect(keyOfMultikey(written(bytes.subarray(0, 2), sign, bytes.subarray(3)))).rejects.toMatchObject(unfit)
    }
    await expect(keyOfMultikey(written(0x80, 0x24, 2, new Uint8Array(32).fill(0xff)))).rejects.toMatchObject(unfit)
  })

  it('of small order is refused', async () => {
    await expect(keyOfMultikey(written(0xed, 0x01, 1, new Uint8Array(31)))).rejects.toMatchObject(unfit)
  })

  it('of 100 kB is refused at once', async () => {
    const before = performance.now()
    await expect(keyOfMultikey(`z6Mk${'8'.repeat(100_000)}`)).rejects.toMatchObject(unfit)
    expect(performance.now() - before).toBeLessThan(50)
  })
})

/** Whether a number is a square modulo p, by Euler's criterion. */
function isSquare(value: bigint, p: bigint): boolean {
  return power(value, (p - 1n) / 2n, p) <= 1n
}
