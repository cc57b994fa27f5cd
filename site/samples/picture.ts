/** Draws flat shapes, one above the other, as SVG and as PNG: the same picture both ways. */

import { crc32, deflateSync } from 'node:zlib'

export type Point = readonly [x: number, y: number]

/** A filled polygon on a square of 512. */
export interface Shape {
  readonly colour: string
  readonly points: readonly Point[]
}

const SIZE = 512
/** Each pixel is the mean of FINE × FINE. */
const FINE = 4
const WIDE = SIZE * FINE

export function drawSvg(shapes: readonly Shape[], title: string): string {
  const polygons = shapes.map(({ colour, points }) => `<polygon fill="${colour}" points="${points.map((point) => point.map(tenth).join()).join(' ')}"/>`)
  const head = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE} ${SIZE}" role="img"><title>${title}</title>`
  return `<?xml version="1.0" encoding="UTF-8"?>${head}${polygons.join('')}</svg>`
}

export function drawPng(shapes: readonly Shape[]): Uint8Array {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(SIZE, 0)
  header.writeUInt32BE(SIZE, 4)
  header.set([8, 6, 0, 0, 0], 8) // eight bits, colour with alpha
  const pixels = soften(fill(shapes), [0, ...shapes.map(({ colour }) => parseInt(colour.slice(1), 16))])
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(pixels, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

const tenth = (number: number): number => Math.round(number * 10) / 10

/** For each fine point the number of the uppermost shape, from 1; 0 where there is none. */
function fill(shapes: readonly Shape[]): Uint8Array {
  const on = new Uint8Array(WIDE * WIDE)
  shapes.forEach(({ points }, i) => {
    for (let row = 0; row < WIDE; row += 1) {
      const edges = crossings(points, (row + 0.5) / FINE).map((x) => Math.round(x * FINE))
      for (let e = 0; e + 1 < edges.length; e += 2) on.fill(i + 1, row * WIDE + (edges[e] ?? 0), row * WIDE + (edges[e + 1] ?? 0))
    }
  })
  return on
}

/** Where a level line meets the outline, from left to right: inside lies between the first and the second, and so on. */
function crossings(points: readonly Point[], y: number): readonly number[] {
  const found: number[] = []
  points.forEach(([ax, ay], i) => {
    const [bx, by] = points.at(i - 1) ?? [0, 0]
    if (ay > y !== by > y) found.push(ax + ((bx - ax) * (y - ay)) / (by - ay))
  })
  return found.sort((a, b) => a - b)
}

/** The rows of a PNG, each behind its filter byte. */
function soften(on: Uint8Array, colours: readonly number[]): Buffer {
  const rows = Buffer.alloc(SIZE * (SIZE * 4 + 1))
  for (let y = 0; y < SIZE; y += 1) for (let x = 0; x < SIZE; x += 1) rows.set(pixel(on, x, y, colours), y * (SIZE * 4 + 1) + 1 + x * 4)
  return rows
}

function pixel(on: Uint8Array, x: number, y: number, colours: readonly number[]): readonly number[] {
  let [red, green, blue, hits] = [0, 0, 0, 0]
  for (let i = 0; i < FINE * FINE; i += 1) {
    const shape = on[(y * FINE + Math.floor(i / FINE)) * WIDE + x * FINE + (i % FINE)] ?? 0
    if (shape === 0) continue
    const colour = colours[shape] ?? 0
    red += colour >> 16
    green += (colour >> 8) & 0xff
    blue += colour & 0xff
    hits += 1
  }
  if (hits === 0) return [0, 0, 0, 0]
  return [red / hits, green / hits, blue / hits, (hits * 255) / FINE ** 2].map(Math.round)
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}
