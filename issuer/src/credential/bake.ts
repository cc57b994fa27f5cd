/** Puts a secured credential into the achievement's picture. */

import { bakePng, bakeSvg, type BakedVersion } from '@rosette/verifier/bake'
import type { Picture } from '../programme/artwork/picture.ts'

/** The picture, PNG and where there is one SVG, that carries the credential: token, JSON, or the assertion of a twin. */
export async function bake(picture: Picture, credential: string, version: BakedVersion = '3.0'): Promise<Picture> {
  const png = bakePng(picture.png, credential, version)
  return picture.svg === undefined ? { png } : { png, svg: await bakeSvg(picture.svg, credential, version) }
}
