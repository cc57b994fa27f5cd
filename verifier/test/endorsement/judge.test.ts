import { beforeAll, describe, expect, it } from 'vitest'
import type { JsonObject } from '../../src/json.ts'
import { recheck, verify, verifyWithReceipt, type Check, type Report, type VerifyOptions } from '../../src/index.ts'
import { makeCredential, makeFetch, makeIssuer, NOW, signIntegrity, signToken, type Answer, type Issuer } from '../made.ts'
import { LIST, makeEntry, makeStatusList, signList } from '../status/made-list.ts'

const AWARD = 'urn:uuid:4f8ba9e0-6a1d-4f0b-9d5a-0b9b2a9a7c11'
const LEARNER = 'did:example:learner'
const ACHIEVEMENT = 'https://harbour.example/achievements/knots'

let issuer: Issuer
let colleague: Issuer

beforeAll(async () => {
  ;[issuer, colleague] = await Promise.all([makeIssuer(), makeIssuer()])
})

/** What the colleague says about a thing, unsigned. */
const praise = (id: string | undefined, changes: Record<string, unknown> = {}): JsonObject =>
  makeCredential(colleague.did, {
    id: 'urn:uuid:0d0f4dc1-3a5c-4f0e-9a39-6f5d7c0a1b22',
    type: ['VerifiableCredential', 'EndorsementCredential'],
    credentialSubject: { id, type: ['EndorsementSubject'], endorsementComment: 'Well deserved.' },
    ...changes,
  })
const spoken = async (id: string | undefined, changes: Record<string, unknown> = {}) => signIntegrity(colleague, praise(id, changes))
const token = async (id: string | undefined, changes: Record<string, unknown> = {}) => signToken(colleague, praise(id, changes))
/** A token: the standard's context has no term for tokens beside a document with a proof. */
const badge = async (changes: Record<string, unknown>) => signToken(issuer, makeCredential(issuer.did, changes))

async function ask(changes: Record<string, unknown>, options: VerifyOptions = {}, web: Readonly<Record<string, Answer>> = {}): Promise<Report> {
  return verify(await badge(changes), { now: NOW, fetch: makeFetch(web), ...options })
}
const heard = ({ endorsements = [] }: Report) => endorsements.map(({ of, report }) => [of, report.verdict])
const notesOf = ({ checks }: Report) => Object.values(checks).flatMap(({ notes }: Check) => notes.map(({ code }) => code))

