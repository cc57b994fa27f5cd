import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { achievementCredential } from '../../src/credential/ob3.ts'
import { secure } from '../../src/credential/secure.ts'
import { awardBy } from '../../src/register/awards.ts'
import { keepState, listsIn, signedList } from '../../src/register/statuses.ts'
import { bitsOf, signLists } from '../../src/status/list.ts'
import { documentsOf, issuerWith, verifyWith } from '../credential/published.ts'
import { award, LATER, NOW } from '../register/registers.ts'

test('every position sets its own bit, the first the left-most one', () => {
  expect([...bitsOf([0, 9]).subarray(0, 2)]).toEqual([0b1000_0000, 0b0100_0000])
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(131_071), { maxLength: 50 }), (positions) => {
      const text = Array.from(bitsOf(positions), (byte) => byte.toString(2).padStart(8, '0')).join('')
      expect(text).toHaveLength(131_072)
      expect(Array.from(text).flatMap((bit, at) => (bit === '1' ? [at] : []))).toEqual(positions.toSorted((one, other) => one - other))
    }),
    { numRuns: 20 },
  )
})

test.each(['vc-jwt', 'data-integrity'] as const)('exactly those are revoked or suspended whose bits are set, in %s', async (securing) => {
  const issuer = await issuerWith({ securing })
  const { programme, opened, signer } = issuer
  const awards = ['a', 'b', 'c'].map((name) => awardBy(opened, award(opened, { email: `${name}@x.test`, securing }))!)
  keepState(opened, awards[1]!.id, 'revoked')
  keepState(opened, awards[2]!.id, 'suspended')
  const documents = await documentsOf(issuer)
  const texts = await Promise.all(awards.map((one) => secure(achievementCredential(programme, one), securing, signer, NOW)))
  const reasons = await Promise.all(texts.map(async (text) => (await verifyWith(documents, text)).reason))
  expect(reasons).toEqual(['verified', 'revoked', 'suspended'])
})

test('only what changed is signed anew', async () => {
  const { programme, opened, signer } = await issuerWith({})
  const id = award(opened)
  expect(await signLists(opened, programme, signer, NOW)).toBe(2)
  expect(await signLists(opened, programme, signer, LATER)).toBe(0)
  keepState(opened, id, 'revoked')
  expect(await signLists(opened, programme, signer, LATER)).toBe(1)
  expect(signedList(opened, 1, 'revocation')?.signedAt).toBe(LATER.toISOString())
  expect(signedList(opened, 1, 'suspension')?.signedAt).toBe(NOW.toISOString())
})

test('a list without a single award is not made', async () => {
  const { programme, opened, signer } = await issuerWith({})
  expect(await signLists(opened, programme, signer, NOW)).toBe(0)
  expect(listsIn(opened)).toEqual([])
})

test('what is packed is the whole list', async () => {
  const { programme, opened, signer } = await issuerWith({ securing: 'data-integrity' })
  award(opened, { securing: 'data-integrity' })
  await signLists(opened, programme, signer, NOW)
  const { credentialSubject } = JSON.parse(signedList(opened, 1, 'revocation')!.text) as { credentialSubject: { encodedList: string } }
  expect(credentialSubject.encodedList).toMatch(/^u[A-Za-z0-9_-]+$/)
  expect(gunzipSync(Buffer.from(credentialSubject.encodedList.slice(1), 'base64url'))).toHaveLength(131_072 / 8)
})
