/** Strict reading of JSON: size, depth and duplicate names are judged before parsing; readers look at what came out. */

import { invalid } from './errors.ts'

export type Json = null | boolean | number | string | readonly Json[] | JsonObject
export interface JsonObject {
  readonly [name: string]: Json | undefined
}

const MOST_CHARACTERS = 2 * 1024 * 1024
const MOST_DEPTH = 64

/** The value of a JSON text (RFC 8259). Throws `not-json`, `file-too-large`, `json-too-deep`, `json-duplicate-name`. */
export function parseJson(text: string): Json {
  if (text.length > MOST_CHARACTERS) throw invalid('file-too-large', { limit: '2 MiB' })
  const tokens = tokensOf(text)
  judgeDepth(tokens)
  const value = parse(text)
  judgeValue(value)
  judgeNames(tokens)
  return value
}

/** As `parseJson`, for a text that must be an object. Throws `not-json` for anything else. */
export function parseJsonObject(text: string): JsonObject {
  const value = parseJson(text)
  if (!isObject(value)) throw invalid('not-json')
  return value
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** An own property, never one of the prototype. */
export function property(object: JsonObject, name: string): Json | undefined {
  return Object.hasOwn(object, name) ? object[name] : undefined
}

/** An own property that is a string, else undefined. */
export function stringOf(object: JsonObject, name: string): string | undefined {
  const value = property(object, name)
  return typeof value === 'string' ? value : undefined
}

/** One value or many, as a list; nothing is an empty list. */
export function listOf(value: Json | undefined): readonly Json[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? (value as readonly Json[]) : [value]
}

/** One string or many, as a list of strings; anything that is not a string is left out. */
export function stringsOf(value: Json | undefined): readonly string[] {
  return listOf(value).filter((item) => typeof item === 'string')
}

/** One object or many, as a list of objects; anything else is left out. */
export function objectsOf(value: Json | undefined): readonly JsonObject[] {
  return listOf(value).filter(isObject)
}

function parse(text: string): Json {
  try {
    return JSON.parse(text) as Json
  } catch {
    throw invalid('not-json')
  }
}

/** Numbers too large for a double and lone surrogates cannot be what was signed (RFC 8785 §3.2.2). */
function judgeValue(value: Json | undefined): void {
  if (typeof value === 'number' && !Number.isFinite(value)) throw invalid('not-json')
  if (typeof value === 'string' && !value.isWellFormed()) throw invalid('not-utf8')
  if (typeof value !== 'object' || value === null) return
  for (const [name, inner] of Object.entries(value)) {
    if (!name.isWellFormed()) throw invalid('not-utf8')
    judgeValue(inner)
  }
}

/** Before parsing, so that a deep text never reaches a recursive parser. */
function judgeDepth(tokens: readonly string[]): void {
  let depth = 0
  for (const token of tokens) {
    if (token === '{' || token === '[') depth += 1
    else if (token === '}' || token === ']') depth -= 1
    if (depth > MOST_DEPTH) throw invalid('json-too-deep', { limit: String(MOST_DEPTH) })
  }
}

/** Duplicate names, plain or escaped, make a text mean different things to different readers (RFC 8259 §4). */
function judgeNames(tokens: readonly string[]): void {
  const open: (Set<string> | undefined)[] = []
  let last = ''
  for (const token of tokens) {
    if (token === '{') open.push(new Set())
    else if (token === '[') open.push(undefined)
    else if (token === '}' || token === ']') open.pop()
    else if (token === ':') addName(open.at(-1), last.includes('\\') ? (JSON.parse(last) as string) : last.slice(1, -1))
    last = token
  }
}

function addName(names: Set<string> | undefined, name: string): void {
  if (names?.has(name)) throw invalid('json-duplicate-name', { property: name.slice(0, 80) })
  names?.add(name)
}

/** Whole strings (so that marks inside them do not count) and the marks that give JSON its structure, in linear time. */
function tokensOf(text: string): readonly string[] {
  const tokens: string[] = []
  for (let at = 0; at < text.length; at += 1) {
    const mark = text[at] as string
    if (mark === '"') {
      const end = endOfString(text, at)
      if (end === -1) break
      tokens.push(text.slice(at, end + 1))
      at = end
    } else if (MARKS.has(mark)) tokens.push(mark)
  }
  return tokens
}

const MARKS = new Set('{}[]:')

function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1)
  while (end !== -1 && backslashesBefore(text, end) % 2 === 1) end = text.indexOf('"', end + 1)
  return end
}

function backslashesBefore(text: string, at: number): number {
  let count = 0
  while (text[at - 1 - count] === '\\') count += 1
  return count
}
