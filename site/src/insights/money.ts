/** Sums of money as a language writes them. */

import { INSIGHTS_WORDS } from '../words/insights.ts'
import { directionOf, localeOf, type Language } from '../words/language.ts'
import { say } from '../words/say.ts'
import type { Pay } from './pay.ts'

type Unit = Pick<Pay, 'currency' | 'period'>

export function sayMoney(amount: number, unit: Unit, language: Language): string {
  return formatOf(unit, language).format(amount)
}

/** Both ends of a range; one sum where they are the same. */
export function saySpread([low, high]: readonly [number, number], unit: Unit, language: Language): string {
  return low === high ? sayMoney(low, unit, language) : formatOf(unit, language).formatRange(low, high)
}

/** “€60,000 – €70,000 a year”. */
export function sayPay(pay: Pay, language: Language): string {
  return say(INSIGHTS_WORDS[language].per[pay.period], { amount: saySpread([pay.low, pay.high], pay, language) })
}

/** “Per year · Euro”. */
export function sayUnit({ currency, period }: Unit, language: Language): string {
  const name = new Intl.DisplayNames(localeOf(language), { type: 'currency' }).of(currency) ?? currency
  return `${INSIGHTS_WORDS[language].periods[period]} · ${name}`
}

/** A sum at an axis, as short as can be: 50K. */
export function sayTick(amount: number, language: Language): string {
  return new Intl.NumberFormat(localeOf(language), { notation: 'compact', maximumFractionDigits: 2 }).format(amount)
}

/** Cents matter by the hour alone. Among Arabic words a symbol such as UK£ would fall apart: there the currency is named. */
function formatOf({ currency, period }: Unit, language: Language): Intl.NumberFormat {
  const digits = period === 'HOUR' ? { trailingZeroDisplay: 'stripIfInteger' as const } : { maximumFractionDigits: 0 }
  const currencyDisplay = directionOf(language) === 'rtl' ? 'name' : 'symbol'
  return new Intl.NumberFormat(localeOf(language), { style: 'currency', currency, currencyDisplay, ...digits })
}
