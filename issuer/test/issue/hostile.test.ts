import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Finding } from '../../src/errors.ts'
import { readPeople } from '../../src/issue/people-file.ts'
import type { Column } from '../../src/issue/wanted.ts'
import { eachAward } from '../../src/register/awards.ts'
import { award } from '../register/registers.ts'
import { temporaryFolder } from '../temporary.ts'
import { contentOf, enter, findingsIn, peopleFile, room, wish, type Room } from './people.ts'

type Cells = Partial<Record<Column, string>>

const HEAD = 'achievement,email,name,date,evidence,expires,language'
const GOOD = 'knots,good@example.org,Good,,,,'

/** A file whose first row is good and whose second one is this. */
function fileWith(cells: Cells): string {
  const all = { achievement: 'knots', email: 'ada@example.org', ...cells }
  const row = HEAD.split(',').map((column) => `"${(all[column as Column] ?? '').replaceAll('"', '""')}"`)
  return peopleFile(`${HEAD}\n${GOOD}\n${row.join(',')}\n`)
}

/** What is refused; whatever the register held, and its people, are as before. */
async function refusedWhole(here: Room, work: () => Promise<unknown>): Promise<readonly Finding[]> {
  award(here.opened, { name: 'Ada' })
  const before = contentOf(here)
  const findings = await findingsIn(work)
  expect(contentOf(here)).toEqual(before)
  for (const { message, cure } of findings) {
    expect(cure).toMatch(/\w{3}/)
    expect(message.length).toBeLessThan(400)
  }
  return findings
}

const enterFile = async (here: Room, file: string) => enter(here, await readPeople(file))

const NO_LINE = /^the name holds a line break or an invisible control character$/
const SEVERAL = /looks like several addresses$/
const CONTROL = /^the address holds a line break or another control character$/
const NO_ADDRESS = /is no e-mail address$/
const NO_WEB = /is no https address$/
const NO_ACHIEVEMENT = /^there is no achievement "/

