import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { exportCsv, exportJson } from '../src/export.ts'
import { signAwards } from '../src/issue/issue.ts'
import { awardBy, keepVisibility } from '../src/register/awards.ts'
import type { Register } from '../src/register/open.ts'
import { suspendAward } from '../src/status/change.ts'
import { issuerWith } from './credential/published.ts'
import { award, NOW, register } from './register/registers.ts'

const COLUMNS = ['id', 'achievement', 'email', 'name', 'date', 'expires', 'state', 'visibility', 'shownName', 'evidence', 'signedAt']
const rowsOf = (text: string) => parse(text, { columns: true, record_delimiter: '\r\n' }) as unknown as readonly Readonly<Record<string, string>>[]

async function twoAwards() {
  const { opened, programme, signer } = await issuerWith({})
  const whole = award(opened, { name: 'Doe, "Ada"', awardedOn: '2026-03-01', expiresOn: '2027-03-01', evidence: 'https://works.test/?a=1,2' })
  await signAwards(opened, programme, signer, { now: NOW })
  keepVisibility(opened, whole, 'unlisted', 'Ada L.')
  suspendAward(opened, whole, 'We look into it.', NOW)
  const bare = award(opened, { email: 'grace@example.org', awardedOn: '2026-03-02' })
  return { opened, whole, bare }
}

const WHOLE = {
  achievement: 'knots',
  email: 'ada@example.org',
  name: 'Doe, "Ada"',
  date: '2026-03-01',
  expires: '2027-03-01',
  state: 'suspended',
  visibility: 'unlisted',
  shownName: 'Ada L.',
  evidence: 'https://works.test/?a=1,2',
  signedAt: NOW.toISOString(),
}
const BARE = { achievement: 'knots', email: 'grace@example.org', date: '2026-03-02', state: 'valid', visibility: 'undecided' }

test('an award is a row of CSV that other programs read', async () => {
  const { opened, whole, bare } = await twoAwards()
  const text = [...exportCsv(opened)].join('')
  expect(text.split('\r\n')[0]).toBe(COLUMNS.join(','))
  expect(rowsOf(text)).toEqual([
    { id: whole, ...WHOLE },
    { id: bare, ...BARE, name: '', expires: '', shownName: '', evidence: '', signedAt: '' },
  ])
})

test('an award is a line of a JSON array, without what is not known', async () => {
  const { opened, whole, bare } = await twoAwards()
  const text = [...exportJson(opened)].join('')
  expect(JSON.parse(text)).toEqual([
    { id: whole, ...WHOLE },
    { id: bare, ...BARE },
  ])
  const lines = text.trimEnd().split('\n').slice(1, -1)
  expect(lines.map((line) => (JSON.parse(line.replace(/,$/, '')) as { readonly id: string }).id)).toEqual([whole, bare])
})

test.each([exportCsv, exportJson])('no salt and no credential leaves, by %o', async (leave) => {
  const { opened, whole } = await twoAwards()
  const { salt, credential = '' } = awardBy(opened, whole)!
  const text = [...leave(opened)].join('')
  expect(credential.length).toBeGreaterThan(100)
  for (const secret of [salt, credential, credential.slice(-40)]) expect(text).not.toContain(secret)
})

const FORMULAS = ['=1+1', '+1', '-1', '@SUM(A1)', '|calc', '=HYPERLINK("https://evil.test","x")', "=cmd|'/C calc'!A0", '＝1+1', '＋1', '－1', '＠SUM(A1)']

test.each(FORMULAS)('the name %j is no formula for a spreadsheet, and is itself in JSON', (name) => {
  const opened = register()
  keepVisibility(opened, award(opened, { name, evidence: 'https://works.test/' }), 'public', name)
  const [row] = rowsOf([...exportCsv(opened)].join(''))
  expect(row).toMatchObject({ name: `'${name}`, shownName: `'${name}`, email: 'ada@example.org' })
  expect(JSON.parse([...exportJson(opened)].join(''))).toMatchObject([{ name, shownName: name }])
})

test.each(['=1+1@example.org', '+1@example.org', '-1@example.org', '|calc@example.org'])('the address %j is no formula for a spreadsheet', (email) => {
  const opened = register()
  award(opened, { email })
  expect(rowsOf([...exportCsv(opened)].join(''))[0]!['email']).toBe(`'${email}`)
})

test('only what is asked for leaves; of nothing there is a head, and an empty array', async () => {
  const { opened, whole } = await twoAwards()
  expect(rowsOf([...exportCsv(opened, { state: 'suspended' })].join('')).map(({ id }) => id)).toEqual([whole])
  expect(JSON.parse([...exportJson(opened, { email: 'ada@example.org' })].join(''))).toMatchObject([{ id: whole }])
  expect([...exportCsv(opened, { achievement: 'none' })].join('')).toBe(`${COLUMNS.join(',')}\r\n`)
  expect([...exportJson(opened, { achievement: 'none' })].join('')).toBe('[]\n')
})

test('a row leaves before the next is read', () => {
  const opened = register()
  let asked = 0
  function* each(...query: Parameters<Register['each']>) {
    for (const row of opened.each(...query)) {
      asked += 1
      yield row
    }
  }
  for (let number = 0; number < 5; number += 1) award(opened, { email: `earner-${number}@example.org` })
  for (const [leave, least] of [
    [exportCsv, 2],
    [exportJson, 1],
  ] as const) {
    asked = 0
    const rows = leave({ ...opened, each })
    for (let number = 0; number < least; number += 1) rows.next()
    expect(asked).toBe(1)
    rows.return(undefined)
  }
})
