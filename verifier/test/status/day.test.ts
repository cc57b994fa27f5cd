import { beforeAll, describe, expect, it } from 'vitest'
import { recheck, verify, verifyWithReceipt, type Report } from '../../src/index.ts'
import { AT, makeAssertion, makeBadgeClass, makeCredential, makeFetch, makeIssuer, makeProfile, NOW, signToken, type Answer, type Issuer } from '../made.ts'
import { LIST, makeEntry, makeStatusList, signList } from './made-list.ts'

const DAY = new Date('2025-06-01T12:00:00Z')
const THEN = `${LIST}?timestamp=2025-06-01T12%3A00%3A00Z`
const OF_THEN = { validFrom: '2025-06-01T00:00:00Z', validUntil: '2025-06-02T00:00:00Z' }

let issuer: Issuer

beforeAll(async () => {
  issuer = await makeIssuer()
})

const list = (set: readonly number[], purpose = 'revocation', changes: Record<string, unknown> = {}) =>
  signList(issuer, makeStatusList(issuer.did, { set, purpose, changes }))

async function ask(web: Readonly<Record<string, Answer>>, changes: Record<string, unknown> = {}, day: Date | undefined = DAY): Promise<Report> {
  const fetch = makeFetch(web)
  return verify(await signToken(issuer, makeCredential(issuer.did, { credentialStatus: makeEntry(), ...changes })), { now: NOW, day, fetch })
}
const codesOf = ({ checks: { revocation } }: Report) => revocation.notes.map(({ code }) => code)

describe('the day asked about', () => {
  it('is told in the report, beside the instant of the verification', async () => {
    expect(await ask({ [LIST]: await list([]) })).toMatchObject({ verdict: 'verified', now: NOW.toISOString(), day: DAY.toISOString() })
    expect(await verify(await signToken(issuer, makeCredential(issuer.did)), { now: NOW })).not.toHaveProperty('day')
  })

  it('decides about dates: what has ended since was valid then, what has begun since was not', async () => {
    const none = { credentialStatus: undefined }
    const ended = { ...none, validUntil: '2026-01-01T00:00:00Z' }
    const begun = { ...none, validFrom: '2026-01-01T00:00:00Z' }
    expect([(await ask({}, ended)).reason, (await ask({}, ended, NOW)).reason]).toEqual(['verified', 'expired'])
    expect([(await ask({}, begun)).reason, (await ask({}, begun, NOW)).reason]).toEqual(['not-yet-valid', 'verified'])
  })

  it('is not to come, and is a date', async () => {
    const ahead = { now: NOW, day: new Date(NOW.getTime() + 1) }
    await expect(verify('{}', ahead)).rejects.toThrow(TypeError)
    await expect(verify('{}', { now: NOW, day: new Date(Number.NaN) })).rejects.toThrow(TypeError)
    expect(await verify('{}', { now: NOW, day: NOW })).toHaveProperty('day')
  })
})

describe('a bit in the list of today', () => {
  it('that is clear shows that the award stood then, since nothing taken back is given back', async () => {
    const report = await ask({ [LIST]: await list([]) })
    expect([report.verdict, codesOf(report)]).toEqual(['verified', ['status-by-today']])
  })

  it('that is set leaves open how it stood then, though today it is revoked', async () => {
    const web = { [LIST]: await list([94]) }
    const report = await ask(web)
    expect(report).toMatchObject({ verdict: 'undetermined', reason: 'status-unknown', checks: { revocation: { code: 'status-of-that-day' } } })
    const { token, fetch } = { token: await signToken(issuer, makeCredential(issuer.did, { credentialStatus: makeEntry() })), fetch: makeFetch(web) }
    expect((await verify(token, { now: NOW, fetch })).reason).toBe('revoked')
  })

  it('of a suspension leaves it open either way, because that can be lifted', async () => {
    const entry = { credentialStatus: makeEntry({ statusPurpose: 'suspension' }) }
    for (const set of [[], [94]]) {
      expect((await ask({ [LIST]: await list(set, 'suspension') }, entry)).checks.revocation).toMatchObject({ code: 'status-of-that-day' })
    }
  })

  it('counts only from a list that is in date today, not then', async () => {
    const young = { validFrom: '2026-10-01T00:00:00Z', validUntil: '2026-12-01T00:00:00Z' }
    expect((await ask({ [LIST]: await list([], 'revocation', young) })).verdict).toBe('verified')
    expect((await ask({ [LIST]: await list([], 'revocation', OF_THEN) })).checks.revocation).toMatchObject({ code: 'status-list-outdated' })
  })
})

