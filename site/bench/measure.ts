/** Builds the site in a process of its own, with a cache of its own, and tells what was made and what it took. */

import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

export interface Built {
  readonly pages: number
  /** Made now, not taken from the cache. */
  readonly cards: number
  readonly sheets: number
  readonly seconds: { readonly all: number; readonly pages: number; readonly cards: number; readonly sheets: number }
  /** MiB, of the whole process; not a number where the system does not tell. */
  readonly memory: number
}

/** `folder` keeps the site and the cache from one build to the next. Throws what Astro says when it fails. */
export async function buildSite(content: string, folder: string): Promise<Built> {
  const places = { ROSETTE_CONTENT: content, ROSETTE_OUT: join(folder, 'dist'), ROSETTE_CACHE: join(folder, 'cache') }
  const began = performance.now()
  const child = spawn(process.execPath, [join(root, 'node_modules/astro/bin/astro.mjs'), 'build'], {
    cwd: root,
    env: { ...process.env, ...places, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
  })
  let said = ''
  let memory = NaN
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (said += text))
  const watch = setInterval(() => (memory = mostMemory(child.pid) ?? memory), 200)
  const status = await new Promise((resolve) => child.on('close', resolve))
  clearInterval(watch)
  if (status !== 0) throw new Error(said)
  const all = (performance.now() - began) / 1000
  const [, cards = 0, cardSeconds = 0] = numbersIn(said, /(\d+) cards drawn, \d+ reused, ([\d.]+) s/)
  const [, sheets = 0, sheetSeconds = 0] = numbersIn(said, /(\d+) sheets made, \d+ reused, ([\d.]+) s/)
  const [, pages = 0] = numbersIn(said, /(\d+) page\(s\) built/)
  return { pages, cards, sheets, seconds: { all, pages: all - cardSeconds - sheetSeconds, cards: cardSeconds, sheets: sheetSeconds }, memory }
}

function numbersIn(text: string, pattern: RegExp): readonly number[] {
  return (pattern.exec(text) ?? []).map(Number)
}

/** Linux tells of each process the most memory that it ever held (proc(5), VmHWM). */
function mostMemory(id: number | undefined): number | undefined {
  try {
    const [, kib] = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${id}/status`, 'utf8')) ?? []
    return kib === undefined ? undefined : Number(kib) / 1024
  } catch {
    return undefined
  }
}
