/** Decodes `data:` addresses, those of inputs and those of pictures in a badge. */

import { encodeUtf8 } from '../bytes.ts'
import { judgeSize, MOST_LETTERS } from './size.ts'
import { unknown } from './sniff.ts'

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
