/** Files that carry several badges: each is found, in order, and judged for itself. */

import { beforeAll, describe, expect, it } from 'vitest'
import { encodeUtf8 } from '../../src/bytes.ts'
import { readClaims } from '../../src/read.ts'
import { recheck, verifyWithReceipt } from '../../src/receipt.ts'
import type { Report } from '../../src/report.ts'
import { unpack } from '../../src/version/carrier.ts'
import { verify } from '../../src/verify.ts'
import { verifyAll } from '../../src/verify-all.ts'
import { makeCredential, makeFetch, makeIssuer, NOW, signIntegrity, signPayload, type Issuer } from '../made.ts'
import { iTXt, png } from '../container/pictures.ts'

const V1 = 'https://www.w3.org/2018/credentials/v1'
const V2 = 'https://www.w3.org/ns/credentials/v2'
let issuer: Issuer
let signed: object
let token: string
let forged: object

beforeAll(async () => {
  issuer = await makeIssuer()
  signed = await signIntegrity(issuer, makeCredential(issuer.did, { name: 'Signed' }))
  token = await signPayload(issuer, makeCredential(issuer.did, { name: 'Token' }), { kid: issuer.method, typ: 'vc+jwt' })
  forged = { ...signed, name: 'Forged' }
})

const presentation = (verifiableCredential: unknown, context = V2) => ({ '@context': [context], type: ['VerifiablePresentation'], verifiableCredential })
const envelope = (of: string) => ({ '@context': V2, id: `data:application/vc+jwt,${of}`, type: 'EnvelopedVerifiableCredential' })
const record = (verifiableCredential: unknown) => ({
  '@context': [V2, 'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json'],
  type: ['VerifiableCredential', 'ClrCredential'],
  credentialSubject: { type: ['ClrSubject'], verifiableCredential },
})
const options = { now: NOW, fetch: makeFetch() }
const reportOn = (file: object | string) => verify(typeof file === 'string' ? file : JSON.stringify(file), options)

async function reportsOn(...files: readonly (object | string)[]): Promise<readonly Report[]> {
  const reports: Report[] = []
  const inputs = files.map((file) => (typeof file === 'string' ? file : JSON.stringify(file)))
  for await (const report of verifyAll(inputs, options)) reports.push(report)
  return reports
}

const told = ({ reason, credential, input }: Report) => [input.part, reason, credential?.name]

describe('verifyAll', () => {
  it('gives the report of each badge in a presentation, in order, whatever becomes of the others', async () => {
    const reports = await reportsOn(presentation([signed, token, forged, envelope(token)]))
    expect(reports.map(told)).toEqual([
      ['verifiableCredential[0]', 'verified', 'Signed'],
      ['verifiableCredential[1]', 'verified', 'Token'],
      ['verifiableCredential[2]', 'invalid', 'Forged'],
      ['verifiableCredential[3].id', 'verified', 'Token'],
    ])
    expect(new Set(reports.map(({ input }) => input.sha256)).size).toBe(1)
  })

  it('finds the badges of a learner record, of a presentation in a token, and of one in the other', async () => {
    const inToken = await signPayload(issuer, { vp: presentation([token], V1) })
    const asToken = await signPayload(issuer, presentation([signed, record([token])]), { typ: 'vp+jwt' })
    expect((await reportsOn(record([signed, token]))).map(told)).toEqual([
      ['credentialSubject.verifiableCredential[0]', 'verified', 'Signed'],
      ['credentialSubject.verifiableCredential[1]', 'verified', 'Token'],
    ])
    expect((await reportsOn(inToken)).map(told)).toEqual([['vp.verifiableCredential[0]', 'verified', 'Token']])
    expect((await reportsOn(asToken)).map(told)).toEqual([
      ['verifiableCredential[0]', 'verified', 'Signed'],
      ['verifiableCredential[1].credentialSubject.verifiableCredential[0]', 'verified', 'Token'],
    ])
  })

  it('goes on with the files behind it', async () => {
    const reports = await reportsOn(token, presentation([signed, token]), '{}', token)
    expect(reports.map(told)).toEqual([
      [undefined, 'verified', 'Token'],
      ['verifiableCredential[0]', 'verified', 'Signed'],
      ['verifiableCredential[1]', 'verified', 'Token'],
      [undefined, 'malformed', undefined],
      [undefined, 'verified', 'Token'],
    ])
  })

  it('loses nothing that cannot be read', async () => {
    const reports = await reportsOn(presentation([7, 'https://harbour.example/1', token]))
    expect(reports.map(({ verdict }) => verdict)).toEqual(['rejected', 'rejected', 'verified'])
  })
})

