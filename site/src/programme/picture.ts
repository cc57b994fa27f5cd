/** The pictures of achievements as bytes, each read once however many badges share it. */

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Content } from './content.ts'

export interface Picture {
  readonly png: Uint8Array
  /** The drawing, where there is one. */
  readonly svg?: string
}

const kept = new Map<string, Picture>()

/** `id` is the achievement's. */
export function pictureOf({ folder }: Pick<Content, 'folder'>, id: string): Picture {
  const path = join(folder, 'achievements', id)
  const picture = kept.get(path) ?? { png: readFileSync(`${path}.png`), ...(existsSync(`${path}.svg`) && { svg: readFileSync(`${path}.svg`, 'utf8') }) }
  kept.set(path, picture)
  return picture
}
