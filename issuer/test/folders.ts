/** Programmes to try things on: a small one, to be spoiled in one place, and the whole example. */

import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { initProgramme } from '../src/programme/init.ts'
import { temporaryFolder } from './temporary.ts'

export const EXAMPLE = { folder: fileURLToPath(new URL('../example', import.meta.url)) }

export const PROFILE = {
  name: 'Harbour badges',
  url: 'https://badges.harbour.test',
  issuer: { name: 'Harbour School', description: 'The school teaches sailing.', email: 'school@harbour.test' },
  contact: 'school@harbour.test',
}

export const KNOTS = achievement({ name: 'Knots' })

/** An achievement's file with these fields instead of the usual ones; undefined leaves one out. */
export function achievement(fields: Readonly<Record<string, unknown>>, criteria = 'Tie ten knots.'): string {
  const all = { name: 'Knots', type: 'Badge', description: 'Earners tie the ten knots a sailor needs.', tags: ['knots'], ...fields }
  const lines = Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${JSON.stringify(value)}`]))
  return `---\n${lines.join('\n')}\n---\n${criteria}\n`
}

/** A folder with a small programme and these files besides, or instead. */
export function smallProgramme(files: Readonly<Record<string, string | Uint8Array>> = {}, profile: object = {}): string {
  const folder = temporaryFolder()
  const all = { 'programme/programme.json': JSON.stringify({ ...PROFILE, ...profile }, null, 2), 'programme/achievements/knots.md': KNOTS, ...files }
  for (const [path, data] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), data)
  }
  return folder
}

/** The example, as `rosette init` makes it. */
export function exampleProgramme(): string {
  const folder = temporaryFolder()
  initProgramme(folder, EXAMPLE)
  return folder
}
