/** The libraries' own way to canonical N-Quads, which the quick way is held against. */

import jsonld from 'jsonld'
import rdf from 'rdf-canonize'
import { CONTEXTS } from '../../pinned/generated/contexts.ts'
import { loadSha256 } from '../../src/crypto.ts'
import type { JsonObject } from '../../src/json.ts'
import { orderedText } from '../../src/proof/canonical-order.ts'
import type { Quad } from '../../src/proof/quads.ts'
import { quickQuads } from '../../src/proof/quick-quads.ts'

/** Every pinned context by its address. */
export const PINNED: ReadonlyMap<string, JsonObject> = new Map(
  await Promise.all([...CONTEXTS].map(async ([url, load]) => [url, JSON.parse((await load()).text) as JsonObject] as const)),
)

const sha256 = await loadSha256()

/** `tag` has jsonld keep what it made of a context, without which ten thousand documents would take minutes. */
const documentLoader = async (url: string) => {
  const document = PINNED.get(url)
  if (!document) throw new Error(`no context ${url}`)
  return { contextUrl: undefined, documentUrl: url, document, tag: 'static' }
}

/** Canonical N-Quads by jsonld in safe mode and rdf-canonize, or why they refuse. */
export async function textByLibraries(document: JsonObject): Promise<{ readonly text: string } | { readonly refusal: string }> {
  try {
    const quads = (await jsonld.toRDF(structuredClone(document), { safe: true, base: null, documentLoader })) as readonly Quad[]
    return { text: await canonize(quads) }
  } catch (error) {
    return { refusal: JSON.stringify((error as { details?: unknown }).details ?? String(error)).slice(0, 300) }
  }
}

/** Canonical N-Quads by the quick way; undefined where it leaves the document to jsonld. */
export async function textByQuickWay(document: JsonObject): Promise<{ readonly text: string } | { readonly refusal: string } | undefined> {
  const quads = quickQuads(document, PINNED)
  if (!quads) return undefined
  try {
    return { text: orderedText(quads, sha256) ?? (await canonize(quads)) }
  } catch (error) {
    return { refusal: JSON.stringify(String(error)) }
  }
}

function canonize(quads: readonly Quad[]): Promise<string> {
  return rdf.canonize(quads, { algorithm: 'RDFC-1.0', maxWorkFactor: 1, signal: AbortSignal.timeout(5000) })
}
