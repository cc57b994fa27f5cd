/** The value of a derived `ecdsa-sd-2023` proof (ECDSA §3.5.8): five parts in CBOR, read as the one layout they may have. */

import { decodeMultibase, encodeBase64url } from '../bytes.ts'
import { invalid, type InvalidError } from '../errors.ts'

export interface DerivedValue {
  /** By the issuer: over the options, the key below and all that may not be left out. */
  readonly baseSignature: Uint8Array<ArrayBuffer>
  /** The key that signed each statement of this one credential, as a Multikey on P-256. */
  readonly publicKey: Uint8Array<ArrayBuffer>
  /** One for each statement that the holder chose to show, in order. */
  readonly signatures: readonly Uint8Array<ArrayBuffer>[]
  /** What a nameless node is called in the signed statements, by its canonical name. */
  readonly labels: ReadonlyMap<string, string>
  /** The places of the statements that may not be left out. */
  readonly mandatory: ReadonlySet<number>
}

const MOST_CHARACTERS = 200_000
const MOST_ITEMS = 1_000
const HEADER = [0xd9, 0x5d, 0x01]
/** The multicodec of a P-256 key. */
const P256 = [0x80, 0x24]
/** The major types of CBOR that occur (RFC 8949 §3.1). */
const [UNSIGNED, BYTES, LIST, MAP] = [0, 2, 4, 5] as const

/** Throws `proof-malformed` for everything else: a base proof, which is the holder's alone, other lengths, tags, names given twice, bytes behind the end. */
export function readDerivedValue(text: string): DerivedValue {
  const bytes = text.startsWith('u') && text.length <= MOST_CHARACTERS ? decodeMultibase(text) : undefined
  if (!bytes || !startsWith(bytes, HEADER)) throw malformed()
  const cursor = { bytes, at: HEADER.length }
  if (head(cursor, LIST) !== 5) throw malformed()
  const baseSignature = bytesAt(cursor, 64)
  const publicKey = bytesAt(cursor, 35)
  const signatures = items(cursor, LIST, () => bytesAt(cursor, 64))
  const labels = items(cursor, MAP, () => [`c14n${head(cursor, UNSIGNED)}`, `u${encodeBase64url(bytesAt(cursor, 32))}`] as const)
  const mandatory = items(cursor, LIST, () => head(cursor, UNSIGNED))
  if (cursor.at !== bytes.length || !startsWith(publicKey, P256)) throw malformed()
  // Two nodes under one name would be one node in what was signed and two in what is shown.
  if ([labels.map(([canonical]) => canonical), labels.map(([, label]) => label), mandatory].some(hasTwice)) throw malformed()
  return { baseSignature, publicKey, signatures, labels: new Map(labels), mandatory: new Set(mandatory) }
}

interface Cursor {
  readonly bytes: Uint8Array<ArrayBuffer>
  at: number
}

function items<T>(cursor: Cursor, major: typeof LIST | typeof MAP, read: () => T): readonly T[] {
  const count = head(cursor, major)
  if (count > MOST_ITEMS) throw malformed()
  return Array.from({ length: count }, read)
}

function bytesAt(cursor: Cursor, length: number): Uint8Array<ArrayBuffer> {
  if (head(cursor, BYTES) !== length || cursor.at + length > cursor.bytes.length) throw malformed()
  return cursor.bytes.slice(cursor.at, (cursor.at += length))
}

/** The number that an item begins with: a value, a length or a count, of at most two bytes and in its shortest form (RFC 8949 §4.2.1). */
function head(cursor: Cursor, major: number): number {
  const first = next(cursor)
  const short = first & 0x1f
  if (first >> 5 !== major) throw malformed()
  if (short < 24) return short
  const value = short === 24 ? next(cursor) : short === 25 ? next(cursor) * 256 + next(cursor) : 0
  if (value < (short === 24 ? 24 : 256)) throw malformed()
  return value
}

function next(cursor: Cursor): number {
  const byte = cursor.bytes[cursor.at]
  if (byte === undefined) throw malformed()
  cursor.at += 1
  return byte
}

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean => start.every((byte, at) => bytes[at] === byte)
const hasTwice = (values: readonly unknown[]): boolean => new Set(values).size !== values.length
const malformed = (): InvalidError => invalid('proof-malformed', { property: 'proofValue' })
