/** One text for each JSON value (RFC 8785). The reader has refused before what has none: lone surrogates, numbers beyond a double, names given twice. */

import { isObject, type Json } from '../json.ts'

/** Names in the order of their UTF-16 units (§3.2.3); numbers and strings as ECMAScript writes them (§3.2.2). */
export function canonicalJson(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (!isObject(value)) return JSON.stringify(value)
  const names = Object.keys(value).sort()
  return `{${names.map((name) => `${JSON.stringify(name)}:${canonicalJson(value[name] ?? null)}`).join(',')}}`
}
