/** The picture of a badge from its own bytes, for `<img>` alone. Nothing is decoded here. */

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] as const
const MOST_PIXELS_A_SIDE = 4096
const HEAD = 2048

/** A PNG of bearable size or an SVG, named as what its bytes are; nothing for other files. */
export function pictureIn(bytes: Uint8Array<ArrayBuffer>): Blob | undefined {
  if (PNG.every((byte, at) => bytes[at] === byte)) return isBearable(bytes) ? new Blob([bytes], { type: 'image/png' }) : undefined
  const head = new TextDecoder().decode(bytes.subarray(0, HEAD)).trimStart()
  return head.startsWith('<') && /<(\w+:)?svg[\s>]/.test(head) ? new Blob([bytes], { type: 'image/svg+xml' }) : undefined
}

/** Width and height stand in IHDR, right behind the signature (PNG §11.2.1). */
function isBearable(bytes: Uint8Array<ArrayBuffer>): boolean {
  if (bytes.length < 24) return false
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return view.getUint32(16) <= MOST_PIXELS_A_SIDE && view.getUint32(20) <= MOST_PIXELS_A_SIDE
}
