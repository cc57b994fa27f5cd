/** The artwork of the sample badges: a rosette with a knot's star, once as SVG and once drawn into a PNG. */

import { crc32, deflateSync } from 'node:zlib'

export interface Colours {
  readonly rim: string
  readonly face: string
  readonly mark: string
}

const SIZE = 512
const PETALS = 16

/** The picture as SVG. */
export function drawSvg({ rim, face, mark }: Colours, title: string): string {
  const petals = Array.from({ length: PETALS }, (_, i) => {
    const angle = (i / PETALS) * 2 * Math.PI
    return `<circle cx="${(256 + 150 * Math.cos(angle)).toFixed(1)}" cy="${(206 + 150 * Math.sin(angle)).toFixed(1)}" r="36"/>`
  }).join('')
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512" role="img"><title>${title}</title>`,
    `<g fill="${mark}"><path d="M176 330l-44 150 62-22 40 50 34-150z"/><path d="M336 330l44 150-62-22-40 50-34-150z"/></g>`,
    `<g fill="${rim}">${petals}<circle cx="256" cy="206" r="160"/></g>`,
    `<circle cx="256" cy="206" r="126" fill="${face}"/>`,
    `<path fill="${mark}" d="${starPath()}"/></svg>`,
  ].join('')
}

/** The same picture as PNG, with soft edges. */
export function drawPng(colours: Colours): Uint8Array {
  const rows = Buffer.alloc(SIZE * (SIZE * 4 + 1))
  for (let y = 0; y < SIZE; y += 1) for (let x = 0; x < SIZE; x += 1) rows.set(pixel(x, y, colours), y * (SIZE * 4 + 1) + 1 + x * 4)
  const header = Buffer.alloc(13)
  header.writeUInt32BE(SIZE, 0)
  header.writeUInt32BE(SIZE, 4)
  header.set([8, 6, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function starPath(): string {
  return (
    starPoints()
      .map(([x, y], i) => `${i ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`)
      .join('') + 'Z'
  )
}

function starPoints(): readonly (readonly [number, number])[] {
  return Array.from({ length: 16 }, (_, i) => {
    const radius = i % 2 ? 44 : 92
    const angle = (i / 16) * 2 * Math.PI - Math.PI / 2
    return [256 + radius * Math.cos(angle), 206 + radius * Math.sin(angle)] as const
  })
}

const STAR = starPoints()
const TAILS: readonly (readonly (readonly [number, number])[])[] = [
  [
    [176, 330],
    [132, 480],
    [194, 458],
    [234, 508],
    [268, 358],
  ],
  [
    [336, 330],
    [380, 480],
    [318, 458],
    [278, 508],
    [244, 358],
  ],
]

/** Sixteen samples a pixel, the uppermost shape of each. */
function pixel(x: number, y: number, { rim, face, mark }: Colours): readonly number[] {
  const sum = [0, 0, 0, 0]
  for (let i = 0; i < 16; i += 1) {
    const colour = colourAt(x + (i % 4) / 4 + 0.125, y + Math.floor(i / 4) / 4 + 0.125, rim, face, mark)
    if (!colour) continue
    for (let c = 0; c < 3; c += 1) sum[c] = (sum[c] ?? 0) + parseInt(colour.slice(1 + c * 2, 3 + c * 2), 16)
    sum[3] = (sum[3] ?? 0) + 1
  }
  const [r = 0, g = 0, b = 0, hits = 0] = sum
  return hits ? [r / hits, g / hits, b / hits, (hits * 255) / 16].map(Math.round) : [0, 0, 0, 0]
}

function colourAt(x: number, y: number, rim: string, face: string, mark: string): string | undefined {
  const distance = Math.hypot(x - 256, y - 206)
  if (isInside(x, y, STAR)) return mark
  if (distance < 126) return face
  if (distance < 160 || isPetal(x, y)) return rim
  return TAILS.some((tail) => isInside(x, y, tail)) ? mark : undefined
}

function isPetal(x: number, y: number): boolean {
  return Array.from({ length: PETALS }, (_, i) => (i / PETALS) * 2 * Math.PI).some(
    (angle) => Math.hypot(x - 256 - 150 * Math.cos(angle), y - 206 - 150 * Math.sin(angle)) < 36,
  )
}

/** Even-odd rule. */
function isInside(x: number, y: number, points: readonly (readonly [number, number])[]): boolean {
  let inside = false
  points.forEach(([ax, ay], i) => {
    const [bx, by] = points.at(i - 1) ?? [0, 0]
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside
  })
  return inside
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}
