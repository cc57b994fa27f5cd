/** Where two documents differ, for a reader to see what changed. */

import { isObject, property } from './json.ts'

export interface Difference {
  /** A path such as `checks.proof.status`. */
  readonly where: string
  /** As JSON, the first 200 characters; empty where there is nothing. */
  readonly was: string
  readonly is: string
}

const MOST_DIFFERENCES = 50

/** The first 50 differences of two values of JSON, in the order in which they stand; empty when they are the same. */
export function differencesBetween(was: unknown, is: unknown): readonly Difference[] {
  return compare(was, is, '').slice(0, MOST_DIFFERENCES)
}

function compare(was: unknown, is: unknown, where: string): readonly Difference[] {
  if (isObject(was) && isObject(is)) {
    const names = [...new Set([...Object.keys(was), ...Object.keys(is)])]
    return names.flatMap((name) => compare(property(was, name), property(is, name), where ? `${where}.${name}` : name))
  }
  if (Array.isArray(was) && Array.isArray(is) && was.length === is.length) return was.flatMap((one, at) => compare(one, is[at], `${where}[${at}]`))
  const [before, after] = [was, is].map((value) => JSON.stringify(value) ?? '')
  return before === after ? [] : [{ where, was: (before ?? '').slice(0, 200), is: (after ?? '').slice(0, 200) }]
}
