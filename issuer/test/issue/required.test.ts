import { describe, expect, test } from 'vitest'
import { restoreAward, revokeAward, suspendAward } from '../../src/status/change.ts'
import { award, NOW } from '../register/registers.ts'
import { enter, findingsIn, refusalOf, room, wish } from './people.ts'

describe('what an achievement requires', () => {
  const sailor = () => room({ sails: { requires: ['knots'] }, skipper: { requires: ['sails', 'radio'] }, radio: {} })
  const SAILS = { achievement: 'sails', date: '2026-06-01' }
  const lacking = (required: string, line = 2, achievement = 'sails', day = '2026-06-01') =>
    `${line}: ${achievement} requires ${required}, which ada@example.org did not hold on ${day}`

  test('is to be held by the same person', async () => {
    const here = sailor()
    award(here.opened, { email: 'grace@example.org' })
    expect(await refusalOf(here, SAILS)).toEqual([lacking('knots')])
    expect(await findingsIn(() => enter(here, [wish(SAILS)]))).toMatchObject([{ cure: 'award knots first, or in the same file' }])
    award(here.opened)
    expect(enter(here, [wish(SAILS)]).entered).toHaveLength(1)
  })

  test('may stand anywhere in the same file, through several steps', () => {
    const rows = [{ achievement: 'skipper' }, { achievement: 'sails' }, { achievement: 'radio' }, { achievement: 'knots' }]
    for (const order of [rows, rows.toReversed()])
      expect(
        enter(
          sailor(),
          order.map((cells) => wish(cells)),
        ).entered,
      ).toHaveLength(4)
  })

  test('is told for each thing that is missing', async () => {
    expect(await refusalOf(sailor(), { achievement: 'skipper' }, { achievement: 'sails' })).toEqual([
      lacking('radio', 2, 'skipper', '2026-11-23'),
      lacking('knots', 3, 'sails', '2026-11-23'),
    ])
    expect(await refusalOf(sailor(), { achievement: 'skipper' })).toEqual([
      lacking('sails', 2, 'skipper', '2026-11-23'),
      lacking('radio', 2, 'skipper', '2026-11-23'),
    ])
  })

  test.each<[string, { readonly awardedOn?: string; readonly expiresOn?: string }, boolean]>([
    ['held since before', {}, true],
    ['held since the day', { awardedOn: '2026-06-01' }, true],
    ['held only since the day after', { awardedOn: '2026-06-02' }, false],
    ['good up to the day', { expiresOn: '2026-06-01' }, true],
    ['expired the day before', { expiresOn: '2026-05-31' }, false],
  ])('counts by the day of the award: %s', async (_, knots, counts) => {
    const here = sailor()
    award(here.opened, knots)
    if (counts) expect(enter(here, [wish(SAILS)]).entered).toHaveLength(1)
    else expect(await refusalOf(here, SAILS)).toEqual([lacking('knots')])
  })

  test('counts by the day also within one file', async () => {
    expect(await refusalOf(sailor(), SAILS, { date: '2026-06-02' })).toEqual([lacking('knots')])
    expect(enter(sailor(), [wish(SAILS), wish({ date: '2026-06-01' })]).entered).toHaveLength(2)
  })

  test('does not count while suspended, nor once revoked', async () => {
    const here = sailor()
    const id = award(here.opened)
    suspendAward(here.opened, id, 'It is looked into.', NOW)
    expect(await refusalOf(here, SAILS)).toEqual([lacking('knots')])
    restoreAward(here.opened, id, 'All is well.', NOW)
    expect(enter(here, [wish(SAILS)]).entered).toHaveLength(1)
    revokeAward(here.opened, id, 'It was a mistake.', NOW)
    expect(await refusalOf(here, { ...SAILS, date: '2026-06-02' })).toEqual([lacking('knots', 2, 'sails', '2026-06-02')])
  })

  test('counts when one of several is in force', () => {
    const here = sailor()
    revokeAward(here.opened, award(here.opened, { awardedOn: '2026-01-01' }), 'It was a mistake.', NOW)
    award(here.opened, { awardedOn: '2026-02-01', expiresOn: '2026-03-01' })
    award(here.opened, { awardedOn: '2026-05-01' })
    expect(enter(here, [wish(SAILS)]).entered).toHaveLength(1)
  })

  test('is not asked again for what is there already', () => {
    const here = sailor()
    const id = award(here.opened)
    enter(here, [wish(SAILS)])
    revokeAward(here.opened, id, 'It was a mistake.', NOW)
    expect(enter(here, [wish(SAILS)])).toEqual({ entered: [], already: 1 })
  })
})
