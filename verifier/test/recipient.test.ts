import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Credential, Identity, Recipient } from '../src/credential.ts'
import { checkRecipient, isAwardedTo } from '../src/recipient.ts'
import { readCredential } from '../src/version/ob3.ts'
import { makeCredential } from './made.ts'

const MAIL = 'learner@harbour.example'
const hashOf = (name: 'sha256' | 'md5', text: string): string => `${name}$${createHash(name).update(text).digest('hex')}`
const identity = (value: string, more: Partial<Identity> = {}): Identity => ({ type: 'emailAddress', value, hashed: value.includes('$'), ...more })

function about(recipient: Partial<Recipient>): { readonly credential: Credential } {
  const { credential } = readCredential(makeCredential('did:example:school'), [])
  return { credential: { ...credential, recipient: { identities: [], ...recipient } } }
}

const check = (recipient: Partial<Recipient>, expected?: string) => checkRecipient(about(recipient), { recipient: expected })

describe('a recipient', () => {
  it('is not asked for when the caller names nobody', async () => {
    expect(await check({ id: 'did:example:a' })).toEqual({ skipped: 'none-expected' })
  })

  it.each([
    ['did:example:a', 'did:example:a'],
    [`mailto:${MAIL}`, MAIL],
    [`mailto:${MAIL}`, ` ${MAIL.toUpperCase()} `],
    ['tel:+15550100', '+15550100'],
  ])('with the id %s is found as %s', async (id, expected) => {
    expect(await check({ id }, expected)).toMatchObject({ found: { type: 'id', hashed: false } })
  })

  it.each([
    ['in clear', identity(MAIL), []],
    ['as a SHA-256', identity(hashOf('sha256', MAIL)), ['hash-guessable']],
    ['as a salted SHA-256', identity(hashOf('sha256', `${MAIL}pepper`), { salt: 'pepper' }), ['hash-guessable']],
    ['as an MD5, which is weak', identity(hashOf('md5', MAIL)), ['hash-weak', 'hash-guessable']],
    ['as a hash in capitals', identity(hashOf('sha256', MAIL).replace(/\$.*/, (hex) => hex.toUpperCase())), ['hash-guessable']],
  ])('written %s is found', async (_, one, notes) => {
    const found = await check({ identities: [identity('somebody@else.example'), one] }, MAIL)
    expect(found).toMatchObject({ found: { type: 'emailAddress', hashed: one.hashed } })
    expect(found.notes?.map(({ code }) => code)).toEqual(notes)
  })

  it('typed in capitals is found in lower case, and the report says so', async () => {
    const { notes } = await check({ identities: [identity(hashOf('sha256', MAIL))] }, MAIL.toUpperCase())
    expect(notes?.map(({ code }) => code)).toContain('matched-lower-case')
  })

  it.each([
    ['another person', { identities: [identity(hashOf('sha256', MAIL))] }, 'other@harbour.example', 'recipient-differs'],
    ['another salt', { identities: [identity(hashOf('sha256', `${MAIL}pepper`), { salt: 'salt' })] }, MAIL, 'recipient-differs'],
    ['nobody', {}, MAIL, 'recipient-unnamed'],
    ['a hash of an unknown kind', { identities: [identity('sha512$00')] }, MAIL, 'recipient-unsupported'],
    ['a hash cut short', { identities: [identity('sha256$00')] }, MAIL, 'recipient-unsupported'],
  ])('that is %s is not the expected one', async (_, recipient, expected, code) => {
    await expect(check(recipient, expected)).rejects.toMatchObject({ code })
  })

  it('can be asked for later, and is never thrown about', async () => {
    const { credential } = about({ identities: [identity(hashOf('sha256', MAIL))] })
    expect(await isAwardedTo(credential, MAIL)).toBe(true)
    expect(await isAwardedTo(credential, 'other@harbour.example')).toBe(false)
    expect(await isAwardedTo(about({ identities: [identity('sha512$00')] }).credential, MAIL)).toBe(false)
  })
})
