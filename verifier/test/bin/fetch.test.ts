import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fetchFromNetwork, type Lookup } from '../../bin/fetch.ts'
import { makeLoader } from '../../src/load/loader.ts'

let server: Server
let origin: string
let seen: { url?: string; host?: string; encoding?: unknown }[] = []

beforeAll(async () => {
  server = createServer((request, response) => {
    seen.push({ url: request.url, host: request.headers.host, encoding: request.headers['accept-encoding'] })
    if (request.url === '/away') return response.writeHead(302, { location: '/json' }).end()
    if (request.url === '/nothing') return response.writeHead(204).end()
    if (request.url === '/silent') return
    if (request.url === '/endless') return void response.writeHead(200).write('x')
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"ok":true}')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const here: Lookup = async () => [{ address: '127.0.0.1', family: 4 }]
const refusal = { name: 'UnavailableError', code: 'address-refused' }

describe('the door to the network', () => {
  test('a loopback address is refused, and asked when private addresses are allowed', async () => {
    seen = []
    await expect(fetchFromNetwork()(`${origin}/json`)).rejects.toMatchObject(refusal)
    expect(seen).toEqual([])
    const response = await fetchFromNetwork({ hosts: 'any' })(`${origin}/json`)
    expect([response.status, response.headers.get('content-type'), await response.json()]).toEqual([200, 'application/json', { ok: true }])
    expect(seen).toMatchObject([{ url: '/json', encoding: 'identity' }])
  })

  test.each(['http://[::1]/', 'http://2130706433/', 'http://0x7f.1/', 'http://169.254.169.254/', 'https://example.org:8443/'])(
    '%s is refused without a look-up',
    async (url) => {
      const lookup: Lookup = () => expect.unreachable()
      await expect(fetchFromNetwork({ lookup })(url)).rejects.toMatchObject(refusal)
    },
  )

  test('a public name that points inside is refused, also when only one of its addresses does', async () => {
    const inside = fetchFromNetwork({ lookup: here })
    await expect(inside('http://badge.example/')).rejects.toMatchObject(refusal)
    const both: Lookup = async () => [{ address: '93.184.216.34', family: 4 }, ...(await here(''))]
    await expect(fetchFromNetwork({ lookup: both })('http://badge.example/')).rejects.toMatchObject(refusal)
  })

  test('the connection goes to the address that was judged: the name is looked up once', async () => {
    seen = []
    const names: string[] = []
    const lookup: Lookup = (name) => (names.push(name), here(name))
    const { port } = new URL(origin)
    const response = await fetchFromNetwork({ hosts: 'any', lookup })(`http://badge.example:${port}/json`)
    expect(await response.json()).toEqual({ ok: true })
    expect(names).toEqual(['badge.example'])
    expect(seen).toMatchObject([{ host: `badge.example:${port}` }])
  })

  test('a name without an address, a closed port and a broken look-up are a TypeError', async () => {
    await expect(fetchFromNetwork({ lookup: async () => [] })('http://badge.example/')).rejects.toThrow(TypeError)
    await expect(fetchFromNetwork({ hosts: 'any' })('http://127.0.0.1:1/')).rejects.toThrow(TypeError)
    await expect(fetchFromNetwork({ lookup: () => Promise.reject(new Error('ENOTFOUND')) })('http://badge.example/')).rejects.toThrow(TypeError)
  })

  test('a redirect is handed over when asked for by hand, else it fails', async () => {
    const fetch = fetchFromNetwork({ hosts: 'any' })
    const response = await fetch(`${origin}/away`, { redirect: 'manual' })
    expect([response.status, response.headers.get('location')]).toEqual([302, '/json'])
    await expect(fetch(`${origin}/away`)).rejects.toThrow(TypeError)
  })

  test('an answer without a body has none', async () => {
    const response = await fetchFromNetwork({ hosts: 'any' })(`${origin}/nothing`)
    expect([response.status, response.body]).toEqual([204, null])
  })

  test('only GET over http and https is asked', async () => {
    const fetch = fetchFromNetwork({ hosts: 'any' })
    await expect(fetch(`${origin}/json`, { method: 'POST' })).rejects.toThrow(TypeError)
    await expect(fetch('ftp://example.org/')).rejects.toThrow(TypeError)
    await expect(fetch('data:text/plain,a')).rejects.toThrow(TypeError)
  })

  test('the signal ends the wait for an answer and for its rest', async () => {
    const fetch = fetchFromNetwork({ hosts: 'any' })
    const begun = performance.now()
    await expect(fetch(`${origin}/silent`, { signal: AbortSignal.timeout(30) })).rejects.toMatchObject({ name: 'AbortError' })
    const response = await fetch(`${origin}/endless`, { signal: AbortSignal.timeout(60) })
    await expect(response.text()).rejects.toThrow()
    expect(performance.now() - begun).toBeLessThan(2_000)
  })
})

describe('the loader with this door', () => {
  test('follows a redirect on one host', async () => {
    const { load } = makeLoader({ fetch: fetchFromNetwork({ hosts: 'any' }), hosts: 'any' })
    expect(await load(`${origin}/away`)).toMatchObject({ status: 200, type: 'application/json' })
  })

  test('reports a name that points inside as a refused address', async () => {
    const { load, documents } = makeLoader({ fetch: fetchFromNetwork({ lookup: here }) })
    await expect(load('https://badge.example/key')).rejects.toMatchObject(refusal)
    expect(documents()).toEqual([{ url: 'https://badge.example/key', status: 0, sha256: '' }])
  })
})
