/** A few threads that take cases one after the other. One that takes too long or too much is ended, and another takes its place. */

import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { HostileCase } from './case.ts'
import type { Answer } from './worker.ts'

/** What came of a case, or how its thread ended. */
export type Outcome = Answer | 'over time' | 'over memory' | `died: ${string}`

/** A fresh thread holds about 80 MiB when it has verified its first badges; a case may hold 256 more. */
const BASELINE_MIB = 80
export const MOST_MIB = 256

/** The outcomes in the order of the cases. */
export async function runAll(cases: readonly HostileCase[], threads: number, onOutcome: () => void = () => undefined): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = []
  const queue = [...cases.entries()]
  const work = async (): Promise<void> => {
    let worker: Worker | undefined
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const [at, one] = next
      worker ??= await begin()
      const outcome = await run(one, worker)
      outcomes[at] = outcome
      onOutcome()
      if (typeof outcome !== 'string') continue
      await worker.terminate()
      worker = undefined
    }
    await worker?.terminate()
  }
  await Promise.all(Array.from({ length: Math.min(threads, cases.length) }, work))
  return outcomes
}

async function begin(): Promise<Worker> {
  // An `execArgv` of its own: what a test runner gives its threads is not for these.
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: BASELINE_MIB + MOST_MIB }, execArgv: [] })
  await once(worker, 'message')
  return worker
}

/** The time is kept here too: a thread that is busy cannot keep its own. */
async function run(one: HostileCase, worker: Worker): Promise<Outcome> {
  const late = AbortSignal.timeout(one.seconds * 1000)
  const over = new AbortController()
  const signal = AbortSignal.any([late, over.signal])
  const ends = [once(worker, 'message', { signal }), once(worker, 'exit', { signal })]
  worker.postMessage(one)
  try {
    const [answer] = (await Promise.race(ends)) as [Answer | number]
    return typeof answer === 'number' ? `died: ${answer}` : answer
  } catch (error) {
    if (late.aborted) return 'over time'
    return (error as { readonly code?: string }).code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'over memory' : `died: ${String(error)}`
  } finally {
    over.abort()
    await Promise.allSettled(ends)
  }
}
