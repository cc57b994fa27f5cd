/** The command from its words to its exit status; the process itself stays outside. */

import { readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import type { Readable, Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import type { BadgeInput } from '../src/container/open.ts'
import { verifyWithReceipt } from '../src/receipt.ts'
import type { Report } from '../src/report.ts'
import { verifyAll } from '../src/verify-all.ts'
import type { VerifyOptions } from '../src/visit.ts'
import { readArguments, UsageError, type VerifyWish, type Wish } from './arguments.ts'
import { documentsBefore, fetchFromDocuments, isListed } from './documents.ts'
import { escapeText } from './escape.ts'
import { fetchFromNetwork } from './fetch.ts'
import { inOrder } from './in-order.ts'
import { readInput } from './input.ts'
import { countsOf, exitStatusOf, jsonLineOf, textOf, type Outcome } from './outcome.ts'
import { makeProgress } from './progress.ts'
import { recheckAsked } from './recheck.ts'
import { styleFor, type Screen } from './style.ts'
import { HELP, USAGE } from './words.ts'

export interface World {
  readonly stdin: Readable
  readonly stdout: Writable & Screen
  readonly stderr: Writable & Screen
  readonly env: NodeJS.ProcessEnv
  readonly signal: AbortSignal
}

const AT_ONCE = 4
const WRONG_USAGE = 64
const INTERRUPTED = 130

/** Runs the command and returns its exit status. */
export async function run(words: readonly string[], world: World): Promise<number> {
  const wish = understand(words)
  if (wish instanceof UsageError) {
    world.stderr.write(`rosette-verify: ${escapeText(wish.message)}\n${USAGE}\nsee rosette-verify --help\n`)
    return WRONG_USAGE
  }
  if (wish.kind === 'verify') return verifyAsked(wish, world)
  if (wish.kind === 'recheck') return recheckAsked(wish, world)
  world.stdout.write(wish.kind === 'help' ? HELP : `${versionOf()}\n`)
  return 0
}

function understand(words: readonly string[]): Wish | UsageError {
  try {
    return readArguments(words)
  } catch (error) {
    if (error instanceof UsageError) return error
    throw error
  }
}

async function verifyAsked(wish: VerifyWish, world: World): Promise<number> {
  const { stdout, stderr, signal } = world
  const options = optionsOf(wish, signal)
  const listed = wish.documents?.documents ?? {}
  const style = { ...styleFor(stdout, world.env), isLocal: (url: string) => isListed(url, listed), offline: wish.offline }
  const progress = makeProgress(stderr, wish.inputs.length)
  const outcomes: Outcome[] = []
  progress.show(0)
  let done = 0
  for await (const found of inOrder(wish.inputs, AT_ONCE, (file) => verifyFile(file, world, options, wish.receipt))) {
    progress.erase()
    if (signal.aborted) return INTERRUPTED
    for (const outcome of found) {
      const gap = outcomes.length > 0 ? '\n' : ''
      stdout.write(wish.output === 'json' ? jsonLineOf(outcome) : gap + textOf(outcome, style))
      outcomes.push(outcome)
    }
    done += 1
    progress.show(done)
  }
  progress.erase()
  if (wish.output === 'text' && outcomes.length > 1) stdout.write(`\n${countsOf(outcomes)}\n`)
  return exitStatusOf(outcomes)
}

function optionsOf({ at, on, recipient, issuers, registries, hosts, offline, documents, picture }: VerifyWish, signal: AbortSignal): VerifyOptions {
  const { folder = '.', documents: listed = {} } = documents ?? {}
  return {
    ...(at && { now: at }),
    ...(on && { day: on }),
    expect: { ...(recipient && { recipient }), ...(issuers.length > 0 && { issuer: issuers }) },
    ...(registries && { registries }),
    hosts,
    signal,
    picture,
    fetch: offline ? fetchFromDocuments(folder, listed) : documentsBefore(fetchFromNetwork({ hosts }), folder, listed),
  }
}

/** An outcome for each badge in a file. Never rejects for what is in a file: an unreadable one is an outcome. */
async function verifyFile(file: string, { stdin, signal }: World, options: VerifyOptions, receipt: string | undefined): Promise<readonly Outcome[]> {
  try {
    const input = await readInput(file, stdin, signal)
    if (receipt !== undefined) return [{ file, report: await keepReceipt(input, options, receipt) }]
    const outcomes: Outcome[] = []
    for await (const report of verifyAll([input], options)) outcomes.push({ file, report })
    return outcomes
  } catch (error) {
    return [{ file, error: error instanceof Error ? error.message : String(error) }]
  }
}

/** Rejects, with a sentence for the user, when the receipt cannot be written: then there is none, not half of one over another file. */
async function keepReceipt(input: BadgeInput, options: VerifyOptions, file: string): Promise<Report> {
  const receipt = await verifyWithReceipt(input, options)
  const { container } = receipt.report.checks
  if (container.status === 'unknown' && container.code === 'several-badges')
    throw new Error('a receipt is of one badge, and this file carries several: none was kept')
  await writeFile(file, `${JSON.stringify(receipt, null, 1)}\n`, { flag: 'wx' }).catch((cause: unknown) => {
    throw new Error(`the receipt could not be written to ${file}`, { cause })
  })
  return receipt.report
}

/** The package may name itself; its file lies elsewhere for the source than for what is built. */
function versionOf(): string {
  const file = fileURLToPath(import.meta.resolve('@rosette/verifier/package.json'))
  return String((JSON.parse(readFileSync(file, 'utf8')) as { readonly version: unknown }).version)
}
