/** What mails say, in the language of those who read them. */

import { words as ar } from './ar.ts'
import { words as de } from './de.ts'
import { words as en } from './en.ts'
import { words as es } from './es.ts'
import { words as fr } from './fr.ts'
import { words as he } from './he.ts'
import { words as it } from './it.ts'
import { words as ja } from './ja.ts'
import type { Words } from './language.ts'
import { words as nl } from './nl.ts'
import { words as pl } from './pl.ts'
import { words as pt } from './pt.ts'
import { words as zh } from './zh.ts'

export const WORDS: Readonly<Record<string, Words>> = { ar, de, en, es, fr, he, it, ja, nl, pl, pt, zh }

const RIGHT_TO_LEFT = ['ar', 'he']

export interface Speech {
  readonly words: Words
  /** Of the words, which need not be the one that was asked for. */
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
}

/** The words of the first of these languages that is known; English when none is. */
export function speechOf(...languages: readonly (string | undefined)[]): Speech {
  const language = languages.find((one) => one !== undefined && Object.hasOwn(WORDS, one)) ?? 'en'
  return { words: WORDS[language] ?? en, language, direction: RIGHT_TO_LEFT.includes(language) ? 'rtl' : 'ltr' }
}

export type Values = Readonly<Record<string, string>>

/** A sentence with its holes filled, in one pass: what fills a hole is never searched for holes. Throws TypeError when a value is missing. */
export function say(sentence: string, values: Values): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined
    if (value === undefined) throw new TypeError(`nothing is known of {${name}}`)
    return value
  })
}

/** A day as people of a language write it. */
export function dayIn(language: string, day: string): string {
  // In Arabic the digits of addresses and dates are then the same.
  const locale = language === 'ar' ? 'ar-u-nu-latn' : language
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))
}
