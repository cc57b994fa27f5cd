import { describe, expect, test } from 'vitest'
import { NOW, stageWithAwards, stageWithKey } from './stage.ts'

const BECAUSE = ['--because', 'The exam was lost.']
const END = 'Nobody else knows before: rosette publish\n'
const PEOPLE = ['ada@example.org', 'bob@example.org']

test('awards are suspended, restored and revoked, several at once', async () => {
  const { ids, done, json } = await stageWithAwards(PEOPLE)
  const lines = (what: string) => `${ids.map((id, at) => `${id}  knots of ${PEOPLE[at]} is ${what}.\n`).join('')}${END}`
  expect(await done(['suspend', ...ids, ...BECAUSE])).toBe(lines('suspended'))
  expect(await json('list --state suspended')).toHaveLength(2)
  expect(await done(['restore', ...ids, ...ids, ...BECAUSE])).toBe(lines('restored'))
  expect(await json(['revoke', ...ids, ...BECAUSE])).toEqual({
    revoked: ids.map((id, at) => ({ id, achievement: 'knots', email: PEOPLE[at], state: 'revoked' })),
  })
})

test('awards are renewed until the achievement says, or a day', async () => {
  const { done } = await stageWithKey()
  for (const email of PEOPLE) for (const which of ['knots', 'licence']) await done(`issue ${which} --to ${email} --date 2026-01-01`)
  const licences = (await done('list --achievement licence')).match(/^[a-z2-7]{26}/gm)!
  expect(await done(['renew', ...licences, '--because', 'Renewed.'])).toMatch(
    /^\S{26} {2}licence of \S+ is renewed until 2027-11-23\.\n\S{26} {2}licence of \S+ is renewed until 2027-11-23\.\nNobody else/,
  )
  expect(await done(['renew', licences[0], '--because', 'Renewed.', '--expires', '2030-01-01'])).toContain('is renewed until 2030-01-01.')
})

describe('all of them, or none', () => {
  test.each(['suspend', 'revoke'])('%s', async (name) => {
    const { ids, run, json } = await stageWithAwards(PEOPLE)
    expect(await run([name, ...ids, 'nobody', ...BECAUSE])).toEqual({
      status: 1,
      out: '',
      errors: 'rosette: there is no award "nobody" (find it with: rosette search)\n',
    })
    expect(await json('list --state valid')).toHaveLength(2)
  })

  test('restore', async () => {
    const { ids, run, done, json } = await stageWithAwards(PEOPLE)
    await done(['suspend', ids[0]!, ...BECAUSE])
    const { status, errors } = await run(['restore', ...ids, ...BECAUSE])
    expect([status, errors]).toEqual([1, `rosette: the award ${ids[1]} is not suspended (there is nothing to restore)\n`])
    expect(await json('list --state suspended')).toHaveLength(1)
  })

  test('renew', async () => {
    const { done, run, json } = await stageWithKey()
    for (const which of ['knots', 'licence']) await done(`issue ${which} --to ada@example.org --date 2026-01-01`)
    const rows = (await json('list')) as unknown as readonly { id: string; achievement: string }[]
    const idOf = (which: string) => rows.find(({ achievement }) => achievement === which)!.id
    const { status, errors } = await run(['renew', idOf('licence'), idOf('knots'), ...BECAUSE])
    expect([status, errors]).toEqual([1, `rosette: the award ${idOf('knots')} does not expire (it needs no renewal)\n`])
    expect(await json('list')).toEqual(rows)
  })
})

test.each([
  ['revoke', 'revoke', 'is revoked already (see when and why with: rosette show ID)'],
  ['revoke', 'suspend', 'is revoked, and stays so (give a new one with: rosette issue)'],
  ['revoke', 'restore', 'is revoked, and stays so (give a new one with: rosette issue)'],
  ['suspend', 'suspend', 'is suspended already (see when and why with: rosette show ID)'],
  ['suspend', 'renew', 'is suspended (restore it first with: rosette restore ID)'],
])('after %s, %s is refused', async (first, second, message) => {
  const { ids, done, run } = await stageWithAwards()
  await done([first, ids[0]!, ...BECAUSE])
  const { status, errors } = await run([second, ids[0]!, ...BECAUSE])
  expect([status, errors.replaceAll(ids[0]!, 'ID')]).toEqual([1, `rosette: the award ID ${message}\n`])
})

describe('erase', () => {
  const REMAINS =
    'Copies of badges that others hold, and mails that were sent, are out of reach; what was not revoked verifies as before.\n' +
    'The positions of the awards in the status lists stay taken, without a name: what was revoked stays revoked.\n'

  test('with --yes forgets, and says what remains', async () => {
    const { done, run, awards } = await stageWithAwards(PEOPLE)
    expect(await done('erase ADA@example.org --yes')).toBe(`ada@example.org is forgotten, with 1 award.\n${REMAINS}`)
    expect(await awards()).toHaveLength(1)
    expect((await run('erase ada@example.org --yes')).errors).toBe('rosette: nobody has the address "ada@example.org" (look for it with: rosette search)\n')
  })

  test('asks on a terminal, and forgets only after yes', async () => {
    const { run, done, awards } = await stageWithAwards()
    const asked: string[] = []
    const answering = (answer: string) => ({
      ask: (question: string) => {
        asked.push(question)
        return Promise.resolve(answer)
      },
    })
    for (const answer of ['', 'no', 'y']) {
      expect(await run('erase ada@example.org', answering(answer))).toEqual({
        status: 1,
        out: '',
        errors: 'rosette: nothing was forgotten (type yes to go on)\n',
      })
    }
    expect(await awards()).toHaveLength(1)
    expect(await done('erase ada@example.org', answering(' Yes '))).toContain('is forgotten')
    expect(new Set(asked)).toEqual(new Set(['Forget ada@example.org and 1 award for good? Type yes: ']))
    expect(await awards()).toEqual([])
  })

  test('without a terminal wants --yes', async () => {
    const { run, awards } = await stageWithAwards()
    expect((await run('erase ada@example.org', { now: NOW })).errors).toBe('rosette: ada@example.org and 1 award would be forgotten for good (say --yes)\n')
    expect(await awards()).toHaveLength(1)
  })
})
