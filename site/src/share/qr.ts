/** The address of a badge's page as a QR code (ISO/IEC 18004), for paper and slides. */

import { encode as encodePng } from 'fast-png'
import { encode } from 'uqr'

/** The standard's quiet zone, and the level that bears a fold or a stain. */
const SETTINGS = { ecc: 'M', border: 4 } as const
const PIXELS = 16

/** The dark modules as a path, one unit a module, and how many units a side and its quiet zone have. */
export function qrPath(address: string): { readonly size: number; readonly border: number; readonly path: string } {
  const { size, data } = encode(address, SETTINGS)
  return { size, border: SETTINGS.border, path: data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('') }
}

/** An SVG file. */
export function qrSvg(address: string): string {
  const { size, path } = qrPath(address)
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size * PIXELS}" height="${size * PIXELS}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>\n`
}

/** A PNG file of one bit a pixel (PNG §11.2.1), black on white, large enough for print: each module is two bytes wide. */
export function qrPng(address: string): Uint8Array<ArrayBuffer> {
  const { size, data } = encode(address, SETTINGS)
  const width = size * PIXELS
  const rows = data.map((modules) => modules.flatMap((dark) => Array<number>(PIXELS / 8).fill(dark ? 0 : 0xff)))
  const pixels = Uint8Array.from(rows.flatMap((row) => Array<typeof row>(PIXELS).fill(row).flat()))
  return new Uint8Array(encodePng({ width, height: width, data: pixels, channels: 1, depth: 1 }))
}
