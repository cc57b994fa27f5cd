import { describe, expect, test } from 'vitest'
import { RefusedError } from '../../src/errors.ts'
import { readPeople } from '../../src/issue/people-file.ts'
import { findingsIn, peopleFile, read, refusalsOf } from './people.ts'

const HEAD = 'achievement,email,name,date,evidence,expires,language\n'

test('a row says what is wanted; what it leaves empty is not said', async () => {
  const file = peopleFile(
    `${HEAD}knots, Ada@Example.ORG ,"Lovelace,  Ada",2026-03-02,https://work.test/ada,2028-03-02,DE-at\n sails ,grace@example.org,,,,,\nknots,alan@example.org\n`,
  )
  expect(await readPeople(file)).toEqual([
    {
      place: { file, line: 2 },
      achievement: 'knots',
      email: 'ada@example.org',
      name: 'Lovelace, Ada',
      awardedOn: '2026-03-02',
      evidence: 'https://work.test/ada',
      expiresOn: '2028-03-02',
      language: 'de',
    },
    { place: { file, line: 3 }, achievement: 'sails', email: 'grace@example.org' },
    { place: { file, line: 4 }, achievement: 'knots', email: 'alan@example.org' },
  ])
})

test('columns may stand in any order, and spaces around a cell do not count', async () => {
  const [one] = await read(' Expires ,DATE,Email,Achievement,evidence\n 2028-03-02 , 2026-03-02 ,ada@example.org, knots , https://work.test/ada \n')
  expect(one).toMatchObject({ achievement: 'knots', awardedOn: '2026-03-02', expiresOn: '2028-03-02', evidence: 'https://work.test/ada' })
})

describe('the achievement that the command names', () => {
  const idsOf = async (text: string) => (await read(text, 'sails')).map(({ achievement }) => achievement)

  test('counts for rows that name none, also when there is no such column', async () => {
    expect(await idsOf('achievement,email\nknots,a@x.org\n,b@x.org\n  ,c@x.org\n')).toEqual(['knots', 'sails', 'sails'])
    expect(await idsOf('email\na@x.org\n')).toEqual(['sails'])
  })

  test('is missed where neither names one', async () => {
    expect(await refusalsOf(() => read('achievement,email\nknots,a@x.org\n,b@x.org\n'))).toEqual(['3: the achievement is missing'])
    expect(await refusalsOf(() => read('email\na@x.org\n'))).toEqual(['1: the column achievement is missing'])
  })
})

