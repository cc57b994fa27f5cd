/** One language as an element speaks it: its words, its direction, its dates, numbers and plurals. */

import { en, type Forms } from './languages/en.ts'
import { canonical, findWords, type Words } from './languages/known.ts'
import { say } from './words.ts'

export interface Speech {
  readonly words: Words
  /** For the `lang` of what is spoken. */
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'
  /** For `Intl`. */
  readonly locale: string
}

const RIGHT_TO_LEFT = /^(ar|he|fa|ur|yi|ps|sd|ug|ckb|dv)(-|$)/

/** English, too, when the words for the tag are not in hand. */
export function speechOf(tag: string): Speech {
  const lang = canonical(tag)
  const found = lang === undefined ? undefined : findWords(lang)
  if (!found || lang === undefined) return { words: en, lang: 'en', dir: 'ltr', locale: localeOf('en') }
  return { words: found.words, lang, dir: RIGHT_TO_LEFT.test(lang) ? 'rtl' : 'ltr', locale: localeOf(lang) }
}

/** The form that the language's rules ask for, with its holes filled. */
export function sayCount(forms: Forms, count: number, { locale }: Speech): string {
  return say(forms[new Intl.PluralRules(locale).select(count)] ?? forms.other, { count: sayNumber(count, locale) })
}

export const sayNumber = (count: number, locale: string): string => new Intl.NumberFormat(locale).format(count)

/** English without a country is written as most of the world writes it. */
function localeOf(lang: string): string {
  return lang === 'en' ? 'en-GB' : lang
}
