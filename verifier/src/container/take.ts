/** Brings an input to bytes, whatever it was given as: a file, bytes, text, or an address that is loaded. */

import { encodeUtf8 } from '../bytes.ts'
import { invalid, unavailable, UnavailableError } from '../errors.ts'
import { sourceOf, type Loaded } from '../load/loaded.ts'
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
  if (input instanceof URL) return takeAddress(input.href, visit)
  if (input instanceof Blob) return inHand(await takeBlob(input))
  if (input instanceof ArrayBuffer || ArrayBuffer.isView(input)) return inHand(copyOf(input))
  throw unknown('nothing that can be read')
}

function inHand(bytes: Uint8Array<ArrayBuffer>): Taken {
  return { bytes, notes: [] }
}

async function takeText(text: string, visit: Visit): Promise<Taken> {
  const trimmed = text.trim()
  if (/^(https?:\/\/\S+$|data:)/i.test(trimmed)) return takeAddress(trimmed, visit)
  judgeSize(text.length, MOST_LETTERS)
  if (!text.isWellFormed()) throw invalid('not-utf8')
  const bytes = encodeUtf8(text)
  judgeSize(bytes.length, MOST_LETTERS)
  return inHand(bytes)
}

async function takeAddress(url: string, visit: Visit): Promise<Taken> {
  if (/^data:/i.test(url)) return inHand(decodeDataUrl(url))
  const address = url.replace(/^https?/i, (scheme) => scheme.toLowerCase())
  const page = await loadBytes(address, visit)
  const { badgeOnPage } = await import('./page.ts')
  const badge = badgeOnPage(page.bytes, address)
  const loaded = badge === undefined ? [page] : [page, await loadBytes(badge, visit)]
  const unprotected = loaded.filter((one) => one.unprotected)
  const notes = unprotected.map((one): Noted => ({ code: 'unprotected-connection', details: { url: one.url } }))
  const { bytes, sha256 } = loaded.at(-1) ?? page
  return { bytes, ...(sha256 && { sha256 }), notes, address: badge ?? address }
}

async function loadBytes(address: string, visit: Visit): Promise<Loaded> {
  const loaded = await visit.load(address, { http: 'allowed', most: MOST_BYTES }).catch((error: unknown) => {
    throw isUnreadable(error) ? new UnavailableError('input-unreachable', error.grounds) : error
  })
  if (loaded.status !== 200) throw unavailable('input-unreachable', { url: address, status: String(loaded.status) }, [sourceOf(loaded)])
  return loaded
}

/** Other refusals of the loader say more than that nothing came, so they pass. */
function isUnreadable(error: unknown): error is UnavailableError {
  return error instanceof UnavailableError && error.code === 'document-unreadable'
}

async function takeBlob(blob: Blob): Promise<Uint8Array<ArrayBuffer>> {
  judgeSize(blob.size, MOST_BYTES)
  const buffer = await blob.arrayBuffer().catch((cause: unknown) => {
    throw new UnavailableError('input-unreachable', { details: { url: 'the file', status: 'no answer' }, cause })
  })
  judgeSize(buffer.byteLength, MOST_BYTES)
  return new Uint8Array(buffer)
}

/**
 * The bytes of `data:` (RFC 2397, Fetch "data: URL processor"). Its media type is not believed: whoever asks looks at the bytes.
 * Throws `file-too-large` and `unknown-file`.
 */
export function decodeDataUrl(url: string): Uint8Array<ArrayBuffer> {
  // Three characters at most stand for one byte.
  if (url.length > 3 * MOST_LETTERS + LONGEST_HEAD) judgeSize(url.length, MOST_LETTERS)
  const comma = url.indexOf(',')
  if (comma === -1 || comma > LONGEST_HEAD) throw unknown('a damaged data: address')
  const body = decodePercent(encodeUtf8(url.slice(comma + 1)))
  const bytes = /;\s*base64\s*$/i.test(url.slice(0, comma)) ? decodeForgiving(body) : body
  judgeSize(bytes.length, MOST_LETTERS)
  return bytes
}

const LONGEST_HEAD = 1024
const PERCENT = 0x25

function decodePercent(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const decoded = new Uint8Array(bytes.length)
  let length = 0
  for (let at = 0; at < bytes.length; at += 1) {
    const digits = bytes[at] === PERCENT ? String.fromCharCode(...bytes.subarray(at + 1, at + 3)) : ''
    const isByte = /^[\da-f]{2}$/i.test(digits)
    decoded[length] = isByte ? parseInt(digits, 16) : (bytes[at] ?? 0)
    length += 1
    if (isByte) at += 2
  }
  return decoded.slice(0, length)
}

/** `atob` is the forgiving decoder that the Fetch standard asks for here: white space and missing padding are let pass. */
function decodeForgiving(body: Uint8Array): Uint8Array<ArrayBuffer> {
  try {
    return Uint8Array.from(atob(new TextDecoder().decode(body)), (character) => character.charCodeAt(0))
  } catch {
    throw unknown('a damaged data: address')
  }
}

/** A copy of their own, so that nobody can change the bytes between two looks. */
function copyOf(bytes: ArrayBuffer | ArrayBufferView): Uint8Array<ArrayBuffer> {
  judgeSize(bytes.byteLength, MOST_BYTES)
  const view = ArrayBuffer.isView(bytes) ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength) : new Uint8Array(bytes)
  return new Uint8Array(view)
}
