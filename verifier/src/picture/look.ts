/** How a picture looks from a step away: what stands out from its ground, as a small square of colours. */

import type { Pixels } from '../visit.ts'
import { borderOf, isClear, layOn, shrink, type Colour, type Sheet } from './sheet.ts'

/** A picture on its ground, with the square that holds all that stands out. */
export interface Look {
  readonly sheet: Sheet
  readonly ground: Colour
  readonly box: Box
}

/** In pixels and parts of them; it may reach over the edge. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly side: number
}

/** `CELLS` × `CELLS` colours, three numbers each: luma, and the two of chroma. */
export type Grid = Float32Array

export const CELLS = 24
/** Smaller ones show too little. */
const LEAST_SIDE = 12
/** Hardly any badge has this colour, so that the outline of hardly any vanishes on it. */
const STRANGE: Colour = [0.85, 0.25, 0.75]
/** More than compression changes. */
const STANDS_OUT = 0.12

/**
 * Two pictures to be compared; undefined when one of them shows too little. Whoever flattens a picture chooses its ground,
 * so one that is seen through is laid on the ground that the other has.
 */
export function looksOf(one: Pixels, other: Pixels): readonly [Look, Look] | undefined {
  const sheets = [shrink(one), shrink(other)] as const
  const opaque = sheets.find((sheet) => !isClear(sheet))
  const looks = sheets.map((sheet) => (opaque ? lookOn(sheet, borderOf(opaque)) : cutOut(sheet)))
  const [first, second] = looks.filter(({ box }) => box.side >= LEAST_SIDE)
  return first && second && [first, second]
}

/** The same picture with its margin. */
export function withMargin(look: Look): Look {
  return { ...look, box: squareAround({ left: 0, right: look.sheet.width, top: 0, bottom: look.sheet.height }) }
}

/** What is in the box, by means of areas; beyond the edge is ground. */
export function gridOf({ sheet, ground, box: { x, y, side } }: Look): Grid {
  const grid = new Float32Array(CELLS * CELLS * 3)
  const step = side / CELLS
  for (let at = 0; at < CELLS * CELLS; at += 1) {
    const mean = meanOf(sheet, ground, { x: x + (at % CELLS) * step, y: y + Math.floor(at / CELLS) * step, side: step })
    grid.set(lumaAndChroma(mean), at * 3)
  }
  return grid
}

/** BT.601, as JPEG has it. */
export function lumaAndChroma([red, green, blue]: Colour): Colour {
  const luma = 0.299 * red + 0.587 * green + 0.114 * blue
  return [luma, blue - luma, red - luma]
}

export function standsOut(one: Colour, other: Colour): boolean {
  return one.some((value, part) => Math.abs(value - (other[part] ?? 0)) > STANDS_OUT)
}

function lookOn(sheet: Sheet, given: Colour): Look {
  const clear = isClear(sheet)
  const [laid, ground] = clear ? [layOn(sheet, given), given] : [sheet, borderOf(sheet)]
  return { sheet: laid, ground, box: boxOf(laid, (colour) => standsOut(ground, colour)) }
}

/** Where both are seen through, their edges are known, whatever their colour. */
function cutOut(sheet: Sheet): Look {
  return { sheet: layOn(sheet, STRANGE), ground: STRANGE, box: boxOf(sheet, (_, alpha) => alpha > STANDS_OUT) }
}

/** The square around all that counts; of nothing, one without a side. */
function boxOf({ width, height, data }: Sheet, counts: (colour: Colour, alpha: number) => boolean): Box {
  let [left, right, top, bottom] = [width, 0, height, 0]
  for (let at = 0; at < width * height; at += 1) {
    const [red = 0, green = 0, blue = 0, alpha = 0] = data.subarray(at * 4, at * 4 + 4)
    if (!counts([red, green, blue], alpha)) continue
    const [x, y] = [at % width, Math.floor(at / width)]
    ;[left, right, top, bottom] = [Math.min(left, x), Math.max(right, x + 1), Math.min(top, y), Math.max(bottom, y + 1)]
  }
  return squareAround({ left, right, top, bottom })
}

function squareAround({ left, right, top, bottom }: Readonly<Record<'left' | 'right' | 'top' | 'bottom', number>>): Box {
  const side = Math.max(0, right - left, bottom - top)
  return { x: (left + right - side) / 2, y: (top + bottom - side) / 2, side }
}

/** Each pixel counts by the part of it that lies in the square. */
function meanOf({ width, height, data }: Sheet, ground: Colour, { x, y, side }: Box): Colour {
  let [red, green, blue, outside] = [0, 0, 0, 1]
  for (let row = Math.max(0, Math.floor(y)); row < Math.min(height, y + side); row += 1) {
    const tall = Math.min(row + 1, y + side) - Math.max(row, y)
    for (let column = Math.max(0, Math.floor(x)); column < Math.min(width, x + side); column += 1) {
      const weight = (tall * (Math.min(column + 1, x + side) - Math.max(column, x))) / (side * side)
      const at = (row * width + column) * 4
      red += weight * (data[at] ?? 0)
      green += weight * (data[at + 1] ?? 0)
      blue += weight * (data[at + 2] ?? 0)
      outside -= weight
    }
  }
  return [red + outside * ground[0], green + outside * ground[1], blue + outside * ground[2]]
}
