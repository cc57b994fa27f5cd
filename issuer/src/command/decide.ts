/** `rosette decide`: takes the decisions of earners, from files, a folder, or standard input. */

import { join, resolve } from 'node:path'
import { takeDecision } from '../decide/apply.ts'
import { refused, RefusedError, sentenceOf, type Finding } from '../errors.ts'
import { namesIn, readBytes, thingAt } from '../folder.ts'
import type { Call, Command, World } from './command.ts'
import { counted, visible } from './print.ts'

export const decide: Command = {
  name: 'decide',
  about: 'Takes decisions that earners have sent: files, mails, a folder of them, or - for standard input',
  usage: ['FILE|DIR|- ...'],
  more: [
    'A decision is signed with the key from the claim: nobody else can decide, and none is taken twice or after a newer one. It may lie alone in a file or stand in a mail. One that cannot be believed is told, and the others are taken.',
  ],
  examples: ['rosette decide inbox/', 'pbpaste | rosette decide -'],
  options: {},
  words: { least: 1, most: 1000 },
  async run(call) {
    const { register, tell, answer, world } = call
    const texts = await textsOf(call)
    const results: object[] = []
    const counts = { recorded: 0, known: 0, stale: 0, refused: 0 }
    for (const { file, token, refusal } of texts) {
      world.signal.throwIfAborted()
      try {
        if (refusal) throw refusal
        if (token === undefined) throw refused('there is no decision in it', 'save the decision from the claim page, or the whole mail')
        const applied = await takeDecision(register(), token, world.clock())
        counts[applied.outcome] += 1
        results.push({ file, ...applied })
        if (applied.slugTaken !== undefined) tell(`${file}: the page ${applied.slugTaken} is somebody else's; the rest was done`)
      } catch (error) {
        if (!(error instanceof RefusedError)) throw error
        counts.refused += 1
        results.push({ file, refused: error.findings })
        for (const finding of error.findings) tellRefused(call, file, finding)
      }
    }
    answer({ ...counts, decisions: results })
    tell(`${counted(counts.recorded, 'decision')} taken; ${counts.known} known before, ${counts.stale} overtaken by a newer one, ${counts.refused} refused.`)
    if (counts.recorded > 0) tell('Next: rosette publish')
    return counts.refused > 0 ? 1 : 0
  },
}

interface Found {
  readonly file: string
  /** Absent when there is none in the file. */
  readonly token?: string
  /** Why the file was not read. */
  readonly refusal?: RefusedError
}

/** More than any mail with a decision. */
const MOST = 1024 * 1024
/** Three parts of base64url (RFC 7515 §7.1); none begins within another, so that every letter is looked at a few times at most. */
const TOKEN = /(?<![\w-])eyJ[\w-]{1,400}\.[\w-]+\.[\w-]+/g
/** A part of a mail in base64 (RFC 2045 §6.8), as attachments are. */
const PART = /^content-transfer-encoding:[ \t]*base64\b[^]{0,2000}?\r?\n\r?\n([\w+/=\r\n]+)/gim

async function textsOf({ words, world }: Call): Promise<readonly Found[]> {
  const found: Found[] = []
  for (const word of words) {
    if (word === '-') found.push(...tokensIn('standard input', await readAll(world)))
    else for (const { path, told } of pathsOf(resolve(world.here, word), word)) found.push(...foundIn(path, told))
  }
  return found
}

/** A folder's files, hidden ones aside. */
function pathsOf(path: string, told: string): readonly { readonly path: string; readonly told: string }[] {
  const kind = thingAt(path)?.kind
  if (kind === undefined) throw refused('there is no such file', 'check its name', { file: told })
  if (kind !== 'folder') return [{ path, told }]
  const names = namesIn(path).filter((name) => !name.startsWith('.') && thingAt(join(path, name))?.kind === 'file')
  return names.map((name) => ({ path: join(path, name), told: join(told, name) }))
}

/** One file that cannot be read does not keep the others from being taken. */
function foundIn(path: string, file: string): readonly Found[] {
  try {
    return tokensIn(file, textOf(readBytes(path, MOST) ?? new Uint8Array()))
  } catch (error) {
    if (error instanceof RefusedError) return [{ file, refusal: error }]
    throw error
  }
}

/** A decision is ASCII, whatever letters the mail around it has. */
function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1')
}

/** Mails break long lines with an equals sign (RFC 2045 §6.7). */
function tokensIn(file: string, text: string): readonly Found[] {
  const parts = Array.from(text.matchAll(PART), ([, base64 = '']) => textOf(Buffer.from(base64, 'base64')))
  const tokens = [...new Set([text.replaceAll(/=\r?\n/g, ''), ...parts].flatMap((one) => one.match(TOKEN) ?? []))]
  return tokens.length === 0 ? [{ file }] : tokens.map((token) => ({ file, token }))
}

function readAll({ stdin, signal }: World): Promise<string> {
  signal.throwIfAborted()
  const interrupted = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(new Error('interrupted')), { once: true })
  })
  return Promise.race([readStream(stdin), interrupted])
}

async function readStream(stdin: World['stdin']): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stdin) {
    chunks.push(Buffer.from(chunk))
    size += chunk.length
    if (size > MOST) throw refused('standard input is too long', `keep it under ${MOST} bytes`)
  }
  return textOf(Buffer.concat(chunks))
}

function tellRefused({ world }: Call, file: string, finding: Finding): void {
  world.stderr.write(`rosette: ${visible(sentenceOf({ ...finding, file }))}\n`)
}
