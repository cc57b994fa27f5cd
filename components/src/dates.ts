/** Dates as people of a language say them. Days are those the issuer wrote, not shifted by where the reader sits. */

import { visible } from './safe-text.ts'
import type { Speech } from './speech.ts'

const DAY: Intl.DateTimeFormatOptions = { dateStyle: 'long', timeZone: 'UTC' }
const MOMENT: Intl.DateTimeFormatOptions = { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }

/** `3 May 2024`; what is no date stays as it stands, made fit to be shown. */
export function dayOf(iso: string, { locale }: Pick<Speech, 'locale'>): string {
  const written = /^\d{4}-\d{2}-\d{2}/.exec(iso)?.[0]
  return written === undefined || Number.isNaN(Date.parse(written)) ? visible(iso) : formatter(locale, DAY).format(new Date(written))
}

/** `3 May 2024 at 09:30 UTC`. */
export function momentOf(iso: string, { locale }: Pick<Speech, 'locale'>): string {
  return Number.isNaN(Date.parse(iso)) ? visible(iso) : `${formatter(locale, MOMENT).format(new Date(iso))} UTC`
}

const formatters = new Map<string, Intl.DateTimeFormat>()

/** Making one is slow, and a page of badges asks for the same again and again. */
function formatter(locale: string, style: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${style.timeStyle ?? ''}`
  const made = formatters.get(key) ?? new Intl.DateTimeFormat(locale, style)
  formatters.set(key, made)
  return made
}
