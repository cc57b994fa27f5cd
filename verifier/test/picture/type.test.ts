/** A picture is known by its bytes, and one that claims to be huge is not decoded. */

import sharp, { type Sharp } from 'sharp'
import { describe, expect, test } from 'vitest'
import { pictureType } from '../../src/picture/type.ts'
import { bytes, svg } from '../container/pictures.ts'

const blank = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#123b63' } })
const KINDS = [
  ['image/png', (image: Sharp) => image.png()],
  ['image/jpeg', (image: Sharp) => image.jpeg()],
  ['image/jpeg', (image: Sharp) => image.withExif({ IFD0: { Copyright: 'Harbour' } }).jpeg({ progressive: true })],
  ['image/webp', (image: Sharp) => image.webp()],
  ['image/webp', (image: Sharp) => image.webp({ lossless: true })],
  [
    'image/webp',
    (image: Sharp) =>
      image
        .ensureAlpha(0.5)
        .withExif({ IFD0: { Copyright: 'Harbour' } })
        .webp(),
  ],
  ['image/gif', (image: Sharp) => image.gif()],
] as const

describe('the type of a picture', () => {
  test.each(KINDS)('%s, up to 4096 pixels a side', async (type, write) => {
    for (const [width, height] of [
      [1, 1],
      [40, 30],
      [4096, 1],
      [1, 4096],
    ] as const) {
      expect(pictureType(new Uint8Array(await write(blank(width, height)).toBuffer()))).toBe(type)
    }
    for (const [width, height] of [
      [4097, 1],
      [1, 4097],
    ] as const) {
      expect(pictureType(new Uint8Array(await write(blank(width, height)).toBuffer()))).toBeUndefined()
    }
  })

  test('image/svg+xml, by its root', () => {
    for (const before of ['', '\uFEFF', '<?xml version="1.0"?>\n<!-- a badge -->\n']) expect(pictureType(bytes(svg('', before)))).toBe('image/svg+xml')
    expect(pictureType(bytes('<s:svg xmlns:s="http://www.w3.org/2000/svg"/>'))).toBe('image/svg+xml')
    expect(pictureType(bytes('<html><svg/>'.replace('svg', 'p')))).toBeUndefined()
    expect(pictureType(bytes('{"<svg>": 1}'))).toBeUndefined()
  })

  test.each(KINDS)('%s that ends before its size has none', async (type, write) => {
    const whole = new Uint8Array(await write(blank(40, 30)).toBuffer())
    const ends = Array.from({ length: whole.length }, (_, at) => pictureType(whole.subarray(0, at)))
    expect(ends[9]).toBeUndefined()
    expect(ends.every((found) => found === undefined || found === type)).toBe(true)
  })

  test('of nothing, and of text', () => {
    for (const text of ['', 'RIFF', 'GIF89a', '\xff\xd8\xff', 'badge']) expect(pictureType(bytes(text))).toBeUndefined()
  })
})
