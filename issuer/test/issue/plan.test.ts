import { describe, expect, test } from 'vitest'
import { awardBy, awardsOf, eachAward, keepCredential, keepRenewal } from '../../src/register/awards.ts'
import { personBy } from '../../src/register/people.ts'
import { revokeAward, suspendAward } from '../../src/status/change.ts'
import { award, LATER, NOW } from '../register/registers.ts'
import { contentOf, enter, findingsIn, read, refusalOf, refusalsOf, room, wish, type Room } from './people.ts'

const TODAY = '2026-11-23'
const awardsIn = ({ opened }: Room) => [...eachAward(opened)].map(({ email, achievement, awardedOn }) => `${email} ${achievement} ${awardedOn}`)

test('what is entered is told, in the order of the file, and stands in the register', () => {
  const here = room({ sails: {} })
  const outcome = enter(here, [
    wish({ name: 'Ada', evidence: 'https://work.test/ada' }),
    wish({ email: 'grace@example.org', achievement: 'sails', date: '2026-03-02' }, 3),
  ])
  const idOf = (at: number) => outcome.entered[at]!.id
  expect(new Set([idOf(0), idOf(1)]).size).toBe(2)
  expect(outcome).toEqual({
    entered: [
      { place: { file: 'people.csv', line: 2 }, id: idOf(0), person: 1, email: 'ada@example.org', achievement: 'knots', awardedOn: TODAY },
      { place: { file: 'people.csv', line: 3 }, id: idOf(1), person: 2, email: 'grace@example.org', achievement: 'sails', awardedOn: '2026-03-02' },
    ],
    already: 0,
  })
  expect(awardBy(here.opened, outcome.entered[0]!.id)).toMatchObject({
    ...{ email: 'ada@example.org', name: 'Ada', evidence: 'https://work.test/ada', achievement: 'knots', awardedOn: TODAY },
    ...{ securing: 'vc-jwt', visibility: 'undecided', state: 'valid', enteredAt: NOW.toISOString() },
  })
  expect(awardBy(here.opened, outcome.entered[0]!.id)).not.toHaveProperty('credential')
})

describe('with one wrong row nothing is entered, also no person,', () => {
  test('and all wrong ones are told, each with its line', async () => {
    const here = room({ sails: { awardedSince: '2020-01-01' } })
    award(here.opened, { name: 'Ada' })
    expect(
      await refusalOf(
        here,
        { name: 'Another name' },
        { email: 'a@x.org', achievement: 'ropes' },
        { email: 'b@x.org' },
        { email: 'c@x.org', achievement: 'sails', date: '2019-12-31' },
      ),
    ).toEqual(['3: there is no achievement "ropes"', '5: sails is awarded since 2020-01-01, not yet on 2019-12-31'])
    expect(personBy(here.opened, 'ada@example.org')?.name).toBe('Ada')
  })

  test('and of many a hundred', async () => {
    const wanted = Array.from({ length: 150 }, (_, at) => ({ email: `p${at}@x.org`, achievement: 'ropes' }))
    const refusals = await refusalOf(room(), { email: 'good@x.org' }, ...wanted)
    expect([refusals.length, refusals[99], refusals[100]]).toEqual([101, '102: there is no achievement "ropes"', '-: there may be more'])
  })
})

