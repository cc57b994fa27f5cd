import { beforeAll, describe, expect, it } from 'vitest'
import type { JsonObject } from '../../src/json.ts'
import { checkIssuer } from '../../src/issuer.ts'
import { prove } from '../../src/proof/prove.ts'
import { read } from '../../src/version/read.ts'
import { makeCredential, makeIssuer, makeVisit, proveText, signIntegrity, signToken, type Issuer } from '../made.ts'

let issuer: Issuer
let stranger: Issuer
let badge: JsonObject
let good: JsonObject
let attackers: JsonObject
let broken: JsonObject
const unknown: JsonObject = { type: 'DataIntegrityProof', cryptosuite: 'bbs-2023' }

beforeAll(async () => {
  ;[issuer, stranger] = await Promise.all([makeIssuer(), makeIssuer()])
  badge = makeCredential(issuer.did)
  const proofOf = async (by: Issuer, document: JsonObject) => (await signIntegrity(by, document))['proof'] as JsonObject
  good = await proofOf(issuer, badge)
  attackers = await proofOf(stranger, badge)
  broken = await proofOf(issuer, makeCredential(issuer.did, { name: 'Other' }))
})

const withProofs = (...proof: readonly unknown[]) => proveText({ ...badge, proof } as unknown as JsonObject)

describe('several proofs', () => {
  it('are each judged alone, and all good ones vouch', async () => {
    const { proven } = await withProofs(good, attackers)
    expect(proven.vouchers.map(({ controller }) => controller)).toEqual([issuer.did, stranger.did])
  })

  it('need one good one; an unknown one beside it is noted', async () => {
    const { proven, notes } = await withProofs(unknown, good)
    expect(proven.vouchers).toHaveLength(1)
    expect(notes).toEqual([{ code: 'other-proof', details: { reason: 'proof-unsupported' } }])
  })

  it('never let an attacker’s good proof stand for the issuer’s broken one', async () => {
    const { proven, notes } = await withProofs(attackers, broken)
    expect(notes).toEqual([{ code: 'other-proof', details: { reason: 'signature-wrong' } }])
    await expect(checkIssuer(proven, makeVisit())).rejects.toMatchObject({ code: 'key-not-issuers' })
    await expect(checkIssuer((await withProofs(attackers, good)).proven, makeVisit())).resolves.toMatchObject({ found: { id: issuer.did } })
  })

  it('are refused for the broken one when the other is unknown, in either order', async () => {
    await expect(withProofs(unknown, broken)).rejects.toMatchObject({ code: 'signature-wrong' })
    await expect(withProofs(broken, unknown)).rejects.toMatchObject({ code: 'signature-wrong' })
  })

  it('leave the question open when all are unknown', async () => {
    await expect(withProofs(unknown, unknown)).rejects.toMatchObject({ name: 'UnavailableError', code: 'proof-unsupported' })
  })

  it('may be eight and not nine', async () => {
    await expect(withProofs(...Array.from({ length: 8 }, () => good))).resolves.toBeDefined()
    await expect(withProofs(...Array.from({ length: 9 }, () => good))).rejects.toMatchObject({ code: 'proof-malformed' })
  })

  it('are a thousand at no cost', async () => {
    const begun = performance.now()
    await expect(withProofs(...Array.from({ length: 1_000 }, () => good))).rejects.toMatchObject({ code: 'proof-malformed' })
    expect(performance.now() - begun).toBeLessThan(1_000)
  })

  it('are nobody’s but the attacker’s when the other is unknown', async () => {
    const orders = [[unknown, attackers], [attackers, unknown]] // prettier-ignore
    for (const proofs of orders) {
      const { proven } = await withProofs(...proofs)
      expect(proven.vouchers.map(({ controller }) => controller)).toEqual([stranger.did])
      await expect(checkIssuer(proven, makeVisit())).rejects.toMatchObject({ code: 'key-not-issuers' })
    }
  })

  it.each(['a text', 7, null, [{}]])('may not hold %j', async (one) => {
    await expect(withProofs(good, one)).rejects.toMatchObject({ code: 'proof-malformed', grounds: { details: { property: 'proof' } } })
  })

  it('may be a token’s and one embedded in its payload', async () => {
    const token = await signToken(issuer, { ...badge, proof: broken })
    const { proven, notes } = await proveText(token)
    expect(proven.vouchers.map(({ securing }) => securing)).toEqual(['vc-jwt'])
    expect(notes).toMatchObject([{ code: 'other-proof' }])
  })
})

describe('a credential without a proof', () => {
  it('is unsigned', async () => {
    await expect(proveText(badge)).rejects.toMatchObject({ code: 'unsigned' })
    await expect(proveText({ ...badge, proof: null })).rejects.toMatchObject({ code: 'unsigned' })
    await expect(withProofs()).rejects.toMatchObject({ code: 'unsigned' })
  })
})

describe('a fault of the verifier itself', () => {
  it('is no reason against the badge: it comes out as it is', async () => {
    const visit = { ...makeVisit(), load: () => Promise.reject(new RangeError('a fault')) }
    const claimed = await read({ text: 'https://harbour.example/assertions/1' })
    await expect(prove(claimed, visit)).rejects.toThrow(RangeError)
  })
})
