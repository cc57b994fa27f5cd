/** A picture made small and laid on a ground, so that two of them can be looked at alike. */

import type { Pixels } from '../visit.ts'

/** Red, green, blue, each times alpha, and alpha, of each pixel; all 0 to 1. */
export interface Sheet {
  readonly width: number
  readonly height: number
  readonly data: Float32Array
}

/** Red, green, blue; 0 to 1. */
export type Colour = readonly [number, number, number]

/** Fine enough to be moved by a part of what is compared, small enough to be quick. */
const MOST_SIDE = 128

/** The picture with at most 128 pixels a side, by means of areas. */
export function shrink({ width, height, data }: Pixels): Sheet {
  const scale = Math.max(1, width / MOST_SIDE, height / MOST_SIDE)
  const [across, down] = [Math.max(1, Math.round(width / scale)), Math.max(1, Math.round(height / scale))]
  const sums = new Float32Array(across * down * 4)
  const counts = new Uint32Array(across * down)
  for (let y = 0; y < height; y += 1) {
    const row = Math.floor((y * down) / height) * across
    for (let x = 0; x < width; x += 1) {
      const cell = row + Math.floor((x * across) / width)
      addPixel(sums, cell * 4, data, (y * width + x) * 4)
      counts[cell] = (counts[cell] ?? 0) + 1
    }
  }
  return { width: across, height: down, data: sums.map((sum, at) => sum / (counts[at >> 2] ?? 1)) }
}

/** True when it is seen through in more than a few places. */
export function isClear({ data }: Sheet): boolean {
  const pixels = data.length / 4
  let clear = 0
  for (let at = 3; at < data.length; at += 4) if ((data[at] ?? 0) < 0.9) clear += 1
  return clear > pixels / 200
}

export function layOn({ width, height, data }: Sheet, ground: Colour): Sheet {
  const laid = data.map((value, at) => (at % 4 === 3 ? 1 : value + (1 - (data[at | 3] ?? 0)) * (ground[at % 4] ?? 0)))
  return { width, height, data: laid }
}

/** The middle one of the colours along the edge, each channel for itself. */
export function borderOf({ width, height, data }: Sheet): Colour {
  const edge: number[] = []
  for (let x = 0; x < width; x += 1) edge.push(x, (height - 1) * width + x)
  for (let y = 0; y < height; y += 1) edge.push(y * width, y * width + width - 1)
  const middle = (part: number) => edge.map((at) => data[at * 4 + part] ?? 0).sort((a, b) => a - b)[edge.length >> 1] ?? 0
  return [middle(0), middle(1), middle(2)]
}

function addPixel(sums: Float32Array, to: number, data: Pixels['data'], from: number): void {
  const alpha = (data[from + 3] ?? 0) / 255
  for (let part = 0; part < 3; part += 1) sums[to + part] = (sums[to + part] ?? 0) + ((data[from + part] ?? 0) / 255) * alpha
  sums[to + 3] = (sums[to + 3] ?? 0) + alpha
}
