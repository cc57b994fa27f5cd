import { createHash } from 'node:crypto'
import { calculateJwkThumbprint } from 'jose'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { concat, encodeBase64url, encodeUtf8 } from '../src/bytes.ts'
import { algorithmNamed, importKey, md5Hex, sha256Hex, verifySignature, type Algorithm } from '../src/crypto.ts'
import { CURVES, integerOf, power } from '../src/curve.ts'
import type { JsonObject } from '../src/json.ts'
import { bytesOf, makeKey, numberText } from './key/keys.ts'

const ALL: readonly Algorithm[] = ['EdDSA', 'ES256', 'ES384', 'ES512', 'RS256', 'PS256']
const MADE = new Map(await Promise.all(ALL.map(async (algorithm) => [algorithm, await makeKey(algorithm)] as const)))
const made = (algorithm: Algorithm) => MADE.get(algorithm)!
const TEXT = 'Knots'
const DATA = encodeUtf8(TEXT)
const unfit = { name: 'InvalidError', code: 'key-unfit' }
const unsupported = { name: 'UnavailableError', code: 'algorithm-unsupported' }

describe('an algorithm name', () => {
  it.each([...ALL, 'Ed25519'])('%s is known', (name) => {
    expect(algorithmNamed(name)).toBe(name === 'Ed25519' ? 'EdDSA' : name)
  })

  it.each([
    ...['none', 'None', 'NONE', 'nOnE', '', 'HS256', 'HS384', 'HS512', 'EdDSA ', ' EdDSA', 'EdDSA\0', 'eddsa', 'es256', 'RS1', 'RSA-OAEP', 'dir'],
    ...['constructor', '__proto__', 'toString', 'hasOwnProperty'],
    ...[undefined, null, 0, 5, true, ['EdDSA'], { toString: () => 'EdDSA' }, new String('EdDSA')],
  ])('%j is forbidden', (name) => {
    expect(() => algorithmNamed(name)).toThrow(expect.objectContaining({ name: 'InvalidError', code: 'algorithm-forbidden' }))
  })

  it.each(['ES256K', 'ES256K-R', 'RS384', 'RS512', 'PS384', 'PS512', 'Ed448'])('%s is sound but not spoken here', (name) => {
    expect(() => algorithmNamed(name)).toThrow(expect.objectContaining(unsupported))
  })
})

describe('a key', () => {
  it.each([
    ['EdDSA', ['EdDSA']],
    ['ES256', ['ES256']],
    ['ES384', ['ES384']],
    ['ES512', ['ES512']],
    ['RS256', ['RS256', 'PS256']],
  ] as const)('made for %s may be used with %j, and has the thumbprint of RFC 7638', async (algorithm, algorithms) => {
    const { jwk } = made(algorithm)
    const key = await importKey({ ...jwk, kid: 'a name', ext: true })
    expect(key.algorithms).toEqual(algorithms)
    expect(key.thumbprint).toBe(await calculateJwkThumbprint(jwk as never))
    expect(Object.keys(key.jwk)).not.toContain('kid')
  })

  it('has the thumbprint of the example in RFC 7638 §3.1', async () => {
    const n =
      '0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw'
    const key = await importKey({ kty: 'RSA', n, e: 'AQAB', alg: 'RS256', kid: '2011-04-29' })
    expect(key.thumbprint).toBe('NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs')
  })

  it.each(['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k'])('with the private member %s is refused', async (name) => {
    const { jwk } = made('RS256')
    await expect(importKey({ ...jwk, [name]: 'AQ' })).rejects.toMatchObject(unfit)
    await expect(importKey({ ...jwk, [`${name}x`]: 'AQ' })).resolves.toBeDefined()
  })

  it.each([
    [{ use: 'sig' }, { use: 'enc' }],
    [{ use: 'sig' }, { use: 1 }],
    [{ key_ops: ['verify'] }, { key_ops: ['encrypt'] }],
    [{ key_ops: ['verify'] }, { key_ops: 'verify' }],
    [{ key_ops: ['verify'] }, { key_ops: [] }],
    [{ alg: 'RS256' }, { alg: 'ES256' }],
    [{ alg: 'PS256' }, { alg: 'HS256' }],
    [{ alg: 'PS256' }, { alg: 'RSA-OAEP' }],
    [{ alg: 'PS256' }, { alg: 5 }],
    [{ alg: 'PS256' }, { alg: 'constructor' }],
  ] as [JsonObject, JsonObject][])('that says %j is taken, %j is refused', async (good, bad) => {
    const { jwk } = made('RS256')
    await expect(importKey({ ...jwk, ...good })).resolves.toBeDefined()
    await expect(importKey({ ...jwk, ...bad })).rejects.toMatchObject(unfit)
  })

  it('that names its algorithm serves that one only', async () => {
    const key = await importKey({ ...made('RS256').jwk, alg: 'PS256' })
    expect(key.algorithms).toEqual(['PS256'])
    const signature = await made('RS256').sign(TEXT)
    await expect(verifySignature('RS256', key, DATA, signature)).rejects.toMatchObject(unfit)
    await expect(importKey({ ...made('RS256').jwk, alg: 'RS512' })).rejects.toMatchObject(unsupported)
  })

  it.each([
    { kty: 'EC', crv: 'secp256k1' },
    { kty: 'OKP', crv: 'X25519' },
    { kty: 'OKP', crv: 'Ed448' },
    { kty: 'AKP' },
    { kty: '__proto__' },
    { kty: 'EC' },
  ] as JsonObject[])('of another kind, %j, is not supported', async (jwk) => {
    await expect(importKey({ ...jwk, x: 'AQ', y: 'AQ' })).rejects.toMatchObject(unsupported)
  })

  it.each([{}, { kty: 'oct' }, { kty: 5 }, { kty: ['OKP'] }, { kty: 'OKP', crv: 'Ed25519' }, { kty: 'RSA' }] as JsonObject[])(
    'without its members, %j, is refused',
    async (jwk) => {
      await expect(importKey(jwk)).rejects.toMatchObject(unfit)
    },
  )

  it('is not read from a prototype', async () => {
    await expect(importKey(Object.create(made('EdDSA').jwk) as JsonObject)).rejects.toMatchObject(unfit)
  })

  it.each(['=', ' ', '\n', '+', '.'])('written with %j in its base64url is refused', async (mark) => {
    const { jwk } = made('ES256')
    await expect(importKey({ ...jwk, x: `${String(jwk['x'])}${mark}` })).rejects.toMatchObject(unfit)
  })
})

