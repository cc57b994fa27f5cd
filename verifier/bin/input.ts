/** The bytes of one argument: a file, standard input, or an address, which the verifier loads itself. */

import { createReadStream } from 'node:fs'
import { addAbortSignal, Readable } from 'node:stream'
import { readAtMost } from '../src/bytes.ts'
import type { BadgeInput } from '../src/container/open.ts'

/** Far above any badge; a device that never ends must not fill the memory. */
const MOST_BYTES = 64 * 1024 * 1024

/** The input that `verify` takes. Throws an Error with a sentence for the user, also when the signal ends the wait for a pipe. */
export async function readInput(name: string, stdin: Readable, signal: AbortSignal): Promise<BadgeInput> {
  if (/^https?:\/\//i.test(name)) return addressOf(name)
  const stream = addAbortSignal(signal, name === '-' ? stdin : createReadStream(name))
  try {
    const bytes = await readAtMost((Readable.toWeb(stream) as ReadableStream<Uint8Array>).getReader(), MOST_BYTES)
    if (bytes !== 'too-large') return bytes
  } catch (error) {
    throw new Error(reasonOf(error), { cause: error })
  } finally {
    stream.destroy()
  }
  throw new Error('too large to be a badge')
}

function addressOf(name: string): URL {
  if (!URL.canParse(name)) throw new Error('not an address')
  return new URL(name)
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EISDIR: 'a folder, not a file',
  EACCES: 'no permission to read it',
  EPERM: 'no permission to read it',
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return REASONS[code] ?? (error instanceof Error ? error.message : 'cannot be read')
}
