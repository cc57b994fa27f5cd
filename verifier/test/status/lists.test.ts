import { describe, expect, it } from 'vitest'
import type { Credential, StatusEntry } from '../../src/credential.ts'
import { ask1EdTechList, askRevocationList } from '../../src/status/lists.ts'
import { makeVisit, type Answer } from '../made.ts'
import { makeAward } from './made-list.ts'

const ISSUER = 'https://harbour.example/issuer'
const URL_OF_LIST = 'https://harbour.example/revoked'
const ID = 'https://harbour.example/assertions/1'
const award: Credential = { ...makeAward(ISSUER, undefined), id: ID }
const entry = { kind: 'revocation-list', url: URL_OF_LIST, ids: [ID, 'uid-1'] } as const satisfies StatusEntry

const listOf = (revokedAssertions: unknown, changes: Record<string, unknown> = {}): string =>
  JSON.stringify({ type: 'RevocationList', id: URL_OF_LIST, issuer: ISSUER, revokedAssertions, ...changes })
const ask = (answer: Answer, url: string = URL_OF_LIST) => askRevocationList({ ...entry, url }, award, makeVisit({ [url]: answer }))

describe('a revocation list of OB 2.0', () => {
  it.each([
    ['by its id', [ID]],
    ['by its id alone, not in a list', ID],
    ['by its uid', ['uid-1']],
    ['in an object by id', [{ id: ID }]],
    ['in an object by uid', [{ uid: 'uid-1' }]],
    ['in an object alone, not in a list', { id: ID }],
    ['after others', ['https://harbour.example/assertions/2', { id: 'x' }, ID]],
    ['with revoked: true', [{ id: ID, revoked: true }]],
    ['with revoked as a text', [{ id: ID, revoked: 'false' }]],
    ['once as not revoked and once as revoked', [{ id: ID, revoked: false }, ID]],
  ])('takes an award back that it names %s', async (_, revoked) => {
    expect(await ask(listOf(revoked))).toMatchObject({ state: 'revoked', url: URL_OF_LIST })
  })

  it.each([
    ['nobody', []],
    ['another', ['https://harbour.example/assertions/2']],
    ['one with a longer id', [`${ID}0`, { id: `${ID}/` }]],
    ['one whose id is in other letters', [ID.toUpperCase()]],
    ['it with revoked: false', [{ id: ID, revoked: false }]],
  ])('leaves an award alone when it names %s', async (_, revoked) => {
    expect(await ask(listOf(revoked))).toMatchObject({ state: 'good', notes: [{ code: 'list-unsigned' }] })
  })

  it.each([
    ['null', null],
    ['a number', 7],
    ['a number among the entries', [7]],
    ['null among the entries', [null]],
    ['a list in the list', [[ID]]],
    ['an entry that names nothing', [{ revocationReason: 'Cheated.' }]],
    ['an entry with an id that is no text', [{ id: [ID] }]],
  ])('leaves the question open when it holds %s', async (_, revoked) => {
    await expect(ask(listOf(revoked))).rejects.toMatchObject({ code: 'status-list-invalid' })
  })

  it('takes back what it names beside an entry that cannot be read', async () => {
    expect((await ask(listOf([null, ID]))).state).toBe('revoked')
  })

  it('gives the reason it names', async () => {
    expect(await ask(listOf([{ id: ID, revocationReason: 'Cheated.' }]))).toMatchObject({ reason: 'Cheated.' })
    expect((await ask(listOf([{ id: ID, revocationReason: 7 }]))).reason).toBeUndefined()
  })

  it('must name its entries', async () => {
    await expect(ask(listOf(undefined))).rejects.toMatchObject({ code: 'status-list-invalid' })
    await expect(ask('{}')).rejects.toMatchObject({ code: 'status-list-invalid' })
    await expect(ask('{"__proto__":{"revokedAssertions":[]}}')).rejects.toMatchObject({ code: 'status-list-invalid' })
  })

  it.each(['https://evil.example/issuer', { id: `${ISSUER}/` }, { id: ISSUER.toUpperCase() }])('of another issuer, %j, is not believed', async (issuer) => {
    await expect(ask(listOf([], { issuer }))).rejects.toMatchObject({ code: 'status-list-stranger' })
  })

  it('may name its issuer by address, as an object, or not at all', async () => {
    for (const issuer of [ISSUER, { id: ISSUER }, undefined]) expect((await ask(listOf([], { issuer }))).state).toBe('good')
  })

  it.each([404, 410, 500])('leaves the question open after an HTTP status %i', async (status) => {
    const answer = { respond: () => new Response(listOf([]), { status }) }
    await expect(ask(answer)).rejects.toMatchObject({ code: 'status-unreachable', grounds: { details: { url: URL_OF_LIST, status: String(status) } } })
  })

  it.each(['<!DOCTYPE html>', '', '[]', 'null', '{"revokedAssertions":[],"revokedAssertions":["x"]}'])(
    'leaves the question open when the answer is %j',
    async (text) => {
      await expect(ask(text)).rejects.toMatchObject({ code: 'status-unreachable' })
    },
  )

  it('may come over http, which is told, unless https has it too', async () => {
    const url = 'http://harbour.example/revoked'
    const notes = [{ code: 'list-unsigned' }, { code: 'unprotected-connection', details: { url } }]
    expect(await ask(listOf([]), url)).toMatchObject({ state: 'good', notes })
    const both = makeVisit({ [url]: listOf([]), [URL_OF_LIST]: listOf([ID]) })
    expect(await askRevocationList({ ...entry, url }, award, both)).toMatchObject({ state: 'revoked', notes: [{ code: 'list-unsigned' }] })
  })

  it('says that the caller gave up when they did', async () => {
    const visit = makeVisit({ [URL_OF_LIST]: listOf([]) }, { signal: AbortSignal.abort() })
    await expect(askRevocationList(entry, award, visit)).rejects.toMatchObject({ code: 'stopped' })
  })
})

describe('a 1EdTech revocation list', () => {
  const one = { kind: '1edtech-revocation-list', url: URL_OF_LIST } as const
  const asking = (list: object, credential = award, url: string = URL_OF_LIST) =>
    ask1EdTechList({ ...one, url }, credential, makeVisit({ [url]: JSON.stringify(list) }))

  it.each(['revokedCredential', 'revokedCredentials'])('takes back what it names under %s', async (name) => {
    const list = { id: URL_OF_LIST, type: ['1EdTechRevocationList'], issuer: ISSUER }
    expect(await asking({ ...list, [name]: [{ id: ID, revoked: true, revocationReason: 'Lost.' }] })).toMatchObject({ state: 'revoked', reason: 'Lost.' })
    expect(await asking({ ...list, [name]: [ID] })).toMatchObject({ state: 'revoked' })
    expect(await asking({ ...list, [name]: [{ id: `${ID}0` }] })).toMatchObject({ state: 'good' })
  })

  it('takes back what one of its two lists names', async () => {
    expect(await asking({ revokedCredential: [], revokedCredentials: [ID] })).toMatchObject({ state: 'revoked' })
    await expect(asking({ revokedAssertions: [] })).rejects.toMatchObject({ code: 'status-list-invalid' })
  })

  it('is only asked over https, and about an award with an id', async () => {
    const list = { revokedCredential: [] }
    await expect(asking(list, award, 'http://harbour.example/revoked')).rejects.toMatchObject({ code: 'status-entry-unreadable' })
    await expect(asking(list, { ...award, id: undefined })).rejects.toMatchObject({ code: 'status-entry-unreadable' })
    expect((await asking(list)).state).toBe('good')
  })
})
