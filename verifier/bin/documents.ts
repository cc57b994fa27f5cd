/** Documents from a folder instead of the network, in the form of the conformance corpus: `{ "documents": { url: entry } }`. */

import { existsSync, readFileSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { Fetch } from './fetch.ts'

/** A path, an answer with its status (`file: null` for one without a body), or `null` for no answer at all. */
export type DocumentEntry = string | null | { readonly file: string | null; readonly status?: number; readonly type?: string }
export type DocumentMap = Readonly<Record<string, DocumentEntry>>

/**
 * A fetch that answers from these maps alone, the first that lists the address; anything else fails with a TypeError as
 * an unreachable network does. Paths are relative to `folder` and may lead out of it: the map is the user's own file.
 */
export function fetchFromDocuments(folder: string, ...maps: readonly DocumentMap[]): Fetch {
  const entries = byAddress(maps)
  return async (input) => {
    const address = canonical(input instanceof Request ? input.url : String(input))
    const entry = entries.get(address)
    if (!entry) throw new TypeError(`${address} is not among the documents`)
    return answer(folder, entry)
  }
}

/** Answers listed addresses from the maps, `null` entries included, and asks `elsewhere` for all others. */
export function documentsBefore(elsewhere: Fetch, folder: string, ...maps: readonly DocumentMap[]): Fetch {
  const entries = byAddress(maps)
  const inside = fetchFromDocuments(folder, ...maps)
  return (input, init) => (entries.has(canonical(input instanceof Request ? input.url : String(input))) ? inside : elsewhere)(input, init)
}

/** True when the map answers this address, be it with no answer. */
export function isListed(address: string, map: DocumentMap): boolean {
  return byAddress([map]).has(canonical(address))
}

/** Reads `documents.json`, or the one in a folder. Throws an Error with a sentence for the user when it has another form. */
export function readDocuments(path: string): { readonly folder: string; readonly documents: DocumentMap } {
  const file = statSync(path, { throwIfNoEntry: false })?.isDirectory() ? join(path, 'documents.json') : path
  if (!existsSync(file)) throw new Error(`${file}: no such file`)
  const folder = dirname(resolve(file))
  const documents = mapOf(parse(file), file)
  for (const entry of Object.values(documents)) {
    const name = entry === null || typeof entry === 'string' ? entry : entry.file
    if (name !== null && !existsSync(resolve(folder, name))) throw new Error(`${file}: the file ${name} is not there`)
  }
  return { folder, documents }
}

/** One spelling for an address: as the URL parser writes it, without fragment. */
function canonical(address: string): string {
  const plain = address.split('#', 1)[0] ?? address
  return URL.canParse(plain) ? new URL(plain).href : plain
}

function byAddress(maps: readonly DocumentMap[]): ReadonlyMap<string, DocumentEntry> {
  return new Map([...maps].reverse().flatMap((map) => Object.entries(map).map(([address, entry]) => [canonical(address), entry] as const)))
}

async function answer(folder: string, entry: Exclude<DocumentEntry, null>): Promise<Response> {
  const { file, status = 200, type } = typeof entry === 'string' ? { file: entry } : entry
  const body =
    file === null ? null : await readFile(resolve(folder, file)).catch((cause: unknown) => Promise.reject(new TypeError(`${file} cannot be read`, { cause })))
  return new Response(body, { status, headers: type ? { 'content-type': type } : {} })
}

function parse(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (cause) {
    throw new Error(`${file}: not JSON`, { cause })
  }
}

function mapOf(whole: unknown, file: string): DocumentMap {
  if (!isObject(whole) || !isObject(whole.documents)) throw new Error(`${file}: has no "documents" object`)
  return Object.fromEntries(Object.entries(whole.documents).map(([address, entry]) => [address, entryOf(entry, address, file)]))
}

function entryOf(entry: unknown, address: string, file: string): DocumentEntry {
  if (entry === null || typeof entry === 'string') return entry
  if (isObject(entry)) {
    const { file: name, status, type } = entry
    const fits = (name === null || typeof name === 'string') && isStatus(status) && (type === undefined || typeof type === 'string')
    if (fits) return { file: name, ...(status !== undefined && { status }), ...(type !== undefined && { type }) }
  }
  throw new Error(`${file}: ${address} must be a path, null, or { file, status, type }`)
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

/** The statuses that a `Response` may have. */
const isStatus = (value: unknown): value is number | undefined =>
  value === undefined || (typeof value === 'number' && Number.isInteger(value) && value >= 200 && value <= 599)
