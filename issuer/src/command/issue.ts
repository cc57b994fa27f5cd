/** `rosette issue`: awards an achievement to one person, or to all in a file. */

import { resolve } from 'node:path'
import { enterAwards, rehearse, signAwards } from '../issue/issue.ts'
import { readPeople } from '../issue/people-file.ts'
import type { Outcome } from '../issue/plan.ts'
import { readWanted, type Wanted } from '../issue/wanted.ts'
import { UsageError, type Call, type Command } from './command.ts'
import { counted, table } from './print.ts'

export const issue: Command = {
  name: 'issue',
  about: 'Awards an achievement to one person, or to all in a file, and signs the badges',
  usage: ['ACHIEVEMENT --to EMAIL [--name NAME] [--date DAY] [--expires DAY]', '[ACHIEVEMENT] --from FILE.csv [--dry-run]', ''],
  more: [
    'A file has a line of column names and a row for each award: achievement, email, name, date, evidence, expires, language. Only email is needed, and achievement where the command names none. With one wrong row nothing is entered, and every wrong row is told with its line.',
    'The same award twice is one award, so a file can be issued again after rows were added; one that was suspended or revoked is not awarded again unless a row says a date. What an achievement requires must be held on the day, or be in the same file.',
    'Alone, rosette issue signs what an interrupted run left unsigned. Nothing is sent or published: that is what notify and publish do.',
  ],
  examples: [
    'rosette issue cloud-fundamentals --to ada@example.org --name "Ada Lovelace"',
    'rosette issue --from people.csv --dry-run',
    'rosette issue --from people.csv',
  ],
  options: {
    to: { value: 'EMAIL', about: 'the person' },
    from: { value: 'FILE', about: 'a CSV file of people, in UTF-8' },
    name: { value: 'NAME', about: 'how mails address the person; it is not published' },
    date: { value: 'DAY', about: 'when it was earned, as 2026-11-23 (else today)' },
    expires: { value: 'DAY', about: 'the last day it is good (else as the achievement says)' },
    evidence: { value: 'URL', about: 'a page that shows the work; it becomes part of the badge' },
    language: { value: 'CODE', about: "the language of the person's mails, as de" },
    'dry-run': { about: 'tell what would happen, and do nothing' },
  },
  words: { least: 0, most: 1 },
  async run(call) {
    const { programme, register, has, tell, answer, world } = call
    const wanted = await wantedOf(call)
    if (has('dry-run')) {
      const outcome = rehearse(register(), programme(), wanted, world.clock())
      answer({ dryRun: true, ...outcome })
      for (const line of table(outcome.entered.map(rowOf))) tell(line)
      tell(`This would make ${counted(outcome.entered.length, 'award')}; ${counted(outcome.already, 'is', 'are')} there already. Nothing was done.`)
      return
    }
    // Opened first: nothing is entered that cannot be signed.
    const signer = await call.signer()
    warnOfExample(call)
    const outcome = enterAwards(register(), programme(), wanted, world.clock())
    const progress = call.progress('signing')
    const signed = await signAwards(register(), programme(), signer, { now: world.clock(), signal: world.signal, onSigned: progress.show }).finally(
      progress.end,
    )
    answer({ ...outcome, signed })
    told(call, outcome, signed)
  },
}

async function wantedOf({ words: [achievement], text, world }: Call): Promise<readonly Wanted[]> {
  const [to, from] = [text('to'), text('from')]
  const cells = { name: text('name'), date: text('date'), expires: text('expires'), evidence: text('evidence'), language: text('language') }
  const given = Object.entries(cells).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]))
  if (to !== undefined && from !== undefined) throw new UsageError('--to and --from exclude each other')
  if (to === undefined && given.length > 0) throw new UsageError(`--${given[0]?.[0] ?? ''} is about one person: name them with --to`)
  if (from !== undefined) return readPeople(resolve(world.here, from), achievement)
  if (to === undefined && achievement !== undefined) throw new UsageError('name the person with --to, or a file of people with --from')
  if (to === undefined) return []
  if (achievement === undefined) throw new UsageError('name the achievement')
  return [readWanted({ ...Object.fromEntries(given), achievement, email: to }, {})]
}

function rowOf({ email, achievement, awardedOn, expiresOn }: Outcome['entered'][number]): readonly string[] {
  return [achievement, email, awardedOn, expiresOn === undefined ? 'does not expire' : `until ${expiresOn}`]
}

/** One or a few are told by name; a thousand by their number. */
const FEW = 10

function told({ tell }: Call, { entered, already }: Outcome, signed: number): void {
  if (entered.length <= FEW) for (const line of table(entered.map((one) => [one.id, ...rowOf(one)]))) tell(line)
  if (already > 0) tell(`${counted(already, 'award was', 'awards were')} there already.`)
  tell(`${counted(entered.length, 'award')} made, ${signed.toLocaleString('en')} signed.`)
  if (entered.length > 0) tell('Next: rosette notify writes the mails, rosette publish the site.')
}

function warnOfExample({ programme, warn }: Call): void {
  const { url } = programme()
  if (new URL(url).hostname.endsWith('.example')) warn(`note: ${url} is an example; badges keep their address for good (programme/programme.json, "url")`)
}
