/** How words are said: holes filled, counts in the form that the language asks for, days, spans and lists as it writes them. */

import { localeOf, type Language } from './language.ts'

/** Forms of one sentence by the plural rules of its language. */
export type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>

/** A sentence with its `{holes}` filled, in one pass: what fills a hole is never searched for holes. */
export function say(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (hole, name: string) => (Object.hasOwn(values, name) ? String(values[name]) : hole))
}

export function sayCount(forms: Forms, count: number, language: Language): string {
  const form = new Intl.PluralRules(localeOf(language)).select(count)
  return say(forms[form] ?? forms.other, { count: new Intl.NumberFormat(localeOf(language)).format(count) })
}

/** A day (`2026-11-23`, or a moment that begins so), whatever the machine that builds thinks of time. */
export function sayDay(day: string, language: Language): string {
  return new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day.slice(0, 10)}T00:00:00Z`))
}

/** `P2Y` as “2 years”; spans that mix units are told with all of them (ISO 8601). */
export function saySpan(span: string, language: Language): string {
  const parts = [...span.matchAll(/(\d+)([YMWD])/g)].map(([, count = '', unit = '']) =>
    new Intl.NumberFormat(localeOf(language), { style: 'unit', unit: UNITS[unit] ?? 'day', unitDisplay: 'long' }).format(Number(count)),
  )
  return sayList(parts, language)
}

export function sayList(parts: readonly string[], language: Language): string {
  return new Intl.ListFormat(localeOf(language)).format(parts)
}

const UNITS: Readonly<Record<string, string>> = { Y: 'year', M: 'month', W: 'week', D: 'day' }

/** OB3 §B.1.29 AchievementType as a person says it; a type of the issuer's own loses its prefix. */
export function sayKind(type: string, kinds: Readonly<Record<string, string>>): string {
  return kinds[type] ?? type.replace(/^ext:/, '').replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ')
}
