/** Fields of a hand-written file, JSON or YAML, each with its line; what is wrong is collected, so that a person sees all of it at once. */

import { isMap, isScalar, isSeq, LineCounter, parseDocument, YAMLMap } from 'yaml'
import { RefusedError, refused, type Finding } from '../errors.ts'
import { readLine } from '../text/name.ts'

export interface Fields {
  readonly file: string
  /** Every fault found so far, of this object and those in it. */
  readonly findings: Finding[]
  readonly map: YAMLMap
  /** The line of an offset in the text. */
  readonly lineAt: (offset: number) => number
}

/** The fields of an object; `before` lines stand above the text in its file. An empty one when the text is none, with a finding. */
export function openFields(text: string, file: string, before = 0): Fields {
  const lines = new LineCounter()
  // JSON is YAML too (YAML 1.2 §10.2), and here both keep their lines.
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, prettyErrors: false })
  const lineAt = (offset: number) => lines.linePos(offset).line + before
  const findings = document.errors.map(({ message, pos }): Finding => {
    return {
      message: `cannot be read: ${message.split('\n')[0] ?? ''}`,
      cure: 'look for a missing quotation mark, comma, or wrong indentation',
      file,
      line: lineAt(pos[0]),
    }
  })
  const map = document.contents
  if (findings.length === 0 && !isMap(map)) findings.push({ message: 'holds no fields', cure: 'write one "name: value" on each line', file, line: before + 1 })
  return { file, findings, lineAt, map: isMap(map) && findings.length === 0 ? map : new YAMLMap() }
}

export interface TextRule {
  readonly needed?: boolean
  readonly most?: number
  /** May have several lines. */
  readonly long?: boolean
  /** Judges and rewrites; throws RefusedError. */
  readonly read?: (text: string) => string
}

/** The text of a field; undefined when it is not there or wrong, which is then a finding. */
export function textIn(fields: Fields, name: string, rule: TextRule = {}): string | undefined {
  const value = fields.map.get(name, true)
  if (value === undefined) {
    if (rule.needed) missing(fields, name)
    return undefined
  }
  if (!isScalar(value) || value.value === null || typeof value.value === 'boolean') return wrong(fields, name, 'is no text', 'write a text')
  return judged(fields, name, typeof value.value === 'string' ? value.value : (value.source ?? ''), rule)
}

/** The texts of a list. */
export function textsIn(fields: Fields, name: string, rule: TextRule = {}): readonly string[] {
  return itemsIn(fields, name).flatMap((item) => {
    if (!isScalar(item) || typeof item.value !== 'string') return wrong(fields, name, 'holds what is no text', 'write a list of texts') ?? []
    return judged(fields, name, item.value, rule) ?? []
  })
}

/** The objects of a list; their findings join those of the whole. */
export function objectsIn(fields: Fields, name: string): readonly Fields[] {
  return itemsIn(fields, name).flatMap((item) => {
    return isMap(item) ? [{ ...fields, map: item }] : (wrong(fields, name, 'holds what is no object', 'write its fields, "name: value"') ?? [])
  })
}

/** The object of a field; an empty one when it is not there. */
export function objectIn(fields: Fields, name: string): Fields {
  const value = fields.map.get(name, true)
  if (isMap(value)) return { ...fields, map: value }
  if (value === undefined) missing(fields, name)
  else wrong(fields, name, 'is no object', 'write its fields')
  return { ...fields, map: new YAMLMap() }
}

export function flagIn(fields: Fields, name: string, otherwise: boolean): boolean {
  const value = fields.map.get(name)
  if (value === undefined) return otherwise
  if (typeof value !== 'boolean') wrong(fields, name, 'is neither true nor false', 'write true or false')
  return value === true
}

export function numberIn(fields: Fields, name: string, range: { readonly from: number; readonly to: number; readonly otherwise: number }): number {
  const value = fields.map.get(name)
  if (value === undefined) return range.otherwise
  const fits = typeof value === 'number' && Number.isInteger(value) && value >= range.from && value <= range.to
  if (!fits) wrong(fields, name, 'does not fit', `write a whole number from ${range.from} to ${range.to}`)
  return fits ? value : range.otherwise
}

/** Whole numbers of a list, smallest first. */
export function numbersIn(
  fields: Fields,
  name: string,
  range: { readonly from: number; readonly to: number; readonly otherwise: readonly number[] },
): readonly number[] {
  if (!fields.map.has(name)) return range.otherwise
  const numbers = itemsIn(fields, name).flatMap((item) => (isScalar(item) && typeof item.value === 'number' ? [item.value] : [Number.NaN]))
  const fits = numbers.every((number) => Number.isInteger(number) && number >= range.from && number <= range.to)
  if (!fits) wrong(fields, name, 'does not fit', `write whole numbers from ${range.from} to ${range.to}`)
  return fits ? [...new Set(numbers)].sort((one, other) => one - other) : range.otherwise
}

/** One of a few words. */
export function choiceIn<Word extends string>(fields: Fields, name: string, words: readonly [Word, ...Word[]]): Word {
  const value = fields.map.get(name)
  const word = words.find((one) => one === value)
  if (value !== undefined && !word) wrong(fields, name, 'is none of the words known here', `write ${words.join(' or ')}`)
  return word ?? words[0]
}

/** A misspelt name would be passed over in silence otherwise. */
export function judgeNames(fields: Fields, known: readonly string[]): void {
  for (const { key } of fields.map.items) {
    const name = isScalar(key) ? String(key.value) : '?'
    if (!known.includes(name)) add(fields, name, `there is no field ${JSON.stringify(name.slice(0, 60))}`, `fields are ${known.join(', ')}`)
  }
}

/** Where a field stands; the object's own beginning when it has none of that name. */
export function lineOf({ map, lineAt }: Fields, name?: string): number {
  const pair = map.items.find(({ key }) => isScalar(key) && key.value === name)
  const at = isScalar(pair?.key) ? pair.key.range?.[0] : map.range?.[0]
  return lineAt(at ?? 0)
}

/** Adds a finding at a field. */
export function add(fields: Fields, name: string | undefined, message: string, cure: string): void {
  fields.findings.push({ message, cure, file: fields.file, line: lineOf(fields, name) })
}

function judged(fields: Fields, name: string, text: string, { most = 500, long = false, read }: TextRule): string | undefined {
  try {
    const clean = long ? paragraphs(text, name, most) : readLine(text, name, most)
    if (clean === '') return wrong(fields, name, 'is empty', 'fill it in, or remove it')
    return read ? read(clean) : clean
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error
    for (const { message, cure } of error.findings) add(fields, name, message.startsWith(name) ? message : `${name}: ${message}`, cure)
    return undefined
  }
}

/** Line breaks as they are, everything else as in a line. */
function paragraphs(text: string, name: string, most: number): string {
  const lines = text.trim().split(/\r?\n/)
  const clean = lines.map((line) => readLine(line, name, most)).join('\n')
  if (clean.length > most) throw refused(`${name} has ${clean.length} characters`, `keep it under ${most}`)
  return clean
}

function itemsIn(fields: Fields, name: string): readonly unknown[] {
  const value = fields.map.get(name, true)
  if (value === undefined) return []
  return isSeq(value) ? value.items : (wrong(fields, name, 'is no list', 'write a list: [one, two]') ?? [])
}

function wrong(fields: Fields, name: string, message: string, cure: string): undefined {
  add(fields, name, `${name} ${message}`, cure)
}

function missing(fields: Fields, name: string): void {
  add(fields, undefined, `the field ${name} is missing`, `add ${name}`)
}
