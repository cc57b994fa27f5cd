/** Twenty thousand spoilt badges: each has an answer, soon, and none is believed with other content than was signed. */

import { availableParallelism } from 'node:os'
import { expect, it } from 'vitest'
import { fuzz, tableOf } from './fuzz/crew.ts'

const COUNT = 20_000

it('no spoilt badge is verified with other content, none is without an answer', { timeout: 300_000 }, async () => {
  const result = await fuzz({ seed: 20_261_101, from: 0, count: COUNT, threads: availableParallelism() })
  process.stdout.write(`\nSpoilt badges\n${tableOf(result)}\n\n`)
  expect(result.findings).toEqual([])
  const equal = [...result.tallies.values()].reduce((sum, { outcomes }) => sum + (outcomes.get('verified, equal') ?? 0), 0)
  // Were all refused, nothing would be tried: some changes, such as white space, change nothing.
  expect(equal).toBeGreaterThan(COUNT / 50)
})
