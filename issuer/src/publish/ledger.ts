/** What was published last, so that only what changed is made anew: a private file, for it also names what is unlisted. Losing it costs time only. */

import { sha256Hex } from '../secret.ts'
import { exists, inside, makePrivateFolder, readPrivateText, writeWholePrivate } from '../folder.ts'

/** What a file was made from, and how it lay on the disk then. */
export type Line = readonly [from: string, size: number, changedAt: number]

export interface Ledger {
  /** The folder published to. */
  readonly target: string
  readonly files: ReadonlyMap<string, Line>
}

/** Empty when there is none, or it is of another folder. */
export function readLedger(folder: string, target: string): Ledger {
  const last = readLast(folder)
  return last?.target === target ? last : { target, files: new Map() }
}

/** Was this text published under that path, wherever it was published to? */
export function isPublished(folder: string, path: string, text: string): boolean {
  return readLast(folder)?.files.get(path)?.[0] === sha256Hex(text)
}

function readLast(folder: string): Ledger | undefined {
  if (!exists(pathOf(folder))) return undefined
  try {
    const { target, files } = JSON.parse(readPrivateText(pathOf(folder))) as { readonly target: string; readonly files: Record<string, Line> }
    return { target, files: new Map(Object.entries(files)) }
  } catch (error) {
    // Cut off by a crash: then all is compared byte for byte.
    if (error instanceof SyntaxError || error instanceof TypeError) return undefined
    throw error
  }
}

export function writeLedger(folder: string, { target, files }: Ledger): void {
  makePrivateFolder(inside(folder, 'private'))
  writeWholePrivate(pathOf(folder), JSON.stringify({ target, files: Object.fromEntries(files) }))
}

function pathOf(folder: string): string {
  return inside(folder, 'private', 'published.json')
}
