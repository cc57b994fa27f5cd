/** The sentence under the headline. */

import type { Report } from '@rosette/verifier'
import { dateOf } from './answer.ts'
import { reportSummary } from './reasons.ts'
import type { Speech } from './speech.ts'
import { restsOnGiven } from './tone.ts'

/** The report's own sentence, which knows nothing of whose documents they were. */
export function summaryOf(report: Report, speech: Speech): string {
  if (report.verdict === 'verified' && restsOnGiven(report)) return speech.words.report.given
  return reportSummary(report, dateOf(report), speech)
}
