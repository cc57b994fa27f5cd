/** What becomes of a picture on its way: scaled, compressed, flattened, framed, cut. */

import sharp, { type Sharp } from 'sharp'
import type { Pixels } from '../../verifier/src/visit.ts'

type Ways = Readonly<Record<string, (png: Uint8Array) => Sharp | Promise<Sharp>>>

const WHITE = '#ffffff'
const DARK = '#1b1f27'
const flat = (png: Uint8Array, background: string) => sharp(png).flatten({ background })
const again = async (image: Sharp) => sharp(await image.toBuffer())

export const VARIANTS: Ways = {
  '1024 px': (png) => sharp(png).resize(1024),
  '128 px': (png) => sharp(png).resize(128),
  '64 px': (png) => sharp(png).resize(64),
  '32 px': (png) => sharp(png).resize(32),
  '16 px': (png) => sharp(png).resize(16),
  'on white': (png) => flat(png, WHITE),
  'on dark': (png) => flat(png, DARK),
  'JPEG 95': (png) => again(flat(png, WHITE).jpeg({ quality: 95 })),
  'JPEG 70': (png) => again(flat(png, WHITE).jpeg({ quality: 70 })),
  'JPEG 40, 96 px, on dark': (png) => again(flat(png, DARK).resize(96).jpeg({ quality: 40 })),
  'JPEG 40': (png) => again(flat(png, WHITE).jpeg({ quality: 40 })),
  'WebP 50': (png) => again(sharp(png).webp({ quality: 50 })),
  '8 colours': (png) => again(sharp(png).png({ palette: true, colours: 8, dither: 0.5 })),
  'grown by 10 %': (png) => again(sharp(png).extend({ top: 40, bottom: 40, left: 40, right: 40, background: '#00000000' })),
  'grown on one side, white': (png) => again(flat(png, WHITE).extend({ right: 60, background: WHITE })),
  'cut by 3 %': async (png) => {
    const { width, height } = await sharp(png).metadata()
    const off = Math.round(width * 0.03)
    return again(sharp(png).extract({ left: off, top: off, width: width - 2 * off, height: height - 2 * off }))
  },
}

export async function pixelsOf(image: Sharp): Promise<Pixels> {
  const { data, info } = await image.ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  return { width: info.width, height: info.height, data: new Uint8Array(data) }
}
