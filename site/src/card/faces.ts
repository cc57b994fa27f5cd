/** The typefaces of the cards: of each family only the signs that are written, in the weights that are used. */

import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Font } from 'satori'
import subset from 'subset-font'

/** The first family that has a sign writes it. Chinese before Japanese before Korean, unless a text says which it is (see `languageOf`). */
export const FAMILIES: readonly Family[] = [
  { name: 'inter', axes: 'opsz' },
  { name: 'noto-sans-arabic', axes: 'wght' },
  { name: 'noto-sans-hebrew', axes: 'wght' },
  { name: 'noto-sans-devanagari', axes: 'wght' },
  { name: 'noto-sans-thai', axes: 'wght' },
  { name: 'noto-sans-sc', axes: 'wght', lang: 'zh-CN' },
  { name: 'noto-sans-jp', axes: 'wght', lang: 'ja-JP' },
  { name: 'noto-sans-kr', axes: 'wght', lang: 'ko-KR' },
]
/** The name that resvg finds in the file. */
export const BASE = 'Inter'
const WEIGHTS = [400, 600] as const
/** What satori adds by itself. */
const ALWAYS = ' …-'
/** Controls, selectors, and emoji, which are pictures. */
const WRITTEN_OTHERWISE = /\p{C}|\p{Variation_Selector}|\p{Emoji_Presentation}/u
/** Inter's optical size for headings. */
const LARGE = 32

interface Family {
  readonly name: string
  readonly axes: 'opsz' | 'wght'
  readonly lang?: string
}

export interface Face {
  /** For satori, which measures. */
  readonly font: Font & { readonly data: Buffer }
  /** For resvg, which draws. */
  readonly file: string
}

export interface Faces {
  readonly faces: readonly Face[]
  /** Signs that no family has. */
  readonly missing: readonly string[]
}

/** Every face that writes a part of the text, put into the folder. Takes some tens of milliseconds for each: once for all cards. */
export async function facesFor(text: string, folder: string): Promise<Faces> {
  const signs = [...new Set(text.normalize('NFC') + ALWAYS)].filter((sign) => !WRITTEN_OTHERWISE.test(sign))
  const faces: Face[] = []
  const [found, settled] = [new Set<string>(), new Set<string>()]
  for (const family of FAMILIES) {
    for (const { slice, has } of slicesOf(family)) {
      const wanted = signs.filter((sign) => has(sign) && !settled.has(sign))
      if (wanted.length > 0) faces.push(...(await facesOf(family, slice, wanted.join(''), folder)))
      for (const sign of wanted) {
        found.add(sign)
        // The same sign is there in Chinese and in Japanese, of another form.
        if (!family.lang) settled.add(sign)
      }
    }
  }
  return { faces, missing: signs.filter((sign) => !found.has(sign)) }
}

/** In each weight; none when the file has no such sign after all. */
async function facesOf(family: Family, slice: string, signs: string, folder: string): Promise<readonly Face[]> {
  const variable = readFileSync(pathOf(family, `files/${family.name}-${slice}-${family.axes}-normal.woff2`))
  const faces = WEIGHTS.map(async (weight): Promise<Face> => {
    const data = await subset(variable, signs, { targetFormat: 'sfnt', variationAxes: { wght: weight, ...(family.axes === 'opsz' && { opsz: LARGE }) } })
    // Names differ, for satori takes one face of a name; it goes through all of them for each sign.
    const name = family.name === 'inter' && slice === 'latin' ? BASE : `${family.name}-${slice}`
    const file = join(folder, `${family.name}-${slice}-${weight}.ttf`)
    return { font: { name, data, weight, style: 'normal', ...(family.lang !== undefined && { lang: family.lang }) }, file }
  })
  const whole = (await Promise.all(faces)).filter(({ font }) => mapsSigns(font.data))
  for (const { font, file } of whole) writeFileSync(file, font.data)
  return whole
}

/** Whether the table of signs (OpenType `cmap`) has entries: satori fails on one that is empty. */
function mapsSigns(sfnt: Buffer): boolean {
  const at = sfnt.subarray(0, 12 + 16 * sfnt.readUInt16BE(4)).indexOf('cmap')
  return at > 0 && sfnt.readUInt16BE(sfnt.readUInt32BE(at + 8) + 2) > 0
}

/** The files that a family is cut into, each with its signs: `"latin-ext": "U+0100-02BA,…"`, `"[4]": …`. */
function slicesOf(family: Family): readonly { readonly slice: string; readonly has: (sign: string) => boolean }[] {
  const ranges = JSON.parse(readFileSync(pathOf(family, 'unicode.json'), 'utf8')) as Readonly<Record<string, string>>
  return Object.entries(ranges).map(([name, range]) => {
    const spans = range.split(',').map((span) =>
      span
        .slice(2)
        .split('-')
        .map((code) => Number.parseInt(code, 16)),
    )
    const has = (sign: string) => spans.some(([from = 0, to = from]) => from <= (sign.codePointAt(0) ?? 0) && (sign.codePointAt(0) ?? 0) <= to)
    return { slice: name.replaceAll(/[[\]]/g, ''), has }
  })
}

function pathOf({ name }: Family, file: string): string {
  return createRequire(import.meta.url).resolve(`@fontsource-variable/${name}/${file}`)
}
