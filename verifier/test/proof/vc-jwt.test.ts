import { beforeAll, describe, expect, it } from 'vitest'
import type { JsonObject } from '../../src/json.ts'
import { makeCredential, makeCredential11, makeIssuer, proveText, signPayload, signToken, type Issuer } from '../made.ts'

let issuer: Issuer
let stranger: Issuer
let badge: JsonObject

beforeAll(async () => {
  ;[issuer, stranger] = await Promise.all([makeIssuer(), makeIssuer()])
  badge = makeCredential(issuer.did)
})

const refusal = (code: string, details: Record<string, string> = {}) => ({ code, grounds: { details } })
const tokenWith = (claims: Record<string, unknown>, header: Record<string, unknown> = {}) => signToken(issuer, badge, claims, header)
const proving = async (claims: Record<string, unknown>, header: Record<string, unknown> = {}) => proveText(await signToken(issuer, badge, claims, header))
const codesOf = ({ notes }: { readonly notes: readonly { readonly code: string }[] }) => notes.map(({ code }) => code)

describe('a VC-JWT', () => {
  it('is proven by the key its kid names, under the did that holds the key', async () => {
    const { proven, notes } = await proving({})
    expect(proven.credential.name).toBe('Knots')
    expect(proven.vouchers).toMatchObject([{ securing: 'vc-jwt', suite: 'EdDSA', controller: issuer.did, method: issuer.method }])
    expect(notes).toEqual([])
  })

  it.each([
    ['Ed25519', 'EdDSA'],
    ['P-256', 'ES256'],
    ['P-384', 'ES384'],
    ['P-521', 'ES512'],
  ] as const)('is proven by a key on %s as %s', async (curve, alg) => {
    const owner = await makeIssuer(curve)
    const claims = { iss: owner.did, jti: badge['id'], sub: 'did:example:learner', nbf: Date.parse('2024-05-01') / 1000 }
    const token = await signPayload(owner, { ...makeCredential(owner.did), ...claims }, { kid: owner.method, typ: 'JWT' }, alg)
    expect((await proveText(token)).proven.vouchers).toMatchObject([{ suite: alg, controller: owner.did }])
  })

  it('is refused when one letter of its payload is changed', async () => {
    const [header, , signature] = (await tokenWith({})).split('.')
    const [, changed] = (await tokenWith({ name: 'Knits' })).split('.')
    await expect(proveText([header, changed, signature].join('.'))).rejects.toMatchObject({ code: 'signature-wrong' })
  })

  it('is refused when somebody else signed under the name of the issuer’s key', async () => {
    const token = await signToken(stranger, badge, {}, { kid: issuer.method })
    await expect(proveText(token)).rejects.toMatchObject({ code: 'signature-wrong' })
  })

  it('names the true owner of the key when a stranger signs with its own', async () => {
    const { proven } = await proveText(await signToken(stranger, badge))
    expect(proven.vouchers[0].controller).toBe(stranger.did)
    expect(proven.credential.issuer.id).toBe(issuer.did)
  })

  it('may carry the credential in a vc claim', async () => {
    const claims = { iss: issuer.did, sub: 'did:example:learner', jti: badge['id'], nbf: Date.parse('2024-05-01') / 1000 }
    const token = await signPayload(issuer, { ...claims, vc: makeCredential11(issuer.did) }, { kid: issuer.method })
    expect((await proveText(token)).proven.credential.name).toBe('Knots')
  })

  it('may not carry one credential in the vc claim and another beside it', async () => {
    await expect(proving({ vc: badge })).rejects.toMatchObject(refusal('shape-ambiguous', { property: 'vc' }))
  })

  it('binds the issuer of the vc claim, not a claim that says otherwise', async () => {
    const claims = { iss: issuer.did, jti: badge['id'], nbf: Date.parse('2024-05-01') / 1000, vc: makeCredential11(stranger.did) }
    const token = await signPayload(issuer, claims, { kid: issuer.method })
    await expect(proveText(token)).rejects.toMatchObject(refusal('claims-disagree', { property: 'iss' }))
  })
})

