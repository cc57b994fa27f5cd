/** Our own reader of PNG sees what another one sees, of every kind of pixel, and expands nothing beyond what the header says. */

import { deflateSync } from 'node:zlib'
import sharp, { type PngOptions, type Sharp } from 'sharp'
import { describe, expect, test } from 'vitest'
import { decodePng } from '../../src/picture/png.ts'
import { codeOf, END, PIXELS, png, pngOf, type Piece } from '../container/pictures.ts'

const SIZES = [
  [1, 1],
  [3, 2],
  [9, 8],
  [37, 21],
] as const

/** A picture with soft colours, hard edges, and some of it seen through. */
function drawn(width: number, height: number) {
  const data = Buffer.alloc(width * height * 4)
  for (let at = 0; at < width * height; at += 1) {
    const [x, y] = [at % width, Math.floor(at / width)]
    data.set([(x * 23) % 256, (y * 41) % 256, (x * y * 7) % 256, (x + y) % 3 ? 255 : (x * 19) % 256], at * 4)
  }
  return sharp(data, { raw: { width, height, channels: 4 } })
}

async function asRgba(file: Buffer): Promise<Uint8Array> {
  return new Uint8Array(await sharp(file).toColourspace('srgb').ensureAlpha().raw({ depth: 'uchar' }).toBuffer())
}

const KINDS: readonly (readonly [string, PngOptions, (image: Sharp) => Sharp])[] = [
  ['colour with alpha', {}, (image) => image],
  ['colour', {}, (image) => image.flatten({ background: '#fff' })],
  ['grey', {}, (image) => image.flatten({ background: '#fff' }).toColourspace('b-w')],
  ['grey with alpha', {}, (image) => image.toColourspace('b-w')],
  ['256 colours', { palette: true }, (image) => image],
  ['16 colours', { palette: true, colours: 16 }, (image) => image],
  ['4 colours', { palette: true, colours: 4 }, (image) => image],
  ['2 colours', { palette: true, colours: 2 }, (image) => image],
  ['all filters', { adaptiveFiltering: true }, (image) => image],
]

describe('a PNG', () => {
  test.each(KINDS)('of %s is read as others read it, interlaced or not', async (_, options, change) => {
    for (const [width, height] of SIZES) {
      for (const progressive of [false, true]) {
        const file = await change(drawn(width, height))
          .png({ ...options, progressive })
          .toBuffer()
        const pixels = await decodePng(new Uint8Array(file))
        expect([pixels?.width, pixels?.height]).toEqual([width, height])
        expect(new Uint8Array(pixels?.data ?? [])).toEqual(await asRgba(file))
      }
    }
  })

  test('of 16 bits a sample keeps the upper ones', async () => {
    const file = await drawn(5, 4).toColourspace('rgb16').png().toBuffer()
    expect(file[24]).toBe(16)
    const [ours, theirs] = [await decodePng(new Uint8Array(file)), await asRgba(file)]
    expect(ours?.data.every((value, at) => Math.abs(value - (theirs[at] ?? 0)) <= 1)).toBe(true)
  })

  test('of grey with one colour that is seen through', async () => {
    const pieces = [header(2, 1, 8, 0), { type: 'tRNS', data: Uint8Array.of(0, 7) }, rows(Uint8Array.of(0, 7, 9)), END]
    expect([...((await decodePng(pngOf(...pieces)))?.data ?? [])]).toEqual([7, 7, 7, 0, 9, 9, 9, 255])
  })

  test.each([
    ['claims more pixels than are decoded', [header(4096, 4096, 8, 0), PIXELS, END]],
    ['has no pixels', [header(0, 1, 8, 0), PIXELS, END]],
    ['has a depth that is none', [header(1, 1, 3, 0), PIXELS, END]],
    ['has a colour type that is none', [header(1, 1, 8, 5), PIXELS, END]],
    ['has a filter that is none', [header(1, 1, 8, 0), rows(Uint8Array.of(9, 0)), END]],
    ['ends before its last row', [header(1, 2, 8, 0), PIXELS, END]],
    ['expands to more than its header says', [header(1, 1, 8, 0), rows(new Uint8Array(1024 * 1024)), END]],
    ['has damaged data', [header(1, 1, 8, 0), { type: 'IDAT', data: Uint8Array.of(1, 2, 3) }, END]],
    ['has no data', [header(1, 1, 8, 0), END]],
  ])('that %s is not decoded, and one that does not is', async (_, pieces) => {
    expect(await decodePng(pngOf(...pieces))).toBeUndefined()
    expect(await decodePng(png())).toBeDefined()
  })

  test('with a wrong checksum is damaged', async () => {
    const bytes = png()
    bytes[40] = (bytes[40] ?? 0) ^ 1
    expect(await codeOf(decodePng(bytes))).toBe('image-damaged')
  })
})

function header(width: number, height: number, depth: number, colours: number): Piece {
  const data = new Uint8Array(13)
  const view = new DataView(data.buffer)
  view.setUint32(0, width)
  view.setUint32(4, height)
  data.set([depth, colours], 8)
  return { type: 'IHDR', data }
}

function rows(data: Uint8Array): Piece {
  return { type: 'IDAT', data: deflateSync(data) }
}
