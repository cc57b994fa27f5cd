/** Reads one value of a PDF: numbers, names, strings, arrays, dictionaries, references (ISO 32000-1 §7.3). */

export type Value = number | boolean | null | string | Name | Reference | Dictionary | readonly Value[]

export type Dictionary = ReadonlyMap<string, Value>

/** A name, apart from a string that has the same letters. */
export interface Name {
  readonly name: string
}

export interface Reference {
  readonly object: number
}

const MOST_DEPTH = 64
const LONGEST_STRING = 64 * 1024
const LONGEST_VALUE = 512 * 1024

/** The value that a text begins with. A string is its bytes as Latin-1. Undefined when there is none, or more than a badge can need. */
export function readWhole(text: string): Value | undefined {
  try {
    return text.length > LONGEST_VALUE ? undefined : readValue(text, 0).value
  } catch {
    return undefined
  }
}

/** Where the value at `from` ends, or where it breaks; nothing is built. Undefined when the text ends before the value does. */
export function endOfValue(text: string, from: number): number | undefined {
  let [at, open] = [from, 0]
  do {
    TOKEN.lastIndex = at = skipSpace(text, at)
    if (at >= text.length) return undefined
    const [token] = TOKEN.exec(text) ?? []
    if (token === undefined) return at
    at = token === '(' ? endOfString(text, TOKEN.lastIndex) : TOKEN.lastIndex
    if (token === '<<' || token === '[') open += 1
    if (token === '>>' || token === ']') open -= 1
  } while (open > 0)
  return at > text.length ? undefined : at
}

/** A bracket, a string or its beginning, a name, a number, or one of the few words that are values. */
const TOKEN = /<<|>>|[[\](]|<[\da-f\0\t\n\f\r ]*>|\/[^\0\t\n\f\r ()<>[\]{}/%]*|[+-]?[\d.]+|(?:R|true|false|null)\b/iy

/** Behind the parenthesis that closes it, or behind the text. */
function endOfString(text: string, from: number): number {
  const mark = /[()]|\\[^]/g
  mark.lastIndex = from
  for (let open = 1; open > 0;) {
    const [found] = mark.exec(text) ?? []
    if (found === undefined) return text.length + 1
    if (found === '(') open += 1
    if (found === ')') open -= 1
  }
  return mark.lastIndex
}

function readValue(text: string, from: number, depth = 0): { readonly value: Value; readonly end: number } {
  if (depth > MOST_DEPTH) throw new SyntaxError('too deep')
  const at = skipSpace(text, from)
  const first = text[at] ?? ''
  if (text.startsWith('<<', at)) return readDictionary(text, at + 2, depth)
  if (first === '[') return readArray(text, at + 1, depth)
  if (first === '(') return readString(text, at + 1)
  if (first === '<') return readHex(text, at + 1)
  if (first === '/') return readName(text, at + 1)
  return readWord(text, at)
}

export function isDictionary(value: unknown): value is Dictionary {
  return value instanceof Map
}

export function isReference(value: unknown): value is Reference {
  return typeof value === 'object' && value !== null && 'object' in value
}

export function isName(value: unknown, ...names: readonly string[]): value is Name {
  return typeof value === 'object' && value !== null && 'name' in value && names.includes(String(value.name))
}

/** White space (§7.2.2) and comments, which may be long: a pattern for both would run out of room. */
function skipSpace(text: string, from: number): number {
  let isComment = false
  for (let at = from; at < text.length; at += 1) {
    const sign = text.charAt(at)
    isComment = isComment ? sign !== '\n' && sign !== '\r' : sign === '%'
    if (!isComment && !'\0\t\n\f\r '.includes(sign)) return at
  }
  return text.length
}

function readDictionary(text: string, from: number, depth: number): { readonly value: Dictionary; readonly end: number } {
  const entries = new Map<string, Value>()
  for (let at = skipSpace(text, from); ;) {
    if (text.startsWith('>>', at)) return { value: entries, end: at + 2 }
    if (text[at] !== '/') throw new SyntaxError('no key')
    const key = readName(text, at + 1)
    const { value, end } = readValue(text, key.end, depth + 1)
    // Of two alike no reader can tell which one is meant.
    if (entries.has(key.value.name)) throw new SyntaxError('a key twice')
    entries.set(key.value.name, value)
    at = skipSpace(text, end)
  }
}

function readArray(text: string, from: number, depth: number): { readonly value: readonly Value[]; readonly end: number } {
  const values: Value[] = []
  let at = skipSpace(text, from)
  while (text[at] !== ']') {
    const { value, end } = readValue(text, at, depth + 1)
    values.push(value)
    at = skipSpace(text, end)
  }
  return { value: values, end: at + 1 }
}

/** §7.3.4.2: parentheses may nest, a backslash escapes. */
function readString(text: string, from: number): { readonly value: string; readonly end: number } {
  let [value, open] = ['', 1]
  for (let at = from; at < Math.min(text.length, from + LONGEST_STRING); at += 1) {
    const letter = text[at] ?? ''
    if (letter === '\\') {
      const [escape = ''] = /^(?:[0-7]{1,3}|\r\n|[^])/.exec(text.slice(at + 1, at + 4)) ?? []
      value += unescaped(escape)
      at += escape.length
      continue
    }
    if (letter === '(') open += 1
    if (letter === ')') open -= 1
    if (open === 0) return { value, end: at + 1 }
    value += letter
  }
  throw new SyntaxError('an open string')
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', '\n': '', '\r': '', '\r\n': '' }

function unescaped(escape: string): string {
  return /^[0-7]/.test(escape) ? String.fromCharCode(parseInt(escape, 8) & 0xff) : (ESCAPES[escape] ?? escape)
}

function readHex(text: string, from: number): { readonly value: string; readonly end: number } {
  const end = text.indexOf('>', from)
  if (end === -1 || end - from > LONGEST_STRING) throw new SyntaxError('an open string')
  const digits = text.slice(from, end).replaceAll(/[\0\t\n\f\r ]/g, '')
  if (!/^[\da-f]*$/i.test(digits)) throw new SyntaxError('no digit')
  return { value: (digits.match(/..?/g) ?? []).map((pair) => String.fromCharCode(parseInt(pair.padEnd(2, '0'), 16))).join(''), end: end + 1 }
}

function readName(text: string, from: number): { readonly value: Name; readonly end: number } {
  const letters = /[^\0\t\n\f\r ()<>[\]{}/%]*/y
  letters.lastIndex = from
  const [name = ''] = letters.exec(text) ?? []
  return { value: { name: name.replaceAll(/#([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))) }, end: from + name.length }
}

/** A number, a reference (`12 0 R`), `true`, `false` or `null`. */
function readWord(text: string, from: number): { readonly value: Value; readonly end: number } {
  const word = /(\d{1,10})[\0\t\n\f\r ]+\d{1,5}[\0\t\n\f\r ]+R\b|([+-]?(?:\d+\.?\d*|\.\d+))|(true|false|null)\b/y
  word.lastIndex = from
  const match = word.exec(text)
  if (!match) throw new SyntaxError('no value')
  const [, reference, number, constant] = match
  const value = reference !== undefined ? { object: Number(reference) } : number !== undefined ? Number(number) : CONSTANTS.get(constant ?? '')
  return { value: value ?? null, end: word.lastIndex }
}

const CONSTANTS: ReadonlyMap<string, boolean | null> = new Map([
  ['true', true],
  ['false', false],
])
