import { MOST_BYTES } from '../../src/decide/read.ts'
import { connect } from 'node:net'
import { describe, expect, onTestFinished, test } from 'vitest'
import { takeDecision } from '../../src/decide/apply.ts'
import { limiter } from '../../src/decide/limit.ts'
import { receiver, type Receiving } from '../../src/decide/receive.ts'
import { addressOn, serveReceiver } from '../../src/decide/serve.ts'
import { awardBy } from '../../src/register/awards.ts'
import { NOW } from '../register/registers.ts'
import { claimedAward } from './decisions.ts'

const LATE = new Date(NOW.getTime() + 3_600_000)
const SITE = 'https://badges.harbour.test'
const TYPE = { 'Content-Type': 'application/jose' }

async function receiving(wish: Partial<Receiving> = {}) {
  const one = await claimedAward()
  const app = receiver({ take: (token) => takeDecision(one.opened, token, LATE), site: SITE, clock: () => LATE, addressOf: () => '192.0.2.1', ...wish })
  const post = async (body: BodyInit, headers: Record<string, string> = TYPE) => app.request('/decisions', { method: 'POST', body, headers })
  return { ...one, app, post }
}

describe('the receiver', () => {
  test('takes a decision, once', async () => {
    const { post, decide, award, opened } = await receiving()
    const token = await decide({ decision: 'unlisted' })
    const answers = [await post(token), await post(token, { 'Content-Type': 'Application/JOSE; charset=utf-8' })]
    expect(answers.map(({ status }) => status)).toEqual([202, 202])
    expect(await Promise.all(answers.map((one) => one.json()))).toEqual([{ outcome: 'recorded' }, { outcome: 'known' }])
    expect(awardBy(opened, award.id)!.visibility).toBe('unlisted')
  })

  test('says why not', async () => {
    const { post, decide } = await receiving()
    const token = await decide()
    const cases: readonly (readonly [BodyInit, number, Record<string, string>?])[] = [
      ['', 400],
      ['no token', 400],
      [token.replace(/.$/, (last) => (last === 'A' ? 'Q' : 'A')), 400],
      [token, 415, { 'Content-Type': 'application/json' }],
      [token, 415, { 'Content-Type': 'text/plain' }],
      [new URLSearchParams({ token }), 415, {}],
      ['A'.repeat(MOST_BYTES + 1), 413],
      [new Uint8Array([0xff, 0xfe]), 400],
    ]
    for (const [body, status, headers] of cases) {
      const answer = await post(body, headers)
      expect([answer.status, answer.headers.get('Content-Type')]).toEqual([status, 'application/json'])
      expect(await answer.json()).toHaveProperty('error')
    }
    expect((await post(token)).status).toBe(202)
    expect((await post(await decide({ iat: 5 }))).status).toBe(400)
  })

  test('refuses a stream that does not end, without keeping it', async () => {
    const { app } = await receiving()
    let given = 0
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        given += 1
        controller.enqueue(new Uint8Array(1024).fill(65))
      },
    })
    const answer = await app.request('/decisions', { method: 'POST', body, headers: TYPE, duplex: 'half' } as RequestInit)
    expect(answer.status).toBe(413)
    expect(given).toBeLessThan(MOST_BYTES / 1024 + 20)
  })

  test('lets pages of the site read the answer, and no others', async () => {
    const { app, post, decide } = await receiving()
    const ask = async (origin: string) =>
      app.request('/decisions', {
        method: 'OPTIONS',
        headers: { Origin: origin, 'Access-Control-Request-Method': 'POST', 'Access-Control-Request-Headers': 'content-type' },
      })
    const [ours, theirs] = [await ask(SITE), await ask('https://eve.example')]
    expect([ours.status, ours.headers.get('Access-Control-Allow-Origin'), ours.headers.get('Access-Control-Allow-Methods')]).toEqual([204, SITE, 'POST'])
    expect(theirs.headers.get('Access-Control-Allow-Origin')).not.toBe('https://eve.example')
    const answer = await post(await decide(), { ...TYPE, Origin: SITE })
    expect(answer.headers.get('Access-Control-Allow-Origin')).toBe(SITE)
    expect(answer.headers.get('Cache-Control')).toBe('no-store')
  })

  test('knows one path and one method', async () => {
    const { app } = await receiving()
    const statuses = await Promise.all([
      app.request('/decisions'),
      app.request('/decisions', { method: 'PUT', body: 'x' }),
      app.request('/'),
      app.request('/private/register.sqlite'),
      app.request('/decisions/../private', { method: 'POST' }),
    ])
    expect(statuses.map(({ status }) => status)).toEqual([405, 405, 404, 404, 404])
  })

  test('does not tell strangers what broke', async () => {
    const { post } = await receiving({ take: () => Promise.reject(new Error('SQLITE_FULL at /home/school/private')) })
    const answer = await post('x')
    expect([answer.status, await answer.json()]).toEqual([500, { error: 'cannot be taken now' }])
  })

  test('lets nobody ask too often, and others not wait for it', async () => {
    let now = LATE
    const { app, decide } = await receiving({ clock: () => now, limit: { most: 2, span: 60_000 }, addressOf: ({ headers }) => headers.get('x-test') ?? '' })
    const from = async (address: string) =>
      app.request('/decisions', { method: 'POST', body: await decide(), headers: { ...TYPE, 'x-test': address, Origin: SITE } })
    expect([await from('a'), await from('a')].map(({ status }) => status)).toEqual([202, 202])
    const refused = await from('a')
    expect([refused.status, refused.headers.get('Retry-After'), refused.headers.get('Access-Control-Allow-Origin')]).toEqual([429, '60', SITE])
    expect((await from('b')).status).toBe(202)
    now = new Date(now.getTime() + 60_000)
    expect((await from('a')).status).toBe(202)
  })
})

