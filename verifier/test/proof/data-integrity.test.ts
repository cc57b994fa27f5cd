import { beforeAll, describe, expect, it } from 'vitest'
import type { JsonObject } from '../../src/json.ts'
import { makeCredential, makeIssuer, makeVisit, proveText, signIntegrity, type Issuer } from '../made.ts'

let issuer: Issuer
let stranger: Issuer
let badge: JsonObject
let signed: JsonObject

beforeAll(async () => {
  ;[issuer, stranger] = await Promise.all([makeIssuer(), makeIssuer()])
  badge = makeCredential(issuer.did)
  signed = await signIntegrity(issuer, badge)
})

/** Proves the badge with a proof whose options were changed before it was signed. */
const proving = async (changes: Record<string, unknown>) => proveText(await signIntegrity(issuer, badge, changes))
/** Proves the badge with a proof changed after it was signed. */
const withProof = (changes: Record<string, unknown>) =>
  JSON.parse(JSON.stringify({ ...signed, proof: { ...(signed['proof'] as JsonObject), ...changes } })) as JsonObject

describe('an embedded proof', () => {
  it('proves the document for the did that holds the key', async () => {
    const { proven, notes } = await proveText(signed)
    expect(proven.vouchers).toMatchObject([{ securing: 'data-integrity', suite: 'eddsa-rdfc-2022', controller: issuer.did, method: issuer.method }])
    expect(notes).toEqual([])
  })

  it('stands whatever the order of the names', async () => {
    await expect(proveText(Object.fromEntries(Object.entries(signed).reverse()))).resolves.toBeDefined()
  })

  it.each([
    ['name', 'Knits'],
    ['name', 'Knots '],
    ['name', 'Knots\u200b'],
    ['id', 'urn:uuid:other'],
    ['validUntil', '2099-01-01T00:00:00Z'],
    ['validFrom', undefined],
    ['evidence', [{ id: 'https://a.example/', type: ['Evidence'] }]],
  ])('is refused when %s is changed to %j after signing', async (property, value) => {
    const changed = JSON.stringify({ ...signed, [property]: value })
    await expect(proveText(changed)).rejects.toMatchObject({ code: 'signature-wrong' })
  })

  it.each([
    ['created', '2024-05-02T00:00:00Z'],
    ['created', undefined],
    ['expires', '2099-01-01T00:00:00Z'],
    ['nonce', 'x'],
  ])('is refused when its own %s is changed to %j after signing', async (property, value) => {
    await expect(proveText(withProof({ [property]: value }))).rejects.toMatchObject({ code: 'signature-wrong' })
  })

  it('is refused when its method is changed to a key that did not sign', async () => {
    await expect(proveText(withProof({ verificationMethod: stranger.method }))).rejects.toMatchObject({ code: 'signature-wrong' })
  })

  it('names the true owner of the key when a stranger signs with its own', async () => {
    const { proven } = await proveText(await signIntegrity(stranger, badge))
    expect(proven.vouchers[0].controller).toBe(stranger.did)
  })
})

describe('the suite of a proof', () => {
  it('may be Ed25519Signature2020, which signs the same way', async () => {
    const { proven } = await olderProof()
    expect(proven.vouchers[0].suite).toBe('Ed25519Signature2020')
  })

  it.each(['bbs-2023', 'eddsa-2021', 'EDDSA-RDFC-2022', 'constructor', '', 'x'.repeat(200)])('leaves the question open when it is %s', async (cryptosuite) => {
    await expect(proveText(withProof({ cryptosuite }))).rejects.toMatchObject({
      code: 'proof-unsupported',
      grounds: { details: { suite: cryptosuite.slice(0, 80) } },
    })
  })

  it.each([
    ['type', 'RsaSignature2018', 'RsaSignature2018'],
    ['type', undefined, '?'],
    ['type', ['DataIntegrityProof'], '?'],
    ['cryptosuite', undefined, '?'],
  ])('leaves the question open when %s is %j', async (property, value, suite) => {
    await expect(proveText(withProof({ [property]: value }))).rejects.toMatchObject({ code: 'proof-unsupported', grounds: { details: { suite } } })
  })

  it('cannot be swapped for another one after signing', async () => {
    await expect(proveText(withProof({ type: 'Ed25519Signature2020' }))).rejects.toMatchObject({ name: 'InvalidError' })
  })
})

