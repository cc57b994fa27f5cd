/** Decodes pictures with the means of a browser: its own decoders, and a canvas to read from. */

import type { Pixels } from '../visit.ts'
import type { PictureType } from './type.ts'

/** Nothing that is looked at later is finer. */
const MOST_SIDE = 256

/** True in pages and workers; false in Node. */
export function hasCanvas(): boolean {
  return typeof createImageBitmap === 'function' && (typeof OffscreenCanvas === 'function' || typeof document === 'object')
}

/** The pixels, made small. Undefined when this browser cannot, or does not let anybody read a canvas; rejects for a damaged picture. */
export async function draw(bytes: Uint8Array<ArrayBuffer>, type: PictureType): Promise<Pixels | undefined> {
  const blob = new Blob([bytes], { type })
  if (type === 'image/svg+xml') return typeof Image === 'function' ? drawSvg(blob) : undefined
  const bitmap = await createImageBitmap(blob)
  try {
    return read(bitmap, bitmap)
  } finally {
    bitmap.close()
  }
}

/** Through `<img>` alone, where an SVG runs nothing and fetches nothing (SVG 2 §2.2, secure static mode). */
async function drawSvg(blob: Blob): Promise<Pixels | undefined> {
  const address = URL.createObjectURL(blob)
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    // Without a size of its own, some browsers say 0.
    return read(image, { width: image.naturalWidth || MOST_SIDE, height: image.naturalHeight || MOST_SIDE })
  } finally {
    URL.revokeObjectURL(address)
  }
}

type Context = Pick<CanvasRenderingContext2D, 'drawImage' | 'fillRect' | 'fillStyle' | 'getImageData' | 'imageSmoothingQuality'>

function read(picture: CanvasImageSource, size: { readonly width: number; readonly height: number }): Pixels | undefined {
  const scale = MOST_SIDE / Math.max(size.width, size.height)
  const [width, height] = [Math.max(1, Math.round(size.width * scale)), Math.max(1, Math.round(size.height * scale))]
  const context = contextOf(width, height + 1)
  if (!context) return undefined
  context.imageSmoothingQuality = 'high'
  context.drawImage(picture, 0, 0, width, height)
  context.fillStyle = `rgb(${PROBE.slice(0, 3).join(' ')})`
  context.fillRect(0, height, width, 1)
  const { data } = context.getImageData(0, 0, width, height + 1)
  const picked = data.subarray(0, width * height * 4)
  return isTrue(data.subarray(picked.length)) ? { width, height, data: picked } : undefined
}

function contextOf(width: number, height: number): Context | null {
  if (typeof OffscreenCanvas === 'function') return new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })
  const canvas = Object.assign(document.createElement('canvas'), { width, height })
  return canvas.getContext('2d', { willReadFrequently: true })
}

/** Below the picture lies a line of this colour: browsers that hide from whom they can be told give back noise instead. */
const PROBE = [31, 139, 229, 255] as const
const LEAST_TRUE = 3

function isTrue(line: Uint8ClampedArray): boolean {
  return line.every((value, at) => Math.abs(value - (PROBE[at % 4] ?? 0)) <= LEAST_TRUE)
}
