import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { CompactSign, compactVerify, importJWK } from 'jose'
import { describe, expect, test } from 'vitest'
import { makeClaimKey } from '../../src/claim/claim-key.ts'
import { linkOf, readLink } from '../../src/claim/link.ts'
import { pictureFor, prepareClaim, sealedClaim, withdrawClaim } from '../../src/claim/prepare.ts'
import { openClaim, sealClaim, type ClaimFile } from '../../src/claim/seal.ts'
import { awardBy } from '../../src/register/awards.ts'
import { claimOf } from '../../src/register/claims.ts'
import { forgetPerson } from '../../src/register/people.ts'
import { randomId, randomToken, sha256Hex } from '../../src/secret.ts'
import { documentsOf, issuerWith, troubles, verifyWith } from '../credential/published.ts'
import { award, LATER, NOW } from '../register/registers.ts'
import { issuerWithAward } from './claims.ts'

const SITE = 'https://badges.harbour.test'

async function claimFile(fields: Partial<ClaimFile> = {}): Promise<ClaimFile> {
  return {
    version: 1,
    id: randomId(),
    credential: 'a.b.c',
    png: 'AAAA',
    claimKey: (await makeClaimKey()).privateKey,
    programme: { name: 'Harbour badges', url: SITE, contact: 'school@harbour.test' },
    identity: { hash: 'sha256$00', salt: '00' },
    expires: LATER.toISOString(),
    ...fields,
  }
}

describe('a sealed claim', () => {
  test('opens with its key and says what was sealed', async () => {
    const claim = await claimFile({ svg: '<svg>Łódź 日本</svg>', receiver: 'https://decide.harbour.test/' })
    const key = randomToken()
    expect(await openClaim(await sealClaim(claim, key), key)).toEqual(claim)
  })

  test('is encrypted directly under 256 bits, twice never the same', async () => {
    const [claim, key] = [await claimFile(), randomToken()]
    const [one, other] = await Promise.all([sealClaim(claim, key), sealClaim(claim, key)])
    expect(JSON.parse(Buffer.from(one.split('.')[0]!, 'base64url').toString())).toEqual({ alg: 'dir', enc: 'A256GCM' })
    expect(one.split('.')[1]).toBe('')
    expect(one.split('.')[2]).not.toBe(other.split('.')[2])
  })

  test('does not tell by its length what is in it', async () => {
    const [short, long] = await Promise.all([claimFile({ png: 'A' }), claimFile({ png: 'A'.repeat(9000) })])
    expect((await sealClaim(short, randomToken())).length).toBe((await sealClaim(long, randomToken())).length)
  })

  test('stays shut for another key, a cut key, and when a letter was changed', async () => {
    const [claim, key] = [await claimFile(), randomToken()]
    const sealed = await sealClaim(claim, key)
    const parts = sealed.split('.')
    const header = Buffer.from(JSON.stringify({ alg: 'dir', enc: 'A256GCM', kid: 'x' })).toString('base64url')
    const changed = `${parts[3]![0] === 'A' ? 'B' : 'A'}${parts[3]!.slice(1)}`
    for (const [text, with_] of [
      [sealed, randomToken()],
      [sealed, key.slice(1)],
      [sealed, ''],
      [[parts[0], parts[1], parts[2], changed, parts[4]].join('.'), key],
      [[header, ...parts.slice(1)].join('.'), key],
      ['', key],
      ['a.b.c', key],
    ] as const) {
      await expect(openClaim(text, with_)).rejects.toThrow('does not open the claim')
    }
  })
})

describe('a link', () => {
  const link = { award: randomId(), key: randomToken() }
  const good = linkOf(SITE, link)

  test('comes back as it was made, also with a path', () => {
    expect(good).toBe(`${SITE}/claim/#${link.award}.${link.key}`)
    expect(readLink(SITE, ` ${good}\n`)).toEqual(link)
    expect(readLink(`${SITE}/badges`, linkOf(`${SITE}/badges`, link))).toEqual(link)
  })

  test.each([
    '',
    `${SITE}/claim/#`,
    `${SITE}/claim/#${link.award}`,
    `${SITE}/claim/?${link.award}.${link.key}`,
    good.slice(0, -1),
    `${good}A`,
    `${good}.x`,
    good.replace('https:', 'http:'),
    good.replace('harbour', 'harb0ur'),
    good.replace(link.award, '../../private/keys/key-1.json'),
    `${good.slice(0, -1)}=`,
    `${good.slice(0, -1)}B`,
  ])('%j is none, and is not repeated', (text) => {
    expect(() => readLink(SITE, text)).toThrow(`this is no claim link of ${SITE}`)
    expect(() => readLink(SITE, text)).not.toThrow(link.key)
  })
})