describe('verify', () => {
  it('takes the one badge of a file, and says that it was carried', async () => {
    for (const carrier of [presentation(signed), presentation([signed]), record([signed])]) {
      const report = await reportOn(carrier)
      expect(report.verdict).toBe('verified')
      expect(report.checks.container.notes).toMatchObject([{ code: 'carried', details: { place: report.input.part } }])
    }
    expect((await reportOn(signed)).checks.container.notes).toEqual([])
  })

  it('takes none of several, and says how many they are', async () => {
    const report = await reportOn(presentation([signed, token]))
    expect(report).toMatchObject({ verdict: 'undetermined', reason: 'unsupported' })
    expect(report.checks.container).toMatchObject({ status: 'unknown', code: 'several-badges', details: { count: '2' } })
  })

  it.each([presentation([]), presentation(undefined), record([])])('finds no badge where none is carried: %#', async (carrier) => {
    expect((await reportOn(carrier)).reason).toBe('no-badge')
  })

  it('reads what is a badge as well as the badge, whatever it carries', async () => {
    const both = { ...signed, vp: presentation([token]), verifiableCredential: [token], type: ['VerifiableCredential', 'OpenBadgeCredential', 'ClrCredential'] }
    expect((await reportOn(both)).reason).toBe('invalid')
    expect((await reportOn(both)).input.part).toBeUndefined()
  })

  it('opens the pictures of a learner record', async () => {
    const text = JSON.stringify(record([signed]))
    const drawn = `<svg xmlns="http://www.w3.org/2000/svg"><clr:credential xmlns:clr="https://purl.imsglobal.org/clr/v2p0"><![CDATA[${text}]]></clr:credential></svg>`
    for (const picture of [png(iTXt('clrcredential', text)), encodeUtf8(drawn)]) {
      const report = await verify(picture, options)
      expect([report.verdict, report.input.part]).toEqual(['verified', 'credentialSubject.verifiableCredential[0]'])
    }
  })
})

describe('limits', () => {
  it('a hundred badges are taken apart, one more is not', () => {
    expect(unpack(JSON.stringify(presentation(Array(100).fill({}))))).toHaveLength(100)
    expect(() => unpack(JSON.stringify(presentation(Array(101).fill({}))))).toThrow('too-complex')
    expect(() => unpack(JSON.stringify(presentation(Array(2).fill(presentation(Array(51).fill({}))))))).toThrow('too-complex')
  })

  it('four carriers in each other are taken apart, five are not', () => {
    const nested = (depth: number): object => (depth === 0 ? {} : presentation([nested(depth - 1)]))
    expect(unpack(JSON.stringify(nested(4)))).toHaveLength(1)
    expect(() => unpack(JSON.stringify(nested(5)))).toThrow('too-complex')
  })
})

it('the one badge of a file has claims and a receipt', async () => {
  const bytes = encodeUtf8(JSON.stringify(presentation([signed])))
  expect((await readClaims(bytes)).name).toBe('Signed')
  const receipt = await verifyWithReceipt(bytes, options)
  expect(await recheck(JSON.parse(JSON.stringify(receipt)), bytes)).toMatchObject({ same: true, report: { verdict: 'verified' } })
})