describe('what is wrong is told', () => {
  test('all at once, each with file and line and cure, and several of one row', async () => {
    const file = peopleFile(
      `${HEAD}knots,ada,Ada,,,,\nknots,grace@example.org,Grace,,,,\nknots,a@x.org,<b>,2026-02-30,http://x.org,soon,tlh\n,,,x,,,\nknots,b@x.org,B,,,,,more\n`,
    )
    const refusal = await readPeople(file).catch((error: unknown) => error as RefusedError)
    expect(refusal).toBeInstanceOf(RefusedError)
    expect(String(refusal).split('\n')).toEqual([
      `RefusedError: ${file}:2: "ada" is no e-mail address (write one address, such as ada@example.org)`,
      `${file}:4: the name holds <, > or =? (write the name alone)`,
      expect.stringMatching(/:4: "tlh" is no language known here \(languages are en, ar, /),
      `${file}:4: the date "2026-02-30" is no day (write it as year-month-day: 2026-11-23)`,
      `${file}:4: the expiry "soon" is no day (write it as year-month-day: 2026-11-23)`,
      `${file}:4: "http://x.org" is no https address (write it whole: https://example.org/page)`,
      `${file}:5: there is no e-mail address (write one address, such as ada@example.org)`,
      `${file}:5: the date "x" is no day (write it as year-month-day: 2026-11-23)`,
      `${file}:5: the achievement is missing (write its id)`,
      `${file}:6: the row has 8 cells for 7 columns (put quotation marks around a cell that holds a separator)`,
    ])
  })

  test.each([
    [99, 99, undefined],
    [250, 101, 'there may be more'],
  ])('of %i wrong rows in %i findings', async (rows, told, last) => {
    const findings = await findingsIn(() => read(`achievement,email\n${'knots,nobody\n'.repeat(rows)}`))
    expect(findings).toHaveLength(told)
    expect(findings.slice(0, 99).map(({ line }) => line)).toEqual(Array.from({ length: 99 }, (_, at) => at + 2))
    if (last !== undefined) expect(findings.at(-1)).toEqual({ message: last, cure: 'mend these first' })
  })
})

describe('lines are counted as an editor counts them:', () => {
  const lines = async (text: string | Uint8Array) => (await read(text)).map(({ email, place }) => `${place.line} ${email}`)
  const ROWS = ['achievement,email,name', 'knots,a@x.org,A', '', ',,', 'knots,b@x.org,"B ""the Bee"""', 'knots,c@x.org,C']
  const WANTED = ['2 a@x.org', '5 b@x.org', '6 c@x.org']

  test.each([
    ['LF', '\n', ','],
    ['CRLF', '\r\n', ','],
    ['CR', '\r', ','],
    ['semicolons', '\n', ';'],
    ['tabs and CRLF', '\r\n', '\t'],
  ])('with %s', async (_, end, mark) => {
    const text = ROWS.join(end).replaceAll(',', mark)
    for (const form of [text, `${text}${end}`, `\uFEFF${text}${end}${end}`]) expect(await lines(form)).toEqual(WANTED)
  })

  test.each(['\n', '\r\n'])('with line breaks of %j within quotation marks', async (end) => {
    const text = ['email,achievement', `a@x.org,"${end}knots"`, `"b@x.org","knots${end}${end}"`, '', 'c@x.org,knots'].join(end)
    expect(await lines(text)).toEqual(['2 a@x.org', '4 b@x.org', '8 c@x.org'])
  })

  test('with ends that are mixed, as after putting two files together', async () => {
    expect(await lines('achievement,email\nknots,a@x.org\r\nknots,b@x.org\r\n"knots","c@x.org"\r\nknots,d@x.org\n')).toEqual([
      '2 a@x.org',
      '3 b@x.org',
      '4 c@x.org',
      '5 d@x.org',
    ])
  })

  test('also where the disk gives CR in one piece and LF in the next', async () => {
    const rows = Array.from({ length: 3_000 }, (_, at) => `"knots\r\n",p${at + 1000}@x.org\r\n`)
    // Wherever a piece ends, one of these files has its CR there.
    for (let more = 0; more < rows[0]!.length; more += 1) {
      const last = (await read(`achievement,email${' '.repeat(more)}\r\n${rows.join('')}`)).at(-1)
      expect(last).toMatchObject({ email: 'p3999@x.org', place: { line: 6_000 } })
    }
  })

  test('a wrong row after them is told with its own', async () => {
    expect(await refusalsOf(() => read('email,achievement\na@x.org,"\n\nknots"\nnobody,knots\n"nobody\n",knots\n'))).toEqual([
      '5: "nobody" is no e-mail address',
      '6: the address holds a line break or another control character',
    ])
  })
})

describe('a file is refused whole', () => {
  test.each<[string, string | Uint8Array, string]>([
    ['that is empty', '', '1: the file is empty'],
    ['of empty lines', '\n\r\n\n\r', '1: the file is empty'],
    ['that is a byte order mark', '\uFEFF', '1: the file is empty'],
    ['without e-mail addresses', 'achievement,name\nknots,Ada\n', '1: the column email is missing'],
    ['with a column that nobody knows', 'achievement,email,shoe size\nknots,a@x.org,38\n', '1: there is no column "shoe size"'],
    ['with a column twice', 'achievement,email,Email\nknots,a@x.org,b@x.org\n', '1: the column email stands twice'],
    ['without column names', 'knots,a@x.org,Ada\n', '1: there is no column "knots"'],
    ['in Latin-1', Buffer.from('achievement,email,name\nknots,a@x.org,Zo\xEB\n', 'latin1'), '-: the file is not UTF-8 text'],
    ['in UTF-16', Buffer.from('\uFEFFachievement,email\nknots,a@x.org\n', 'utf16le'), '-: the file is not UTF-8 text'],
    ['with text after a quotation mark', 'achievement,email,name\nknots,a@x.org,A\nknots,b@x.org,"B" B\n', '3: the row is no CSV'],
  ])('%s', async (_, text, why) => expect(await refusalsOf(() => read(text))).toEqual([why]))
})

test('a file with no row wants nothing', async () => expect(await read('achievement,email\n')).toEqual([]))
