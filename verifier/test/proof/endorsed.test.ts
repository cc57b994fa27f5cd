import { describe, expect, it } from 'vitest'
import type { JsonObject } from '../../src/json.ts'
import { makeCredential, makeIssuer, proveText, signIntegrity } from '../made.ts'

const CREDENTIAL = 'urn:uuid:4f8ba9e0-6a1d-4f0b-9d5a-0b9b2a9a7c11'
const END = '2025-01-01T00:00:00Z'

async function endorsed(subject: Record<string, unknown>, changes: Record<string, unknown> = {}): Promise<JsonObject> {
  const issuer = await makeIssuer()
  const colleague = await makeIssuer()
  const endorsement = await signIntegrity(
    colleague,
    makeCredential(colleague.did, {
      id: 'urn:uuid:0d0f4dc1-3a5c-4f0e-9a39-6f5d7c0a1b22',
      type: ['VerifiableCredential', 'EndorsementCredential'],
      credentialSubject: { type: ['EndorsementSubject'], endorsementComment: 'Well deserved.', ...subject },
    }),
  )
  return signIntegrity(issuer, makeCredential(issuer.did, { ...changes, endorsement: [endorsement] }))
}

describe('a badge with an endorsement inside', () => {
  it.each([
    ['of itself', CREDENTIAL],
    ['of its recipient', 'did:example:learner'],
    ['of somebody else', 'did:example:other'],
  ])('%s is proven', async (_, id) => {
    await expect(proveText(JSON.stringify(await endorsed({ id })))).resolves.toMatchObject({ proven: { credential: { id: CREDENTIAL } } })
  })

  it('does not lose its end to the endorsement, though the signed graph stays the same', async () => {
    const badge = await endorsed({ id: CREDENTIAL }, { validUntil: END })
    await expect(proveText(JSON.stringify(badge))).resolves.toMatchObject({ proven: { credential: { validUntil: END } } })
    const { validUntil, ...rest } = badge
    const [endorsement] = rest['endorsement'] as readonly JsonObject[]
    const subject = endorsement?.['credentialSubject'] as JsonObject
    const moved = { ...rest, endorsement: [{ ...endorsement, credentialSubject: { ...subject, validUntil } }] }
    await expect(proveText(JSON.stringify(moved))).rejects.toMatchObject({ name: 'InvalidError' })
  })
})
