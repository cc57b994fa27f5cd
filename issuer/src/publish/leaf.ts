/** A file that the world may see, and what it is made from. */

import { sha256Hex } from '../secret.ts'

export interface Leaf {
  /** Below the site's address and below the folder alike: `badges/ID/badge.json`. */
  readonly path: string
  /** Stands for all that it is made from: while this stays, so do its bytes. */
  readonly from: string
  readonly make: () => string | Uint8Array | Promise<string | Uint8Array>
}

/** A file whose text is at hand. */
export function textLeaf(path: string, text: string): Leaf {
  return { path, from: sha256Hex(text), make: () => text }
}

/** JSON with its members in the order given: the same content is the same bytes. */
export function jsonLeaf(path: string, content: object): Leaf {
  return textLeaf(path, `${JSON.stringify(content, null, 2)}\n`)
}
