/** A status list that is kept as bits in a signed credential: loaded, proven, and only then expanded (BSL §3.2). */

import { decodeBase64url, decodeMultibase, decodeUtf8, expand } from '../bytes.ts'
import type { Proven, StatusEntry } from '../credential.ts'
import { InvalidError, UnavailableError, unavailable } from '../errors.ts'
import { checkIssuer } from '../issuer.ts'
import { objectsOf, stringOf, stringsOf, type JsonObject } from '../json.ts'
import { sourceOf, type Loaded } from '../load/loaded.ts'
import { prove } from '../proof/prove.ts'
import { checkValidity } from '../validity.ts'
import { read } from '../version/read.ts'
import type { Visit } from '../visit.ts'

export type BitstringEntry = Extract<StatusEntry, { kind: 'bitstring' }>

/** What a list holds for an entry. */
export interface Held {
  readonly value: number
  /** How many entries the list has. */
  readonly entries: number
  readonly list: Proven
  readonly loaded: Loaded
}

export interface Place {
  /** The entry's list, or its form for another moment. */
  readonly url: string
  /** The moment at which the list must be valid. */
  readonly at: Date
}

const MOST_BYTES = 10 * 1024 * 1024

/**
 * The value of an entry in its list. Throws `status-unreachable`, `status-entry-unreadable`, `status-list-invalid`,
 * `status-list-outdated`, `status-purpose-differs`, `status-index-outside`.
 */
export async function lookUp(entry: BitstringEntry, { url, at }: Place, visit: Visit): Promise<Held> {
  const index = indexOf(entry)
  const loaded = await loadList(url, visit)
  const list = await proveList(loaded, { ...visit, now: at })
  const bits = await bitsOf(subjectOf(list.credential.source, entry), entry)
  const entries = Math.floor((bits.length * 8) / entry.size)
  if (index >= entries) throw unavailable('status-index-outside', { url: entry.list, index: entry.index })
  return { value: valueAt(bits, index * entry.size, entry.size), entries, list, loaded }
}

/** `/^(0|[1-9]\d*)$/`: other spellings of a number are other people's bits. */
function indexOf({ index, list }: BitstringEntry): number {
  const value = /^(0|[1-9]\d*)$/.test(index) ? Number(index) : Number.NaN
  if (!Number.isSafeInteger(value) || list === '')
    throw unavailable('status-entry-unreadable', { reason: index === '' ? 'statusListIndex' : index.slice(0, 40) })
  return value
}

async function loadList(url: string, visit: Visit): Promise<Loaded> {
  if (!url.startsWith('https:')) throw unavailable('status-entry-unreadable', { reason: url.slice(0, 80) })
  try {
    const loaded = await visit.load(url, { most: MOST_BYTES })
    if (loaded.status === 200) return loaded
    throw unavailable('status-unreachable', { url, status: String(loaded.status) }, [sourceOf(loaded)])
  } catch (error) {
    if (error instanceof UnavailableError && !['stopped', 'status-unreachable'].includes(error.code)) {
      throw new UnavailableError('status-unreachable', { ...error.grounds, details: { ...error.grounds.details, url } })
    }
    throw error
  }
}

/** The whole road for the list itself: read, proven, its issuer bound, in date. Its own status is not followed. */
async function proveList(loaded: Loaded, visit: Visit): Promise<Proven> {
  try {
    const { proven } = await prove(await read({ text: decodeUtf8(loaded.bytes).trim() }), visit)
    await checkIssuer(proven, visit)
    checkValidity(proven, visit)
    // A list with parts left out could have lost its end.
    if (proven.vouchers.some(({ partial }) => partial)) throw unavailable('status-withheld')
    return proven
  } catch (error) {
    if (!(error instanceof InvalidError || error instanceof UnavailableError) || error.code === 'stopped') throw error
    const outdated = error.code === 'expired' || error.code === 'not-yet-valid'
    throw unavailable(outdated ? 'status-list-outdated' : 'status-list-invalid', { url: loaded.url, reason: error.code }, [sourceOf(loaded)])
  }
}

/** The list's subject, when the list is of the entry's type and purpose. */
function subjectOf(list: JsonObject, entry: BitstringEntry): JsonObject {
  const older = entry.type === 'StatusList2021Entry'
  const [subject] = objectsOf(list['credentialSubject'])
  const typed = stringsOf(list['type']).includes(older ? 'StatusList2021Credential' : 'BitstringStatusListCredential')
  if (!typed || !subject || stringOf(subject, 'type') !== (older ? 'StatusList2021' : 'BitstringStatusList')) {
    throw unavailable('status-list-invalid', { url: entry.list, reason: 'type' })
  }
  if (!stringsOf(subject['statusPurpose']).includes(entry.purpose)) throw unavailable('status-purpose-differs', { url: entry.list, purpose: entry.purpose })
  return subject
}

/** Expands `encodedList` and stops at 10 MiB; multibase `u` is new in the Bitstring lists. */
async function bitsOf(subject: JsonObject, entry: BitstringEntry): Promise<Uint8Array> {
  const encoded = stringOf(subject, 'encodedList') ?? ''
  const packed = encoded.startsWith('u') && entry.type === 'BitstringStatusListEntry' ? decodeMultibase(encoded) : decodeBase64url(encoded)
  const bits = packed && (await expand(packed, 'gzip', MOST_BYTES))
  if (bits === undefined || bits === 'too-large') throw unavailable('status-list-invalid', { url: entry.list, reason: 'encodedList' })
  return bits
}

/** The left-most bit is index 0, and the most significant of its value (BSL §3.2). */
function valueAt(bits: Uint8Array, from: number, size: number): number {
  let value = 0
  for (let at = from; at < from + size; at += 1) value = value * 2 + (((bits[at >> 3] ?? 0) >> (7 - (at % 8))) & 1)
  return value
}
