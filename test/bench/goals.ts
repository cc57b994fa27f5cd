/** Prints what was measured, and beside each goal whether it was met. */

interface Goal {
  readonly what: string
  /** As it is written beside the bound: `0.62 of jose`. */
  readonly value: number
  readonly unit: string
  readonly bound: 'at least' | 'at most'
  readonly limit: number
}

/** What was missed so far; the bench ends with 1 when there is any. */
export const missed: string[] = []

/** One goal, in one line. */
export function tell({ what, value, unit, bound, limit }: Goal): void {
  const isMet = bound === 'at least' ? value >= limit : value <= limit
  if (!isMet) missed.push(what)
  const digits = Number.isInteger(limit) && limit > 100 ? 0 : 2
  console.log(`  ${what}: ${value.toFixed(digits)} ${unit}, ${bound} ${limit}: ${isMet ? 'met' : 'missed'}`)
}

/** Two works beside each other, each with its time and rate. */
export function tellTimes(title: string, times: Readonly<Record<string, number>>): void {
  console.log(`\n${title}`)
  for (const [name, milliseconds] of Object.entries(times)) {
    console.log(`  ${name.padEnd(34)} ${milliseconds.toFixed(3).padStart(9)} ms ${(1000 / milliseconds).toFixed(1).padStart(10)} a second`)
  }
}

/** Files with their weight in bytes, minified and packed. */
export function tellWeights(title: string, files: readonly (readonly [name: string, minified: number, gzip: number])[]): void {
  console.log(`\n${title}`)
  for (const [name, minified, gzip] of files) console.log(`  ${name.padEnd(34)} ${String(minified).padStart(9)} ${String(gzip).padStart(9)}`)
}
