/**
 * Measures what stands beside each other: in one process, warmed up, turn by turn, and the median of the turns. Counted is the time
 * that somebody waits; or, where one core is to be compared with one core, the processor's time of all threads together.
 */

/** Something that is done over and over; what it answers must be true each time. */
export type Work = () => Promise<boolean>

export interface Turns {
  /** Default `waited`. */
  readonly count?: 'waited' | 'core'
  /** How often each is done before anything is measured, so that all of it is compiled. */
  readonly before: number
  /** How often each is measured. */
  readonly turns: number
  /** How often it is done in one turn. */
  readonly times: number
}

/** Milliseconds that each work takes once, by its name. Throws when one answers no. */
export async function measure<Name extends string>(
  works: Readonly<Record<Name, Work>>,
  { turns, times, before, count = 'waited' }: Turns,
): Promise<Readonly<Record<Name, number>>> {
  const entries = Object.entries<Work>(works)
  const taken = new Map(entries.map(([name]) => [name, [] as number[]]))
  for (const [name, work] of entries) await repeat(name, work, before, count)
  for (let turn = 0; turn < turns; turn += 1) {
    // Whoever came first comes last in the next turn, so that nobody always pays for what another left.
    const order = turn % 2 === 0 ? entries : entries.toReversed()
    for (const [name, work] of order) taken.get(name)?.push(await repeat(name, work, times, count))
  }
  return Object.fromEntries([...taken].map(([name, all]) => [name, median(all)])) as Record<Name, number>
}

async function repeat(name: string, work: Work, times: number, count: Turns['count']): Promise<number> {
  const [begun, since] = [process.cpuUsage(), performance.now()]
  for (let time = 0; time < times; time += 1) {
    if (!(await work())) throw new Error(`${name}: not verified`)
  }
  if (count === 'waited') return (performance.now() - since) / times
  const { user, system } = process.cpuUsage(begun)
  return (user + system) / 1000 / times
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[values.length >> 1] ?? Number.NaN
}
