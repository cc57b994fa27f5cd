/** Dates as people say them. Days are those the issuer wrote, not shifted by where the reader sits. */

import { LOCALE } from './words.ts'

const DAY = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'long', timeZone: 'UTC' })
const MOMENT = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' })

/** `3 May 2024`; what is no date stays as it stands. */
export function dayOf(iso: string): string {
  const written = /^\d{4}-\d{2}-\d{2}/.exec(iso)?.[0]
  return written === undefined || Number.isNaN(Date.parse(written)) ? iso : DAY.format(new Date(written))
}

/** `3 May 2024 at 09:30 UTC`. */
export function momentOf(iso: string): string {
  return Number.isNaN(Date.parse(iso)) ? iso : `${MOMENT.format(new Date(iso))} UTC`
}
