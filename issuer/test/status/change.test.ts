import { describe, expect, test } from 'vitest'
import { prepareClaim, sealedClaim } from '../../src/claim/prepare.ts'
import { signAwards } from '../../src/issue/issue.ts'
import { planDue } from '../../src/notify/due.ts'
import { writeMails } from '../../src/notify/write.ts'
import { awardBy, eachAward, keepVisibility, type Award, type Visibility } from '../../src/register/awards.ts'
import { mailsOf } from '../../src/register/mails.ts'
import { forgetPerson } from '../../src/register/people.ts'
import { changesOf, signedList } from '../../src/register/statuses.ts'
import { renewAward, restoreAward, revokeAward, suspendAward } from '../../src/status/change.ts'
import { signLists } from '../../src/status/list.ts'
import { signedAward } from '../claim/claims.ts'
import { documentsOf, issuerWith, troubles, verifyWith, type Issuer } from '../credential/published.ts'
import { achievement } from '../folders.ts'
import { award, LATER, NOW } from '../register/registers.ts'

const WHY = 'The exam was taken by somebody else.'
const ENDS = '2026-12-31'
const AFTER = new Date('2027-02-01T12:00:00Z')
const LASTING = { 'programme/achievements/knots.md': achievement({ type: 'Certification', expiresAfter: 'P2Y' }) }

const reasonOf = async (issuer: Issuer, { credential }: Award, now = NOW) => {
  const report = await verifyWith(await documentsOf(issuer), credential!, undefined, now)
  if (report.reason === 'verified') expect(troubles(report)).toEqual([])
  return report.reason
}
const change = { revoke: revokeAward, suspend: suspendAward, restore: restoreAward }
type Change = keyof typeof change
const does = ({ opened }: Issuer, what: Change, { id }: Award, because = WHY) => change[what](opened, id, because, NOW)
const renews = ({ opened, programme, signer }: Issuer, { id }: Award, wish: { because?: string; expiresOn?: string } = {}, now = LATER) =>
  renewAward(opened, programme, signer, id, { because: WHY, ...wish }, now)
const now = ({ opened }: Issuer, { id }: Award) => awardBy(opened, id)!

async function lasting(settings: object = {}, wish: Parameters<typeof signedAward>[1] = {}) {
  const issuer = await issuerWith(settings, LASTING)
  return { issuer, one: await signedAward(issuer, { expiresOn: ENDS, ...wish }) }
}

describe.each(['vc-jwt', 'data-integrity'] as const)('the verifier, in %s,', (securing) => {
  test('sees what was revoked, suspended and restored, and nobody else touched', async () => {
    const issuer = await issuerWith({ securing })
    const [one, other] = [await signedAward(issuer, { securing }), await signedAward(issuer, { securing, email: 'grace@example.org' })]
    const verdicts: (readonly string[])[] = []
    for (const what of ['suspend', 'restore', 'suspend', 'revoke'] as const) {
      const changed = does(issuer, what, one)
      expect(changed).toEqual(now(issuer, one))
      expect(changed.credential).toBe(one.credential)
      verdicts.push([changed.state, await reasonOf(issuer, one), await reasonOf(issuer, other)])
    }
    expect(verdicts).toEqual([
      ['suspended', 'suspended', 'verified'],
      ['valid', 'verified', 'verified'],
      ['suspended', 'suspended', 'verified'],
      ['revoked', 'revoked', 'verified'],
    ])
    expect(now(issuer, other)).toEqual(other)
    expect(changesOf(issuer.opened, one.id).map(({ what }) => what)).toEqual(['suspended', 'restored', 'suspended', 'revoked'])
  })

  test.each(['2.0', '1.1'])('finds a renewed badge good after its old end, in data model %s', async (dataModel) => {
    const { issuer, one } = await lasting({ securing, dataModel }, { securing })
    const other = await signedAward(issuer, { securing, email: 'grace@example.org', expiresOn: ENDS })
    const renewed = await renews(issuer, one)
    expect(renewed).toEqual(now(issuer, one))
    expect(renewed).toMatchObject({ expiresOn: '2028-11-24', renewedAt: LATER.toISOString(), list: one.list, position: one.position, salt: one.salt })
    expect([await reasonOf(issuer, one, AFTER), await reasonOf(issuer, renewed, AFTER)]).toEqual(['expired', 'verified'])
    // OB3 §10: it begins later than the one before, so it is the current one.
    expect(await reasonOf(issuer, renewed, NOW)).toBe('not-yet-valid')
    expect(now(issuer, other)).toEqual(other)
    // One position for both: what is revoked later takes back the copy of the old one too.
    does(issuer, 'revoke', one)
    expect([await reasonOf(issuer, one), await reasonOf(issuer, renewed, AFTER)]).toEqual(['revoked', 'revoked'])
  })
})

