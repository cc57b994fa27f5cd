/** Brings an input to bytes, whatever it was given as: a file, bytes, text, or an address that is loaded. */

import { encodeUtf8 } from '../bytes.ts'
import { invalid, unavailable, UnavailableError } from '../errors.ts'
import { sourceOf, type Loaded } from '../load/loaded.ts'
import type { Noted } from '../report.ts'
import type { Visit } from '../visit.ts'
import { badgeOnPage } from './page.ts'
import { unknown } from './sniff.ts'

/** Image, JSON, JWT, or a URL to one, or to a page that names one. */
export type BadgeInput = Blob | ArrayBuffer | Uint8Array | string | URL

export interface Taken {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly notes: readonly Noted[]
}

const MOST_BYTES = 10 * 1024 * 1024

/**
 * The bytes of an input, with a note when they came unprotected; an http(s) address is loaded, and of a page the badge that it names; a `data:` address is decoded. Throws `input-unreachable`,
 * `file-too-large`, `unknown-file`, and of the loader's codes `address-refused`, `limit-reached` and `stopped`.
 */
export async function takeBytes(input: BadgeInput, visit: Visit): Promise<Taken> {
  if (typeof input === 'string') return takeText(input, visit)
  if (input instanceof URL) return takeAddress(input.href, visit)
  if (input instanceof Blob) return inHand(await takeBlob(input))
  if (input instanceof ArrayBuffer || ArrayBuffer.isView(input)) return inHand(limited(input))
  throw unknown('nothing that can be read')
}

function inHand(bytes: Uint8Array<ArrayBuffer>): Taken {
  return { bytes, notes: [] }
}

async function takeText(text: string, visit: Visit): Promise<Taken> {
  const trimmed = text.trim()
  if (/^(https?:\/\/\S+$|data:)/i.test(trimmed)) return takeAddress(trimmed, visit)
  if (text.length > MOST_BYTES) throw tooLarge()
  if (!text.isWellFormed()) throw invalid('not-utf8')
  return inHand(limited(encodeUtf8(text)))
}

async function takeAddress(url: string, visit: Visit): Promise<Taken> {
  if (/^data:/i.test(url)) return inHand(limited(decodeDataUrl(url)))
  const address = url.replace(/^https?/i, (scheme) => scheme.toLowerCase())
  const page = await loadBytes(address, visit)
  const badge = badgeOnPage(page.bytes, address)
  const loaded = badge === undefined ? [page] : [page, await loadBytes(badge, visit)]
  const unprotected = loaded.filter((one) => one.unprotected)
  const notes = unprotected.map((one): Noted => ({ code: 'unprotected-connection', details: { url: one.url } }))
  return { bytes: limited((loaded.at(-1) ?? page).bytes), notes }
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
  if (blob.size > MOST_BYTES) throw tooLarge()
  const buffer = await blob.arrayBuffer().catch((cause: unknown) => {
    throw new UnavailableError('input-unreachable', { details: { url: 'the file', status: 'no answer' }, cause })
  })
  return limited(buffer)
}

/**
 * The bytes of `data:` (RFC 2397, Fetch "data: URL processor"). Its media type is not believed: whoever asks looks at the bytes.
 * Throws `file-too-large` and `unknown-file`.
 */
export function decodeDataUrl(url: string): Uint8Array<ArrayBuffer> {
  // Three characters at most stand for one byte.
  if (url.length > 3 * MOST_BYTES + LONGEST_HEAD) throw tooLarge()
  const comma = url.indexOf(',')
  if (comma === -1 || comma > LONGEST_HEAD) throw unknown('a damaged data: address')
  const body = decodePercent(encodeUtf8(url.slice(comma + 1)))
  return /;\s*base64\s*$/i.test(url.slice(0, comma)) ? decodeForgiving(body) : body
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
function limited(bytes: ArrayBuffer | ArrayBufferView): Uint8Array<ArrayBuffer> {
  if (bytes.byteLength > MOST_BYTES) throw tooLarge()
  const view = ArrayBuffer.isView(bytes) ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength) : new Uint8Array(bytes)
  return new Uint8Array(view)
}

function tooLarge(): Error {
  return invalid('file-too-large', { limit: '10 MiB' })
}
