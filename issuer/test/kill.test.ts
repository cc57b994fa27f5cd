/** A programme that is killed again and again and one that never is: they end as equals. */

import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { verify } from '@rosette/verifier'
import { expect, onTestFailed, test } from 'vitest'
import { readLink } from '../src/claim/link.ts'
import { openClaim } from '../src/claim/seal.ts'
import { namesIn } from '../src/folder.ts'
import { eachAward } from '../src/register/awards.ts'
import { openRegister } from '../src/register/open.ts'
import { sign } from './decide/decisions.ts'
import { randomFrom, rosette, type Run, type Running } from './killed/process.ts'
import { stateOf, type State } from './killed/state.ts'
import { mailServer, type TestServer } from './notify/mail-server.ts'
import { servedFrom } from './publish/sites.ts'
import { temporaryFolder } from './temporary.ts'

const SITE = 'https://badges.meridian.example'
const PEOPLE = Array.from({ length: 60 }, (_, at) => `person${String(at).padStart(2, '0')}@example.org`)
/** One after the other. */
const WISHES = [
  { decision: 'public', name: 'Shown' },
  { decision: 'unlisted' },
  { decision: 'public', name: 'With a page', acceptAll: true, profile: { slug: 'page', text: 'I pass exams.', links: [] } },
  { decision: 'private' },
  { decision: 'decline' },
  undefined,
] as const
/** When all of them decide. */
const IAT = Math.floor(Date.now() / 1000)
/** What a process leaves behind when it is killed does not depend on the disk; in memory the moments fall into its work instead of the disk's. */
const MEMORY = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()

interface Home {
  readonly folder: string
  server: TestServer
}

interface Step {
  readonly words: readonly string[]
  readonly kills: number
}

const SEND = ['notify', '--send', '--rate', '999999']
const STEPS: readonly Step[] = [
  { words: ['issue', '--from', 'people.csv'], kills: 12 },
  { words: ['notify'], kills: 7 },
  { words: ['publish'], kills: 6 },
  { words: SEND, kills: 7 },
  { words: ['decide', 'decisions'], kills: 11 },
  { words: ['publish'], kills: 7 },
]

test('killed at 50 moments and run again: all is as without, no mail is sent twice, none is lost', { timeout: 180_000 }, async () => {
  const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000)
  onTestFailed(() => console.error(`the moments were those of SEED=${seed}`))
  const random = randomFrom(seed)
  const calm = await newHome()
  const shaken = { folder: temporaryFolder(MEMORY), server: await mailServer() }
  copy(calm.folder, shaken.folder)

  const counts = { killed: 0, ended: 0 }
  for (const { words, kills } of STEPS) {
    if (words[0] === 'decide') for (const home of [calm, shaken]) await decideAll(home)
    const { length } = await toItsEnd(calm, words)
    const before = temporaryFolder(MEMORY)
    copy(shaken.folder, before)
    for (let left = kills; ;) {
      const run = await rosette(shaken.folder, words, { env: environment(shaken), ...(left > 0 && { killAfter: random() * length }) })
      if (run.isKilled) {
        left -= 1
        counts.killed += 1
        continue
      }
      await settle(shaken, words, run)
      expect(stateOfHome(shaken), words.join(' ')).toEqual(stateOfHome(calm))
      if (left === 0) break
      // It was done before its time was up: once more from the beginning.
      counts.ended += 1
      expect(counts.ended).toBeLessThan(50)
      copy(before, shaken.folder)
      if (words === SEND) shaken.server = await mailServer()
    }
  }
  expect(counts.killed).toBe(50)
  expect(shaken.server.taken).toHaveLength(PEOPLE.length)
  expect(stateOfHome(shaken).damage).toEqual(['ok'])
  expect(await verdictsIn(shaken.folder)).toEqual(new Set(['verified']))
})

