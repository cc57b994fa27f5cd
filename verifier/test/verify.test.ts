import { describe, expect, it } from 'vitest'
import { encodeUtf8 } from '../src/bytes.ts'
import type { BadgeInput } from '../src/container/open.ts'
import { CHECK_IDS, type Check, type Report } from '../src/report.ts'
import { verify, verifyAll } from '../src/verify.ts'
import type { VerifyOptions } from '../src/visit.ts'
import { makeCredential, makeFetch, makeIssuer, NOW, signIntegrity, signToken } from './made.ts'

const issuer = await makeIssuer()
const credential = makeCredential(issuer.did)
const token = await signToken(issuer, credential)
const document = JSON.stringify(await signIntegrity(issuer, credential))
const options = (more: VerifyOptions = {}): VerifyOptions => ({ now: NOW, fetch: makeFetch(), ...more })

const HOME = 'https://harbour.example'
const hosted = {
  '@context': 'https://w3id.org/openbadges/v2',
  id: `${HOME}/assertion.json`,
  type: 'Assertion',
  recipient: { type: 'email', identity: 'ada@example.org', hashed: false },
  badge: `${HOME}/badge.json`,
  issuedOn: '2024-05-01T00:00:00Z',
  verification: { type: 'hosted' },
}
const web = {
  [hosted.id]: hosted,
  [hosted.badge]: {
    id: hosted.badge,
    type: 'BadgeClass',
    name: 'Knots',
    description: 'Eight knots.',
    image: `${HOME}/k.png`,
    criteria: `${HOME}/c`,
    issuer: `${HOME}/issuer.json`,
  },
  [`${HOME}/issuer.json`]: { id: `${HOME}/issuer.json`, type: 'Issuer', name: 'Harbour', url: HOME, email: 'badges@harbour.example' },
}

/** A web that never answers, whatever the signal says. */
const silent = (() => new Promise<Response>(() => undefined)) as typeof fetch

describe('verify', () => {
  it('tells each check as it is made, all nine in order', async () => {
    for (const input of [token, 'no badge at all']) {
      const told: Check[] = []
      const report = await verify(input, options({ onCheck: (check) => told.push(check) }))
      expect(told.map(({ id }) => id)).toEqual(CHECK_IDS)
      expect(told).toEqual(Object.values(report.checks))
    }
  })

  it('reports in plain JSON that survives being written and read', async () => {
    for (const input of [token, document, hosted.id, '{', '']) {
      const report = await verify(input, options({ fetch: makeFetch(web) }))
      expect(JSON.parse(JSON.stringify(report))).toEqual(JSON.parse(JSON.stringify(structuredClone(report))))
      expect(report).toEqual(JSON.parse(JSON.stringify(report)))
    }
  })

  it('answers the same to the same question', async () => {
    for (const input of [token, document, JSON.stringify(hosted)]) {
      const ask = () => verify(input, options({ fetch: makeFetch(web), expect: { recipient: 'ada@example.org' } }))
      expect(JSON.stringify(await ask())).toBe(JSON.stringify(await ask()))
    }
  })

  it('says what it looked at: the input, the instant and every address', async () => {
    const report = await verify(JSON.stringify(hosted), options({ fetch: makeFetch(web) }))
    expect(report).toMatchObject({ verdict: 'verified', now: NOW.toISOString(), standing: 'proven', input: { bytes: JSON.stringify(hosted).length } })
    expect(report.input.sha256).toMatch(/^[\da-f]{64}$/)
    expect(report.documents.map(({ url, status }) => [url, status])).toEqual(Object.keys(web).map((url) => [url, 200]))
  })

  it('marks documents that the caller handed over, and asks nobody for them', async () => {
    const given = new Map(Object.entries(web).map(([url, answer]) => [url, encodeUtf8(JSON.stringify(answer))]))
    const fetch = makeFetch()
    const report = await verify(JSON.stringify(hosted), options({ fetch, given }))
    expect(report.verdict).toBe('verified')
    expect(fetch.asked).toEqual([])
    expect(report.documents).toHaveLength(3)
    expect(report.documents.every((one) => one.given === true)).toBe(true)
  })

  it('takes a date it cannot read for the caller’s mistake, and today without one', async () => {
    await expect(verify(token, { now: new Date('soon') })).rejects.toThrow(TypeError)
    await expect(verify(token, { now: new Date('2026-11-01') })).resolves.toMatchObject({ now: '2026-11-01T00:00:00.000Z' })
    expect(Math.abs(Date.parse((await verify(token)).now) - Date.now())).toBeLessThan(10_000)
  })

  it('compares the recipient only when one is expected', async () => {
    const ask = (recipient: string) => verify(token, options({ expect: { recipient } }))
    expect(await ask('did:example:learner')).toMatchObject({ verdict: 'verified', checks: { recipient: { status: 'passed' } } })
    expect(await ask('did:example:other')).toMatchObject({ verdict: 'rejected', reason: 'recipient-differs' })
    expect((await ask(' ')).checks.recipient).toMatchObject({ status: 'skipped', code: 'none-expected' })
  })

  it('compares the issuer only when one is expected', async () => {
    const ask = (expected: string | readonly string[]) => verify(token, options({ expect: { issuer: expected } }))
    expect((await ask(issuer.did)).checks.trust).toMatchObject({ status: 'passed', found: { issuer: issuer.did } })
    expect((await ask(['did:web:harbour.example', issuer.did])).verdict).toBe('verified')
    expect(await ask('did:web:harbour.example')).toMatchObject({ verdict: 'rejected', reason: 'issuer-differs' })
    expect((await ask([])).checks.trust.status).toBe('skipped')
  })

  it('notes what changes no verdict', async () => {
    const odd = makeCredential(issuer.did, { type: ['VerifiableCredential'], endorsementJwt: ['e.e.e'] })
    const { checks } = await verify(await signToken(issuer, odd), options())
    expect(checks.credential.notes.map(({ code }) => code)).toEqual(['not-an-open-badge'])
    const nameless = makeCredential(issuer.did, { credentialSubject: { type: ['AchievementSubject'] } })
    const second = await verify(await signToken(issuer, nameless), options())
    expect(second.checks.credential.notes.map(({ code }) => code)).toEqual(['subject-not-identified'])
  })
})

