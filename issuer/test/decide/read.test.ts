import { CompactSign, generateKeyPair, exportJWK, importJWK } from 'jose'
import { describe, expect, test } from 'vitest'
import { makeClaimKey } from '../../src/claim/claim-key.ts'
import { awardNamedIn, readDecision } from '../../src/decide/read.ts'
import { NOW } from '../register/registers.ts'
import { IAT, sign } from './decisions.ts'

const AWARD = 'aaaaaaaaaaaaaaaaaaaaaaaaaa'
const { privateKey, publicKey } = await makeClaimKey()
const CLAIM = { award: AWARD, publicKeys: [publicKey] }
const GOOD = { award: AWARD, decision: 'public', iat: IAT, jti: 'decision-1' }
const PROFILE = { slug: 'ada-lovelace', text: 'I count.\nAnd I write.', links: ['https://ada.example/'] }
const read = async (token: string) => readDecision(token, CLAIM, NOW)
const encode = (value: unknown) => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url')

describe('a decision is read as it was signed', () => {
  test.each([
    [{}],
    [{ decision: 'accept' }],
    [{ decision: 'decline' }],
    [{ decision: 'private', name: null, profile: null, acceptAll: false }],
    [{ decision: 'unlisted', name: 'Łucja 愛達', acceptAll: true }],
    [{ profile: PROFILE }],
    [{ profile: { slug: '123', text: '', links: [] } }],
    [{ iat: IAT + 300 }],
    [{ iat: 1 }],
  ])('%j', async (wish) => {
    const token = await sign({ ...GOOD, ...wish }, privateKey, { typ: 'decision+jwt', kid: 'claim' })
    expect(await read(`\n${token} `)).toEqual({ ...GOOD, ...wish, token })
    expect(awardNamedIn(token)).toBe(AWARD)
  })

  test('with its name in one spelling, its link whole', async () => {
    const token = await sign({ ...GOOD, name: '  Ada   Lovela\u0301ce ', profile: { ...PROFILE, links: ['https://ADA.example'] } }, privateKey)
    expect(await read(token)).toMatchObject({ name: 'Ada Lovel\u00e1ce', profile: { links: ['https://ada.example/'] } })
  })
})

