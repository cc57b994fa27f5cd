/** One language as an element speaks it: its words, its direction, its dates, numbers and plurals. */

import type { Forms } from './languages/en.ts'
import { canonical, findWords } from './languages/known.ts'
import type { BadgeWords, DetailsWords, VerdictWords, Words } from './languages/words.ts'
import { say } from './words.ts'

/** Every element but the badge and its verdict speaks all words. */
export interface Speech<Spoken = Words> {
  readonly words: Spoken
  /** For the `lang` of what is spoken. */
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'
  /** For `Intl`. */
  readonly locale: string
}

const RIGHT_TO_LEFT = /^(ar|he|fa|ur|yi|ps|sd|ug|ckb|dv)(-|$)/

export type BadgeSpeech = Speech<BadgeWords>
export type DetailsSpeech = Speech<DetailsWords>
export type VerdictSpeech = Speech<VerdictWords>

/** English, too, when the words for the tag are not in hand. */
export function speechOf<English>(tag: string, english: English): Speech<English | Words> {
  const wanted = canonical(tag) ?? 'en'
  const words = findWords(wanted)
  const lang = words || /^en(-|$)/.test(wanted) ? wanted : 'en'
  return { words: words ?? english, lang, dir: RIGHT_TO_LEFT.test(lang) ? 'rtl' : 'ltr', locale: localeOf(lang) }
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
