/** Shares a run of the fuzzer among threads, and counts what comes of it. A thread that no longer answers is a finding. */

import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { markdown } from '../hostile/judge.ts'
import type { Outcome } from './oracle.ts'
import type { Batch, Judged } from './worker.ts'

export interface Run {
  readonly seed: number
  readonly from: number
  readonly count: number
  readonly threads: number
  readonly onProgress?: (done: number) => void
}

export interface Finding {
  readonly index: number
  readonly control: string
  readonly says: string
}

export interface Tally {
  readonly outcomes: Map<Outcome, number>
  slowest: number
}

export interface Result {
  readonly tallies: ReadonlyMap<string, Tally>
  readonly findings: readonly Finding[]
}

const BATCH = 250
/** A batch takes seconds; each of its badges has one. */
const MOST_MILLISECONDS = 120_000

/** Throws when a control is not what it should be. */
export async function fuzz({ seed, from, count, threads, onProgress }: Run): Promise<Result> {
  const tallies = new Map<string, Tally>()
  const findings: Finding[] = []
  let [next, done] = [from, 0]
  const take = (): Batch | undefined => {
    if (next >= from + count) return undefined
    const batch = { seed, from: next, to: Math.min(next + BATCH, from + count) }
    next = batch.to
    return batch
  }
  const work = async (): Promise<void> => {
    let worker: Worker | undefined
    for (let batch = take(); batch; batch = take()) {
      worker ??= await begin()
      const judged = await run(batch, worker)
      if (typeof judged === 'string') {
        findings.push({ index: batch.from, control: `one of ${batch.from} to ${batch.to}`, says: judged })
        await worker.terminate()
        worker = undefined
        continue
      }
      for (const one of judged) tell(one)
      onProgress?.((done += judged.length))
    }
    await worker?.terminate()
  }
  const tell = ({ control, outcome, milliseconds, index, says }: Judged) => {
    const tally = tallies.get(control) ?? { outcomes: new Map<Outcome, number>(), slowest: 0 }
    tally.outcomes.set(outcome, (tally.outcomes.get(outcome) ?? 0) + 1)
    tally.slowest = Math.max(tally.slowest, milliseconds)
    tallies.set(control, tally)
    if (says !== undefined) findings.push({ index, control, says })
  }
  await Promise.all(Array.from({ length: threads }, work))
  return { tallies, findings }
}

async function begin(): Promise<Worker> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { execArgv: [] })
  const [faults] = (await once(worker, 'message')) as [readonly string[]]
  if (faults.length > 0) throw new Error(`controls are not as they should be: ${faults.join('; ')}`)
  return worker
}

async function run(batch: Batch, worker: Worker): Promise<readonly Judged[] | string> {
  const late = AbortSignal.timeout(MOST_MILLISECONDS)
  worker.postMessage(batch)
  try {
    const [judged] = (await once(worker, 'message', { signal: late })) as [readonly Judged[]]
    return judged
  } catch (error) {
    return late.aborted ? 'no answer any more' : `the thread died: ${String(error)}`
  }
}

const COLUMNS: readonly Outcome[] = ['rejected', 'undetermined', 'verified, equal', 'finding']

export function tableOf({ tallies }: Result): string {
  const lines = [...tallies]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([name, { outcomes, slowest }]) =>
      lineOf(
        name,
        COLUMNS.map((column) => outcomes.get(column) ?? 0),
        slowest,
      ),
    )
  const sums = COLUMNS.map((column) => [...tallies.values()].reduce((sum, { outcomes }) => sum + (outcomes.get(column) ?? 0), 0))
  const slowest = Math.max(0, ...[...tallies.values()].map((tally) => tally.slowest))
  return markdown([['control', 'mutations', ...COLUMNS.slice(0, 3), 'findings', 'slowest ms'], ...lines, lineOf('all', sums, slowest)])
}

function lineOf(name: string, counts: readonly number[], slowest: number): readonly string[] {
  return [name, counts.reduce((sum, one) => sum + one, 0), ...counts, Math.round(slowest)].map(String)
}