test('of 300 awards those ten are revoked that were', { timeout: 60_000 }, async () => {
  const issuer = await issuerWith({})
  const { opened, programme, signer } = issuer
  opened.transaction(() => {
    for (let number = 0; number < 300; number += 1) award(opened, { email: `earner-${number}@example.org` })
  })
  await signAwards(opened, programme, signer, { now: NOW })
  expect(await signLists(opened, programme, signer, NOW)).toBe(2)
  const chosen = [...eachAward(opened)].filter((_, at) => at % 30 === 7).map(({ id }) => id)
  for (const id of chosen) revokeAward(opened, id, WHY, NOW)
  expect(await signLists(opened, programme, signer, LATER)).toBe(1)
  const documents = await documentsOf(issuer)
  const reasons = new Map<string, string>()
  for (const { id, credential } of [...eachAward(opened)]) reasons.set(id, (await verifyWith(documents, credential!, undefined, LATER)).reason)
  const those = (reason: string) => [...reasons].filter(([, one]) => one === reason).map(([id]) => id)
  expect(those('revoked')).toEqual(chosen)
  expect(chosen).toHaveLength(10)
  expect(those('verified')).toHaveLength(290)
})

test('only the lists whose bits changed are signed anew', async () => {
  const { issuer, one } = await lasting()
  const { opened, programme, signer } = issuer
  const sign = () => signLists(opened, programme, signer, LATER)
  const signedAt = () => (['revocation', 'suspension'] as const).map((purpose) => signedList(opened, 1, purpose)!.signedAt === LATER.toISOString())
  await signLists(opened, programme, signer, NOW)
  await renews(issuer, one)
  expect(await sign()).toBe(0)
  does(issuer, 'suspend', one)
  expect([await sign(), signedAt()]).toEqual([1, [false, true]])
  does(issuer, 'revoke', one)
  expect([await sign(), signedAt()]).toEqual([2, [true, true]])
})

test('the reason of a revocation stands in the twin in Open Badges 2.0', async () => {
  const issuer = await issuerWith({ ob2Twin: true })
  const one = await signedAward(issuer)
  does(issuer, 'revoke', one, '  The exam was   void. ')
  const twin = [...(await documentsOf(issuer))].find(([address]) => address.endsWith(`/badges/${one.id}/ob2.json`))
  expect(JSON.parse(twin![1])).toMatchObject({ revoked: true, revocationReason: 'The exam was void.' })
})

