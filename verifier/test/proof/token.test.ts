import { describe, expect, it } from 'vitest'
import { encodeBase64url, encodeUtf8 } from '../../src/bytes.ts'
import { importKey } from '../../src/crypto.ts'
import { judgeSignature, readToken } from '../../src/proof/token.ts'
import { makeIssuer, signPayload } from '../made.ts'

const SIGNATURE = encodeBase64url(new Uint8Array(64))
const text = (value: unknown) => encodeBase64url(encodeUtf8(typeof value === 'string' ? value : JSON.stringify(value)))
const tokenOf = (header: unknown) => [text(header), text({}), SIGNATURE].join('.')
const reading = (token: string) => () => readToken(token)
const code = (expected: string, details: Record<string, string> = {}) =>
  expect.objectContaining({ code: expected, grounds: expect.objectContaining({ details }) as object }) as Error

describe('the header of a token', () => {
  it.each(['EdDSA', 'ES256', 'ES384', 'ES512', 'RS256', 'PS256'])('may name the algorithm %s', (alg) => {
    expect(readToken(tokenOf({ alg })).algorithm).toBe(alg)
  })

  it('may name Ed25519, which is EdDSA', () => {
    expect(readToken(tokenOf({ alg: 'Ed25519' })).algorithm).toBe('EdDSA')
  })

  it.each(['none', 'None', 'NONE', '', 'HS256', 'HS384', 'HS512', 'eddsa', 'EdDSA ', 'EdDSA\0', ' ES256', 'constructor', '__proto__', 'dir'])(
    'may not name the algorithm %j',
    (alg) => {
      expect(reading(tokenOf({ alg }))).toThrow(code('algorithm-forbidden', { algorithm: alg }))
    },
  )

  it.each([null, 0, ['EdDSA'], { alg: 'EdDSA' }, true])('may not give the algorithm as %j', (alg) => {
    expect(reading(tokenOf({ alg }))).toThrow(code('algorithm-forbidden', { algorithm: typeof alg }))
  })

  it('must name an algorithm of its own', () => {
    expect(reading(tokenOf({ typ: 'JWT' }))).toThrow(code('algorithm-forbidden', { algorithm: 'undefined' }))
    expect(reading(tokenOf('{"__proto__":{"alg":"EdDSA"}}'))).toThrow(code('algorithm-forbidden', { algorithm: 'undefined' }))
  })

  it.each(['ES256K', 'RS512', 'PS384', 'Ed448'])('leaves the question open for %s, which is sound but not spoken', (alg) => {
    expect(reading(tokenOf({ alg }))).toThrow(code('algorithm-unsupported', { algorithm: alg }))
  })

  it.each([
    ['crit', ['exp']],
    ['crit', []],
    ['crit', ['b64']],
    ['b64', false],
    ['b64', true],
    ['zip', 'DEF'],
    ['enc', 'A256GCM'],
  ])('may not say %s: %j', (property, value) => {
    expect(reading(tokenOf({ alg: 'EdDSA', [property]: value }))).toThrow(code('header-forbidden', { property }))
  })

  it('may say what only names places to fetch keys from, which are left alone', () => {
    const header = { alg: 'EdDSA', jku: 'https://a.example/', x5u: 'https://a.example/', x5c: ['AA'] }
    expect(readToken(tokenOf(header)).header).toEqual(header)
  })

  it('must be one JSON object with each name once', () => {
    expect(reading(tokenOf('["EdDSA"]'))).toThrow(code('not-json'))
    expect(reading(tokenOf('{"alg":"EdDSA"'))).toThrow(code('not-json'))
    expect(reading(tokenOf('{"alg":"EdDSA","\\u0061lg":"none"}'))).toThrow(code('json-duplicate-name', { property: 'alg' }))
  })
})

describe('the form of a token', () => {
  const good = tokenOf({ alg: 'EdDSA' })

  it('is three parts of base64url', () => {
    expect(readToken(good).compact).toBe(good)
  })

  it.each([
    ['no part', ''],
    ['two parts', good.split('.').slice(0, 2).join('.')],
    ['four parts', `${good}.AA`],
    ['five parts', `${good}.AA.AA`],
    ['padding', `${good}==`],
    ['a space', `${good} `],
    ['the standard alphabet', `${good.slice(0, -4)}++//`],
    ['bits left over', `${good.slice(0, -1)}B`],
    ['a tilde of disclosures', `${good}~`],
  ])('is refused with %s', (_, token) => {
    expect(reading(token)).toThrow(code('token-malformed'))
  })
})

describe('the signature of a token', () => {
  it('is right under the key that made it and wrong under another', async () => {
    const [issuer, other] = await Promise.all([makeIssuer(), makeIssuer()])
    const token = readToken(await signPayload(issuer, {}))
    await expect(judgeSignature(token, await importKey(issuer.jwk))).resolves.toBeUndefined()
    await expect(judgeSignature(token, await importKey(other.jwk))).rejects.toMatchObject({ code: 'signature-wrong' })
  })

  it('is wrong when it is empty', async () => {
    const issuer = await makeIssuer()
    const [header, payload] = (await signPayload(issuer, {})).split('.')
    const key = await importKey(issuer.jwk)
    await expect((async () => judgeSignature(readToken(`${header}.${payload}.`), key))()).rejects.toMatchObject({ code: 'signature-wrong' })
  })

  it('is not judged at all by a key made for another algorithm', async () => {
    const issuer = await makeIssuer()
    const [, payload, signature] = (await signPayload(issuer, {})).split('.')
    const token = readToken([text({ alg: 'RS256' }), payload, signature].join('.'))
    await expect((async () => judgeSignature(token, await importKey(issuer.jwk)))()).rejects.toMatchObject({ code: 'key-unfit' })
  })
})