describe('the claims of a VC-JWT', () => {
  it.each([
    ['iss', 'did:example:other'],
    ['iss', ['did:example:other']],
    ['iss', undefined],
    ['sub', 'did:example:thief'],
    ['sub', null],
    ['jti', 'urn:uuid:other'],
    ['jti', undefined],
    ['nbf', 1],
    ['nbf', '1714521600'],
    ['nbf', undefined],
    ['exp', '2000000000'],
    ['exp', null],
    ['exp', 1e300],
  ])('are refused when %s is %j', async (property, value) => {
    await expect(proving({ [property]: value })).rejects.toMatchObject(refusal('claims-disagree', { property }))
  })

  it('may give nbf with a fraction of a second', async () => {
    await expect(proving({ nbf: Date.parse('2024-05-01') / 1000 + 0.5 })).resolves.toBeDefined()
  })

  it('may leave out sub, and a note says so', async () => {
    expect(codesOf(await proving({ sub: undefined }))).toEqual(['sub-absent'])
  })

  it('need no jti and no nbf where the credential has no id and no beginning', async () => {
    const token = await signToken(issuer, makeCredential(issuer.did, { id: undefined, validFrom: undefined }), { nbf: undefined })
    expect(codesOf(await proveText(token))).toEqual([])
  })

  it.each([
    [undefined, '2030-01-01T00:00:00.000Z'],
    ['2029-01-01T00:00:00Z', '2029-01-01T00:00:00Z'],
    ['2031-01-01T00:00:00Z', '2030-01-01T00:00:00.000Z'],
    ['some day', 'some day'],
  ])('end validity by exp in 2030 when validUntil is %s', async (validUntil, expected) => {
    const token = await signToken(issuer, makeCredential(issuer.did, { validUntil }), { exp: Date.parse('2030-01-01') / 1000 })
    expect((await proveText(token)).proven.credential.validUntil).toBe(expected)
  })
})

describe('the typ of a VC-JWT', () => {
  it.each([undefined, 'JWT', 'jwt', 'vc+jwt', 'application/vc+jwt', 'vc+ld+json+jwt'])('may be %s', async (typ) => {
    await expect(proving({}, { typ })).resolves.toBeDefined()
  })

  it.each(['at+jwt', 'vp+jwt', 'dc+sd-jwt', 'application/vp+jwt', 'VC+JWT', '', 7, null, ['JWT']])('may not be %j', async (typ) => {
    await expect(proving({}, { typ })).rejects.toMatchObject(refusal('header-forbidden', { property: 'typ' }))
  })

  const none = { iss: undefined, sub: undefined, jti: undefined, nbf: undefined }

  it('excuses absent claims when it is vc+jwt, with a note for each but sub', async () => {
    const { notes } = await proving(none, { typ: 'vc+jwt' })
    expect(notes.map(({ code, details }) => `${code} ${details?.['property']}`)).toEqual(['claims-absent iss', 'claims-absent jti', 'claims-absent nbf'])
  })

  it('excuses none when it is JWT', async () => {
    await expect(proving(none)).rejects.toMatchObject({ code: 'claims-disagree' })
  })

  it('excuses no claim that disagrees, even when it is vc+jwt', async () => {
    const token = await tokenWith({ ...none, iss: stranger.did }, { typ: 'vc+jwt' })
    await expect(proveText(token)).rejects.toMatchObject(refusal('claims-disagree', { property: 'iss' }))
  })
})

describe('the key of a VC-JWT', () => {
  const fragment = () => issuer.method.slice(issuer.did.length + 1)

  it('may be named by a bare name or a fragment, within the issuer’s own document', async () => {
    for (const kid of [fragment(), `#${fragment()}`]) {
      const { proven } = await proving({}, { kid })
      expect(proven.vouchers[0].method).toBe(issuer.method)
    }
  })

  it('is never looked for in a stranger’s document under a bare name', async () => {
    const kid = stranger.method.slice(stranger.did.length)
    await expect(proveText(await signToken(stranger, badge, {}, { kid }))).rejects.toMatchObject({ code: 'key-not-found' })
  })

  it.each([{}, 7, null, ['x']])('may not be named by %j', async (kid) => {
    await expect(proving({}, { kid })).rejects.toMatchObject({ code: 'method-malformed' })
  })

  it('must be named, or be in the header', async () => {
    await expect(proving({}, { kid: undefined })).rejects.toMatchObject({ code: 'key-unnamed' })
    await expect(proving({}, { kid: undefined, jwk: 'x' })).rejects.toMatchObject({ code: 'key-unnamed' })
  })

  it('is only a hint in the header: it vouches for no controller', async () => {
    const { proven, notes } = await proving({}, { kid: undefined, jwk: issuer.jwk })
    expect(proven.vouchers).toEqual([{ securing: 'vc-jwt', suite: 'EdDSA', thumbprint: expect.any(String) as string }])
    expect(notes).toEqual([{ code: 'jwk-hint' }])
  })

  it('is taken from the hint when the named document cannot be reached', async () => {
    const kid = 'did:web:harbour.example#1'
    const { notes } = await proving({}, { kid, jwk: issuer.jwk })
    expect(notes).toEqual([{ code: 'jwk-hint' }])
    await expect(proving({}, { kid })).rejects.toMatchObject({ code: 'key-unreachable' })
  })

  it('is not taken from the hint when the named key is known and did not sign', async () => {
    const token = await signToken(stranger, badge, {}, { kid: issuer.method, jwk: stranger.jwk })
    await expect(proveText(token)).rejects.toMatchObject({ code: 'signature-wrong' })
    await expect(proveText(await signToken(issuer, badge, {}, { jwk: stranger.jwk }))).resolves.toBeDefined()
  })
})
