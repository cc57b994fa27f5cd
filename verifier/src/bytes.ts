/** Codecs between bytes and text: strict UTF-8, base64url, multibase, and a gunzip that stops at its limit. */

import { base58 } from '@scure/base'
import { invalid } from './errors.ts'

const BOM = '\uFEFF'
const STRICT = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const ENCODER = new TextEncoder()

/** Text of UTF-8 bytes; a leading byte order mark is dropped. Throws `not-utf8`. */
export function decodeUtf8(bytes: Uint8Array): string {
  try {
    const text = STRICT.decode(bytes)
    return text.startsWith(BOM) ? text.slice(1) : text
  } catch {
    throw invalid('not-utf8')
  }
}

export function encodeUtf8(text: string): Uint8Array<ArrayBuffer> {
  return ENCODER.encode(text)
}

/** Bytes of unpadded base64url, or undefined. Padding, spaces and non-zero trailing bits are refused (RFC 7515 §2). */
export function decodeBase64url(text: string): Uint8Array<ArrayBuffer> | undefined {
  // Lines of our own for the one codec that runs over every token: a general one takes ten times as long.
  const bytes = new Uint8Array(Math.floor((text.length * 6) / 8))
  let [held, bits, length] = [0, 0, 0]
  for (let at = 0; at < text.length; at += 1) {
    const value = BASE64URL[text.charCodeAt(at)] ?? NONE
    if (value === NONE) return undefined
    held = ((held << 6) | value) & 0xfff
    bits += 6
    if (bits < 8) continue
    bits -= 8
    bytes[length] = held >> bits
    length += 1
  }
  // A whole character too many, or bits that stand for nothing.
  return bits === 6 || held & ((1 << bits) - 1) ? undefined : bytes
}

const NONE = 64
const BASE64URL = new Uint8Array(128).fill(NONE)
encodeUtf8('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_').forEach((code, value) => (BASE64URL[code] = value))

export function encodeBase64url(bytes: Uint8Array): string {
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary).replace(/=+$/, '').replaceAll('+', '-').replaceAll('/', '_')
}

/** Bytes of standard, padded base64, or undefined. */
export function decodeBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  const bytes = attempt(() => Uint8Array.from(atob(text), (character) => character.charCodeAt(0)))
  // The runtime forgives much: only what is written as it would write it counts.
  const padded =
    text.length % 4 === 0 &&
    bytes &&
    encodeBase64url(bytes) ===
      text
        .replace(/={1,2}$/, '')
        .replaceAll('+', '-')
        .replaceAll('/', '_')
  return padded && !/[-_]/.test(text) ? bytes : undefined
}

/** Bytes of base58btc, or undefined. Base58 takes quadratic time, so the length is judged first. */
export function decodeBase58(text: string, mostCharacters = 1024): Uint8Array<ArrayBuffer> | undefined {
  return text.length > mostCharacters ? undefined : attempt(() => base58.decode(text))
}

export function encodeBase58(bytes: Uint8Array): string {
  return base58.encode(bytes)
}

/** Bytes of a multibase string with prefix `z` (base58btc) or `u` (base64url), or undefined. */
export function decodeMultibase(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (text.startsWith('z')) return decodeBase58(text.slice(1))
  if (text.startsWith('u')) return decodeBase64url(text.slice(1))
  return undefined
}

export function toHex(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += HEX[byte] ?? ''
  return text
}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

/** Expands gzip or zlib data and stops at `most` bytes. Undefined when damaged, `'too-large'` past the limit. */
export async function expand(
  bytes: Uint8Array<ArrayBuffer>,
  format: 'gzip' | 'deflate',
  most: number,
): Promise<Uint8Array<ArrayBuffer> | 'too-large' | undefined> {
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream(format)).getReader()
  try {
    return await readAtMost(reader, most)
  } catch {
    return undefined
  } finally {
    reader.cancel().catch(() => undefined)
  }
}

/** Collects a stream, or says `'too-large'` once it has given more than `most` bytes. */
export async function readAtMost(reader: ReadableStreamDefaultReader<Uint8Array>, most: number): Promise<Uint8Array<ArrayBuffer> | 'too-large'> {
  const parts: Uint8Array[] = []
  let length = 0
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    length += part.value.length
    if (length > most) return 'too-large'
    parts.push(part.value)
  }
  return concat(...parts)
}

export function concat(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

function attempt(decode: () => Uint8Array): Uint8Array<ArrayBuffer> | undefined {
  try {
    return new Uint8Array(decode())
  } catch {
    return undefined
  }
}