describe('wishes that cannot be granted are refused', () => {
  test.each<[string, object, RegExp]>([
    ['a word that is none', { decision: 'delete' }, /a decision is one of/],
    ['a word in capitals', { decision: 'PUBLIC' }, /a decision is one of/],
    ['a word of JavaScript', { decision: 'constructor' }, /a decision is one of/],
    ['no decision', { decision: undefined }, /a decision is one of/],
    ['two decisions', { decision: ['public'] }, /a decision is one of/],
    ['a member nobody knows', { admin: true }, /"admin", which is not known/],
    ['another address', { email: 'eve@example.org' }, /"email", which is not known/],
    ['a time that is a text', { iat: String(IAT) }, /when it was made/],
    ['a time with fractions', { iat: IAT + 0.5 }, /when it was made/],
    ['a time that is negative', { iat: -1 }, /when it was made/],
    ['a time too large to count', { iat: 2 ** 60 }, /when it was made/],
    ['no time', { iat: undefined }, /when it was made/],
    ['the future', { iat: IAT + 301 }, /comes from the future/],
    ['milliseconds', { iat: IAT * 1000 }, /comes from the future/],
    ['no id', { jti: undefined }, /has no id/],
    ['a short id', { jti: 'short' }, /has no id/],
    ['a long id', { jti: 'x'.repeat(65) }, /has no id/],
    ['an id with a path', { jti: '../../../etc' }, /has no id/],
    ['an id that is a number', { jti: 12345678 }, /has no id/],
    ['another award', { award: 'b'.repeat(26) }, /another award/],
    ['an award that is a path', { award: '../../private/keys/key-1' }, /names no award/],
    ['an award that is an object', { award: { toString: AWARD } }, /names no award/],
    ['a name with a line break', { name: 'Ada\nLovelace' }, /line break/],
    ['a name with NUL', { name: 'Ada\0Lovelace' }, /control character/],
    ['a name that turns the text round', { name: 'Ada\u202Eecalevol' }, /control character/],
    ['a name with HTML', { name: '<script>alert(1)</script>' }, /holds </],
    ['a name without letters', { name: '…' }, /no letter/],
    ['a name that is too long', { name: 'A'.repeat(121) }, /121 characters/],
    ['a name that is a list', { name: ['Ada'] }, /is no text/],
    ['half a letter as a name', { name: 'Ada\uD800' }, /control character/],
    ['acceptAll as a text', { acceptAll: 'true' }, /true or false/],
    ['acceptAll as null', { acceptAll: null }, /true or false/],
    ['declining and a profile', { decision: 'decline', profile: PROFILE }, /asks for nothing/],
    ['declining and accepting all', { decision: 'decline', acceptAll: true }, /asks for nothing/],
    ['a profile that is a list', { profile: [PROFILE] }, /no object/],
    ['a profile that is a text', { profile: 'ada' }, /no object/],
    ['a profile with more in it', { profile: { ...PROFILE, phone: '1' } }, /more than slug/],
    ['a slug that is short', { profile: { ...PROFILE, slug: 'ab' } }, /address of the profile/],
    ['a slug that is long', { profile: { ...PROFILE, slug: 'a'.repeat(41) } }, /address of the profile/],
    ['a slug with capitals', { profile: { ...PROFILE, slug: 'Ada' } }, /address of the profile/],
    ['a slug that climbs', { profile: { ...PROFILE, slug: '../ada' } }, /address of the profile/],
    ['a slug with a dot', { profile: { ...PROFILE, slug: 'ada.html' } }, /address of the profile/],
    ['a slug with a line break', { profile: { ...PROFILE, slug: 'ada\n' } }, /address of the profile/],
    ['a slug like an option', { profile: { ...PROFILE, slug: '--help' } }, /address of the profile/],
    ['a slug that Windows keeps', { profile: { ...PROFILE, slug: 'nul' } }, /address of the profile/],
    ['a slug that the site keeps', { profile: { ...PROFILE, slug: 'index' } }, /address of the profile/],
    ['a slug in other letters', { profile: { ...PROFILE, slug: 'аda' } }, /address of the profile/],
    ['no slug', { profile: { text: '' } }, /is no text/],
    ['a text that is too long', { profile: { ...PROFILE, text: 'a'.repeat(1001) } }, /1001 characters/],
    ['a text of many lines that is too long', { profile: { ...PROFILE, text: `${'a'.repeat(99)}\n`.repeat(11) } }, /1000 characters/],
    ['a text of too many lines', { profile: { ...PROFILE, text: 'a\n'.repeat(21) } }, /20 lines/],
    ['a text with a control', { profile: { ...PROFILE, text: 'a\u001B[2Jb' } }, /control character/],
    ['a link that runs', { profile: { ...PROFILE, links: ['javascript:alert(1)'] } }, /no https address/],
    ['a link that is data', { profile: { ...PROFILE, links: ['data:text/html,x'] } }, /no https address/],
    ['a link in the open', { profile: { ...PROFILE, links: ['http://ada.example/'] } }, /no https address/],
    ['a link with a password', { profile: { ...PROFILE, links: ['https://ada:x@ada.example/'] } }, /no https address/],
    ['a link with a line break', { profile: { ...PROFILE, links: ['https://ada.example/\n'] } }, /no https address/],
    ['a link that is too long', { profile: { ...PROFILE, links: [`https://ada.example/${'a'.repeat(300)}`] } }, /300 characters/],
    ['too many links', { profile: { ...PROFILE, links: Array.from({ length: 9 }, () => 'https://ada.example/') } }, /up to 8 links/],
    ['links that are none', { profile: { ...PROFILE, links: 'https://ada.example/' } }, /up to 8 links/],
    ['a link that is null', { profile: { ...PROFILE, links: [null] } }, /is no text/],
  ])('%s', async (_, wish, why) => {
    await expect(sign({ ...GOOD, ...wish }, privateKey).then(read)).rejects.toThrow(why)
  })
})

