/** The list of planted faults fits the verifier as it is, and the table of those that were planted is of them. That each is found, `npm run test:sabotage` shows. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { FAULTS } from './sabotage/faults.ts'
import { readTable } from './sabotage/table.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const textOf = (file: string) => readFileSync(join(root, file), 'utf8')

it.each(FAULTS)('a place for this fault is there, once: $name', ({ file, from, to }) => {
  expect(textOf(join('verifier/src', file)).split(from)).toHaveLength(2)
  expect(to).not.toBe(from)
})

it('the table names faults of the list, each once, and all of them were found', () => {
  const table = readTable(root)
  const names = FAULTS.map(({ name }) => name)
  expect(table.length).toBeGreaterThan(0)
  expect(table.map(([fault]) => fault)).toEqual(names.filter((name) => table.some(([fault]) => fault === name)))
  expect(table.filter(([, by]) => by === '' || by === 'nothing')).toEqual([])
})