describe('an endorsement', () => {
  it('is judged by itself, as a document and as a token, and says who speaks', async () => {
    const report = await ask({ endorsement: [await spoken(AWARD)], endorsementJwt: [await token(AWARD)] })
    expect(report.verdict).toBe('verified')
    expect(heard(report)).toEqual([
      ['credential', 'verified'],
      ['credential', 'verified'],
    ])
    expect(report.endorsements?.[0]?.report).toMatchObject({ credential: { endorsementComment: 'Well deserved.', issuer: { id: colleague.did } } })
    expect(notesOf(report)).not.toContain('endorsements-unchecked')
  })

  it('may stand beside the credential, the achievement and the issuer, each about its own', async () => {
    const [subject, profile] = [makeCredential(issuer.did)['credentialSubject'], makeCredential(issuer.did)['issuer']] as [JsonObject, JsonObject]
    const beside = async (achievement: string, who: string) => ({
      credentialSubject: { ...subject, achievement: { ...(subject['achievement'] as JsonObject), endorsementJwt: [await token(achievement)] } },
      issuer: { ...profile, endorsement: [await spoken(who)] },
    })
    expect(heard(await ask({ ...(await beside(ACHIEVEMENT, issuer.did)), endorsementJwt: [await token(LEARNER)] }))).toEqual([
      ['credential', 'verified'],
      ['achievement', 'verified'],
      ['issuer', 'verified'],
    ])
    expect(heard(await ask(await beside(issuer.did, ACHIEVEMENT)))).toEqual([
      ['achievement', 'rejected'],
      ['issuer', 'rejected'],
    ])
  })

  it.each([
    ['something else', 'https://harbour.example/other'],
    ['an achievement, beside the credential', ACHIEVEMENT],
    ['nothing', undefined],
  ])('of %s is none of this badge, which stands all the same', async (_, id) => {
    const report = await ask({ endorsementJwt: [await token(id)] })
    expect(report.verdict).toBe('verified')
    expect(report.endorsements?.[0]?.report).toMatchObject({ verdict: 'rejected', checks: { recipient: { code: 'endorsement-of-other' } } })
  })

  it('is no badge that happens to be about the same person', async () => {
    const other = makeCredential(colleague.did, { id: 'urn:uuid:0d0f4dc1-3a5c-4f0e-9a39-6f5d7c0a1b23' })
    const [endorsement] = (await ask({ endorsementJwt: [await signToken(colleague, other)] })).endorsements ?? []
    expect(endorsement?.report).toMatchObject({ verdict: 'rejected', checks: { recipient: { code: 'endorsement-of-other' } } })
  })

  it('that was forged, or ended, is rejected and its twin is not; neither decides about the badge', async () => {
    const good = await spoken(AWARD)
    const subject = good['credentialSubject'] as JsonObject
    const forged = { ...good, credentialSubject: { ...subject, endorsementComment: 'The best of all.' } }
    const ended = await token(AWARD, { validUntil: '2026-10-01T00:00:00Z' })
    const report = await ask({ endorsement: [forged, good], endorsementJwt: [ended] })
    expect(report.verdict).toBe('verified')
    expect(report.endorsements?.map(({ report: { reason } }) => reason)).toEqual(['invalid', 'verified', 'expired'])
  })

  it('that its author took back is rejected', async () => {
    const status = (set: readonly number[]) => signList(colleague, makeStatusList(colleague.did, { set }))
    const changes = { endorsementJwt: [await token(AWARD, { credentialStatus: makeEntry() })] }
    const [bad, good, lost] = [await ask(changes, {}, { [LIST]: await status([94]) }), await ask(changes, {}, { [LIST]: await status([]) }), await ask(changes)]
    expect([bad, good, lost].map((report) => [report.verdict, report.endorsements?.[0]?.report.reason])).toEqual([
      ['verified', 'revoked'],
      ['verified', 'verified'],
      ['verified', 'status-unknown'],
    ])
  })

  it('does not save a badge that is not genuine, and is not shown with one', async () => {
    const document = await signIntegrity(issuer, makeCredential(issuer.did, { endorsement: [await spoken(AWARD)] }))
    expect(heard(await verify(JSON.stringify(document), { now: NOW, fetch: makeFetch() }))).toEqual([['credential', 'verified']])
    const report = await verify(JSON.stringify({ ...document, name: 'Better knots' }), { now: NOW, fetch: makeFetch() })
    expect([report.verdict, report.endorsements]).toEqual(['rejected', undefined])
  })

  it('is not held to what the caller expects of the badge', async () => {
    const expecting = { expect: { recipient: LEARNER, issuer: issuer.did } }
    expect(heard(await ask({ endorsementJwt: [await token(AWARD)] }, expecting))).toEqual([['credential', 'verified']])
  })

  it('tells nothing through onCheck, which is for the badge alone', async () => {
    const told: string[] = []
    await ask({ endorsementJwt: [await token(AWARD)] }, { onCheck: ({ id }) => told.push(id) })
    expect(told).toHaveLength(9)
  })
})