describe('a caller who gives up', () => {
  it('before the beginning is told so, with all checks', async () => {
    const report = await verify(token, options({ signal: AbortSignal.abort() }))
    expect(report).toMatchObject({ verdict: 'undetermined', reason: 'unreachable', checks: { container: { status: 'unknown', code: 'stopped' } } })
    expect(Object.keys(report.checks)).toEqual(CHECK_IDS)
  })

  it.each([
    ['the badge', hosted.id, 'container'],
    ['a document of the badge', JSON.stringify(hosted), 'proof'],
  ] as const)('while %s loads is answered within 100 ms', async (_, input, id) => {
    const stop = new AbortController()
    const asked = verify(input, options({ fetch: silent, signal: stop.signal }))
    await new Promise((resolve) => setTimeout(resolve, 50))
    const begun = performance.now()
    stop.abort()
    const report = await asked
    expect(performance.now() - begun).toBeLessThan(100)
    expect(report.checks[id]).toMatchObject({ status: 'unknown', code: 'stopped' })
    expect(report.verdict).toBe('undetermined')
  })
})

describe('verifyAll', () => {
  async function collect(reports: AsyncIterable<Report>): Promise<readonly Report[]> {
    const all: Report[] = []
    for await (const report of reports) all.push(report)
    return all
  }
  const addresses = [60, 10, 40, 5, 30, 20].map((wait) => `${HOME}/${wait}`)

  /** Each address answers after as many milliseconds as it says; `most` is how many were asked at once. */
  function slowWeb() {
    const seen = { under: 0, most: 0 }
    const fetch = async (address: string | URL | Request): Promise<Response> => {
      seen.under += 1
      seen.most = Math.max(seen.most, seen.under)
      await new Promise((resolve) => setTimeout(resolve, Number(String(address).split('/').at(-1))))
      seen.under -= 1
      return new Response(token)
    }
    return { seen, fetch: fetch }
  }

  it.each([
    [undefined, 4],
    [2, 2],
    [0, 1],
  ])('keeps the order of the inputs and the limit of %s at a time', async (concurrency, limit) => {
    const { seen, fetch } = slowWeb()
    const reports = await collect(verifyAll(addresses, { ...options({ fetch }), concurrency }))
    expect(reports.map(({ documents }) => documents[0]?.url)).toEqual(addresses)
    expect(reports.every(({ verdict }) => verdict === 'verified')).toBe(true)
    expect(seen.most).toBe(limit)
  })

  it('takes inputs that come one after another, good and bad', async () => {
    async function* inputs(): AsyncGenerator<BadgeInput> {
      yield token
      yield new Blob([document])
      yield encodeUtf8('{}')
    }
    const reports = await collect(verifyAll(inputs(), options()))
    expect(reports.map(({ verdict }) => verdict)).toEqual(['verified', 'verified', 'rejected'])
    expect(await collect(verifyAll([]))).toEqual([])
  })
})
