/**
 * `npm run test:hostile`: every hostile case in a thread with a limit of time and memory, and one table.
 * `-- --rows` has a line for each row of the list of threats, `-- --only WORD` takes the rows and cases whose names hold the word.
 */

import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { judgeAll, tableOf, type Judged } from './judge.ts'
import { ROWS } from './rows.ts'

const { values } = parseArgs({ options: { rows: { type: 'boolean' }, only: { type: 'string' }, all: { type: 'boolean' } } })

const judged = await judgeAll(chosen(values.only), availableParallelism(), (done, of) => {
  if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${of}${done === of ? '\n' : ''}`)
})
for (const one of judged.filter(({ fault }) => fault ?? values.all)) console.log(lineOf(one))
console.log(`\n${tableOf(judged, values.rows ? 'rows' : 'classes')}`)
const faults = judged.filter(({ fault }) => fault).length
console.log(`\n${judged.length} cases, ${faults === 0 ? 'no fault' : `${faults} with a fault`}`)
process.exitCode = faults === 0 ? 0 : 1

function chosen(word: string | undefined): typeof ROWS {
  if (word === undefined) return ROWS
  return ROWS.map((row) => {
    const whole = `${row.heading}: ${row.name}`.includes(word)
    return { ...row, cases: async () => (await row.cases()).filter(({ name }) => whole || name.includes(word)) }
  })
}

function lineOf({ row, case: one, outcome, fault }: Judged): string {
  const came = typeof outcome === 'string' ? outcome : `${outcome.verdict}, ${outcome.reasons.join(', ')}, ${Math.round(outcome.milliseconds)} ms`
  return `${row.heading}: ${row.name}: ${one.name}: ${fault ? `${fault.kind.toUpperCase()}: ${fault.says}` : came}`
}
