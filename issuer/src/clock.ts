/** The only room that reads the clock; every other is told what time it is. */

/** The moment something is done. Tests and imports give their own. */
export type Clock = () => Date

export const systemClock: Clock = () => new Date()

/** The day in UTC, `2026-11-23`: the same award means the same day everywhere. */
export function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10)
}
