/** `rosette` in this process: real files, a fixed clock, and streams that are kept. */

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { PrivateJwk } from '../../src/claim/claim-key.ts'
import { readLink } from '../../src/claim/link.ts'
import { openClaim } from '../../src/claim/seal.ts'
import type { Screen, World } from '../../src/command/command.ts'
import { run } from '../../src/command/run.ts'
import { filesBelow } from '../../src/folder.ts'
import { sign } from '../decide/decisions.ts'
import { achievement, EXAMPLE, KNOTS, PROFILE, smallProgramme } from '../folders.ts'

export const NOW = new Date('2026-11-23T12:00:00Z')
export const IAT = NOW.getTime() / 1000

/** What is different around one run. */
export interface Around {
  readonly here?: string
  readonly env?: Readonly<Record<string, string>>
  readonly stdin?: string | Uint8Array
  readonly ask?: World['ask']
  readonly signal?: AbortSignal
  readonly isTerminal?: boolean
  readonly now?: Date
}

export interface Ran {
  readonly status: number
  readonly out: string
  readonly errors: string
}

/** Everything that any command said. */
export const SAID: string[] = []

export async function rosette(words: readonly string[], around: Around = {}): Promise<Ran> {
  const [out, errors]: [string[], string[]] = [[], []]
  const { here = '/', env = {}, stdin = '', signal = new AbortController().signal, isTerminal = false, now = NOW, ask } = around
  const screen = (lines: string[]): Screen => ({ write: (text) => lines.push(text) > 0, once: () => undefined, isTTY: isTerminal })
  const status = await run(words, {
    stdin: (async function* () {
      yield stdin
    })(),
    ...{ stdout: screen(out), stderr: screen(errors), env, here, signal, example: EXAMPLE, version: '1.2.3', clock: () => now },
    ...(ask && { ask }),
  })
  SAID.push(...out, ...errors)
  return { status, out: out.join(''), errors: errors.join('') }
}

export interface Stage {
  readonly folder: string
  readonly run: (words: string | readonly string[], around?: Around) => Promise<Ran>
  /** Runs what must succeed, and gives what it printed. */
  readonly done: (words: string | readonly string[], around?: Around) => Promise<string>
  /** The same with --json, read. */
  readonly json: (words: string | readonly string[], around?: Around) => Promise<Readonly<Record<string, unknown>>>
  /** The ids of all awards of an address. */
  readonly awards: (email?: string) => Promise<readonly string[]>
}

export const LICENCE = achievement({ name: 'Licence', type: 'License', requires: ['knots'], expiresAfter: 'P1Y' })

/** A programme with knots, and a licence that requires them and lasts a year. */
export function stage(settings: object = {}, files: Readonly<Record<string, string>> = {}): Stage {
  return stageIn(smallProgramme({ 'programme/achievements/licence.md': LICENCE, ...files }, settings))
}

export function stageIn(folder: string): Stage {
  const at = (words: string | readonly string[]) => (typeof words === 'string' ? words.split(' ') : words)
  const runs: Stage['run'] = (words, around = {}) => rosette(at(words), { here: folder, ...around })
  const done: Stage['done'] = async (words, around) => {
    const { status, out, errors } = await runs(words, around)
    expect([status, errors]).toEqual([0, ''])
    return out
  }
  const json: Stage['json'] = async (words, around) => JSON.parse(await done([...at(words), '--json'], around)) as Record<string, unknown>
  const awards: Stage['awards'] = async (email) => {
    const rows = (await json(email === undefined ? 'list' : ['list', '--email', email])) as unknown as readonly { readonly id: string }[]
    return rows.map(({ id }) => id)
  }
  return { folder, run: runs, done, json, awards }
}

/** A stage with a key. */
export async function stageWithKey(settings: object = {}, files: Readonly<Record<string, string>> = {}): Promise<Stage> {
  const one = stage(settings, files)
  await one.done('keys new')
  return one
}

/** A stage on which these people have their knots; with their awards. */
export async function stageWithAwards(
  emails: readonly string[] = ['ada@example.org'],
  settings: object = {},
): Promise<Stage & { readonly ids: readonly string[] }> {
  const one = await stageWithKey(settings)
  const ids: string[] = []
  for (const email of emails) ids.push(((await one.json(['issue', 'knots', '--to', email]))['entered'] as readonly { readonly id: string }[])[0]?.id ?? '')
  return { ...one, ids }
}

export interface Claim {
  readonly award: string
  readonly link: string
  readonly key: PrivateJwk
  /** A signed decision; `wish` says what is different. */
  readonly decide: (wish?: Readonly<Record<string, unknown>>) => Promise<string>
}

let count = 0

/** Opens the link that lies in a mail of `private/mail`, as an earner does. */
export async function claimOf(folder: string, award: string): Promise<Claim> {
  const mails = [...filesBelow(join(folder, 'private/mail'))].map((name) => readFileSync(join(folder, 'private/mail', name), 'utf8'))
  const links = mails.flatMap((mail) => /https:\/\/\S+?\/claim\/#[a-z2-7]{26}\.[\w-]{43}/.exec(mail.replaceAll('=\r\n', ''))?.[0] ?? [])
  const link = links.find((one) => one.includes(`#${award}.`)) ?? ''
  const { key } = readLink(PROFILE.url, link)
  const { claimKey } = await openClaim(readFileSync(join(folder, 'private/claims', `${award}.jwe`), 'utf8'), key)
  const decide = (wish: Readonly<Record<string, unknown>> = {}) => {
    count += 1
    return sign({ award, decision: 'public', iat: IAT + (count % 200), jti: `decision-${count}`, ...wish }, claimKey)
  }
  return { award, link, key: claimKey, decide }
}

/** Path and bytes of all below a folder, and what every link there points to. */
export function contentOf(folder: string): ReadonlyMap<string, string> {
  return new Map(
    [...filesBelow(folder)].sort().map((path) => [path, existsSync(join(folder, path)) ? readFileSync(join(folder, path), 'latin1') : 'a link to nothing']),
  )
}

export { KNOTS, PROFILE }