describe('a prepared claim', () => {
  test.each(['vc-jwt', 'data-integrity'])('holds the award in %s: all of it verifies as its earner’s', async (securing) => {
    const issuer = await issuerWithAward({ securing, receiver: 'https://decide.harbour.test' })
    const { programme, opened, award } = issuer
    const { link, expiresAt } = await prepareClaim(programme, opened, award, { now: NOW })
    const claim = await openClaim(sealedClaim(programme.folder, opened, award.id, NOW)!, readLink(programme.url, link).key)
    expect(claim).toMatchObject({ version: 1, id: award.id, expires: expiresAt, receiver: 'https://decide.harbour.test/', programme: { url: programme.url } })
    expect(claim.identity.hash).toBe(`sha256$${sha256Hex(award.email + claim.identity.salt)}`)
    const documents = await documentsOf(issuer)
    for (const badge of [claim.credential, new Uint8Array(Buffer.from(claim.png, 'base64')), claim.svg!]) {
      const report = await verifyWith(documents, badge, award.email)
      expect(troubles(report)).toEqual([])
      expect(report.verdict).toBe('verified')
    }
  })

  test('lets its key decide, and the register knows the public half', async () => {
    const { programme, opened, award } = await issuerWithAward()
    const { link } = await prepareClaim(programme, opened, award, { now: NOW })
    const { claimKey } = await openClaim(sealedClaim(programme.folder, opened, award.id, NOW)!, readLink(programme.url, link).key)
    const token = await new CompactSign(Buffer.from('{}')).setProtectedHeader({ alg: 'EdDSA' }).sign(await importJWK({ ...claimKey }, 'EdDSA'))
    const publicKey = JSON.parse(claimOf(opened, award.id)!.publicKey) as Record<string, string>
    expect(Object.keys(publicKey).sort()).toEqual(['crv', 'kty', 'x'])
    await expect(compactVerify(token, await importJWK(publicKey, 'EdDSA'))).resolves.toBeDefined()
  })

  test('leaves no trace of its secret on the disk', async () => {
    const { programme, opened, award, folder } = await issuerWithAward()
    const { link } = await prepareClaim(programme, opened, award, { now: NOW })
    const { key } = readLink(programme.url, link)
    const { claimKey } = await openClaim(sealedClaim(folder, opened, award.id, NOW)!, key)
    expect(claimOf(opened, award.id)!.keyHash).toBe(sha256Hex(key))
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    const bytes = files.map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
    expect(bytes.length).toBeGreaterThan(3)
    expect(bytes.filter((text) => text.includes(key) || text.includes(claimKey.d))).toEqual([])
    expect(statSync(join(folder, 'private', 'claims', `${award.id}.jwe`)).mode & 0o777).toBe(0o600)
  })

  test('made again shuts the one before', async () => {
    const { programme, opened, award } = await issuerWithAward()
    const [first, second] = [await prepareClaim(programme, opened, award, { now: NOW }), await prepareClaim(programme, opened, award, { now: LATER })]
    const sealed = sealedClaim(programme.folder, opened, award.id, LATER)!
    await expect(openClaim(sealed, readLink(programme.url, first.link).key)).rejects.toThrow('use the newest link')
    await expect(openClaim(sealed, readLink(programme.url, second.link).key)).resolves.toMatchObject({ id: award.id })
  })

  test('is served until it expires or is withdrawn', async () => {
    const { programme, opened, award, folder } = await issuerWithAward({ claimDays: 1 })
    const { expiresAt } = await prepareClaim(programme, opened, award, { now: NOW })
    expect(expiresAt).toBe(LATER.toISOString())
    expect(sealedClaim(folder, opened, award.id, new Date(LATER.getTime() - 1))).toBeDefined()
    expect(sealedClaim(folder, opened, award.id, LATER)).toBeUndefined()
    withdrawClaim(folder, opened, award.id)
    expect(sealedClaim(folder, opened, award.id, NOW)).toBeUndefined()
    expect(claimOf(opened, award.id)).toBeUndefined()
  })

  test('is refused for an award that nobody signed', async () => {
    const { programme, opened } = await issuerWith({})
    const id = award(opened)
    await expect(prepareClaim(programme, opened, awardBy(opened, id)!, { now: NOW })).rejects.toThrow('not signed yet')
  })

  test('is not made, and leaves no file, when its person was forgotten meanwhile', async () => {
    const { programme, opened, award, folder } = await issuerWithAward()
    const preparing = prepareClaim(programme, opened, award, { now: NOW })
    forgetPerson(opened, award.email)
    await expect(preparing).rejects.toThrow(/was erased meanwhile/)
    expect(readdirSync(join(folder, 'private', 'claims'))).toEqual([])
  })
})

test('a picture is drawn once', async () => {
  const { programme } = await issuerWith({})
  const achievement = programme.achievements.get('knots')!
  expect(pictureFor(programme, achievement)).toBe(pictureFor(programme, achievement))
})