describe('refused, and nothing has changed:', () => {
  const refusals: readonly (readonly [readonly Change[], Change, RegExp])[] = [
    [['revoke'], 'revoke', /is revoked already/],
    [['suspend'], 'suspend', /is suspended already/],
    [['revoke'], 'suspend', /is revoked, and stays so/],
    [['revoke'], 'restore', /is revoked, and stays so/],
    [['suspend', 'revoke'], 'restore', /is revoked, and stays so/],
    [[], 'restore', /is not suspended/],
    [['suspend', 'restore'], 'restore', /is not suspended/],
  ]
  test.each(refusals)('after %j to %s', async (before, what, why) => {
    const issuer = await issuerWith({})
    const one = await signedAward(issuer)
    for (const step of before) does(issuer, step, one)
    const then = [now(issuer, one), changesOf(issuer.opened, one.id)]
    expect(() => does(issuer, what, one)).toThrow(why)
    expect([now(issuer, one), changesOf(issuer.opened, one.id)]).toEqual(then)
  })

  test.each(['', '   ', 'void\nrevoked: false', 'a\u202Eb', 'x'.repeat(501)])('for a reason that is none, number %#', async (because) => {
    const { issuer, one } = await lasting()
    for (const what of ['revoke', 'suspend', 'restore'] as const) expect(() => does(issuer, what, one, because)).toThrow(/reason/)
    await expect(renews(issuer, one, { because })).rejects.toThrow(/reason/)
    expect(now(issuer, one)).toEqual(one)
  })

  test("for a reason that would publish the earner's address", async () => {
    const issuer = await issuerWith({})
    const one = await signedAward(issuer)
    for (const what of ['revoke', 'suspend'] as const) expect(() => does(issuer, what, one, 'ADA@example.org cheated.')).toThrow(/holds the earner's address/)
    does(issuer, 'suspend', one, 'ask@example.org knows more.')
    expect(does(issuer, 'restore', one, 'ada@example.org was right.').state).toBe('valid')
  })

  test('for an award that there is not', async () => {
    const issuer = await issuerWith({})
    const none = { id: '../../x' } as Award
    for (const what of ['revoke', 'suspend', 'restore'] as const)
      expect(() => does(issuer, what, none)).toThrow(/there is no award "..\/..\/x" \(.*rosette search\)/)
    await expect(renews(issuer, none)).rejects.toThrow(/there is no award/)
  })

  test('all of several in one transaction when one cannot be, and their links still open', async () => {
    const issuer = await issuerWith({})
    const [one, other] = [await signedAward(issuer), await signedAward(issuer, { email: 'grace@example.org' })]
    await prepareClaim(issuer.programme, issuer.opened, one, { now: NOW })
    does(issuer, 'revoke', other)
    expect(() => issuer.opened.transaction(() => [one, other].map((each) => does(issuer, 'revoke', each)))).toThrow(/revoked already/)
    expect(now(issuer, one)).toEqual(one)
    expect(sealedClaim(issuer.folder, issuer.opened, one.id, NOW)).toBeTruthy()
  })
})

describe('a renewal', () => {
  test('ends when it is told to, or as the achievement says from today on', async () => {
    const { issuer, one } = await lasting()
    expect((await renews(issuer, one, { expiresOn: '2027-01-01' })).expiresOn).toBe('2027-01-01')
    expect((await renews(issuer, one)).expiresOn).toBe('2028-11-24')
  })

  test('brings back what has expired', async () => {
    const { issuer, one } = await lasting()
    const renewed = await renews(issuer, one, {}, AFTER)
    expect([renewed.expiresOn, await reasonOf(issuer, renewed, AFTER)]).toEqual(['2029-02-01', 'verified'])
  })

  test.each([
    [{ expiresOn: ENDS }, /not later than 2026-12-31/],
    [{ expiresOn: '2026-12-30' }, /not later than 2026-12-31/],
    [{ expiresOn: '2026-11-23' }, /has passed/],
    [{ expiresOn: '2027-02-30' }, /is no day/],
  ])('is refused for %j', async (wish, why) => {
    const { issuer, one } = await lasting()
    await expect(renews(issuer, one, wish)).rejects.toThrow(why)
    expect(now(issuer, one)).toEqual(one)
  })

  test('needs a day when the achievement names no span', async () => {
    const issuer = await issuerWith({})
    const one = await signedAward(issuer, { expiresOn: ENDS })
    await expect(renews(issuer, one)).rejects.toThrow(/does not say how long it holds/)
    expect((await renews(issuer, one, { expiresOn: '2027-12-31' })).expiresOn).toBe('2027-12-31')
  })

  test('is refused for what never ends, also with a day: it would be shorter', async () => {
    const issuer = await issuerWith({})
    const one = await signedAward(issuer)
    for (const wish of [{}, { expiresOn: '2030-01-01' }]) await expect(renews(issuer, one, wish)).rejects.toThrow(/does not expire/)
  })

  test('is refused for what is suspended, revoked, or not signed yet', async () => {
    const { issuer, one } = await lasting()
    does(issuer, 'suspend', one)
    await expect(renews(issuer, one)).rejects.toThrow(/is suspended/)
    does(issuer, 'revoke', one)
    await expect(renews(issuer, one)).rejects.toThrow(/is revoked, and stays so/)
    const unsigned = awardBy(issuer.opened, award(issuer.opened, { email: 'grace@example.org', expiresOn: ENDS }))!
    await expect(renews(issuer, unsigned)).rejects.toThrow(/is not signed yet/)
  })

  const meanwhile: readonly (readonly [string, (issuer: Issuer, one: Award) => unknown])[] = [
    ['revoked', (issuer, one) => does(issuer, 'revoke', one)],
    ['erased', ({ opened }) => forgetPerson(opened, 'ada@example.org')],
  ]
  test.each(meanwhile)('changes nothing of what was %s while it was signed', async (_, work) => {
    const { issuer, one } = await lasting()
    const renewal = renews(issuer, one)
    work(issuer, one)
    const then = awardBy(issuer.opened, one.id)
    await expect(renewal).rejects.toThrow(/was changed while it was renewed/)
    expect(awardBy(issuer.opened, one.id)).toEqual(then)
  })

  test('of two at once one is done', async () => {
    const { issuer, one } = await lasting()
    const both = await Promise.allSettled([renews(issuer, one, { expiresOn: '2027-12-31' }), renews(issuer, one, { expiresOn: '2028-12-31' })])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(changesOf(issuer.opened, one.id)).toHaveLength(1)
  })
})

describe('the link that was mailed before', () => {
  const deskOf = ({ programme, opened }: Issuer) => ({ programme, register: opened, clock: () => LATER })
  const linkOpens = ({ folder, opened }: Issuer, { id }: Award) => sealedClaim(folder, opened, id, LATER) !== undefined
  const claims = ({ opened }: Issuer, { id }: Award) =>
    mailsOf(opened, id).map(({ kind, number, failure }) => `${kind} ${number}${failure === undefined ? '' : ' given up'}`)

  test('stays as it was for what is suspended and restored, opens nothing once it is revoked, and its mail does not leave', async () => {
    const issuer = await issuerWith({})
    const one = await signedAward(issuer)
    await writeMails(deskOf(issuer))
    does(issuer, 'suspend', one)
    expect(linkOpens(issuer, one)).toBe(true)
    await writeMails(deskOf(issuer))
    does(issuer, 'restore', one)
    expect([linkOpens(issuer, one), claims(issuer, one)]).toEqual([true, ['claim 1']])
    does(issuer, 'revoke', one)
    expect(linkOpens(issuer, one)).toBe(false)
    await writeMails(deskOf(issuer))
    expect(claims(issuer, one)).toEqual(['claim 1 given up'])
  })

  test.each<[Visibility, readonly string[]]>([
    ['undecided', ['claim 1', 'claim 2']],
    ['private', ['claim 1', 'claim 2']],
    ['unlisted', ['claim 1']],
    ['public', ['claim 1']],
    ['declined', ['claim 1']],
  ])('opens nothing after a renewal; who chose %s and was told before then has the mails %j', async (visibility, mails) => {
    const { issuer, one } = await lasting()
    await writeMails(deskOf(issuer))
    for (const { id } of mailsOf(issuer.opened, one.id)) issuer.opened.run('UPDATE mails SET sent_at = ? WHERE id = ?', NOW.toISOString(), id)
    keepVisibility(issuer.opened, one.id, visibility)
    await renews(issuer, one)
    expect([linkOpens(issuer, one), claims(issuer, one)]).toEqual([false, mails])
  })

  test('is replaced when its mail has not left yet, also for who shows the badge', async () => {
    const { issuer, one } = await lasting()
    await writeMails(deskOf(issuer))
    keepVisibility(issuer.opened, one.id, 'public')
    await renews(issuer, one)
    await writeMails(deskOf(issuer))
    expect([linkOpens(issuer, one), claims(issuer, one)]).toEqual([true, ['claim 1 given up', 'claim 2']])
  })

  test('gets no second one when nobody was told yet', async () => {
    const { issuer, one } = await lasting()
    await renews(issuer, one)
    planDue(issuer.opened, issuer.programme, LATER)
    expect(claims(issuer, one)).toEqual(['claim 1'])
  })
})
