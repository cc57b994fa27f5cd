/** Which openings ask for what: whole words in the title, the skills and the requirements, upper and lower case alike. Explained to readers in words/insights.ts. */

import type { Achievement } from '../programme/content.ts'
import { httpsAddress, phraseOf } from './plain.ts'
import type { Opening } from './posting.ts'

export type Asked = Pick<Achievement, 'name' | 'tags' | 'alignments'>

/** Two of a badge's skills are a sign; one alone may belong to any badge. */
const SKILLS_NEEDED = 2

export function asksForSkill({ asks }: Pick<Opening, 'asks'>, skill: string): boolean {
  const phrase = phraseOf(skill)
  return phrase !== '' && asks.includes(` ${phrase} `)
}

/** Names the badge or what it answers to, or asks for two of its skills (or the only one). */
export function asksForAchievement(opening: Pick<Opening, 'asks' | 'addresses'>, { name, tags, alignments }: Asked): boolean {
  if ([name, ...alignments.map((alignment) => alignment.name)].some((one) => asksForSkill(opening, one))) return true
  if (alignments.some(({ url }) => opening.addresses.includes(httpsAddress(url) ?? url))) return true
  const found = tags.filter((tag) => asksForSkill(opening, tag)).length
  return found >= Math.min(SKILLS_NEEDED, Math.max(1, tags.length))
}

/** A skill as a part of an address: `C++` is `cplusplus`. Skills that differ in case and signs alone are one. */
export function slugOf(skill: string): string {
  return phraseOf(skill).replaceAll('+', 'plus').replaceAll('#', 'sharp').replaceAll(' ', '-').slice(0, 80)
}
