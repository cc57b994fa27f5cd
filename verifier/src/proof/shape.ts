/**
 * Refuses JSON-LD that is one thing to RDF and another to whoever reads the JSON: what is checked and shown must be
 * what was signed. Stricter than JSON-LD 1.1 on purpose; plain Open Badges never need what is refused here.
 */

import { invalid, unavailable } from '../errors.ts'
import { isObject, listOf, objectsOf, property, stringOf, type Json, type JsonObject } from '../json.ts'
import { judgeForm } from './form.ts'

interface Quad {
  readonly subject: Term
  readonly predicate: Term
  readonly object: Term
}

interface Term {
  readonly termType: string
  readonly value: string
}

const VALUE_OBJECT = new Set(['@value', '@language'])
const CREDENTIALS = 'https://www.w3.org/2018/credentials#'

/** What decides the checks, by the names that stand for it in JSON and in RDF. */
const DECISIVE = [
  { names: ['validUntil', 'expirationDate'], terms: ['validUntil', 'expirationDate'] },
  { names: ['validFrom', 'issuanceDate'], terms: ['validFrom', 'issuanceDate'] },
  { names: ['credentialStatus'], terms: ['credentialStatus'] },
  { names: ['issuer'], terms: ['issuer'] },
  { names: ['credentialSubject'], terms: ['credentialSubject'] },
] as const

/**
 * Throws `shape-ambiguous` for keywords (`@nest`, `@graph`, `@reverse`, `@included` …), full or compact IRIs as names,
 * own contexts in inner objects, values in a form that a reader would miss, and a second object under the id of one that decides a check.
 */
export function judgeShape(document: JsonObject): void {
  judgeNames(document, 'document')
  const decisive = [document, ...objectsOf(document['credentialSubject']), ...objectsOf(document['credentialStatus'])]
  const ids = new Set(decisive.map((node) => stringOf(node, 'id')).filter((id) => id !== undefined))
  const seen = new Set<string>()
  for (const node of nodesIn(document)) {
    const id = stringOf(node, 'id')
    if (id === undefined || !ids.has(id) || Object.keys(node).length === 1) continue
    if (seen.has(id)) throw invalid('shape-ambiguous', { property: id.slice(0, 80) })
    seen.add(id)
  }
}

/** Throws `shape-ambiguous` unless the signed graph gives the credential exactly the deciding values that its JSON shows. */
export function judgeMeaning(document: JsonObject, quads: readonly Quad[]): void {
  if (property(document, 'credentialSubject') === undefined) return
  for (const { names, terms } of DECISIVE) {
    const shown = names.flatMap((name) => listOf(document[name]))
    const signed = quads.filter(({ subject, predicate }) => isOf(subject, document) && terms.some((term) => predicate.value === CREDENTIALS + term))
    const values = new Set(signed.map(({ object }) => object.value))
    const isSigned = shown.map(nameOf).every((value) => value === undefined || values.has(value))
    if (shown.length !== signed.length || !isSigned) throw invalid('shape-ambiguous', { property: names[0] })
  }
}

/** What stands for a value in the graph: a text, or the id of an object; an object without one has no name there. */
function nameOf(value: Json): string | undefined {
  return typeof value === 'string' ? value : isObject(value) ? stringOf(value, 'id') : undefined
}

/** The node of the document itself: its id, or the one blank node that nothing points to is beyond telling, so any blank node counts. */
function isOf(subject: Term, document: JsonObject): boolean {
  const id = stringOf(document, 'id')
  return id === undefined ? subject.termType === 'BlankNode' : subject.value === id
}

function judgeNames(value: Json | undefined, at: string): void {
  judgeForm(value, at)
  if (Array.isArray(value)) for (const item of value as readonly Json[]) judgeNames(item, at)
  if (!isObject(value)) return
  const names = Object.keys(value)
  if (stringOf(value, 'id')?.startsWith('_:')) throw invalid('shape-ambiguous', { property: 'id' })
  // Direction has no agreed form in RDF (JSON-LD 1.1 API §8.2), so nobody can say what was signed.
  if (names.includes('@direction')) throw unavailable('proof-unsupported', { suite: '@direction' })
  if (names.includes('@value') && names.every((name) => VALUE_OBJECT.has(name))) return
  for (const name of names) {
    if (name === '@context' ? !mayHaveContext(at) : isUnsigned(name)) throw invalid('shape-ambiguous', { property: name.slice(0, 80) })
    if (name !== '@context') judgeNames(value[name], name)
  }
}

/** `__proto__` is lost on the way to the graph without a word, so it would not be signed. */
function isUnsigned(name: string): boolean {
  return name.startsWith('@') || name.includes(':') || name === '__proto__'
}

/** Embedded endorsements are credentials of their own and bring their own context (OB3 §B.1). */
function mayHaveContext(at: string): boolean {
  return at === 'document' || at === 'endorsement'
}

/**
 * Every object but those within endorsements: an endorsement is about the badge or its recipient, under that very id.
 * What it could hide there the checks miss, and `judgeMeaning` finds.
 */
function* nodesIn(value: Json | undefined): Generator<JsonObject> {
  if (Array.isArray(value)) for (const item of value as readonly Json[]) yield* nodesIn(item)
  if (!isObject(value)) return
  yield value
  for (const [name, inner] of Object.entries(value)) if (name !== '@context' && name !== 'endorsement') yield* nodesIn(inner)
}
