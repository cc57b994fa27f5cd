/** Decodes PNG where no browser does it: still pictures of bearable size, expanded to what their header says and no further (PNG §7 to §11). */

import { concat, expand } from '../bytes.ts'
import { chunksOf, type Chunk } from '../container/png.ts'
import type { Pixels } from '../visit.ts'

/** In plain script a larger one takes too long. */
const MOST_PIXELS = 2048 * 2048

/** Samples of a pixel by colour type (PNG §11.2.1): grey, colour, palette, grey with alpha, colour with alpha. */
const SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }
const PALETTE = 3

/** The pixels, with 8 bits a sample; undefined for what is too large or no sound PNG. Throws `image-damaged`. */
export async function decodePng(bytes: Uint8Array): Promise<Pixels | undefined> {
  const chunks = [...chunksOf(bytes)]
  const header = headerOf(chunks)
  if (!header) return undefined
  const passes = (header.interlaced ? ADAM7 : [WHOLE]).map((pass) => sizedPass(pass, header)).filter(({ width, height }) => width > 0 && height > 0)
  const length = passes.reduce((sum, { height, stride }) => sum + height * (1 + stride), 0)
  const data = await expand(concat(...dataOf(chunks, 'IDAT')), 'deflate', length)
  if (data === undefined || data === 'too-large' || data.length < length) return undefined
  const pixels = { width: header.width, height: header.height, data: new Uint8ClampedArray(header.width * header.height * 4) }
  const paint = painterOf(header, chunks)
  let at = 0
  for (const pass of passes) {
    const rows = unfilter(data.subarray(at, at + pass.height * (1 + pass.stride)), pass, Math.max(1, header.bits >> 3))
    if (!rows) return undefined
    paintPass(pixels, rows, pass, header, paint)
    at += pass.height * (1 + pass.stride)
  }
  return pixels
}

interface Header {
  readonly width: number
  readonly height: number
  readonly depth: number
  readonly colours: number
  readonly samples: number
  /** Of a pixel. */
  readonly bits: number
  readonly interlaced: boolean
}

/** Where the pixels of a pass lie in the picture: the first, and the steps between (PNG §8.2). */
interface Pass {
  readonly x: number
  readonly y: number
  readonly right: number
  readonly down: number
}

interface SizedPass extends Pass {
  readonly width: number
  readonly height: number
  /** Bytes of a row. */
  readonly stride: number
}

const WHOLE: Pass = { x: 0, y: 0, right: 1, down: 1 }
const ADAM7: readonly Pass[] = [
  { x: 0, y: 0, right: 8, down: 8 },
  { x: 4, y: 0, right: 8, down: 8 },
  { x: 0, y: 4, right: 4, down: 8 },
  { x: 2, y: 0, right: 4, down: 4 },
  { x: 0, y: 2, right: 2, down: 4 },
  { x: 1, y: 0, right: 2, down: 2 },
  { x: 0, y: 1, right: 1, down: 2 },
]

function headerOf([first]: readonly Chunk[]): Header | undefined {
  if (!first) return undefined
  const view = new DataView(first.data.buffer, first.data.byteOffset, first.data.byteLength)
  const [width, height, depth, colours, interlace] = [view.getUint32(0), view.getUint32(4), view.getUint8(8), view.getUint8(9), view.getUint8(12)]
  const samples = SAMPLES[colours]
  const depths = colours === PALETTE ? [1, 2, 4, 8] : colours === 0 ? [1, 2, 4, 8, 16] : [8, 16]
  if (samples === undefined || !depths.includes(depth) || interlace > 1 || width * height === 0 || width * height > MOST_PIXELS) return undefined
  return { width, height, depth, colours, samples, bits: samples * depth, interlaced: interlace === 1 }
}

function sizedPass(pass: Pass, { width, height, bits }: Header): SizedPass {
  const across = Math.ceil((width - pass.x) / pass.right)
  return { ...pass, width: across, height: Math.ceil((height - pass.y) / pass.down), stride: Math.ceil((across * bits) / 8) }
}

