/** The command as a process of its own, to be killed. */

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const ROSETTE = fileURLToPath(new URL('../../bin/rosette.ts', import.meta.url))
const LOADED = new URL('loaded.ts', import.meta.url).href

export interface Run {
  readonly isKilled: boolean
  readonly status: number | null
  /** Of a run that came to its end. */
  readonly answer: Readonly<Record<string, unknown>>
  readonly errors: string
  /** Milliseconds, from when the program was loaded. */
  readonly length: number
}

export interface Running {
  readonly env?: Readonly<Record<string, string>>
  /** Milliseconds after it was loaded; it may have come to its end before. */
  readonly killAfter?: number
}

/** `rosette` in a folder, with --json; what it says about the example is left out of its errors. */
export async function rosette(folder: string, words: readonly string[], { env, killAfter }: Running = {}): Promise<Run> {
  let [begun, timer]: [number, NodeJS.Timeout | undefined] = [performance.now(), undefined]
  // Node would warn of SQLite, which is loaded here before the command can be silent about it.
  const given = { ...process.env, NODE_NO_WARNINGS: '1', ...env }
  const child = spawn(process.execPath, ['--import', LOADED, ROSETTE, ...words, '--json'], {
    cwd: folder,
    env: given,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  const [out, errors]: [string[], string[]] = [[], []]
  child.stdout?.on('data', (text: Buffer) => out.push(text.toString()))
  child.stderr?.on('data', (text: Buffer) => errors.push(text.toString()))
  child.once('message', () => {
    begun = performance.now()
    if (killAfter !== undefined) timer = setTimeout(() => child.kill('SIGKILL'), killAfter)
  })
  const [status, signal] = (await once(child, 'close')) as [number | null, string | null]
  clearTimeout(timer)
  const isKilled = signal === 'SIGKILL'
  return {
    isKilled,
    status,
    answer: isKilled ? {} : (JSON.parse(out.join('')) as Run['answer']),
    errors: errors.join('').replace(/^note: .*\n/gm, ''),
    length: performance.now() - begun,
  }
}

/** Numbers from 0 to 1 that are the same for the same seed (a linear congruential generator, Numerical Recipes). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
