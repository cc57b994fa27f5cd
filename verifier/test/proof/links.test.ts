/** Sets and chains of proofs (DI §2.1.1, §2.1.2, §4.5). */

import { beforeAll, describe, expect, it } from 'vitest'
import type { JsonObject } from '../../src/json.ts'
import { verify } from '../../src/verify.ts'
import { makeCredential, makeIssuer, NOW, proveText, signIntegrity, type Issuer } from '../made.ts'

let issuer: Issuer
let notary: Issuer
let badge: JsonObject

beforeAll(async () => {
  ;[issuer, notary] = await Promise.all([makeIssuer(), makeIssuer()])
  badge = makeCredential(issuer.did)
})

const [FIRST, SECOND, THIRD] = ['urn:uuid:1', 'urn:uuid:2', 'urn:uuid:3'] as const
const broken = { code: 'proof-malformed', grounds: { details: { property: 'previousProof' } } }

/** One proof by somebody, over the badge and the proofs it is said to rest on. */
async function proofBy(signer: Issuer, changes: Record<string, unknown>, before: readonly JsonObject[] = []): Promise<JsonObject> {
  const document = before.length === 0 ? badge : { ...badge, proof: before }
  return (await signIntegrity(signer, document, changes))['proof'] as JsonObject
}

const withProofs = (...proof: readonly JsonObject[]): JsonObject => ({ ...badge, proof })
const judge = async (document: JsonObject) => verify(JSON.stringify(document), { now: NOW, fetch: () => Promise.reject(new TypeError()) })

describe.each(['eddsa-rdfc-2022', 'eddsa-jcs-2022'])('a chain of %s', (cryptosuite) => {
  it('proves the document by each of its links', async () => {
    const first = await proofBy(issuer, { cryptosuite, id: FIRST })
    const second = await proofBy(notary, { cryptosuite, id: SECOND, previousProof: FIRST }, [first])
    const third = await proofBy(notary, { cryptosuite, id: THIRD, previousProof: [FIRST, SECOND] }, [first, second])
    const { proven, notes } = await proveText(withProofs(third, first, second))
    expect(proven.vouchers.map(({ controller }) => controller)).toEqual([notary.did, issuer.did, notary.did])
    expect(notes).toEqual([])
  })

  it('breaks with its first link: what rests on a wrong proof counts for nothing', async () => {
    const first = await proofBy(issuer, { cryptosuite, id: FIRST })
    const wrong = { ...first, proofValue: String((await proofBy(notary, { cryptosuite }))['proofValue']) }
    const second = await proofBy(issuer, { cryptosuite, previousProof: FIRST }, [wrong])
    await expect(proveText(withProofs(wrong, second))).rejects.toMatchObject({ code: 'signature-wrong' })
  })

  it('does not hold when the proof before is another than was signed', async () => {
    const first = await proofBy(issuer, { cryptosuite, id: FIRST })
    const other = await proofBy(issuer, { cryptosuite, id: FIRST, created: '2024-05-03T00:00:00Z' })
    const second = await proofBy(notary, { cryptosuite, previousProof: FIRST }, [first])
    const { proven, notes } = await proveText(withProofs(other, second))
    expect(proven.vouchers).toHaveLength(1)
    expect(notes).toEqual([{ code: 'other-proof', details: { reason: 'signature-wrong' } }])
  })

  it('is no chain when the later proof did not sign the one before', async () => {
    const first = await proofBy(issuer, { cryptosuite, id: FIRST })
    const second = await proofBy(notary, { cryptosuite, previousProof: FIRST })
    expect((await proveText(withProofs(first, second))).notes).toEqual([{ code: 'other-proof', details: { reason: 'signature-wrong' } }])
  })
})

