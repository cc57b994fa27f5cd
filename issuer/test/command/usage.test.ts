import { describe, expect, test } from 'vitest'
import { COMMANDS } from '../../src/command/run.ts'
import { temporaryFolder } from '../temporary.ts'
import { rosette, stage } from './stage.ts'

describe('what is typed wrongly ends with 64, one sentence and the usage', () => {
  const WRONG: readonly (readonly [line: string, message: string, usage?: string])[] = [
    ['isue', 'there is no command "isue"', 'usage: rosette COMMAND [options]'],
    ['help nothing', 'there is no command "nothing"', 'usage: rosette COMMAND [options]'],
    ['--json list', 'there is no command "--json"', 'usage: rosette COMMAND [options]'],
    ['init', 'something is missing: DIR'],
    ['init a b', 'there is a word too many: b'],
    ['check now', 'there is a word too many: now'],
    ['check --strictly', "unknown option '--strictly'"],
    ['check --strict=yes', "option '--strict' does not take an argument"],
    ['list --state', "option '--state <value>' argument missing"],
    ['list --state gone', '--state gone: write valid, suspended, revoked'],
    ['list --visibility all', '--visibility all: write undecided, declined, private, unlisted, public'],
    ['list --json --quiet', '--json and --quiet exclude each other'],
    ['issue knots', 'name the person with --to, or a file of people with --from'],
    ['issue --to a@b.test', 'name the achievement'],
    ['issue knots --to a@b.test --from p.csv', '--to and --from exclude each other'],
    ['issue knots --to a@b.test --to c@b.test', '--to can be given only once'],
    ['issue --from p.csv --name Ada', '--name is about one person: name them with --to'],
    ['issue --date 2026-01-01', '--date is about one person: name them with --to'],
    ['issue --from=', '--from needs a value'],
    ['keys', 'something is missing: new|rotate [--name NAME] [--algorithm EdDSA|ES256] [--passphrase]'],
    ['keys make', 'keys make is no command: new, list, rotate or show'],
    ['keys new one', 'there is a word too many: one'],
    ['keys new --algorithm RS256', '--algorithm RS256: write EdDSA or ES256'],
    ['keys list --name key-1', '--name is for keys new and rotate'],
    ['keys show --passphrase', '--passphrase is for keys new and rotate'],
    ['notify --rate 0', '--rate 0: write a number of mails a minute'],
    ['notify --rate 1e3', '--rate 1e3: write a number of mails a minute'],
    ['decide', 'something is missing: FILE|DIR|- ...'],
    ['serve-decisions --port 65536', '--port 65536: write a number up to 65535'],
    ['serve-decisions --port http', '--port http: write a number up to 65535'],
    ['serve-decisions --limit many', '--limit many: write a number up to 100000'],
    ['revoke', 'something is missing: AWARD ... --because TEXT'],
    ['revoke a', 'say why with --because'],
    ['suspend a --because=', '--because needs a value'],
    ['renew a', 'say why with --because'],
    ['export --format xml', '--format xml: write csv or json'],
    ['erase', 'something is missing: EMAIL [--yes]'],
    ['show', 'something is missing: AWARD|EMAIL'],
    ['search a b', 'there is a word too many: b'],
    ['publish --to a --to b', '--to can be given only once'],
    ['check --json --json', '--json can be given only once'],
    ['list --folder a --folder b', '--folder can be given only once'],
  ]

  test.each(WRONG.map(([line, message, usage = '']) => [line, message, usage] as const))('rosette %s', async (line, message, usage) => {
    const [name = ''] = line.split(' ')
    const command = COMMANDS.find((one) => one.name === name)
    const tail = usage === '' ? `usage: rosette ${name} ${command?.usage[0]}\nsee rosette help ${name}\n` : `${usage}\nsee rosette help\n`
    expect(await stage().run(line)).toEqual({ status: 64, out: '', errors: `rosette: ${message}\n${tail}` })
  })
})

describe('the folder of the programme', () => {
  test('is found from one below, and by its name or that of one below', async () => {
    const { folder, done } = stage()
    const answer = await done('list')
    expect(await done('list', { here: `${folder}/programme/achievements` })).toBe(answer)
    for (const named of [folder, `${folder}/programme`]) expect(await done(['list', '--folder', named], { here: '/' })).toBe(answer)
    expect(await done('list --folder programme')).toBe(answer)
  })

  test('that is none is told by where it was looked for, with the cure', async () => {
    const here = temporaryFolder()
    for (const name of ['check', 'list', 'issue', 'keys list', 'notify', 'publish', 'serve-decisions', 'export', 'show a', 'erase a@example.org']) {
      const { status, out, errors } = await rosette(name.split(' '), { here })
      expect([name, status, out, errors]).toEqual([name, 1, '', `rosette: ${here}: there is no programme here (make one with: rosette init my-badges)\n`])
    }
    expect((await rosette(['list', '--folder', 'nowhere'], { here })).errors).toContain(`${here}/nowhere: there is no programme here`)
  })
})
