/** Finds the objects of a PDF without its cross-reference table, which a forger may bend: from the first byte to the last (ISO 32000-1 §7.3, §7.5). */

import { expand } from '../bytes.ts'
import { invalid, unavailable } from '../errors.ts'
import { makeRest } from '../visit.ts'
import { endOfValue, isDictionary, isName, readWhole } from './pdf-values.ts'

/** Read only when it is wanted: most objects of a PDF draw pages. */
export interface PdfObject {
  /** Its value as it is written. */
  readonly text: string
  /** The raw bytes of a stream. */
  readonly stream?: Uint8Array
}

export interface Pdf {
  /** By number; of two with one number the later counts, as in a file that was added to (§7.5.6). */
  readonly objects: ReadonlyMap<number, PdfObject>
  /** §7.5.5, as they are written. */
  readonly trailers: readonly string[]
}

const MOST_OBJECTS = 200_000
/** Streams that hold objects, and the bytes that all of them may have when expanded. */
const MOST_HOLDERS = 2000
const MOST_EXPANDED = 32 * 1024 * 1024
/** Of the numbers that a holder begins with. */
const LONGEST_INDEX = 256 * 1024

/** Every object, in the open or in a compressed stream. Throws `image-damaged` for a file that was cut, `too-complex` past the limits. */
export async function readPdf(bytes: Uint8Array): Promise<Pdf> {
  const objects = new Map<number, PdfObject>()
  const trailers: string[] = []
  const left = { holders: MOST_HOLDERS, bytes: MOST_EXPANDED }
  const rest = makeRest()
  for (const [number, object] of inTheOpen(bytes, latin1(bytes))) {
    if (number === 'trailer') trailers.push(object.text)
    else objects.set(number, object)
    for (const [inner, packed] of await packedIn(object, left)) objects.set(inner, packed)
    if (objects.size + trailers.length > MOST_OBJECTS) throw unavailable('too-complex')
    await rest()
  }
  return { objects, trailers }
}

/** The decoded bytes of a stream; undefined when it is damaged, or packed in a way that no writer of badges uses. */
export async function decodeStream({ text, stream }: PdfObject, most: number): Promise<Uint8Array<ArrayBuffer> | 'too-large' | undefined> {
  const value = readWhole(text)
  if (!stream || !isDictionary(value)) return undefined
  const [filter, ...others] = [value.get('Filter') ?? []].flat()
  if (filter === undefined) return stream.length > most ? 'too-large' : new Uint8Array(stream)
  const [parameters] = [value.get('DecodeParms') ?? []].flat()
  // §7.4.4.4: rows of a picture, which no badge is.
  const isInRows = isDictionary(parameters) && Number(parameters.get('Predictor') ?? 1) > 1
  if (!isName(filter, 'FlateDecode', 'Fl') || others.length > 0 || isInRows) return undefined
  return expand(new Uint8Array(stream), 'deflate', most)
}

/** Goes on behind what it has read, so that nothing is read twice, whatever a file holds. */
function* inTheOpen(bytes: Uint8Array, text: string): Generator<readonly [number | 'trailer', PdfObject]> {
  const lengths = numbersIn(text)
  const begin = new RegExp(String.raw`(\d{1,10})${SPACE}+\d{1,5}${SPACE}+obj\b|\btrailer\b`, 'g')
  for (let match = begin.exec(text); match; match = begin.exec(text)) {
    const [, number] = match
    const end = endOfValue(text, begin.lastIndex)
    if (end === undefined) throw invalid('image-damaged')
    const written = text.slice(begin.lastIndex, end)
    const stream = number === undefined ? undefined : streamBehind(text, end, lengthIn(written, lengths))
    yield [number === undefined ? 'trailer' : Number(number), { text: written, ...(stream && { stream: bytes.subarray(stream.start, stream.end) }) }]
    begin.lastIndex = stream?.end ?? end
  }
}

const SPACE = String.raw`[\0\t\n\f\r ]`

/** Objects that are a number: many writers put the length of a stream behind it. */
function numbersIn(text: string): ReadonlyMap<number, number> {
  const numbers = new Map<number, number>()
  const number = new RegExp(String.raw`(\d{1,10})${SPACE}+\d{1,5}${SPACE}+obj${SPACE}+(\d{1,10})${SPACE}+endobj\b`, 'g')
  for (let match = number.exec(text); match; match = number.exec(text)) numbers.set(Number(match[1]), Number(match[2]))
  return numbers
}

function lengthIn(dictionary: string, numbers: ReadonlyMap<number, number>): number | undefined {
  const [, number, reference] = LENGTH.exec(dictionary) ?? []
  return reference === undefined ? Number(number) : numbers.get(Number(number))
}

const LENGTH = new RegExp(String.raw`/Length${SPACE}+(\d{1,10})(?!\d)(${SPACE}+\d{1,5}${SPACE}+R\b)?`)

/** §7.3.8: the length is believed only when the stream ends there. */
function streamBehind(text: string, from: number, length = NaN): { readonly start: number; readonly end: number } | undefined {
  const keyword = new RegExp(String.raw`${SPACE}*stream(?:\r\n|\n|\r)`, 'y')
  keyword.lastIndex = from
  if (!keyword.test(text)) return undefined
  const start = keyword.lastIndex
  if (length >= 0 && /^[\0\t\n\f\r ]*endstream/.test(text.slice(start + length, start + length + 20))) return { start, end: start + length }
  const end = text.indexOf('endstream', start)
  if (end === -1) throw invalid('image-damaged')
  // §7.3.8.1: the end of the line before the word is not part of the stream.
  const [line = ''] = /(\r\n|\n|\r)?$/.exec(text.slice(Math.max(start, end - 2), end)) ?? []
  return { start, end: end - line.length }
}

/** §7.5.7: pairs of number and place first, then the values, each of which ends where the next begins. */
async function packedIn(holder: PdfObject, left: { holders: number; bytes: number }): Promise<readonly (readonly [number, PdfObject])[]> {
  if (!holder.stream || !holder.text.includes('/ObjStm')) return []
  left.holders -= 1
  if (left.holders < 0) throw unavailable('too-complex')
  const dictionary = readWhole(holder.text)
  const decoded = isDictionary(dictionary) && isName(dictionary.get('Type'), 'ObjStm') && (await decodeStream(holder, left.bytes))
  if (decoded === 'too-large') throw unavailable('too-complex')
  if (!decoded) return []
  left.bytes -= decoded.length
  const first = Number(dictionary.get('First'))
  const text = latin1(decoded)
  const index = first <= LONGEST_INDEX ? (text.slice(0, first).match(/\d+/g) ?? []).map(Number) : []
  const pairs = index
    .flatMap((number, at) => (at % 2 === 0 ? [{ number, from: first + (index[at + 1] ?? NaN) }] : []))
    .sort((one, other) => one.from - other.from)
  return pairs.map(({ number, from }, at) => [number, { text: text.slice(from, pairs[at + 1]?.from) }])
}

/** A byte, a character: PDF is bytes. In slices, for a call takes only so many arguments. */
function latin1(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 4096) text += String.fromCharCode(...bytes.subarray(at, at + 4096))
  return text
}
