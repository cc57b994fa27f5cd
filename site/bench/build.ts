/**
 * `npm run bench -w @rosette/site [-- COUNT …]`: programmes of so many public badges, each built from nothing and then built again with one
 * badge taken back. Absolute figures are the machine's; the ratios say whether the work grows with the number and no faster.
 */

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSite, type Built } from './measure.ts'
import { makeProgramme } from './programme.ts'

const counts = process.argv.slice(2).map(Number)
if (counts.some((count) => !Number.isInteger(count) || count < 10)) throw new Error('each COUNT is a whole number, 10 or more')
const measured: Measured[] = []
for (const count of counts.length ? counts : [100, 1000, 5000]) measured.push(await measure(count))

row('badges', ({ count }) => whole(count))
row('pages', ({ first }) => whole(first.pages))
row('  a second', ({ first }) => whole(first.pages / first.seconds.pages))
row('pictures (PNG and SVG cards)', ({ first }) => whole(first.cards))
row('  a second', ({ first }) => whole(first.cards / first.seconds.cards))
row('sheets for CVs (PDF)', ({ first }) => whole(first.sheets))
row('  a second', ({ first }) => whole(first.sheets / first.seconds.sheets))
row('whole build, seconds', ({ first }) => whole(first.seconds.all))
row('  for each badge, of the first column', (one) => times(secondsEach(one) / secondsEach(measured[0] ?? one)))
row('most memory, MiB', ({ first }) => whole(first.memory))
row('one badge taken back: pictures drawn', ({ again }) => whole(again.cards))
row('  sheets made', ({ again }) => whole(again.sheets))
row('  whole build, seconds', ({ again }) => whole(again.seconds.all))
row('  of the first build', ({ first, again }) => times(again.seconds.all / first.seconds.all))

interface Measured {
  readonly count: number
  readonly first: Built
  /** After one badge was taken back. */
  readonly again: Built
}

async function measure(count: number): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'rosette-bench-'))
  try {
    const programme = await makeProgramme(join(folder, 'programme'), count)
    const first = await buildSite(programme.content, folder)
    programme.revokeOne()
    return { count, first, again: await buildSite(programme.content, folder) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function secondsEach({ count, first }: Measured): number {
  return first.seconds.all / count
}

function row(what: string, figure: (measured: Measured) => string): void {
  console.log([what.padEnd(40), ...measured.map((one) => figure(one).padStart(9))].join(' '))
}

function whole(figure: number): string {
  return Number.isFinite(figure) ? figure.toLocaleString('en', { maximumFractionDigits: 0 }) : '–'
}

function times(ratio: number): string {
  return ratio.toFixed(2)
}
