/** Open Badges 1.0 and 1.1: a hosted badge goes the whole road, and nothing else passes for one. */

import { describe, expect, it } from 'vitest'
import { verify } from '../../src/index.ts'
import type { JsonObject } from '../../src/json.ts'
import { makeFetch, NOW, type Answer } from '../made.ts'

const HOST = 'https://harbour.example'
const [ASSERTION, CLASS, ISSUER] = [`${HOST}/awards/1`, `${HOST}/classes/knots`, `${HOST}/issuer`] as const
const CONTEXT = 'https://w3id.org/openbadges/v1'

/** The three objects of a badge of 1.0, which have no ids of their own. */
const badge10: Readonly<Record<string, JsonObject>> = {
  [ASSERTION]: {
    uid: '1',
    recipient: { type: 'email', identity: 'ada@example.org', hashed: false },
    badge: CLASS,
    issuedOn: 1_430_352_000,
    verify: { type: 'hosted', url: ASSERTION },
  },
  [CLASS]: {
    name: 'Knots',
    description: 'Ties eight knots.',
    image: `${HOST}/knots.png`,
    criteria: `${HOST}/knots`,
    issuer: ISSUER,
    alignment: [{ name: 'Seamanship', url: `${HOST}/frame` }],
  },
  [ISSUER]: { name: 'Harbour School', url: HOST },
}

/** The same with the context, ids and types of 1.1. */
const badge11 = Object.fromEntries(
  Object.entries(badge10).map(([id, object], at) => [id, { '@context': CONTEXT, id, type: ['Assertion', 'BadgeClass', 'Issuer'][at] ?? '', ...object }]),
)

type Change = Readonly<Record<string, Answer | undefined>>

/** What is hosted, with some of it changed; the badge as presented is what lies at its address in `base`. */
async function reportOn(base: Readonly<Record<string, JsonObject>>, changes: Change = {}, recipient?: string) {
  const web = Object.fromEntries(Object.entries({ ...base, ...changes }).flatMap(([url, answer]) => (answer === undefined ? [] : [[url, answer]])))
  return verify(JSON.stringify(base[ASSERTION]), { fetch: makeFetch(web), now: NOW, ...(recipient !== undefined && { expect: { recipient } }) })
}

describe.each([
  ['1.0', badge10],
  ['1.1', badge11],
])('a hosted badge of %s', (version, base) => {
  it('is verified, and shown under the names of today', async () => {
    const report = await reportOn(base, {}, 'ada@example.org')
    expect(report).toMatchObject({ verdict: 'verified', standing: 'proven' })
    expect(report.checks.issuer).toMatchObject({ status: 'passed', found: { id: ISSUER, established: 'hosted' } })
    expect(report.credential).toMatchObject({
      version,
      validFrom: '2015-04-30T00:00:00.000Z',
      achievement: { id: CLASS, name: 'Knots', criteria: { id: `${HOST}/knots` }, alignments: [{ name: 'Seamanship', url: `${HOST}/frame` }] },
      issuer: { id: ISSUER, name: 'Harbour School' },
    })
  })

  it.each<[string, Change, string]>([
    ['whose copy cannot be had', { [ASSERTION]: undefined }, 'unreachable'],
    ['whose class cannot be had', { [CLASS]: undefined }, 'unreachable'],
    ['whose issuer cannot be had', { [ISSUER]: undefined }, 'unreachable'],
    ['that is gone', { [ASSERTION]: { respond: () => new Response(null, { status: 410 }) } }, 'revoked'],
    ['that was taken back', { [ASSERTION]: { ...base[ASSERTION], revoked: true } }, 'revoked'],
    ['that ran out', { [ASSERTION]: { ...base[ASSERTION], expires: '2016-01-01' } }, 'expired'],
    ['whose copy says that it lies elsewhere', { [ASSERTION]: { ...base[ASSERTION], verify: { type: 'hosted', url: `${HOST}/awards/2` } } }, 'invalid'],
    ['whose copy has another id', { [ASSERTION]: { ...base[ASSERTION], id: `${HOST}/awards/2` } }, 'invalid'],
    ['whose class has another id', { [CLASS]: { ...base[CLASS], id: `${HOST}/classes/other` } }, 'invalid'],
    ['whose recipient is a bare word', { [ASSERTION]: { ...base[ASSERTION], recipient: 'ada@example.org' } }, 'malformed'],
    ['without a date', { [ASSERTION]: { ...base[ASSERTION], issuedOn: null } }, 'malformed'],
    [
      'whose class is another host’s',
      {
        [ASSERTION]: { ...base[ASSERTION], badge: 'https://evil.example/knots' },
        'https://evil.example/knots': { ...base[CLASS], id: 'https://evil.example/knots' },
      },
      'invalid',
    ],
    [
      'whose issuer is another host’s',
      {
        [CLASS]: { ...base[CLASS], issuer: 'https://famous.example/issuer' },
        'https://famous.example/issuer': { ...base[ISSUER], id: 'https://famous.example/issuer' },
      },
      'invalid',
    ],
    ['whose issuer stands in the class alone', { [CLASS]: { ...base[CLASS], issuer: { name: 'Famous', url: HOST } } }, 'invalid'],
    ['whose copy says how in no way that is known', { [ASSERTION]: { ...base[ASSERTION], verify: { type: 'believed', url: ASSERTION } } }, 'malformed'],
  ])('%s is told so', async (_, changes, reason) => {
    expect((await reportOn(base, changes)).reason).toBe(reason)
  })

  it('shows the hosted copy, not what was presented', async () => {
    const presented = { ...base[ASSERTION], narrative: 'Best of all.', recipient: { type: 'email', identity: 'eve@example.org', hashed: false } }
    const report = await verify(JSON.stringify(presented), { fetch: makeFetch(base), now: NOW })
    expect(report.credential?.recipient.identities).toMatchObject([{ value: 'ada@example.org' }])
    expect(report.checks.proof.notes).toMatchObject([{ code: 'picture-differs' }])
  })

  it('is not for somebody else', async () => {
    expect((await reportOn(base, {}, 'eve@example.org')).reason).toBe('recipient-differs')
  })
})

describe('an object of 2.0', () => {
  it('does not get the leave of 1.0 to have no id', async () => {
    const modern = {
      '@context': 'https://w3id.org/openbadges/v2',
      type: 'Assertion',
      id: ASSERTION,
      recipient: badge10[ASSERTION]?.['recipient'],
      badge: CLASS,
    }
    const assertion = { ...modern, issuedOn: '2015-04-30T00:00:00Z', verification: { type: 'hosted' } } as JsonObject
    expect((await reportOn({ ...badge11, [ASSERTION]: assertion })).verdict).toBe('verified')
    expect((await reportOn({ ...badge10, [ASSERTION]: assertion })).reason).toBe('invalid')
  })
})

it('a hashed recipient of 1.1 is found by the address and its salt', async () => {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode('ada@example.orgdeadsea'))
  const recipient = { type: 'email', hashed: true, salt: 'deadsea', identity: `sha256$${Buffer.from(digest).toString('hex')}` }
  const base = { ...badge11, [ASSERTION]: { ...badge11[ASSERTION], recipient } as JsonObject }
  expect((await reportOn(base, {}, 'ada@example.org')).verdict).toBe('verified')
  expect((await reportOn(base, {}, 'eve@example.org')).reason).toBe('recipient-differs')
})
