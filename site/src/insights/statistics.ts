/** Pay as numbers that can be defended: never across currencies or periods, no median of a handful, bins of one width. */

import { PERIODS, type Pay, type Period } from './pay.ts'

/** Openings that state pay in one currency for one period. */
export interface PayGroup {
  readonly currency: string
  readonly period: Period
  readonly count: number
  /** Undefined where they are too few to tell. */
  readonly spread?: Spread
}

/** An opening with a range counts with the middle of it. */
export interface Spread {
  readonly median: number
  /** Half of the openings lie between them. */
  readonly quartiles: readonly [low: number, high: number]
  /** The lowest and the highest sum that is stated at all. */
  readonly range: readonly [lowest: number, highest: number]
  readonly bins: readonly Bin[]
}

export interface Bin {
  readonly from: number
  /** The first sum that belongs to the next. */
  readonly to: number
  readonly count: number
}

/** With fewer, one employer would be most of the market. */
export const FEWEST = 5

/** The largest group first. */
export function groupPay(pays: readonly Pay[]): readonly PayGroup[] {
  const groups = Map.groupBy(pays, ({ currency, period }) => `${currency} ${period}`)
  return [...groups.values()]
    .map((group) => ({ currency: group[0]?.currency ?? '', period: group[0]?.period ?? 'YEAR', count: group.length, ...spreadOf(group) }))
    .sort((one, other) => other.count - one.count || orderOf(one).localeCompare(orderOf(other), 'en'))
}

function spreadOf(group: readonly Pay[]): { readonly spread?: Spread } {
  if (group.length < FEWEST) return {}
  const middles = group.map(({ low, high }) => exact((low + high) / 2)).sort((one, other) => one - other)
  const range = [Math.min(...group.map(({ low }) => low)), Math.max(...group.map(({ high }) => high))] as const
  return { spread: { median: quantile(middles, 0.5), quartiles: [quantile(middles, 0.25), quantile(middles, 0.75)], range, bins: binsOf(middles) } }
}

/** Of sorted values, by straight line between the two nearest ranks (as spreadsheets do: type 7 of Hyndman and Fan). */
export function quantile(sorted: readonly number[], share: number): number {
  const rank = (sorted.length - 1) * share
  const [below = NaN, above = below] = [sorted[Math.floor(rank)], sorted[Math.ceil(rank)]]
  return below + (above - below) * (rank - Math.floor(rank))
}

/** Bins of one round width from the lowest to the highest, the empty ones between them too; about as many as Sturges would have. */
export function binsOf(sorted: readonly number[]): readonly Bin[] {
  const [lowest = 0, highest = lowest] = [sorted[0], sorted.at(-1)]
  const span = highest - lowest || lowest
  const width = roundWidth(span / (Math.ceil(Math.log2(sorted.length)) + 1))
  const first = Math.floor(exact(lowest / width))
  const count = Math.floor(exact(highest / width)) - first + 1
  const edges = Array.from({ length: count + 1 }, (_, index) => exact((first + index) * width))
  return edges.slice(0, -1).map((from, index) => {
    const to = edges[index + 1] ?? from
    return { from, to, count: sorted.filter((value) => value >= from && value < to).length }
  })
}

/** The next of 1, 2, 5, 10, 20, 50 … */
function roundWidth(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least))
  return exact(([1, 2, 5].find((step) => step * power >= least * 0.999_999) ?? 10) * power)
}

/** Without the dust that sums of fractions leave. */
function exact(value: number): number {
  return Number(value.toPrecision(12))
}

function orderOf({ currency, period }: Pick<PayGroup, 'currency' | 'period'>): string {
  return `${currency} ${String(PERIODS.indexOf(period))}`
}
