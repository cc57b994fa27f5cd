import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { takeDecision } from '../../src/decide/apply.ts'
import { keepState, recordChange } from '../../src/register/statuses.ts'
import { verifyByPeer } from '../credential/peer.ts'
import { troubles, verifyWith } from '../credential/published.ts'
import { bytesIn, DECIDED, emailOf, jsonIn, nowOf, servedFrom, siteWith } from './sites.ts'

const LATER = new Date(DECIDED.getTime() + 86_400_000)

describe('what is published', () => {
  test('of each award just what its earner lets be seen', async () => {
    const site = await siteWith()
    await site.publish()
    const paths = [...bytesIn(site.content).keys()]
    const of = (visibility: keyof typeof site.earners) =>
      paths.filter((path) => path.includes(site.earners[visibility].award.id)).map((path) => path.split('/').at(-1))
    const claim = (visibility: keyof typeof site.earners) => `${site.earners[visibility].award.id}.jwe`
    const shown = (visibility: keyof typeof site.earners) => [
      ...['jwt', 'png', 'svg'].map((ending) => `${site.earners[visibility].award.id}.${ending}`),
      'badge.json',
    ]
    expect(of('undecided')).toEqual([claim('undecided')])
    expect(of('private')).toEqual([claim('private')])
    expect(of('declined')).toEqual([])
    expect(of('unlisted')).toEqual([...shown('unlisted'), claim('unlisted')])
    expect(of('public')).toEqual([...shown('public'), claim('public')])
    expect(paths.filter((path) => !/^(badges|claims)\//.test(path))).toEqual([
      '.well-known/did.json',
      '.well-known/jwks.json',
      'achievements/knots.json',
      'achievements/knots.png',
      'achievements/knots.svg',
      'profiles/paula.json',
      'programme.json',
      'status/revocation-1.jwt',
      'status/suspension-1.jwt',
    ])
  })

  test('a badge with the name its earner chose; a page with public badges alone', async () => {
    const site = await siteWith()
    await site.publish()
    const { id } = site.earners.public.award
    expect(jsonIn(site.content, `badges/${id}/badge.json`)).toEqual({
      id,
      achievement: 'knots',
      visibility: 'public',
      recipientName: 'Paula P.',
      profile: 'paula',
      awardedOn: '2026-03-02',
      securing: 'vc-jwt',
      state: 'valid',
    })
    expect(jsonIn(site.content, 'profiles/paula.json')).toEqual({
      slug: 'paula',
      name: 'Paula P.',
      text: 'I tie knots.',
      links: ['https://paula.example/'],
      badges: [id],
    })
    expect(jsonIn(site.content, 'achievements/knots.json')).toMatchObject({ id: 'knots', type: 'Certification', earned: 4 })
  })

  test.each([
    ['vc-jwt', 'EdDSA', '2.0', ''],
    ['vc-jwt', 'ES256', '1.1', '/school'],
    ['data-integrity', 'EdDSA', '2.0', '/school'],
  ])('verifies from its addresses alone: %s, %s, data model %s, below %s', async (securing, algorithm, dataModel, path) => {
    const url = `https://badges.harbour.test${path}`
    const site = await siteWith({ securing, algorithm, dataModel, ob2Twin: true, url })
    await site.publish()
    const served = servedFrom(url, site.content)
    const { id } = site.earners.public.award
    for (const name of [`${id}.png`, `${id}.svg`, securing === 'vc-jwt' ? `${id}.jwt` : `${id}.json`, `${id}/ob2.json`]) {
      const bytes = readFileSync(join(site.content, 'badges', name))
      const input = name.endsWith('ob2.json') ? `${url}/badges/${name}` : new Uint8Array(bytes)
      const report = await verifyWith(served, input, emailOf('public'), DECIDED)
      expect([name, report.verdict, troubles(report)]).toEqual([name, 'verified', []])
    }
    if (securing === 'data-integrity') {
      const text = readFileSync(join(site.content, 'badges', `${id}.json`), 'utf8')
      expect(await verifyByPeer(text, served)).toEqual({ verified: true })
    }
  })

  test('one that was taken back stays and says so, in the list, on the page and in its twin', async () => {
    const site = await siteWith({ ob2Twin: true })
    const { id } = site.earners.public.award
    keepState(site.opened, id, 'revoked')
    recordChange(site.opened, id, { what: 'revoked', because: 'The exam was lost.', at: DECIDED.toISOString() })
    await site.publish()
    expect(jsonIn(site.content, `badges/${id}/badge.json`)).toMatchObject({ state: 'revoked', because: 'The exam was lost.' })
    expect(jsonIn(site.content, `badges/${id}/ob2.json`)).toMatchObject({ revoked: true, revocationReason: 'The exam was lost.' })
    expect([...bytesIn(site.content).keys()]).not.toContain(`claims/${id}.jwe`)
    const png = readFileSync(join(site.content, 'badges', `${id}.png`))
    expect(await verifyWith(servedFrom(site.programme.url, site.content), png, undefined, DECIDED)).toMatchObject({ reason: 'revoked' })
  })

  test('a choice that is changed is followed: what was public is gone, the picture too', async () => {
    const site = await siteWith()
    await site.publish()
    const { award, decide } = site.earners.public
    await takeDecision(site.opened, await decide({ decision: 'private', profile: null }), LATER)
    expect((await site.publish(LATER)).removed).toBe(5)
    const left = [...bytesIn(site.content).keys()].filter((path) => path.includes(award.id) || path.startsWith('profiles'))
    expect(left).toEqual([`claims/${award.id}.jwe`])
    expect(nowOf(site, 'public').visibility).toBe('private')
  })

  test('a claim whose link has expired is gone', async () => {
    const site = await siteWith({ claimDays: 1 })
    await site.publish()
    expect([...bytesIn(site.content).keys()].filter((path) => path.startsWith('claims/'))).toHaveLength(4)
    await site.publish(new Date(DECIDED.getTime() + 2 * 86_400_000))
    expect([...bytesIn(site.content).keys()].filter((path) => path.startsWith('claims/'))).toEqual([])
  })
})
