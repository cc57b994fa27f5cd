/** Reads the picture that an earner wants on their page. Strangers will load it, so it is a plain small picture and nothing else. */

import { imageSize } from 'image-size'
import { refused, type RefusedError } from '../errors.ts'
import type { Portrait } from '../register/profiles.ts'

const MOST_BYTES = 32 * 1024
const [SMALLEST, LARGEST] = [32, 1024]
const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/

/** Bytes in base64. Throws RefusedError. */
export function readPortrait(base64: string): Portrait {
  if (!BASE64.test(base64)) throw no('is not there in base64')
  const bytes = new Uint8Array(Buffer.from(base64, 'base64'))
  if (bytes.length > MOST_BYTES) throw no(`has ${bytes.length} bytes; it may have ${MOST_BYTES}`)
  // Where and with what a photograph was taken (Exif 2.3 §4.5.4; the claim page draws it anew, without).
  if (Buffer.from(bytes).includes('Exif\0\0') || Buffer.from(bytes).includes('EXIF')) throw no('holds notes on how it was taken')
  const { width, height, type } = sizeOf(bytes)
  const kind = type === 'png' || type === 'jpg' || type === 'webp' ? type : undefined
  if (!kind) throw no('is no PNG, JPEG or WebP')
  if (Math.min(width, height) < SMALLEST || Math.max(width, height) > LARGEST)
    throw no(`measures ${width} × ${height} pixels; sides go from ${SMALLEST} to ${LARGEST}`)
  return { kind, bytes }
}

function sizeOf(bytes: Uint8Array): { readonly width: number; readonly height: number; readonly type?: string | undefined } {
  try {
    return imageSize(bytes)
  } catch {
    throw no('is no PNG, JPEG or WebP')
  }
}

function no(message: string): RefusedError {
  return refused(`the picture of the profile ${message}`, 'choose it again on the claim page, which makes it fit')
}
