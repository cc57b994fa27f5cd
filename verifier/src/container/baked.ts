/** What a picture carries under the names of the standards: one badge, the same one twice, or a conflict. */

import { decodeUtf8 } from '../bytes.ts'
import { invalid } from '../errors.ts'
import { parseJsonObject } from '../json.ts'
import type { Noted, Source } from '../report.ts'

/** The versions that define how a badge is baked. */
export type BakedVersion = '2.0' | '3.0'

/** One text found in a picture under a badge's keyword or element name. */
export interface Baked {
  /** Byte order mark dropped, trimmed, never empty. */
  readonly text: string
  /** In words for a reader. */
  readonly place: string
  /** What the keyword or namespace stands for. */
  readonly implied: BakedVersion
  readonly notes: readonly Noted[]
}

/**
 * The one badge of a picture or a PDF. Throws `no-badge`; `image-conflict` when two differ: OB3 §5.3.1 and Bake2 "PNGs" would
 * have the first one taken, but then two readers of one file can see two different badges, so we are stricter.
 */
export function theOne<Found extends Pick<Baked, 'text' | 'place' | 'notes'>>(found: readonly Found[]): Found {
  const [first, ...others] = found
  if (!first) throw invalid('no-badge')
  const rival = others.find(({ text }) => text !== first.text)
  if (rival) throw invalid('image-conflict', {}, [placeOf(first), placeOf(rival)])
  return others.length ? { ...first, notes: [...first.notes, { code: 'second-badge-same' }] } : first
}

function placeOf({ place }: Pick<Baked, 'place'>): Source {
  return { kind: 'input', place }
}

/** Strict UTF-8 that keeps a leading byte order mark, for `tidy` to see. Throws `not-utf8`. */
export function decodeMarked(bytes: Uint8Array): string {
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  return (marked ? BOM : '') + decodeUtf8(bytes)
}

/** A text without the white space and byte order mark around it; the mark is noted. */
export function tidy(text: string): { readonly text: string; readonly notes: readonly Noted[] } {
  const trimmed = text.trim()
  const before = text.slice(0, text.length - text.trimStart().length)
  return { text: trimmed, notes: before.includes(BOM) ? [{ code: 'byte-order-mark' }] : [] }
}

/**
 * The text to bake: one JSON object that our own reader takes, a token, or (OB 2.0) an address.
 * Throws `not-json` and the other codes of `parseJson`, so that nothing is baked that cannot be unbaked.
 */
export function fitToBake(credential: string): string {
  const { text } = tidy(credential)
  if (text.startsWith('{')) parseJsonObject(text)
  else if (!isToken(text) && !isAddress(text)) throw invalid('not-json')
  return text
}

/** Three parts of base64url (RFC 7515 §7.1); an empty signature is for the proof to refuse. */
export function isToken(text: string): boolean {
  return /^[\w-]+\.[\w-]*\.[\w-]*$/.test(text)
}

function isAddress(text: string): boolean {
  return /^https?:\/\/[\x21-\x7e]+$/.test(text)
}

const BOM = '\uFEFF'
