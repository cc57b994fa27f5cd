/** A folder of JobPosting files, read: `ROSETTE_JOBS`, else `site/jobs`, else with the demo its sample. */

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { readDocument, type Postings } from './document.ts'
import { judgePosting, type Opening, type RemarkCode } from './posting.ts'

export interface Jobs {
  readonly openings: readonly Opening[]
  /** The latest day that the data tell of. */
  readonly asOf?: string
  /** Whether a part of it calls itself a sample. */
  readonly isSample: boolean
  readonly remarks: readonly Remark[]
}

export interface Remark {
  readonly file: string
  /** The posting's place in it, from 1. */
  readonly at?: number
  readonly code: RemarkCode
}

/** Of a folder that grew beyond all measure, the build takes the beginning. */
export const LIMITS = { files: 1000, bytes: 32 * 1024 * 1024, postings: 20_000 }

/** Where the command puts what it fetched, and a site's own files lie. */
export const OWN = 'site/jobs'
const SAMPLE = 'site/demo/programme/jobs'

/** Undefined when there is none. Throws when one is named that is not there: silence would look like a market without work. */
export function findJobs(isDemo: boolean, named = process.env['ROSETTE_JOBS']): string | undefined {
  if (named && !existsSync(named)) throw new Error(`ROSETTE_JOBS names ${named}, which is not there`)
  return [named, OWN, isDemo && SAMPLE].find((path): path is string => Boolean(path) && existsSync(String(path)))
}

/** Every opening once, files in the order of their names. Nothing in the files can make it throw. */
export function readJobs(folder: string, now: Date, limits = LIMITS): Jobs {
  const openings = new Map<string, Opening>()
  const remarks: Remark[] = []
  const days: string[] = []
  let [isSample, room] = [false, limits.postings]
  for (const file of filesIn(folder, limits.files)) {
    const { postings = [], modifiedOn, ...document } = readFile(join(folder, file), limits)
    if (document.isSample === undefined) remarks.push({ file, code: 'not-json' })
    isSample ||= document.isSample === true
    if (modifiedOn !== undefined) days.push(modifiedOn)
    if (postings.length > room) remarks.push({ file, code: 'too-many' })
    for (const [index, posting] of postings.slice(0, room).entries()) {
      const judged = judgePosting(posting, now)
      const isAgain = judged.opening && openings.has(judged.opening.key)
      if (judged.opening && !isAgain) openings.set(judged.opening.key, judged.opening)
      remarks.push(...(isAgain ? (['duplicate'] as const) : judged.remarks).map((code) => ({ file, at: index + 1, code })))
    }
    room = Math.max(0, room - postings.length)
  }
  const asOf = latest([...days, ...[...openings.values()].flatMap(({ postedOn }) => postedOn ?? [])], now)
  return { openings: [...openings.values()], ...(asOf !== undefined && { asOf }), isSample, remarks }
}

function latest(days: readonly string[], now: Date): string | undefined {
  const today = now.toISOString().slice(0, 10)
  return days
    .filter((day) => day <= today)
    .sort()
    .at(-1)
}

function filesIn(folder: string, limit: number): readonly string[] {
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile() && /\.json(ld)?$/i.test(entry.name))
  return files
    .map(({ name }) => name)
    .sort()
    .slice(0, limit)
}

function readFile(path: string, limits: typeof LIMITS): Partial<Postings> {
  if (statSync(path).size > limits.bytes) return {}
  try {
    return readDocument(readFileSync(path, 'utf8'), limits.postings)
  } catch {
    return {}
  }
}