describe('endorsements that are not judged', () => {
  it('are those inside an endorsement, which is told in its own report', async () => {
    const report = await ask({ endorsementJwt: [await token(AWARD, { endorsementJwt: [await token(AWARD)] })] })
    const inner = report.endorsements?.[0]?.report
    expect([inner?.verdict, inner?.endorsements, inner && notesOf(inner)]).toEqual([
      'verified',
      undefined,
      ['endorsements-unchecked', 'issuer-name-claimed', 'no-expiry'],
    ])
    expect(notesOf(report)).not.toContain('endorsements-unchecked')
  })

  it('are all, when the caller wants none', async () => {
    const report = await ask({ endorsementJwt: [await token(AWARD)] }, { endorsements: 'skip' })
    expect([report.endorsements, notesOf(report)]).toEqual([undefined, ['endorsements-unchecked', 'issuer-name-claimed', 'no-expiry']])
  })

  it('are those after the eighth', async () => {
    const one = await token(AWARD)
    const [eight, nine] = [await ask({ endorsementJwt: Array(8).fill(one) }), await ask({ endorsementJwt: Array(9).fill(one) })]
    expect([eight.endorsements?.length, nine.endorsements?.length]).toEqual([8, 8])
    expect([eight, nine].map((report) => notesOf(report).includes('endorsements-unchecked'))).toEqual([false, true])
  })

  it.each([['https://evil.example/endorsement'], [7], [{ type: 'Endorsement', id: 'https://evil.example/' }], [null], [[]]])(
    'are what is no credential, such as %j, and nothing is fetched for it',
    async (claim) => {
      const fetch = makeFetch()
      const signed = await signToken(issuer, makeCredential(issuer.did, { endorsement: [claim] }))
      const report = await verify(signed, { now: NOW, fetch })
      expect([report.verdict, report.endorsements, fetch.asked]).toEqual(['verified', undefined, []])
      expect(notesOf(report)).toContain('endorsements-unchecked')
    },
  )
})

describe('what endorsements may spend', () => {
  const greedy = async (at: number) =>
    token(AWARD, { credentialStatus: Array.from({ length: 8 }, (_, i) => makeEntry({ statusListCredential: `${LIST}-${at}-${i}` })) })

  it('is at most 32 requests, in equal shares, so that one cannot use up what the next needs', async () => {
    const fetch = makeFetch({ [LIST]: await signList(colleague, makeStatusList(colleague.did)) })
    const greedyOnes = await Promise.all([1, 2, 3, 4, 5, 6, 7].map(greedy))
    const modest = await token(AWARD, { credentialStatus: makeEntry() })
    const report = await ask({ endorsementJwt: [...greedyOnes, modest] }, { fetch })
    expect(fetch.asked.length).toBeLessThanOrEqual(32)
    expect(report.endorsements?.map(({ report: { verdict } }) => verdict)).toEqual([...Array<string>(7).fill('undetermined'), 'verified'])
  })

  it('takes nothing from the badge, whose own list is asked', async () => {
    const own = 'https://harbour.example/status/own'
    const list = await signList(issuer, makeStatusList(issuer.did, { changes: { id: own } }))
    const credentialStatus = makeEntry({ statusListCredential: own })
    expect((await ask({ credentialStatus, endorsementJwt: [await greedy(1)] }, {}, { [own]: list })).verdict).toBe('verified')
  })

  it('is written into the ledger of the badge, and each report has what was asked until then', async () => {
    const web = { [LIST]: await signList(colleague, makeStatusList(colleague.did)) }
    const report = await ask({ endorsementJwt: [await token(AWARD), await token(AWARD, { credentialStatus: makeEntry() })] }, {}, web)
    expect(report.documents.map(({ url }) => url)).toEqual([LIST])
    expect(report.endorsements?.map(({ report: { documents } }) => documents.length)).toEqual([0, 1])
  })
})

describe('a receipt of an endorsed badge', () => {
  it.each([
    ['judged', {}],
    ['left out', { endorsements: 'skip' }],
  ] as const)('gives the same report when they were %s', async (_, options) => {
    const web = { [LIST]: await signList(colleague, makeStatusList(colleague.did)) }
    const text = await badge({ endorsementJwt: [await token(AWARD, { credentialStatus: makeEntry() })] })
    const receipt: unknown = JSON.parse(JSON.stringify(await verifyWithReceipt(text, { now: NOW, fetch: makeFetch(web), ...options })))
    expect(await recheck(receipt, text)).toMatchObject({ same: true, differences: [] })
  })
})
