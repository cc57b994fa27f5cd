/** What can be earned, as news: the newest first. */

import type { Achievement } from './content.ts'

export interface News {
  readonly achievement: Achievement
  /** Since when it is awarded; absent when nobody said, and while that day is still to come: readers drop what is dated ahead. */
  readonly since?: Date
}

export function newsOf(achievements: Iterable<Achievement>, now: Date): readonly News[] {
  return [...achievements]
    .map((achievement) => {
      const since = achievement.awardedSince === undefined ? undefined : new Date(`${achievement.awardedSince}T00:00:00Z`)
      return { achievement, ...(since !== undefined && since <= now && { since }) }
    })
    .sort((one, other) => rank(other) - rank(one) || one.achievement.name.localeCompare(other.achievement.name, 'en'))
}

/** What is still to come is the newest; what has no day comes last. */
function rank({ achievement: { awardedSince } }: News): number {
  return awardedSince === undefined ? 0 : Date.parse(awardedSince)
}
