/**
 * The RDF of a document under pinned contexts, without jsonld: expansion, node map and quads in one walk (JSON-LD 1.1
 * API §5.1, §7.2, §8.1). What it does not fully understand it leaves to jsonld; it refuses nothing itself.
 */

import { isObject, type Json, type JsonObject } from '../json.ts'
import { canonicalJson } from './jcs.ts'
import { DEFAULT_GRAPH, RDF, XSD, type Literal, type Node, type Quad } from './quads.ts'
import { iriOf, NO_TERMS, NotPlain, termsAfter, vocabularyIriOf, type Terms } from './terms.ts'

/** The quads of a document, or undefined when only jsonld can tell what it means. */
export function quickQuads(document: JsonObject, contexts: ReadonlyMap<string, JsonObject>): readonly Quad[] | undefined {
  const work: Work = { contexts, quads: [], written: new Map(), blank: { count: 0 } }
  try {
    addNode(document, termsUnder(document, NO_TERMS, work), { graph: DEFAULT_GRAPH, work, mayBeBare: false })
    return work.quads
  } catch (error) {
    if (error instanceof NotPlain) return undefined
    throw error
  }
}

interface Work {
  readonly contexts: ReadonlyMap<string, JsonObject>
  readonly quads: Quad[]
  /** Each quad, and how its object was written in JSON. */
  readonly written: Map<string, string>
  readonly blank: { count: number }
}

/** Where a node's statements go. */
interface Place {
  readonly graph: Quad['graph']
  readonly work: Work
}

/** The terms with the contexts an object brings itself (§5.1.2 step 9). */
function termsUnder(element: JsonObject, terms: Terms, { contexts }: Work): Terms {
  if (!Object.hasOwn(element, '@context')) return terms
  const names = element['@context']
  return (Array.isArray(names) ? (names as readonly Json[]) : [names]).reduce((before: Terms, name) => {
    const context = typeof name === 'string' ? contexts.get(name)?.['@context'] : undefined
    if (context === undefined) throw new NotPlain()
    return termsAfter(before, context, 'document')
  }, terms)
}

/** Adds what an object says of its node, and names the node. A document, or a graph, may not be bare: jsonld would drop it. */
function addNode(element: JsonObject, terms: Terms, place: Place & { readonly mayBeBare: boolean }): Node {
  const within = termsOfTypes(element, terms)
  const keys = Object.keys(element).filter((key) => key !== '@context')
  const [idKey, ...others] = keys.filter((key) => within.names.get(key)?.id === '@id')
  if (others.length > 0) throw new NotPlain()
  const node = idKey === undefined ? blankNode(place.work) : named(iriOf(textOf(element[idKey]), within.names))
  const counts = keys.filter((key) => key !== idKey).map((key) => addProperty(node, key, element[key], { own: terms, within }, place))
  if (!place.mayBeBare && !counts.some((count) => count > 0)) throw new NotPlain()
  return node
}

/** The terms with the contexts that types bring, in the order of the types' names (§5.1.2 step 11). */
function termsOfTypes(element: JsonObject, terms: Terms): Terms {
  const [key, ...others] = Object.keys(element).filter((name) => terms.names.get(name)?.id === '@type')
  if (others.length > 0) throw new NotPlain()
  const types = key === undefined ? [] : typesIn(element[key])
  return [...types].sort().reduce((before: Terms, type) => {
    const context = terms.names.get(type)?.context
    return context === undefined ? before : termsAfter(before, context, 'type')
  }, terms)
}

function typesIn(value: Json | undefined): readonly string[] {
  return (Array.isArray(value) ? (value as readonly Json[]) : [value]).map(textOf)
}

/** The terms before and after those that the node's types bring. */
interface NodeTerms {
  readonly own: Terms
  readonly within: Terms
}

/** Adds the values of one property and says how many there are (§5.1.2 step 13). */
function addProperty(node: Node, key: string, value: Json | undefined, { own, within }: NodeTerms, place: Place): number {
  const term = within.names.get(key)
  if (!term || value === undefined || term.isReverse || term.id === '@id') throw new NotPlain()
  if (term.id === '@type') {
    const types = typesIn(value).map((type) => named(vocabularyIriOf(type, own.names)))
    for (const type of types) add(node, TYPE, type, '@type', place)
    return types.length
  }
  const predicate = named(term.id)
  if (term.type === '@json') {
    if (term.container) throw new NotPlain()
    add(node, predicate, literal(canonicalJson(value), `${RDF}JSON`), ONCE, place)
    return 1
  }
  if (value === null) return 0
  const inner = term.context === undefined ? within : termsAfter(within, term.context, 'property')
  const again = inner.names.get(key)
  if (again?.id !== term.id || again.container !== term.container || again.type === '@json') throw new NotPlain()
  const items = itemsOf(value, term.container)
  if (term.container === '@list') addList(node, predicate, items, key, inner, place)
  else if (term.container === '@graph') for (const item of items) addGraph(node, predicate, item, key, inner, place)
  else for (const item of items) addItem(node, predicate, item, key, inner, place)
  return term.container === '@list' ? 1 : items.length
}

/** Values without nulls, as one list; a list within a list is another thing. */
function itemsOf(value: Json, container: string | undefined): readonly Json[] {
  if (!Array.isArray(value)) return [value]
  const items = (value as readonly Json[]).filter((item) => item !== null)
  if (!items.some((item) => Array.isArray(item))) return items
  if (container !== undefined && container !== '@set') throw new NotPlain()
  return items.flatMap((item) => itemsOf(item, container))
}

