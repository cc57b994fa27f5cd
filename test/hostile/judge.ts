/** Judges what came of each case, and counts by class. */

import { HEADINGS, type HostileCase, type HostileRow } from './case.ts'
import { MOST_MIB, runAll, type Outcome } from './crew.ts'

export interface Judged {
  readonly row: HostileRow
  readonly case: HostileCase
  readonly outcome: Outcome
  readonly fault?: Fault
}

export interface Fault {
  readonly kind: 'wrongly accepted' | 'wrongly rejected' | 'over time' | 'over memory' | 'wrong reason' | 'other fault'
  readonly says: string
}

/** Threads that wait for silent servers cost nothing but their memory. */
const PATIENT_THREADS = 4

/** Runs all cases of these rows on so many threads. */
export async function judgeAll(rows: readonly HostileRow[], threads: number, onOutcome?: (done: number, of: number) => void): Promise<readonly Judged[]> {
  const made: { readonly row: HostileRow; readonly case: HostileCase }[] = []
  for (const row of rows) for (const one of await row.cases()) made.push({ row, case: one })
  let done = 0
  const count = () => onOutcome?.((done += 1), made.length)
  const isPatient = (one: { readonly case: HostileCase }) => Object.values(one.case.web).includes('silent')
  const patient = made.filter(isPatient)
  const brisk = made.filter((one) => !isPatient(one))
  const run = (group: typeof made, on: number) => runAll(group.map(caseOf), on, count)
  const outcomes = (await Promise.all([run(patient, PATIENT_THREADS), run(brisk, threads)])).flat()
  const judged: Judged[] = []
  for (const [at, { row, case: one }] of [...patient, ...brisk].entries()) judged.push(await judgeTwice(row, one, outcomes[at] ?? 'died: not run'))
  return judged.toSorted((a, b) => rows.indexOf(a.row) - rows.indexOf(b.row))
}

const caseOf = (one: { readonly case: HostileCase }): HostileCase => one.case

/** What seems slow is tried once more, alone: a machine with other work is no fault of the verifier's. */
async function judgeTwice(row: HostileRow, one: HostileCase, outcome: Outcome): Promise<Judged> {
  const judged = judge(row, one, outcome)
  const isSlow = judged.fault?.kind === 'over time' || judged.fault?.says.startsWith('stopped')
  const [again] = isSlow ? await runAll([one], 1) : []
  return again === undefined ? judged : judge(row, one, again)
}

function judge(row: HostileRow, one: HostileCase, outcome: Outcome): Judged {
  const fault = faultOf(one, outcome)
  return { row, case: one, outcome, ...(fault && { fault }) }
}

function faultOf(one: HostileCase, outcome: Outcome): Fault | undefined {
  if (outcome === 'over time' || outcome === 'over memory') return { kind: outcome, says: `more than ${one.seconds} s, or ${MOST_MIB} MiB` }
  if (typeof outcome === 'string') return { kind: 'other fault', says: outcome }
  const { verdict, reasons, milliseconds, bytes, faults } = outcome
  if (one.sound === false && verdict === 'verified') return { kind: 'wrongly accepted', says: 'verified' }
  if (one.sound === true && verdict !== 'verified') return { kind: 'wrongly rejected', says: reasons.join(', ') }
  if (milliseconds > one.seconds * 1000) return { kind: 'over time', says: `${Math.round(milliseconds)} ms` }
  if (bytes > MOST_MIB * 2 ** 20) return { kind: 'over memory', says: `${Math.round(bytes / 2 ** 20)} MiB` }
  if (one.why.length > 0 && !one.why.some((why) => reasons.includes(why)))
    return { kind: 'wrong reason', says: `${[...reasons, ...faults].join(', ')}; expected ${one.why.join(' or ')}` }
  return faults.length > 0 ? { kind: 'other fault', says: faults.join('; ') } : undefined
}

/** What is left of a table's line when its name is taken away. */
interface Counts {
  readonly rows: number
  readonly attacks: number
  readonly controls: number
  readonly slowest: number
  readonly faults: ReadonlyMap<Fault['kind'], number>
}

const KINDS = ['wrongly accepted', 'controls', 'wrongly rejected', 'over time', 'over memory', 'wrong reason', 'other fault'] as const

/** One table: a line for each class (or each row of each class), and one for all. */
export function tableOf(judged: readonly Judged[], lines: 'classes' | 'rows'): string {
  const nameOf = ({ row }: Judged) => (lines === 'classes' ? row.heading : `${row.heading}: ${row.name}`)
  const names = [...new Set(judged.toSorted((a, b) => HEADINGS.indexOf(a.row.heading) - HEADINGS.indexOf(b.row.heading)).map(nameOf))]
  const counted = [...names.map((name) => [name, countsOf(judged.filter((one) => nameOf(one) === name))] as const), ['all', countsOf(judged)] as const]
  const head = ['class', ...(lines === 'classes' ? ['rows'] : []), 'attacks', ...KINDS, 'slowest ms']
  const body = counted.map(([name, counts]) => [
    name,
    ...(lines === 'classes' ? [counts.rows] : []),
    counts.attacks,
    ...KINDS.map((kind) => (kind === 'controls' ? counts.controls : (counts.faults.get(kind) ?? 0))),
    Math.round(counts.slowest),
  ])
  return markdown([head, ...body.map((line) => line.map(String))])
}

/** `either` counts among the attacks: it attacks time, memory or the reader. */
function countsOf(judged: readonly Judged[]): Counts {
  const faults = new Map<Fault['kind'], number>()
  for (const { fault } of judged) if (fault) faults.set(fault.kind, (faults.get(fault.kind) ?? 0) + 1)
  const controls = judged.filter((one) => one.case.sound === true).length
  const times = judged.map(({ outcome }) => (typeof outcome === 'string' ? 0 : outcome.milliseconds))
  return { rows: new Set(judged.map(({ row }) => row)).size, attacks: judged.length - controls, controls, slowest: Math.max(0, ...times), faults }
}

/** A table that a terminal and Markdown both show well: names to the left, numbers to the right. */
export function markdown(lines: readonly (readonly string[])[]): string {
  const widths = (lines[0] ?? []).map((_, at) => Math.max(...lines.map((line) => (line[at] ?? '').length)))
  const cells = (line: readonly string[]) => line.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
  const rule = widths.map((width, at) => (at === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`))
  const [head = [], ...rest] = lines
  return [cells(head), rule, ...rest.map(cells)].map((line) => `| ${line.join(' | ')} |`).join('\n')
}
