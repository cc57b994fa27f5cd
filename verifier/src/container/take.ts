/** Brings an input to bytes, whatever it was given as: a file, bytes, text, or an address that is loaded. */

import { encodeUtf8 } from '../bytes.ts'
import { invalid, UnavailableError } from '../errors.ts'
import type { Noted } from '../report.ts'
import type { Visit } from '../visit.ts'
import { judgeSize, MOST_BYTES, MOST_LETTERS } from './size.ts'
import { unknown } from './sniff.ts'

/** Image, JSON, JWT, or a URL to one, or to a page that names one. */
export type BadgeInput = Blob | ArrayBuffer | Uint8Array | string | URL

export interface Taken {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Of the bytes, in hexadecimal, where it was made before. */
  readonly sha256?: string
  readonly notes: readonly Noted[]
  /** Where they were loaded from. */
  readonly address?: string
}

/**
 * The bytes of an input, with a note when they came unprotected; an http(s) address is loaded, and of a page the badge that it names; a `data:` address is decoded. Throws `input-unreachable`,
 * `file-too-large`, `unknown-file`, and of the loader's codes `address-refused`, `limit-reached` and `stopped`.
 */
export async function takeBytes(input: BadgeInput, visit: Visit): Promise<Taken> {
  if (typeof input === 'string') return takeText(input, visit)
  if (input instanceof URL) return (await import('./address.ts')).takeAddress(input.href, visit)
  if (input instanceof Blob) return inHand(await takeBlob(input))
  if (input instanceof ArrayBuffer || ArrayBuffer.isView(input)) return inHand(copyOf(input))
  throw unknown('nothing that can be read')
}

function inHand(bytes: Uint8Array<ArrayBuffer>): Taken {
  return { bytes, notes: [] }
}

async function takeText(text: string, visit: Visit): Promise<Taken> {
  const trimmed = text.trim()
  if (/^(https?:\/\/\S+$|data:)/i.test(trimmed)) return (await import('./address.ts')).takeAddress(trimmed, visit)
  judgeSize(text.length, MOST_LETTERS)
  if (!text.isWellFormed()) throw invalid('not-utf8')
  const bytes = encodeUtf8(text)
  judgeSize(bytes.length, MOST_LETTERS)
  return inHand(bytes)
}

async function takeBlob(blob: Blob): Promise<Uint8Array<ArrayBuffer>> {
  judgeSize(blob.size, MOST_BYTES)
  const buffer = await blob.arrayBuffer().catch((cause: unknown) => {
    throw new UnavailableError('input-unreachable', { details: { url: 'the file', status: 'no answer' }, cause })
  })
  judgeSize(buffer.byteLength, MOST_BYTES)
  return new Uint8Array(buffer)
}

/** A copy of their own, so that nobody can change the bytes between two looks. */
function copyOf(bytes: ArrayBuffer | ArrayBufferView): Uint8Array<ArrayBuffer> {
  judgeSize(bytes.byteLength, MOST_BYTES)
  const view = ArrayBuffer.isView(bytes) ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength) : new Uint8Array(bytes)
  return new Uint8Array(view)
}