describe('the same award twice is one,', () => {
  test.each<[string, string]>([
    ['in one file, with the date', 'knots,ada@example.org,2026-03-02\nknots,ada@example.org,2026-03-02\n'],
    ['in one file, without a date', 'knots,ada@example.org,\nknots,ada@example.org,\n'],
    ['where the case of the address differs', 'knots,ada@example.org,\nknots,ADA@Example.ORG,\n'],
    ['where the domain is written in two ways', 'knots,ada@bücher.example,\nknots,ada@xn--bcher-kva.example,\n'],
    ['where today is written out', `knots,ada@example.org,\nknots,ada@example.org,${TODAY}\n`],
  ])('%s', async (_, rows) => {
    const here = room()
    const outcome = enter(here, await read(`achievement,email,date\n${rows}`))
    expect([outcome.entered.map(({ place }) => place.line), outcome.already]).toEqual([[2], 1])
    expect(awardsIn(here)).toHaveLength(1)
    expect(here.opened.one('SELECT count(*) AS people FROM people')).toEqual({ people: 1 })
  })

  test('when the same file comes again, also tomorrow, and with rows added', async () => {
    const here = room({ sails: {} })
    const rows = 'achievement,email,date,evidence\nknots,ada@example.org,,https://work.test\nsails,grace@example.org,2026-03-02,\n'
    enter(here, await read(rows))
    const before = contentOf(here)
    for (const now of [NOW, LATER]) expect(enter(here, await read(rows), now)).toEqual({ entered: [], already: 2 })
    expect(contentOf(here)).toEqual(before)
    const { entered, already } = enter(here, await read(`${rows}knots,alan@example.org,,\n`), LATER)
    expect([entered.map(({ email }) => email), already]).toEqual([['alan@example.org'], 2])
  })

  test('but on another day it is another one', () => {
    const here = room()
    enter(here, [wish({ date: '2026-03-02' }), wish({ date: '2026-03-03' })])
    expect(awardsIn(here)).toEqual(['ada@example.org knots 2026-03-02', 'ada@example.org knots 2026-03-03'])
  })

  test('and without a date it is made anew only when the old one has expired', () => {
    const here = room()
    const [old, last] = [award(here.opened, { expiresOn: '2026-11-22' }), award(here.opened, { email: 'grace@example.org', expiresOn: TODAY })]
    const wanted = [wish(), wish({ email: 'grace@example.org' })]
    const { entered } = enter(here, wanted)
    expect(entered.map(({ email }) => email)).toEqual(['ada@example.org'])
    expect([old, last]).not.toContain(entered[0]!.id)
    expect(enter(here, wanted)).toEqual({ entered: [], already: 2 })
  })

  test.each([
    ['suspended', suspendAward],
    ['revoked', revokeAward],
  ] as const)('and what was %s does not come back with the file that gave it, only with another day', async (_, change) => {
    const here = room()
    const file = await read('achievement,email,date\nknots,ada@example.org,2026-03-02\nknots,grace@example.org,\n')
    for (const { id } of enter(here, file).entered) change(here.opened, id, 'It was a mistake.', NOW)
    for (const now of [NOW, LATER]) expect(enter(here, file, now)).toEqual({ entered: [], already: 2 })
    expect([...eachAward(here.opened, { state: 'valid' })]).toEqual([])
    expect(enter(here, [wish({ date: '2026-03-03' }), wish({ email: 'grace@example.org', date: '2026-11-24' }, 3)], LATER).entered).toHaveLength(2)
  })

  test('and what is in force is compared before what was revoked', () => {
    const here = room()
    revokeAward(here.opened, award(here.opened, { awardedOn: '2026-01-01' }), 'It was a mistake.', NOW)
    award(here.opened, { expiresOn: '2027-01-01' })
    expect(enter(here, [wish({ expires: '2027-01-01' })])).toEqual({ entered: [], already: 1 })
  })
})

