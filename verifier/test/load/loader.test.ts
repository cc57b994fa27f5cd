import { afterEach, describe, expect, it, vi } from 'vitest'
import { encodeUtf8 } from '../../src/bytes.ts'
import { jsonOf, type Loaded } from '../../src/load/loaded.ts'
import { type Answer } from '../made.ts'
import { URL_, PLAIN, NEVER, answering, loaderOf, moved, unavailable } from './loading.ts'

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
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

  it('too long for whoever asked first, may do for whoever asks later or at once', async () => {
    const { load, asked } = loaderOf({ [URL_]: '12345678' })
    const [small, large, same] = await Promise.allSettled([load(URL_, { most: 7 }), load(URL_, { most: 8 }), load(URL_, { most: 8 })])
    expect([small.status, large.status, same.status]).toEqual(['rejected', 'fulfilled', 'fulfilled'])
    expect(asked).toEqual([URL_, URL_])
    expect((await load(URL_)).bytes).toHaveLength(8)
    expect(asked).toHaveLength(2)
  })

  it('without an answer has none for whoever would take more', async () => {
    const { load, asked } = loaderOf()
    for (const most of [1, 2]) await expect(load(URL_, { most })).rejects.toMatchObject({ code: 'document-unreadable' })
    expect(asked).toEqual([URL_])
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

  it('count redirects as requests', async () => {
    const at = (step: number, hop: number) => `https://harbour.example/${step}/${hop}`
    const chain = (step: number) => [0, 1, 2, 3].map((hop): [string, Answer] => [at(step, hop), hop < 3 ? moved(at(step, hop + 1)) : answering('{}')])
    const { load, documents, asked } = loaderOf(Object.fromEntries([0, 1, 2, 3, 4].flatMap(chain)), {})
    await load(at(4, 3))
    for (const step of [0, 1, 2]) expect(await load(at(step, 0))).toMatchObject({ status: 200 })
    await expect(load(at(3, 0))).rejects.toMatchObject(unavailable('limit-reached', { url: at(3, 0) }))
    expect(asked).toHaveLength(16)
    expect(documents().map(({ url }) => url)).toEqual(asked)
  })

  it('let one document take five seconds and all of them fifteen', async () => {
    vi.useFakeTimers({ toFake: ['performance'] })
    // Only what is asked for: a real millisecond would now and then be over before the answer is read.
    const timeout = vi.spyOn(AbortSignal, 'timeout').mockImplementation(() => new AbortController().signal)
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

it('the ledger cannot be changed by its reader', async () => {
  const { load, documents } = loaderOf({ [URL_]: {} })
  await load(URL_)
  ;(documents() as Loaded[]).pop()
  expect(documents()).toHaveLength(1)
})
