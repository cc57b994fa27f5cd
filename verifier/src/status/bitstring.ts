/** Bitstring Status List (and the older StatusList2021): one bit in a signed list tells whether the award stands. */

import { decodeBase64url, decodeMultibase, decodeUtf8, expand } from '../bytes.ts'
import type { Credential, Proven, StatusEntry } from '../credential.ts'
import { InvalidError, UnavailableError, unavailable } from '../errors.ts'
import { checkIssuer } from '../issuer.ts'
import { objectsOf, stringOf, stringsOf, type JsonObject } from '../json.ts'
import { sourceOf, type Loaded } from '../load/loaded.ts'
import { prove } from '../proof/prove.ts'
import type { Noted, Source } from '../report.ts'
import { checkValidity } from '../validity.ts'
import { read } from '../version/read.ts'
import type { Visit } from '../visit.ts'
import type { Standing } from './revocation.ts'

type Entry = Extract<StatusEntry, { kind: 'bitstring' }>

/** BSL §3.2: a shorter list would tell the reader whose status is asked. */
const LEAST_ENTRIES = 131_072
const MOST_BYTES = 10 * 1024 * 1024

/**
 * The standing an entry gives (BSL §3.2). The list is a credential: it is proven before it is expanded.
 * Throws `status-unreachable`, `status-entry-unreadable`, `status-list-invalid`, `status-list-outdated`,
 * `status-list-stranger`, `status-purpose-differs`, `status-index-outside`.
 */
export async function askBitstring(entry: Entry, credential: Credential, visit: Visit): Promise<Standing> {
  const index = indexOf(entry)
  const loaded = await loadList(entry.list, visit)
  const list = await proveList(loaded, visit)
  const subject = subjectOf(list.credential.source, entry)
  const bits = await bitsOf(subject, entry)
  const bad = bitAt(bits, index)
  const notes = bad ? doubts(list, credential, entry, bits) : judgeGoodNews(list, credential, entry, bits)
  const rule: Source = { kind: 'rule', standard: 'Bitstring Status List', section: '3.2' }
  return { state: !bad ? 'good' : entry.purpose === 'suspension' ? 'suspended' : 'revoked', url: entry.list, sources: [rule, sourceOf(loaded)], notes }
}

/** `/^(0|[1-9]\d*)$/`: other spellings of a number are other people's bits. */
function indexOf({ index, size, purpose, list }: Entry): number {
  const value = /^(0|[1-9]\d*)$/.test(index) ? Number(index) : Number.NaN
  if (!Number.isSafeInteger(value) || list === '')
    throw unavailable('status-entry-unreadable', { reason: index === '' ? 'statusListIndex' : index.slice(0, 40) })
  if (purpose !== 'revocation' && purpose !== 'suspension') throw unavailable('status-unsupported', { type: purpose.slice(0, 80) || '?' })
  if (size !== 1) throw unavailable('status-unsupported', { type: `statusSize ${size}` })
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
    const { proven } = await prove(read({ text: decodeUtf8(loaded.bytes).trim() }), visit)
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
function subjectOf(list: JsonObject, entry: Entry): JsonObject {
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
async function bitsOf(subject: JsonObject, entry: Entry): Promise<Uint8Array> {
  const encoded = stringOf(subject, 'encodedList') ?? ''
  const packed = encoded.startsWith('u') && entry.type === 'BitstringStatusListEntry' ? decodeMultibase(encoded) : decodeBase64url(encoded)
  const bits = packed && (await expand(packed, 'gzip', MOST_BYTES))
  if (bits === undefined || bits === 'too-large') throw unavailable('status-list-invalid', { url: entry.list, reason: 'encodedList' })
  if (Number(entry.index) >= bits.length * 8) throw unavailable('status-index-outside', { url: entry.list, index: entry.index })
  return bits
}

/** The left-most bit is index 0 (BSL §3.2). */
function bitAt(bits: Uint8Array, index: number): boolean {
  return (((bits[index >> 3] ?? 0) >> (7 - (index % 8))) & 1) === 1
}

/**
 * Good news counts only from a list of full length, by the issuer itself or kept on the very host that the issuer's own
 * identity rests on. Bad news from the list the issuer named counts all the same: caution forges nothing.
 */
function judgeGoodNews(list: Proven, credential: Credential, entry: Entry, bits: Uint8Array): readonly Noted[] {
  if (bits.length * 8 < LEAST_ENTRIES) throw unavailable('status-list-invalid', { url: entry.list, reason: 'STATUS_LIST_LENGTH_ERROR' })
  const { id = '?' } = list.credential.issuer
  if (id !== credential.issuer.id && hostOfIssuer(credential.issuer.id ?? '') !== new URL(entry.list).host) {
    throw unavailable('status-list-stranger', { url: entry.list, id })
  }
  return doubts(list, credential, entry, bits)
}

/** What is unusual about a list, for the reader to know. */
function doubts(list: Proven, credential: Credential, entry: Entry, bits: Uint8Array): readonly Noted[] {
  const { id, issuer } = list.credential
  const notes: Noted[] = []
  if (id !== entry.list) notes.push({ code: 'list-id-differs', details: { id: id ?? '?' } })
  if (issuer.id !== credential.issuer.id) notes.push({ code: 'list-by-origin', details: { id: issuer.id ?? '?' } })
  if (bits.length * 8 < LEAST_ENTRIES) notes.push({ code: 'list-short', details: { entries: String(bits.length * 8) } })
  return notes
}

/** The host a did:web or https identity stands on. */
function hostOfIssuer(id: string): string | undefined {
  if (id.startsWith('did:web:'))
    return id
      .split(':')[2]
      ?.replace(/%3A(?=\d+$)/i, ':')
      .toLowerCase()
  return id.startsWith('https:') && URL.canParse(id) ? new URL(id).host : undefined
}
