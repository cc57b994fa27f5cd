/** Compares the picture that holds a badge with one that the badge describes. */

import { bakePng } from '../container/png.ts'
import { bakeSvg } from '../container/svg.ts'
import { decodeUtf8, encodeUtf8 } from '../bytes.ts'
import type { DecodePicture, Pixels } from '../visit.ts'
import { draw, hasCanvas } from './canvas.ts'
import { likenessOf, type Likeness } from './likeness.ts'
import { MOST_SIDE, pictureType, type PictureType } from './type.ts'

/** `unsure` when one of them could not be decoded, or may change its looks, and where the two could be either. */
export async function compare(holder: Uint8Array<ArrayBuffer>, described: Uint8Array<ArrayBuffer>, decodePicture?: DecodePicture): Promise<Likeness> {
  const [type, other] = [pictureType(holder), pictureType(described)]
  if (!type || !other) return 'unsure'
  if (type === other && (await isSameButForBadge(holder, described, type).catch(() => false))) return 'alike'
  if (mayChange(holder, type)) return 'unsure'
  const decode = async (bytes: Uint8Array<ArrayBuffer>, kind: PictureType) => (await decodePicture?.(bytes, kind)) ?? decodeHere(bytes, kind)
  const pixels = await Promise.all([decode(holder, type), decode(described, other)])
  return isSound(pixels[0]) && isSound(pixels[1]) ? likenessOf(pixels[0], pixels[1]) : 'unsure'
}

/** A decoder of the caller may say anything; with these sides and as many bytes, what follows ends soon. */
function isSound(pixels: Pixels | undefined): pixels is Pixels {
  return (
    pixels !== undefined &&
    pixels.width > 0 &&
    pixels.width <= MOST_SIDE &&
    pixels.height <= MOST_SIDE &&
    pixels.data.length === pixels.width * pixels.height * 4
  )
}

/** Baked with the same badge they are the same bytes: most issuers bake the very picture that they describe, and then nothing needs decoding. */
async function isSameButForBadge(one: Uint8Array<ArrayBuffer>, other: Uint8Array<ArrayBuffer>, type: PictureType): Promise<boolean> {
  if (type !== 'image/png' && type !== 'image/svg+xml') return false
  const bake = async (bytes: Uint8Array<ArrayBuffer>) =>
    type === 'image/png' ? bakePng(bytes, '{}', '3.0') : encodeUtf8(await bakeSvg(decodeUtf8(bytes), '{}', '3.0'))
  const [first, second] = await Promise.all([bake(one), bake(other)])
  return first.length === second.length && first.every((byte, at) => byte === second[at])
}

/** It may look one way now and another way to somebody else: moving pictures, and an SVG that asks what it is shown on. */
function mayChange(bytes: Uint8Array, type: PictureType): boolean {
  const text = new TextDecoder('latin1').decode(bytes)
  return type === 'image/png' ? text.includes('acTL') : /<([\w-]+:)?(animate\w*|set)[\s/>]|@(media|keyframes|container)/i.test(text)
}

async function decodeHere(bytes: Uint8Array<ArrayBuffer>, type: PictureType): Promise<Pixels | undefined> {
  if (hasCanvas()) return draw(bytes, type)
  if (type !== 'image/png') return undefined
  const { decodePng } = await import('./png.ts')
  return decodePng(bytes)
}