async function olderProof() {
  const context = [
    'https://www.w3.org/2018/credentials/v1',
    'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
    'https://w3id.org/security/suites/ed25519-2020/v1',
  ]
  const older = makeCredential(issuer.did, { '@context': context, validFrom: undefined, issuanceDate: '2024-05-01T00:00:00Z', name: undefined })
  return proveText(await signIntegrity(issuer, older, { type: 'Ed25519Signature2020', cryptosuite: undefined }))
}

describe('what a proof says of itself', () => {
  it.each(['authentication', 'keyAgreement', 'assertionmethod', undefined, ['assertionMethod'], null])(
    'is refused with the purpose %j',
    async (proofPurpose) => {
      await expect(proveText(withProof({ proofPurpose }))).rejects.toMatchObject({ code: 'proof-purpose' })
    },
  )

  it.each([undefined, null, { id: 'did:key:z' }, ['did:key:z'], ''])('is refused with the method %j', async (verificationMethod) => {
    await expect(proveText(withProof({ verificationMethod }))).rejects.toMatchObject({ code: 'method-malformed' })
  })

  it('is refused when it ended before the moment asked about', async () => {
    await expect(proving({ expires: '2026-10-31T23:58:59Z' })).rejects.toMatchObject({
      code: 'proof-expired',
      grounds: { details: { date: '2026-10-31T23:58:59.000Z' } },
    })
  })

  it('stands when it ends later, or within a minute before', async () => {
    await expect(proving({ expires: '2026-11-02T00:00:00Z' })).resolves.toBeDefined()
    await expect(proving({ expires: '2026-10-31T23:59:00Z' })).resolves.toBeDefined()
  })

  it.each([
    ['created', 'yesterday'],
    ['created', 1_714_521_600],
    ['created', '2024-02-30T00:00:00Z'],
    ['created', null],
    ['expires', 'never'],
    ['expires', ['2099-01-01T00:00:00Z']],
  ])('is refused when %s is %j', async (property, value) => {
    await expect(proveText(withProof({ [property]: value }))).rejects.toMatchObject({ code: 'proof-malformed', grounds: { details: { property } } })
  })

  it('may leave out when it was made', async () => {
    expect((await proving({ created: undefined })).notes).toEqual([])
  })

  it('is noted when it was made in the future, with a minute’s grace', async () => {
    expect((await proving({ created: '2026-11-01T00:01:01Z' })).notes).toMatchObject([{ code: 'created-in-future' }])
    expect((await proving({ created: '2026-11-01T00:01:00Z' })).notes).toEqual([])
  })

  it.each(['challenge', 'domain'])('is noted when it has a %s', async (property) => {
    expect((await proving({ [property]: 'x' })).notes).toEqual([{ code: 'challenge-present' }])
  })

  it('may not have a context of its own', async () => {
    await expect(proveText(withProof({ '@context': badge['@context'] }))).rejects.toMatchObject({
      code: 'shape-ambiguous',
      grounds: { details: { property: 'proof.@context' } },
    })
  })
})

describe('the value of a proof', () => {
  const value = () => String((signed['proof'] as JsonObject)['proofValue'])

  it.each([
    ['absent', () => undefined],
    ['a number', () => 7],
    ['a list', () => [value()]],
    ['empty', () => ''],
    ['only a prefix', () => 'z'],
    ['without its prefix', () => value().slice(1)],
    ['of another multibase', () => `u${value().slice(1)}`],
    ['shortened', () => value().slice(0, -3)],
    ['lengthened', () => `${value()}1111`],
    ['with a digit base58 has not', () => `${value().slice(0, -1)}0`],
    ['very long', () => `z${'1'.repeat(300_000)}`],
  ])('is refused when it is %s', async (_, proofValue) => {
    await expect(proveText(withProof({ proofValue: proofValue() }))).rejects.toMatchObject({
      code: 'proof-malformed',
      grounds: { details: { property: 'proofValue' } },
    })
  })

  it('is refused when it is all zeros', async () => {
    await expect(proveText(withProof({ proofValue: `z${'1'.repeat(64)}` }))).rejects.toMatchObject({ code: 'signature-wrong' })
  })
})

describe('a caller who stops', () => {
  it('gets no answer rather than a wrong one', async () => {
    await expect(proveText(signed, makeVisit({}, { signal: AbortSignal.abort() }))).rejects.toMatchObject({ code: 'stopped' })
  })
})
