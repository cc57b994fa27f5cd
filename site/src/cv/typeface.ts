/** The typefaces of the sheets, and how each sets a run of text. */

// fontkit's shaping of Indic scripts asks for it by its global name.
import 'regenerator-runtime/runtime.js'
import { PDFHexString, PDFOperator, PDFOperatorNames, type PDFDocument, type PDFFont, type PDFPage, type RGB } from '@cantoo/pdf-lib'
import fontkit, { type Font } from '@pdf-lib/fontkit'
import type { Face } from '../card/faces.ts'

/** A typeface that sheets share. */
export interface Typeface {
  readonly data: Uint8Array
  readonly weight: number
  readonly shaping: Font
  readonly signs: ReadonlySet<number>
}

/** One that is in a file. */
export interface Embedded extends Typeface {
  readonly font: PDFFont
}

export interface Spot {
  readonly x: number
  /** The baseline, from below. */
  readonly y: number
  readonly size: number
  readonly colour: RGB
}

/** What fontkit's paths can do, and its types do not tell. */
interface Outline {
  readonly scale: (x: number, y: number) => Outline
  readonly translate: (x: number, y: number) => Outline
  readonly toSVG: () => string
}

export function typefacesOf(faces: readonly Face[]): readonly Typeface[] {
  return faces.map(({ font: { data, weight = 400 } }) => {
    const shaping = fontkit.create(data)
    return { data, weight, shaping, signs: new Set(shaping.characterSet) }
  })
}

/** Those that write a part of the text go into the file. They hold no more than what the sheets say: cutting them once more fails. */
export async function embed(document: PDFDocument, typefaces: readonly Typeface[], text: string): Promise<readonly Embedded[]> {
  document.registerFontkit(fontkit)
  const codes = [...new Set(text)].map((sign) => sign.codePointAt(0) ?? 0)
  const embedded: Embedded[] = []
  for (const typeface of typefaces) {
    const isNeeded = codes.some((code) => typeface.signs.has(code) && !embedded.some(({ signs, weight }) => weight === typeface.weight && signs.has(code)))
    if (isNeeded) embedded.push({ ...typeface, font: await document.embedFont(typeface.data, { subset: false }) })
  }
  return embedded
}

export function widthOf({ shaping, font }: Embedded, text: string, size: number): number {
  if (!isJoined(text)) return font.widthOfTextAtSize(text, size)
  return (shaping.layout(text).positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0) * size) / shaping.unitsPerEm
}

export function drawRun(page: PDFPage, typeface: Embedded, text: string, spot: Spot): void {
  if (isJoined(text)) drawOutlines(page, typeface, text, spot)
  else page.drawText(text, { ...spot, font: typeface.font, color: spot.colour })
}

/** Letters that join, stack or carry marks: pdf-lib sets signs side by side, and would leave dots and vowels where they do not belong. */
export function isJoined(text: string): boolean {
  return /[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Devanagari}\p{sc=Thai}\p{M}]/u.test(text)
}

/** As outlines where the typeface wants them, with the letters beside for whoever searches, copies or listens (ISO 32000-1 §14.9.4 "Replacement text"). */
function drawOutlines(page: PDFPage, { shaping }: Embedded, text: string, { x, y, size, colour }: Spot): void {
  const scale = size / shaping.unitsPerEm
  const { glyphs, positions } = shaping.layout(text)
  const outlines: string[] = []
  let at = 0
  for (const [index, glyph] of glyphs.entries()) {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {}
    outlines.push(
      (glyph.path as unknown as Outline)
        .scale(scale, -scale)
        .translate((at + xOffset) * scale, -yOffset * scale)
        .toSVG(),
    )
    at += xAdvance
  }
  page.pushOperators(PDFOperator.of(PDFOperatorNames.BeginMarkedContentSequence, ['/Span', `<</ActualText ${PDFHexString.fromText(text).toString()}>>`]))
  page.drawSvgPath(outlines.join(''), { x, y, color: colour })
  page.pushOperators(PDFOperator.of(PDFOperatorNames.EndMarkedContent))
}
