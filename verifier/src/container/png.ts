/** Badges in PNG pictures, both ways: walks the chunks without decoding the picture (PNG §5; Bake2 "PNGs"; OB3 §5.3.1). */

import { concat, encodeUtf8, expand } from '../bytes.ts'
import { invalid } from '../errors.ts'
import type { Noted } from '../report.ts'
import { crc32 } from './crc32.ts'
import { decodeMarked, fitToBake, tidy, type Baked, type BakedVersion } from './baked.ts'
import { refuseOther } from './sniff.ts'

/** The badges in a PNG, in order. Throws `image-damaged` or `not-utf8`. */
export async function unbakePng(bytes: Uint8Array<ArrayBuffer>): Promise<readonly Baked[]> {
  const found: Baked[] = []
  for (const chunk of survey(bytes).carriers) found.push(await readCarrier(chunk))
  return found.filter(({ text }) => text !== '')
}

/**
 * The picture with the credential in it, instead of any it held before; every other byte stays.
 * Throws `unknown-file` or `image-damaged` for what is no PNG, and `not-json` for what is no credential.
 */
export function bakePng(png: Uint8Array, credential: string, version: BakedVersion): Uint8Array<ArrayBuffer> {
  refuseOther(png, 'png')
  const { carriers, afterHeader } = survey(png)
  // Right after IHDR: a reader then has the badge before the picture, and may leave the rest (OB3 §5.3.1).
  const parts = [png.subarray(0, afterHeader), makeCarrier(fitToBake(credential), version)]
  let from = afterHeader
  for (const { start, end } of carriers) {
    parts.push(png.subarray(from, start))
    from = end
  }
  return concat(...parts, png.subarray(from))
}

export interface Chunk {
  readonly type: string
  readonly data: Uint8Array
  /** Where the whole chunk begins and ends, with its length and CRC. */
  readonly start: number
  readonly end: number
}

interface Carrier extends Chunk {
  readonly keyword: string
  readonly implied: BakedVersion
}

const KEYWORDS: ReadonlyMap<string, BakedVersion> = new Map([
  ['openbadgecredential', '3.0'],
  ['openbadges', '2.0'],
  // CLR 2.0: a learner record, whose credentials are of 3.0.
  ['clrcredential', '3.0'],
])
const SIGNATURE = '\x89PNG\r\n\x1a\n'
/** The standards allow one. More than these are no mistake of a baker, and expanding each would cost. */
const MOST_CARRIERS = 16
const MOST_EXPANDED = 1024 * 1024

function survey(bytes: Uint8Array): { readonly carriers: readonly Carrier[]; readonly afterHeader: number } {
  const carriers: Carrier[] = []
  let afterHeader = 0
  for (const chunk of chunksOf(bytes)) {
    if (chunk.type === 'IHDR') afterHeader = chunk.end
    const keyword = /^([iz]TX|tEX)t$/.test(chunk.type) ? keywordOf(chunk.data) : ''
    const implied = KEYWORDS.get(keyword)
    if (implied) carriers.push({ ...chunk, keyword, implied })
    if (carriers.length > MOST_CARRIERS) throw damaged()
  }
  return { carriers, afterHeader }
}

/** From IHDR to IEND; what follows IEND is not part of the picture. A wrong CRC anywhere is damage. Throws `image-damaged`. */
export function* chunksOf(bytes: Uint8Array): Generator<Chunk> {
  if (latin1(bytes.subarray(0, SIGNATURE.length)) !== SIGNATURE) throw damaged()
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let start = SIGNATURE.length
  for (let type = ''; type !== 'IEND';) {
    if (start + FRAME > bytes.length) throw damaged()
    const length = view.getUint32(start)
    const end = start + FRAME + length
    if (end > bytes.length || crc32(bytes.subarray(start + 4, end - 4)) !== view.getUint32(end - 4)) throw damaged()
    type = latin1(bytes.subarray(start + 4, start + 8))
    judgeChunk(type, length, start === SIGNATURE.length)
    yield { type, data: bytes.subarray(start + 8, end - 4), start, end }
    start = end
  }
}

