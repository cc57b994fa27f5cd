import { describe, expect, test } from 'vitest'
import { dueFor, isNeeded, planAnotherClaim, planDue } from '../../src/notify/due.ts'
import type { Award } from '../../src/register/awards.ts'
import { awardBy, keepVisibility } from '../../src/register/awards.ts'
import { mailsOf, markSent, type Mail } from '../../src/register/mails.ts'
import { keepState } from '../../src/register/statuses.ts'
import { signedAward } from '../claim/claims.ts'
import { issuerWith } from '../credential/published.ts'
import { award, NOW } from '../register/registers.ts'

const DAY = 86_400_000
const later = (days: number) => new Date(NOW.getTime() + days * DAY)
const PROGRAMME = { reminderDays: [7, 30] }
const AWARD = { id: 'a', state: 'valid', visibility: 'undecided', credential: 'a.b.c', awardedOn: '2026-03-02' } as Award
const told = (kind: Mail['kind'], number: number, sentAt?: Date): Mail => ({
  id: `${kind}${number}`,
  award: 'a',
  kind,
  number,
  madeAt: NOW.toISOString(),
  ...(sentAt && { sentAt: sentAt.toISOString() }),
})
const due = (wish: Partial<Award>, mails: readonly Mail[], days = 0) =>
  dueFor({ ...AWARD, ...wish }, mails, PROGRAMME, later(days)).map(({ kind, number }) => `${kind} ${number}`)

describe('a claim mail is due', () => {
  test('once for each award', () => {
    expect(due({}, [])).toEqual(['claim 1'])
    expect(due({}, [told('claim', 1)])).toEqual([])
  })
  test('also for somebody who accepts everything', () => expect(due({ visibility: 'public' }, [])).toEqual(['claim 1']))
  test.each([{ state: 'revoked' }, { state: 'suspended' }, { visibility: 'declined' }, { expiresOn: '2026-11-22' }] as const)('not for %j', (wish) => {
    expect(due(wish, [])).toEqual([])
  })
  test('not before the award is signed', () => {
    const { credential: _, ...unsigned } = AWARD
    expect(isNeeded(unsigned, 'claim', NOW)).toBe(false)
  })
})

describe('a reminder is due', () => {
  test('on the days of the programme, counted from the mail that left', () => {
    const left = [told('claim', 1, later(2))]
    expect([8, 9, 31, 32].map((days) => due({}, left, days))).toEqual([[], ['reminder 1'], ['reminder 1'], ['reminder 2']])
  })
  test('once each', () => {
    const before = [told('claim', 1), told('reminder', 1)]
    expect([7, 29, 30, 300].map((days) => due({}, before, days))).toEqual([[], [], ['reminder 2'], ['reminder 2']])
    expect(due({}, [...before, told('reminder', 2)], 300)).toEqual([])
  })
  test('only the latest, after a long silence', () => expect(due({}, [told('claim', 1), told('reminder', 2)], 300)).toEqual([]))
  test.each(['private', 'unlisted', 'public', 'declined'] as const)('not for those who chose %s', (visibility) => {
    expect(due({ visibility }, [told('claim', 1)], 10)).toEqual([])
  })
})

describe('an expiry notice is due', () => {
  const before = [told('claim', 1)]
  const wish = { visibility: 'private', expiresOn: '2026-12-31' } as const
  test('in the last 30 days, the last one included', () => {
    expect([7, 8, 38, 39].map((days) => due(wish, before, days))).toEqual([[], ['expiry 20261231'], ['expiry 20261231'], []])
  })
  test('again when the award was renewed', () => {
    const renewed = { ...wish, expiresOn: '2027-12-31', renewedAt: later(9).toISOString() }
    expect([20, 380].map((days) => due(renewed, before, days))).toEqual([[], ['expiry 20271231']])
  })
  test('not for what was short from the beginning', () => expect(due({ ...wish, awardedOn: '2026-12-02' }, before, 10)).toEqual([]))
})

test('planning twice plans once', async () => {
  const issuer = await issuerWith({})
  await signedAward(issuer)
  const id = award(issuer.opened, { email: 'eve@example.org' })
  expect([planDue(issuer.opened, PROGRAMME, NOW), planDue(issuer.opened, PROGRAMME, NOW)]).toEqual([1, 0])
  expect(mailsOf(issuer.opened, id)).toEqual([])
})

test('another claim is numbered on, and refused where there is nothing to claim', async () => {
  const issuer = await issuerWith({})
  const { id } = await signedAward(issuer)
  const again = () => planAnotherClaim(issuer.opened, awardBy(issuer.opened, id)!, NOW)
  planDue(issuer.opened, PROGRAMME, NOW)
  again()
  again()
  expect(mailsOf(issuer.opened, id).map(({ number }) => number)).toEqual([1, 2, 3])
  markSent(issuer.opened, mailsOf(issuer.opened, id)[0]!.id, NOW)
  keepVisibility(issuer.opened, id, 'declined')
  expect(again).toThrow('nothing can be claimed')
  keepVisibility(issuer.opened, id, 'private')
  keepState(issuer.opened, id, 'revoked')
  expect(again).toThrow('is revoked')
})
