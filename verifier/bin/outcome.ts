/** What became of each argument, as text, as JSON, and as an exit status. */

import type { Report } from '../src/report.ts'
import { escapeJson } from './escape.ts'
import { printReport, printUnreadable, type Printed } from './print.ts'

export type Outcome = { readonly file: string; readonly report: Report } | { readonly file: string; readonly error: string }

/** 0 all verified, 1 any rejected, 2 any undetermined; what could not be read is undetermined. */
export function exitStatusOf(outcomes: readonly Outcome[]): 0 | 1 | 2 {
  const verdicts = outcomes.map(verdictOf)
  if (verdicts.includes('rejected')) return 1
  return verdicts.every((verdict) => verdict === 'verified') ? 0 : 2
}

/** One line: the report with the name of its file, or `{ file, error }`. */
export function jsonLineOf(outcome: Outcome): string {
  const { file } = outcome
  return `${escapeJson(JSON.stringify('error' in outcome ? outcome : { file, ...outcome.report }))}\n`
}

export function textOf(outcome: Outcome, style: Printed): string {
  const lines = 'error' in outcome ? printUnreadable(outcome.file, outcome.error, style) : printReport(nameOf(outcome), outcome.report, style)
  return lines.map((line) => `${line.trimEnd()}\n`).join('')
}

/** Of a badge that a file carries, the place as well. */
function nameOf({ file, report }: Extract<Outcome, { readonly report: Report }>): string {
  return report.input.part === undefined ? file : `${file}, ${report.input.part}`
}

/** `3 badges: 2 verified, 1 rejected` */
export function countsOf(outcomes: readonly Outcome[]): string {
  const counts = ['verified', 'rejected', 'undetermined', 'unreadable'].map((verdict) => [verdict, outcomes.filter((one) => verdictOf(one) === verdict).length])
  return `${outcomes.length} badges: ${counts
    .filter(([, count]) => count)
    .map(([verdict, count]) => `${count} ${verdict}`)
    .join(', ')}`
}

function verdictOf(outcome: Outcome): Report['verdict'] | 'unreadable' {
  return 'error' in outcome ? 'unreadable' : outcome.report.verdict
}
