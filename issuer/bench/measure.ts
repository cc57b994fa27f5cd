/** One measurement: issues that many awards from a file, bakes them, and does the bare work beside it. Prints a `Measured` as JSON. */

import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { pictureFor } from '../src/claim/prepare.ts'
import { run } from '../src/command/run.ts'
import { bake } from '../src/credential/bake.ts'
import { achievementOf } from '../src/credential/ob3.ts'
import { readProgramme } from '../src/programme/read.ts'
import { eachAward } from '../src/register/awards.ts'
import { openRegister } from '../src/register/open.ts'

export interface Measured {
  readonly count: number
  /** A second, as all that follow. */
  readonly issued: number
  readonly signed: number
  readonly baked: number
  readonly written: number
  /** The most that the process ever held, in MiB. */
  readonly memory: number
}

const count = Number(process.argv[2])
const folder = mkdtempSync(join(tmpdir(), 'rosette-bench-'))
try {
  await command('init', '.')
  await command('keys', 'new')
  const rows = Array.from({ length: count }, (_, at) => `cloud-fundamentals,person${at}@example.org,Person ${at}`)
  writeFileSync(join(folder, 'people.csv'), ['achievement,email,name', ...rows, ''].join('\n'))
  const issued = await perSecond(() => command('issue', '--from', 'people.csv', '--quiet'))
  const baked = await perSecond(bakeAll)
  const memory = process.resourceUsage().maxRSS / 1024
  const { sizes, credential } = sizesOfAll()
  const result: Measured = { count, issued, baked, signed: await perSecond(() => signAll(credential)), written: await perSecond(() => writeAll(sizes)), memory }
  console.log(JSON.stringify(result))
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** `rosette`, in this process. */
async function command(...words: readonly string[]): Promise<void> {
  const nowhere = { write: () => true, once: () => undefined }
  const example = { folder: fileURLToPath(new URL('../example', import.meta.url)) }
  const world = { stdin: (async function* () {})(), stdout: nowhere, stderr: process.stderr, env: {}, here: folder, clock: () => new Date() }
  const status = await run(words, { ...world, signal: new AbortController().signal, example, version: '' })
  if (status !== 0) throw new Error(`rosette ${words.join(' ')} ended with ${status}`)
}

/** What `rosette publish` does for the pictures of every award. */
async function bakeAll(): Promise<void> {
  const [programme, register] = [readProgramme(folder), openRegister(folder)]
  try {
    mkdirSync(join(folder, 'baked'))
    for (const { id, achievement, credential = '' } of eachAward(register)) {
      const { png, svg = '' } = await bake(pictureFor(programme, achievementOf(programme, achievement)), credential)
      writeFileSync(join(folder, 'baked', `${id}.png`), png)
      writeFileSync(join(folder, 'baked', `${id}.svg`), svg)
    }
  } finally {
    register.close()
  }
}

/** As many signatures, over as many bytes, with nothing around them. */
async function signAll(bytes: number): Promise<void> {
  const { privateKey } = await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify'])
  const payload = crypto.getRandomValues(new Uint8Array(bytes))
  for (let at = 0; at < count; at += 1) await crypto.subtle.sign('Ed25519', privateKey, payload)
}

/** As many files, of the same sizes, with nothing around them. */
function writeAll(sizes: readonly number[]): void {
  mkdirSync(join(folder, 'written'))
  for (const [at, size] of sizes.entries()) writeFileSync(join(folder, 'written', String(at)), new Uint8Array(size))
}

function sizesOfAll(): { readonly sizes: readonly number[]; readonly credential: number } {
  const register = openRegister(folder)
  const [{ credential = '' } = {}] = eachAward(register)
  register.close()
  const baked = join(folder, 'baked')
  return { sizes: readdirSync(baked).map((name) => statSync(join(baked, name)).size), credential: credential.length }
}

async function perSecond(work: () => void | Promise<void>): Promise<number> {
  const begun = performance.now()
  await work()
  return count / ((performance.now() - begun) / 1000)
}
