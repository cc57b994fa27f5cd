/** What a report comes to: its tone, and the words in large letters. */

import { CHECK_ORDER } from './check-order.ts'
import type { Check, Report } from '@rosette/verifier'
import { dayOf } from './dates.ts'
import type { Sign } from './icons.ts'
import { reportSummary } from './reasons.ts'
import type { BadgeSpeech, Speech } from './speech.ts'
import { say } from './words.ts'

/** Green is kept for what was verified without the visitor's own help. */
export type Tone = 'verified' | 'rejected' | 'undetermined'

export function toneOf(report: Report): Tone {
  return report.verdict === 'verified' && restsOnGiven(report) ? 'undetermined' : report.verdict
}

/** Some document was handed over by the visitor. */
export function restsOnGiven({ documents }: Report): boolean {
  return documents.some(({ given }) => given === true)
}

/** How an answer looks. Out of date is not false: a genuine badge whose time is over, or yet to come, gets a clock instead of a cross. */
export function lookOf(report: Report): { readonly tone: Tone; readonly sign: Sign } {
  const tone = toneOf(report)
  const isOnlyLate = (report.reason === 'expired' || report.reason === 'not-yet-valid') && isEstablished(report)
  return isOnlyLate ? { tone: 'undetermined', sign: 'clock' } : { tone, sign: SIGN_OF_TONE[tone] }
}

const SIGN_OF_TONE: Readonly<Record<Tone, Sign>> = { verified: 'tick', rejected: 'cross', undetermined: 'question' }

export function headlineOf(report: Report, speech: BadgeSpeech): string {
  const { givenHeadline, headlines, unestablished } = speech.words
  if (report.reason === 'verified') return restsOnGiven(report) ? givenHeadline : headlines.verified
  const checks = orderedChecks(report)
  const sentence = exact(report, checks, speech) ?? (isEstablished(report) ? undefined : unestablished[report.reason]) ?? headlines[report.reason]
  return say(sentence, { date: dayOf(dateOf(report, checks).slice(0, LONGEST_DATE), speech) })
}

/** The sentence under the headline. That of the report knows nothing of whose documents they were. */
export function summaryOf(report: Report, speech: Speech): string {
  if (report.verdict === 'verified' && restsOnGiven(report)) return speech.words.report.given
  return reportSummary(report, dateOf(report, orderedChecks(report)), speech)
}

/** It is known who issued it. Only then may a badge with a fault be called genuine. */
export function isEstablished({ checks }: Report): boolean {
  return checks.proof.status === 'passed' && checks.issuer.status === 'passed'
}

const LONGEST_DATE = 40
const orderedChecks = ({ checks }: Report): readonly Check[] => CHECK_ORDER.map((id): Check => checks[id])

function exact({ reason }: Report, checks: readonly Check[], speech: BadgeSpeech): string | undefined {
  return checks.map((check) => exactOf(check, reason, speech)).find((sentence) => sentence !== undefined)
}

/** The code that led to the reason may have more exact words than the reason. */
function exactOf(check: Check, reason: Report['reason'], { words }: BadgeSpeech): string | undefined {
  if (reason === 'invalid' && check.status === 'failed') return words.invalidHeadlines[check.code]
  const isOpen = reason === 'unreachable' || reason === 'unsupported'
  return isOpen && check.status === 'unknown' ? words.unavailableHeadlines[check.code] : undefined
}

function dateOf({ credential }: Report, checks: readonly Check[]): string {
  return checks.find(({ id, status }) => id === 'validity' && status === 'failed')?.details['date'] ?? credential?.validUntil ?? ''
}
