/** What kind of picture bytes are, told by their first bytes, and whether it is of a size that is decoded at all. */

/** The kinds that are decoded. */
export type PictureType = 'image/png' | 'image/jpeg' | 'image/webp' | 'image/gif' | 'image/svg+xml'

/** No picture of a badge is larger; a few bytes can claim far more, and would fill the memory. */
export const MOST_SIDE = 4096
/** So many bytes of an SVG are looked at for its root. */
const HEAD = 2048

/** Undefined for other files, and for pictures that claim more than 4096 pixels a side. An SVG has no size until it is drawn. */
export function pictureType(bytes: Uint8Array): PictureType | undefined {
  const head = latin1(bytes.subarray(0, HEAD))
  const size = (type: PictureType, measure: (view: DataView) => Size | undefined) => (isBearable(bytes, measure) ? type : undefined)
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return size('image/png', sizeOfPng)
  if (head.startsWith('\xff\xd8\xff')) return size('image/jpeg', sizeOfJpeg)
  if (/^GIF8[79]a/.test(head)) return size('image/gif', (view) => [view.getUint16(6, true), view.getUint16(8, true)])
  if (/^RIFF[^]{4}WEBP/.test(head)) return size('image/webp', sizeOfWebp)
  return /^(\xef\xbb\xbf)?\s*</.test(head) && /<(\w+:)?svg[\s>]/.test(head) ? 'image/svg+xml' : undefined
}

type Size = readonly [width: number, height: number]

function isBearable({ buffer, byteOffset, byteLength }: Uint8Array, measure: (view: DataView) => Size | undefined): boolean {
  try {
    const size = measure(new DataView(buffer, byteOffset, byteLength))
    return size !== undefined && size.every((side) => side > 0 && side <= MOST_SIDE)
  } catch {
    // It ends before its size.
    return false
  }
}

/** IHDR is the first chunk (PNG §11.2.1). */
function sizeOfPng(view: DataView): Size {
  return [view.getUint32(16), view.getUint32(20)]
}

/** The frame header, behind any number of other segments (ITU-T T.81 §B.2.2). */
function sizeOfJpeg(view: DataView): Size | undefined {
  for (let at = 2; view.getUint8(at) === 0xff;) {
    const marker = view.getUint8(at + 1)
    // C4, C8 and CC are no frames.
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) return [view.getUint16(at + 7), view.getUint16(at + 5)]
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2)
  }
  return undefined
}

/** Three ways to write one (RFC 9649 §2.5 to 2.7). */
function sizeOfWebp(view: DataView): Size | undefined {
  const three = (at: number) => view.getUint16(at, true) + (view.getUint8(at + 2) << 16)
  switch (view.getUint32(12)) {
    case 0x56503820: // "VP8 "
      return [view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff]
    case 0x5650384c: // "VP8L"
      return [(view.getUint32(21, true) & 0x3fff) + 1, ((view.getUint32(21, true) >>> 14) & 0x3fff) + 1]
    case 0x56503858: // "VP8X"
      return [three(24) + 1, three(27) + 1]
    default:
      return undefined
  }
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes)
}
