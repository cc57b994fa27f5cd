/** What the openings say of each badge and skill, counted once for all pages. */

import { CONTENT, type Achievement } from '../programme/content.ts'
import { findJobs, readJobs, type Jobs } from './folder.ts'
import { asksForAchievement, asksForSkill, slugOf } from './match.ts'
import { phraseOf } from './plain.ts'
import { REMARKS, type Opening } from './posting.ts'
import { groupPay, type PayGroup } from './statistics.ts'

/** The openings that ask for one thing. */
export interface Demand {
  /** The newest first. */
  readonly openings: readonly Opening[]
  /** Who asks most comes first. */
  readonly employers: readonly Employer[]
  readonly pay: readonly PayGroup[]
}

export interface Employer {
  readonly name: string
  readonly count: number
}

export interface Skill {
  readonly slug: string
  readonly name: string
  /** Their ids. */
  readonly achievements: readonly string[]
}

export interface Insights {
  readonly jobs: Jobs
  /** Of every opening. */
  readonly all: Demand
  /** By slug, in the order of their names. */
  readonly skills: ReadonlyMap<string, Skill & { readonly demand: Demand }>
  /** By id. */
  readonly achievements: ReadonlyMap<string, Demand>
}

export const INSIGHTS: Insights = count(readAll(new Date()), [...(CONTENT?.achievements.values() ?? [])])

export function count(jobs: Jobs, achievements: readonly Achievement[]): Insights {
  const { openings } = jobs
  return {
    jobs,
    all: demandOf(openings),
    skills: new Map(
      skillsOf(achievements).map((skill) => [skill.slug, { ...skill, demand: demandOf(openings.filter((one) => asksForSkill(one, skill.name))) }]),
    ),
    achievements: new Map(achievements.map((one) => [one.id, demandOf(openings.filter((opening) => asksForAchievement(opening, one)))])),
  }
}

function readAll(now: Date): Jobs {
  const folder = findJobs(CONTENT?.isDemo ?? false)
  if (folder === undefined) return { openings: [], isSample: false, remarks: [] }
  const jobs = readJobs(folder, now)
  const told = Object.entries(Object.groupBy(jobs.remarks, ({ code }) => REMARKS[code])).map(([remark, { length } = []]) => `${length} ${remark}`)
  if (told.length > 0) console.warn(`${folder}: ${told.join('; ')} (each by npm run jobs -w site)`)
  return jobs
}

function demandOf(openings: readonly Opening[]): Demand {
  const employers = Map.groupBy(openings, ({ employer }) => phraseOf(employer) || employer)
  return {
    openings: openings.toSorted((one, other) => compare(other.postedOn ?? '', one.postedOn ?? '') || compare(one.title, other.title)),
    employers: [...employers.values()]
      .map((theirs) => ({ name: theirs[0]?.employer ?? '', count: theirs.length }))
      .sort((one, other) => other.count - one.count || compare(one.name, other.name)),
    pay: groupPay(openings.flatMap(({ pay }) => pay ?? [])),
  }
}

function skillsOf(achievements: readonly Achievement[]): readonly Skill[] {
  const named = achievements.flatMap(({ id, tags }) => tags.map((name) => ({ id, name, slug: slugOf(name) }))).filter(({ slug }) => slug !== '')
  return [...Map.groupBy(named, ({ slug }) => slug)]
    .map(([slug, same]) => ({ slug, name: same[0]?.name ?? slug, achievements: [...new Set(same.map(({ id }) => id))] }))
    .sort((one, other) => compare(one.name, other.name))
}

/** The same order on every machine. */
function compare(one: string, other: string): number {
  return one.localeCompare(other, 'en')
}
