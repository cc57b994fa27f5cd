/** What a report comes to: its tone, and the words in large letters. */

import { CHECK_ORDER } from './check-order.ts'
import type { Check, Report } from '@rosette/verifier'
import { dayOf } from './dates.ts'
import { FAULT_HEADLINE, GIVEN_HEADLINE, HEADLINES, INVALID_HEADLINES, say, UNESTABLISHED } from './words.ts'

/** Green is kept for what was verified without the visitor's own help. */
export type Tone = 'verified' | 'rejected' | 'undetermined'

export function toneOf(report: Report): Tone {
  return report.verdict === 'verified' && restsOnGiven(report) ? 'undetermined' : report.verdict
}

/** Some document was handed over by the visitor. */
export function restsOnGiven({ documents }: Report): boolean {
  return documents.some(({ given }) => given === true)
}

export function headlineOf(report: Report): string {
  if (report.reason === 'verified') return restsOnGiven(report) ? GIVEN_HEADLINE : HEADLINES.verified
  const checks = CHECK_ORDER.map((id): Check => report.checks[id])
  if (report.reason === 'unsupported' && checks.some((check) => check.status === 'unknown' && check.code === 'internal')) return FAULT_HEADLINE
  const sentence = exact(report, checks) ?? (isEstablished(report) ? undefined : UNESTABLISHED[report.reason]) ?? HEADLINES[report.reason]
  return say(sentence, { date: dayOf(dateOf(report, checks)) })
}

/** Only then may a badge with a fault be called genuine. */
function isEstablished({ checks }: Report): boolean {
  return checks.proof.status === 'passed' && checks.issuer.status === 'passed'
}

function exact({ reason }: Report, checks: readonly Check[]): string | undefined {
  if (reason !== 'invalid') return undefined
  return checks.map((check) => (check.status === 'failed' ? INVALID_HEADLINES[check.code] : undefined)).find((sentence) => sentence !== undefined)
}

function dateOf({ credential }: Report, checks: readonly Check[]): string {
  return checks.find(({ id, status }) => id === 'validity' && status === 'failed')?.details['date'] ?? credential?.validUntil ?? ''
}
