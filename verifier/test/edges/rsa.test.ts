/** RSA at its edges (RFC 8017 §8.1.2, §8.2.2; RFC 7518 §3.3, §3.5): keys that sign anything, paddings that leave room to forge. The keys are new in each run. */

import { constants, createHash, generateKeyPairSync, privateEncrypt, sign as signWith, type KeyObject } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { concat, encodeBase64url } from '../../src/bytes.ts'
import type { JsonObject } from '../../src/json.ts'
import { answerTo, bigEndian, bytesOf, numberOf, type Bytes, type Forger } from './forged.ts'

interface Pair {
  readonly jwk: JsonObject
  readonly key: KeyObject
}

function makePair(modulusLength: number, publicExponent = 65_537): Pair {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength, publicExponent })
  return { jwk: publicKey.export({ format: 'jwk' }) as JsonObject, key: privateKey }
}

const USUAL = makePair(2048)
const CUBIC = makePair(2048, 3)
const WEAK = makePair(1024)
const LENGTH = 256
/** DigestInfo up to the hash (RFC 8017 §9.2 note 1). */
const SHA256 = Buffer.from('3031300d060960864801650304020105000420', 'hex')
const SHA256_WITHOUT_NULL = Buffer.from('302f300b0609608648016503040201' + '0420', 'hex')
const SHA384 = Buffer.from('3041300d060960864801650304020205000430', 'hex')
const SHA1 = Buffer.from('3021300906052b0e03021a05000414', 'hex')
const FF = (count: number): Bytes => new Uint8Array(count).fill(0xff)
const hashOf = (data: Bytes, name = 'sha256'): Bytes => new Uint8Array(createHash(name).update(data).digest())
const info = (data: Bytes): Bytes => concat(SHA256, hashOf(data))

/** 00 01 FF … FF 00 and what follows, filled to the length of the modulus. */
const padded = (end: Bytes, length = LENGTH): Bytes => concat(Uint8Array.of(0, 1), FF(length - 3 - end.length), Uint8Array.of(0), end)
const raw = (key: KeyObject, message: Bytes): Bytes => new Uint8Array(privateEncrypt({ key, padding: constants.RSA_NO_PADDING }, message))
const pkcs1 = (key: KeyObject, data: Bytes, hash = 'sha256'): Bytes => new Uint8Array(signWith(hash, data, key))
const pss = (key: KeyObject, data: Bytes, saltLength = 32, hash = 'sha256'): Bytes =>
  new Uint8Array(signWith(hash, data, { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength }))

const rs256 = (forger: Partial<Forger> = {}) => answerTo('RS256', { jwk: USUAL.jwk, sign: (data) => pkcs1(USUAL.key, data), ...forger })
const ps256 = (forger: Partial<Forger> = {}) => answerTo('PS256', { jwk: USUAL.jwk, sign: (data) => pss(USUAL.key, data), ...forger })
const number = (value: bigint): string => encodeBase64url(bigEndian(value, Math.max(1, Math.ceil(value.toString(16).length / 2))))

