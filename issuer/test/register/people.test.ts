import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { awardBy, eachAward, enterAward, keepVisibility } from '../../src/register/awards.ts'
import { keepClaim } from '../../src/register/claims.ts'
import { recordDecision } from '../../src/register/decisions.ts'
import { planMail } from '../../src/register/mails.ts'
import { forgetPerson, keepPerson, keepStanding, personBy, scrub } from '../../src/register/people.ts'
import { eachProfile, keepProfile, profileOf, removeProfile } from '../../src/register/profiles.ts'
import { keepState, positionsOf, recordChange } from '../../src/register/statuses.ts'
import { temporaryFolder } from '../temporary.ts'
import { award, KNOTS, LATER, NOW, register } from './registers.ts'

test('a person is entered once, and what is told of them later replaces what was known', () => {
  const opened = register()
  const first = keepPerson(opened, { email: 'ada@example.org', name: 'Ada', language: 'fr' }, NOW)
  expect(keepPerson(opened, { email: 'ada@example.org' }, LATER)).toEqual(first)
  expect(keepPerson(opened, { email: 'ada@example.org', name: 'Ada Lovelace' }, LATER)).toEqual({ ...first, name: 'Ada Lovelace' })
})

test('a choice for all counts for the awards to come, not for those before', () => {
  const opened = register()
  const before = award(opened)
  keepStanding(opened, personBy(opened, 'ada@example.org')!.id, 'public', 'Ada L.')
  const after = award(opened, { achievement: 'sails' })
  expect(awardBy(opened, before)).toMatchObject({ visibility: 'undecided' })
  expect(awardBy(opened, after)).toMatchObject({ visibility: 'public', shownName: 'Ada L.' })
  keepStanding(opened, personBy(opened, 'ada@example.org')!.id, undefined)
  expect(awardBy(opened, award(opened, { achievement: 'ropes' }))).toMatchObject({ visibility: 'undecided' })
})

describe('a profile', () => {
  test('has a name of its own in addresses', () => {
    const opened = register()
    const [ada, grace] = ['ada@example.org', 'grace@example.org'].map((email) => keepPerson(opened, { email }, NOW).id) as [number, number]
    const profile = { person: ada, slug: 'ada', text: 'I sail.', links: ['https://ada.test/'] }
    expect(keepProfile(opened, profile)).toBe(true)
    expect(keepProfile(opened, { ...profile, person: grace })).toBe(false)
    expect(keepProfile(opened, { ...profile, slug: 'countess' })).toBe(true)
    expect(keepProfile(opened, { ...profile, person: grace })).toBe(true)
    expect([...eachProfile(opened)].map(({ slug, person }) => [slug, person])).toEqual([
      ['ada', grace],
      ['countess', ada],
    ])
    removeProfile(opened, grace)
    expect(profileOf(opened, grace)).toBeUndefined()
    expect(profileOf(opened, ada)).toEqual({ ...profile, slug: 'countess', badges: [] })
  })
})

describe('forgetting a person', () => {
  const SECRET = 'Ada-Unmistakable'

  function everything(folder: string) {
    const opened = register(folder)
    const id = award(opened, { name: SECRET, evidence: `https://${SECRET}.test/` })
    keepVisibility(opened, id, 'public', SECRET)
    keepProfile(opened, { person: personBy(opened, 'ada@example.org')!.id, slug: 'ada', text: SECRET, links: [] })
    keepClaim(opened, { award: id, keyHash: 'h', publicKey: '{}', earlierKeys: [], madeAt: NOW.toISOString(), expiresAt: LATER.toISOString() })
    recordDecision(opened, { id: 'jti', award: id, decision: 'public', decidedAt: 1, token: SECRET }, NOW)
    planMail(opened, { award: id, kind: 'claim', number: 1 }, NOW)
    keepState(opened, id, 'revoked')
    recordChange(opened, id, { what: 'revoked', because: SECRET, at: NOW.toISOString() })
    return { opened, id, position: awardBy(opened, id)!.position }
  }

  test('leaves no row, no byte of them, and says what was public', () => {
    const folder = temporaryFolder()
    const { opened, id } = everything(folder)
    award(opened, { email: 'grace@example.org' })
    expect(forgetPerson(opened, 'ada@example.org')).toEqual({ awards: [{ id, achievement: 'knots', visibility: 'public' }], profile: 'ada' })
    scrub(opened)
    const files = readdirSync(join(folder, 'private')).map((name) => readFileSync(join(folder, 'private', name), 'latin1'))
    expect(files.filter((text) => text.includes(SECRET) || text.includes('ada@example.org') || text.includes(id))).toEqual([])
    expect([...eachAward(opened)].map(({ email }) => email)).toEqual(['grace@example.org'])
  })

  test('leaves the position taken and revoked', () => {
    const { opened, position } = everything(temporaryFolder())
    forgetPerson(opened, 'ada@example.org')
    expect(positionsOf(opened, 1, 'revoked')).toEqual([position])
  })

  test('nobody knew changes nothing', () => {
    expect(forgetPerson(register(), 'nobody@example.org')).toBeUndefined()
  })
})

test('an award is one of a person, an achievement and a day', () => {
  const opened = register()
  award(opened)
  const ada = personBy(opened, 'ada@example.org')!
  expect(() => enterAward(opened, ada, KNOTS, NOW)).toThrow(/UNIQUE/)
  expect(() => enterAward(opened, ada, { ...KNOTS, awardedOn: '2027-03-02' }, NOW)).not.toThrow()
})
