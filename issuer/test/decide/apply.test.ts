import { describe, expect, test } from 'vitest'
import { prepareClaim, withdrawClaim } from '../../src/claim/prepare.ts'
import { makeClaimKey } from '../../src/claim/claim-key.ts'
import { takeDecision } from '../../src/decide/apply.ts'
import { awardBy, enterAward } from '../../src/register/awards.ts'
import { claimOf, keepClaim } from '../../src/register/claims.ts'
import { decisionsOf } from '../../src/register/decisions.ts'
import { forgetPerson, keepPerson, personBy } from '../../src/register/people.ts'
import { profileOf } from '../../src/register/profiles.ts'
import { signedAward } from '../claim/claims.ts'
import { KNOTS, NOW } from '../register/registers.ts'
import { claim, claimedAward, IAT } from './decisions.ts'

const LATE = new Date(NOW.getTime() + 3_600_000)
const PROFILE = { slug: 'ada-lovelace', text: 'I count.', links: ['https://ada.example/'] }

type Claimed = Awaited<ReturnType<typeof claimedAward>>
const take = async ({ opened, decide }: Pick<Claimed, 'opened' | 'decide'>, wish: Readonly<Record<string, unknown>> = {}) =>
  takeDecision(opened, await decide(wish), LATE)
const seen = ({ opened, award }: Claimed) => {
  const { visibility, shownName } = awardBy(opened, award.id)!
  return [visibility, shownName]
}

describe('a decision is done', () => {
  test.each([
    ['accept', 'private'],
    ['decline', 'declined'],
    ['private', 'private'],
    ['unlisted', 'unlisted'],
    ['public', 'public'],
  ])('%s: %s', async (decision, visibility) => {
    const one = await claimedAward()
    expect(await take(one, { decision })).toEqual({ award: one.award.id, outcome: 'recorded' })
    expect(seen(one)).toEqual([visibility, undefined])
    expect(decisionsOf(one.opened, one.award.id)).toMatchObject([{ decision }])
  })

  test('and another one after it, also after declining', async () => {
    const one = await claimedAward()
    for (const [decision, visibility] of [
      ['public', 'public'],
      ['accept', 'public'],
      ['decline', 'declined'],
      ['accept', 'private'],
      ['unlisted', 'unlisted'],
    ] as const) {
      await take(one, { decision })
      expect(seen(one)[0]).toBe(visibility)
    }
  })

  test('the name is shown, kept, changed and taken away', async () => {
    const one = await claimedAward()
    const names = []
    for (const wish of [{ name: 'Ada' }, {}, { name: 'A. Lovelace' }, { name: null }]) {
      await take(one, wish)
      names.push(seen(one)[1])
    }
    expect(names).toEqual(['Ada', 'Ada', 'A. Lovelace', undefined])
    expect(personBy(one.opened, one.award.email)).not.toHaveProperty('shownName')
  })

  test('all awards to come are as this one, until they are not', async () => {
    const one = await claimedAward()
    const next = (day: string) => {
      const person = keepPerson(one.opened, { email: one.award.email }, NOW)
      const { visibility, shownName } = awardBy(one.opened, enterAward(one.opened, person, { ...KNOTS, awardedOn: day }, NOW))!
      return [visibility, shownName]
    }
    await take(one, { decision: 'unlisted', name: 'Ada', acceptAll: true })
    expect(next('2026-03-03')).toEqual(['unlisted', 'Ada'])
    await take(one, { decision: 'public' })
    expect(next('2026-03-04')).toEqual(['unlisted', 'Ada'])
    await take(one, { decision: 'public', acceptAll: false })
    expect(next('2026-03-05')).toEqual(['undecided', undefined])
  })

  test('a page is made under the name shown, and removed', async () => {
    const one = await claimedAward()
    await take(one, { name: 'Ada', profile: PROFILE })
    const person = personBy(one.opened, one.award.email)!.id
    expect(profileOf(one.opened, person)).toEqual({ person, name: 'Ada', ...PROFILE, badges: [] })
    await take(one, {})
    expect(profileOf(one.opened, person)).toBeDefined()
    await take(one, { profile: null })
    expect(profileOf(one.opened, person)).toBeUndefined()
  })

  test('a page whose address is taken is told; all else is done', async () => {
    const one = await claimedAward()
    const eve = { ...one, ...(await claim(one, await signedAward(one, { email: 'eve@example.org' }))) }
    await take(one, { profile: PROFILE })
    expect(await take(eve, { profile: { ...PROFILE, text: 'Mine now.' } })).toMatchObject({ outcome: 'recorded', slugTaken: 'ada-lovelace' })
    expect(seen(eve)).toEqual(['public', undefined])
    expect(profileOf(one.opened, one.award.person)).toMatchObject({ text: 'I count.' })
  })
})

