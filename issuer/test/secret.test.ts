import { expect, test } from 'vitest'
import { isId, randomBelow, randomId, randomSalt, randomToken, sha256Hex } from '../src/secret.ts'

test('ids, salts and tokens have their form and never come twice', () => {
  const ids = Array.from({ length: 1000 }, randomId)
  expect(new Set(ids).size).toBe(1000)
  expect(ids.every(isId)).toBe(true)
  // 26 letters hold 130 bits, of which the last two are empty: the last letter is one of eight.
  expect(new Set(ids.map((id) => id.at(-1)))).toEqual(new Set(Array.from('aeimquy4')))
  expect(randomToken()).toMatch(/^[\w-]{43}$/)
  expect(randomSalt()).toMatch(/^[0-9a-f]{32}$/)
  expect(randomToken()).not.toBe(randomToken())
})

test.each(['', '../../../../etc/passwd12345', 'A'.repeat(26), 'a'.repeat(25), 'a'.repeat(27), `${'a'.repeat(25)}\n`, `${'a'.repeat(25)}0`])(
  '%j is no id',
  (text) => expect(isId(text)).toBe(false),
)

test('numbers are drawn below their end', () => {
  const drawn = Array.from({ length: 500 }, () => randomBelow(4))
  expect(new Set(drawn)).toEqual(new Set([0, 1, 2, 3]))
})

test('the hash is SHA-256 (FIPS 180-4 example)', () => {
  expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
})