describe('an RSA key', () => {
  const ofBits = (bits: number) => numberText(2n ** BigInt(bits) - 1n, Math.ceil(bits / 8))
  const key = (n: string, e = 'AQAB') => importKey({ kty: 'RSA', n, e })

  it.each([2048, 2049, 3072, 8192])('of %i bits is taken', async (bits) => {
    await expect(key(ofBits(bits))).resolves.toBeDefined()
  })

  it.each([512, 1024, 2047, 8193, 16384])('of %i bits is refused', async (bits) => {
    await expect(key(ofBits(bits))).rejects.toMatchObject(unfit)
  })

  it('with an even modulus or a leading zero octet is refused', async () => {
    await expect(key(numberText(2n ** 2048n - 2n, 256))).rejects.toMatchObject(unfit)
    await expect(key(numberText(2n ** 2048n - 1n, 257))).rejects.toMatchObject(unfit)
  })

  it.each([3n, 17n, 65537n, 2n ** 32n - 1n])('with e = %i is taken', async (e) => {
    await expect(key(ofBits(2048), numberText(e, Math.ceil(e.toString(16).length / 2)))).resolves.toBeDefined()
  })

  it.each([0n, 1n, 2n, 4n, 65536n, 2n ** 32n + 1n, 2n ** 64n + 1n])('with e = %i is refused', async (e) => {
    await expect(key(ofBits(2048), numberText(e, Math.ceil(e.toString(16).length / 2)))).rejects.toMatchObject(unfit)
  })
})

describe('a point', () => {
  it.each(['ES256', 'ES384', 'ES512'] as const)('of %s off the curve, out of range or of another length is refused', async (algorithm) => {
    const { jwk } = made(algorithm)
    const { p, bytes } = CURVES.get(String(jwk['crv']))!
    const y = integerOf(bytesOf(jwk, 'y'))
    await expect(importKey({ ...jwk, y: numberText(p - y, bytes) })).resolves.toBeDefined()
    for (const wrong of [y ^ 1n, 0n, p, 2n ** BigInt(8 * bytes) - 1n]) {
      await expect(importKey({ ...jwk, y: numberText(wrong, bytes) })).rejects.toMatchObject(unfit)
    }
    await expect(importKey({ ...jwk, y: numberText(y, bytes + 1) })).rejects.toMatchObject(unfit)
    await expect(importKey({ ...jwk, x: numberText(0n, bytes), y: numberText(0n, bytes) })).rejects.toMatchObject(unfit)
  })

  it('with x beyond the field is refused though it is on the curve modulo p', async () => {
    const { p, b } = CURVES.get('P-256')!
    const x = [...Array(50).keys()].map(BigInt).find((value) => isRoot(value, p, b))!
    const y = rootOf(x, p, b)
    await expect(importKey({ kty: 'EC', crv: 'P-256', x: numberText(x, 32), y: numberText(y, 32) })).resolves.toBeDefined()
    await expect(importKey({ kty: 'EC', crv: 'P-256', x: numberText(x + p, 32), y: numberText(y, 32) })).rejects.toMatchObject(unfit)
  })
})

