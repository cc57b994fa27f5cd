/** A whole programme from nothing to revoked badges, through the command, with a real mail server and independent verifiers. */

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { verify, type Report } from '@rosette/verifier'
import { createLocalJWKSet, jwtVerify, type JSONWebKeySet } from 'jose'
import { expect, test } from 'vitest'
import { readLink } from '../src/claim/link.ts'
import { openClaim } from '../src/claim/seal.ts'
import { run } from '../src/command/run.ts'
import { namesIn } from '../src/folder.ts'
import { verifyByPeer } from './credential/peer.ts'
import { sign } from './decide/decisions.ts'
import { EXAMPLE } from './folders.ts'
import { mailServer } from './notify/mail-server.ts'
import { servedFrom } from './publish/sites.ts'
import { temporaryFolder } from './temporary.ts'

const NOW = new Date('2026-11-23T12:00:00Z')
const SITE = 'https://badges.meridian.example'
/** Of twenty earners, how many decide so; the last one does not decide. */
const WISHES = [...Array<string>(13).fill('public'), 'unlisted', 'unlisted', 'private', 'private', 'accept', 'decline', ''] as const
const shownOf = (count: number) => (count / 20) * 15

interface Answer {
  readonly status: number
  readonly answer: Record<string, unknown>
  readonly errors: string
}

/** The command in this process, as a program calls it. */
function commandIn(folder: string, env: Readonly<Record<string, string>>): (...words: readonly string[]) => Promise<Answer> {
  return async (...words) => {
    const [out, errors]: [string[], string[]] = [[], []]
    const screen = (lines: string[]) => ({ write: (text: string) => lines.push(text) > 0, once: () => undefined })
    const world = { stdin: (async function* () {})(), stdout: screen(out), stderr: screen(errors), env, here: folder, clock: () => NOW }
    const status = await run([...words, '--json'], { ...world, signal: new AbortController().signal, example: EXAMPLE, version: '' })
    return { status, answer: JSON.parse(out.join('')) as Record<string, unknown>, errors: errors.join('') }
  }
}

/** A name and an address for each; every third one writes otherwise than English. */
function peopleFile(count: number): string {
  const names = ['Ada Lovelace', 'Björk Guðmundsdóttir', '山田 花子', 'ليلى حداد', 'Zoë "Zed" O’Neil']
  const languages = ['en', 'de', 'ja', 'ar', '']
  const rows = Array.from({ length: count }, (_, at) => {
    const name = `${names[at % names.length]} ${at}`.replaceAll('"', '""')
    return `cloud-fundamentals,person${at}@example.org,"${name}",2026-03-${String((at % 28) + 1).padStart(2, '0')},${languages[at % languages.length]}`
  })
  return ['achievement,email,name,date,language', ...rows, ''].join('\r\n')
}

