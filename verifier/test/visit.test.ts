import { describe, expect, it } from 'vitest'
import { encodeUtf8 } from '../src/bytes.ts'
import { jsonOf } from '../src/load/loaded.ts'
import type { Check } from '../src/report.ts'
import { verify } from '../src/verify.ts'
import { beginVisit, goOn } from '../src/visit.ts'
import { makeFetch, NOW } from './made.ts'

const URL_ = 'https://harbour.example/badge'

describe('a visit', () => {
  it('speaks of the moment it was given, else of this one', () => {
    expect(beginVisit({ now: NOW }).now).toEqual(NOW)
    const before = Date.now()
    const { now } = beginVisit({})
    expect(now.getTime()).toBeGreaterThanOrEqual(before)
    expect(now.getTime()).toBeLessThanOrEqual(Date.now())
  })

  it('does not begin at a moment that is none', async () => {
    expect(() => beginVisit({ now: new Date('soon') })).toThrow(new TypeError('verify: `now` is not a date'))
    await expect(verify('{}', { now: new Date(NaN) })).rejects.toThrow(TypeError)
  })

  it('expects nobody unless told', () => {
    expect(beginVisit({})).toMatchObject({ recipient: undefined, issuers: [], contexts: {}, signal: undefined })
    expect(beginVisit({ expect: {} })).toMatchObject({ recipient: undefined, issuers: [] })
  })

  it.each([
    ['learner@harbour.example', 'learner@harbour.example'],
    ['  learner@harbour.example\n', 'learner@harbour.example'],
    ['   ', undefined],
    ['', undefined],
  ])('given the recipient %j expects %j', (recipient, expected) => {
    expect(beginVisit({ expect: { recipient } }).recipient).toBe(expected)
  })

  it('takes one issuer or many', () => {
    expect(beginVisit({ expect: { issuer: 'did:example:a' } }).issuers).toEqual(['did:example:a'])
    expect(beginVisit({ expect: { issuer: ['did:example:a', 'did:example:b'] } }).issuers).toEqual(['did:example:a', 'did:example:b'])
    expect(beginVisit({ expect: { issuer: [] } }).issuers).toEqual([])
  })

  it('keeps the contexts it was given', () => {
    const contexts = { 'https://harbour.example/context': { '@context': {} } }
    expect(beginVisit({ contexts }).contexts).toEqual(contexts)
  })

  it('tells each check to who asked for it, and to nobody else', () => {
    const told: Check[] = []
    const check = { id: 'container', status: 'passed' } as unknown as Check
    beginVisit({ onCheck: (heard) => told.push(heard) }).onCheck(check)
    expect(told).toEqual([check])
    expect(beginVisit({}).onCheck(check)).toBeUndefined()
  })

  it('loads by the fetch, the documents and the hosts it was given', async () => {
    const inside = 'https://10.0.0.1/badge'
    const fetch = makeFetch({ [inside]: { a: 1 } })
    const { load, documents } = beginVisit({ fetch, hosts: 'any', given: new Map([[URL_, encodeUtf8('{"b":2}')]]) })
    expect([jsonOf(await load(inside)), jsonOf(await load(URL_))]).toEqual([{ a: 1 }, { b: 2 }])
    expect(fetch.asked).toEqual([inside])
    expect(documents()).toMatchObject([{ url: inside }, { url: URL_, given: true }])
  })

  it('shares no ledger with another', async () => {
    const fetch = makeFetch({ [URL_]: {} })
    const [one, other] = [beginVisit({ fetch }), beginVisit({ fetch })]
    await one.load(URL_)
    expect([one.documents().length, other.documents().length]).toEqual([1, 0])
  })
})

describe('going on', () => {
  it('ends once the caller has given up, and not before', async () => {
    const giving = new AbortController()
    const visit = beginVisit({ signal: giving.signal, fetch: makeFetch({ [URL_]: {} }) })
    expect(() => goOn(visit)).not.toThrow()
    giving.abort()
    expect(() => goOn(visit)).toThrow(expect.objectContaining({ name: 'UnavailableError', code: 'stopped' }) as Error)
    await expect(visit.load(URL_)).rejects.toMatchObject({ code: 'stopped' })
  })

  it('never ends without a signal', () => {
    expect(() => goOn(beginVisit({}))).not.toThrow()
  })
})