describe('addresses are counted', () => {
  const counter = (most: number) => limiter({ most, span: 1000 }, () => NOW)

  test.each([
    ['2001:db8:1:2::1', '2001:db8:1:2:ffff:ffff:ffff:ffff', true],
    ['2001:db8::1', '2001:db8:0:0:1::', true],
    ['2001:db8:1:2::1', '2001:db8:1:3::1', false],
    ['::ffff:192.0.2.1', '192.0.2.1', true],
    ['192.0.2.1', '192.0.2.2', false],
    ['::1', '::2', true],
  ])('%s and %s as one: %s', (one, other, same) => {
    const wait = counter(1)
    wait(one)
    expect(wait(other) > 0).toBe(same)
  })

  test('anew after each span', () => {
    let now = NOW.getTime()
    const wait = limiter({ most: 1, span: 1000 }, () => new Date(now))
    const waits = [0, 400, 1100, 100, 5000].map((passed) => {
      now += passed
      return wait('192.0.2.1')
    })
    expect(waits).toEqual([0, 600, 0, 900, 0])
  })

  test('in a bounded memory: those beyond it are counted together', () => {
    const wait = counter(1)
    for (let at = 0; at < 10_000; at += 1) wait(`10.0.${at >> 8}.${at & 255}`)
    expect([wait('192.0.2.1'), wait('192.0.2.2') > 0]).toEqual([0, true])
  })
})

describe('on Node', () => {
  async function serving(wish: Partial<Receiving> = {}) {
    const one = await receiving({ addressOf: addressOn({ proxied: false }), ...wish })
    const server = await serveReceiver(one.app, { port: 0 })
    onTestFinished(() => server.close())
    return { ...one, server, url: `http://127.0.0.1:${server.port}/decisions` }
  }

  test('a decision arrives', async () => {
    const { url, decide } = await serving()
    const answer = await fetch(url, { method: 'POST', body: await decide(), headers: TYPE })
    expect([answer.status, await answer.json()]).toEqual([202, { outcome: 'recorded' }])
    expect((await fetch(url, { method: 'POST', body: 'A'.repeat(1024 * 1024), headers: TYPE })).status).toBe(413)
  })

  test('what another says of itself is not believed, but behind a proxy of our own', async () => {
    const request = (forwarded: string) => new Request('https://receiver.test/', { headers: { 'X-Forwarded-For': forwarded } })
    const env = { incoming: { socket: { remoteAddress: '192.0.2.9' } } }
    expect(addressOn({ proxied: false })(request('10.0.0.1'), env)).toBe('192.0.2.9')
    expect(addressOn({ proxied: true })(request('10.0.0.1, 198.51.100.7'), env)).toBe('198.51.100.7')
    const { url, decide } = await serving({ limit: { most: 1, span: 60_000 } })
    const ask = async (forwarded: string) => fetch(url, { method: 'POST', body: await decide(), headers: { ...TYPE, 'X-Forwarded-For': forwarded } })
    expect([(await ask('10.0.0.1')).status, (await ask('10.0.0.2')).status]).toEqual([202, 429])
  })

  test('a port that is taken is refused', async () => {
    const { server, app } = await serving()
    await expect(serveReceiver(app, { port: server.port })).rejects.toThrow(/EADDRINUSE/)
  })

  test('no HTTP is answered as such', async () => {
    const { server } = await serving()
    const answer = await new Promise<string>((resolve) => {
      const socket = connect(server.port, '127.0.0.1', () => socket.write('HELLO\r\n\r\n'))
      socket.on('data', (data) => resolve(data.toString()))
    })
    expect(answer).toMatch(/^HTTP\/1\.1 400/)
  })
})
