import { afterEach, describe, expect, it, vi } from 'vitest'
import { encodeUtf8 } from '../src/bytes.ts'
import { sha256Hex } from '../src/crypto.ts'
import { jsonOf, makeLoader, refuseAddress, sourceOf, type Loaded, type LoaderOptions } from '../src/load.ts'
import { makeFetch, type Answer } from './made.ts'

const URL_ = 'https://harbour.example/badge'
const PLAIN = 'http://harbour.example/badge'
const unavailable = (code: string, details: object = {}) => ({ name: 'UnavailableError', code, grounds: { details } })
/** As `unavailable`, for what is thrown at once. */
const refusing = (code: string, details: object) =>
  expect.objectContaining({ name: 'UnavailableError', code, grounds: expect.objectContaining({ details }) as object }) as Error
const answering = (body: BodyInit | null, init?: ResponseInit): Answer => ({ respond: () => new Response(body, init) })
const moved = (location: string, status = 302) => answering(null, { status, headers: { location } })
const NEVER: Answer = { respond: () => new Promise<Response>(() => undefined) }

function loaderOf(answers: Readonly<Record<string, Answer>> = {}, options: LoaderOptions = {}) {
  const fetch = makeFetch(answers)
  return { ...makeLoader({ fetch, ...options }), asked: fetch.asked }
}

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

describe('a document', () => {
  it('comes with its bytes, its hash and its content type', async () => {
    const { load, documents } = loaderOf({ [URL_]: answering('{"a":1}', { headers: { 'content-type': ' Application/LD+JSON ; charset=utf-8' } }) })
    const sha256 = await sha256Hex(encodeUtf8('{"a":1}'))
    const loaded = await load(URL_)
    expect(loaded).toEqual({ url: URL_, status: 200, bytes: encodeUtf8('{"a":1}'), type: 'application/ld+json', sha256, unprotected: false, given: false })
    expect(jsonOf(loaded)).toEqual({ a: 1 })
    expect(sourceOf(loaded)).toEqual({ kind: 'document', url: URL_, status: 200, sha256 })
    expect(documents()).toEqual([{ url: URL_, status: 200, sha256 }])
  })

  it('without a content type or a body has neither', async () => {
    const { load } = loaderOf({ [URL_]: answering(null, { status: 204 }) })
    expect(await load(URL_)).toMatchObject({ status: 204, type: '', sha256: '', bytes: new Uint8Array() })
  })

  it.each([404, 410, 500])('of status %d is had, but holds no JSON', async (status) => {
    const { load, documents } = loaderOf({ [URL_]: answering('{}', { status }) })
    const loaded = await load(URL_)
    expect(loaded.status).toBe(status)
    expect(() => jsonOf(loaded)).toThrow(refusing('document-unreadable', { url: URL_, status: String(status) }))
    expect(documents()).toMatchObject([{ url: URL_, status }])
  })

  it.each(['<html>', '[]', '{"a":1,"a":2}', '', Uint8Array.of(0xff)])('like %j is no JSON object', async (body) => {
    const { load } = loaderOf({ [URL_]: body })
    const loaded = await load(URL_)
    expect(() => jsonOf(loaded)).toThrow(refusing('document-unreadable', { url: URL_, status: 'no JSON' }))
  })

  it('is asked without credentials, referrer or redirects of its own', async () => {
    const seen: (RequestInit | undefined)[] = []
    const fetch: typeof globalThis.fetch = async (_, init) => (seen.push(init), new Response('{}'))
    await makeLoader({ fetch }).load(URL_)
    expect(seen).toMatchObject([{ credentials: 'omit', referrerPolicy: 'no-referrer', redirect: 'manual' }])
    expect(Object.keys(seen[0]?.headers ?? {})).toEqual(['accept'])
  })

  it('comes by the fetch of the platform when none is given', async () => {
    vi.stubGlobal('fetch', makeFetch({ [URL_]: { a: 1 } }))
    expect(jsonOf(await makeLoader({}).load(URL_))).toEqual({ a: 1 })
  })

  it('that gives no answer is told, with status 0', async () => {
    const { load, documents } = loaderOf()
    const source = { kind: 'document', url: URL_, status: 0, sha256: '' }
    await expect(load(URL_)).rejects.toMatchObject({ code: 'document-unreadable', grounds: { details: { status: 'no answer' }, sources: [source] } })
    expect(documents()).toEqual([{ url: URL_, status: 0, sha256: '' }])
  })

  it('that breaks off gives no answer', async () => {
    const broken = new ReadableStream({ start: (controller) => controller.error(new Error('reset')) })
    await expect(loaderOf({ [URL_]: answering(broken) }).load(URL_)).rejects.toMatchObject(
      unavailable('document-unreadable', { url: URL_, status: 'no answer' }),
    )
  })
})