test.each([
  ['vc-jwt', 1000],
  ['data-integrity', 100],
] as const)('%s: %i people, from a list to their badges on a site; ten are taken back', { timeout: 240_000 }, async (securing, count) => {
  const parent = temporaryFolder()
  const folder = join(parent, 'programme')
  const server = await mailServer()
  const rosette = commandIn(parent, { ROSETTE_SMTP: `smtp://127.0.0.1:${server.port}` })
  const inside = commandIn(folder, { ROSETTE_SMTP: `smtp://127.0.0.1:${server.port}` })
  const done = async (answer: Promise<Answer>) => {
    const { status, answer: content, errors } = await answer
    expect([status, errors.replace(/^note: .*\n/gm, '')]).toEqual([0, ''])
    return content
  }

  await done(rosette('init', 'programme'))
  const settings = join(folder, 'programme/programme.json')
  writeFileSync(settings, JSON.stringify({ ...(JSON.parse(readFileSync(settings, 'utf8')) as object), securing }))
  await done(inside('check'))
  await done(inside('keys', 'new'))
  writeFileSync(join(folder, 'people.csv'), peopleFile(count))
  expect(await done(inside('issue', '--from', 'people.csv'))).toMatchObject({ already: 0, signed: count })
  expect(await done(inside('issue', '--from', 'people.csv'))).toMatchObject({ entered: [], already: count, signed: 0 })

  // No mail leaves before its link leads somewhere.
  expect(await done(inside('notify'))).toMatchObject({ written: count, sent: 0 })
  expect(await done(inside('notify', '--send'))).toMatchObject({ written: 0, sent: 0, waiting: count })
  await done(inside('publish'))
  expect(await done(inside('notify', '--send', '--rate', '999999'))).toMatchObject({ written: 0, sent: count, waiting: 0, ready: 0 })
  expect(new Set(server.taken.flatMap(({ to }) => to)).size).toBe(count)

  // Each earner opens the link in their mail, and most decide.
  const content = join(folder, 'site/content')
  mkdirSync(join(folder, 'decisions'))
  const awardOf = new Map<string, string>()
  for (const [at, { to, mail }] of server.taken.entries()) {
    const [address] = /https:\/\/\S+\/claim\/#\S+/.exec(mail.text ?? '') ?? []
    const { award, key } = readLink(SITE, address ?? '')
    const claim = await openClaim(readFileSync(join(content, `claims/${award}.jwe`), 'utf8'), key)
    expect(claim).toMatchObject({ id: award, programme: { url: SITE } })
    awardOf.set(to[0] ?? '', award)
    const decision = WISHES[at % WISHES.length]
    if (!decision) continue
    const token = await sign({ award, decision, name: `Shown ${at}`, iat: NOW.getTime() / 1000, jti: `decision-${at}` }, claim.claimKey)
    writeFileSync(
      join(folder, 'decisions', `${at}.jws`),
      decision === 'decline' ? await sign({ award, decision, iat: NOW.getTime() / 1000, jti: `decision-${at}` }, claim.claimKey) : token,
    )
  }
  expect(awardOf.size).toBe(count)
  const decided = (count / 20) * 19
  expect(await done(inside('decide', 'decisions'))).toMatchObject({ recorded: decided, refused: 0 })
  expect(await done(inside('decide', 'decisions'))).toMatchObject({ recorded: 0, known: decided })

  // What is published verifies, by our verifier and by one that knows nothing of us.
  await done(inside('publish'))
  expect(badgesIn(content)).toHaveLength(shownOf(count))
  expect((await verdictsIn(content)).map(([, reason]) => reason)).toEqual(Array(shownOf(count)).fill('verified'))
  expect(await doubtsOfPeer(content, securing)).toEqual([])

  const revoked = badgesIn(content)
    .filter((_, at) => at % 7 === 3)
    .slice(0, 10)
  await done(inside('revoke', ...revoked, '--because', 'The exam was lost.'))
  await done(inside('publish'))
  expect((await verdictsIn(content)).filter(([, reason]) => reason === 'revoked').map(([id]) => id)).toEqual(revoked)
  expect((await verdictsIn(content)).filter(([, reason]) => reason !== 'verified')).toHaveLength(10)
})

/** The ids of all badges that are published. */
function badgesIn(content: string): readonly string[] {
  return namesIn(join(content, 'badges')).filter((name) => !name.includes('.'))
}

/** Our verifier's word on the picture of each badge, with nothing to ask but the site. */
async function verdictsIn(content: string): Promise<readonly (readonly [id: string, reason: Report['reason']])[]> {
  const served = servedFrom(SITE, content, /^(\.well-known|status|programme)/)
  const fetch = async (input: RequestInfo | URL) => {
    const text = served.get(input instanceof Request ? input.url : String(input))
    return text === undefined ? new Response(null, { status: 404 }) : new Response(text)
  }
  const verdicts: (readonly [string, Report['reason']])[] = []
  for (const id of badgesIn(content)) {
    const bytes = new Uint8Array(readFileSync(join(content, 'badges', `${id}.png`)))
    verdicts.push([id, (await verify(bytes, { fetch, now: NOW })).reason])
  }
  return verdicts
}

/** The credentials that an independent verifier does not accept: jose for tokens, Digital Bazaar's for proofs. */
async function doubtsOfPeer(content: string, securing: 'vc-jwt' | 'data-integrity'): Promise<readonly string[]> {
  const served = servedFrom(SITE, content, /^\.well-known/)
  const keys = createLocalJWKSet(JSON.parse(served.get(`${SITE}/.well-known/jwks.json`) ?? '') as JSONWebKeySet)
  const accepts = async (id: string) => {
    const text = readFileSync(join(content, 'badges', `${id}.${securing === 'vc-jwt' ? 'jwt' : 'json'}`), 'utf8')
    if (securing === 'data-integrity') return (await verifyByPeer(text, served)).verified
    const { payload } = await jwtVerify(text, keys, { issuer: 'did:web:badges.meridian.example', currentDate: NOW })
    return payload.jti === `${SITE}/badges/${id}`
  }
  const doubts: string[] = []
  for (const id of badgesIn(content)) if (!(await accepts(id).catch(() => false))) doubts.push(id)
  return doubts
}
