import { describe, expect, it } from 'vitest'
import { importKey } from '../../src/crypto.ts'
import type { JsonObject } from '../../src/json.ts'
import { keysInSet, MOST_KEYS } from '../../src/key/jwks.ts'
import { makeKey, numberText, visitOf } from './keys.ts'

const ISSUER = 'https://school.example.org/issuers/7'
const URL = 'https://school.example.org/.well-known/jwks.json'
const { jwk } = await makeKey('EdDSA')
const { jwk: other, private: secret } = await makeKey('ES256')
const read = async (set: JsonObject, issuer = ISSUER) => (await keysInSet(issuer, visitOf({ [URL]: set }))).keys.map((key) => key.thumbprint)
const print = async (key: JsonObject) => (await importKey(key)).thumbprint

describe('a key set', () => {
  it('gives the keys of its members', async () => {
    expect(await read({ keys: [{ ...jwk, kid: '1' }, other] })).toEqual([await print(jwk), await print(other)])
    expect(await read({ keys: [] })).toEqual([])
  })

  it('is looked for at the authority, never in its folders or with its query', async () => {
    for (const issuer of [ISSUER, 'https://school.example.org', 'https://school.example.org/a/../b?x=1#y'])
      expect(await read({ keys: [jwk] }, issuer)).toHaveLength(1)
  })

  it('may say which issuer a key is for', async () => {
    expect(await read({ keys: [{ ...jwk, iss: ISSUER }] })).toHaveLength(1)
    for (const iss of [`${ISSUER}/`, 'https://school.example.org', '', null, [ISSUER], 5]) expect(await read({ keys: [{ ...jwk, iss }] })).toHaveLength(0)
  })

  it('may hold keys that do not count', async () => {
    const weak = { kty: 'RSA', n: numberText(2n ** 1024n - 1n, 128), e: 'AQAB' }
    expect(await read({ keys: [weak, secret, { ...other, use: 'enc' }, { kty: 'EC', crv: 'P-521' }, { kty: 'oct', k: 'AA' }, null, 'x', [jwk], jwk] })).toEqual(
      [await print(jwk)],
    )
  })

  it(`is read up to ${MOST_KEYS} keys`, async () => {
    const many = (count: number) => ({ keys: [...Array.from({ length: count }, () => other), jwk] })
    expect(await read(many(MOST_KEYS - 1))).toContain(await print(jwk))
    expect(await read(many(MOST_KEYS))).not.toContain(await print(jwk))
  })

  it.each([{}, { keys: {} }, { keys: 'x' }, { keys: null }, { kty: 'OKP' }])('that is %j is none', async (set) => {
    await expect(read(set)).rejects.toMatchObject({
      name: 'UnavailableError',
      code: 'key-unreachable',
      grounds: { details: { url: URL }, sources: [{ url: URL }] },
    })
  })

  it('of a private address, a port or a user is never asked', async () => {
    for (const issuer of ['https://127.0.0.1/i', 'https://localhost/i', 'https://school.example.org:8443/i', 'https://u:p@school.example.org/i']) {
      const visit = visitOf()
      await expect(keysInSet(issuer, visit)).rejects.toMatchObject({ code: 'address-refused' })
      expect(visit.asked).toEqual([])
    }
  })
})
