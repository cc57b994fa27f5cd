#!/usr/bin/env node
/** The process around the command: streams, Ctrl-C and exit status. */

import { run } from './run.ts'

/** Faults of the program and of the output; not 1, which speaks of a badge (the numbers are those of sysexits.h). */
const FAULT = 70
const OUTPUT_LOST = 74

const interrupt = new AbortController()
process.once('SIGINT', () => interrupt.abort())
// A reader that has seen enough (`| head`) hears no complaint, but "all verified" would be a lie.
process.stdout.on('error', () => process.exit(OUTPUT_LOST))

const { stdin, stdout, stderr, env } = process
const status = await run(process.argv.slice(2), { stdin, stdout, stderr, env, signal: interrupt.signal }).catch((error: unknown) => {
  console.error('rosette-verify: a fault of this program:', error)
  return FAULT
})
// A look-up of a name cannot be called back and would hold the process: leave as soon as all is written.
stdout.write('', (error) => process.exit(error ? OUTPUT_LOST : status))
