/** Moments, and how long ago they were, as people of a language say it. */

import { visible } from './safe-text.ts'
import type { Speech } from './speech.ts'

const UNITS = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', Infinity],
] as const

/** `3 May 2024 at 09:30 UTC`; what is no date stays as it stands, made fit to be shown. */
export function momentOf(iso: string, { locale }: Pick<Speech, 'locale'>): string {
  if (Number.isNaN(Date.parse(iso))) return visible(iso)
  const formatted = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }).format(new Date(iso))
  return `${formatted} UTC`
}

/** `now`, `5 minutes ago`, `yesterday`. */
export function ageOf(iso: string, clock: number, { locale }: Pick<Speech, 'locale'>): string {
  const seconds = Math.round((Date.parse(iso) - clock) / 1000)
  if (Number.isNaN(seconds)) return visible(iso)
  const [unit, size] = UNITS.find(([, least]) => Math.abs(seconds) >= least) ?? UNITS[3]
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(Math.trunc(seconds / size), unit)
}
