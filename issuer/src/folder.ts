/** The one door to the disk: paths stay inside a folder, files appear whole or not at all, private ones are nobody else's. */

import {
  closeSync,
  fsyncSync,
  existsSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { refused } from './errors.ts'
import { randomId } from './secret.ts'

export { createReadStream as openRead } from 'node:fs'

const PRIVATE_FILE = 0o600
const PRIVATE_FOLDER = 0o700
/** A segment of a path: no separator, no control, no device name of Windows, nothing that climbs. */
const SEGMENT = /^(?!\.{1,2}$)(?!(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$))[^/\\:*?"<>|\p{Cc}]{1,200}(?<![. ])$/iu

/** A path inside `root`, one name after the other. Throws RefusedError for a name that could lead elsewhere. */
export function inside(root: string, ...names: readonly string[]): string {
  const bad = names.find((name) => !SEGMENT.test(name))
  if (bad !== undefined) throw refused(`${JSON.stringify(bad)} cannot be the name of a file`, 'use letters, digits, dots and hyphens')
  return join(root, ...names)
}

/** Replaces a file as a whole: a reader, and a crash, meet the old one or the new one. */
export function writeWhole(path: string, data: string | Uint8Array, options: { readonly mode?: number; readonly durable?: boolean } = {}): void {
  const { mode = 0o644, durable = true } = options
  mkdirSync(dirname(path), { recursive: true })
  const draft = join(dirname(path), `.${randomId()}.tmp`)
  try {
    createFile(draft, data, mode, durable)
    renameSync(draft, path)
  } catch (error) {
    rmSync(draft, { force: true })
    throw error
  }
  if (durable) syncFolder(dirname(path))
}

/** Makes a file that was not there. Throws RefusedError when it was: nothing is ever overwritten, no link followed. */
export function writeNew(path: string, data: string | Uint8Array, options: { readonly mode?: number } = {}): void {
  mkdirSync(dirname(path), { recursive: true })
  try {
    createFile(path, data, options.mode ?? 0o644, true)
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw refused(`${path} is there already`, 'choose another name, or move the file away')
    throw error
  }
  syncFolder(dirname(path))
}

/** A private file, written exclusively with mode 0600. */
export function writeNewPrivate(path: string, data: string): void {
  makePrivateFolder(dirname(path))
  writeNew(path, data, { mode: PRIVATE_FILE })
}

/** Replaces a private file as a whole. */
export function writeWholePrivate(path: string, data: string | Uint8Array): void {
  writeWhole(path, data, { mode: PRIVATE_FILE })
}

/** The folder with mode 0700. Throws RefusedError when it is a link, or open to others. */
export function makePrivateFolder(path: string): void {
  mkdirSync(path, { recursive: true, mode: PRIVATE_FOLDER })
  judgePrivate(path)
}

/** Throws RefusedError when others may read, write or enter: what was private may be known already. */
export function judgePrivate(path: string): void {
  const stat = lstatSync(path)
  if (stat.isSymbolicLink()) throw refused(`${path} is a link`, 'put the folder or file itself there')
  if (process.platform === 'win32' || (stat.mode & 0o077) === 0) return
  const mode = (stat.mode & 0o777).toString(8).padStart(4, '0')
  const wanted = stat.isDirectory() ? '700' : '600'
  throw refused(`others on this machine may open ${path} (mode ${mode})`, `chmod ${wanted} '${path}', and ask who had access until now`)
}

/** The text of a private file. Throws RefusedError when it is open to others. */
export function readPrivateText(path: string): string {
  judgePrivate(path)
  return readFileSync(path, 'utf8')
}

/** The text of a file in strict UTF-8, undefined when there is none. Throws RefusedError for other bytes and for too many. */
export function readText(path: string, most?: number): string | undefined {
  const bytes = readBytes(path, most)
  try {
    return bytes && new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw refused(`${path} is not UTF-8 text`, 'save it as UTF-8')
  }
}

/** The bytes of a file, undefined when there is none. Throws RefusedError for too many. */
export function readBytes(path: string, most = 1024 * 1024): Uint8Array<ArrayBuffer> | undefined {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat?.isFile()) return undefined
  if (stat.size > most) throw refused(`${path} has ${stat.size} bytes`, `keep it under ${most}`)
  return new Uint8Array(readFileSync(path))
}

/** The names in a folder, sorted; none when there is no such folder. */
export function namesIn(path: string): readonly string[] {
  return existsSync(path) ? readdirSync(path).sort() : []
}

export function exists(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined
}

/** What lies at a path, a link not followed; undefined when nothing does. */
export interface Thing {
  readonly kind: 'file' | 'folder' | 'other'
  readonly size: number
  /** In milliseconds, as the disk keeps it. */
  readonly changedAt: number
}

export function thingAt(path: string): Thing | undefined {
  const stat = lstatSync(path, { throwIfNoEntry: false })
  return stat && { kind: stat.isFile() ? 'file' : stat.isDirectory() ? 'folder' : 'other', size: stat.size, changedAt: stat.mtimeMs }
}

/** Every file below a folder, and everything else that is no folder, as paths from there with `/`. Links are not followed. */
export function* filesBelow(root: string, below = ''): Generator<string> {
  const here = join(root, below)
  if (!existsSync(here)) return
  for (const entry of readdirSync(here, { withFileTypes: true })) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`
    if (entry.isDirectory()) yield* filesBelow(root, path)
    else yield path
  }
}

/** Moves a file to where it belongs, in place of one that is there; both on one disk. */
export function move(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true })
  renameSync(from, to)
}

/** Removes the folder when nothing is in it, and then those above it, up to `root`, which stays. */
export function removeEmpty(root: string, folder: string): void {
  if (folder === root || !folder.startsWith(root) || readdirSync(folder).length > 0) return
  rmdirSync(folder)
  removeEmpty(root, dirname(folder))
}

/** Removes a file or a folder with all in it. */
export function remove(path: string): void {
  rmSync(path, { recursive: true, force: true })
}

/** The nearest folder, from here upwards, that holds `marker`. */
export function nearest(from: string, ...marker: readonly string[]): string | undefined {
  const here = resolve(from)
  if (existsSync(join(here, ...marker))) return here
  return dirname(here) === here ? undefined : nearest(dirname(here), ...marker)
}

function createFile(path: string, data: string | Uint8Array, mode: number, durable: boolean): void {
  const file = openSync(path, 'wx', mode)
  try {
    writeFileSync(file, data)
    if (durable) fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** After this the name itself survives a loss of power; Windows has no such call. */
function syncFolder(path: string): void {
  if (process.platform === 'win32') return
  const folder = openSync(path, 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}

function codeOf(error: unknown): string | undefined {
  return (error as { readonly code?: string } | undefined)?.code
}