describe('a row that says something else than the award that is there', () => {
  test.each<[object, string, (id: string) => string]>([
    [{ expires: '2028-01-01' }, 'expiry', (id) => `rosette renew ${id}`],
    [{ evidence: 'https://other.test/' }, 'evidence', () => 'write the evidence as before, or leave it empty'],
  ])('is refused with a cure: %j', async (cells, what, cure) => {
    const here = room()
    const id = award(here.opened, { evidence: 'https://work.test/', expiresOn: '2027-01-01' })
    for (const date of ['2026-03-02', '']) {
      expect(await refusalOf(here, { email: 'new@example.org' }, { ...cells, date })).toHaveLength(1)
      expect(await findingsIn(() => enter(here, [wish({ ...cells, date })]))).toEqual([
        { message: `ada@example.org has knots of 2026-03-02 already, with another ${what}`, cure: cure(id), file: 'people.csv', line: 2 },
      ])
    }
    const same = { evidence: 'https://work.test', expires: '2027-01-01' }
    expect(enter(here, [wish(same), wish({ ...same, date: '2026-03-02' }), wish()])).toEqual({ entered: [], already: 3 })
  })

  test('is refused within one file', async () => {
    expect(await refusalOf(room(), { expires: '2027-01-01' }, { expires: '2028-01-01' })).toEqual([
      `3: ada@example.org has knots of ${TODAY} already, with another expiry`,
    ])
  })

  test('may give the old end of what was renewed', () => {
    const here = room()
    const id = award(here.opened, { expiresOn: '2027-01-01' })
    keepCredential(here.opened, id, 'token', NOW)
    keepRenewal(here.opened, id, { expiresOn: '2029-01-01', credential: 'newer' }, NOW)
    expect(enter(here, [wish({ date: '2026-03-02', expires: '2027-01-01' })])).toEqual({ entered: [], already: 1 })
    expect(awardBy(here.opened, id)?.expiresOn).toBe('2029-01-01')
  })
})

describe('the day', () => {
  const SPAN = { knots: { awardedSince: '2024-02-29', until: '2026-10-31', expiresAfter: 'P1Y' } }
  const dated = (date: string) => [{ date }] as const

  test.each([
    ['2024-02-28', 'Knots is awarded since 2024-02-29, not yet on 2024-02-28'],
    ['2026-11-01', 'Knots was awarded until 2026-10-31, no more on 2026-11-01'],
    ['', 'Knots was awarded until 2026-10-31, no more on 2026-11-23'],
    ['2026-11-24', '2026-11-24 lies in the future'],
  ])('%j is refused outside the days on which it is awarded', async (date, why) => {
    expect(await refusalOf(room({ knots: { name: 'Knots', ...SPAN.knots } }), ...dated(date))).toEqual([`2: ${why}`])
  })

  test.each([
    ['2024-02-29', '2025-02-28'],
    ['2026-10-31', '2027-10-31'],
  ])('%s may lie in the past, and the end is reckoned from it', (date, expiresOn) => {
    const here = room(SPAN)
    expect(enter(here, [wish({ date })]).entered).toMatchObject([{ awardedOn: date, expiresOn }])
    expect(awardsOf(here.opened, 1, 'knots')).toMatchObject([{ awardedOn: date, expiresOn }])
  })

  test('is the one in UTC', async () => {
    const lastSecond = new Date('2026-11-23T23:59:59Z')
    expect(await refusalsOf(() => enter(room(), [wish({ date: '2026-11-24' })], lastSecond))).toEqual(['2: 2026-11-24 lies in the future'])
    expect(enter(room(), [wish({ date: '2026-11-24' })], LATER).entered).toHaveLength(1)
  })
})

describe('the end', () => {
  test('is the one in the file, before that of the achievement, and none where neither names one', () => {
    const here = room({ sails: { expiresAfter: 'P2Y' } })
    const rows = [{ achievement: 'sails' }, { achievement: 'sails', email: 'b@x.org', expires: '2027-01-01' }, {}, { email: 'b@x.org', expires: TODAY }]
    expect(
      enter(
        here,
        rows.map((cells) => wish(cells)),
      ).entered.map(({ expiresOn }) => expiresOn),
    ).toEqual(['2028-11-23', '2027-01-01', undefined, TODAY])
  })

  test('does not lie before the beginning, but may have passed', async () => {
    expect(await refusalOf(room(), { date: '2026-03-02', expires: '2026-03-01' })).toEqual(['2: it would expire on 2026-03-01, before 2026-03-02'])
    expect(await refusalOf(room(), { expires: '2026-11-22' })).toEqual(['2: it would expire on 2026-11-22, before 2026-11-23'])
    expect(enter(room(), [wish({ date: '2026-03-02', expires: '2026-03-02' })]).entered).toHaveLength(1)
  })
})
