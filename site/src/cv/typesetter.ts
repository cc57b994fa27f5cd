/** Sets text in a PDF: each sign in a typeface that has it, in the order of Unicode's bidirectional algorithm (UAX #9), broken at spaces. */

import type { PDFDocument, PDFPage, RGB } from '@cantoo/pdf-lib'
import bidiFactory from 'bidi-js'
import { drawRun, embed, isJoined, widthOf, type Embedded, type Typeface } from './typeface.ts'

export interface Style {
  readonly size: number
  readonly weight: 400 | 600
  readonly colour: RGB
  /** Where its lines begin. In which direction they run is told by their first letter (UAX #9 P2). */
  readonly direction: 'ltr' | 'rtl'
}

export interface Typesetter {
  /** Whether every letter and digit has a typeface. */
  readonly canWrite: (text: string) => boolean
  /** A paragraph of this width, cut after so many lines. Signs that no typeface has are left out. */
  readonly set: (text: string, style: Style, width: number, most?: number) => Paragraph
}

export interface Paragraph {
  readonly height: number
  /** From the start of its first line: its top, and its left, or its right where lines begin there. */
  readonly draw: (page: PDFPage, x: number, y: number) => void
}

/** One direction, one typeface. */
interface Run {
  readonly text: string
  readonly typeface: Embedded
  readonly width: number
}

const bidi = bidiFactory()
const LEADING = 1.35

/** `text` is all that will be drawn. */
export async function typesetterFor(document: PDFDocument, typefaces: readonly Typeface[], text: string): Promise<Typesetter> {
  const embedded = await embed(document, typefaces, text)
  const has = (sign: string) => embedded.some(({ signs }) => signs.has(sign.codePointAt(0) ?? 0))
  return {
    canWrite: (line) => [...line].every((sign) => !/[\p{L}\p{N}]/u.test(sign) || has(sign)),
    set: (paragraph, style, width, most) => {
      const written = [...paragraph].filter((sign) => /[\p{C}\s]/u.test(sign) || has(sign)).join('')
      return setParagraph(written, style, width, most, embedded)
    },
  }
}

function setParagraph(text: string, style: Style, width: number, most = Infinity, typefaces: readonly Embedded[]): Paragraph {
  const { size, colour, direction } = style
  const fitting = typefaces.filter(({ weight }) => weight === style.weight)
  const base = bidi.getEmbeddingLevels(text).paragraphs[0]?.level === 1 ? 'rtl' : 'ltr'
  const set = (line: string) => runsOf(line, size, base, fitting)
  const lines = shortened(linesOf(text, width, set), most, (line) => sum(set(line)) <= width).map(set)
  const draw = (page: PDFPage, x: number, y: number) => {
    for (const [row, runs] of lines.entries()) {
      let at = direction === 'rtl' ? x - sum(runs) : x
      for (const run of runs) {
        drawRun(page, run.typeface, run.text, { x: at, y: y - size - row * size * LEADING, size, colour })
        at += run.width
      }
    }
  }
  return { height: lines.length * size * LEADING, draw }
}

/** The first lines; the last of them says that there was more. */
function shortened(lines: readonly string[], most: number, fits: (line: string) => boolean): readonly string[] {
  if (lines.length <= most) return lines
  const kept = lines.slice(0, most)
  let last = (kept.pop() ?? '').replace(/[\s\p{P}]+$/u, '')
  while (last !== '' && !fits(`${last}…`)) last = last.replace(/.[\s\p{P}]*$/u, '')
  return [...kept, `${last}…`]
}

/** Greedy, by the widths of words; one that is wider than the column is broken where it must. */
function linesOf(text: string, width: number, set: (part: string) => readonly Run[]): readonly string[] {
  const measure = (part: string) => sum(set(part))
  const space = measure('a a') - measure('aa')
  const lines: string[] = []
  let [line, used] = ['', 0]
  for (const word of text.split(/\s+/).flatMap((one) => piecesOf(one, width, measure))) {
    const wide = measure(word)
    if (line !== '' && used + space + wide > width) {
      lines.push(line)
      line = ''
    }
    used = line === '' ? wide : used + space + wide
    line = line === '' ? word : `${line} ${word}`
  }
  return line === '' ? lines : [...lines, line]
}

function piecesOf(word: string, width: number, measure: (part: string) => number): readonly string[] {
  if (word === '' || measure(word) <= width) return word === '' ? [] : [word]
  const pieces: string[] = []
  let piece = ''
  for (const sign of word) {
    if (piece !== '' && measure(piece + sign) > width) {
      pieces.push(piece)
      piece = ''
    }
    piece += sign
  }
  return [...pieces, piece]
}

/** From left to right, as they stand on paper; within each, the typeface joins and turns the letters. */
function runsOf(line: string, size: number, base: 'ltr' | 'rtl', typefaces: readonly Embedded[]): readonly Run[] {
  const embedding = bidi.getEmbeddingLevels(line, base)
  const runs: { from: number; to: number; level: number; typeface: Embedded }[] = []
  for (const at of bidi.getReorderedIndices(line, embedding)) {
    const typeface = typefaceOf(line, at, typefaces)
    if (!typeface) continue
    const [last, level] = [runs.at(-1), embedding.levels[at] ?? 0]
    const isNext = last?.level === level && last.typeface === typeface && (level % 2 === 1 ? at === last.from - 1 : at === last.to + 1)
    if (isNext) [last.from, last.to] = [Math.min(last.from, at), Math.max(last.to, at)]
    else runs.push({ from: at, to: at, level, typeface })
  }
  return runs.map(({ from, to, level, typeface }) => {
    const logical = line.slice(from, to + 1)
    const text = level % 2 === 1 ? turned(logical) : logical
    return { text, typeface, width: widthOf(typeface, text, size) }
  })
}

/** Brackets that are read from the right look the other way (UAX #9 L4). Letters that join are turned when they are shaped; others here. */
function turned(text: string): string {
  const signs = [...text].map((sign) => bidi.getMirroredCharacter(sign) ?? sign)
  return (isJoined(text) ? signs : signs.reverse()).join('')
}

/** The second half of a pair goes with the first; a sign that no typeface has is left out. */
function typefaceOf(line: string, at: number, typefaces: readonly Embedded[]): Embedded | undefined {
  const isSecond = at > 0 && /[\uDC00-\uDFFF]/.test(line[at] ?? '')
  const code = line.codePointAt(isSecond ? at - 1 : at) ?? 0
  return typefaces.find(({ signs }) => signs.has(code))
}

function sum(runs: readonly Run[]): number {
  return runs.reduce((total, { width }) => total + width, 0)
}
