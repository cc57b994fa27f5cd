import { beforeAll, describe, expect, it } from 'vitest'
import { recheck, verify, verifyWithReceipt, type Check, type Report, type VerifyOptions } from '../../src/index.ts'
import { makeCredential, makeFetch, makeIssuer, NOW, signIntegrity, signToken, type Answer, type Issuer } from '../made.ts'
import { LIST, makeEntry, makeStatusList, signList } from '../status/made-list.ts'

const NEWER = 'https://harbour.example/refresh/1'
const SERVICE = { id: NEWER, type: '1EdTechCredentialRefresh' }
const ENDED = '2026-01-01T00:00:00Z'
const TO_COME = '2027-01-01T00:00:00Z'

/** Over the JSON: the standard's context has no term for the service at this place. */
const JCS = { cryptosuite: 'eddsa-jcs-2022' }

let issuer: Issuer
let stranger: Issuer

beforeAll(async () => {
  ;[issuer, stranger] = await Promise.all([makeIssuer(), makeIssuer()])
})

const old = (changes: Record<string, unknown> = {}) => makeCredential(issuer.did, { refreshService: SERVICE, validUntil: ENDED, ...changes })
const newer = (changes: Record<string, unknown> = {}) => old({ validFrom: '2025-12-01T00:00:00Z', validUntil: TO_COME, ...changes })

/** The badge in hand has ended; its newer form is what the address answers. */
async function ask(
  answer: Answer | undefined,
  { changes = {}, web = {}, ...options }: VerifyOptions & { changes?: object; web?: Record<string, Answer> } = {},
) {
  const fetch = makeFetch({ ...(answer !== undefined && { [NEWER]: answer }), ...web })
  const report = await verify(await signToken(issuer, old({ ...changes })), { now: NOW, fetch, ...options })
  return { report, asked: fetch.asked }
}
const noteOf = ({ checks }: Report) =>
  Object.values(checks)
    .flatMap(({ notes }: Check) => notes)
    .find(({ code }) => code.startsWith('refresh-'))

describe('the newer form of a badge', () => {
  it('takes its place when the issuer offers a good one, and what changed is told', async () => {
    const { report, asked } = await ask(await signToken(issuer, newer({ name: 'Better knots' })))
    expect(report).toMatchObject({ verdict: 'verified', credential: { name: 'Better knots', validUntil: TO_COME }, refreshed: { url: NEWER } })
    expect(report.refreshed?.changes).toContainEqual({ where: 'name', was: '"Knots"', is: '"Better knots"' })
    expect(report.refreshed?.changes.map(({ where }) => where)).not.toContain('proof')
    expect([noteOf(report), asked]).toEqual([undefined, [NEWER]])
  })

  it('may be a document with a proof', async () => {
    expect((await ask(await signIntegrity(issuer, newer(), JCS))).report.verdict).toBe('verified')
  })

  it('is not asked for an even newer one', async () => {
    const next = { id: 'https://harbour.example/refresh/2', type: '1EdTechCredentialRefresh' }
    const { report, asked } = await ask(await signToken(issuer, newer({ refreshService: next })))
    expect([report.verdict, asked]).toEqual(['verified', [NEWER]])
  })

  it('is the same award: its id may be written in another way, but not be another', async () => {
    const id = 'https://harbour.example/awards/a%2Db'
    const same = await ask(await signToken(issuer, newer({ id: ' https://harbour.example/awards/a-b ' })), { changes: { id } })
    const other = await ask(await signToken(issuer, newer({ id: 'https://harbour.example/awards/a-c' })), { changes: { id } })
    expect([same.report.verdict, other.report.verdict]).toEqual(['verified', 'rejected'])
    expect(noteOf(other.report)).toMatchObject({ code: 'refresh-failed', details: { url: NEWER, reason: 'id' } })
  })

  const refusals: readonly (readonly [string, () => Promise<Answer> | Answer | undefined, string])[] = [
    ['of another issuer', () => signToken(stranger, { ...newer(), issuer: { id: stranger.did, type: ['Profile'] } }), 'issuer'],
    ['signed by a stranger', () => signToken(stranger, newer()), 'key-not-issuers'],
    ['that was changed', async () => ({ ...(await signIntegrity(issuer, newer(), JCS)), name: 'Best knots' }), 'signature-wrong'],
    ['without a proof', () => newer(), 'unsigned'],
    ['that is no badge', () => signToken(issuer, newer({ type: ['VerifiableCredential', 'EndorsementCredential'] })), 'type'],
    ['that is older', () => signToken(issuer, newer({ validFrom: '2023-01-01T00:00:00Z' })), 'validFrom'],
    ['that is an address', () => 'https://harbour.example/assertion', 'version-unsupported'],
    ['that is no text', () => '<!DOCTYPE html>', 'token-malformed'],
    ['that is gone', () => ({ respond: () => new Response('', { status: 404 }) }), 'document-unreadable'],
    ['that nobody answers for', () => undefined, 'document-unreadable'],
  ]
  it.each(refusals)('%s is not taken, and the badge in hand is judged', async (_, answer, reason) => {
    const { report } = await ask(await answer())
    expect(report).toMatchObject({ verdict: 'rejected', reason: 'expired', credential: { validUntil: ENDED } })
    expect(report.refreshed).toBeUndefined()
    expect(noteOf(report)).toMatchObject({ code: 'refresh-failed', details: { url: NEWER, reason } })
  })

  it('that cannot be had leaves a good badge good', async () => {
    const { report } = await ask(undefined, { changes: { validUntil: TO_COME } })
    expect([report.verdict, noteOf(report)?.code]).toEqual(['verified', 'refresh-failed'])
  })

  it.each([
    ['http://harbour.example/refresh/1', 'address-refused'],
    ['', 'address-refused'],
    ['https://10.0.0.1/', 'address-refused'],
  ])('is not asked for at %j', async (id, reason) => {
    const { report, asked } = await ask(await signToken(issuer, newer()), { changes: { refreshService: [{ ...SERVICE, id }] } })
    expect([asked, noteOf(report)?.details['reason']]).toEqual([[], reason])
  })

  it('is not looked for in services of another type', async () => {
    const { report, asked } = await ask(await signToken(issuer, newer()), { changes: { refreshService: { ...SERVICE, type: 'Other' } } })
    expect([report.reason, asked, noteOf(report)]).toEqual(['expired', [], undefined])
  })

  it('is not asked for when the caller does not want it, or asks about a day gone by', async () => {
    for (const options of [{ refresh: 'skip' }, { day: new Date('2025-06-01') }] as const) {
      const { report, asked } = await ask(await signToken(issuer, newer()), options)
      expect([asked, noteOf(report)?.code]).toEqual([[], 'refresh-offered'])
    }
  })
})

