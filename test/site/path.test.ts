/** The way through a programme, as it is drawn. */

import { describe, expect, test } from 'vitest'
import type { Achievement } from '../../site/src/programme/content.ts'
import { pathOf } from '../../site/src/programme/path.ts'

/** `c: 'a b'` is an achievement that requires a and b. */
function programme(requires: Readonly<Record<string, string>>): ReadonlyMap<string, Achievement> {
  const common = { type: 'Assessment', description: '', criteria: '', tags: [], alignments: [], earned: 0 }
  return new Map(Object.entries(requires).map(([id, needs]) => [id, { ...common, id, name: id.toUpperCase(), requires: needs.split(' ').filter(Boolean) }]))
}

function drawn(requires: Readonly<Record<string, string>>) {
  const { stages, lines } = pathOf(programme(requires))
  const at = ({ stage, row }: { readonly stage: number; readonly row: number }) => stages[stage]?.[row]?.id ?? '?'
  return { stages: stages.map((stage) => stage.map(({ id }) => id).join(' ')), lines: lines.map(({ from, to }) => `${at(from)}→${at(to)}`).sort() }
}

describe('a path', () => {
  test('has each achievement behind all that it requires', () => {
    const { stages, lines } = drawn({ expert: 'associate exam-3', associate: 'exam-1 exam-2', 'exam-1': '', 'exam-2': '', 'exam-3': '' })
    expect(stages).toEqual(['exam-3 exam-1 exam-2', 'associate', 'expert'])
    expect(lines).toEqual(['associate→expert', 'exam-1→associate', 'exam-2→associate', 'exam-3→expert'].sort())
  })

  test('leaves out what stands alone, and is empty where everything does', () => {
    expect(drawn({ a: '', b: 'a', alone: '' })).toEqual({ stages: ['a', 'b'], lines: ['a→b'] })
    expect(drawn({ a: '', b: '' })).toEqual({ stages: [], lines: [] })
    expect(drawn({})).toEqual({ stages: [], lines: [] })
  })

  test('puts side by side what leads to the same', () => {
    const { stages } = drawn({ x: '', y: '', z: '', one: 'x z', two: 'y' })
    expect(stages).toEqual(['x z y', 'one two'])
  })

  test('passes over a requirement that is not there, and ends in a circle', () => {
    expect(drawn({ a: '', b: 'a gone' })).toEqual({ stages: ['a', 'b'], lines: ['a→b'] })
    expect(drawn({ a: 'b', b: 'a', c: 'b' }).stages.join(' ').split(' ').sort()).toEqual(['a', 'b', 'c'])
  })

  test('of two thousand achievements in a row is laid in a second', () => {
    const long = Object.fromEntries(Array.from({ length: 2000 }, (_, at) => [`s${at}`, at === 0 ? '' : `s${at - 1}`]))
    const begun = performance.now()
    expect(pathOf(programme(long)).stages).toHaveLength(2000)
    expect(performance.now() - begun).toBeLessThan(1000)
  })
})
