/** Signed badges of 1.0 and 1.1: what their own key can show, and what it cannot. */

import { beforeAll, describe, expect, it } from 'vitest'
import { verify } from '../../src/index.ts'
import type { JsonObject } from '../../src/json.ts'
import { makeFetch, makeRsaIssuer, NOW, signPayload, type Answer, type RsaIssuer } from '../made.ts'

const HOST = 'https://harbour.example'
const [CLASS, ISSUER, KEY, LIST] = [`${HOST}/classes/knots`, `${HOST}/issuer`, `${HOST}/key.pem`, `${HOST}/revoked.json`] as const
const CONTEXT = 'https://w3id.org/openbadges/v1'
let signer: RsaIssuer
let thief: RsaIssuer

beforeAll(async () => {
  ;[signer, thief] = await Promise.all([makeRsaIssuer(), makeRsaIssuer()])
})

const badgeClass = { name: 'Knots', description: 'Ties eight knots.', image: `${HOST}/knots.png`, criteria: `${HOST}/knots`, issuer: ISSUER }
const issuer = { name: 'Harbour School', url: HOST }
const assertion10 = {
  uid: 'award-1',
  recipient: { type: 'email', identity: 'ada@example.org', hashed: false },
  badge: CLASS,
  issuedOn: 1_430_352_000,
  verify: { type: 'signed', url: KEY },
}
const assertion11 = { ...assertion10, '@context': CONTEXT, id: 'urn:uuid:1', type: 'Assertion' }

interface Made {
  readonly assertion?: object
  readonly by?: RsaIssuer
  readonly web?: Readonly<Record<string, Answer>>
}

async function reportOn({ assertion = assertion10, by = signer, web = {} }: Made) {
  const fetch = makeFetch({ [CLASS]: badgeClass, [ISSUER]: issuer, [KEY]: signer.pem, ...web })
  return verify(await signPayload(by, assertion, {}, 'RS256'), { fetch, now: NOW })
}

describe.each([
  ['1.0', assertion10],
  ['1.1', assertion11],
])('a signed badge of %s', (version, assertion) => {
  it('is proven by the key it names, but nothing shows whose key that is', async () => {
    const report = await reportOn({ assertion })
    expect(report).toMatchObject({ verdict: 'undetermined', reason: 'unattributed', standing: 'proven' })
    expect(report.checks.proof).toMatchObject({ status: 'passed', found: { securing: 'jws', suite: 'RS256', method: KEY } })
    expect(report.checks.issuer).toMatchObject({ status: 'unknown', code: 'key-unattributed', details: { id: ISSUER } })
    expect(report.credential).toMatchObject({
      version,
      validFrom: '2015-04-30T00:00:00.000Z',
      achievement: { name: 'Knots' },
      issuer: { name: 'Harbour School' },
    })
  })

  it('is established when the issuer’s own document lists that key', async () => {
    const report = await reportOn({ assertion, web: { [ISSUER]: { ...issuer, publicKey: KEY } } })
    expect(report).toMatchObject({ verdict: 'verified' })
    expect(report.checks.issuer).toMatchObject({ status: 'passed', found: { id: ISSUER, established: 'profile' } })
  })

  it('is established when that document holds the very key', async () => {
    const listing = (pem: string) => ({ [ISSUER]: { ...issuer, publicKey: [{ id: KEY, publicKeyPem: pem }] } })
    expect((await reportOn({ assertion, web: listing(signer.pem) })).verdict).toBe('verified')
    expect((await reportOn({ assertion, web: listing(thief.pem) })).reason).toBe('unattributed')
  })

  it.each<[string, () => Made, string]>([
    ['that somebody else signed', () => ({ by: thief }), 'invalid'],
    ['whose key is another’s', () => ({ web: { [KEY]: thief.pem } }), 'invalid'],
    ['whose key is no key', () => ({ web: { [KEY]: '-----BEGIN PUBLIC KEY-----\n-----END PUBLIC KEY-----' } }), 'invalid'],
    ['whose key is gone', () => ({ web: { [KEY]: { respond: () => new Response('', { status: 404 }) } } }), 'unreachable'],
    ['whose key is a page', () => ({ web: { [KEY]: '<p>Key</p>' } }), 'unreachable'],
    ['whose class is gone', () => ({ web: { [CLASS]: { respond: () => new Response('', { status: 404 }) } } }), 'unreachable'],
    ['whose issuer lists another key', () => ({ web: { [ISSUER]: { ...issuer, publicKey: `${HOST}/other.pem` } } }), 'unattributed'],
    ['whose key is one of 2.0', () => ({ web: { [KEY]: { id: KEY, publicKeyPem: signer.pem } } }), 'unattributed'],
    ['that ran out', () => ({ assertion: { ...assertion, expires: '2016-01-01' } }), 'expired'],
    ['whose list names it', () => ({ web: revoking({ 'award-1': 'Awarded in error.' }) }), 'revoked'],
    ['whose list of 2.0 names it', () => ({ web: revoking({ revokedAssertions: [{ uid: 'award-1' }] }) }), 'revoked'],
    ['whose list names another', () => ({ web: revoking({ 'award-2': 'Awarded in error.' }) }), 'unattributed'],
    ['whose list is no list', () => ({ web: revoking('none') }), 'unattributed'],
  ])('%s is told so', async (_, made, reason) => {
    expect((await reportOn({ assertion, ...made() })).reason).toBe(reason)
  })

  it('gives the reason of its list, and does not know when that is none', async () => {
    const taken = await reportOn({ assertion, web: revoking({ 'award-1': 'Awarded in error.' }) })
    expect(taken.checks.revocation).toMatchObject({ code: 'revoked', details: { reason: 'Awarded in error.' } })
    const unknown = await reportOn({ assertion, web: revoking('none') })
    expect(unknown.checks.revocation).toMatchObject({ status: 'unknown', code: 'status-unreachable' })
  })
})

it('a list of keys at the issuer’s host neither clears nor condemns a signed badge of 1.0', async () => {
  const web = { [`${HOST}/.well-known/jwks.json`]: { keys: [] } as JsonObject }
  expect((await reportOn({ web })).reason).toBe('unattributed')
})

function revoking(list: Answer): Readonly<Record<string, Answer>> {
  return { [ISSUER]: { ...issuer, revocationList: LIST }, [LIST]: list }
}