const squareOf = (x: bigint, p: bigint, b: bigint) => (x * x * x + (p - 3n) * x + b) % p
const rootOf = (x: bigint, p: bigint, b: bigint) => power(squareOf(x, p, b), (p + 1n) / 4n, p)
const isRoot = (x: bigint, p: bigint, b: bigint) => rootOf(x, p, b) ** 2n % p === squareOf(x, p, b)

const FIELD = 2n ** 255n - 19n
const ORDER = 2n ** 252n + 27742317777372353535851937790883648493n
const little = (value: bigint) => bytesOf({ n: numberText(value, 32) }, 'n').toReversed()
const IDENTITY = little(1n)
const EIGHTH = Uint8Array.from(Buffer.from('c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a', 'hex'))

describe('an Ed25519 key', () => {
  const key = (bytes: Uint8Array) => importKey({ kty: 'OKP', crv: 'Ed25519', x: encodeBase64url(bytes) })
  const withSign = (bytes: Uint8Array) => Uint8Array.from(bytes, (byte, at) => (at === 31 ? byte | 0x80 : byte))
  const eighth = integerOf(EIGHTH.toReversed())

  it.each([0n, 1n, FIELD - 1n, eighth, FIELD - eighth])('of small order, y = %i, is refused with either sign', async (y) => {
    await expect(key(little(y))).rejects.toMatchObject(unfit)
    await expect(key(withSign(little(y)))).rejects.toMatchObject(unfit)
  })

  it('written with y + p is refused, though it is the same point', async () => {
    await expect(key(little(3n))).resolves.toBeDefined()
    await expect(key(little(3n + FIELD))).rejects.toMatchObject(unfit)
  })

  it('whose y belongs to no point is refused, whose y does is taken', async () => {
    await expect(key(little(2n))).rejects.toMatchObject(unfit)
    await expect(key(little(3n))).resolves.toBeDefined()
  })

  it('of 31 or 33 bytes is refused', async () => {
    const bytes = bytesOf(made('EdDSA').jwk, 'x')
    await expect(key(bytes)).resolves.toBeDefined()
    await expect(key(bytes.subarray(1))).rejects.toMatchObject(unfit)
    await expect(key(concat(bytes, new Uint8Array(1)))).rejects.toMatchObject(unfit)
  })
})

