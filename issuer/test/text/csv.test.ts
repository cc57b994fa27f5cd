import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readRows, writeRow, type Row } from '../../src/text/csv.ts'
import { temporaryFolder } from '../temporary.ts'

async function rowsOf(file: string) {
  const rows: Row<'name' | 'email' | 'date'>[] = []
  for await (const row of readRows(file, COLUMNS)) rows.push(row)
  return rows
}

const COLUMNS = { known: ['name', 'email', 'date'], needed: ['email'] } as const

async function read(text: string | Uint8Array) {
  const file = join(temporaryFolder(), 'people.csv')
  writeFileSync(file, text)
  return rowsOf(file)
}

test('rows are read by the names of their columns, each with the line where it begins', async () => {
  expect(await read('\uFEFFName,EMAIL\r\nAda,a@x.org\r\n\r\n"Bo\nB",b@x.org\r\n,,\r\nCy,c@x.org')).toEqual([
    { line: 2, cells: { name: 'Ada', email: 'a@x.org' } },
    { line: 4, cells: { name: 'Bo\nB', email: 'b@x.org' } },
    { line: 7, cells: { name: 'Cy', email: 'c@x.org' } },
  ])
})

test.each([',', ';', '\t'])('columns may be separated by %j', async (mark) => {
  expect(await read(`email${mark}name\na@x.org${mark}"Doe${mark} Jr"\n`)).toEqual([{ line: 2, cells: { email: 'a@x.org', name: `Doe${mark} Jr` } }])
})

test('a row with more cells than columns is told, and the next one read', async () => {
  const [first, second] = await read('name,email\nDoe, Jr,a@x.org\nBo,b@x.org\n')
  expect(first?.fault?.findings).toMatchObject([{ line: 2, message: 'the row has 3 cells for 2 columns' }])
  expect(second).toEqual({ line: 3, cells: { name: 'Bo', email: 'b@x.org' } })
})

describe('a file that is no table is refused with its line', () => {
  test.each([
    ['', /people\.csv:1: the file is empty/],
    ['name,date\n', /people\.csv:1: the column email is missing/],
    ['email,shoe size\n', /people\.csv:1: there is no column "shoe size"/],
    ['email,email\n', /people\.csv:1: the column email stands twice/],
    ['email,name\na@x.org,A\nb@x.org,B"o"\n', /people\.csv:3: the row is no CSV/],
    [`email,name\na@x.org,A\nb@x.org,"${'x,\n'.repeat(40_000)}`, /people\.csv:\d+: a row has not ended here/],
    [Buffer.from('email,name\na@x.org,Zo\xeb\n', 'latin1'), /not UTF-8/],
    [Buffer.from('\uFEFFemail,name\na@x.org,A\n', 'utf16le'), /not UTF-8/],
    ['email\0,name\n', /there is no column/],
  ])('%#', async (text, why) => expect(read(text)).rejects.toThrow(why))
})

test('a file that is not there is refused', async () => {
  await expect(rowsOf('/nowhere/people.csv')).rejects.toThrow(/cannot be read/)
})

test('what a spreadsheet takes for a formula is written as text', () => {
  expect(writeRow(['=1+1', '+1', '-1', '@x', '\t=1', ' =1', 'a=b', 'a,"b"', undefined, 7])).toBe(`'=1+1,'+1,'-1,'@x,"'\t=1",' =1,a=b,"a,""b""",,7\r\n`)
})

test.each(['＝1+1', '＋1', '－1', '＠x', ' ＝1'])('%j in full width is written as text too', (cell) => expect(writeRow([cell])).toBe(`'${cell}\r\n`))

test('what is written is read again', async () => {
  const cell = fc.string({ unit: 'grapheme' }).filter((text) => !/^\s*[=+\-@\t\r|＝＋－＠]/.test(text) && text.trim() !== '')
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1 }), async (rows) => {
      const file = join(temporaryFolder(), 'people.csv')
      writeFileSync(file, writeRow(['email', 'name']) + rows.map(writeRow).join(''))
      const cells = (await rowsOf(file)).map((row) => row.cells)
      const lf = (text: string) => text.replace(/\r\n?/g, '\n')
      expect(cells).toEqual(rows.map(([email, name]) => ({ email: lf(email), name: lf(name) })))
    }),
    { numRuns: 50 },
  )
})
