/** A report in words, for pages that show it in a markup of their own. */

import type { Report } from '@rosette/verifier'
import { headlineOf } from './answer.ts'
import { CHECK_ORDER } from './check-order.ts'
import { en } from './languages/en.ts'
import { loadWords } from './languages/load.ts'
import { explanationOf } from './reasons.ts'
import { speechOf } from './speech.ts'
import { summaryOf } from './summary.ts'
import { toneOf, type Tone } from './tone.ts'

export interface SaidReport {
  /** Green is kept for `verified`. */
  readonly tone: Tone
  /** A few words, such as “Genuine”. */
  readonly headline: string
  /** One sentence. */
  readonly summary: string
  /** In the order in which a person asks; what does not apply is left out. */
  readonly checks: readonly { readonly id: string; readonly status: 'passed' | 'failed' | 'unknown'; readonly question: string; readonly explanation: string }[]
}

/** The report as plain text in a language (a tag of RFC 5646); in English when that language is not known. Resolves for every report. */
export async function sayReport(report: Report, language: string): Promise<SaidReport> {
  await loadWords(language).catch(() => undefined)
  const speech = speechOf(language, en)
  const checks = CHECK_ORDER.map((id) => report.checks[id]).flatMap((check) => {
    const { id, status } = check
    return status === 'skipped' ? [] : [{ id, status, question: speech.words.questions[id], explanation: explanationOf(check, speech) }]
  })
  return { tone: toneOf(report), headline: headlineOf(report, speech), summary: summaryOf(report, speech), checks }
}
