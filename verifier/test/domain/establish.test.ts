import { describe, expect, it } from 'vitest'
import { establishDomain } from '../../src/domain/establish.ts'
import { verify } from '../../src/verify.ts'
import type { VerifyOptions } from '../../src/visit.ts'
import type { Established } from '../../src/report.ts'
import type { JsonObject } from '../../src/json.ts'
import { makeCredential, makeFetch, makeIssuer, makeVisit, NOW, proveText, signIntegrity, signPayload, signToken, type Answer } from '../made.ts'

const school = await makeIssuer()
const stranger = await makeIssuer()
const ADDRESS = 'https://harbour.example/.well-known/did-configuration.json'
const named = { issuer: { id: school.did, type: ['Profile'], name: 'Harbour School', url: 'https://harbour.example/about' } }
const badge = await signToken(school, makeCredential(school.did, named))

interface Change {
  readonly by?: typeof school
  readonly subject?: object
  readonly credential?: object
  readonly claims?: object
  readonly header?: object
}

/** A Domain Linkage Credential as a token; each change replaces, or as undefined removes. */
async function link({ by = school, subject, credential, claims, header }: Change = {}): Promise<string> {
  const vc = {
    '@context': ['https://www.w3.org/2018/credentials/v1', 'https://identity.foundation/.well-known/did-configuration/v1'],
    type: ['VerifiableCredential', 'DomainLinkageCredential'],
    issuer: school.did,
    issuanceDate: '2026-01-01T00:00:00Z',
    expirationDate: '2027-01-01T00:00:00Z',
    credentialSubject: { id: school.did, origin: 'https://harbour.example', ...subject },
    ...credential,
  }
  const payload = { iss: school.did, sub: school.did, nbf: Date.parse(vc.issuanceDate) / 1000, exp: Date.parse(vc.expirationDate) / 1000, vc, ...claims }
  return signPayload(by, payload, { kid: by.method, ...header })
}

const resource = (...linked: readonly (string | JsonObject)[]): JsonObject => ({
  '@context': 'https://identity.foundation/.well-known/did-configuration/v1',
  linked_dids: linked,
})

function ask(answer: Answer | undefined, options: VerifyOptions = { expect: { issuer: 'harbour.example' } }) {
  return verify(badge, { now: NOW, fetch: makeFetch(answer === undefined ? {} : { [ADDRESS]: answer }), ...options })
}

describe('the domain of an issuer', () => {
  it.each([
    ['did:web:harbour.example:school', 'did:web', 'did:web'],
    ['https://harbour.example/school', 'https', 'https'],
    ['https://harbour.example/school', 'jwks', 'jwks'],
    ['https://harbour.example/school', 'hosted', 'hosted'],
    ['https://harbour.example/school', 'profile', 'https'],
  ] as const)('%s, established by %s, is its host', async (id, established: Established, domainBy) => {
    const { proven } = await proveText(badge)
    const { found, made } = await establishDomain({ found: { id, established } }, proven, makeVisit())
    expect([found.domain, found.domainBy, made.proven]).toEqual(['harbour.example', domainBy, ['harbour.example']])
  })

  it('is nobody’s when it is a key', async () => {
    const { checks } = await ask(resource(await link()), {})
    expect(checks.issuer).toMatchObject({ status: 'passed', found: { established: 'did:key' } })
    expect(checks.issuer).not.toHaveProperty('found.domain')
  })

  it('is open when a document came over an unprotected connection', async () => {
    const { proven } = await proveText(badge)
    const id = 'http://harbour.example/school'
    const visit = makeVisit({ [id]: {} })
    await visit.load(id)
    expect((await establishDomain({ found: { id, established: 'hosted' } }, proven, visit)).made).toEqual({ proven: [], open: 'harbour.example' })
    expect((await establishDomain({ found: { id, established: 'hosted' } }, proven, makeVisit())).made).toEqual({ proven: ['harbour.example'] })
  })
})

