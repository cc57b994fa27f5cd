import { beforeAll, describe, expect, it } from 'vitest'
import { checkRevocation } from '../../src/status/revocation.ts'
import { makeFetch, makeIssuer, makeVisit, NOW, type Answer, type Issuer } from '../made.ts'
import { beginVisit } from '../../src/visit.ts'
import { LIST, makeAward, makeEntry, makeStatusList, signList } from './made-list.ts'

const SECOND = 'https://harbour.example/status/2'

let issuer: Issuer
let web: Record<string, Answer>

beforeAll(async () => {
  issuer = await makeIssuer()
  const suspensions = makeStatusList(issuer.did, { set: [94], purpose: 'suspension', changes: { id: SECOND } })
  web = { [LIST]: await signList(issuer, makeStatusList(issuer.did, { set: [7] })), [SECOND]: await signList(issuer, suspensions) }
})

const good = makeEntry()
const bad = makeEntry({ statusListIndex: '7' })
const suspended = makeEntry({ statusPurpose: 'suspension', statusListCredential: SECOND })
const lost = makeEntry({ statusListCredential: 'https://harbour.example/status/lost' })
const strange = { id: 'https://harbour.example/x', type: 'SomethingElse2030' }
const check = async (status: unknown) => checkRevocation({ credential: makeAward(issuer.did, status) }, makeVisit(web))

describe('whether an award was taken back', () => {
  it('is not asked when the issuer offers no way', async () => {
    expect(await check(undefined)).toEqual({ skipped: 'no-status', notes: [] })
    expect(await check([])).toEqual({ skipped: 'no-status', notes: [] })
  })

  it('is answered by its one entry', async () => {
    expect(await check(good)).toMatchObject({ found: { asked: [LIST] } })
    await expect(check(bad)).rejects.toMatchObject({ name: 'InvalidError', code: 'revoked', grounds: { details: { url: LIST } } })
    await expect(check(suspended)).rejects.toMatchObject({ name: 'InvalidError', code: 'suspended' })
  })

  it('rests on the rule and on the list', async () => {
    const { sources } = (await check(good)) as { readonly sources: readonly unknown[] }
    expect(sources).toMatchObject([
      { kind: 'rule', standard: 'Bitstring Status List' },
      { kind: 'document', url: LIST, status: 200 },
    ])
  })

  it.each([
    ['revoked when the second of two says so', () => [good, bad], 'revoked'],
    ['revoked before suspended', () => [suspended, bad], 'revoked'],
    ['suspended when nothing says worse', () => [good, suspended], 'suspended'],
    ['revoked, even when another cannot be asked', () => [lost, bad], 'revoked'],
    ['suspended, even when another is not known', () => [strange, suspended], 'suspended'],
    ['open when another cannot be asked', () => [good, lost], 'status-unreachable'],
    ['open when another is not known', () => [good, strange], 'status-unsupported'],
    ['open for the first reason of two', () => [lost, strange], 'status-unreachable'],
  ])('is %s', async (_, entries, code) => {
    await expect(check(entries())).rejects.toMatchObject({ code })
  })

  it.each([null, 'https://harbour.example/status/1', 7, {}, { type: 7 }, { type: '1EdTechRevocationList' }, [], [[]], [null]])(
    'stays open for an entry like %j, alone or beside a good one',
    async (entry) => {
      if (Array.isArray(entry) && entry.length === 0) return expect(await check([good, ...entry])).toHaveProperty('found')
      await expect(check(entry)).rejects.toMatchObject({ code: 'status-unsupported' })
      await expect(check([good, entry])).rejects.toMatchObject({ code: 'status-unsupported' })
    },
  )

  it('is asked of eight lists at most', async () => {
    expect(await check(Array(8).fill(good))).toMatchObject({ found: { asked: Array(8).fill(LIST) } })
    await expect(check(Array(9).fill(good))).rejects.toMatchObject({ code: 'status-entry-unreadable' })
    await expect(check([...(Array(500).fill(good) as unknown[]), bad])).rejects.toMatchObject({ code: 'status-entry-unreadable' })
  })

  it('is asked once of a list that several entries name', async () => {
    const fetch = makeFetch(web)
    await checkRevocation({ credential: makeAward(issuer.did, [good, good]) }, beginVisit({ now: NOW, fetch }))
    expect(fetch.asked).toEqual([LIST])
  })
})

describe('entries that do not take back', () => {
  const refresh = makeEntry({ statusPurpose: 'refresh', statusListIndex: '7' })
  const message = makeEntry({ statusPurpose: 'message', statusListIndex: '7' })

  it('are only told', async () => {
    const unread = { code: 'status-message-unread', details: { reason: 'status-purpose-differs' } }
    expect(await check(refresh)).toEqual({ skipped: 'no-status', notes: [unread] })
    expect(await check([message, good])).toMatchObject({ found: { asked: [LIST] }, notes: [unread] })
  })

  it('are told beside a refusal as well', async () => {
    await expect(check([refresh, bad])).rejects.toMatchObject({ code: 'revoked', grounds: { notes: [{ code: 'status-message-unread' }] } })
    await expect(check([refresh, lost])).rejects.toMatchObject({ code: 'status-unreachable', grounds: { notes: [{ code: 'status-message-unread' }] } })
  })

  it('share the eight lists, and come last', async () => {
    const notes = ((await check([...(Array(9).fill(refresh) as unknown[])])) as { readonly notes: readonly { readonly details: unknown }[] }).notes
    expect(notes).toHaveLength(9)
    expect(notes.at(-1)).toMatchObject({ code: 'status-message-unread', details: { reason: 'limit-reached' } })
  })

  it('hide no other that does', async () => {
    await expect(check([refresh, message, bad])).rejects.toMatchObject({ code: 'revoked' })
  })
})

describe('a list in plain JSON', () => {
  const url = 'https://harbour.example/revoked'
  const id = 'urn:uuid:4f8ba9e0-6a1d-4f0b-9d5a-0b9b2a9a7c11'
  const asking = (list: object) =>
    checkRevocation(
      { credential: makeAward(issuer.did, { id: url, type: '1EdTechRevocationList' }) },
      makeVisit({ [url]: JSON.stringify({ issuer: issuer.did, ...list }) }),
    )

  it('is asked as well, and gives its reason', async () => {
    expect(await asking({ revokedCredential: [] })).toMatchObject({ found: { asked: [url] }, notes: [{ code: 'list-unsigned' }] })
    await expect(asking({ revokedCredential: [{ id, revocationReason: 'Cheated.' }] })).rejects.toMatchObject({
      code: 'revoked',
      grounds: { details: { url, reason: 'Cheated.' } },
    })
  })
})