describe('a key of RSA', () => {
  it.each([2048, 3072])('of %i bits is taken, with e = 65537 or 3', async (bits) => {
    const [usual, cubic] = [makePair(bits), makePair(bits, 3)]
    for (const { jwk, key } of [usual, cubic]) {
      expect(await rs256({ jwk, sign: (data) => pkcs1(key, data) })).toBe('proven')
      expect(await ps256({ jwk, sign: (data) => pss(key, data) })).toBe('proven')
    }
  })

  it('of 1024 bits is refused', async () => {
    expect(await rs256({ jwk: WEAK.jwk, sign: (data) => pkcs1(WEAK.key, data) })).toBe('key-unfit')
    expect(await ps256({ jwk: WEAK.jwk, sign: (data) => pss(WEAK.key, data) })).toBe('key-unfit')
  })

  it('of 8192 bits is taken, of more it is refused', async () => {
    const ofBits = (bits: number) => ({ kty: 'RSA', e: 'AQAB', n: encodeBase64url(bigEndian(2n ** BigInt(bits) - 1n, Math.ceil(bits / 8))) })
    expect(await rs256({ jwk: ofBits(8192), sign: () => bigEndian(2n, 1024) })).toBe('signature-wrong')
    expect(await rs256({ jwk: ofBits(8193), sign: () => bigEndian(2n, 1025) })).toBe('key-unfit')
    expect(await rs256({ jwk: ofBits(16_384), sign: () => bigEndian(2n, 2048) })).toBe('key-unfit')
  })

  it('with e = 1 is refused: there each message is its own signature', async () => {
    expect(await rs256({ jwk: { ...USUAL.jwk, e: 'AQ' }, sign: (data) => padded(info(data)) })).toBe('key-unfit')
  })

  it.each([0n, 2n, 4n, 65_536n, 2n ** 32n + 1n, 2n ** 64n + 1n])('with e = %i is refused', async (e) => {
    expect(await rs256({ jwk: { ...USUAL.jwk, e: number(e) } })).toBe('key-unfit')
  })

  it.each<[string, (jwk: JsonObject) => JsonObject]>([
    ['a zero before n', (jwk) => ({ ...jwk, n: encodeBase64url(concat(new Uint8Array(1), bytesOf(jwk, 'n'))) })],
    ['a zero before e', (jwk) => ({ ...jwk, e: encodeBase64url(concat(new Uint8Array(1), bytesOf(jwk, 'e'))) })],
    ['an even n', (jwk) => ({ ...jwk, n: number(numberOf(bytesOf(jwk, 'n')) - 1n) })],
    ['no n', (jwk) => ({ kty: 'RSA', e: String(jwk['e']) })],
    ['an n of padded base64', (jwk) => ({ ...jwk, n: `${String(jwk['n'])}==` })],
    ['its secret', (jwk) => ({ ...jwk, d: 'AQ' })],
  ])('with %s is refused', async (_, change) => {
    expect(await rs256({ jwk: change(USUAL.jwk) })).toBe('key-unfit')
  })
})

describe.each<[string, Pair]>([
  ['65537', USUAL],
  ['3', CUBIC],
])('a padding of RS256, e = %s', (_, { jwk, key }) => {
  const forged = (message: (data: Bytes) => Bytes) => rs256({ jwk, sign: (data) => raw(key, message(data)) })

  it('by the rules is right', async () => {
    expect(await forged((data) => padded(info(data)))).toBe('proven')
  })

  it.each<[string, (data: Bytes) => Bytes]>([
    ['of another hash, SHA-1', (data) => padded(concat(SHA1, hashOf(data, 'sha1')))],
    ['of another hash, SHA-384', (data) => padded(concat(SHA384, hashOf(data, 'sha384')))],
    ['that calls SHA-256 by the name of SHA-384', (data) => padded(concat(SHA384, hashOf(data), new Uint8Array(16)))],
    ['without the name of a hash', (data) => padded(hashOf(data))],
    ['whose hash has no parameters', (data) => padded(concat(SHA256_WITHOUT_NULL, hashOf(data)))],
    ['with bytes behind the hash', (data) => concat(Uint8Array.of(0, 1), FF(8), Uint8Array.of(0), info(data), new Uint8Array(LENGTH - 11 - 51))],
    ['with bytes behind the hash that look like filling', (data) => concat(Uint8Array.of(0, 1), FF(8), Uint8Array.of(0), info(data), FF(LENGTH - 11 - 51))],
    ['short by eight', (data) => concat(new Uint8Array(8), padded(info(data), LENGTH - 8))],
    ['of block type 2', (data) => padded(info(data)).with(1, 2)],
    ['of block type 0', (data) => concat(new Uint8Array(LENGTH - 51), info(data))],
    ['with a byte among its filling', (data) => padded(info(data)).with(50, 0xfe)],
    ['with a zero among its filling', (data) => padded(info(data)).with(50, 0)],
    ['whose end mark is missing', (data) => padded(info(data)).with(LENGTH - 52, 0xff)],
    ['that begins with 1', (data) => padded(info(data)).with(0, 1)],
    ['with a longer form of its length', (data) => padded(concat(Uint8Array.of(0x30, 0x81, 0x31), info(data).subarray(2)))],
    ['of zeros', () => new Uint8Array(LENGTH)],
  ])('%s is refused', async (__, message) => {
    expect(await forged((data) => Uint8Array.from(message(data)))).toBe('signature-wrong')
  })
})