const CELLS: readonly (readonly [string, Cells, RegExp])[] = [
  ['a header added by LF in the address', { email: 'ada@example.org\nBcc: eve@evil.test' }, CONTROL],
  ['a header added by CRLF in the address', { email: 'ada@example.org\r\nBcc: eve@evil.test' }, CONTROL],
  ['a header added by CR in the address', { email: 'ada@example.org\rBcc: eve@evil.test' }, CONTROL],
  ['an address that ends with LF', { email: 'ada@example.org\n' }, CONTROL],
  ['NUL in the address', { email: 'ada@example.org\0.evil.test' }, CONTROL],
  ['a line separator in the address', { email: 'ada@example.org\u2028Bcc:eve@evil.test' }, CONTROL],
  ['two addresses with a comma', { email: 'ada@example.org,eve@evil.test' }, SEVERAL],
  ['two addresses with a semicolon', { email: 'ada@example.org;eve@evil.test' }, SEVERAL],
  ['two addresses with a space', { email: 'ada@example.org eve@evil.test' }, SEVERAL],
  ['an address with a name', { email: 'Ada <ada@example.org>' }, /is more than a bare address$/],
  ['an address in quotation marks', { email: '"ada eve"@example.org' }, /is more than a bare address$/],
  ['a group of addresses', { email: 'all:ada@example.org;' }, SEVERAL],
  ['an address at a number', { email: 'ada@[127.0.0.1]' }, /is more than a bare address$/],
  ['an address at no domain', { email: 'root@localhost' }, NO_ADDRESS],
  ['a bidi override in the address', { email: 'ada@example.\u202Egro' }, NO_ADDRESS],
  ['an invisible letter in the address', { email: 'a\u200Bda@example.org' }, NO_ADDRESS],
  ['a letter that only looks like Latin', { email: '\u0430da@example.org' }, NO_ADDRESS],
  ['a path as address', { email: '../../etc/passwd' }, NO_ADDRESS],
  ['a local part that is too long', { email: `${'a'.repeat(65)}@example.org` }, NO_ADDRESS],
  ['an address of 60,000 letters', { email: `${'a'.repeat(60_000)}@example.org` }, NO_ADDRESS],

  ['a header added by CRLF in the name', { name: 'Ada\r\nBcc: eve@evil.test' }, NO_LINE],
  ['NUL in the name', { name: 'Ada\0' }, NO_LINE],
  ['a command to a terminal in the name', { name: 'Ada\u001B[2J' }, NO_LINE],
  ['a command to a terminal in one letter', { name: 'Ada\u009B2J' }, NO_LINE],
  ['a bidi override in the name', { name: 'Ada \u202Eecalevol' }, NO_LINE],
  ['a bidi isolate in the name', { name: 'Ada \u2066x' }, NO_LINE],
  ['invisible tags in the name', { name: 'Ada\u{E0041}\u{E0042}' }, NO_LINE],
  ['a paragraph separator in the name', { name: 'Ada\u2029Eve' }, NO_LINE],
  ['an encoded word as name', { name: '=?utf-8?q?Ada=0D=0ABcc:?=' }, /^the name holds <, > or =\?$/],
  ['a script as name', { name: '<script>alert(1)</script>' }, /^the name holds <, > or =\?$/],
  ['a name of marks alone', { name: '"\';--' }, /^the name has no letter$/],
  ['a name of 60,000 letters', { name: 'A'.repeat(60_000) }, /^the name has 60000 characters$/],

  ['a path that climbs as achievement', { achievement: '../../private/keys/key-1' }, NO_ACHIEVEMENT],
  ['a path from the root as achievement', { achievement: '/etc/passwd' }, NO_ACHIEVEMENT],
  ['a path of Windows as achievement', { achievement: '..\\knots' }, NO_ACHIEVEMENT],
  ['the file of an achievement', { achievement: 'knots.md' }, NO_ACHIEVEMENT],
  ['an achievement in other case', { achievement: 'Knots' }, NO_ACHIEVEMENT],
  ['an achievement with NUL', { achievement: 'knots\0' }, NO_ACHIEVEMENT],
  ['an achievement written as two lines', { achievement: 'knots\nknots' }, NO_ACHIEVEMENT],
  ['a letter that only looks like Latin in the achievement', { achievement: 'kn\u043Ets' }, NO_ACHIEVEMENT],
  ['SQL as achievement', { achievement: "knots'; DROP TABLE awards; --" }, NO_ACHIEVEMENT],
  ['the prototype as achievement', { achievement: '__proto__' }, NO_ACHIEVEMENT],
  ['the constructor as achievement', { achievement: 'constructor' }, NO_ACHIEVEMENT],
  ['a method of every object as achievement', { achievement: 'hasOwnProperty' }, NO_ACHIEVEMENT],
  ['an achievement of 60,000 letters', { achievement: 'k'.repeat(60_000) }, NO_ACHIEVEMENT],

  ['30 February', { date: '2026-02-30' }, /^the date "2026-02-30" is no day$/],
  ['a day with an hour', { date: '2026-03-02T00:00:00Z' }, /is no day$/],
  ['a day in other digits', { date: '٢٠٢٦-٠٣-٠٢' }, /is no day$/],
  ['a day as spreadsheets write it', { date: '03/02/2026' }, /is no day$/],
  ['a day with LF within', { date: '2026-03\n-02' }, /^the date "2026-03\\n-02" is no day$/],
  ['a day with a year that is too long', { date: '+275760-09-13' }, /is no day$/],
  ['a day before computers and badges', { date: '0001-01-01' }, /is too far away$/],
  ['an end after all time', { expires: '9999-12-31' }, /^the expiry 9999-12-31 is too far away$/],
  ['a day in the future', { date: '2026-11-24' }, /lies in the future$/],

  ['a script as evidence', { evidence: 'javascript:alert(1)' }, NO_WEB],
  ['a file as evidence', { evidence: 'file:///etc/passwd' }, NO_WEB],
  ['evidence that is not encrypted', { evidence: 'http://work.test/ada' }, NO_WEB],
  ['evidence with a password', { evidence: 'https://ada:secret@work.test/' }, NO_WEB],
  ['a path as evidence', { evidence: '//work.test/../..' }, NO_WEB],
  ['LF in the evidence', { evidence: 'https://work.test/\nBcc:eve@evil.test' }, NO_WEB],
  ['NUL in the evidence', { evidence: 'https://work.test/\0x' }, NO_WEB],
  ['NUL at the end of the evidence', { evidence: 'https://work.test/\0' }, NO_WEB],
  ['a bidi override in the evidence', { evidence: 'https://work.test/\u202Egnp.exe' }, NO_WEB],
  ['an invisible letter in the domain of the evidence', { evidence: 'https://wo\u00ADrk.test/' }, NO_WEB],
  ['evidence of 60,000 letters', { evidence: `https://work.test/${'a'.repeat(60_000)}` }, /^the address has 60018 characters$/],

  ['the prototype as language', { language: '__proto__' }, /^"__proto__" is no language known here$/],
  ['a path as language', { language: '../en' }, /is no language known here$/],
]

