import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { encodeBase64url } from '../../src/bytes.ts'
import { checkRevocation } from '../../src/status/revocation.ts'
import { makeIssuer, makeVisit, type Answer, type Issuer } from '../made.ts'
import { LIST, makeAward, makeEntry, makeStatusList, signList } from './made-list.ts'

let issuer: Issuer
let stranger: Issuer

beforeAll(async () => {
  ;[issuer, stranger] = await Promise.all([makeIssuer(), makeIssuer()])
})

const WORDS = [
  { status: '0x0', message: 'In review' },
  { status: '0x1', message: 'Accepted' },
  { status: '0x2', message: 'Sent back' },
  { status: '0x3', message: 'x'.repeat(300) },
]

/** A list of values of two bits: those at 4 to 7 are 0, 1, 2 and 3, written out bit by bit. */
function valuesOfTwo(entries = 131_072): string {
  const bits = new Uint8Array(entries / 4)
  bits[1] = 0b00_01_10_11
  return `u${encodeBase64url(gzipSync(bits))}`
}

const listOf = (purpose: string, by = issuer, subject: Record<string, unknown> = {}) => signList(by, makeStatusList(by.did, { set: [94], purpose, subject }))
const notesOn = async (answer: Answer | undefined, changes: Record<string, unknown>) => {
  const visit = makeVisit(answer === undefined ? {} : { [LIST]: answer })
  const ending = await checkRevocation({ credential: makeAward(issuer.did, makeEntry(changes)) }, visit)
  expect(ending).toMatchObject({ skipped: 'no-status' })
  return ending.notes
}
const unread = (reason: string) => [{ code: 'status-message-unread', details: { reason } }]

describe('an entry of purpose refresh', () => {
  it('offers a newer form when its bit is set, and nothing when it is clear', async () => {
    expect(await notesOn(await listOf('refresh'), { statusPurpose: 'refresh' })).toEqual([{ code: 'refresh-offered' }])
    expect(await notesOn(await listOf('refresh'), { statusPurpose: 'refresh', statusListIndex: '95' })).toEqual([])
  })
})

describe('an entry of purpose message', () => {
  const message = (index: number, changes: Record<string, unknown> = {}) => ({
    statusPurpose: 'message',
    statusListIndex: String(index),
    statusSize: 2,
    statusMessage: WORDS,
    ...changes,
  })
  const values = (by = issuer, entries?: number) => listOf('message', by, { encodedList: valuesOfTwo(entries) })

  it.each([
    [4, 'In review'],
    [5, 'Accepted'],
    [6, 'Sent back'],
    [7, 'x'.repeat(200)],
  ])('at %i shows the issuer’s words for its value, read from left to right, 200 characters at most', async (index, text) => {
    expect(await notesOn(await values(), message(index))).toEqual([{ code: 'status-message', details: { message: text } }])
  })

  it('may name its words as drafts of the standard did, and may have one bit', async () => {
    const plural = { statusMessage: undefined, statusMessages: WORDS }
    expect(await notesOn(await values(), message(5, plural))).toMatchObject([{ details: { message: 'Accepted' } }])
    expect(await notesOn(await listOf('message'), message(94, { statusSize: 1 }))).toMatchObject([{ details: { message: 'Accepted' } }])
    expect(await notesOn(await listOf('message'), message(95, { statusSize: 1, statusMessage: undefined }))).toEqual([])
  })

  it.each([
    ['no word for the value', { statusMessage: WORDS.slice(0, 1) }, 'statusMessage'],
    ['no words at all', { statusMessage: undefined }, 'statusMessage'],
    ['a word that is empty', { statusMessage: [{ status: '0x1', message: '  ' }] }, 'statusMessage'],
    ['a value not written as the standard does', { statusMessage: [{ status: '1', message: 'Accepted' }] }, 'statusMessage'],
    ['a size that no value has', { statusSize: 0 }, 'status-unsupported'],
    ['a size beyond reason', { statusSize: 64 }, 'status-unsupported'],
    ['an index that is none', { statusListIndex: '-1' }, 'status-entry-unreadable'],
    ['an index the list does not have', { statusListIndex: '131072' }, 'status-index-outside'],
  ])('with %s is told as unread', async (_, changes, reason) => {
    expect(await notesOn(await values(), message(5, changes))).toEqual(unread(reason))
  })

  it('is not read from a list of a stranger, a short one, one of another purpose, or none', async () => {
    expect(await notesOn(await values(stranger), message(5))).toEqual(unread('status-list-stranger'))
    expect(await notesOn(await values(issuer, 65_536), message(5))).toEqual(unread('status-list-invalid'))
    expect(await notesOn(await listOf('revocation'), message(5))).toEqual(unread('status-purpose-differs'))
    expect(await notesOn(undefined, message(5))).toEqual(unread('status-unreachable'))
  })
})
