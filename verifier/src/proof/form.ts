/**
 * Refuses values that a graph would take and a reader of the JSON would miss. A graph knows no lists of one, no lists in lists and no
 * object around a text, so whoever passes a badge on may write them, and the signature stays right. What is shown has to be written as it is read.
 */

import { invalid } from '../errors.ts'
import { isObject, listOf, type Json } from '../json.ts'

/** Read as one text, number or truth. */
const PLAIN = new Set([
  ...['url', 'email', 'awardedDate', 'achievementType', 'caption', 'targetUrl', 'targetCode'],
  ...['identityHash', 'identityType', 'hashed', 'salt', 'value', 'status', 'achievedLevel'],
])
/** Read as one text, or as texts in languages. */
const TEXTS = new Set(['name', 'description', 'narrative', 'genre', 'targetName', 'targetFramework'])
/** Read as one thing. */
const ONE = new Set(['criteria', 'image', 'creator'])
/** Read as texts. */
const MANY = new Set(['type', 'tag'])

/** Throws `shape-ambiguous` when the value of a property of this name is written otherwise than it is read. */
export function judgeForm(value: Json | undefined, name: string): void {
  const items = listOf(value)
  const isList = Array.isArray(value)
  const isWrong =
    (isList && items.some((item) => Array.isArray(item))) ||
    (PLAIN.has(name) && (isList || isObject(value))) ||
    (TEXTS.has(name) && isList && !items.every(isObject)) ||
    (ONE.has(name) && isList) ||
    (MANY.has(name) && items.some((item) => typeof item !== 'string'))
  if (isWrong) throw invalid('shape-ambiguous', { property: name })
}
