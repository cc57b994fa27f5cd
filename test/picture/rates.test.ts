/** Holds the picture check to its rates, on fewer pictures than the tables of docs/picture-check.md are made of. */

import { expect, test } from 'vitest'
import { ratesOf, sumOf } from './rates.ts'

const PICTURES = 6

test('the same picture is hardly ever called unlike, another never alike', { timeout: 300_000 }, async () => {
  const { same, other, near } = await ratesOf(PICTURES)
  const [sames, others] = [sumOf(same), sumOf(other)]
  expect(sames.unlike).toBe(0)
  expect(sames.alike / (sames.alike + sames.unsure)).toBeGreaterThan(0.85)
  expect(others.alike).toBe(0)
  expect(others.unlike / (others.unlike + others.unsure)).toBeGreaterThan(0.95)
  // Another colour is seen; another text is not, and nobody is told that it was.
  expect(near['other colour']?.alike).toBe(0)
  expect(near['other text']?.unlike).toBe(0)
})