describe('a document handed over', () => {
  const given = new Map([
    [URL_, encodeUtf8('{"a":1}')],
    [PLAIN, encodeUtf8('{"b":2}')],
  ])

  it('is used instead of the network, and marked', async () => {
    const { load, documents, asked } = loaderOf({ [URL_]: { a: 'other' } }, { given })
    const loaded = await load(`${URL_}#part`)
    expect(loaded).toMatchObject({ url: URL_, status: 200, given: true, type: '', unprotected: false })
    expect(jsonOf(loaded)).toEqual({ a: 1 })
    expect(documents()).toEqual([{ url: URL_, status: 200, sha256: loaded.sha256, given: true }])
    expect(asked).toEqual([])
  })

  it('may have an address that would not be asked', async () => {
    const inside = 'https://10.0.0.1/badge'
    await expect(loaderOf({}, { given }).load(inside)).rejects.toMatchObject(unavailable('address-refused'))
    expect(await loaderOf({}, { given: new Map([[inside, encodeUtf8('{}')]]) }).load(inside)).toMatchObject({ given: true })
  })

  it('under http: is used before its https: twin is asked', async () => {
    const { load, asked } = loaderOf({}, { given: new Map([[PLAIN, encodeUtf8('{"b":2}')]]) })
    expect(jsonOf(await load(PLAIN, { http: 'allowed' }))).toEqual({ b: 2 })
    expect(asked).toEqual([])
  })

  it('does not change when the caller changes it later', async () => {
    const bytes = encodeUtf8('{"a":1}')
    const loaded = await loaderOf({}, { given: new Map([[URL_, bytes]]) }).load(URL_)
    bytes.fill(0)
    expect(jsonOf(loaded)).toEqual({ a: 1 })
  })
})

describe('the same address', () => {
  it('is asked once, whatever part of it is meant', async () => {
    const { load, documents, asked } = loaderOf({ [URL_]: { a: 1 } })
    await Promise.all([load(`${URL_}#a`), load(`${URL_}#b`), load(URL_)])
    expect(asked).toEqual([URL_])
    expect(documents()).toHaveLength(1)
  })

  it('is asked once, also when it gives no answer', async () => {
    const { load, asked } = loaderOf()
    for (const _ of [1, 2]) await expect(load(URL_)).rejects.toMatchObject({ code: 'document-unreadable' })
    expect(asked).toEqual([URL_])
  })

  it('keeps the limit of whoever asks', async () => {
    const { load } = loaderOf({ [URL_]: '12345678' })
    expect((await load(URL_)).bytes).toHaveLength(8)
    await expect(load(URL_, { most: 7 })).rejects.toMatchObject(unavailable('limit-reached', { url: URL_ }))
    expect((await load(URL_, { most: 8 })).bytes).toHaveLength(8)
  })
})

describe('an http: address', () => {
  it('is asked over https: first', async () => {
    const { load, asked } = loaderOf({ [URL_]: { a: 1 }, [PLAIN]: { a: 2 } })
    expect(await load(PLAIN, { http: 'allowed' })).toMatchObject({ url: PLAIN, status: 200, unprotected: false })
    expect(asked).toEqual([URL_])
  })

  it.each([
    ['is missing', answering('', { status: 404 })],
    ['gives no answer', { respond: () => Promise.reject(new TypeError('no')) }],
    ['leads elsewhere', moved('https://thief.example/')],
  ])('is asked as it stands when the twin %s', async (_, twin) => {
    const { load, documents } = loaderOf({ [URL_]: twin, [PLAIN]: { a: 2 } })
    const loaded = await load(PLAIN, { http: 'allowed' })
    expect([jsonOf(loaded), loaded.url, loaded.unprotected]).toEqual([{ a: 2 }, PLAIN, true])
    expect(documents().map(({ url }) => url)).toEqual([URL_, PLAIN])
  })

  it('has no twin where none was asked for', async () => {
    const { load, asked } = loaderOf({ [PLAIN]: { a: 2 } })
    expect(await load(PLAIN)).toMatchObject({ unprotected: true })
    expect(asked).toEqual([PLAIN])
  })

  it('that leads to https: on the same host is protected', async () => {
    const { load } = loaderOf({ [PLAIN]: moved(URL_, 301), [URL_]: { a: 1 } })
    expect(await load(PLAIN)).toMatchObject({ url: PLAIN, status: 200, unprotected: false })
  })
})

