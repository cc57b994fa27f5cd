/** `recheck RECEIPT FILE`: the report of a receipt found again, and what differs. */

import { readFile } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { recheck, type Rechecked } from '../src/receipt.ts'
import type { RecheckWish } from './arguments.ts'
import { escapeJson, escapeText } from './escape.ts'
import { readInput } from './input.ts'
import { exitStatusOf, textOf } from './outcome.ts'
import { styleFor, type Screen } from './style.ts'

interface World {
  readonly stdin: Readable
  readonly stdout: NodeJS.WritableStream & Screen
  readonly stderr: NodeJS.WritableStream
  readonly env: NodeJS.ProcessEnv
  readonly signal: AbortSignal
}

/** What was found is not what the receipt says. */
const DIFFERS = 3
const UNREADABLE = 2

/** The exit status: that of the report when it is the same. */
export async function recheckAsked({ receipt, input, output }: RecheckWish, { stdin, stdout, stderr, env, signal }: World): Promise<number> {
  try {
    const kept: unknown = JSON.parse(await readFile(receipt, 'utf8'))
    const found = await recheck(kept, await readInput(input, stdin, signal), { signal })
    stdout.write(output === 'json' ? `${escapeJson(JSON.stringify({ file: input, receipt, ...found }))}\n` : sayFound(found))
    return found.same && found.report ? exitStatusOf([{ file: input, report: found.report }]) : DIFFERS
  } catch (error) {
    const reason = error instanceof SyntaxError ? `${receipt} is not JSON` : error instanceof Error ? error.message : String(error)
    stderr.write(`rosette-verify: ${escapeText(reason)}\n`)
    return UNREADABLE
  }

  function sayFound({ same, differences, report }: Rechecked): string {
    const style = { ...styleFor(stdout, env), isLocal: () => true, offline: true }
    const said = report ? textOf({ file: input, report }, style) : ''
    if (same) return `${said}\nThe same as in the receipt.\n`
    const lines = differences.map(({ where, was, is }) => `  ${where}: ${was || 'nothing'} in the receipt, ${is || 'nothing'} now`)
    return `${said}\nNot what the receipt says:\n${lines.map((line) => `${escapeText(line)}\n`).join('')}`
  }
}