describe('the name of a proof before', () => {
  it.each([undefined, 'urn:uuid:other', '', 7, null, {}, [], [FIRST, 7], [FIRST, FIRST], [[FIRST]]])('that is %j leads nowhere', async (previousProof) => {
    const first = await proofBy(issuer, { id: FIRST })
    const second = { ...(await proofBy(issuer, { id: SECOND }, [])), ...(previousProof === undefined ? { previousProof: SECOND } : { previousProof }) }
    const { proven, notes } = await proveText(withProofs(first, second))
    expect(proven.vouchers).toHaveLength(1)
    expect(notes).toEqual([{ code: 'other-proof', details: { reason: 'proof-malformed' } }])
  })

  it('may not be that of two', async () => {
    const first = await proofBy(issuer, { id: FIRST })
    const second = await proofBy(issuer, { previousProof: FIRST }, [first])
    await expect(proveText(withProofs(second))).rejects.toMatchObject(broken)
    expect((await proveText(withProofs(second, first, first))).notes).toEqual([{ code: 'other-proof', details: { reason: 'proof-malformed' } }])
  })

  it('may not lead in a circle', async () => {
    const [first, second, third] = await Promise.all(
      [
        { id: FIRST, previousProof: THIRD },
        { id: SECOND, previousProof: FIRST },
        { id: THIRD, previousProof: SECOND },
      ].map((changes) => proofBy(issuer, changes)),
    )
    await expect(proveText(withProofs(first!, second!, third!))).rejects.toMatchObject(broken)
  })
})

describe('a circle of proofs', () => {
  it('is none of one either, nor beside a good proof', async () => {
    const [good, self] = [await proofBy(issuer, { id: FIRST }), await proofBy(issuer, { id: SECOND, previousProof: SECOND })]
    await expect(proveText(withProofs(self))).rejects.toMatchObject(broken)
    expect((await proveText(withProofs(good, self))).notes).toEqual([{ code: 'other-proof', details: { reason: 'proof-malformed' } }])
  })

  it('ends soon where each of eight rests on all the others', async () => {
    const ids = Array.from({ length: 8 }, (_, at) => `urn:uuid:${at}`)
    const proof = await proofBy(issuer, {})
    const proofs = ids.map((id) => ({ ...proof, id, previousProof: ids.filter((other) => other !== id) }))
    const begun = performance.now()
    await expect(proveText(withProofs(...proofs))).rejects.toMatchObject(broken)
    expect(performance.now() - begun).toBeLessThan(1_000)
  })
})

describe('a long chain', () => {
  it('may have eight links, each resting on all before it, and ends soon', async () => {
    const proofs: JsonObject[] = []
    for (let at = 0; at < 8; at += 1) {
      const before = proofs.map(({ id }) => String(id))
      proofs.push(await proofBy(notary, { cryptosuite: 'eddsa-jcs-2022', id: `urn:uuid:${at}`, ...(at > 0 && { previousProof: before }) }, [...proofs]))
    }
    expect((await proveText(withProofs(...proofs))).proven.vouchers).toHaveLength(8)
  })
})

describe('the verdict on a chain', () => {
  it('is the same when an attacker’s link follows, or an unknown one', async () => {
    const first = await proofBy(issuer, { id: FIRST })
    const wrong = { ...first, created: '2024-05-09T00:00:00Z' }
    const [after, afterWrong] = await Promise.all([first, wrong].map((one) => proofBy(notary, { previousProof: FIRST }, [one])))
    const unknown = { type: 'DataIntegrityProof', cryptosuite: 'bbs-2023', previousProof: FIRST }
    expect((await judge(withProofs(first, after!, unknown))).verdict).toBe('verified')
    expect((await judge(withProofs(wrong, afterWrong!, unknown))).verdict).toBe('rejected')
  })

  it('is that of the issuer’s own link', async () => {
    const first = await proofBy(issuer, { id: FIRST })
    const second = await proofBy(notary, { previousProof: FIRST }, [first])
    expect((await judge(withProofs(first, second))).verdict).toBe('verified')
  })

  it('is never good by a stranger’s link alone', async () => {
    const [first, second] = [await proofBy(issuer, { id: FIRST }), await proofBy(notary, { id: SECOND })]
    expect((await judge(withProofs(first, second))).verdict).toBe('verified')
    expect((await judge(withProofs(second))).verdict).toBe('rejected')
    expect((await judge(withProofs({ ...first, created: '2024-05-09T00:00:00Z' }, second))).verdict).toBe('rejected')
  })
})
