/** How many tests passed, failed and were skipped, and the line that says so. */

export interface Counts {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

export function sum(all: readonly Counts[]): Counts {
  const total = (part: keyof Counts) => all.reduce((count, one) => count + one[part], 0)
  return { passed: total('passed'), failed: total('failed'), skipped: total('skipped') }
}

/** `12 passed, 0 failed`, with the skipped only when there are any. */
export function line({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`
}

/** A runner that ended badly, or ran nothing though there are files, counts as a failure even where no test says so. */
export function judge(counts: Counts | undefined, exitCode: number | null): Counts {
  const { passed, failed, skipped } = counts ?? { passed: 0, failed: 0, skipped: 0 }
  const wrong = exitCode !== 0 || passed + failed + skipped === 0
  return { passed, failed: wrong ? Math.max(failed, 1) : failed, skipped }
}
