/** Reads a file of people to award, a row each. */

import { findingsOf, RefusedError, type Finding } from '../errors.ts'
import { readRows } from '../text/csv.ts'
import { COLUMNS, readWanted, type Wanted } from './wanted.ts'

/** Enough to see what is wrong with a file; a column that was mixed up would tell a hundred thousand times. */
const MOST_FINDINGS = 100

/**
 * All rows of a file. `achievement` counts for rows that name none.
 * Throws RefusedError with what is wrong in which line; nothing of a file with one wrong row is used.
 */
export async function readPeople(file: string, achievement = ''): Promise<readonly Wanted[]> {
  const findings: Finding[] = []
  const wanted: Wanted[] = []
  const needed = achievement === '' ? (['achievement', 'email'] as const) : (['email'] as const)
  for await (const { line, cells, fault } of readRows(file, { known: COLUMNS, needed })) {
    const refusals =
      fault?.findings ?? findingsOf(() => void wanted.push(readWanted({ ...cells, achievement: cells.achievement?.trim() || achievement }, { file, line })))
    findings.push(...refusals)
    if (findings.length >= MOST_FINDINGS) break
  }
  if (findings.length > 0) throw new RefusedError(limited(findings))
  return wanted
}

/** The first ones, and that there may be more. */
export function limited(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length < MOST_FINDINGS) return findings
  return [...findings.slice(0, MOST_FINDINGS), { message: 'there may be more', cure: 'mend these first' }]
}
