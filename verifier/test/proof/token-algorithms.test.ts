/** Every algorithm that a token may name, with every type a token may have; and what may not pass for it. */

import { exportJWK, generateKeyPair } from 'jose'
import { describe, expect, it } from 'vitest'
import { encodeBase64url, encodeUtf8 } from '../../src/bytes.ts'
import type { JsonObject } from '../../src/json.ts'
import { makeCredential, proveText, signPayload } from '../made.ts'

interface Signer {
  readonly privateKey: CryptoKey
  readonly did: string
}

const ALGORITHMS = [
  { alg: 'EdDSA', suite: 'EdDSA', others: ['ES256', 'RS256'] },
  { alg: 'Ed25519', suite: 'EdDSA', others: ['ES512', 'PS256'] },
  { alg: 'ES256', suite: 'ES256', others: ['ES384', 'EdDSA'] },
  { alg: 'ES384', suite: 'ES384', others: ['ES256', 'ES512'] },
  { alg: 'ES512', suite: 'ES512', others: ['ES384', 'Ed25519'] },
  { alg: 'RS256', suite: 'RS256', others: ['ES256'] },
  { alg: 'PS256', suite: 'PS256', others: ['EdDSA'] },
] as const
const TYPES = ['JWT', 'vc+jwt', 'application/vc+jwt'] as const

/** An issuer that is its own key, of any kind (did:jwk). */
async function makeSigner(alg: string): Promise<Signer> {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true })
  return { privateKey, did: `did:jwk:${encodeBase64url(encodeUtf8(JSON.stringify(await exportJWK(publicKey))))}` }
}

function payloadOf(did: string): JsonObject {
  const badge = makeCredential(did)
  return { ...badge, iss: did, jti: badge['id'], sub: 'did:example:learner', nbf: Date.parse('2024-05-01') / 1000 }
}

/** The token with another header, its signature as it was. */
function under(token: string, header: JsonObject): string {
  const [, ...rest] = token.split('.')
  return [encodeBase64url(encodeUtf8(JSON.stringify(header))), ...rest].join('.')
}

describe.each(ALGORITHMS)('a token signed with $alg', ({ alg, suite, others }) => {
  it.each(TYPES)('is proven as %s', async (typ) => {
    const { privateKey, did } = await makeSigner(alg)
    const token = await signPayload({ privateKey }, payloadOf(did), { kid: `${did}#0`, typ }, alg)
    expect((await proveText(token)).proven.vouchers).toMatchObject([{ securing: 'vc-jwt', suite, controller: did }])
  })

  it.each(TYPES)('is not proven as %s when its type was changed after signing', async (typ) => {
    const { privateKey, did } = await makeSigner(alg)
    const kid = `${did}#0`
    const token = await signPayload({ privateKey }, payloadOf(did), { kid }, alg)
    await expect(proveText(under(token, { alg, kid }))).resolves.toBeDefined()
    await expect(proveText(under(token, { alg, kid, typ }))).rejects.toMatchObject({ code: 'signature-wrong' })
  })

  it('is not proven under the name of an algorithm that its key is not for', async () => {
    const { privateKey, did } = await makeSigner(alg)
    const kid = `${did}#0`
    const token = await signPayload({ privateKey }, payloadOf(did), { kid }, alg)
    for (const other of others) await expect(proveText(under(token, { alg: other, kid }))).rejects.toMatchObject({ code: 'key-unfit' })
  })

  it('is not proven by another key of its kind', async () => {
    const [signer, other] = [await makeSigner(alg), await makeSigner(alg)]
    const token = await signPayload(other, payloadOf(signer.did), { kid: `${signer.did}#0` }, alg)
    await expect(proveText(token)).rejects.toMatchObject({ code: 'signature-wrong' })
  })
})

describe('a token with an algorithm that is not spoken here', () => {
  it.each(['ES256K', 'RS384', 'RS512', 'PS384', 'PS512', 'Ed448'])('%s leaves the question open, whatever its key', async (alg) => {
    const { privateKey, did } = await makeSigner('ES256')
    const kid = `${did}#0`
    const token = await signPayload({ privateKey }, payloadOf(did), { kid }, 'ES256')
    await expect(proveText(token)).resolves.toBeDefined()
    await expect(proveText(under(token, { alg, kid }))).rejects.toMatchObject({ name: 'UnavailableError', code: 'algorithm-unsupported' })
  })

  it('is not excused by a key on secp256k1', async () => {
    const jwk = { kty: 'EC', crv: 'secp256k1', x: 'AQ', y: 'AQ' }
    const did = `did:jwk:${encodeBase64url(encodeUtf8(JSON.stringify(jwk)))}`
    const { privateKey } = await makeSigner('ES256')
    const token = await signPayload({ privateKey }, payloadOf(did), { kid: `${did}#0` }, 'ES256')
    await expect(proveText(token)).rejects.toMatchObject({ name: 'UnavailableError', code: 'algorithm-unsupported' })
  })
})
