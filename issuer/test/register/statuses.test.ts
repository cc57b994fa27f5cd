import { expect, test } from 'vitest'
import { awardBy } from '../../src/register/awards.ts'
import { changesOf, ENTRIES, keepSignedList, keepState, listsIn, positionsOf, recordChange, signedList } from '../../src/register/statuses.ts'
import { award, NOW, register } from './registers.ts'

test('positions are scattered, and no two are the same', () => {
  const opened = register()
  const positions = Array.from({ length: 300 }, (_, at) => awardBy(opened, award(opened, { email: `p${at}@x.test` }))!.position)
  expect(new Set(positions).size).toBe(300)
  expect(Math.min(...positions)).toBeLessThan(ENTRIES / 10)
  expect(Math.max(...positions)).toBeGreaterThan(ENTRIES * 0.9)
  expect(Math.max(...positions)).toBeLessThan(ENTRIES)
  expect(positions).not.toEqual(positions.toSorted((one, other) => one - other))
})

test('a list that is half full gives no more, and each kind of securing has its own', () => {
  const opened = register()
  const listOf = (id: string) => awardBy(opened, id)!.list
  expect(listOf(award(opened))).toBe(1)
  expect(listOf(award(opened, { achievement: 'sails', securing: 'data-integrity' }))).toBe(2)
  opened.run('UPDATE lists SET taken = ? WHERE number = 1', ENTRIES / 2 - 1)
  expect(listOf(award(opened, { achievement: 'ropes' }))).toBe(1)
  expect(listOf(award(opened, { achievement: 'masts' }))).toBe(3)
  expect(listsIn(opened).map(({ securing }) => securing)).toEqual(['vc-jwt', 'data-integrity', 'vc-jwt'])
})

test('what is not good is listed by its state, in order', () => {
  const opened = register()
  const ids = Array.from({ length: 5 }, (_, at) => award(opened, { email: `p${at}@x.test` }))
  for (const id of ids.slice(0, 3)) keepState(opened, id, 'revoked')
  keepState(opened, ids[3]!, 'suspended')
  const revoked = ids.slice(0, 3).map((id) => awardBy(opened, id)!.position)
  expect(positionsOf(opened, 1, 'revoked')).toEqual(revoked.toSorted((one, other) => one - other))
  expect(positionsOf(opened, 1, 'suspended')).toEqual([awardBy(opened, ids[3]!)!.position])
  keepState(opened, ids[3]!, 'valid')
  expect(positionsOf(opened, 1, 'suspended')).toEqual([])
})

test('what happened is told in order', () => {
  const opened = register()
  const id = award(opened)
  const changes = (['suspended', 'restored', 'revoked'] as const).map((what) => ({ what, because: `${what}, said Bob`, at: NOW.toISOString() }))
  for (const change of changes) recordChange(opened, id, change)
  expect(changesOf(opened, id)).toEqual(changes)
})

test('a signed list is kept as it was signed', () => {
  const opened = register()
  award(opened)
  const list = { list: 1, purpose: 'revocation', bits: 'hash', text: 'token', signedAt: NOW.toISOString() } as const
  keepSignedList(opened, list)
  expect(signedList(opened, 1, 'revocation')).toEqual(list)
  expect(signedList(opened, 1, 'suspension')).toBeUndefined()
})
