import { expect, test } from 'vitest'
import { awardBy, awardsOf, eachAward, keepCredential, keepRenewal, keepVisibility, unsignedAwards, type Filter } from '../../src/register/awards.ts'
import { isId } from '../../src/secret.ts'
import { award, LATER, NOW, register } from './registers.ts'

test('an award has an id and a salt of its own', () => {
  const opened = register()
  const [one, other] = [award(opened), award(opened, { email: 'grace@example.org' })].map((id) => awardBy(opened, id)!)
  expect([isId(one!.id), one!.id === other!.id, one!.salt === other!.salt, one!.salt.length]).toEqual([true, false, false, 32])
  expect(one).toMatchObject({ email: 'ada@example.org', achievement: 'knots', state: 'valid', visibility: 'undecided', enteredAt: NOW.toISOString() })
  expect(Object.values(one!)).not.toContain(null)
})

test('it waits to be signed, once', () => {
  const opened = register()
  const ids = [award(opened), award(opened, { email: 'grace@example.org' })].sort()
  expect(unsignedAwards(opened, 9).map(({ id }) => id)).toEqual(ids)
  expect(unsignedAwards(opened, 1)).toHaveLength(1)
  keepCredential(opened, ids[0]!, 'token', NOW)
  expect(unsignedAwards(opened, 9).map(({ id }) => id)).toEqual([ids[1]])
  expect(awardBy(opened, ids[0]!)).toMatchObject({ credential: 'token', signedAt: NOW.toISOString() })
})

test('renewed, it has another end and another credential', () => {
  const opened = register()
  const id = award(opened, { expiresOn: '2027-01-01' })
  keepRenewal(opened, id, { expiresOn: '2029-01-01', credential: 'newer' }, LATER)
  expect(awardBy(opened, id)).toMatchObject({ expiresOn: '2029-01-01', credential: 'newer', renewedAt: LATER.toISOString() })
})

test('those of a person are found, oldest first', () => {
  const opened = register()
  const [second, first] = [award(opened, { awardedOn: '2026-05-01' }), award(opened, { awardedOn: '2025-05-01' })]
  award(opened, { achievement: 'sails' })
  award(opened, { email: 'grace@example.org' })
  const { person } = awardBy(opened, first)!
  expect(awardsOf(opened, person, 'knots').map(({ id }) => id)).toEqual([first, second])
})

test.each<[Filter, readonly string[]]>([
  [{}, ['ada', 'grace', 'zoë']],
  [{ email: 'ada@example.org' }, ['ada']],
  [{ achievement: 'sails' }, ['grace', 'zoë']],
  [{ achievement: 'sails', visibility: 'public' }, ['grace']],
  [{ visibility: 'undecided' }, ['ada', 'zoë']],
  [{ signed: true }, ['zoë']],
  [{ signed: false }, ['ada', 'grace']],
  [{ state: 'revoked' }, []],
  [{ text: 'HOPPER' }, ['grace']],
  [{ text: 'kno' }, ['ada']],
  [{ text: '%' }, []],
  [{ text: "' OR 1=1 --" }, []],
])('%j finds %j', (filter, names) => {
  const opened = register()
  award(opened, { email: 'ada@example.org', awardedOn: '2026-01-01' })
  keepVisibility(opened, award(opened, { email: 'grace@example.org', name: 'Grace Hopper', achievement: 'sails', awardedOn: '2026-01-02' }), 'public')
  keepCredential(opened, award(opened, { email: 'zoë@example.org', achievement: 'sails', awardedOn: '2026-01-03' }), 'token', NOW)
  expect([...eachAward(opened, filter)].map(({ email }) => email.split('@')[0])).toEqual(names)
})

test('they can be changed, and walked through, while they are walked through', () => {
  const opened = register()
  for (const email of ['a@x.test', 'b@x.test', 'c@x.test']) award(opened, { email })
  for (const { id } of eachAward(opened)) keepVisibility(opened, id, 'private')
  expect([...eachAward(opened, { visibility: 'private' })]).toHaveLength(3)
  let pairs = 0
  for (const _one of eachAward(opened)) for (const _other of eachAward(opened)) pairs += 1
  expect(pairs).toBe(9)
})
