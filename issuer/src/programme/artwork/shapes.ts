/** The outlines of badges, a shape for each kind of achievement, all around the point 256, 256. */

export type Shape = 'coin' | 'shield' | 'hexagon' | 'star' | 'flower'

export interface Point {
  readonly x: number
  readonly y: number
}

/** The outline as a path, `size` times as large as the whole badge. */
export function outline(shape: Shape, size = 1): string {
  const points = OUTLINES[shape].map(({ x, y }) => ({ x: 256 + (x - 256) * size, y: 256 + (y - 256) * size }))
  return rounded(points, ROUNDING[shape] * size)
}

const around = (count: number, radiusAt: (turn: number) => number, first = -90): readonly Point[] =>
  Array.from({ length: count }, (_, at) => polar(radiusAt(at), first + (360 * at) / count))

export function polar(radius: number, degrees: number): Point {
  const angle = (degrees * Math.PI) / 180
  return { x: 256 + radius * Math.cos(angle), y: 256 + radius * Math.sin(angle) }
}

const OUTLINES: Readonly<Record<Shape, readonly Point[]>> = {
  coin: around(48, () => 232),
  shield: [
    { x: 256, y: 22 },
    { x: 462, y: 92 },
    { x: 462, y: 282 },
    { x: 404, y: 402 },
    { x: 256, y: 492 },
    { x: 108, y: 402 },
    { x: 50, y: 282 },
    { x: 50, y: 92 },
  ],
  hexagon: around(6, () => 240),
  star: around(24, (at) => (at % 2 ? 206 : 244)),
  flower: around(24, (at) => (at % 3 === 0 ? 198 : 238), -112.5),
}

/** How far before a corner the line begins to bend. */
const ROUNDING: Readonly<Record<Shape, number>> = { coin: 15, shield: 40, hexagon: 44, star: 20, flower: 30 }

/** A closed path through the points, with round corners. */
function rounded(points: readonly Point[], by: number): string {
  const steps = points.map((point, at) => {
    const before = points.at(at - 1) ?? point
    const after = points[(at + 1) % points.length] ?? point
    const enter = towards(point, before, by)
    const leave = towards(point, after, by)
    return `${at === 0 ? 'M' : 'L'}${pair(enter)}Q${pair(point)} ${pair(leave)}`
  })
  return `${steps.join('')}Z`
}

function towards(from: Point, to: Point, by: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
  const part = Math.min(by / length, 0.5)
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }
}

export function pair({ x, y }: Point): string {
  return `${round(x)} ${round(y)}`
}

function round(value: number): string {
  return String(Math.round(value * 10) / 10)
}