describe('a decision is not done twice, and not after a newer one', () => {
  test('the same again changes nothing', async () => {
    const one = await claimedAward()
    const token = await one.decide({ decision: 'public' })
    const outcomes = []
    outcomes.push(await takeDecision(one.opened, token, LATE))
    await take(one, { decision: 'private' })
    outcomes.push(await takeDecision(one.opened, token, LATE))
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['recorded', 'known'])
    expect(seen(one)[0]).toBe('private')
  })

  test.each([0, -1])('another of %i seconds later is stale', async (after) => {
    const one = await claimedAward()
    await take(one, { decision: 'private', iat: IAT + 900 })
    expect(await take(one, { decision: 'public', iat: IAT + 900 + after })).toMatchObject({ outcome: 'stale' })
    expect(seen(one)[0]).toBe('private')
  })
})

test('a decision with a link that a reminder replaced still counts, under the order of time', async () => {
  const one = await claimedAward()
  const first = await one.decide({ decision: 'private' })
  const second = await claim(one, one.award, { keepEarlier: true })
  const third = await claim(one, one.award, { keepEarlier: true })
  await takeDecision(one.opened, await third.decide({ decision: 'unlisted' }), LATE)
  expect(await takeDecision(one.opened, first, LATE)).toMatchObject({ outcome: 'stale' })
  expect(await takeDecision(one.opened, await second.decide({ decision: 'public' }), LATE)).toMatchObject({ outcome: 'recorded' })
  await claim(one, one.award)
  await expect(takeDecision(one.opened, await third.decide(), LATE)).rejects.toThrow('no claim of ours')
})

describe('a decision is refused', () => {
  const REFUSED = 'no claim of ours answers to this decision'

  test('for the award of somebody else', async () => {
    const one = await claimedAward()
    const eve = { ...one, ...(await claim(one, await signedAward(one, { email: 'eve@example.org' }))) }
    await expect(take(eve, { award: one.award.id })).rejects.toThrow(REFUSED)
    expect([seen(one)[0], seen(eve)[0]]).toEqual(['undecided', 'undecided'])
  })

  test('in the same words for an award that there is not', async () => {
    const one = await claimedAward()
    await expect(take(one, { award: 'b'.repeat(26) })).rejects.toThrow(REFUSED)
  })

  test('when a newer link was sent, or the claim withdrawn', async () => {
    const one = await claimedAward()
    await prepareClaim(one.programme, one.opened, one.award, { now: NOW })
    await expect(take(one)).rejects.toThrow(REFUSED)
    withdrawClaim(one.folder, one.opened, one.award.id)
    await expect(take(one)).rejects.toThrow(REFUSED)
  })

  test('when a newer link is made while the decision is read', async () => {
    const one = await claimedAward()
    const { publicKey: other } = await makeClaimKey()
    const taking = takeDecision(one.opened, await one.decide(), LATE)
    keepClaim(one.opened, { ...claimOf(one.opened, one.award.id)!, keyHash: 'another', publicKey: JSON.stringify(other) })
    await expect(taking).rejects.toThrow(REFUSED)
    expect(seen(one)[0]).toBe('undecided')
  })

  test('when the claim had expired; what was decided before is taken later', async () => {
    const one = await claimedAward()
    const after = new Date(NOW.getTime() + 91 * 86_400_000)
    await expect(takeDecision(one.opened, await one.decide({ iat: after.getTime() / 1000 }), after)).rejects.toThrow('after its claim had expired')
    expect(await takeDecision(one.opened, await one.decide(), after)).toMatchObject({ outcome: 'recorded' })
  })

  test('when the person was forgotten', async () => {
    const one = await claimedAward()
    const token = await one.decide()
    forgetPerson(one.opened, one.award.email)
    await expect(takeDecision(one.opened, token, LATE)).rejects.toThrow(REFUSED)
  })
})