/** A linked list of blank nodes (§8.3 List to RDF). */
function addList(node: Node, predicate: Node, items: readonly Json[], key: string, terms: Terms, place: Place): void {
  const links = items.map(() => blankNode(place.work))
  add(node, predicate, links[0] ?? NIL, ONCE, place)
  for (const [at, item] of items.entries()) {
    const link = links[at] as Node
    addItem(link, FIRST, item, key, terms, place)
    add(link, REST, links[at + 1] ?? NIL, ONCE, place)
  }
}

/** A graph of its own for one node, such as a proof's. */
function addGraph(node: Node, predicate: Node, item: Json, key: string, terms: Terms, place: Place): void {
  if (!isObject(item) || Object.hasOwn(item, '@value')) throw new NotPlain()
  const graph = blankNode(place.work)
  add(node, predicate, graph, ONCE, place)
  addNode(item, termsWithin(item, key, terms, place.work), { graph, work: place.work, mayBeBare: false })
}

function addItem(node: Node, predicate: Node, item: Json, key: string, terms: Terms, place: Place): void {
  if (!isObject(item)) return addValue(node, predicate, item, terms.names.get(key)?.type, terms, place)
  if (Object.hasOwn(item, '@value')) return addValueObject(node, predicate, item, place)
  add(node, predicate, addNode(item, termsWithin(item, key, terms, place.work), { ...place, mayBeBare: true }), '@id', place)
}

/** The terms for a node under a property: without those of the outer node's types, unless it only refers (§5.1.2 steps 7 to 9). */
function termsWithin(item: JsonObject, key: string, terms: Terms, work: Work): Terms {
  const keys = Object.keys(item)
  const isReference = keys.length === 1 && terms.names.get(keys[0] as string)?.id === '@id'
  const base = isReference ? terms : (terms.before ?? terms)
  const context = terms.names.get(key)?.context
  return termsUnder(item, context === undefined ? base : termsAfter(base, context, 'property'), work)
}

/** A text, number or boolean, coerced as its term says (§5.3). */
function addValue(node: Node, predicate: Node, value: Json, type: string | undefined, terms: Terms, place: Place): void {
  if (typeof value === 'string' && type === '@id') return add(node, predicate, named(iriOf(value, terms.names)), '@id', place)
  if (typeof value === 'string' && type === '@vocab') return add(node, predicate, named(vocabularyIriOf(value, terms.names)), '@id', place)
  const datatype = type?.startsWith('@') ? undefined : type
  add(node, predicate, literalOf(value, datatype), `${typeof value} ${JSON.stringify(value)} ${datatype ?? ''}`, place)
}

/** A value object without a type of its own; its language, in lower case. */
function addValueObject(node: Node, predicate: Node, item: JsonObject, place: Place): void {
  const { '@value': value, '@language': language, ...others } = item
  if (Object.keys(others).length > 0 || value === undefined || value === null) throw new NotPlain()
  if (!Object.hasOwn(item, '@language')) return addValue(node, predicate, value, undefined, NO_TERMS, place)
  if (typeof value !== 'string' || typeof language !== 'string' || !LANGUAGE.test(language)) throw new NotPlain()
  const object: Literal = { ...literal(value, `${RDF}langString`), language: language.toLowerCase() }
  add(node, predicate, object, `string ${JSON.stringify(value)} `, place)
}

const LANGUAGE = /^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$/

/** §8.2.2 Object to RDF; a number is written as jsonld does it. */
function literalOf(value: Json, type: string | undefined): Literal {
  if (typeof value === 'boolean') return literal(String(value), type ?? `${XSD}boolean`)
  if (typeof value === 'number') {
    const isDouble = String(value).includes('.') || Math.abs(value) >= 1e21 || type === `${XSD}double`
    return isDouble ? literal(value.toExponential(15).replace(/(\d)0*e\+?/, '$1E'), type ?? `${XSD}double`) : literal(value.toFixed(0), type ?? `${XSD}integer`)
  }
  if (typeof value !== 'string' || type === `${XSD}double`) throw new NotPlain()
  return literal(value, type ?? `${XSD}string`)
}

const literal = (value: string, datatype: string): Literal => ({ termType: 'Literal', value, datatype: { termType: 'NamedNode', value: datatype } })
const named = (value: string): Node => ({ termType: 'NamedNode', value })
const TYPE = named(`${RDF}type`)
const FIRST = named(`${RDF}first`)
const REST = named(`${RDF}rest`)
const NIL = named(`${RDF}nil`)

function blankNode({ blank }: Work): Node {
  blank.count += 1
  return { termType: 'BlankNode', value: `b${blank.count}` }
}

function textOf(value: Json | undefined): string {
  if (typeof value !== 'string') throw new NotPlain()
  return value
}

/** What jsonld never compares: it may come twice. */
const ONCE = ''

/** Adds a quad once. jsonld keeps one that was written in two ways twice, which is for jsonld to do. */
function add(subject: Node, predicate: Node, object: Node | Literal, how: string, { graph, work }: Place): void {
  const kind = object.termType === 'Literal' ? `"${object.datatype.value}@${object.language ?? ''}` : ''
  const key = `${graph.value} ${subject.value} ${predicate.value} ${kind} ${object.value}`
  const before = work.written.get(key)
  if (before !== undefined && (before !== how || how === ONCE)) throw new NotPlain()
  if (before !== undefined) return
  work.written.set(key, how)
  work.quads.push({ subject, predicate, object, graph })
}
