import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { exampleProgramme } from '../folders.ts'
import { contentOf, stageIn, stageWithKey } from './stage.ts'

const HEAD = 'achievement,email,name,date,expires\n'
const ID = /^[a-z2-7]{26}/gm

test('one person is told by name, the same again as one that was there', async () => {
  const { done, json } = await stageWithKey()
  const words = ['issue', 'knots', '--to', 'Ada@Example.org', '--name', 'Ada Lovelace', '--date', '2026-03-02', '--evidence', 'https://example.org/ada']
  expect((await done(words)).replace(ID, 'ID')).toBe(
    'ID  knots  ada@example.org  2026-03-02  does not expire\n1 award made, 1 signed.\nNext: rosette notify writes the mails, rosette publish the site.\n',
  )
  expect(await done(words)).toBe('1 award was there already.\n0 awards made, 0 signed.\n')
  expect(await json('list')).toMatchObject([
    { name: 'Ada Lovelace', evidence: 'https://example.org/ada', date: '2026-03-02', signedAt: '2026-11-23T12:00:00.000Z' },
  ])
})

test('a file is issued whole, a few by name, many by their number', async () => {
  const { folder, done } = await stageWithKey()
  writeFileSync(join(folder, 'few.csv'), `${HEAD}licence,ada@example.org,,2026-03-02,\nknots,ada@example.org,Ada,2026-03-01,\n`)
  expect((await done('issue --from few.csv')).replace(ID, 'ID')).toBe(
    'ID  licence  ada@example.org  2026-03-02  until 2027-03-02\nID  knots    ada@example.org  2026-03-01  does not expire\n' +
      '2 awards made, 2 signed.\nNext: rosette notify writes the mails, rosette publish the site.\n',
  )
  writeFileSync(join(folder, 'many.csv'), `email\n${Array.from({ length: 11 }, (_, at) => `person${at}@example.org`).join('\n')}\n`)
  expect(await done('issue knots --from many.csv')).toBe('11 awards made, 11 signed.\nNext: rosette notify writes the mails, rosette publish the site.\n')
  expect(await done('issue knots --from many.csv')).toBe('11 awards were there already.\n0 awards made, 0 signed.\n')
})

describe('a rehearsal', () => {
  test('tells what would happen, and changes nothing', async () => {
    const { folder, done, json } = await stageWithKey()
    await done('issue knots --to bob@example.org')
    writeFileSync(
      join(folder, 'few.csv'),
      `${HEAD}knots,ada@example.org,Ada,2026-03-01,\nlicence,ada@example.org,,2026-03-02,\nknots,bob@example.org,Robert,,\n`,
    )
    const before = [contentOf(folder), await json('show bob@example.org')]
    expect(await done('issue --from few.csv --dry-run')).toBe(
      'knots    ada@example.org  2026-03-01  does not expire\nlicence  ada@example.org  2026-03-02  until 2027-03-02\n' +
        'This would make 2 awards; 1 is there already. Nothing was done.\n',
    )
    expect([contentOf(folder), await json('show bob@example.org')]).toEqual(before)
    expect(await json('issue --from few.csv --dry-run')).toMatchObject({
      dryRun: true,
      already: 1,
      entered: [{ achievement: 'knots' }, { achievement: 'licence' }],
    })
  })

  test('needs no key', async () => {
    expect(await stageIn(exampleProgramme()).done('issue --from people.csv --dry-run')).toContain('This would make 6 awards; 0 are there already.')
  })
})

test('with one wrong row nothing is entered, and every wrong row is told with its line', async () => {
  const { folder, run, awards } = await stageWithKey()
  const file = join(folder, 'people.csv')
  writeFileSync(file, `${HEAD}knots,ada@example.org,Ada,2026-03-01,\nknots,bob,Bob,,\nropes,eve@example.org,Eve,,\nlicence,eve@example.org,Eve,2026-13-01,\n`)
  const { status, out, errors } = await run('issue --from people.csv')
  expect([status, out]).toEqual([1, ''])
  expect(errors.split('\n')).toEqual([
    `rosette: ${file}:3: "bob" is no e-mail address (write one address, such as ada@example.org)`,
    `rosette: ${file}:5: the date "2026-13-01" is no day (write it as year-month-day: 2026-11-23)`,
    '',
  ])
  writeFileSync(file, `${HEAD}knots,ada@example.org,Ada,2026-03-01,\nropes,eve@example.org,Eve,,\nlicence,eve@example.org,Eve,,\n`)
  expect((await run('issue --from people.csv')).errors.split('\n')).toEqual([
    `rosette: ${file}:3: there is no achievement "ropes" (achievements are knots, licence)`,
    `rosette: ${file}:4: licence requires knots, which eve@example.org did not hold on 2026-11-23 (award knots first, or in the same file)`,
    '',
  ])
  expect(await awards()).toEqual([])
})

test('nothing is entered without a key', async () => {
  const { folder, run, awards } = await stageWithKey({ algorithm: 'ES256' })
  writeFileSync(join(folder, 'programme/programme.json'), '{"name":"N","url":"https://badges.harbour.test","contact":"a@b.test","issuer":{"name":"I"}}')
  expect(await run('issue knots --to ada@example.org')).toEqual({
    status: 1,
    out: '',
    errors: 'rosette: there is no EdDSA key to sign with (make one with: rosette keys new)\n',
  })
  expect(await awards()).toEqual([])
})

test('the address of the example is told before it is in a badge for good', async () => {
  const { run, done } = stageIn(exampleProgramme())
  await done('keys new')
  const note = 'note: https://badges.meridian.example is an example; badges keep their address for good (programme/programme.json, "url")\n'
  expect(await run('issue cloud-fundamentals --to ada@example.org')).toMatchObject({ status: 0, errors: note })
})
