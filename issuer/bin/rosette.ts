#!/usr/bin/env node
/** The process around the command: streams, terminal, Ctrl-C and exit status. */

import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import type { World } from '../src/command/command.ts'

/** The numbers are those of sysexits.h. */
const FAULT = 70
const OUTPUT_LOST = 74
/** Since then Node has SQLite without a flag. */
const OLDEST = [22, 13] as const

const { stdin, stdout, stderr, env, argv } = process
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
  stderr.write(`rosette: this is Node ${process.versions.node}, and ${OLDEST.join('.')} or newer is needed\n`)
  process.exit(FAULT)
}

const interrupt = new AbortController()
process.once('SIGINT', () => interrupt.abort())
process.once('SIGTERM', () => interrupt.abort())
// A reader that has seen enough (`| head`) hears no complaint.
stdout.on('error', () => process.exit(OUTPUT_LOST))
silenceSqlite()

// Loaded only now: older versions of Node cannot even read it.
const { run } = await import('../src/command/run.ts')
const { systemClock } = await import('../src/clock.ts')
const status = await run(argv.slice(2), {
  ...{ stdin, stdout, stderr, env, here: process.cwd(), clock: systemClock, signal: interrupt.signal },
  example: { folder: besidePackage('example') },
  version: (JSON.parse(readFileSync(besidePackage('package.json'), 'utf8')) as { readonly version: string }).version,
  ...(stdin.isTTY && stderr.isTTY && { ask }),
}).catch((error: unknown) => {
  console.error('rosette: a fault of this program:', error)
  return FAULT
})
stdout.write('', (error) => process.exit(error ? OUTPUT_LOST : status))

/** Its files lie elsewhere for the source than for what is built. */
function besidePackage(name: string): string {
  return fileURLToPath(new URL(name, new URL('.', import.meta.resolve('@rosette/issuer/package.json'))))
}

/** On standard error, so that an answer can still be piped; what is secret is not echoed. */
function ask(question: string, { isSecret = false }: Parameters<NonNullable<World['ask']>>[1] = {}): Promise<string> {
  const mute = new Writable({ write: (_chunk, _encoding, done) => done() })
  const line = createInterface({ input: stdin, output: isSecret ? mute : stderr, terminal: true })
  if (isSecret) stderr.write(question)
  return new Promise((resolve, reject) => {
    let isAnswered = false
    line.once('SIGINT', () => line.close())
    // Also when the input ends (Ctrl-D).
    line.once('close', () => {
      if (isAnswered) return
      interrupt.abort()
      reject(new Error('interrupted'))
    })
    line.question(isSecret ? '' : question, (answer) => {
      isAnswered = true
      line.close()
      if (isSecret) stderr.write('\n')
      resolve(answer)
    })
  })
}

/** Node says with each run that its SQLite is young; the register's tests say that it holds. */
function silenceSqlite(): void {
  const emit = process.emitWarning.bind(process)
  process.emitWarning = (warning: string | Error, ...rest: never[]) => {
    if (!/SQLite is an experimental feature/.test(String(warning))) emit(warning, ...rest)
  }
}
