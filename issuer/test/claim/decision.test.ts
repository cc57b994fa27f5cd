import { expect, test } from 'vitest'
import { makeClaimKey } from '../../src/claim/claim-key.ts'
import { signDecision } from '../../src/claim/decision.ts'
import { readDecision } from '../../src/decide/read.ts'
import { randomId } from '../../src/secret.ts'
import { NOW } from '../register/registers.ts'

test('a decision that is signed is read back as it was meant, by the key of its claim alone', async () => {
  const [{ privateKey, publicKey }, other] = await Promise.all([makeClaimKey(), makeClaimKey()])
  const id = randomId()
  const wish = {
    decision: 'public',
    name: 'Ada L.',
    acceptAll: true,
    profile: { slug: 'ada', text: 'I pass exams.', links: ['https://ada.example.org/'] },
  } as const
  const token = await signDecision({ id, claimKey: privateKey }, wish, NOW)
  const decided = await readDecision(token, { award: id, publicKeys: [publicKey] }, NOW)
  expect(decided).toMatchObject({ award: id, ...wish, iat: NOW.getTime() / 1000 })
  await expect(readDecision(token, { award: id, publicKeys: [other.publicKey] }, NOW)).rejects.toThrow(/no claim of ours answers/)
})

test('each has an id of its own', async () => {
  const { privateKey } = await makeClaimKey()
  const tokens = await Promise.all([1, 2].map(() => signDecision({ id: randomId(), claimKey: privateKey }, { decision: 'decline' }, NOW)))
  expect(tokens[0]).not.toBe(tokens[1])
})
