import { afterEach, describe, expect, it, vi } from 'vitest'
import { encodeUtf8 } from '../../src/bytes.ts'
import { sha256Hex } from '../../src/crypto.ts'
import { jsonOf, sourceOf } from '../../src/load/loaded.ts'
import { makeLoader } from '../../src/load/loader.ts'
import { makeFetch } from '../made.ts'
import { URL_, answering, loaderOf, refusing, unavailable } from './loading.ts'

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
