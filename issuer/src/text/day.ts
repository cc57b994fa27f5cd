/** Reads days (`2026-11-23`) and spans of days (`P2Y`), and reckons with them; all in UTC. */

import { refused } from '../errors.ts'

const DAY = /^\d{4}-\d{2}-\d{2}$/
const SPAN = /^P(?=\d)(?:(\d{1,3})Y)?(?:(\d{1,4})M)?(?:(\d{1,4})W)?(?:(\d{1,5})D)?$/

/** A day of the calendar as written. Throws RefusedError, also for 30 February, which JavaScript takes for 2 March. */
export function readDay(text: string, what = 'the date'): string {
  const day = text.trim()
  const moment = DAY.test(day) ? new Date(`${day}T00:00:00Z`) : undefined
  if (!moment || Number.isNaN(moment.getTime()) || !moment.toISOString().startsWith(day)) {
    throw refused(`${what} ${JSON.stringify(day.slice(0, 40))} is no day`, 'write it as year-month-day: 2026-11-23')
  }
  if (day < '1900-01-01' || day > '9000-01-01') throw refused(`${what} ${day} is too far away`, 'check the year')
  return day
}

/** A span as ISO 8601 writes it: years, months, weeks, days. Throws RefusedError. */
export function readSpan(text: string, what = 'the span'): string {
  const span = text.trim()
  if (!SPAN.test(span)) throw refused(`${what} ${JSON.stringify(span.slice(0, 40))} is no span of time`, 'write it as ISO 8601 does: P2Y, P18M, P90D')
  return span
}

/** The day after a span; a day the month does not have becomes its last one (31 January and a month is 28 February). */
export function dayAfter(day: string, span: string): string {
  const [, years = '0', months = '0', weeks = '0', days = '0'] = SPAN.exec(span) ?? []
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const first = new Date(Date.UTC(year + Number(years), month - 1 + Number(months), 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  first.setUTCDate(Math.min(date, last) + Number(weeks) * 7 + Number(days))
  return first.toISOString().slice(0, 10)
}

/** When an award begins to hold: the first instant of its day. */
export function startOf(day: string): string {
  return `${day}T00:00:00Z`
}

/** When an award that expires on a day ends: that day is still good. */
export function endOf(day: string): string {
  return `${day}T23:59:59Z`
}
