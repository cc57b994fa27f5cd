/** `verify` answers whatever it is given: every badge of the conformance corpus and every hostile one, cut off anywhere. */

import { describe, expect, it } from 'vitest'
import { verify } from '../verifier/src/index.ts'
import { CHECK_IDS } from '../verifier/src/report.ts'
import { makeFetch, NOW } from '../verifier/test/made.ts'
import { bytesOf, cases } from './conformance/cases.ts'
import { ROWS } from './hostile/rows.ts'
import { chanceOf } from './hostile/seed.ts'

const CUTS = 2
/** What is longer costs time and says nothing new: limits have tests of their own. */
const MOST_BYTES = 256 * 1024
const chance = chanceOf(20_261_101)

/** The whole, and what is left when it is cut at random places. */
function pieces(input: Uint8Array): readonly Uint8Array[] {
  const cut = Array.from({ length: CUTS }, () => input.subarray(0, Math.floor(chance() * input.length)))
  return [input, ...cut].filter(({ length }) => length <= MOST_BYTES)
}

async function expectAnswer(input: Uint8Array): Promise<void> {
  const report = await verify(input, { now: NOW, fetch: makeFetch() })
  expect(Object.keys(report.checks)).toEqual(CHECK_IDS)
  expect(CHECK_IDS.map((id) => report.checks[id]).filter((check) => check.status === 'unknown' && check.code === 'internal')).toEqual([])
}

async function expectAnswers(input: Uint8Array): Promise<void> {
  for (const piece of pieces(input)) await expectAnswer(piece)
}

describe('an answer comes', () => {
  it.each(ROWS.filter(({ name }) => !name.startsWith('poisoned')))('for $heading: $name', { timeout: 60_000 }, async (row) => {
    for (const { input } of await row.cases()) await expectAnswers(typeof input === 'string' ? Buffer.from(input) : input)
  })

  it.skipIf(cases.length === 0)('for every file of the conformance corpus (skipped when CONFORMANCE_DIR is absent)', { timeout: 120_000 }, async () => {
    for (const one of cases) await expectAnswers(await bytesOf(one))
  })
})
