import { chmodSync, existsSync, mkdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { claimOf, stageWithKey, type Stage } from './stage.ts'

async function staged(): Promise<Stage> {
  const one = await stageWithKey()
  await one.done(['issue', 'knots', '--to', 'ada@example.org', '--name', '=HYPERLINK("x")', '--date', '2026-03-01'])
  await one.done('issue knots --to bob@example.org --date 2026-03-02')
  await one.done('issue licence --to ada@example.org --date 2026-03-03')
  return one
}

describe('list and search', () => {
  test('tell each award on a line, with what is known, oldest first', async () => {
    const { done, awards } = await staged()
    const [first, second, third] = await awards()
    expect(await done('list')).toBe(
      [
        `${first}  2026-03-01              knots                     undecided  ada@example.org`,
        `${second}  2026-03-02              knots                     undecided  bob@example.org`,
        `${third}  2026-03-03  2027-03-03  licence                   undecided  ada@example.org`,
        '3 awards\n',
      ].join('\n'),
    )
  })

  test.each([
    ['list --achievement licence', 1],
    ['list --email ADA@example.org', 2],
    ['list --email ada@example.org --achievement knots', 1],
    ['list --visibility undecided', 3],
    ['list --visibility public', 0],
    ['list --state revoked', 0],
    ['search ada', 2],
    ['search HYPERLINK', 2],
    ['search licen', 1],
    ['search %', 0],
    ['export --format json --email bob@example.org', 1],
  ])('%s: %i', async (line, count) => {
    const { json, done } = await staged()
    expect(await json(line)).toHaveLength(count)
    if (!line.startsWith('export'))
      expect(await done(line)).toMatch(new RegExp(`^${count === 0 ? 'no award' : count === 1 ? '1 award' : `${count} awards`}\\n$`, 'm'))
  })

  test('say so when there is nothing', async () => {
    const { done, json } = await stageWithKey()
    expect([await done('list'), await json('search ada'), await done('export --format json')]).toEqual(['no award\n', [], '[]\n'])
  })
})

describe('show', () => {
  test('tells all about an award, and all awards of a person', async () => {
    const { folder, done, awards } = await staged()
    await done('notify')
    const [knots = '', licence = ''] = await awards('ada@example.org')
    const { decide, link } = await claimOf(folder, licence)
    await done('decide -', { stdin: await decide({ iat: 1_795_435_200, name: 'Ada L.' }) })
    await done(['suspend', licence, '--because', 'A complaint.'])
    const shown = await done(['show', licence])
    expect(shown.replaceAll(/[a-z2-7]{26}/g, 'ID')).toBe(
      [
        'award        ID',
        'achievement  Licence (licence)',
        'person       =HYPERLINK("x") <ada@example.org>',
        'awarded      2026-03-03, until 2027-03-03',
        'signed       2026-11-23T12:00:00.000Z',
        'state        suspended',
        'visible      public, as Ada L.',
        'page         https://badges.harbour.test/badges/ID',
        'claim link   until 2027-02-21T12:00:00.000Z',
        'claim mail   written 2026-11-23T12:00:00.000Z, private/mail/ID.eml',
        'decided      public, 2026-11-23T12:00:00.000Z',
        'suspended    2026-11-23T12:00:00.000Z: A complaint.\n',
      ].join('\n'),
    )
    expect(shown).not.toContain(link.split('.').at(-1))
    expect(await done('show ADA@example.org')).toBe(`${await done(['show', knots])}\n${shown}`)
  })

  test('says when there is nothing', async () => {
    const { run } = await stageWithKey()
    expect(await run('show ada@example.org')).toEqual({
      status: 1,
      out: '',
      errors: 'rosette: nothing is known of "ada@example.org" (look for a part of it with: rosette search)\n',
    })
  })
})

describe('export', () => {
  test('gives CSV that no spreadsheet takes for a formula', async () => {
    const { done, awards } = await staged()
    const [first] = await awards()
    expect((await done('export')).split('\r\n').slice(0, 2)).toEqual([
      'id,achievement,email,name,date,expires,state,visibility,shownName,evidence,signedAt',
      `${first},knots,ada@example.org,"'=HYPERLINK(""x"")",2026-03-01,,valid,undecided,,,2026-11-23T12:00:00.000Z`,
    ])
  })

  test('writes a new file for its owner alone, also into a folder that others may read', async () => {
    const { folder, done, run } = await staged()
    mkdirSync(join(folder, 'open'))
    chmodSync(join(folder, 'open'), 0o755)
    expect(await done('export --to open/awards.csv')).toBe('open/awards.csv is written; it holds addresses and names.\n')
    const file = join(folder, 'open/awards.csv')
    expect([statSync(file).mode & 0o777, readFileSync(file, 'utf8')]).toEqual([0o600, await done('export')])
    expect(await run('export --format json --to open/awards.csv')).toEqual({
      status: 1,
      out: '',
      errors: `rosette: ${file} is there already (choose another name, or move the file away)\n`,
    })
    expect(readFileSync(file, 'utf8')).toBe(await done('export'))
  })

  test('writes nothing when the wish is wrong', async () => {
    const { folder, run } = await staged()
    expect((await run('export --to a.csv --state gone')).status).toBe(64)
    expect(existsSync(join(folder, 'a.csv'))).toBe(false)
  })
})
