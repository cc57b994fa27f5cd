/** The picture of an achievement: the file it names, else one drawn for it. */

import { refused } from '../../errors.ts'
import { inside, readBytes } from '../../folder.ts'
import type { Achievement, Programme } from '../programme.ts'
import { drawArtwork, type Family } from './draw.ts'
import { judgeSvg, renderPng } from './render.ts'
import type { Shape } from './shapes.ts'

export interface Picture {
  readonly png: Uint8Array
  /** Absent where the issuer gave a PNG. */
  readonly svg?: string
}

/** Throws RefusedError when the file is missing, damaged, or more than a picture. */
export function pictureOf({ folder }: Pick<Programme, 'folder'>, achievement: Achievement): Picture {
  const { image } = achievement
  if (image === undefined) {
    const svg = drawn(achievement)
    return { svg, png: renderPng(svg) }
  }
  const file = `programme/artwork/${image}`
  const bytes = readBytes(inside(folder, 'programme', 'artwork', image))
  if (!bytes) throw refused(`the picture ${file} is missing`, 'put it there, or remove the line "image"', { file: achievement.file })
  if (/\.png$/i.test(image)) return { png: judgePng(bytes, file) }
  const svg = new TextDecoder().decode(bytes)
  judgeSvg(svg, file)
  return { svg, png: renderPng(svg) }
}

const SHAPES: readonly (readonly [RegExp, Shape])[] = [
  [/^Certification|License|Certificate|Degree|Diploma/, 'hexagon'],
  [/^Assessment|Assignment|Course/, 'shield'],
  [/^Membership|Community|Award/, 'flower'],
]
const FAMILIES: readonly [Family, ...Family[]] = ['sea', 'dusk', 'ember', 'forest', 'plum']

/** For achievements without a picture of their own; the same id always looks the same. */
function drawn({ id, type }: Achievement): string {
  const [, shape = 'coin'] = SHAPES.find(([pattern]) => pattern.test(type)) ?? []
  const sum = Array.from(id, (letter) => letter.charCodeAt(0)).reduce((whole, code) => whole + code, 0)
  return drawArtwork({ shape, family: FAMILIES[sum % FAMILIES.length] ?? 'sea', sign: 'rosette' })
}

const MOST_PNG = 2 * 1024 * 1024

/** Badges are square (OB3 §B.1.15 leaves it open, every shelf of badges expects it) and large enough to be seen. */
function judgePng(bytes: Uint8Array, file: string): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const isPng = bytes.length > 33 && view.getUint32(0) === 0x89504e47 && view.getUint32(4) === 0x0d0a1a0a && view.getUint32(12) === 0x49484452
  if (!isPng) throw refused('is no PNG picture', 'export it as PNG, or better as SVG', { file })
  const [width, height] = [view.getUint32(16), view.getUint32(20)]
  if (width !== height || width < 90 || width > 4096) throw refused(`is ${width} by ${height} pixels`, 'make it square, 400 by 400 or so', { file })
  if (bytes.length > MOST_PNG) throw refused(`has ${bytes.length} bytes`, `keep it under ${MOST_PNG}`, { file })
  return bytes
}
