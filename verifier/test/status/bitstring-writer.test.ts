import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { encodeBase64url } from '../../src/bytes.ts'
import type { JsonObject } from '../../src/json.ts'
import { askBitstring } from '../../src/status/bitstring.ts'
import { makeIssuer, makeVisit, type Issuer } from '../made.ts'
import { encodeBits, LAST, LIST, makeAward, makeEntry, makeStatusList, signList } from './made-list.ts'

let issuer: Issuer
let writer: Issuer

beforeAll(async () => {
  ;[issuer, writer] = await Promise.all([makeIssuer(), makeIssuer()])
})

async function ask(answer: string, badgeIssuer = issuer.did, entry: Record<string, unknown> = {}) {
  const credential = makeAward(badgeIssuer, makeEntry(entry))
  const [status] = credential.status
  if (status?.kind !== 'bitstring') throw new Error('no bitstring entry')
  return askBitstring(status, credential, makeVisit({ [LIST]: answer }))
}

const written = async (wanted: Parameters<typeof makeStatusList>[1]) => signList(writer, makeStatusList(writer.did, wanted))
const codesOf = ({ notes }: { readonly notes: readonly { readonly code: string }[] }) => notes.map(({ code }) => code)

describe('a list written by somebody else', () => {
  it('clears nobody', async () => {
    await expect(ask(await written({}))).rejects.toMatchObject({ code: 'status-list-stranger', grounds: { details: { url: LIST, id: writer.did } } })
    expect((await ask(await written({}), writer.did)).state).toBe('good')
  })

  it('takes back all the same, because caution forges nothing', async () => {
    const standing = await ask(await written({ set: [94] }))
    expect(standing.state).toBe('revoked')
    expect(standing.notes).toEqual([{ code: 'list-by-origin', details: { id: writer.did } }])
  })

  it.each(['did:web:harbour.example', 'did:web:HARBOUR.example:sub:dept', 'https://harbour.example/issuer'])(
    'clears when it is kept on the host that %s stands on, and a note says so',
    async (badgeIssuer) => {
      const standing = await ask(await written({}), badgeIssuer)
      expect(standing.state).toBe('good')
      expect(codesOf(standing)).toEqual(['list-by-origin'])
    },
  )

  it.each([
    'did:web:harbour.example.evil.example',
    'did:web:evil.example:harbour.example',
    'did:web:sub.harbour.example',
    'did:web:harbour.example%3A8443',
    'did:web:%E0%A4%A',
    'did:web:',
    'did:webs:harbour.example',
    'https://harbour.example.evil.example/',
    'https://harbour.example:8443/',
    'http://harbour.example/',
    'https://',
    'harbour.example',
  ])('clears nobody whose issuer is %s', async (badgeIssuer) => {
    await expect(ask(await written({}), badgeIssuer)).rejects.toMatchObject({ code: 'status-list-stranger' })
  })
})

describe('a list shorter than 131,072 entries', () => {
  const short = { entries: LAST + 1 - 8 }
  const signed = async (wanted: object) => signList(issuer, makeStatusList(issuer.did, { ...short, ...wanted }))

  it('clears nobody', async () => {
    await expect(ask(await signed({}))).rejects.toMatchObject({ code: 'status-list-invalid', grounds: { details: { reason: 'STATUS_LIST_LENGTH_ERROR' } } })
    expect((await ask(await signed({ entries: LAST + 1 }))).state).toBe('good')
  })

  it('takes back all the same, and a note says how long it is', async () => {
    const standing = await ask(await signed({ set: [94] }))
    expect(standing.state).toBe('revoked')
    expect(standing.notes).toEqual([{ code: 'list-short', details: { entries: '131064' } }])
  })
})

describe('the encoded list', () => {
  const packed = (bytes: Uint8Array) => `u${encodeBase64url(bytes)}`
  const bits = new Uint8Array((LAST + 1) / 8)
  const whole = gzipSync(bits)
  const asking = async (encodedList: unknown) => ask(await signList(issuer, makeStatusList(issuer.did, { subject: { encodedList } })))
  const refusal = { code: 'status-list-invalid', grounds: { details: { reason: 'encodedList' } } }

  it('is gzip in base64url, with or without its multibase letter', async () => {
    expect((await asking(packed(whole))).state).toBe('good')
    expect((await asking(encodeBase64url(whole))).state).toBe('good')
  })

  it.each([
    ['cut short', packed(whole.subarray(0, whole.length - 9))],
    ['spoilt in its checksum', packed(Uint8Array.from(whole, (byte, at) => (at === whole.length - 5 ? byte ^ 1 : byte)))],
    ['not packed', packed(bits)],
    ['followed by something else', packed(Uint8Array.from([...whole, 1, 2, 3]))],
    ['padded', `${packed(whole)}==`],
    ['in another base', `z${packed(whole)}`],
    ['empty', ''],
    ['only a letter', 'u'],
    ['a number', 7],
    ['absent', undefined],
  ])('is not read when it is %s', async (_, encodedList) => {
    await expect(asking(encodedList)).rejects.toMatchObject(refusal)
  })

  it('stops at ten mebibytes, at once', async () => {
    const limit = 10 * 1024 * 1024
    expect((await asking(packed(gzipSync(new Uint8Array(limit))))).state).toBe('good')
    const begun = performance.now()
    await expect(asking(packed(gzipSync(new Uint8Array(256 * 1024 * 1024))))).rejects.toMatchObject(refusal)
    expect(performance.now() - begun).toBeLessThan(10_000)
  }, 20_000)

  it('is proven before it is expanded', async () => {
    const bomb = makeStatusList(issuer.did, { subject: { encodedList: packed(gzipSync(new Uint8Array(64 * 1024 * 1024))) } })
    const forged = await signList(writer, bomb, { kid: issuer.method })
    await expect(ask(forged)).rejects.toMatchObject({ code: 'status-list-invalid', grounds: { details: { reason: 'signature-wrong' } } })
  })
})

describe('a StatusList2021', () => {
  const older = (subject: Record<string, unknown> = {}): JsonObject =>
    makeStatusList(issuer.did, {
      changes: { type: ['VerifiableCredential', 'StatusList2021Credential'] },
      subject: { type: 'StatusList2021', encodedList: encodeBits([94]).slice(1), ...subject },
    })
  const entry = { type: 'StatusList2021Entry' }

  it('is read for an entry of its own kind', async () => {
    const list = await signList(issuer, older())
    expect((await ask(list, issuer.did, entry)).state).toBe('revoked')
    expect((await ask(list, issuer.did, { ...entry, statusListIndex: '95' })).state).toBe('good')
  })

  it('is not read for an entry of the newer kind, nor the newer list for an older entry', async () => {
    await expect(ask(await signList(issuer, older()))).rejects.toMatchObject({ code: 'status-list-invalid' })
    const newer = await signList(issuer, makeStatusList(issuer.did))
    await expect(ask(newer, issuer.did, entry)).rejects.toMatchObject({ code: 'status-list-invalid' })
  })

  it('has no multibase letter', async () => {
    const list = await signList(issuer, older({ encodedList: encodeBits([94]) }))
    await expect(ask(list, issuer.did, entry)).rejects.toMatchObject({ grounds: { details: { reason: 'encodedList' } } })
  })
})
