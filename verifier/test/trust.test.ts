import { describe, expect, it } from 'vitest'
import type { Domains } from '../src/domain/establish.ts'
import type { Registry } from '../src/registry.ts'
import { checkTrust } from '../src/trust.ts'
import { readCredential } from '../src/version/ob3.ts'
import { makeCredential } from './made.ts'

const SCHOOL = 'did:example:school'
const WEB = 'did:web:harbour.example'
const HARBOUR: Domains = { proven: ['harbour.example'] }
const LIST: Registry = { name: 'Ports', issuers: [{ id: SCHOOL, name: 'Harbour School' }] }

interface Asked {
  readonly issuers?: readonly string[]
  readonly registries?: readonly Registry[]
  readonly domains?: Domains
  readonly url?: string
}

function check(id: string | undefined, { issuers = [], registries = [], domains, url }: Asked) {
  const { credential } = readCredential(makeCredential(SCHOOL), [])
  return checkTrust({ credential: { ...credential, issuer: { ...credential.issuer, id, url } } }, { issuers, registries }, domains)
}

const refusal = (code: string, details?: object) =>
  expect.objectContaining({ code, ...(details && { grounds: expect.objectContaining({ details }) as object }) }) as Error

describe('trust', () => {
  it('is not asked for when the caller expects nobody', () => {
    expect(check(SCHOOL, {})).toEqual({ skipped: 'none-expected' })
  })

  it('is there when the issuer is one of those expected', () => {
    expect(check(SCHOOL, { issuers: ['did:example:other', SCHOOL] })).toEqual({ found: { issuer: SCHOOL, by: 'id' }, details: { id: SCHOOL } })
  })

  it.each([
    ['another', 'did:example:stranger', 'did:example:stranger'],
    ['one that only begins so', `${SCHOOL}.evil`, `${SCHOOL}.evil`],
    ['one in other letters', SCHOOL.toUpperCase(), SCHOOL.toUpperCase()],
    ['nobody', undefined, '?'],
  ])('is not there for %s', (_, id, named) => {
    expect(() => check(id, { issuers: [SCHOOL] })).toThrow(refusal('issuer-differs', { id: named }))
  })
})

describe('trust in a domain', () => {
  it.each(['harbour.example', 'HARBOUR.example'])('is there when it is proven: %s', (issuer) => {
    expect(check(WEB, { issuers: [issuer], domains: HARBOUR })).toMatchObject({ found: { issuer: WEB, by: 'domain', domain: 'harbour.example' } })
  })

  it('reaches below it when that is asked', () => {
    const domains = { proven: ['badges.harbour.example'] }
    expect(check(WEB, { issuers: ['*.harbour.example'], domains })).toMatchObject({ found: { by: 'domain', domain: 'badges.harbour.example' } })
    expect(() => check(WEB, { issuers: ['harbour.example'], domains })).toThrow(refusal('issuer-differs'))
  })

  it.each(['example', '*.example', '*', 'arbour.example', 'harbour.example.org', '*.harbour.example', 'https://harbour.example', 'harbour.example/'])(
    'is not there for %s',
    (issuer) => {
      expect(() => check(WEB, { issuers: [issuer], domains: HARBOUR })).toThrow(refusal('issuer-differs', { id: WEB }))
    },
  )

  it('is open when the domain could not be asked', () => {
    const domains = { proven: [], open: 'harbour.example' }
    expect(() => check(SCHOOL, { issuers: ['harbour.example'], domains })).toThrow(refusal('domain-unreachable', { domain: 'harbour.example' }))
    expect(() => check(SCHOOL, { issuers: ['other.example'], domains })).toThrow(refusal('issuer-differs'))
  })

  it('is open when who issued it is not established, and the issuer names that domain', () => {
    expect(() => check(WEB, { issuers: ['harbour.example'] })).toThrow(refusal('not-reached'))
    expect(() => check(SCHOOL, { issuers: ['harbour.example'], url: 'https://harbour.example/about' })).toThrow(refusal('not-reached'))
    expect(() => check(WEB, { issuers: ['other.example'] })).toThrow(refusal('issuer-differs'))
  })

  it('never rests on what the issuer says of itself', () => {
    const asked = { issuers: ['harbour.example'], domains: { proven: [] }, url: 'https://harbour.example' }
    expect(() => check(SCHOOL, asked)).toThrow(refusal('issuer-differs'))
  })
})

describe('trust by a registry', () => {
  it('is there when a list knows the issuer, under the name that the list has', () => {
    expect(check(SCHOOL, { registries: [{ name: 'Empty', issuers: [] }, LIST] })).toEqual({
      found: { issuer: SCHOOL, by: 'registry', registry: 'Ports', name: 'Harbour School' },
      details: { id: SCHOOL, registry: 'Ports', name: 'Harbour School' },
    })
  })

  it('is there for a domain of the list only when it is proven', () => {
    const registries: readonly Registry[] = [{ name: 'Ports', issuers: [{ domain: 'harbour.example', name: 'Harbour School' }] }]
    expect(check(WEB, { registries, domains: HARBOUR })).toMatchObject({ found: { by: 'registry', domain: 'harbour.example' } })
    expect(check(WEB, { registries, domains: { proven: [] } })).toEqual({ skipped: 'issuer-unlisted' })
  })

  it('is no verdict when no list knows the issuer', () => {
    expect(check(WEB, { registries: [LIST] })).toEqual({ skipped: 'issuer-unlisted' })
  })

  it('adds its word to an issuer that is expected, and makes no other one so', () => {
    expect(check(SCHOOL, { issuers: [SCHOOL], registries: [LIST] })).toMatchObject({ found: { by: 'id', registry: 'Ports', name: 'Harbour School' } })
    expect(() => check(SCHOOL, { issuers: [WEB], registries: [LIST] })).toThrow(refusal('issuer-differs'))
  })
})
