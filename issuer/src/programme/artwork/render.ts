/** Turns artwork into PNG, and refuses pictures that could do more than be looked at. */

import { Resvg } from '@resvg/resvg-js'
import { refused } from '../../errors.ts'

/** Wide enough for a page, light enough for a mail. */
const WIDTH = 400
const MOST_CHARACTERS = 512 * 1024

/** What makes an SVG more than a picture, and what it is called in the refusal. */
const FORBIDDEN: readonly (readonly [RegExp, string])[] = [
  [/<!(doctype|entity)/i, 'a document type'],
  [/<([\w-]+:)?(script|foreignObject|iframe|embed|object|handler|listener)[\s>/]/i, 'an element that is more than a picture'],
  [/[\s"']on[a-z]+\s*=/i, 'an event handler'],
  [/<\?xml-stylesheet/i, 'a link to elsewhere'],
  [/attributeName\s*=\s*["']?\s*([\w-]+:)?(href|src|on[a-z]+)/i, 'an animated link'],
  [/(href|src)\s*=\s*["']?\s*(?!#|data:image\/(png|jpeg|webp);base64,)[^"'\s]/i, 'a link to elsewhere'],
  [/url\(\s*["']?\s*(?!#)/i, 'a link to elsewhere'],
  [/@import/i, 'a link to elsewhere'],
]

/** Throws RefusedError for an SVG that is damaged, too large, or more than a picture. */
export function judgeSvg(svg: string, file: string): void {
  const cure = 'export it as a plain SVG, with all text as paths'
  if (svg.length > MOST_CHARACTERS) throw refused(`has ${svg.length} characters`, `keep it under ${MOST_CHARACTERS}`, { file })
  const [, what] = FORBIDDEN.find(([pattern]) => pattern.test(plain(svg))) ?? []
  if (what) throw refused(`holds ${what}`, cure, { file })
  try {
    open(svg)
  } catch (cause) {
    const [line = ''] = (cause instanceof Error ? cause.message : String(cause)).split('\n')
    throw refused(`is no SVG that can be drawn: ${line.slice(0, 120)}`, cure, { file })
  }
}

/** Without the disguises of letters: numbers in XML (`&#104;`), escapes in CSS (`\\68`). */
function plain(svg: string): string {
  const letter = (code: number) => (code <= 0x10ffff ? String.fromCodePoint(code) : '')
  return svg
    .replace(/&#(?:x([0-9a-f]+)|(\d+));/gi, (_, hex: string | undefined, decimal: string) => letter(hex ? Number.parseInt(hex, 16) : Number(decimal)))
    .replace(/\\([0-9a-f]{1,6})\s?/gi, (_, hex: string) => letter(Number.parseInt(hex, 16)))
}

/** The picture as PNG. Slow, a few tens of milliseconds: once for each achievement. */
export function renderPng(svg: string, width = WIDTH): Uint8Array {
  return new Uint8Array(open(svg, width).render().asPng())
}

function open(svg: string, width = WIDTH): Resvg {
  // Finding the fonts of the system takes long, and they differ from machine to machine.
  return new Resvg(svg, { fitTo: { mode: 'width', value: width }, font: { loadSystemFonts: /<text/.test(svg) } })
}