describe('what nobody with the claim signed is refused', async () => {
  const other = await makeClaimKey()
  const es256 = await generateKeyPair('ES256', { extractable: true })
  const signed = await sign(GOOD, privateKey)
  const [header = '', payload = '', signature = ''] = signed.split('.')
  const none = (alg: string) => `${encode({ alg })}.${payload}.${signature}`
  const anyKey = async (alg: string, key: CryptoKey | Uint8Array) => new CompactSign(Buffer.from(JSON.stringify(GOOD))).setProtectedHeader({ alg }).sign(key)
  const changed = `${signature[0] === 'A' ? 'B' : 'A'}${signature.slice(1)}`

  test.each<[string, string, RegExp]>([
    ['another claim’s key', await sign(GOOD, other.privateKey), /no claim of ours/],
    ['its own key in the header', await sign(GOOD, other.privateKey, { jwk: other.publicKey }), /no claim of ours/],
    ['a changed payload', `${header}.${encode({ ...GOOD, decision: 'decline' })}.${signature}`, /no claim of ours/],
    ['a changed signature', `${header}.${payload}.${changed}`, /no claim of ours/],
    ['a changed header', `${encode({ alg: 'EdDSA', kid: 'x' })}.${payload}.${signature}`, /no claim of ours/],
    ['the algorithm none', none('none'), /no claim of ours/],
    ['none without a signature', `${encode({ alg: 'none' })}.${payload}.`, /is no decision/],
    ['the public key as a secret', await anyKey('HS256', Buffer.from(publicKey.x, 'base64url')), /is no decision/],
    ['HS512 with the public key', await anyKey('HS512', Buffer.from(publicKey.x.repeat(2), 'base64url')), /no claim of ours/],
    ['another algorithm', await anyKey('ES256', es256.privateKey), /no claim of ours/],
    ['the algorithm’s newer name', await anyKey('Ed25519', await importJWK({ ...privateKey }, 'Ed25519')), /no claim of ours/],
    ['a header that asks for understanding', await sign(GOOD, privateKey, { crit: ['b64'], b64: true }), /header says more/],
    ['a header with an address', await sign(GOOD, privateKey, { jku: 'https://eve.example/keys' }), /header says more/],
    ['a list', await sign([GOOD], privateKey), /no object/],
    ['null', await sign('null', privateKey), /no object/],
    ['a prototype', await sign(`{"__proto__":{"award":"${AWARD}"},"award":"${AWARD}"}`, privateKey), /"__proto__"/],
    ['no JSON', await sign('{', privateKey), /cannot be read/],
    ['no UTF-8', await sign(new Uint8Array([0x22, 0xff, 0x22]), privateKey), /cannot be read/],
    ['two parts', `${header}.${payload}`, /is no decision/],
    ['four parts', `${signed}.${signature}`, /is no decision/],
    ['padding', `${signed}==`, /is no decision/],
    ['JSON', JSON.stringify({ payload, signature }), /is no decision/],
    ['nothing', '', /is no decision/],
    ['an encrypted one', 'a.b.c.d.e', /is no decision/],
    ['a megabyte', `${header}.${'A'.repeat(1024 * 1024)}.${signature}`, /is no decision/],
    ['two tokens', `${signed}\n${signed}`, /is no decision/],
  ])('%s', async (_, token, why) => expect(read(token)).rejects.toThrow(why))

  test('but the same payload with the claim’s own key is taken', async () => expect(await read(signed)).toMatchObject(GOOD))

  test('nor is a key of another kind taken for the claim’s', async () => {
    const { kty = '', crv = '', x = '', y = '' } = await exportJWK(es256.publicKey)
    await expect(readDecision(signed, { award: AWARD, publicKeys: [{ kty, crv, x, y }] }, NOW)).rejects.toThrow()
  })
})
