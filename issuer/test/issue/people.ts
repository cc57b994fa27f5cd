/** Files of people, and a room to award in. */

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { RefusedError, type Finding } from '../../src/errors.ts'
import { enterAwards } from '../../src/issue/issue.ts'
import { readPeople } from '../../src/issue/people-file.ts'
import type { Outcome } from '../../src/issue/plan.ts'
import { readWanted, type Column, type Wanted } from '../../src/issue/wanted.ts'
import type { Programme } from '../../src/programme/programme.ts'
import { readProgramme } from '../../src/programme/read.ts'
import type { Register } from '../../src/register/open.ts'
import { achievement, smallProgramme } from '../folders.ts'
import { NOW, register } from '../register/registers.ts'
import { temporaryFolder } from '../temporary.ts'

export interface Room {
  readonly programme: Programme
  readonly opened: Register
}

/** A programme with these achievements besides `knots`, by their fields; an empty register. */
export function room(achievements: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {}): Room {
  const files = Object.entries(achievements).map(([id, fields]) => [`programme/achievements/${id}.md`, achievement({ name: id, ...fields })] as const)
  const folder = smallProgramme(Object.fromEntries(files))
  return { programme: readProgramme(folder), opened: register(folder) }
}

export function peopleFile(text: string | Uint8Array): string {
  const file = join(temporaryFolder(), 'people.csv')
  writeFileSync(file, text)
  return file
}

/** What is read from a file with this text. */
export function read(text: string | Uint8Array, named?: string): Promise<readonly Wanted[]> {
  return readPeople(peopleFile(text), named)
}

/** Knots for Ada, or what the cells say instead. */
export function wish(cells: Partial<Record<Column, string>> = {}, line = 2): Wanted {
  return readWanted({ achievement: 'knots', email: 'ada@example.org', ...cells }, { file: 'people.csv', line })
}

export function enter({ opened, programme }: Room, wanted: readonly Wanted[], now = NOW): Outcome {
  return enterAwards(opened, programme, wanted, now)
}

/** What is refused of these wishes, the first in line 2, as `line: message`; nothing has changed by it. */
export async function refusalOf(here: Room, ...wanted: readonly Parameters<typeof wish>[0][]): Promise<readonly string[]> {
  const before = contentOf(here)
  const refusals = await refusalsOf(() =>
    enter(
      here,
      wanted.map((cells, at) => wish(cells, at + 2)),
    ),
  )
  expect(contentOf(here)).toEqual(before)
  return refusals
}

/** Every row of every table: what must not change when something is refused. */
export function contentOf({ opened }: Room): readonly unknown[] {
  const tables = opened.all("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").map(({ name }) => String(name))
  return tables.map((name) => [name, opened.all(`SELECT * FROM ${name}`)])
}

/** What was refused, as `line: message`. */
export async function refusalsOf(work: () => unknown): Promise<readonly string[]> {
  return (await findingsIn(work)).map(({ line, message }) => `${line ?? '-'}: ${message}`)
}

/** Throws whatever is no refusal, and when nothing is refused. */
export async function findingsIn(work: () => unknown): Promise<readonly Finding[]> {
  try {
    await work()
  } catch (error) {
    if (error instanceof RefusedError) return error.findings
    throw error
  }
  throw new TypeError('it was not refused')
}
