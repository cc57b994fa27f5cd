/** Proofs that rest on others (DI §2.1.2 "Proof Chains"): which ones, and in which order they are judged. */

import { invalid, type InvalidError } from '../errors.ts'
import { objectsOf, property, stringOf, stringsOf, type JsonObject } from '../json.ts'

/** One proof, and the proofs of the same document that it signs along with it. */
export interface Link {
  readonly proof: JsonObject
  readonly before: readonly JsonObject[]
}

/**
 * All that a proof rests on, each once and the earliest first; the proof itself comes last.
 * Throws `proof-malformed` when a name leads to no proof, to several, or in a circle (DI §4.5 step 4.1).
 */
export function linksOf(proof: JsonObject, document: JsonObject, after: readonly JsonObject[] = []): readonly Link[] {
  const later = [...after, proof]
  const before = namesIn(proof).map((id) => proofNamed(id, document))
  if (before.some((one) => later.includes(one))) throw broken()
  const links = [...before.flatMap((one) => linksOf(one, document, later)), { proof, before }]
  return [...new Map(links.map((link) => [link.proof, link])).values()]
}

/** What a link signs (DI §4.5 step 4.3): the document without proofs, or with those before it, always as a list. */
export function documentFor({ before }: Link, document: JsonObject): JsonObject {
  const { proof: _, ...bare } = document
  return before.length === 0 ? bare : { ...bare, proof: before }
}

function namesIn(proof: JsonObject): readonly string[] {
  const value = property(proof, 'previousProof')
  if (value === undefined) return []
  const names = stringsOf(value)
  if (names.length === 0 || names.length !== (Array.isArray(value) ? value.length : 1) || new Set(names).size !== names.length) throw broken()
  return names
}

function proofNamed(id: string, document: JsonObject): JsonObject {
  const [found, ...others] = objectsOf(document['proof']).filter((one) => stringOf(one, 'id') === id)
  if (!found || others.length > 0) throw broken()
  return found
}

const broken = (): InvalidError => invalid('proof-malformed', { property: 'previousProof' })
