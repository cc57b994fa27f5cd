import { createLocalJWKSet, jwtVerify, type JSONWebKeySet } from 'jose'
import { describe, expect, test } from 'vitest'
import { bake } from '../../src/credential/bake.ts'
import { achievementCredential } from '../../src/credential/ob3.ts'
import { secure } from '../../src/credential/secure.ts'
import { signerOf } from '../../src/credential/signer.ts'
import { createKey, listKeys, retireKey, rotateKey } from '../../src/key/store.ts'
import { jwksOf } from '../../src/key/public.ts'
import { pictureOf } from '../../src/programme/artwork/picture.ts'
import { awardBy } from '../../src/register/awards.ts'
import { award, LATER, NOW } from '../register/registers.ts'
import { verifyByPeer } from './peer.ts'
import { documentsOf, issuerWith, troubles, verifyWith, type Issuer } from './published.ts'

const KINDS = [
  { securing: 'vc-jwt', algorithm: 'EdDSA', dataModel: '2.0' },
  { securing: 'vc-jwt', algorithm: 'ES256', dataModel: '2.0' },
  { securing: 'vc-jwt', algorithm: 'EdDSA', dataModel: '1.1' },
  { securing: 'data-integrity', algorithm: 'EdDSA', dataModel: '2.0' },
  { securing: 'data-integrity', algorithm: 'EdDSA', dataModel: '1.1' },
] as const

async function issued(issuer: Issuer, wish: Parameters<typeof award>[1] = {}) {
  const { programme, opened, signer } = issuer
  const entered = awardBy(opened, award(opened, { securing: programme.securing, evidence: 'https://evidence.test/1', expiresOn: '2028-03-02', ...wish }))!
  return { entered, text: await secure(achievementCredential(programme, entered), programme.securing, signer, NOW) }
}

describe.each(KINDS)('$securing by $algorithm on data model $dataModel', (settings) => {
  test('is verified as text, as PNG and as SVG, for its recipient', async () => {
    const issuer = await issuerWith(settings)
    const { text } = await issued(issuer)
    const documents = await documentsOf(issuer)
    const { png, svg } = await bake(pictureOf(issuer.programme, issuer.programme.achievements.get('knots')!), text)
    for (const badge of [text, png, svg!]) {
      const report = await verifyWith(documents, badge, 'Ada@Example.org')
      expect(troubles(report)).toEqual([])
      expect(report).toMatchObject({ verdict: 'verified', standing: 'proven' })
      expect(report.checks).toMatchObject({ schema: { status: 'passed' }, revocation: { status: 'passed' }, recipient: { status: 'passed' } })
    }
  })

  test('says everything that was awarded, and nothing of the address', async () => {
    const issuer = await issuerWith(settings)
    const { text, entered } = await issued(issuer, { name: 'Ada Lovelace' })
    const { credential } = await verifyWith(await documentsOf(issuer), text)
    expect(credential).toMatchObject({
      version: '3.0',
      dataModel: settings.dataModel,
      id: `https://badges.harbour.test/badges/${entered.id}`,
      validFrom: '2026-03-02T00:00:00Z',
      validUntil: '2028-03-02T23:59:59Z',
      issuer: { id: 'did:web:badges.harbour.test', name: 'Harbour School', url: 'https://badges.harbour.test' },
      achievement: {
        name: 'Knots',
        type: 'Certification',
        criteria: { narrative: 'Tie ten knots.' },
        tags: ['knots', 'ropes'],
        alignments: [{ name: 'Ropework' }],
      },
      evidence: [{ id: 'https://evidence.test/1' }],
    })
    expect(JSON.stringify(credential)).not.toMatch(/ada@|lovelace/i)
  })

  test('is not verified for somebody else, nor with a letter changed', async () => {
    const issuer = await issuerWith(settings)
    const { text } = await issued(issuer)
    const documents = await documentsOf(issuer)
    expect(await verifyWith(documents, text, 'grace@example.org')).toMatchObject({ reason: 'recipient-differs' })
    const isToken = settings.securing === 'vc-jwt'
    const forged = isToken ? text.replace(/.$/, (last) => (last === 'A' ? 'Q' : 'A')) : text.replace('Tie ten knots', 'Tie two knots')
    expect(forged).not.toBe(text)
    expect(await verifyWith(documents, forged)).toMatchObject({ verdict: 'rejected', reason: 'invalid' })
  })

  test('expires with its last day', async () => {
    const issuer = await issuerWith(settings)
    const { text } = await issued(issuer)
    const documents = await documentsOf(issuer)
    expect((await verifyWith(documents, text, undefined, new Date('2028-03-02T23:59:58Z'))).reason).toBe('verified')
    expect((await verifyWith(documents, text, undefined, new Date('2028-03-03T01:00:00Z'))).reason).toBe('expired')
  })

  test('stays good when its key is retired', async () => {
    const issuer = await issuerWith(settings)
    const { text } = await issued(issuer)
    await rotateKey(issuer.folder, { algorithm: settings.algorithm, now: LATER })
    const signer = signerOf(issuer.programme)
    expect(troubles(await verifyWith(await documentsOf({ ...issuer, signer }), text))).toEqual([])
  })

  test('is accepted by an independent library', async () => {
    const issuer = await issuerWith(settings)
    const { text } = await issued(issuer)
    if (settings.securing === 'data-integrity') {
      expect(await verifyByPeer(text, await documentsOf(issuer))).toEqual({ verified: true })
      expect(await verifyByPeer(text.replace('Tie ten', 'Tie two'), await documentsOf(issuer))).toEqual({ verified: false })
    } else {
      const keys = createLocalJWKSet(jwksOf(issuer.signer.did, listKeys(issuer.folder)) as unknown as JSONWebKeySet)
      const { payload } = await jwtVerify(text, keys, { issuer: issuer.signer.did, currentDate: NOW })
      expect(payload.jti).toMatch(/^https:\/\/badges\.harbour\.test\/badges\/[a-z2-7]{26}$/)
    }
  })
})