describe('a newer form hides nothing', () => {
  const SECOND = 'https://harbour.example/status/2'
  const entry = (statusListCredential: string) => makeEntry({ statusListCredential })
  const list = (id: string, set: readonly number[]) => signList(issuer, makeStatusList(issuer.did, { set, changes: { id } }))

  it.each([
    ['neither was taken back', [], [], 'verified'],
    ['the one in hand was', [94], [], 'revoked'],
    ['the newer one was', [], [94], 'revoked'],
  ])('when %s', async (_, before, after, reason) => {
    const web = { [LIST]: await list(LIST, before), [SECOND]: await list(SECOND, after) }
    const answer = await signToken(issuer, newer({ credentialStatus: entry(SECOND) }))
    expect((await ask(answer, { changes: { credentialStatus: entry(LIST) }, web })).report.reason).toBe(reason)
  })

  it('of who was awarded it: the newer form is what is compared with the caller’s wish', async () => {
    const answer = await signToken(issuer, newer())
    expect((await ask(answer, { expect: { recipient: 'did:example:learner' } })).report.verdict).toBe('verified')
    expect((await ask(answer, { expect: { recipient: 'did:example:other' } })).report.reason).toBe('recipient-differs')
  })

  it('of a forged badge: it is not asked for when the proof or the issuer is not good', async () => {
    const answer = await signToken(issuer, newer())
    const document = await signIntegrity(issuer, old(), JCS)
    for (const forged of [JSON.stringify({ ...document, name: 'Better knots' }), await signToken(stranger, old())]) {
      const fetch = makeFetch({ [NEWER]: answer })
      const report = await verify(forged, { now: NOW, fetch })
      expect([report.verdict, report.refreshed, fetch.asked]).toEqual(['rejected', undefined, []])
    }
  })
})

describe('a receipt of a badge with a newer form', () => {
  it.each([
    ['was had', {}, true],
    ['was not wanted', { refresh: 'skip' }, true],
    ['could not be had', {}, false],
  ] as const)('gives the same report when it %s', async (_, options, there) => {
    const text = await signToken(issuer, old())
    const fetch = makeFetch(there ? { [NEWER]: await signToken(issuer, newer()) } : {})
    const receipt: unknown = JSON.parse(JSON.stringify(await verifyWithReceipt(text, { now: NOW, fetch, ...options })))
    expect(await recheck(receipt, text)).toMatchObject({ same: true, differences: [] })
  })
})