describe('the list of that day', () => {
  it('answers where it is offered', async () => {
    const web = async (then: readonly number[]) => ({ [LIST]: await list([94]), [THEN]: await list(then, 'revocation', OF_THEN) })
    expect((await ask(await web([]))).verdict).toBe('verified')
    expect((await ask(await web([94]))).reason).toBe('revoked')
  })

  it('answers for suspensions, and when the list of today cannot be had', async () => {
    const entry = { credentialStatus: makeEntry({ statusPurpose: 'suspension' }) }
    expect((await ask({ [LIST]: await list([94], 'suspension'), [THEN]: await list([], 'suspension', OF_THEN) }, entry)).verdict).toBe('verified')
    expect((await ask({ [THEN]: await list([94], 'suspension', OF_THEN) }, entry)).reason).toBe('suspended')
    expect((await ask({}, entry)).checks.revocation).toMatchObject({ code: 'status-unreachable' })
  })

  it.each([
    ['is the one of today, whatever was asked', {}],
    ['covers today as well', { validFrom: '2025-01-01T00:00:00Z', validUntil: '2027-01-01T00:00:00Z' }],
    ['names no end', { validFrom: '2025-06-01T00:00:00Z' }],
    ['is of an earlier day', { validFrom: '2025-05-01T00:00:00Z', validUntil: '2025-05-02T00:00:00Z' }],
    ['is of a later day', { validFrom: '2025-07-01T00:00:00Z', validUntil: '2025-07-02T00:00:00Z' }],
  ])('does not count when it %s', async (_, changes) => {
    const web = { [LIST]: await list([94]), [THEN]: await list([], 'revocation', changes) }
    expect((await ask(web)).checks.revocation).toMatchObject({ code: 'status-of-that-day' })
  })

  it('does not count when a stranger signed it', async () => {
    const stranger = await makeIssuer()
    const forged = await signList(stranger, makeStatusList(stranger.did, { changes: OF_THEN }))
    expect((await ask({ [LIST]: await list([94]), [THEN]: forged })).checks.revocation).toMatchObject({ code: 'status-of-that-day' })
  })
})

describe('other ways to take back', () => {
  const url = 'https://harbour.example/revoked'
  const award = makeCredential('x')['id']
  const plain = (ids: readonly unknown[]) => ({ [url]: JSON.stringify({ issuer: issuer.did, revokedCredential: ids }) })

  it('in plain lists, tell of that day only that what stands today stood then', async () => {
    const entry = { credentialStatus: { id: url, type: '1EdTechRevocationList' } }
    const [good, bad] = [await ask(plain([]), entry), await ask(plain([{ id: award }]), entry)]
    expect([good.verdict, codesOf(good)]).toEqual(['verified', ['list-unsigned', 'status-by-today']])
    expect(bad.checks.revocation).toMatchObject({ code: 'status-of-that-day' })
  })

  it.each([
    ['that is gone', { respond: () => new Response('', { status: 410 }) }],
    ['that says so', JSON.stringify(makeAssertion({ revoked: true }))],
  ])('in a hosted copy %s, leave that day open', async (_, gone) => {
    const web = { [AT.badgeClass]: makeBadgeClass(), [AT.profile]: makeProfile() }
    const options = { now: NOW, day: DAY }
    expect((await verify(AT.assertion, { ...options, fetch: makeFetch({ ...web, [AT.assertion]: makeAssertion() }) })).verdict).toBe('verified')
    const text = JSON.stringify(makeAssertion())
    const fetch = makeFetch({ ...web, [AT.assertion]: gone })
    expect(await verify(text, { ...options, fetch })).toMatchObject({ verdict: 'undetermined', checks: { proof: { code: 'status-of-that-day' } } })
    expect((await verify(text, { now: NOW, fetch })).reason).toBe('revoked')
  })
})

it('a receipt of a day gone by gives the same report', async () => {
  const token = await signToken(issuer, makeCredential(issuer.did, { credentialStatus: makeEntry() }))
  const fetch = makeFetch({ [LIST]: await list([94]), [THEN]: await list([], 'revocation', OF_THEN) })
  const receipt = JSON.parse(JSON.stringify(await verifyWithReceipt(token, { now: NOW, day: DAY, fetch }))) as { report: object }
  expect(await recheck(receipt, token)).toMatchObject({ same: true, report: { day: DAY.toISOString(), verdict: 'verified' } })
  expect(await recheck({ ...receipt, report: { ...receipt.report, day: '2027-01-01' } }, token)).toMatchObject({ differences: [{ where: 'receipt' }] })
})
