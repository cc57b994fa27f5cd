/** Open Badges 0.5: what lies on the issuer's own host is the issuer's, and nothing else is. */

import { describe, expect, it } from 'vitest'
import { sha256Hex } from '../../src/crypto.ts'
import { encodeUtf8 } from '../../src/bytes.ts'
import { verify } from '../../src/index.ts'
import type { JsonObject } from '../../src/json.ts'
import { iTXt, png } from '../container/pictures.ts'
import { makeFetch, NOW, type Answer } from '../made.ts'

const HOST = 'https://harbour.example'
const AT = `${HOST}/awards/1`
const badge = {
  version: '0.5.0',
  name: 'Knots',
  image: '/knots.png',
  description: 'Ties eight knots.',
  criteria: '/knots',
  issuer: { origin: HOST, name: 'Harbour School', contact: 'school@harbour.example' },
}
const assertion: JsonObject = { recipient: 'ada@example.org', issued_on: '2012-05-01', badge }
const by = (origin: string): JsonObject => ({ ...assertion, badge: { ...badge, issuer: { ...badge.issuer, origin } } })

const reportOn = (input: string | Uint8Array<ArrayBuffer>, hosted: Answer = assertion, recipient?: string, at = AT) =>
  verify(input, { now: NOW, fetch: makeFetch({ [at]: hosted }), ...(recipient !== undefined && { expect: { recipient } }) })

describe('a badge of 0.5', () => {
  it.each([
    ['at an address', AT],
    ['whose address is baked into a picture', png(iTXt('openbadges', AT))],
  ])('%s on its issuer’s host is verified', async (_, input) => {
    const report = await reportOn(input)
    expect(report).toMatchObject({ verdict: 'verified', standing: 'proven' })
    expect(report.checks.proof.notes).toEqual([])
    expect(report.checks.issuer).toMatchObject({ found: { id: HOST, established: 'hosted' } })
    expect(report.credential).toMatchObject({
      version: '0.5',
      id: AT,
      validFrom: '2012-05-01',
      achievement: { name: 'Knots', criteria: { id: `${HOST}/knots` }, image: { id: `${HOST}/knots.png` } },
      issuer: { id: HOST, name: 'Harbour School', email: 'school@harbour.example' },
      source: assertion,
    })
  })

  it.each<[string, Answer, string]>([
    ['of another host', by('https://famous.example'), 'invalid'],
    ['of a host that only begins alike', by(`${HOST}.evil.example`), 'invalid'],
    ['of no host', by('Harbour School'), 'invalid'],
    ['of nobody', { ...assertion, badge: { ...badge, issuer: {} } }, 'malformed'],
    ['whose recipient is no text', { ...assertion, recipient: 7 }, 'malformed'],
    ['that ran out', { ...assertion, expires: '2013-01-01' }, 'expired'],
    ['that is gone', { respond: () => new Response(null, { status: 410 }) }, 'revoked'],
    ['that cannot be had', { respond: () => new Response(null, { status: 404 }) }, 'unreachable'],
  ])('%s is told so', async (_, hosted, reason) => {
    expect((await reportOn(png(iTXt('openbadges', AT)), hosted)).reason).toBe(reason)
  })

  it('may name its origin by http, but has to come over https itself', async () => {
    const old = by('http://harbour.example')
    expect((await reportOn(AT, old)).verdict).toBe('verified')
    const plain = AT.replace('https', 'http')
    expect((await reportOn(plain, old, undefined, plain)).reason).toBe('unreachable')
  })

  it.each([
    ['as a file', JSON.stringify(assertion)],
    ['baked into a picture', png(iTXt('openbadges', JSON.stringify(assertion)))],
  ])('%s is read, but says nothing that could be checked', async (_, input) => {
    const report = await reportOn(input)
    expect(report).toMatchObject({ verdict: 'undetermined', reason: 'unsupported', standing: 'claimed', credential: { version: '0.5', name: 'Knots' } })
    expect(report.checks.proof).toMatchObject({ code: 'version-unsupported', details: { version: '0.5' } })
    expect(report.documents).toEqual([])
  })

  it('is for the person whose hashed address it holds', async () => {
    const hashed = { ...assertion, recipient: `sha256$${await sha256Hex(encodeUtf8('ada@example.orgdeadsea'))}`, salt: 'deadsea' }
    expect((await reportOn(AT, hashed, 'ada@example.org')).verdict).toBe('verified')
    expect((await reportOn(AT, hashed, 'eve@example.org')).reason).toBe('recipient-differs')
    expect((await reportOn(AT, assertion, 'ada@example.org')).verdict).toBe('verified')
  })
})