test('a site in a folder has its identity there', async () => {
  const issuer = await issuerWith({ url: 'https://harbour.test/school/badges' })
  const { text } = await issued(issuer)
  const report = await verifyWith(await documentsOf(issuer), text)
  expect(troubles(report)).toEqual([])
  expect(report.credential?.issuer.id).toBe('did:web:harbour.test:school:badges')
})

test('a renewed credential has the same id and begins later', async () => {
  const { programme, opened } = await issuerWith({})
  const first = awardBy(opened, award(opened, { expiresOn: '2026-12-01' }))!
  const renewed = achievementCredential(programme, { ...first, expiresOn: '2028-12-01', renewedAt: LATER.toISOString() })
  expect(renewed).toMatchObject({ id: achievementCredential(programme, first)['id'], validFrom: '2026-11-24T12:00:00Z', awardedDate: '2026-03-02T00:00:00Z' })
})

test('an achievement that was taken out of the programme is told', async () => {
  const { programme, opened } = await issuerWith({})
  const entered = awardBy(opened, award(opened, { achievement: 'sails' }))!
  expect(() => achievementCredential(programme, entered)).toThrow(/there is no achievement "sails" \(achievements are knots\)/)
})

test('an issuer that changed its algorithm still signs its older lists', async () => {
  const issuer = await issuerWith({ securing: 'data-integrity' })
  const { text } = await issued(issuer)
  await createKey(issuer.folder, { algorithm: 'ES256', now: LATER })
  const programme = { ...issuer.programme, securing: 'vc-jwt', algorithm: 'ES256' } as const
  const changed = { ...issuer, programme, signer: signerOf(programme) }
  const { text: newer } = await issued(changed, { email: 'grace@example.org' })
  const documents = await documentsOf(changed)
  for (const badge of [text, newer]) expect(troubles(await verifyWith(documents, badge))).toEqual([])
})

test('without a key that is not retired nothing is signed', async () => {
  const issuer = await issuerWith({})
  retireKey(issuer.folder, 'key-1', LATER)
  await expect(issued(issuer)).rejects.toThrow(/there is no EdDSA key to sign with/)
})
