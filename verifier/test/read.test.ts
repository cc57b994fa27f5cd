import { describe, expect, it } from 'vitest'
import { bakePng } from '../src/bake.ts'
import { encodeUtf8 } from '../src/bytes.ts'
import { readClaims } from '../src/read.ts'
import { png } from './container/pictures.ts'
import { makeAssertion, makeCredential, makeIssuer, signToken } from './made.ts'

const bytesOf = (value: object | string): Uint8Array<ArrayBuffer> => encodeUtf8(typeof value === 'string' ? value : JSON.stringify(value))

describe('reading claims', () => {
  it('gives what an unsigned credential says', async () => {
    expect(await readClaims(bytesOf(makeCredential('did:example:school')))).toMatchObject({
      version: '3.0',
      issuer: { id: 'did:example:school', name: 'Harbour School' },
      achievement: { name: 'Knots' },
    })
  })

  it('gives the same from a token and from a picture that holds it', async () => {
    const issuer = await makeIssuer()
    const token = await signToken(issuer, makeCredential(issuer.did))
    const fromToken = await readClaims(bytesOf(token))
    expect(fromToken.achievement.name).toBe('Knots')
    expect(await readClaims(bakePng(png(), token, '3.0'))).toEqual(fromToken)
  })

  it('gives what an Open Badges 2.0 assertion itself holds', async () => {
    expect(await readClaims(bytesOf(makeAssertion()))).toMatchObject({ version: '2.0', achievement: { id: expect.any(String) as string } })
  })

  it.each([
    ['nothing', '', 'empty-file'],
    ['no badge', '{"type":"Person"}', 'not-a-badge'],
    ['no JSON', '{', 'not-json'],
    ['more than a badge may weigh', ' '.repeat(32 * 1024 * 1024 + 1), 'file-too-large'],
  ])('refuses %s', async (_, text, code) => {
    await expect(readClaims(bytesOf(text))).rejects.toMatchObject({ code })
  })
})