describe('a redirect', () => {
  const at = (step: number) => `https://harbour.example/${step}`

  it('within one host is followed three times, and every address is told', async () => {
    const steps = { [URL_]: moved('/1'), [at(1)]: moved(at(2), 307), [at(2)]: moved('./3', 308), [at(3)]: { a: 1 } }
    const { load, documents, asked } = loaderOf(steps)
    const loaded = await load(URL_)
    expect([jsonOf(loaded), loaded.url]).toEqual([{ a: 1 }, URL_])
    expect(asked).toEqual([URL_, at(1), at(2), at(3)])
    expect(new Set(documents().map(({ url }) => url))).toEqual(new Set(asked))
    expect(documents()).toContainEqual({ url: URL_, status: 200, sha256: loaded.sha256 })
  })

  it('is not followed a fourth time', async () => {
    const { load, documents, asked } = loaderOf({ [URL_]: moved('/1'), [at(1)]: moved('/2'), [at(2)]: moved('/3'), [at(3)]: moved('/4'), [at(4)]: { a: 1 } })
    await expect(load(URL_)).rejects.toMatchObject(unavailable('address-refused', { url: at(4) }))
    expect(asked).toEqual([URL_, at(1), at(2), at(3)])
    expect(new Set(documents().map(({ url }) => url))).toEqual(new Set(asked))
  })

  it.each([
    'https://thief.example/badge',
    'https://sub.harbour.example/badge',
    'https://harbour.example:8443/badge',
    'https://user@harbour.example/badge',
    'http://harbour.example/badge',
    '//thief.example/badge',
    'data:application/json,{}',
  ])('to %s is refused', async (location) => {
    const { load, asked } = loaderOf({ [URL_]: moved(location) })
    await expect(load(URL_)).rejects.toMatchObject({ code: 'address-refused' })
    expect(asked).toEqual([URL_])
  })

  it('to what is no address gives no answer', async () => {
    await expect(loaderOf({ [URL_]: moved('https://[') }).load(URL_)).rejects.toMatchObject({ code: 'document-unreadable' })
  })

  it('that names no place is an answer like any other', async () => {
    expect(await loaderOf({ [URL_]: answering(null, { status: 304 }) }).load(URL_)).toMatchObject({ status: 304 })
  })
})

describe('a redirect that the browser hides', () => {
  const hidden = (final: string) => {
    const asked: (string | undefined)[] = []
    const fetch: typeof globalThis.fetch = async (_, init) => {
      asked.push(init?.redirect)
      const response = new Response('{"a":1}')
      const change = init?.redirect === 'manual' ? { type: 'opaqueredirect' } : { url: final }
      for (const [name, value] of Object.entries(change)) Object.defineProperty(response, name, { value })
      return response
    }
    return { ...makeLoader({ fetch }), asked }
  }

  it('is followed, and the address it ended at is judged', async () => {
    const { load, documents, asked } = hidden('https://harbour.example/1')
    expect(jsonOf(await load(URL_))).toEqual({ a: 1 })
    expect(asked).toEqual(['manual', 'follow'])
    expect(documents().map(({ url }) => url)).toEqual([URL_, 'https://harbour.example/1'])
  })

  it.each(['https://thief.example/', 'http://harbour.example/', ''])('is refused when it ended at %j', async (final) => {
    await expect(hidden(final).load(URL_)).rejects.toMatchObject(unavailable('address-refused', { url: final }))
  })
})

