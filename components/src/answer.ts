/** What a report comes to: its tone, and the words in large letters. */

import { CHECK_ORDER } from './check-order.ts'
import type { Check, Report } from '@rosette/verifier'
import { dayOf } from './dates.ts'
import type { Sign } from './icons.ts'
import { GIVEN_HEADLINE, HEADLINES, INVALID_HEADLINES, REPORT, say, UNAVAILABLE_HEADLINES, UNESTABLISHED } from './words.ts'

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

export function headlineOf(report: Report): string {
  if (report.reason === 'verified') return restsOnGiven(report) ? GIVEN_HEADLINE : HEADLINES.verified
  const checks = CHECK_ORDER.map((id): Check => report.checks[id])
  const sentence = exact(report, checks) ?? (isEstablished(report) ? undefined : UNESTABLISHED[report.reason]) ?? HEADLINES[report.reason]
  return say(sentence, { date: dayOf(dateOf(report, checks)) })
}

/** The sentence under the headline. That of the report knows nothing of whose documents they were. */
export function summaryOf(report: Report): string {
  return report.verdict === 'verified' && restsOnGiven(report) ? REPORT.given : report.summary
}

/** It is known who issued it. Only then may a badge with a fault be called genuine. */
export function isEstablished({ checks }: Report): boolean {
  return checks.proof.status === 'passed' && checks.issuer.status === 'passed'
}

function exact({ reason }: Report, checks: readonly Check[]): string | undefined {
  return checks.map((check) => exactOf(check, reason)).find((sentence) => sentence !== undefined)
}

/** The code that led to the reason may have more exact words than the reason. */
function exactOf(check: Check, reason: Report['reason']): string | undefined {
  if (reason === 'invalid' && check.status === 'failed') return INVALID_HEADLINES[check.code]
  const isOpen = reason === 'unreachable' || reason === 'unsupported'
  return isOpen && check.status === 'unknown' ? UNAVAILABLE_HEADLINES[check.code] : undefined
}

function dateOf({ credential }: Report, checks: readonly Check[]): string {
  return checks.find(({ id, status }) => id === 'validity' && status === 'failed')?.details['date'] ?? credential?.validUntil ?? ''
}
