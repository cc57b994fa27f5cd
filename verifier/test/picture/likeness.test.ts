/** Pictures are compared as somebody sees them: sizes, margins and grounds do not matter, shapes and colours do. */

import { describe, expect, test } from 'vitest'
import { likenessOf } from '../../src/picture/likeness.ts'
import type { Pixels } from '../../src/visit.ts'

type Colour = readonly [number, number, number, number?]
const [WHITE, DARK, BLUE, RED, GOLD]: readonly Colour[] = [
  [255, 255, 255],
  [20, 24, 32],
  [18, 59, 99],
  [160, 30, 40],
  [242, 193, 78],
]
const CLEAR: Colour = [0, 0, 0, 0]

/** A disc with a bar, across or upright, each a part of the side. */
function badge(side: number, { ground = CLEAR, body = BLUE, bar = GOLD, upright = false, margin = 0 } = {}): Pixels {
  return painted(side, side, (x, y) => {
    const [u, v] = [(x - 0.5) / (1 - margin), (y - 0.5) / (1 - margin)]
    if (Math.hypot(u, v) > 0.48) return ground
    return Math.abs(upright ? u : v) < 0.12 && Math.abs(upright ? v : u) < 0.35 ? bar : body
  })
}

function painted(width: number, height: number, colourAt: (x: number, y: number) => Colour | undefined): Pixels {
  const data = new Uint8ClampedArray(width * height * 4)
  for (let at = 0; at < width * height; at += 1) {
    const [red, green, blue, alpha = 255] = colourAt(((at % width) + 0.5) / width, (Math.floor(at / width) + 0.5) / height) ?? CLEAR
    data.set([red, green, blue, alpha], at * 4)
  }
  return { width, height, data }
}

const ORIGINAL = badge(200)

describe('two pictures', () => {
  test.each([
    ['itself', ORIGINAL],
    ['itself, smaller', badge(40)],
    ['itself, larger', badge(700)],
    ['itself with a margin', badge(200, { margin: 0.3 })],
    ['itself on white', badge(200, { ground: WHITE })],
    ['itself on a dark ground, smaller', badge(64, { ground: DARK })],
  ])('%s is alike', (_, picture) => {
    expect(likenessOf(ORIGINAL, picture)).toBe('alike')
    expect(likenessOf(picture, ORIGINAL)).toBe('alike')
  })

  test.each([
    ['another colour', badge(200, { body: RED })],
    ['another colour, on white', badge(200, { body: RED, ground: WHITE })],
    ['another drawing', badge(200, { upright: true })],
    ['another shape', painted(200, 200, (x, y) => (Math.abs(x - 0.5) + Math.abs(y - 0.5) > 0.5 ? CLEAR : BLUE))],
    ['another proportion', painted(200, 80, (x) => (x < 0.1 ? GOLD : BLUE))],
  ])('%s is unlike', (_, picture) => {
    expect(likenessOf(ORIGINAL, picture)).toBe('unlike')
    expect(likenessOf(picture, ORIGINAL)).toBe('unlike')
  })

  test('the same on white and on a dark ground is never unlike, another is', () => {
    expect(likenessOf(badge(200, { ground: WHITE }), badge(200, { ground: DARK }))).toBe('unsure')
    expect(likenessOf(badge(200, { ground: WHITE }), badge(200, { ground: DARK, body: RED }))).toBe('unlike')
  })

  test.each([
    ['nothing at all', painted(100, 100, () => CLEAR)],
    ['one colour', painted(100, 100, () => BLUE)],
    ['very few pixels', badge(8)],
    ['a single pixel', painted(1, 1, () => BLUE)],
  ])('with %s on one side nothing is said', (_, picture) => {
    expect(likenessOf(ORIGINAL, picture)).toBe('unsure')
    expect(likenessOf(picture, ORIGINAL)).toBe('unsure')
  })
})
