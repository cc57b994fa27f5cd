/** `rosette export`: the register as a table for other programs. */

import { resolve } from 'node:path'
import { exportCsv, exportJson } from '../export.ts'
import { writeNew } from '../folder.ts'
import { UsageError, type Command } from './command.ts'
import { filterOf, WHICH } from './list.ts'

export const export_: Command = {
  name: 'export',
  about: 'Writes the awards as CSV or JSON',
  usage: ['[--format csv|json] [--to FILE] [--achievement ID] ...'],
  more: ['It holds addresses and names: keep it private. In CSV, a cell that a spreadsheet would take for a formula begins with an apostrophe.'],
  examples: ['rosette export --to awards.csv', 'rosette export --format json --state revoked'],
  options: {
    format: { value: 'FORM', about: 'csv (else that) or json' },
    to: { value: 'FILE', about: 'a new file that nobody else may read (else standard output)' },
    ...WHICH,
  },
  words: { least: 0, most: 0 },
  async run(call) {
    const { text, isJson, register, write, tell, world } = call
    const format = text('format') ?? (isJson ? 'json' : 'csv')
    if (format !== 'csv' && format !== 'json') throw new UsageError(`--format ${format}: write csv or json`)
    const rows = (format === 'csv' ? exportCsv : exportJson)(register(), filterOf(call))
    const to = text('to')
    if (to === undefined) {
      for (const row of rows) await write(row)
      return
    }
    // The folder may be anybody's: only the file is private.
    writeNew(resolve(world.here, to), [...rows].join(''), { mode: 0o600 })
    call.answer({ written: to })
    tell(`${to} is written; it holds addresses and names.`)
  },
}
