import { describe, expect, it } from 'vitest'
import { follow } from '../../src/load/follow.ts'
import { jsonOf } from '../../src/load/loaded.ts'
import { makeLoader } from '../../src/load/loader.ts'
import { URL_, PLAIN, answering, loaderOf, moved, unavailable } from './loading.ts'

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

describe('the time for an answer', () => {
  it('need be no whole number of milliseconds', async () => {
    const asking = { fetch: () => new Promise<Response>(() => undefined), hosts: 'public', most: 1, milliseconds: 20.5, onAsk: () => undefined } as const
    await expect(follow(URL_, asking)).rejects.toMatchObject(unavailable('document-unreadable', { url: URL_, status: 'too slow' }))
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

describe('a caller who gives up', () => {
  it('waits no longer, even for a fetch that goes on', async () => {
    const giving = new AbortController()
    let onAsked: () => void = () => undefined
    const asked = new Promise<void>((resolve) => (onAsked = resolve))
    const { load, documents } = loaderOf({ [URL_]: { respond: () => (onAsked(), new Promise<Response>(() => undefined)) } }, { signal: giving.signal })
    const loading = load(URL_)
    await asked
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