describe('an address', () => {
  it.each(['https://harbour.example/', 'http://harbour.example./a', 'https://harbour.example:443/', 'https://locale.example/', 'https://1.2.3.4.example/'])(
    '%s is public',
    (url) => {
      expect(() => refuseAddress(url, 'public')).not.toThrow()
    },
  )

  it.each([
    ...['https://127.0.0.1/', 'https://10.0.0.1/', 'https://8.8.8.8/', 'https://0x7f.1/', 'https://2130706433/', 'https://[::1]/', 'https://127.0.0.1./'],
    ...['https://localhost/', 'https://LOCALHOST./', 'https://a.localhost/', 'https://printer.local/', 'https://a.internal./', 'https://a.home.arpa/'],
    ...['https://a.lan/', 'https://a.intranet/', 'https://a.corp/', 'https://a.home/', 'https://a.onion/', 'https://school/', 'https://a.local../'],
    ...['https://harbour.example:8443/', 'http://harbour.example:443/'],
  ])('%s is private, and asked only when any host may be', async (url) => {
    expect(() => refuseAddress(url, 'any')).not.toThrow()
    expect(() => refuseAddress(url, 'public')).toThrow(refusing('address-refused', { url }))
    const { load, documents, asked } = loaderOf({ [url]: {} })
    await expect(load(url)).rejects.toMatchObject({ code: 'address-refused' })
    expect([asked, documents()]).toEqual([[], []])
    expect(await loaderOf({ [url]: {} }, { hosts: 'any' }).load(url)).toMatchObject({ status: 200 })
  })

  it.each(['', 'badge', 'ftp://harbour.example/', 'file:///etc/passwd', 'data:,', 'https://user@harbour.example/', 'https://:secret@harbour.example/'])(
    '%j is never asked',
    (url) => {
      for (const hosts of ['any', 'public'] as const) expect(() => refuseAddress(url, hosts)).toThrow('address-refused')
    },
  )

  it('of the page itself is asked, wherever the page is', () => {
    vi.stubGlobal('location', new URL('http://localhost:4321/verify'))
    expect(() => refuseAddress('http://localhost:4321/badge', 'public')).not.toThrow()
    expect(() => refuseAddress('http://localhost:4322/badge', 'public')).toThrow('address-refused')
  })

  it('is told in 200 characters at most', async () => {
    await expect(loaderOf().load(`ftp:${'a'.repeat(999)}`)).rejects.toMatchObject(unavailable('address-refused', { url: `ftp:${'a'.repeat(196)}` }))
  })
})

describe('the limits', () => {
  it('stop an answer that is too long, and hang up', async () => {
    let hungUp = false
    const endless = () => new Response(new ReadableStream({ pull: (to) => to.enqueue(new Uint8Array(65_536)), cancel: () => void (hungUp = true) }))
    const { load, documents } = loaderOf({ [URL_]: { respond: endless } })
    await expect(load(URL_)).rejects.toMatchObject(unavailable('limit-reached', { url: URL_ }))
    expect(hungUp).toBe(true)
    expect(documents()).toEqual([{ url: URL_, status: 0, sha256: '' }])
  })

  it('may be set for each document', async () => {
    expect((await loaderOf({ [URL_]: '1234' }).load(URL_, { most: 4 })).bytes).toHaveLength(4)
    await expect(loaderOf({ [URL_]: '12345' }).load(URL_, { most: 4 })).rejects.toMatchObject({ code: 'limit-reached' })
    const given = new Map([[URL_, encodeUtf8('12345')]])
    await expect(loaderOf({}, { given }).load(URL_, { most: 4 })).rejects.toMatchObject({ code: 'limit-reached' })
  })

  it('hold when hanging up fails', async () => {
    const stubborn = new ReadableStream({ start: (to) => to.enqueue(new Uint8Array(5)), cancel: () => Promise.reject(new Error('no')) })
    await expect(loaderOf({ [URL_]: answering(stubborn) }).load(URL_, { most: 4 })).rejects.toMatchObject({ code: 'limit-reached' })
  })

  it('let sixteen documents be asked, and more that are handed over', async () => {
    const urls = Array.from({ length: 17 }, (_, step) => `https://harbour.example/${step}`)
    const { load, asked } = loaderOf(Object.fromEntries(urls.map((url) => [url, {}])), { given: new Map([[URL_, encodeUtf8('{}')]]) })
    for (const url of urls.slice(0, 16)) expect(await load(url)).toMatchObject({ status: 200 })
    await expect(load(urls[16] ?? '')).rejects.toMatchObject(unavailable('limit-reached', { url: urls[16] }))
    expect(asked).toEqual(urls.slice(0, 16))
    expect(await load(URL_)).toMatchObject({ given: true })
  })

  it('let one document take five seconds and all of them fifteen', async () => {
    vi.useFakeTimers({ toFake: ['performance'] })
    const timeout = vi.spyOn(AbortSignal, 'timeout')
    const taking = (milliseconds: number): Answer => ({ respond: () => (vi.advanceTimersByTime(milliseconds), new Response('{}')) })
    const [first, second, third, fourth] = [1, 2, 3, 4].map((step) => `https://harbour.example/${step}`) as [string, string, string, string]
    const { load, asked } = loaderOf({ [first]: taking(11_000), [second]: taking(3_999), [third]: taking(1), [fourth]: {} })
    for (const url of [first, second, third]) await load(url)
    expect(timeout.mock.calls).toEqual([[5_000], [4_000], [1]])
    await expect(load(fourth)).rejects.toMatchObject(unavailable('limit-reached', { url: fourth }))
    expect(asked).toEqual([first, second, third])
  })

  it('end the wait for an answer that does not come', async () => {
    vi.useFakeTimers({ toFake: ['performance'] })
    const slow: Answer = { respond: () => (vi.advanceTimersByTime(14_980), new Response('{}')) }
    const { load, documents } = loaderOf({ [`${URL_}/1`]: slow, [URL_]: NEVER })
    await load(`${URL_}/1`)
    await expect(load(URL_)).rejects.toMatchObject(unavailable('document-unreadable', { url: URL_, status: 'too slow' }))
    expect(documents()).toContainEqual({ url: URL_, status: 0, sha256: '' })
  })
})