describe('a cell is refused with its line, and the good row before it is not entered either:', () => {
  test.each(CELLS)('%s', async (_, cells, why) => {
    const here = room()
    const file = fileWith(cells)
    const [finding, ...others] = await refusedWhole(here, () => enterFile(here, file))
    expect([finding!.file, finding!.line, others]).toEqual([file, 3, []])
    expect(finding!.message).toMatch(why)
  })
})

describe('a lone surrogate, which only a command can carry, is refused:', () => {
  test.each<[string, Cells, RegExp]>([
    ['in the address', { email: 'ada\uD800@example.org' }, NO_ADDRESS],
    ['in the domain', { email: 'ada@exa\uDC00mple.org' }, NO_ADDRESS],
    ['in the name', { name: 'Ada \uD83D' }, NO_LINE],
    ['in the evidence', { evidence: 'https://work.test/\uD800' }, NO_WEB],
    ['in the achievement', { achievement: 'knots\uD800' }, NO_ACHIEVEMENT],
    ['in the date', { date: '2026-03-02\uD800' }, /is no day$/],
  ])('%s', async (_, cells, why) => {
    const here = room()
    const [finding, ...others] = await refusedWhole(here, () =>
      Promise.resolve().then(() => enter(here, [wish({ email: 'good@example.org' }), wish(cells, 3)])),
    )
    expect([finding!.line, others]).toEqual([3, []])
    expect(finding!.message).toMatch(why)
    expect(finding!.message).toSatisfy((text: string) => text.isWellFormed())
  })
})

const START = `${HEAD}\n${GOOD}\n`
const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
const ZIP = Buffer.concat([Buffer.from('PK\x03\x04\x14\x00\x06\x00\x08\x00', 'latin1'), Buffer.from([0xdd, 0xfc, 0x95, 0x37])])
const UNENDED = /^a row has not ended here$/

