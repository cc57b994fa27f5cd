/** Every attack of the hostile corpus is refused, for the right reason and within its limits; every control is verified. */

import { availableParallelism } from 'node:os'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { judgeAll, tableOf, type Judged } from './hostile/judge.ts'
import { ROWS } from './hostile/rows.ts'

let judged: readonly Judged[] = []

describe('the hostile corpus', () => {
  beforeAll(async () => {
    judged = await judgeAll(ROWS, availableParallelism())
  }, 240_000)

  it.each(ROWS)('$heading: $name', (row) => {
    const own = judged.filter((one) => one.row === row)
    expect(own.length).toBeGreaterThan(0)
    expect(own.flatMap(({ case: { name }, fault }) => (fault ? [`${name}: ${fault.kind}: ${fault.says}`] : []))).toEqual([])
  })

  it('has attacks by the hundred, and a control in every class', () => {
    expect(judged.filter((one) => one.case.sound !== true).length).toBeGreaterThanOrEqual(400)
    for (const heading of new Set(ROWS.map((row) => row.heading))) {
      expect(
        judged.some((one) => one.row.heading === heading && one.case.sound === true),
        heading,
      ).toBe(true)
    }
  })

  afterAll(() => process.stdout.write(`\nHostile corpus\n${tableOf(judged, 'classes')}\n\n`))
})