describe('a caller who gives up', () => {
  it('waits no longer, even for a fetch that goes on', async () => {
    const giving = new AbortController()
    const { load, documents } = loaderOf({ [URL_]: NEVER }, { signal: giving.signal })
    const loading = load(URL_)
    giving.abort()
    await expect(loading).rejects.toMatchObject(unavailable('stopped'))
    expect(documents()).toEqual([{ url: URL_, status: 0, sha256: '' }])
  })

  it('while the question is being put waits no longer either', async () => {
    const giving = new AbortController()
    const respond = () => (giving.abort(), new Promise<Response>(() => undefined))
    await expect(loaderOf({ [URL_]: { respond } }, { signal: giving.signal }).load(URL_)).rejects.toMatchObject({ code: 'stopped' })
  })

  it('has no redirect followed after that', async () => {
    const giving = new AbortController()
    const respond = async () => (await Promise.resolve(), giving.abort(), new Response(null, { status: 302, headers: { location: '/1' } }))
    const { load, asked } = loaderOf({ [URL_]: { respond } }, { signal: giving.signal })
    await expect(load(URL_)).rejects.toMatchObject({ code: 'stopped' })
    await new Promise((resolve) => setTimeout(resolve, 5))
    expect(asked).toEqual([URL_])
  })

  it('before the first document has nothing asked', async () => {
    const { load, documents, asked } = loaderOf({ [URL_]: {}, [PLAIN]: {} }, { signal: AbortSignal.abort() })
    await expect(load(URL_)).rejects.toMatchObject({ code: 'stopped' })
    await expect(load(PLAIN, { http: 'allowed' })).rejects.toMatchObject({ code: 'stopped' })
    expect([asked, documents()]).toEqual([[], []])
  })

  it('has the signal told to the fetch', async () => {
    const giving = new AbortController()
    let signal: AbortSignal | null | undefined
    const fetch: typeof globalThis.fetch = async (_, init) => ((signal = init?.signal), new Response('{}'))
    await makeLoader({ fetch, signal: giving.signal }).load(URL_)
    expect(signal?.aborted).toBe(false)
    giving.abort()
    expect(signal?.aborted).toBe(true)
  })
})

it('the ledger cannot be changed by its reader', async () => {
  const { load, documents } = loaderOf({ [URL_]: {} })
  await load(URL_)
  ;(documents() as Loaded[]).pop()
  expect(documents()).toHaveLength(1)
})
