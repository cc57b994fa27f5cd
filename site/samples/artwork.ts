/** The artwork of the sample badges: a rosette with two ribbons, and an emblem for what was achieved. */

import type { Point, Shape } from './picture.ts'

export type Emblem = keyof typeof EMBLEMS

/** The rim of petals, the face within, and what stands on it; the ribbons have the mark's colour. */
const COLOURS: Readonly<Record<Emblem, { readonly rim: string; readonly face: string; readonly mark: string }>> = {
  star: { rim: '#1d4e6b', face: '#e9f1f4', mark: '#c8812c' },
  waves: { rim: '#1c6862', face: '#e8f3f1', mark: '#c4632f' },
  lifebuoy: { rim: '#8e3a2c', face: '#faf0ea', mark: '#d0602f' },
  moon: { rim: '#3d4479', face: '#191d3d', mark: '#e3b64e' },
  anchor: { rim: '#3a4a57', face: '#eef1f3', mark: '#b4552d' },
  sparks: { rim: '#5b3a72', face: '#f3edf6', mark: '#bb8d22' },
}

const MIDDLE: Point = [256, 206]
const PETALS = 16

/** Shapes from the lowest to the uppermost. */
export function makeArtwork(emblem: Emblem): readonly Shape[] {
  const { rim, face, mark } = COLOURS[emblem]
  const parts: readonly Part[] = EMBLEMS[emblem]()
  const outline = turn(PETALS * 12, (angle) => 160 + 22 * Math.abs(Math.cos((angle * PETALS) / 2)) ** 0.7)
  return [
    ...[-1, 1].map((side) => ({ colour: mark, points: ribbon(side) })),
    { colour: rim, points: outline },
    { colour: face, points: circle(126) },
    ...parts.map(({ colour, points }) => ({ colour: colour ? face : mark, points })),
  ]
}

/** A part of an emblem: in the colour of the mark, or cut out of it again by the colour of the face. */
interface Part {
  readonly points: readonly Point[]
  readonly colour?: 'face'
}

const EMBLEMS = {
  star: (): readonly Part[] => [{ points: star(8, 92, 44) }],
  waves: () =>
    [-46, 0, 46].map((down): Part => {
      const half = Math.sqrt(92 ** 2 - down ** 2)
      const crest = Array.from({ length: 49 }, (_, i) => (i / 24 - 1) * half)
      const edge = (lower: number) => crest.map((x) => shift([x, down + lower + 11 * Math.cos(x / 11)]))
      return { points: [...edge(-11), ...edge(11).reverse()] }
    }),
  lifebuoy: () => [
    { points: circle(94) },
    ...[0, 1, 2, 3].map((quarter): Part => ({ colour: 'face', points: band(70, 86, quarter * 90 + 23, quarter * 90 + 67) })),
    { colour: 'face', points: circle(46) },
  ],
  moon: () => [{ points: circle(88) }, { colour: 'face', points: circle(74, [36, -18]) }, { points: star(4, 28, 9, [44, -18]) }],
  anchor: () => [
    { points: circle(24, [0, -70]) },
    { colour: 'face', points: circle(11, [0, -70]) },
    { points: box(-8, -48, 8, 84) },
    { points: box(-42, -34, 42, -18) },
    { points: band(62, 84, 14, 166) },
    ...[-1, 1].map((side): Part => ({
      points: (
        [
          [50, 30],
          [96, 30],
          [84, -14],
        ] as const
      ).map(([x, y]) => shift([side * x, y])),
    })),
  ],
  sparks: () => [{ points: star(4, 86, 22, [-16, 8]) }, { points: star(4, 36, 10, [56, -54]) }, { points: star(4, 26, 8, [50, 60]) }],
} satisfies Readonly<Record<string, () => readonly Part[]>>

function shift([x, y]: Point): Point {
  return [MIDDLE[0] + x, MIDDLE[1] + y]
}

/** Once around, from the top, clockwise. */
function turn(steps: number, radius: (angle: number) => number, [x, y]: Point = [0, 0]): readonly Point[] {
  return Array.from({ length: steps }, (_, i) => {
    const angle = (i / steps) * 2 * Math.PI
    return shift([x + radius(angle) * Math.sin(angle), y - radius(angle) * Math.cos(angle)])
  })
}

const circle = (radius: number, middle?: Point) => turn(96, () => radius, middle)

function star(tips: number, outer: number, inner: number, [x, y]: Point = [0, 0]): readonly Point[] {
  return Array.from({ length: tips * 2 }, (_, i) => {
    const radius = i % 2 ? inner : outer
    return shift([x + radius * Math.sin((i * Math.PI) / tips), y - radius * Math.cos((i * Math.PI) / tips)])
  })
}

/** Part of a ring, in degrees from the right, clockwise. */
function band(inner: number, outer: number, from: number, to: number): readonly Point[] {
  const arc = (radius: number) =>
    Array.from({ length: 25 }, (_, i) => {
      const angle = ((from + ((to - from) * i) / 24) * Math.PI) / 180
      return shift([radius * Math.cos(angle), radius * Math.sin(angle)])
    })
  return [...arc(outer), ...arc(inner).reverse()]
}

function box(left: number, top: number, right: number, bottom: number): readonly Point[] {
  return [shift([left, top]), shift([right, top]), shift([right, bottom]), shift([left, bottom])]
}

function ribbon(side: number): readonly Point[] {
  const points: readonly Point[] = [
    [80, 124],
    [124, 274],
    [62, 252],
    [22, 302],
    [-12, 152],
  ]
  return points.map(([x, y]) => shift([side * x, y]))
}