/** The bytes of a chunk besides its data: length, type and CRC (PNG §5.3). */
const FRAME = 12

/** IHDR is the first chunk and only there (PNG §5.6); the lengths of IHDR and IEND are fixed (PNG §11.2). */
function judgeChunk(type: string, length: number, isFirst: boolean): void {
  if (!/^[A-Za-z]{4}$/.test(type) || (type === 'IHDR') !== isFirst) throw damaged()
  if ((type === 'IHDR' && length !== 13) || (type === 'IEND' && length !== 0)) throw damaged()
}

/** A keyword is 1 to 79 bytes and a NUL (PNG §11.3.4.2). */
function keywordOf(data: Uint8Array): string {
  const end = data.subarray(0, 80).indexOf(0)
  return end === -1 ? '' : latin1(data.subarray(0, end))
}

async function readCarrier(chunk: Carrier): Promise<Baked> {
  const rest = chunk.data.subarray(chunk.keyword.length + 1)
  const { raw, notes } = await (chunk.type === 'iTXt' ? readInternational(rest) : readPlain(rest, chunk.type))
  const { text, notes: marks } = tidy(raw)
  return { text, place: `${chunk.type} chunk "${chunk.keyword}"`, implied: chunk.implied, notes: [...notes, ...marks] }
}

interface Reading {
  readonly raw: string
  readonly notes: readonly Noted[]
}

/** iTXt (PNG §11.3.4.5): compression flag and method, language tag, translated keyword, UTF-8. The tags carry no meaning here. */
async function readInternational(rest: Uint8Array): Promise<Reading> {
  const [flag, method] = rest
  const language = rest.indexOf(0, 2)
  const translated = language === -1 ? -1 : rest.indexOf(0, language + 1)
  if (translated === -1 || method !== 0 || (flag !== 0 && flag !== 1)) throw damaged()
  const body = rest.subarray(translated + 1)
  if (flag === 0) return { raw: decodeMarked(body), notes: [] }
  return { raw: decodeMarked(await inflate(body)), notes: [{ code: 'compressed-chunk' }] }
}

/** tEXt and zTXt (PNG §11.3.4.3, §11.3.4.4) hold Latin-1: what bakers wrote before iTXt was agreed on. */
async function readPlain(rest: Uint8Array, type: string): Promise<Reading> {
  if (type === 'tEXt') return { raw: latin1(rest), notes: [{ code: 'text-chunk' }] }
  if (rest[0] !== 0) throw damaged()
  return { raw: latin1(await inflate(rest.subarray(1))), notes: [{ code: 'text-chunk' }, { code: 'compressed-chunk' }] }
}

/** OB3 §5.3.1 forbids compression; reading it within a limit is harmless, so it is only noted. */
async function inflate(bytes: Uint8Array): Promise<Uint8Array> {
  const expanded = await expand(new Uint8Array(bytes), 'deflate', MOST_EXPANDED)
  if (expanded === undefined || expanded === 'too-large') throw damaged()
  return expanded
}

function makeCarrier(text: string, version: BakedVersion): Uint8Array<ArrayBuffer> {
  const keyword = version === '3.0' ? 'openbadgecredential' : 'openbadges'
  // After the keyword: no compression, method 0, no language tag, no translated keyword.
  const body = encodeUtf8(`iTXt${keyword}\0\0\0\0\0${text}`)
  return concat(uint32(body.length - 4), body, uint32(crc32(body)))
}

function uint32(value: number): Uint8Array {
  const bytes = new Uint8Array(4)
  new DataView(bytes.buffer).setUint32(0, value)
  return bytes
}

/** Byte by byte: what `TextDecoder` calls Latin-1 is another alphabet. In slices, for a call takes only so many arguments. */
function latin1(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 4096) text += String.fromCharCode(...bytes.subarray(at, at + 4096))
  return text
}

function damaged(): Error {
  return invalid('image-damaged')
}
