/** Whether two pictures look alike: not whether they are the same file, and not whether a small part was changed. */

import type { Pixels } from '../visit.ts'
import { CELLS, gridOf, looksOf, lumaAndChroma, standsOut, withMargin, type Box, type Grid, type Look } from './look.ts'
import type { Colour } from './sheet.ts'

/** `unsure` is between, or there is too little to see. */
export type Likeness = 'alike' | 'unlike' | 'unsure'

/** How far two pictures are from each other, 0 to about 2: in the middle, and in their worst part. */
interface Distance {
  readonly mean: number
  readonly worst: number
  /** They lie on grounds of different colours, which was overlooked but for the edges. */
  readonly regrounded: boolean
  /** One of them is so small that its edges are a good part of it. */
  readonly tiny: boolean
}

/** Measured on drawn badges, see docs/picture-check.md: an accusation has to be wrong less often than a reassurance. */
const ALIKE = { mean: 0.045, worst: 0.24 }
const UNLIKE = { mean: 0.09, worst: 0.55 }
const UNLIKE_ALL_THE_SAME = 0.2

/** Whether one picture has its colours where the other has them, whatever their sizes, margins and grounds. */
export function likenessOf(one: Pixels, other: Pixels): Likeness {
  const looks = looksOf(one, other)
  if (!looks) return 'unsure'
  const [first, second] = looks
  const likeness = judge(distanceOf(first, second))
  if (likeness !== 'unlike') return likeness
  // A pale edge may be seen as margin in one of them and not in the other.
  return judge(distanceOf(withMargin(first), withMargin(second))) === 'alike' ? 'unsure' : 'unlike'
}

function judge({ mean, worst, regrounded, tiny }: Distance): Likeness {
  const blurred = regrounded || tiny
  if (mean > UNLIKE_ALL_THE_SAME || (!blurred && (mean > UNLIKE.mean || worst > UNLIKE.worst))) return 'unlike'
  return mean < ALIKE.mean && worst < ALIKE.worst && !regrounded ? 'alike' : 'unsure'
}

function distanceOf(first: Look, second: Look): Distance {
  const regrounded = standsOut(first.ground, second.ground)
  const fixed = { grid: gridOf(first), ground: lumaAndChroma(first.ground) }
  const moved = { grid: fitted(fixed.grid, second), ground: lumaAndChroma(second.ground) }
  const [there, back] = [missesOf(fixed, moved, regrounded), missesOf(moved, fixed, regrounded)]
  const tiny = Math.min(first.box.side, second.box.side) < TINY
  return { mean: Math.max(there.mean, back.mean), worst: Math.max(there.worst, back.worst), regrounded, tiny }
}

/** Pixels a side of what is looked at: fewer than it has cells. */
const TINY = CELLS
const SCALES = [0.95, 1, 1.05]
const SHIFTS = [-0.04, 0, 0.04]
/** This part of the cells is the worst one. */
const WORST = 0.03

/** The second picture moved a little, since margins are found only to a pixel, to where it lies best on the first. */
function fitted(grid: Grid, look: Look): Grid {
  const grids = placesAround(look.box).map((box) => gridOf({ ...look, box }))
  const far = grids.map((moved) => moved.reduce((sum, value, at) => sum + Math.abs(value - (grid[at] ?? 0)), 0))
  return grids[far.indexOf(Math.min(...far))] ?? gridOf(look)
}

function placesAround({ x, y, side }: Box): readonly Box[] {
  return SCALES.flatMap((scale) =>
    SHIFTS.flatMap((right) => SHIFTS.map((down) => ({ x: x + (right + (1 - scale) / 2) * side, y: y + (down + (1 - scale) / 2) * side, side: scale * side }))),
  )
}

interface Grounded {
  readonly grid: Grid
  readonly ground: Colour
}

/** How far each cell of one is from the nearest among the same cell and its neighbours in the other, which forgives soft and moved edges. */
function missesOf(one: Grounded, other: Grounded, regrounded: boolean): { readonly mean: number; readonly worst: number } {
  const misses = new Float32Array(CELLS * CELLS).map((_, at) => {
    const colour = colourAt(one.grid, at)
    const overlooked = regrounded && !standsOut(colour, one.ground) && !standsOut(colourAt(other.grid, at), other.ground)
    return overlooked ? 0 : Math.min(...around(at).map((near) => distance(colour, colourAt(other.grid, near))))
  })
  misses.sort()
  return { mean: misses.reduce((sum, miss) => sum + miss, 0) / misses.length, worst: misses[Math.floor(misses.length * (1 - WORST))] ?? 0 }
}

function around(at: number): readonly number[] {
  const [column, row] = [at % CELLS, Math.floor(at / CELLS)]
  const steps = [-1, 0, 1]
  return steps
    .flatMap((down) => steps.map((right) => [column + right, row + down] as const))
    .filter(([x, y]) => x >= 0 && y >= 0 && x < CELLS && y < CELLS)
    .map(([x, y]) => y * CELLS + x)
}

function colourAt(grid: Grid, at: number): Colour {
  return [grid[at * 3] ?? 0, grid[at * 3 + 1] ?? 0, grid[at * 3 + 2] ?? 0]
}

function distance(one: Colour, other: Colour): number {
  return Math.abs(one[0] - other[0]) + Math.hypot(one[1] - other[1], one[2] - other[2])
}