it('a cube root passes for no signature under e = 3 (Bleichenbacher’s forgery, without any secret)', async () => {
  const root = (data: Bytes): Bytes => {
    const start = concat(Uint8Array.of(0, 1), FF(8), Uint8Array.of(0), info(data))
    const wanted = numberOf(concat(start, new Uint8Array(LENGTH - start.length)))
    const signature = cubeRoot(wanted)
    // It is a good forgery for whoever does not look behind the hash.
    expect(
      Buffer.from(bigEndian(signature ** 3n, LENGTH))
        .subarray(0, start.length)
        .equals(start),
    ).toBe(true)
    return bigEndian(signature, LENGTH)
  }
  expect(await rs256({ jwk: CUBIC.jwk, sign: root })).toBe('signature-wrong')
})

/** The least number whose cube is not below the value. */
function cubeRoot(value: bigint): bigint {
  let [low, high] = [0n, 1n << 700n]
  while (low < high) {
    const middle = (low + high) / 2n
    if (middle ** 3n < value) low = middle + 1n
    else high = middle
  }
  return low
}

describe('a signature of PS256', () => {
  it('has a salt of 32 bytes', async () => {
    expect(await ps256()).toBe('proven')
  })

  it.each([0, 1, 20, 31, 33, 64, LENGTH - 34])('is refused with a salt of %i', async (salt) => {
    expect(await ps256({ sign: (data) => pss(USUAL.key, data, salt) })).toBe('signature-wrong')
  })

  it('is refused over another hash, or in the padding of RS256, and the other way about', async () => {
    expect(await ps256({ sign: (data) => pss(USUAL.key, data, 32, 'sha384') })).toBe('signature-wrong')
    expect(await ps256({ sign: (data) => pss(USUAL.key, data, 48, 'sha384') })).toBe('signature-wrong')
    expect(await ps256({ sign: (data) => pkcs1(USUAL.key, data) })).toBe('signature-wrong')
    expect(await rs256({ sign: (data) => pss(USUAL.key, data) })).toBe('signature-wrong')
    expect(await rs256({ sign: (data) => pkcs1(USUAL.key, data, 'sha512') })).toBe('signature-wrong')
  })
})

describe.each([
  ['RS256', rs256, (data: Bytes) => pkcs1(USUAL.key, data)],
  ['PS256', ps256, (data: Bytes) => pss(USUAL.key, data)],
] as const)('the number of a signature of %s', (_, answer, sign) => {
  const n = numberOf(bytesOf(USUAL.jwk, 'n'))

  it.each([
    ['0', 0n],
    ['1', 1n],
    ['n − 1', n - 1n],
    ['n', n],
    ['n + 1', n + 1n],
    ['2²⁰⁴⁸ − 1', 2n ** 2048n - 1n],
  ])('is not %s', async (__, value) => {
    expect(await answer({ sign: () => bigEndian(value, LENGTH) })).toBe('signature-wrong')
  })

  it.each<[string, (signature: Bytes) => Bytes]>([
    ['a byte long in front', (signature) => concat(new Uint8Array(1), signature)],
    ['a byte long', (signature) => concat(signature, new Uint8Array(1))],
    ['a byte short', (signature) => signature.subarray(1)],
    ['empty', () => new Uint8Array()],
    ['a byte', () => Uint8Array.of(1)],
    ['that of the other order', (signature) => signature.toReversed()],
  ])('is as long as the modulus: %s it is refused', async (__, alter) => {
    expect(await answer({ sign: (data) => Uint8Array.from(alter(sign(data))) })).toBe('signature-wrong')
  })
})

it('a signature of PS256 with n added is refused, though it is the same modulo n', async () => {
  const n = numberOf(bytesOf(USUAL.jwk, 'n'))
  const small = (data: Bytes): bigint => {
    for (;;) {
      const value = numberOf(pss(USUAL.key, data))
      if (value + n < 2n ** 2048n) return value
    }
  }
  expect(await ps256({ sign: (data) => bigEndian(small(data), LENGTH) })).toBe('proven')
  expect(await ps256({ sign: (data) => bigEndian(small(data) + n, LENGTH) })).toBe('signature-wrong')
})

it('a signature of PS256 that begins with a zero keeps it', async () => {
  const short = (data: Bytes): Bytes => {
    for (;;) {
      const signature = pss(USUAL.key, data)
      if (signature[0] === 0) return signature
    }
  }
  expect(await ps256({ sign: short })).toBe('proven')
  expect(await ps256({ sign: (data) => short(data).subarray(1) })).toBe('signature-wrong')
})
