/** Takes apart what carries badges: Verifiable Presentations, envelopes (VC 2.0 §4.12, §4.13), Comprehensive Learner Records (CLR 2.0). */

import { decodeBase64url, decodeUtf8 } from '../bytes.ts'
import { isToken } from '../container/baked.ts'
import { unavailable } from '../errors.ts'
import { isObject, listOf, objectsOf, parseJsonObject, property, stringOf, stringsOf, type Json, type JsonObject } from '../json.ts'

/** One credential on its own, and where in the text it stood: `verifiableCredential[1]`. */
export interface Piece {
  readonly text: string
  readonly part: string
}

const MOST_PIECES = 100
const MOST_DEPTH = 4

/**
 * What a text carries, in order, with nothing of it left out; undefined when it carries nothing but may be a credential of its own.
 * Throws `too-complex` past 100 credentials or four carriers in each other, and what parsing throws.
 */
export function unpack(text: string, part = '', depth = 0): readonly Piece[] | undefined {
  const document = text.startsWith('{') ? parseJsonObject(text) : payloadOf(text)
  const items = document && itemsIn(document)
  if (!items) return undefined
  if (depth === MOST_DEPTH || items.length > MOST_PIECES) throw unavailable('too-complex')
  const pieces: Piece[] = []
  for (const { value, at } of items) {
    const piece = { text: textOf(value), part: part ? `${part}.${at}` : at }
    pieces.push(...(unpack(piece.text, piece.part, depth + 1) ?? [piece]))
    if (pieces.length > MOST_PIECES) throw unavailable('too-complex')
  }
  return pieces
}

interface Item {
  readonly value: Json
  readonly at: string
}

/** In a token of data model 1.1 the presentation stands in `vp`, the record in `vc` (VC 1.1 §6.3.1). */
function itemsIn(document: JsonObject): readonly Item[] | undefined {
  const claims = property(document, 'credentialSubject') === undefined ? ['vp', 'vc'] : []
  for (const claim of claims) {
    const inner = property(document, claim)
    const items = isObject(inner) ? itemsOf(inner) : undefined
    if (items) return items.map(({ value, at }) => ({ value, at: `${claim}.${at}` }))
  }
  return itemsOf(document)
}

/** What is a badge as well is read as one, so that nobody can hide it behind what it carries. */
function itemsOf(document: JsonObject): readonly Item[] | undefined {
  const types = stringsOf(document['type'])
  if (types.some((type) => type === 'EnvelopedVerifiableCredential' || type === 'EnvelopedVerifiablePresentation')) return [envelopedIn(document)]
  if (types.includes('ClrCredential') && !types.some((type) => type === 'OpenBadgeCredential' || type === 'AchievementCredential')) return recordedIn(document)
  return types.includes('VerifiablePresentation') && !types.includes('VerifiableCredential') ? listed(document) : undefined
}

/** The token in the `data:` address that is the id; one of another kind is kept as it stands, for the reader to refuse. */
function envelopedIn(document: JsonObject): Item {
  const [, token = ''] = /^data:application\/v[cp](?:[-+]ld)?\+jwt(?:;[^,]*)?,(.*)$/s.exec(stringOf(document, 'id') ?? '') ?? []
  const { type: _, ...rest } = document
  return { value: token || rest, at: 'id' }
}

function recordedIn(document: JsonObject): readonly Item[] {
  const subjects = objectsOf(document['credentialSubject'])
  return subjects.flatMap((subject, n) =>
    listed(subject).map(({ value, at }) => ({ value, at: `credentialSubject${subjects.length > 1 ? `[${n}]` : ''}.${at}` })),
  )
}

function listed(holder: JsonObject): readonly Item[] {
  return listOf(holder['verifiableCredential']).map((value, n) => ({ value, at: `verifiableCredential[${n}]` }))
}

/** A bare address is no credential here: it stays a JSON string, which no reader takes. */
function textOf(value: Json): string {
  return typeof value === 'string' && isToken(value.trim()) ? value.trim() : JSON.stringify(value)
}

/** A token that cannot be read carries nothing: why not, its own reader says. */
function payloadOf(token: string): JsonObject | undefined {
  try {
    const bytes = isToken(token) ? decodeBase64url(token.split('.')[1] ?? '') : undefined
    return bytes && parseJsonObject(decodeUtf8(bytes))
  } catch {
    return undefined
  }
}
