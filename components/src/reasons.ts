/** The verifier's sentences in the language of the reader: by their codes, with the details of the check in the holes. Fit to be shown. */

import type { Check, Details, Note, Report } from '@rosette/verifier'
import { dayOf } from './dates.ts'
import type { Reasons } from './languages/words.ts'
import { cut, fit } from './safe-text.ts'
import type { Speech } from './speech.ts'

const LONGEST_SENTENCE = 600
const LONGEST_VALUE = 300
const LONGEST_DATE = 40
const DATES: readonly string[] = ['date', 'day', 'from', 'until']

/** Why a check ended as it did. */
export function explanationOf(check: Check, speech: Speech): string {
  const { reasons } = speech.words
  return reasons ? spoken(sentenceOf(check, reasons), { ...check.details }, check.explanation, speech) : asWritten(check.explanation, check.details, speech)
}

export function noteOf({ code, details, text }: Note, speech: Speech): string {
  const { reasons } = speech.words
  return reasons ? spoken(reasons.notes[code], details, text, speech) : asWritten(text, details, speech)
}

/** The report's one sentence. Its date is the one that the headline names. */
export function reportSummary(report: Report, date: string, speech: Speech): string {
  const { reasons } = speech.words
  const { day = '' } = report
  if (!reasons) return asWritten(report.summary, { date, day: day.slice(0, 10) }, speech)
  const own = isIssuerOpen(report) ? reasons.unestablished[report.reason] : undefined
  return spoken(own ?? reasons.summaries[report.reason], { date, day, issuer: issuerOf(report) }, report.summary, speech)
}

/** As the verifier decides it: a badge that its own issuer's copy calls taken back needs no other proof of who issued it. */
function isIssuerOpen({ checks }: Report): boolean {
  return checks.issuer.status !== 'passed' && checks.proof.status !== 'failed'
}

function issuerOf({ checks: { issuer }, credential }: Report): string {
  return issuer.status === 'passed' ? issuer.found.id : (credential?.issuer.id ?? '')
}

/** Nothing for a code of a newer verifier than these words know. */
function sentenceOf(check: Check, reasons: Reasons): string | undefined {
  switch (check.status) {
    case 'passed':
      return reasons.passed[check.id]
    case 'failed':
      return reasons.invalid[check.code]
    case 'unknown':
      return reasons.unavailable[check.code]
    case 'skipped':
      return reasons.skipped[check.code]
  }
}

/** The verifier's own English, with its dates said as days. */
function asWritten(sentence: string, details: Details, speech: Speech): string {
  const dates = DATES.map((name) => details[name] ?? '').filter((date) => /^\d{4}-\d{2}-\d{2}/.test(date))
  const said = dates.reduce((text, date) => text.replaceAll(date, dayOf(date.slice(0, LONGEST_DATE), speech)), sentence)
  return fit(said, LONGEST_SENTENCE)
}

/** A part in brackets is left out when its hole has no value. Without a sentence the verifier's own English stands. */
function spoken(sentence: string | undefined, details: Details, english: string, speech: Speech): string {
  if (sentence === undefined) return fit(english, LONGEST_SENTENCE)
  const has = (name: string): boolean => Object.hasOwn(details, name) && details[name] !== ''
  const filled = sentence
    .replace(/\[([^\]]*\{(\w+)\}[^\]]*)\]/g, (_, part: string, name: string) => (has(name) ? part : ''))
    .replace(/\{(\w+)\}/g, (_, name: string) => value(name, has(name) ? details[name] : undefined, speech))
  return cut(filled, LONGEST_SENTENCE)
}

/** Days are said as days; the verifier's own few words in this language; all else as it stands, in a direction of its own. */
function value(name: string, written: string | undefined, speech: Speech): string {
  const known = speech.words.reasons?.values ?? {}
  const text = written ?? 'unknown'
  if (Object.hasOwn(known, text)) return known[text] ?? text
  if (DATES.includes(name) && /^\d{4}-/.test(text)) return dayOf(text.slice(0, LONGEST_DATE), speech)
  return speech.dir === 'rtl' ? `\u2068${fit(text, LONGEST_VALUE)}\u2069` : fit(text, LONGEST_VALUE)
}
