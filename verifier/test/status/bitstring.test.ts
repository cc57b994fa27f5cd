import { beforeAll, describe, expect, it } from 'vitest'
import type { JsonObject } from '../../src/json.ts'
import { askBitstring } from '../../src/status/bitstring.ts'
import { makeIssuer, makeVisit, signIntegrity, type Answer, type Issuer } from '../made.ts'
import { LAST, LIST, makeAward, makeEntry, makeStatusList, signList } from './made-list.ts'

let issuer: Issuer
let stranger: Issuer

beforeAll(async () => {
  ;[issuer, stranger] = await Promise.all([makeIssuer(), makeIssuer()])
})

/** What the list at the usual address says about a badge with this entry. */
async function ask(answer: Answer, entry: Record<string, unknown> = {}, badgeIssuer = issuer.did) {
  const credential = makeAward(badgeIssuer, makeEntry(entry))
  const [status] = credential.status
  if (status?.kind !== 'bitstring') throw new Error('no bitstring entry')
  return askBitstring(status, credential, makeVisit({ [LIST]: answer }))
}

const listWith = async (wanted: Parameters<typeof makeStatusList>[1]) => signList(issuer, makeStatusList(issuer.did, wanted))
const refusal = (code: string, details: Record<string, string> = {}) => ({ name: 'UnavailableError', code, grounds: { details } })
const codesOf = ({ notes }: { readonly notes: readonly { readonly code: string }[] }) => notes.map(({ code }) => code)

describe('the place in a list', () => {
  it.each([0, 7, 8, 94, LAST])('%i is bad when its own bit is set, the left-most bit being 0, and good when only its neighbours are', async (index) => {
    const entry = { statusListIndex: String(index) }
    const neighbours = [index - 1, index + 1].filter((near) => near >= 0 && near <= LAST)
    expect(await ask(await listWith({ set: [index] }), entry)).toMatchObject({ state: 'revoked', url: LIST })
    expect(await ask(await listWith({ set: neighbours }), entry)).toMatchObject({ state: 'good', notes: [] })
  })

  it('may be a number, which has the same digits', async () => {
    expect((await ask(await listWith({ set: [7] }), { statusListIndex: 7 })).state).toBe('revoked')
    expect((await ask(await listWith({ set: [1000] }), { statusListIndex: 1e3 })).state).toBe('revoked')
    expect((await ask(await listWith({ set: [0] }), { statusListIndex: 0 })).state).toBe('revoked')
  })

  it.each(['01', '1e3', '-1', '+1', '0x5e', '94.0', ' 94', '94 ', '٩٤', '９４', '9007199254740993', '1_0', 'NaN'])('is not read from %j', async (index) => {
    await expect(ask(await listWith({}), { statusListIndex: index })).rejects.toMatchObject(refusal('status-entry-unreadable', { reason: index }))
  })

  it.each([undefined, null, '', [], ['94'], {}, true, 0.5, -3, 1e21])('is not read from the value %j', async (index) => {
    await expect(ask(await listWith({}), { statusListIndex: index })).rejects.toMatchObject({ code: 'status-entry-unreadable' })
  })

  it('must be one the list has', async () => {
    const list = await listWith({ set: [LAST] })
    await expect(ask(list, { statusListIndex: String(LAST + 1) })).rejects.toMatchObject(refusal('status-index-outside', { index: String(LAST + 1) }))
    expect((await ask(list, { statusListIndex: String(LAST) })).state).toBe('revoked')
  })

  it('asks nothing of the web before it is read', async () => {
    await expect(ask({ respond: () => expect.fail('asked') }, { statusListIndex: 'x' })).rejects.toMatchObject({ code: 'status-entry-unreadable' })
  })
})

describe('the purpose of a list', () => {
  it('is the entry’s own, alone or among others', async () => {
    expect((await ask(await listWith({ set: [94], purpose: ['message', 'revocation'] }))).state).toBe('revoked')
    await expect(ask(await listWith({ purpose: 'suspension' }))).rejects.toMatchObject(refusal('status-purpose-differs', { purpose: 'revocation' }))
    await expect(ask(await listWith({ purpose: { revocation: true } }))).rejects.toMatchObject({ code: 'status-purpose-differs' })
  })

  it('makes a set bit a suspension when it is suspension', async () => {
    const list = await listWith({ set: [94], purpose: 'suspension' })
    expect(await ask(list, { statusPurpose: 'suspension' })).toMatchObject({ state: 'suspended' })
    expect(await ask(list, { statusPurpose: 'suspension', statusListIndex: '95' })).toMatchObject({ state: 'good' })
  })

  it.each(['Revocation', 'constructor', '', undefined, ['revocation']])('is not known when the entry says %j', async (statusPurpose) => {
    await expect(ask(await listWith({}), { statusPurpose })).rejects.toMatchObject({ code: 'status-unsupported' })
  })

  it.each([2, 0, '1', null, [1]])('is not read from entries of size %j', async (statusSize) => {
    const list = await listWith({})
    if (statusSize === null) expect((await ask(list, { statusSize })).state).toBe('good')
    else await expect(ask(list, { statusSize })).rejects.toMatchObject({ code: 'status-unsupported' })
  })
})

