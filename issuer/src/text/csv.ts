/** Tables of people: reads CSV a row at a time with line numbers, writes CSV that a spreadsheet cannot take for formulas. */

import { pipeline, Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { refused, RefusedError } from '../errors.ts'
import { openRead } from '../folder.ts'

/** A row by the names of its columns; a column that is not there is undefined, an empty cell is ''. */
export interface Row<Column extends string> {
  /** Where the row begins; the head is line 1. */
  readonly line: number
  readonly cells: Readonly<Partial<Record<Column, string>>>
  /** More cells than columns: what they mean cannot be told. */
  readonly fault?: RefusedError
}

export interface Columns<Column extends string> {
  readonly known: readonly Column[]
  /** Without these the file is refused. */
  readonly needed: readonly Column[]
}

/** No row of people is longer; without a limit one open quotation mark would hold the whole file. */
const MOST_ROW = 64 * 1024
const DELIMITERS = [',', ';', '\t'] as const

/** The rows of a file as spreadsheets write them, with comma, semicolon or tab; a line break in a cell is LF. Throws RefusedError naming the line. */
export async function* readRows<Column extends string>(file: string, columns: Columns<Column>): AsyncGenerator<Row<Column>, void, undefined> {
  const chunks = withOneEnd(textOf(file))
  const first = await chunks.next()
  const head = first.done ? '' : first.value
  const delimiter = delimiterIn(head)
  const parser = parse({ delimiter, info: true, max_record_size: MOST_ROW, skip_empty_lines: true, relax_column_count: true })
  pipeline(Readable.from(together(head, chunks)), parser, () => undefined)
  let names: readonly Column[] | undefined
  try {
    for await (const { record, info } of parser as AsyncIterable<Item>) {
      const line = info.lines - record.join('').split('\n').length + 1
      if (!names) names = readHead(record, columns, file)
      else if (record.some((cell) => cell.trim() !== '')) yield { line, cells: cellsOf(names, record), ...faultOf(names, record, { file, line }) }
    }
  } catch (error) {
    throw explain(error, file)
  }
  if (!names) throw refused('the file is empty', `begin with a line of column names: ${columns.known.join(',')}`, { file, line: 1 })
}

/** One line of CSV with its end (RFC 4180). A cell that a spreadsheet would take for a formula begins with an apostrophe. */
export function writeRow(cells: readonly (string | number | null | undefined)[]): string {
  return `${cells.map((cell) => quoted(harmless(String(cell ?? '')))).join(',')}\r\n`
}

interface Item {
  readonly record: readonly string[]
  /** `lines` is where the row ends. */
  readonly info: { readonly lines: number }
}

/** The text in pieces, strictly UTF-8, without its byte order mark. */
async function* textOf(file: string): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for await (const chunk of openRead(file)) yield decoder.decode(chunk as Uint8Array, { stream: true })
    yield decoder.decode()
  } catch (cause) {
    if ((cause as { readonly code?: string }).code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
      throw refused('the file is not UTF-8 text', 'save it as "CSV UTF-8"', { file })
    throw refused('the file cannot be read', 'check its name', { file })
  }
}

/** Every line ends with LF: the parser wants one end all through a file, and would count CRLF within quotation marks as two. */
async function* withOneEnd(chunks: AsyncIterable<string>): AsyncGenerator<string, void, undefined> {
  let held = ''
  for await (const chunk of chunks) {
    const text = held + chunk
    held = text.endsWith('\r') ? '\r' : ''
    yield text.slice(0, text.length - held.length).replace(/\r\n?/g, '\n')
  }
  if (held !== '') yield '\n'
}

async function* together(first: string, rest: AsyncIterable<string>): AsyncGenerator<string, void, undefined> {
  yield first
  yield* rest
}

/** The one that stands most often in the first line. */
function delimiterIn(text: string): string {
  const [line = ''] = text.split('\n', 1)
  const counted = DELIMITERS.map((mark) => ({ mark, times: line.split(mark).length }))
  return counted.reduce((best, one) => (one.times > best.times ? one : best)).mark
}

function readHead<Column extends string>(record: readonly string[], { known, needed }: Columns<Column>, file: string): readonly Column[] {
  const place = { file, line: 1 }
  const names = record.map((cell) => cell.trim().toLowerCase())
  const found = names.map((name) => known.find((one) => one === name))
  const strange = names.find((name, at) => found[at] === undefined && name !== '')
  if (strange !== undefined) throw refused(`there is no column ${JSON.stringify(strange.slice(0, 40))}`, `columns are ${known.join(', ')}`, place)
  const missing = needed.find((name) => !found.includes(name))
  if (missing) throw refused(`the column ${missing} is missing`, `begin with a line of column names: ${known.join(',')}`, place)
  const twice = names.find((name, at) => name !== '' && names.indexOf(name) !== at)
  if (twice !== undefined) throw refused(`the column ${twice} stands twice`, 'keep one of them', place)
  return found as readonly Column[]
}

function cellsOf<Column extends string>(names: readonly Column[], record: readonly string[]): Partial<Record<Column, string>> {
  return Object.fromEntries(names.map((name, at) => [name, record[at] ?? ''])) as Partial<Record<Column, string>>
}

function faultOf(names: readonly string[], record: readonly string[], place: Place): { readonly fault?: RefusedError } {
  if (record.slice(names.length).every((cell) => cell.trim() === '')) return {}
  return { fault: refused(`the row has ${record.length} cells for ${names.length} columns`, 'put quotation marks around a cell that holds a separator', place) }
}

interface Place {
  readonly file: string
  readonly line: number
}

const UNENDED: ReadonlySet<string> = new Set(['CSV_MAX_RECORD_SIZE', 'CSV_QUOTE_NOT_CLOSED'])

/** What the parser says of a file that is no table. */
function explain(error: unknown, file: string): unknown {
  if (error instanceof RefusedError || !(error instanceof CsvError)) return error
  const { lines: line } = error as CsvError & { readonly lines?: number }
  if (UNENDED.has(error.code)) return refused('a row has not ended here', 'look for an open quotation mark above', { file, line })
  return refused('the row is no CSV', 'look for a quotation mark inside a cell, and write it twice', { file, line })
}

/** What begins a formula in spreadsheets (OWASP "CSV injection"), also after spaces and in full width. */
function harmless(cell: string): string {
  return /^\s*[=+\-@\t\r|＝＋－＠]/.test(cell) ? `'${cell}` : cell
}

function quoted(cell: string): string {
  return /[",;\r\n\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
