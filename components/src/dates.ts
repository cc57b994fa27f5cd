/** Dates as people of a language say them. Days are those the issuer wrote, not shifted by where the reader sits. */

import { visible } from './safe-text.ts'
import type { Speech } from './speech.ts'

const DAY: Intl.DateTimeFormatOptions = { dateStyle: 'long', timeZone: 'UTC' }

/** `3 May 2024`; what is no date stays as it stands, made fit to be shown. */
export function dayOf(iso: string, { locale }: Pick<Speech, 'locale'>): string {
  const written = /^\d{4}-\d{2}-\d{2}/.exec(iso)?.[0]
  return written === undefined || Number.isNaN(Date.parse(written)) ? visible(iso) : formatter(locale).format(new Date(written))
}

const formatters = new Map<string, Intl.DateTimeFormat>()

/** Making one is slow, and a page of badges asks for the same again and again. */
function formatter(locale: string): Intl.DateTimeFormat {
  const made = formatters.get(locale) ?? new Intl.DateTimeFormat(locale, DAY)
  formatters.set(locale, made)
  return made
}