const FILES: readonly (readonly [string, string | Uint8Array, RegExp, number | undefined])[] = [
  ['a quotation mark that is never closed', `${START}knots,ada@example.org,"Ada\nknots,b@x.org,B,,,,\n`, UNENDED, 4],
  ['a quotation mark that swallows a long file', `${START}knots,ada@example.org,"Ada\n${`${GOOD}\n`.repeat(5_000)}`, UNENDED, undefined],
  ['a quotation mark within a cell', `${START}knots,ada@example.org,A"d"a,,,,\n`, /^the row is no CSV$/, 3],
  ['a cell of a million letters', `${START}knots,ada@example.org,${'A'.repeat(1_000_000)},,,,\n`, UNENDED, 3],
  ['a row of ten thousand cells', `${START}knots,ada@example.org${',x'.repeat(10_000)}\n`, /^the row has 10002 cells for 7 columns$/, 3],
  ['a head of ten thousand columns', `${HEAD}${',x'.repeat(10_000)}\n${GOOD}\n`, /^there is no column "x"$/, 1],
  ['the prototype as a column', `${HEAD},__proto__\n${GOOD},x\n`, /^there is no column "__proto__"$/, 1],
  ['the constructor as a column', `${HEAD},constructor\n${GOOD},x\n`, /^there is no column "constructor"$/, 1],
  ['a column that stands twice', `${HEAD},email\n${GOOD},eve@evil.test\n`, /^the column email stands twice$/, 1],
  ['a column twice by case and spaces', `${HEAD}, EMAIL \n${GOOD},eve@evil.test\n`, /^the column email stands twice$/, 1],
  ['NUL in the head', `achieve\0ment,email\nknots,ada@example.org\n`, /^there is no column "achieve\\u0000ment"$/, 1],
  ['NUL and nothing else', '\0'.repeat(200_000), UNENDED, 1],
  ['CR that splits a row outside quotation marks', `${START}knots,ada@example.org\rBcc: eve@evil.test,,,\n`, /^there is no e-mail address$/, 4],
  [
    'a lone surrogate, as some programs write it',
    Buffer.concat([Buffer.from(`${START}knots,ada@example.org,A`), Buffer.from([0xed, 0xa0, 0x80])]),
    /^the file is not UTF-8 text$/,
    undefined,
  ],
  [
    'letters longer than they need to be',
    Buffer.concat([Buffer.from(`${START}knots,ada`), Buffer.from([0xc0, 0xaf])]),
    /^the file is not UTF-8 text$/,
    undefined,
  ],
  ['a letter that is cut off', Buffer.from(`${START}knots,ada@example.org,Zo\u00EB`).subarray(0, -1), /^the file is not UTF-8 text$/, undefined],
  ['a picture', PNG, /^the file is not UTF-8 text$/, undefined],
  ['a spreadsheet', ZIP, /^the file is not UTF-8 text$/, undefined],
  ['UTF-16 without a byte order mark', Buffer.from(START, 'utf16le'), /^there is no column "a\\u0000c/, 1],
  ['UTF-16 the other way round', Buffer.from(`\uFEFF${START}`, 'utf16le').swap16(), /^the file is not UTF-8 text$/, undefined],
  ['a page of the web', '<!doctype html>\n<title>Sign in</title>\n', /^there is no column "<!doctype html>"$/, 1],
  ['JSON', '[{"email":"ada@example.org"}]\n', /^the row is no CSV$/, 1],
]

describe('a file is refused whole:', () => {
  test.each(FILES)('%s', async (_, text, why, line) => {
    const here = room()
    const file = peopleFile(text)
    const [finding] = await refusedWhole(here, () => enterFile(here, file))
    expect(finding!.message).toMatch(why)
    expect(finding!.file).toBe(file)
    if (line !== undefined) expect(finding!.line).toBe(line)
  })

  test.each<[string, (folder: string) => string]>([
    ['a folder', (folder) => (mkdirSync(join(folder, 'people.csv')), join(folder, 'people.csv'))],
    ['a file that is not there', (folder) => join(folder, 'people.csv')],
    ['a path through a file', () => join(peopleFile(START), 'people.csv')],
    ['a name with NUL', (folder) => join(folder, 'people\0.csv')],
    ['a name that is too long', (folder) => join(folder, 'x'.repeat(5_000))],
  ])('%s', async (_, fileIn) => {
    const here = room()
    const file = fileIn(temporaryFolder())
    expect(await refusedWhole(here, () => enterFile(here, file))).toEqual([{ message: 'the file cannot be read', cure: 'check its name', file }])
  })

  test.skipIf(process.platform !== 'linux')('a device that never ends', async () => {
    const here = room()
    expect(await refusedWhole(here, () => enterFile(here, '/dev/zero'))).toMatchObject([{ message: 'a row has not ended here', line: 1 }])
  })
})

test('what only looks odd is entered as it is', async () => {
  const here = room()
  const odd: readonly Cells[] = [
    { email: "o'brien+badges=1%0abcc@example.org", name: "Conan O'Brien" },
    { email: '__proto__@example.org', name: '__proto__' },
    { email: 'eve@example.org', name: '=HYPERLINK("https://evil.test","x")' },
    { email: 'robert@example.org', name: "Robert'); DROP TABLE people;--" },
    { email: 'noa@example.org', name: 'נועה לוי', evidence: 'https://work.test/../%00?q=נועה#<x>' },
    { email: 'zoe@bücher.example', name: 'Zoë', language: 'PT-br' },
  ]
  for (const cells of odd) await enterFile(here, fileWith(cells))
  expect([...eachAward(here.opened)].map(({ name }) => name).toSorted()).toEqual(['Good', ...odd.map(({ name }) => name)].toSorted())
  expect([...eachAward(here.opened, { email: 'noa@example.org' })][0]?.evidence).toBe('https://work.test/%00?q=%D7%A0%D7%95%D7%A2%D7%94#%3Cx%3E')
})