async function newHome(): Promise<Home> {
  const home = { folder: temporaryFolder(MEMORY), server: await mailServer() }
  await toItsEnd(home, ['init', '.'])
  await toItsEnd(home, ['keys', 'new'])
  const rows = PEOPLE.map((email, at) => `cloud-fundamentals,${email},Person ${at},2026-03-${10 + (at % 20)},${['en', 'de', 'ar'][at % 3]!}`)
  writeFileSync(join(home.folder, 'people.csv'), ['achievement,email,name,date,language', ...rows, ''].join('\r\n'))
  return home
}

async function toItsEnd(home: Home, words: readonly string[]): Promise<Run> {
  const run = await rosette(home.folder, words, { env: environment(home) })
  await settle(home, words, run)
  return run
}

/** What a person does who is told of mails in doubt: looks into the server's log, says what is there, and sends again. */
async function settle(home: Home, words: readonly string[], { status, errors, answer }: Run): Promise<void> {
  const { troubles = [] } = answer as { readonly troubles?: readonly { readonly id: string; readonly kind: string }[] }
  expect([status, errors]).toEqual([troubles.length > 0 ? 1 : 0, ''])
  for (const { id, kind } of troubles) {
    expect(kind).toBe('doubt')
    const isTaken = home.server.taken.some(({ mail }) => mail.messageId?.startsWith(`<${id}@`))
    await rosette(home.folder, ['notify', isTaken ? '--arrived' : '--again', id])
  }
  if (troubles.length > 0) await toItsEnd(home, words)
}

function environment({ server }: Home): NonNullable<Running['env']> {
  return { ROSETTE_SMTP: `smtp://127.0.0.1:${server.port}`, NODE_COMPILE_CACHE: join(MEMORY, 'rosette-compiled') }
}

function stateOfHome({ folder, server }: Home): State {
  return stateOf(
    folder,
    server.taken.map(({ mail }) => mail.messageId ?? ''),
  )
}

function copy(from: string, to: string): void {
  rmSync(to, { recursive: true })
  cpSync(from, to, { recursive: true, preserveTimestamps: true })
  // Of folders it does not keep the mode.
  for (const path of ['private', ...namesIn(join(to, 'private')).map((name) => `private/${name}`)]) {
    if (existsSync(join(to, path))) chmodSync(join(to, path), statSync(join(from, path)).mode)
  }
}

/** Each earner opens the link in their mail and decides. */
async function decideAll({ folder, server }: Home): Promise<void> {
  mkdirSync(join(folder, 'decisions'))
  for (const { to, mail } of server.taken) {
    const at = PEOPLE.indexOf(to[0]!)
    const wish = WISHES[at % WISHES.length]
    const { award, key } = readLink(SITE, /https:\/\/\S+\/claim\/#\S+/.exec(mail.text!)![0])
    const { claimKey } = await openClaim(readFileSync(join(folder, `site/content/claims/${award}.jwe`), 'utf8'), key)
    if (wish) writeFileSync(join(folder, `decisions/${to[0]!}.jws`), await sign({ award, ...wish, iat: IAT, jti: `decision-${at}` }, claimKey))
  }
}

/** Of every credential, and of every picture that is published. */
async function verdictsIn(folder: string): Promise<ReadonlySet<string>> {
  const content = join(folder, 'site/content')
  const served = servedFrom(SITE, content, /^(\.well-known|status|programme)/)
  const fetch = async (input: RequestInfo | URL) => new Response(served.get(input instanceof Request ? input.url : String(input)) ?? null)
  const register = openRegister(folder)
  const credentials = [...eachAward(register)].map(({ credential }) => credential!)
  register.close()
  const pictures = namesIn(join(content, 'badges'))
    .filter((name) => name.endsWith('.png'))
    .map((name) => new Uint8Array(readFileSync(join(content, 'badges', name))))
  expect([credentials.length, pictures.length]).toEqual([PEOPLE.length, PEOPLE.length / 2])
  const reasons = []
  for (const badge of [...credentials, ...pictures]) reasons.push((await verify(badge, { fetch })).reason)
  return new Set(reasons)
}
