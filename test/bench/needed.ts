/** Which files of the browser build a badge needs: the build is run in a Node of its own, and every file that it asks for is written down. */

import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { bundleVerifier } from '../../tools/bundle.ts'

export interface Needed {
  readonly verdict: string
  /** The files that were loaded, in order, each with its weight (gzip -9). */
  readonly files: readonly { readonly name: string; readonly gzip: number }[]
  /** All of them together. */
  readonly gzip: number
}

/** Verifies each badge with the browser build, asking nobody, and tells what was loaded for it. */
export async function neededFor<Name extends string>(badges: Readonly<Record<Name, string>>, now: Date): Promise<Readonly<Record<Name, Needed>>> {
  const folder = await mkdtemp(join(tmpdir(), 'rosette-weight-'))
  try {
    // As a bundler leaves it of `import { verify } from '@rosette/verifier'`, which has no side effects.
    const bundle = await bundleVerifier('verify')
    await writeFile(join(folder, 'package.json'), '{ "type": "module" }')
    for (const [name, code] of bundle) await writeFile(join(folder, name), code)
    const needed = Object.entries<string>(badges).map(async ([name, badge]) => [name, weigh(await run(folder, badge, now), bundle)] as const)
    return Object.fromEntries(await Promise.all(needed)) as Record<Name, Needed>
  } finally {
    await rm(folder, { recursive: true })
  }
}

interface Run {
  readonly verdict: string
  readonly loaded: readonly string[]
}

/** In place of a browser: the hook sees each file when its code is asked for. */
const SCRIPT = `
  import { registerHooks } from 'node:module'
  import { text } from 'node:stream/consumers'
  const { entry, badge, now } = JSON.parse(await text(process.stdin))
  const loaded = []
  registerHooks({ load: (url, context, next) => (loaded.push(url), next(url, context)) })
  const { verify } = await import(entry)
  const { verdict } = await verify(badge, { now: new Date(now), fetch: () => Promise.reject(new TypeError('no network')) })
  console.log(JSON.stringify({ verdict, loaded: loaded.map((url) => url.split('/').at(-1)) }))
`

async function run(folder: string, badge: string, now: Date): Promise<Run> {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', SCRIPT], { stdio: ['pipe', 'pipe', 'inherit'] })
  child.stdin.end(JSON.stringify({ entry: pathToFileURL(join(folder, 'index.js')).href, badge, now: now.toISOString() }))
  let answer = ''
  for await (const part of child.stdout) answer += String(part)
  return JSON.parse(answer) as Run
}

function weigh({ verdict, loaded }: Run, bundle: ReadonlyMap<string, string>): Needed {
  const files = loaded.map((name) => ({ name, gzip: weightOf(bundle.get(name) ?? '') }))
  return { verdict, files, gzip: files.reduce((sum, file) => sum + file.gzip, 0) }
}

/** As a server sends it that packs well. */
export function weightOf(code: string): number {
  return gzipSync(code, { level: 9 }).length
}
