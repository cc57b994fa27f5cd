#!/usr/bin/env node
/** The process around the command: streams, Ctrl-C and exit status. */

import { run } from './run.ts'

const interrupt = new AbortController()
process.once('SIGINT', () => interrupt.abort())
// A reader that has seen enough (`| head`) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 74))

const { stdin, stdout, stderr, env } = process
const status = await run(process.argv.slice(2), { stdin, stdout, stderr, env, signal: interrupt.signal })
// A look-up of a name cannot be called back and would hold the process: leave as soon as all is written.
stdout.write('', () => process.exit(status))