describe('the list itself', () => {
  const invalidList = (reason: string) => refusal('status-list-invalid', { url: LIST, reason })

  it('may be a token or a document with a proof', async () => {
    const list = makeStatusList(issuer.did, { set: [94] })
    expect((await ask(await signList(issuer, list))).state).toBe('revoked')
    expect((await ask(await signIntegrity(issuer, list))).state).toBe('revoked')
  })

  it('is not believed when nobody signed it, even if it says revoked', async () => {
    await expect(ask(makeStatusList(issuer.did))).rejects.toMatchObject(invalidList('unsigned'))
    await expect(ask(makeStatusList(issuer.did, { set: [94] }))).rejects.toMatchObject(invalidList('unsigned'))
  })

  it('is not believed when it was changed after it was signed', async () => {
    const signed = await signIntegrity(issuer, makeStatusList(issuer.did, { set: [94] }))
    const clean = makeStatusList(issuer.did)['credentialSubject'] as JsonObject
    await expect(ask({ ...signed, credentialSubject: clean })).rejects.toMatchObject(invalidList('signature-wrong'))
  })

  it('is not believed when it says that it needs no signature', async () => {
    const [, payload, signature] = (await listWith({})).split('.')
    const none = Buffer.from(JSON.stringify({ alg: 'none', kid: issuer.method })).toString('base64url')
    await expect(ask([none, payload, signature].join('.'))).rejects.toMatchObject(invalidList('algorithm-forbidden'))
  })

  it('is not believed when a stranger signed it in the issuer’s name', async () => {
    await expect(ask(await signList(stranger, makeStatusList(issuer.did)))).rejects.toMatchObject(invalidList('key-not-issuers'))
  })

  it('is out of date after its end and before its beginning', async () => {
    const dated = (changes: Record<string, unknown>) => listWith({ changes })
    await expect(ask(await dated({ validUntil: '2026-10-31T00:00:00Z' }))).rejects.toMatchObject(refusal('status-list-outdated', { reason: 'expired' }))
    await expect(ask(await dated({ validFrom: '2026-11-02T00:00:00Z' }))).rejects.toMatchObject(refusal('status-list-outdated', { reason: 'not-yet-valid' }))
    expect((await ask(await dated({ validUntil: '2026-11-02T00:00:00Z' }))).state).toBe('good')
  })

  it('is out of date after the exp of its token', async () => {
    const list = makeStatusList(issuer.did)
    const until = (date: string) => signList(issuer, { ...list, exp: Date.parse(date) / 1000 })
    await expect(ask(await until('2026-10-31'))).rejects.toMatchObject({ code: 'status-list-outdated' })
    expect((await ask(await until('2026-11-02'))).state).toBe('good')
  })

  it('is a status list, not another credential of the issuer', async () => {
    const other = { type: ['VerifiableCredential', 'OpenBadgeCredential'] }
    await expect(ask(await listWith({ changes: other }))).rejects.toMatchObject(invalidList('type'))
    await expect(ask(await listWith({ subject: { type: 'StatusList2021' } }))).rejects.toMatchObject(invalidList('type'))
  })

  it('has one subject', async () => {
    const subject = makeStatusList(issuer.did)['credentialSubject'] as JsonObject
    await expect(ask(await listWith({ changes: { credentialSubject: [subject, subject] } }))).rejects.toMatchObject(invalidList('property-unreadable'))
  })

  it('is not asked whether it was itself taken back', async () => {
    const own = { credentialStatus: makeEntry() }
    expect((await ask(await listWith({ changes: own }))).state).toBe('good')
  })

  it('may call itself otherwise, which is told', async () => {
    const moved = await listWith({ changes: { id: 'https://harbour.example/status/2' } })
    expect(await ask(moved)).toMatchObject({ state: 'good', notes: [{ code: 'list-id-differs', details: { id: 'https://harbour.example/status/2' } }] })
    expect(codesOf(await ask(await listWith({ changes: { id: undefined } })))).toEqual(['list-id-differs'])
  })
})

describe('a list that cannot be had', () => {
  it.each([404, 410, 500, 204])('leaves the question open after an HTTP status %i', async (code) => {
    const answer = { respond: () => new Response(code === 204 ? null : '{}', { status: code }) }
    await expect(ask(answer)).rejects.toMatchObject(refusal('status-unreachable', { url: LIST, status: String(code) }))
  })

  it('leaves the question open when nobody answers, or it moved to another host', async () => {
    const gone = { respond: () => Promise.reject(new TypeError('reset')) }
    const moved = { respond: () => new Response(null, { status: 302, headers: { location: 'https://evil.example/list' } }) }
    await expect(ask(gone)).rejects.toMatchObject(refusal('status-unreachable', { url: LIST }))
    await expect(ask(moved)).rejects.toMatchObject(refusal('status-unreachable', { url: LIST }))
  })

  it.each(['<!DOCTYPE html><title>Lost</title>', '', '[]', '{"type":'])('leaves the question open when the answer is %j', async (text) => {
    await expect(ask(text)).rejects.toMatchObject({ code: 'status-list-invalid' })
  })

  it.each(['http://harbour.example/status/1', 'ftp://harbour.example/', 'status/1', '', undefined, 7])('is not asked at %j', async (statusListCredential) => {
    await expect(ask('', { statusListCredential })).rejects.toMatchObject({ code: 'status-entry-unreadable' })
  })

  it.each(['https://localhost/list', 'https://10.0.0.1/list', 'https://user@harbour.example/status/1', 'https://harbour.example:8443/status/1'])(
    'is not asked at %s',
    async (statusListCredential) => {
      await expect(ask('', { statusListCredential })).rejects.toMatchObject(refusal('status-unreachable', { url: statusListCredential }))
    },
  )

  it('says that the caller gave up when they did', async () => {
    const credential = makeAward(issuer.did, makeEntry())
    const [entry] = credential.status
    if (entry?.kind !== 'bitstring') throw new Error('no bitstring entry')
    const visit = makeVisit({ [LIST]: await listWith({}) }, { signal: AbortSignal.abort() })
    await expect(askBitstring(entry, credential, visit)).rejects.toMatchObject({ code: 'stopped' })
  })
})
