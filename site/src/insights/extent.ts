/** How large a sample is, and of which day. */

import { INSIGHTS_WORDS } from '../words/insights.ts'
import type { Language } from '../words/language.ts'
import { say, sayCount, sayDay } from '../words/say.ts'
import { INSIGHTS, type Demand } from './insights.ts'

/** “75 openings by 12 employers, as of 23 November 2026.” */
export function sayExtent({ openings, employers }: Demand, language: Language): string {
  const words = INSIGHTS_WORDS[language]
  const { asOf } = INSIGHTS.jobs
  return say(asOf === undefined ? words.extent : words.extentOn, {
    openings: sayCount(words.openings, openings.length, language),
    employers: sayCount(words.employers, employers.length, language),
    ...(asOf !== undefined && { day: sayDay(asOf, language) }),
  })
}
