/** What a report comes to: its sign, and the words in large letters. */

import type { Check, Report } from '@rosette/verifier'
import { CHECK_ORDER } from './check-order.ts'
import { dayOf } from './dates.ts'
import type { Sign } from './icons.ts'
import type { VerdictSpeech } from './speech.ts'
import { restsOnGiven, toneOf, type Tone } from './tone.ts'
import { say } from './words.ts'

/** How an answer looks. Out of date is not false: a genuine badge whose time is over, or yet to come, gets a clock instead of a cross. */
export function lookOf(report: Report): { readonly tone: Tone; readonly sign: Sign } {
  const tone = toneOf(report)
  const isOnlyLate = (report.reason === 'expired' || report.reason === 'not-yet-valid') && isEstablished(report)
  return isOnlyLate ? { tone: 'undetermined', sign: 'clock' } : { tone, sign: SIGN_OF_TONE[tone] }
}

const SIGN_OF_TONE: Readonly<Record<Tone, Sign>> = { verified: 'tick', rejected: 'cross', undetermined: 'question' }

/** It is known who issued it. Only then may a badge with a fault be called genuine. */
export function isEstablished({ checks }: Report): boolean {
  return checks.proof.status === 'passed' && checks.issuer.status === 'passed'
}

export function headlineOf(report: Report, speech: VerdictSpeech): string {
  const { givenHeadline, headlines, unestablished } = speech.words
  if (report.reason === 'verified') return restsOnGiven(report) ? givenHeadline : headlines.verified
  const checks = orderedChecks(report)
  const sentence = exact(report, checks, speech) ?? (isEstablished(report) ? undefined : unestablished[report.reason]) ?? headlines[report.reason]
  return say(sentence, { date: dayOf(dateOf(report).slice(0, LONGEST_DATE), speech) })
}

const LONGEST_DATE = 40
const orderedChecks = ({ checks }: Report): readonly Check[] => CHECK_ORDER.map((id): Check => checks[id])

function exact({ reason }: Report, checks: readonly Check[], speech: VerdictSpeech): string | undefined {
  return checks.map((check) => exactOf(check, reason, speech)).find((sentence) => sentence !== undefined)
}

/** The code that led to the reason may have more exact words than the reason. */
function exactOf(check: Check, reason: Report['reason'], { words }: VerdictSpeech): string | undefined {
  if (reason === 'invalid' && check.status === 'failed') return words.invalidHeadlines[check.code]
  const isOpen = reason === 'unreachable' || reason === 'unsupported'
  return isOpen && check.status === 'unknown' ? words.unavailableHeadlines[check.code] : undefined
}

/** The date that the answer turns on; empty when there is none. */
export function dateOf({ checks: { validity }, credential }: Report): string {
  return (validity.status === 'failed' ? validity.details['date'] : undefined) ?? credential?.validUntil ?? ''
}
