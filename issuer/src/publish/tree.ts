/** Makes a folder hold exactly these files: all that changed is prepared aside first, then put in place with a rename each. */

import { refused } from '../errors.ts'
import { filesBelow, inside, move, namesIn, readBytes, remove, removeEmpty, thingAt, writeWhole } from '../folder.ts'
import { PROGRAMME } from './catalogue.ts'
import type { Leaf } from './leaf.ts'
import type { Ledger, Line } from './ledger.ts'

export interface Planting {
  readonly signal?: AbortSignal
  /** Told after each file that was looked at. */
  readonly onFile?: (done: number) => void
}

export interface Planted {
  readonly written: number
  readonly removed: number
  readonly kept: number
  /** Files that are not ours, and stay. */
  readonly strange: readonly string[]
  readonly ledger: Ledger
}

/** Ends as it began when it throws before the first rename; a run that was killed later is finished by the next. */
export async function plantTree(target: string, leaves: Iterable<Leaf>, before: Ledger, { signal, onFile }: Planting = {}): Promise<Planted> {
  judgeTarget(target)
  const aside = inside(target, `${ASIDE}${process.pid}`)
  remove(aside)
  try {
    const files = new Map<string, Line>()
    const staged: { readonly path: string; readonly from: string; readonly at: string }[] = []
    for (const { path, from, make } of leaves) {
      signal?.throwIfAborted()
      judgeWay(target, path)
      const line = standing(target, path, before, from)
      const bytes = line ? undefined : bytesOf(await make())
      const same = line ?? (bytes && sameThere(target, path, bytes, from))
      if (same) files.set(path, same)
      else if (bytes) {
        const at = inside(aside, String(staged.length))
        // Content can be made again, so the disk may take its time; a file that a loss of power left empty has another size.
        writeWhole(at, bytes, { durable: false })
        staged.push({ path, from, at })
        files.set(path, [from, bytes.length, 0])
      }
      onFile?.(files.size)
    }
    const { removed, strange } = clear(target, files)
    for (const { path, from, at } of staged) files.set(path, put(target, path, from, at))
    return { written: staged.length, removed, kept: files.size - staged.length, strange, ledger: { target, files } }
  } finally {
    remove(aside)
  }
}

const ASIDE = '.publishing-'
/** Everything a programme publishes has one of these names: a file of another name was put there by somebody else. */
const OURS =
  /^(programme\.json|did\.json|\.well-known\/(did|jwks)\.json|issuer\/ob2\.json|achievements\/[^/]+(\.(json|png|svg)|\/ob2\.json)|badges\/[a-z2-7]{26}(\.(json|jwt|png|svg)|\/(badge|ob2)\.json)|claims\/[a-z2-7]{26}\.jwe|status\/(revocation|suspension)-\d+\.(json|jwt)|profiles\/[^/]+\.(json|png|jpg|webp))$/

/** A folder of ours or an empty one, and nobody is at it. What an earlier run left aside is removed. */
function judgeTarget(target: string): void {
  const thing = thingAt(target)
  if (!thing) return
  if (thing.kind !== 'folder') throw refused(`${target} is no folder`, 'put a folder there, not a link or a file')
  const names = namesIn(target)
  for (const name of names.filter((one) => one.startsWith(ASIDE))) {
    const other = Number(name.slice(ASIDE.length))
    if (other !== process.pid && isAlive(other))
      throw refused('another rosette is publishing', `wait until it is done; if none is, remove ${inside(target, name)}`)
    remove(inside(target, name))
  }
  const there = names.filter((name) => !name.startsWith(ASIDE))
  if (there.length > 0 && !there.includes(PROGRAMME)) throw refused(`${target} holds files that rosette did not publish`, 'publish to a folder of its own')
}

function isAlive(process_: number): boolean {
  try {
    process.kill(process_, 0)
    return true
  } catch (error) {
    return (error as { readonly code?: string }).code === 'EPERM'
  }
}

/** The line of a file that is as it was left, and would be made from the same again. */
function standing(target: string, path: string, { files }: Ledger, from: string): Line | undefined {
  const line = files.get(path)
  if (line?.[0] !== from) return undefined
  const thing = thingAt(inside(target, ...path.split('/')))
  return thing?.kind === 'file' && thing.size === line[1] && thing.changedAt === line[2] ? line : undefined
}

function sameThere(target: string, path: string, bytes: Uint8Array, from: string): Line | undefined {
  const at = inside(target, ...path.split('/'))
  const thing = thingAt(at)
  if (thing?.kind !== 'file' || thing.size !== bytes.length) return undefined
  return Buffer.compare(readBytes(at, Number.MAX_SAFE_INTEGER) ?? new Uint8Array(), bytes) === 0 ? [from, thing.size, thing.changedAt] : undefined
}

/** What is withdrawn goes before anything new comes. */
function clear(target: string, files: ReadonlyMap<string, Line>): { readonly removed: number; readonly strange: readonly string[] } {
  const left = [...filesBelow(target)].filter((path) => !files.has(path) && !path.startsWith(ASIDE))
  const withdrawn = left.filter((path) => OURS.test(path))
  for (const path of withdrawn) {
    const names = path.split('/')
    remove(inside(target, ...names))
    removeEmpty(target, inside(target, ...names.slice(0, -1)))
  }
  return { removed: withdrawn.length, strange: left.filter((path) => !OURS.test(path)) }
}

/** Throws RefusedError when a link stands on the way: what is behind it is not ours. */
function judgeWay(target: string, path: string): void {
  const names = path.split('/')
  for (const depth of names.keys()) {
    const way = inside(target, ...names.slice(0, depth + 1))
    const wanted = depth === names.length - 1 ? 'file' : 'folder'
    if ((thingAt(way)?.kind ?? wanted) !== wanted) throw refused(`${way} is in the way`, 'move it elsewhere: rosette follows no links')
  }
}

function put(target: string, path: string, from: string, at: string): Line {
  const to = inside(target, ...path.split('/'))
  move(at, to)
  const { size = 0, changedAt = 0 } = thingAt(to) ?? {}
  return [from, size, changedAt]
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content
}