function dataOf(chunks: readonly Chunk[], type: string): readonly Uint8Array[] {
  return chunks.filter((chunk) => chunk.type === type).map(({ data }) => data)
}

/** The rows without their filters (PNG §9.2); undefined for a filter that is none. */
function unfilter(data: Uint8Array, { height, stride }: SizedPass, step: number): Uint8Array | undefined {
  const rows = new Uint8Array(height * stride)
  for (let row = 0; row < height; row += 1) {
    const filter = FILTERS[data[row * (1 + stride)] ?? 0]
    if (!filter) return undefined
    for (let at = 0; at < stride; at += 1) {
      const to = row * stride + at
      const left = at >= step ? (rows[to - step] ?? 0) : 0
      const above = row > 0 ? (rows[to - stride] ?? 0) : 0
      const corner = at >= step && row > 0 ? (rows[to - stride - step] ?? 0) : 0
      rows[to] = (data[row * (1 + stride) + 1 + at] ?? 0) + filter(left, above, corner)
    }
  }
  return rows
}

type Filter = (left: number, above: number, corner: number) => number
const FILTERS: readonly Filter[] = [() => 0, (left) => left, (_, above) => above, (left, above) => (left + above) >> 1, paeth]

function paeth(left: number, above: number, corner: number): number {
  const guess = left + above - corner
  const [toLeft, toAbove, toCorner] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)]
  if (toLeft <= toAbove && toLeft <= toCorner) return left
  return toAbove <= toCorner ? above : corner
}

/** Red, green, blue and alpha of the samples of one pixel. */
type Painter = (samples: readonly number[]) => readonly [number, number, number, number]

function painterOf({ colours, depth }: Header, chunks: readonly Chunk[]): Painter {
  const [palette] = dataOf(chunks, 'PLTE')
  const [clear] = dataOf(chunks, 'tRNS')
  const scale = 255 / (2 ** depth - 1)
  if (colours === PALETTE) return ([at = 0]) => [palette?.[at * 3] ?? 0, palette?.[at * 3 + 1] ?? 0, palette?.[at * 3 + 2] ?? 0, clear?.[at] ?? 255]
  const key = colours < PALETTE && clear ? Array.from({ length: clear.length >> 1 }, (_, at) => ((clear[at * 2] ?? 0) << 8) + (clear[at * 2 + 1] ?? 0)) : []
  const alphaOf = (samples: readonly number[]) => (key.length > 0 && key.every((value, at) => value === samples[at]) ? 0 : 255)
  switch (colours) {
    case 0:
      return (samples) => [(samples[0] ?? 0) * scale, (samples[0] ?? 0) * scale, (samples[0] ?? 0) * scale, alphaOf(samples)]
    case 4:
      return ([grey = 0, alpha = 0]) => [grey * scale, grey * scale, grey * scale, alpha * scale]
    default:
      return (samples) => [
        (samples[0] ?? 0) * scale,
        (samples[1] ?? 0) * scale,
        (samples[2] ?? 0) * scale,
        colours === 6 ? (samples[3] ?? 0) * scale : alphaOf(samples),
      ]
  }
}

function paintPass({ width, data }: Pixels, rows: Uint8Array, pass: SizedPass, { depth, samples }: Header, paint: Painter): void {
  const read = Array.from({ length: samples }, () => 0)
  for (let row = 0; row < pass.height; row += 1) {
    for (let column = 0; column < pass.width; column += 1) {
      for (let part = 0; part < samples; part += 1) read[part] = sampleAt(rows, row * pass.stride, column * samples + part, depth)
      data.set(paint(read), ((pass.y + row * pass.down) * width + pass.x + column * pass.right) * 4)
    }
  }
}

function sampleAt(rows: Uint8Array, start: number, at: number, depth: number): number {
  if (depth === 8) return rows[start + at] ?? 0
  if (depth === 16) return ((rows[start + at * 2] ?? 0) << 8) + (rows[start + at * 2 + 1] ?? 0)
  const bit = at * depth
  return ((rows[start + (bit >> 3)] ?? 0) >> (8 - depth - (bit & 7))) & (2 ** depth - 1)
}
