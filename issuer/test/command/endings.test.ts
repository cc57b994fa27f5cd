import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { claimOf, stageWithAwards, stageWithKey, type Around, type Stage } from './stage.ts'

/** A register that is still open keeps its log. */
const isClosed = ({ folder }: Stage) => !existsSync(join(folder, 'private/register.sqlite-wal'))

/** A command of each kind, on a programme in which Ada has an award that she may decide about. */
const LINES = [
  'check',
  'keys list',
  'keys show',
  'keys new',
  'keys rotate',
  'issue',
  'issue knots --to bob@example.org',
  'issue knots --to eve@example.org --dry-run',
]
const MORE = ['notify', 'decide inbox', 'publish', 'list', 'search ada', 'show ID', 'show ada@example.org', 'export', 'export --to out.json']
const CHANGES = ['suspend ID --because Why', 'restore ID --because Why', 'revoke ID --because Why', 'erase ada@example.org --yes', 'init another']
const ALL = [...LINES, ...MORE, ...CHANGES]

async function staged(): Promise<Stage & { readonly words: (line: string) => readonly string[] }> {
  const one = await stageWithAwards()
  await one.done('notify')
  const { decide } = await claimOf(one.folder, one.ids[0]!)
  mkdirSync(join(one.folder, 'inbox'))
  writeFileSync(join(one.folder, 'inbox/ada.jws'), await decide())
  return { ...one, words: (line) => line.replace('ID', one.ids[0]!).split(' ') }
}

test('with --json every command prints one JSON value and nothing else', { timeout: 60_000 }, async () => {
  const { run, words } = await staged()
  for (const line of ALL) {
    const { status, out, errors } = await run([...words(line), '--json'])
    expect([line, status, errors]).toEqual([line, 0, ''])
    expect(out.endsWith('\n')).toBe(true)
    expect(JSON.parse(out)).toBeInstanceOf(Object)
  }
})

test('with --quiet every command is silent, but for data that was asked for', { timeout: 60_000 }, async () => {
  const { run, words } = await staged()
  for (const line of ALL) {
    const { status, out, errors } = await run([...words(line), '--quiet'])
    expect([line, status, line === 'export' ? '' : out, errors]).toEqual([line, 0, '', ''])
  }
})

describe('a refusal', () => {
  test('ends with 1, tells the cure to people, and the findings to programs', async () => {
    const { run } = await stageWithKey()
    const refused = await run('issue ropes --to ada@example.org')
    expect([refused.status, refused.out]).toEqual([1, ''])
    expect(refused.errors).toBe('rosette: there is no achievement "ropes" (achievements are knots, licence)\n')
    for (const option of ['--json', '--quiet']) expect((await run(`issue ropes --to ada@example.org ${option}`)).errors).toBe(refused.errors)
    const [finding] = (JSON.parse((await run('issue ropes --to ada@example.org --json')).out) as { refused: { message: string; cure: string }[] }).refused
    expect(refused.errors).toBe(`rosette: ${finding?.message} (${finding?.cure})\n`)
  })
})

describe('the register is closed', () => {
  const aborted: Around = { signal: AbortSignal.abort() }
  test.each([
    ['after success', 'issue knots --to bob@example.org', {}, 0],
    ['after a list', 'list', {}, 0],
    ['after a refusal', 'show nobody@example.org', {}, 1],
    ['after wrong usage', 'list --state gone', {}, 64],
    ['after a refusal in the middle', 'revoke ID other --because Why', {}, 1],
    ['after an interruption', 'publish', aborted, 130],
  ] as const)('%s', async (_, line, around, wanted) => {
    const one = await stageWithAwards()
    const { status } = await one.run(line.replace('ID', one.ids[0]!).split(' '), around)
    expect([status, isClosed(one)]).toEqual([wanted, true])
  })
})

describe('an interruption ends with 130 and a word on standard error, and the next run goes on', () => {
  const SAID = 'interrupted; run it again to go on\n'

  test('issue signs the rest', async () => {
    const { run, done, json } = await stageWithKey()
    const signal = AbortSignal.abort()
    expect(await run('issue knots --to ada@example.org', { signal })).toEqual({ status: 130, out: '', errors: SAID })
    expect(await json('list')).toMatchObject([{ email: 'ada@example.org' }])
    expect(await done('issue')).toBe('0 awards made, 1 signed.\n')
  })

  test('notify writes the rest, publish publishes it', async () => {
    const { run, done } = await stageWithAwards(['ada@example.org', 'bob@example.org'])
    const signal = AbortSignal.abort()
    expect(await run('notify --json', { signal })).toEqual({ status: 130, out: '', errors: SAID })
    expect(await done('notify')).toBe('2 mails written, 0 sent; 2 are in private/mail.\n')
    expect(await run('publish --quiet', { signal })).toEqual({ status: 130, out: '', errors: '' })
    expect(await done('publish')).toMatch(/: \d+ files written, 0 removed, 0 as they were\.\nNext: put it online\.\n$/)
  })

  test('decide takes the rest, also while it waits for standard input', async () => {
    const { run, done, words } = await staged()
    expect(await run('decide inbox', { signal: AbortSignal.abort() })).toEqual({ status: 130, out: '', errors: SAID })
    expect(await run('decide -', { signal: AbortSignal.abort() })).toEqual({ status: 130, out: '', errors: SAID })
    expect(await done(words('decide inbox'))).toContain('1 decision taken')
  })
})

test('progress is shown on a terminal, and removed', async () => {
  const { run } = await stageWithKey()
  const { status, errors } = await run('issue knots --to ada@example.org', { isTerminal: true })
  expect([status, errors]).toEqual([0, '\r\u001B[Ksigning: 1\r\u001B[K'])
  expect((await run('issue knots --to eve@example.org --quiet', { isTerminal: true })).errors).toBe('')
})