describe('a domain that links the DID', () => {
  it('is the issuer’s, and trusted when it is expected', async () => {
    const { verdict, checks } = await ask(resource(await link({ by: stranger }), await link()))
    expect(verdict).toBe('verified')
    expect(checks.issuer).toMatchObject({ found: { domain: 'harbour.example', domainBy: 'did-configuration' } })
    expect(checks.trust).toMatchObject({ found: { issuer: school.did, by: 'domain', domain: 'harbour.example' } })
  })

  it('is asked when the caller wants that, and else not at all', async () => {
    const asked = await ask(resource(await link()), { domains: 'ask' })
    expect(asked.checks.issuer).toMatchObject({ found: { domainBy: 'did-configuration' } })
    for (const options of [{}, { expect: { issuer: 'other.example' } }]) expect((await ask(undefined, options)).documents).toEqual([])
  })

  it('may say so by a proof over the JSON', async () => {
    const context = ['https://www.w3.org/ns/credentials/v2']
    const credential = {
      '@context': context,
      type: ['VerifiableCredential', 'DomainLinkageCredential'],
      issuer: school.did,
      validFrom: '2026-01-01T00:00:00Z',
      validUntil: '2027-01-01T00:00:00Z',
      credentialSubject: { id: school.did, origin: 'https://harbour.example' },
    }
    const signed = await signIntegrity(school, credential, { cryptosuite: 'eddsa-jcs-2022', '@context': context })
    expect((await ask(resource(signed))).checks.issuer).toMatchObject({ found: { domainBy: 'did-configuration' } })
  })

  it.each([
    ['the bare host, as in the example of the standard', { subject: { origin: 'harbour.example' } }],
    ['a slash at its end', { subject: { origin: 'https://harbour.example/' } }],
    ['a type of token', { header: { typ: 'JWT' } }],
  ] as const)('may have %s', async (_, change: Change) => {
    expect((await ask(resource(await link(change)))).verdict).toBe('verified')
  })

  it.each([
    ['is signed by another', { by: stranger }],
    ['is about another origin', { subject: { origin: 'https://evil.example' } }],
    ['is about an origin that only begins so', { subject: { origin: 'https://harbour.example.evil.example' } }],
    ['is about a plain origin', { subject: { origin: 'http://harbour.example' } }],
    ['is about another DID', { subject: { id: stranger.did }, claims: { sub: stranger.did } }],
    ['has another type', { credential: { type: ['VerifiableCredential'] } }],
    ['has an id', { credential: { id: 'urn:uuid:1' }, claims: { jti: 'urn:uuid:1' } }],
    ['has ended', { credential: { expirationDate: '2026-02-01T00:00:00Z' } }],
    ['has not begun', { credential: { issuanceDate: '2026-12-01T00:00:00Z' }, claims: { nbf: Date.parse('2026-12-01T00:00:00Z') / 1000 } }],
    ['has no end', { credential: { expirationDate: undefined }, claims: { exp: undefined } }],
    ['has a claim too many', { claims: { aud: 'https://harbour.example' } }],
    ['has a header too many', { header: { cty: 'x' } }],
    ['names no key', { header: { kid: undefined } }],
    ['does not repeat whom it is about', { claims: { sub: undefined } }],
  ] as const)('does not by one that %s', async (_, change: Change) => {
    const { reason, checks } = await ask(resource(await link(change)))
    expect(reason).toBe('issuer-differs')
    expect(checks.issuer.notes.map(({ code }) => code)).toContain('domain-unlinked')
    expect(checks.issuer).not.toHaveProperty('found.domain')
  })

  it.each([
    ['has no such document', { respond: () => new Response('', { status: 404 }) }],
    ['has a page in its place', '<!doctype html>'],
    ['links nobody', { linked_dids: [] }],
    ['lists what is no credential', { linked_dids: ['a.b.c', 'https://harbour.example', 7, {}, null] }],
  ])('is not one that %s', async (_, answer) => {
    const { reason, checks } = await ask(answer)
    expect([reason, checks.issuer.notes.map(({ code }) => code).includes('domain-unlinked')]).toEqual(['issuer-differs', true])
  })

  it.each([
    ['does not answer', undefined],
    ['has trouble', { respond: () => new Response('', { status: 503 }) }],
  ])('is not known when it %s', async (_, answer) => {
    const { verdict, checks } = await ask(answer)
    expect([verdict, checks.trust.status]).toEqual(['undetermined', 'unknown'])
    expect(checks.trust).toMatchObject({ code: 'domain-unreachable' })
    expect((await ask(answer, { domains: 'ask' })).verdict).toBe('verified')
  })
})
