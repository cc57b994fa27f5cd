/**
 * `npm run bench -w @rosette/issuer [-- COUNT]`: how many awards a second are issued and baked, beside bare signatures and bare files
 * in the same run, and whether memory grows with their number. Absolute figures are the machine's; compare the ratios.
 */

import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Measured } from './measure.ts'

const count = Number(process.argv[2] ?? 10_000)
if (!Number.isInteger(count) || count < 10) throw new Error('COUNT is a whole number, 10 or more')
const [few, many] = [measured(Math.round(count / 10)), measured(count)]

const rows = [
  ['', few.count.toLocaleString('en'), many.count.toLocaleString('en')],
  ['issued, a second', rate(few.issued), rate(many.issued)],
  ['  raw Ed25519 signatures', rate(few.signed), rate(many.signed)],
  ['  one award costs, in signatures', times(few.signed, few.issued), times(many.signed, many.issued)],
  ['baked as PNG and SVG, a second', rate(few.baked), rate(many.baked)],
  ['  the same bytes only written', rate(few.written), rate(many.written)],
  ['  one award costs, in writings', times(few.written, few.baked), times(many.written, many.baked)],
  ['most memory, MiB', few.memory.toFixed(0), many.memory.toFixed(0)],
] as const
for (const [what, ...figures] of rows) console.log([what.padEnd(34), ...figures.map((figure) => figure.padStart(9))].join(' '))
console.log(`\nTen times the awards, ${(many.memory / few.memory).toFixed(2)} times the memory.`)

/** In a process of its own: the most memory that it ever held is known at its end. */
function measured(awards: number): Measured {
  const { status, stdout, stderr } = spawnSync(process.execPath, [fileURLToPath(new URL('measure.ts', import.meta.url)), String(awards)], { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout) as Measured
}

function rate(perSecond: number): string {
  return perSecond.toLocaleString('en', { maximumFractionDigits: 0 })
}

function times(raw: number, whole: number): string {
  return (raw / whole).toFixed(1)
}
