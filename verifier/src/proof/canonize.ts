/**
 * From a JSON-LD document to the canonical N-Quads that are signed (RDFC-1.0). Documents that could mean one thing to RDF
 * and another to a reader of their JSON are refused first. Plain documents take a quick way of our own, all others the
 * libraries' way; a test holds that both ways lead to the same bytes.
 */

import { encodeUtf8 } from '../bytes.ts'
import { digest, loadSha256 } from '../crypto.ts'
import { InvalidError, UnavailableError, unavailable } from '../errors.ts'
import { isObject, type JsonObject } from '../json.ts'
import { breathe, goOn, type Visit } from '../visit.ts'
import { orderedText } from './canonical-order.ts'
import { contextsOf } from './contexts.ts'
import type { Quad } from './quads.ts'
import { quickQuads } from './quick-quads.ts'
import { judgeMeaning, judgeShape } from './shape.ts'

/** Real badges stay far below a thousand; expanding more than this takes seconds before it could be counted. */
const MOST_VALUES = 4_000
const MOST_QUADS = 20_000
const MOST_BLANK_NODES = 1_000
const MOST_MILLISECONDS = 5_000

/**
 * The hash of the canonical form of a document: SHA-256, unless the suite takes another.
 * Throws what `canonicalText` throws.
 */
export async function canonicalHash(document: JsonObject, visit: Visit, hash: 'SHA-256' | 'SHA-384' = 'SHA-256'): Promise<Uint8Array<ArrayBuffer>> {
  const text = encodeUtf8(await canonicalText(document, visit))
  return hash === 'SHA-256' ? (await loadSha256())(text) : digest(hash, text)
}

/**
 * The canonical form itself, N-Quads with a statement on each line.
 * Throws `context-unknown`, `shape-ambiguous`, `terms-undefined`, `too-complex`.
 */
export async function canonicalText(document: JsonObject, visit: Visit): Promise<string> {
  goOn(visit)
  if (countValues(document) > MOST_VALUES) throw unavailable('too-complex')
  judgeShape(document)
  const contexts = await contextsOf(document, visit)
  await breathe()
  const quick = contexts.arePinned ? quickQuads(document, contexts.byAddress) : undefined
  const quads = quick ?? (await toQuads(document, contexts.byAddress))
  await breathe()
  judgeMeaning(document, quads)
  judgeSize(quads)
  return (quick && orderedText(quick, await loadSha256())) ?? (await canonize(quads, visit))
}

/** Objects and plain values, at any depth. */
function countValues(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, item) => sum + countValues(item), 0)
  return isObject(value) ? Object.values(value).reduce((sum: number, item) => sum + countValues(item), 1) : 1
}

/** Safe mode fails on terms that no context defines: they would not be signed. */
async function toQuads(document: JsonObject, contexts: ReadonlyMap<string, JsonObject>): Promise<readonly Quad[]> {
  const { default: jsonld } = await import('jsonld')
  const documentLoader = async (url: string) => {
    const found = contexts.get(url)
    if (!found) throw unavailable('context-unknown', { context: url.slice(0, 200) })
    await breathe()
    return { contextUrl: undefined, documentUrl: url, document: structuredClone(found) }
  }
  try {
    return (await jsonld.toRDF(structuredClone(document), { safe: true, base: null, documentLoader })) as readonly Quad[]
  } catch (cause) {
    const refusal = refusalIn(cause)
    if (refusal) throw refusal
    throw new InvalidError('terms-undefined', { details: { property: termIn(cause) }, cause })
  }
}

/** jsonld wraps what its loader throws. */
function refusalIn(error: unknown): UnavailableError | undefined {
  if (error instanceof UnavailableError) return error
  const { cause, details } = (error ?? {}) as { cause?: unknown; details?: { cause?: unknown } }
  const inner = cause ?? details?.cause
  return inner === undefined ? undefined : refusalIn(inner)
}

/** The term safe mode stumbled over, for the explanation. */
function termIn(error: unknown): string {
  const event = (error as { details?: { event?: { details?: Record<string, unknown> } } }).details?.event?.details
  const term = event?.['property'] ?? event?.['expandedProperty'] ?? event?.['value'] ?? event?.['type'] ?? event?.['id']
  return typeof term === 'string' ? term.slice(0, 80) : '?'
}

/** Poisoned graphs are refused by their size before they cost time (RDFC-1.0 §7.1). */
function judgeSize(quads: readonly Quad[]): void {
  if (quads.length > MOST_QUADS) throw unavailable('too-complex')
  const blank = new Set(quads.flatMap(({ subject, object }) => [subject, object].filter(({ termType }) => termType === 'BlankNode').map(({ value }) => value)))
  if (blank.size > MOST_BLANK_NODES) throw unavailable('too-complex')
}

async function canonize(quads: readonly Quad[], visit: Visit): Promise<string> {
  const { default: rdf } = await import('rdf-canonize')
  const late = AbortSignal.timeout(MOST_MILLISECONDS)
  const signal = visit.signal ? AbortSignal.any([visit.signal, late]) : late
  try {
    return await rdf.canonize(quads, { algorithm: 'RDFC-1.0', maxWorkFactor: 1, signal })
  } catch (cause) {
    goOn(visit)
    throw new UnavailableError('too-complex', { cause })
  }
}