describe('a signature', () => {
  afterEach(() => vi.restoreAllMocks())

  it.each(ALL)('of %s is right for its text and no other', async (algorithm) => {
    const key = await importKey(made(algorithm).jwk)
    const signature = await made(algorithm).sign(TEXT)
    expect(await verifySignature(algorithm, key, DATA, signature)).toBe(true)
    expect(await verifySignature(algorithm, key, encodeUtf8('knots'), signature)).toBe(false)
    expect(
      await verifySignature(
        algorithm,
        key,
        DATA,
        signature.map((byte, at) => (at === 9 ? byte ^ 1 : byte)),
      ),
    ).toBe(false)
    expect(await verifySignature(algorithm, await importKey((await makeKey(algorithm)).jwk), DATA, signature)).toBe(false)
  })

  it.each(ALL)('of %s has one length', async (algorithm) => {
    const key = await importKey(made(algorithm).jwk)
    const signature = await made(algorithm).sign(TEXT)
    for (const wrong of [
      new Uint8Array(),
      signature.subarray(1),
      signature.subarray(0, -1),
      concat(signature, new Uint8Array(1)),
      concat(new Uint8Array(1), signature),
    ]) {
      expect(await verifySignature(algorithm, key, DATA, wrong)).toBe(false)
    }
    expect(await verifySignature(algorithm, key, DATA, new Uint8Array(signature.length))).toBe(false)
  })

  it.each(ALL.flatMap((of) => ALL.filter((as) => as !== of).map((as) => [of, as] as const)))('by a key of %s is not judged as %s', async (of, as) => {
    const key = await importKey({ ...made(of).jwk, alg: of })
    await expect(verifySignature(as, key, DATA, await made(of).sign(TEXT))).rejects.toMatchObject(unfit)
  })

  it.each(['ES256', 'ES384', 'ES512'] as const)('of %s may have a high s, but neither number may be 0, n or more', async (algorithm) => {
    const key = await importKey(made(algorithm).jwk)
    const { n, bytes } = CURVES.get(String(key.jwk['crv']))!
    const signature = await made(algorithm).sign(TEXT)
    const [r, s] = [integerOf(signature.subarray(0, bytes)), integerOf(signature.subarray(bytes))]
    const judge = (first: bigint, second: bigint) => {
      const written = concat(...[first, second].map((value) => bytesOf({ v: numberText(value, bytes) }, 'v')))
      return verifySignature(algorithm, key, DATA, written)
    }
    expect(await judge(r, n - s)).toBe(true)
    for (const wrong of [0n, n, n + 1n, 2n ** BigInt(8 * bytes) - 1n]) {
      expect(await judge(wrong, s)).toBe(false)
      expect(await judge(r, wrong)).toBe(false)
    }
  })

  it('of ECDSA in DER is refused, even when it is 64 bytes long', async () => {
    const key = await importKey(made('ES256').jwk)
    expect(
      await verifySignature(
        'ES256',
        key,
        DATA,
        concat(Uint8Array.of(0x30, 62, 2, 29), new Uint8Array(29).fill(1), Uint8Array.of(2, 29), new Uint8Array(29).fill(1)),
      ),
    ).toBe(false)
  })

  it('of Ed25519 with S beyond the order is refused', async () => {
    const key = await importKey(made('EdDSA').jwk)
    const signature = await made('EdDSA').sign(TEXT)
    const s = integerOf(signature.slice(32).toReversed())
    expect(await verifySignature('EdDSA', key, DATA, concat(signature.subarray(0, 32), little(s)))).toBe(true)
    expect(await verifySignature('EdDSA', key, DATA, concat(signature.subarray(0, 32), little(s + ORDER)))).toBe(false)
  })

  it('of Ed25519 with R of small order is refused, though the equation holds', async () => {
    const secret = createHash('sha512')
      .update(bytesOf(made('EdDSA').private, 'd'))
      .digest()
      .subarray(0, 32)
    secret[0]! &= 0xf8
    secret[31] = (secret[31]! & 0x7f) | 0x40
    const a = integerOf(Uint8Array.from(secret).toReversed())
    const publicKey = bytesOf(made('EdDSA').jwk, 'x')
    const forR = (R: Uint8Array, r: bigint) => {
      const h = integerOf(Uint8Array.from(createHash('sha512').update(R).update(publicKey).update(DATA).digest()).toReversed()) % ORDER
      return concat(R, little((r + h * a) % ORDER))
    }
    const base = Uint8Array.from(Buffer.from('5866666666666666666666666666666666666666666666666666666666666666', 'hex'))
    const key = await importKey(made('EdDSA').jwk)
    expect(await verifySignature('EdDSA', key, DATA, forR(base, 1n))).toBe(true)
    expect(await verifySignature('EdDSA', key, DATA, forR(IDENTITY, 0n))).toBe(false)
    // Off the curve, and with y + p: no runtime computes such a point.
    for (const wrong of [little(2n), little(3n + FIELD)]) expect(await verifySignature('EdDSA', key, DATA, forR(wrong, 1n))).toBe(false)
  })

  it('is unknown, not wrong, when the runtime lacks the algorithm', async () => {
    const [one, other] = [made('EdDSA'), await makeKey('EdDSA')]
    expect(await verifySignature('EdDSA', await importKey(one.jwk), DATA, await one.sign(TEXT))).toBe(true)
    const spy = vi.spyOn(crypto.subtle, 'importKey').mockRejectedValue(new DOMException('Unrecognized name', 'NotSupportedError'))
    const [key, signature] = [await importKey(other.jwk), await other.sign(TEXT)]
    await expect(verifySignature('EdDSA', key, DATA, signature)).rejects.toMatchObject(unsupported)
    // And it is asked again: a refusal is not remembered.
    spy.mockRestore()
    expect(await verifySignature('EdDSA', key, DATA, signature)).toBe(true)
  })
})

describe('a remembered key', () => {
  it('is judged anew in all that is not the key itself', async () => {
    const { jwk } = made('RS256')
    expect((await importKey(jwk)).algorithms).toEqual(['RS256', 'PS256'])
    expect((await importKey({ ...jwk, alg: 'PS256' })).algorithms).toEqual(['PS256'])
    await expect(importKey({ ...jwk, use: 'enc' })).rejects.toMatchObject(unfit)
    await expect(importKey({ ...jwk, d: 'AQ' })).rejects.toMatchObject(unfit)
  })

  it('lends its answer to no other key, and no signature is remembered', async () => {
    const key = await importKey(made('ES256').jwk)
    const signature = await made('ES256').sign(TEXT)
    for (const expected of [true, true]) expect(await verifySignature('ES256', key, DATA, signature)).toBe(expected)
    expect(await verifySignature('ES256', key, encodeUtf8('knots'), signature)).toBe(false)
    await expect(importKey({ ...made('ES256').jwk, y: String(made('ES256').jwk['x']) })).rejects.toMatchObject(unfit)
  })
})

describe('a hash', () => {
  it('of nothing is the well-known one', async () => {
    expect(await sha256Hex(new Uint8Array())).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
    expect(await md5Hex(new Uint8Array())).toBe('d41d8cd98f00b204e9800998ecf8427e')
  })
})
