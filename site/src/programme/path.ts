/** What rests on what, as a drawing: stages from the first to the last, and a line from each achievement to those that require it. */

import type { Achievement } from './content.ts'

export interface Path {
  /** The first needs nothing; each other needs something of the stage before it. */
  readonly stages: readonly (readonly Achievement[])[]
  readonly lines: readonly Line[]
}

/** Stages count from 0; a row is a place within its stage, of `of`. */
export interface Line {
  readonly from: Place
  readonly to: Place
}

interface Place {
  readonly stage: number
  readonly row: number
  readonly of: number
}

/** Achievements that stand alone are no part of it. A requirement that nobody publishes is passed over, and so is one that leads back in a circle. */
export function pathOf(achievements: ReadonlyMap<string, Achievement>): Path {
  const required = new Map([...achievements.values()].map(({ id, requires }) => [id, requires.filter((one) => achievements.has(one))]))
  const needed = new Set([...required.values()].flat())
  const stageOf = stagesBy(required)
  const drawn = [...achievements.values()].filter(({ id, requires }) => needed.has(id) || requires.some((one) => achievements.has(one)))
  const stages = arrange(drawn, stageOf, required)
  const placeOf = (id: string): Place => {
    const stage = stageOf(id)
    const all = stages[stage] ?? []
    return { stage, row: all.findIndex((one) => one.id === id), of: all.length }
  }
  const lines = drawn.flatMap(({ id }) =>
    (required.get(id) ?? []).map((one) => ({ from: placeOf(one), to: placeOf(id) })).filter(({ from, to }) => from.stage < to.stage),
  )
  return { stages, lines }
}

/** The longest way that leads to each. */
function stagesBy(required: ReadonlyMap<string, readonly string[]>): (id: string) => number {
  const known = new Map<string, number>()
  const way = new Set<string>()
  const stageOf = (id: string): number => {
    const found = known.get(id)
    if (found !== undefined) return found
    way.add(id)
    const before = (required.get(id) ?? []).filter((one) => !way.has(one)).map(stageOf)
    way.delete(id)
    const stage = before.length === 0 ? 0 : Math.max(...before) + 1
    known.set(id, stage)
    return stage
  }
  return stageOf
}

/** In each stage those stand side by side that rest on neighbours, so that few lines cross. */
function arrange(drawn: readonly Achievement[], stageOf: (id: string) => number, required: ReadonlyMap<string, readonly string[]>): Path['stages'] {
  const last = Math.max(-1, ...drawn.map(({ id }) => stageOf(id)))
  const stages: (readonly Achievement[])[] = []
  const heights = new Map<string, number>()
  for (let stage = 0; stage <= last; stage++) {
    const height = ({ id }: Achievement): number => mean((required.get(id) ?? []).flatMap((one) => heights.get(one) ?? []))
    const row = drawn
      .filter(({ id }) => stageOf(id) === stage)
      .toSorted((one, other) => height(one) - height(other) || firstUse(one, drawn) - firstUse(other, drawn))
    for (const [at, { id }] of row.entries()) heights.set(id, (at + 0.5) / row.length)
    stages.push(row)
  }
  return stages
}

/** Where the first that requires it stands: what leads to the same stands together. */
function firstUse({ id }: Achievement, drawn: readonly Achievement[]): number {
  return drawn.findIndex(({ requires }) => requires.includes(id))
}

function mean(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((sum, one) => sum + one, 0) / numbers.length
}
