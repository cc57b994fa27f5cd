/** The pay of an opening, as its employer states it: `baseSalary` of schema.org. What others estimate is not read. */

import { isRecord, listOf } from './plain.ts'

export const PERIODS = ['HOUR', 'DAY', 'WEEK', 'MONTH', 'YEAR'] as const
export type Period = (typeof PERIODS)[number]

export interface Pay {
  /** ISO 4217. */
  readonly currency: string
  readonly period: Period
  readonly low: number
  /** As low as `low` where one sum is stated. */
  readonly high: number
}

/** MonetaryAmount with one sum or both ends of a range, a currency and a period. Undefined where one of them is missing or cannot be meant. */
export function readPay(salary: unknown, currencyBeside?: unknown): Pay | undefined {
  const amount = listOf(salary).find(isRecord)
  if (!amount) return undefined
  const value = isRecord(amount['value']) ? amount['value'] : amount
  const currency = readCurrency(amount['currency'] ?? currencyBeside)
  const unit = value['unitText'] ?? amount['unitText']
  const period = PERIODS.find((one) => typeof unit === 'string' && one === unit.toUpperCase())
  const sum = readSum(value['value'])
  const [low, high] = [readSum(value['minValue']) ?? sum, readSum(value['maxValue']) ?? sum]
  if (currency === undefined || period === undefined || low === undefined || high === undefined || low > high) return undefined
  return { currency, period, low, high }
}

function readCurrency(value: unknown): string | undefined {
  return typeof value === 'string' && CURRENCIES.has(value) ? value : undefined
}

/** Feeds write numbers as texts too; a text with a comma could mean two sums. */
function readSum(value: unknown): number | undefined {
  const sum = typeof value === 'string' && /^\d{1,12}(\.\d{1,4})?$/.test(value) ? Number(value) : value
  return typeof sum === 'number' && sum > 0 && sum <= HIGHEST ? sum : undefined
}

const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'))
/** A year's pay in the smallest of currencies stays below it. */
const HIGHEST = 1e11
