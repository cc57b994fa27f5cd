/**
 * What the names in a document mean under the pinned contexts (JSON-LD 1.1 API §4.1, §4.2). It knows the features those
 * contexts use and no others: anything else throws `NotPlain`, and jsonld is asked instead.
 */

import { isObject, type Json, type JsonObject } from '../json.ts'
import { canonicalJson } from './jcs.ts'

/** Here is something the quick way does not understand; whether it is right or wrong is for jsonld to say. */
export class NotPlain extends Error {
  override readonly name = 'NotPlain'
}

interface Term {
  readonly id: string
  /** An IRI, `@id`, `@vocab`, `@json` or `@none`. */
  readonly type?: string
  readonly container?: '@set' | '@list' | '@graph'
  /** A context for what stands under this name or in a node of this type. */
  readonly context?: Json
  readonly isReverse: boolean
  readonly isPrefix: boolean
  readonly isProtected: boolean
}

/** An active context. */
export interface Terms {
  readonly names: ReadonlyMap<string, Term>
  /** What holds again in nodes within, when a type brought these terms (§4.1.2 `previous context`). */
  readonly before?: Terms
}

/** What a local context is for: the document itself, what stands under a property, a node of a type. */
type Scope = 'document' | 'property' | 'type'

export const NO_TERMS: Terms = { names: new Map() }

/** As many active contexts as are kept; documents choose which, so the number has an end. */
const MOST_KEPT = 500
const KEPT = new Map<Terms, Map<Json, Map<Scope, Terms>>>()
const kept = { count: 0 }

/** The active context after a local one, made once and kept: pinned contexts never change. Throws `NotPlain`. */
export function termsAfter(terms: Terms, context: Json, scope: Scope): Terms {
  const found = KEPT.get(terms)?.get(context)?.get(scope)
  if (found) return found
  const made = define(terms, context, scope)
  if (kept.count === MOST_KEPT) {
    KEPT.clear()
    kept.count = 0
  }
  const steps = KEPT.get(terms) ?? new Map<Json, Map<Scope, Terms>>()
  KEPT.set(terms, steps.set(context, (steps.get(context) ?? new Map<Scope, Terms>()).set(scope, made)))
  kept.count += 1
  return made
}

/** The absolute IRI a value stands for (§5.2), never relative to anything. Throws `NotPlain`. */
export function iriOf(value: string, names: ReadonlyMap<string, Term>): string {
  const colon = value.indexOf(':')
  const [prefix, suffix] = [value.slice(0, Math.max(colon, 0)), value.slice(colon + 1)]
  const term = suffix.startsWith('//') ? undefined : names.get(prefix)
  const iri = term?.isPrefix ? term.id + suffix : value
  if (!PLAIN_IRI.test(iri)) throw new NotPlain()
  return iri
}

/** With a scheme, and without the characters that N-Quads would have to escape. Blank nodes have no scheme. */
const PLAIN_IRI = /^[A-Za-z][A-Za-z0-9+.-]*:[^\s\u0000-\u0020<>"{}|^`\\]*$/

/** The IRI of a term, or of a value in the vocabulary's terms. Throws `NotPlain`. */
export function vocabularyIriOf(value: string, names: ReadonlyMap<string, Term>): string {
  const term = names.get(value)
  if (!term) return iriOf(value, names)
  if (term.id.startsWith('@')) throw new NotPlain()
  return term.id
}

/** One local context on top of an active one (§4.1). A type's context holds in its own node alone, and a property's may redefine. */
function define(terms: Terms, context: Json, scope: Scope): Terms {
  if (!isObject(context)) throw new NotPlain()
  const names = new Map(terms.names)
  const made = new Map<string, boolean>()
  const state: Definition = { context, names, made, before: terms.names, mayRedefine: scope === 'property' }
  for (const name of Object.keys(context)) if (!isKnownKeyword(name, context[name])) defineTerm(name, state)
  return { names, before: scope === 'type' ? (terms.before ?? terms) : terms.before }
}

interface Definition {
  readonly context: JsonObject
  readonly names: Map<string, Term>
  /** False while a term is being defined, so that a circle is seen. */
  readonly made: Map<string, boolean>
  readonly before: ReadonlyMap<string, Term>
  readonly mayRedefine: boolean
}

function isKnownKeyword(name: string, value: Json | undefined): boolean {
  return (name === '@version' && value === 1.1) || (name === '@protected' && typeof value === 'boolean')
}

const CONTAINERS = new Map<unknown, Term['container']>([undefined, '@set', '@list', '@graph'].map((name) => [name, name as Term['container']]))

/** §4.2.2, for terms that have an `@id` or `@reverse` of their own and are no IRIs themselves. */
function defineTerm(name: string, state: Definition): void {
  if (state.made.get(name)) return
  if (state.made.has(name) || name === '' || /^@|[:/]/.test(name)) throw new NotPlain()
  state.made.set(name, false)
  state.names.delete(name)
  const value = state.context[name]
  const { '@id': id, '@reverse': reverse, '@type': type, '@container': container, ...rest } = typeof value === 'string' ? { '@id': value } : objectOf(value)
  const { '@context': context, '@protected': isProtected = state.context['@protected'], ...unknown } = rest
  const meant = id ?? reverse
  if (typeof meant !== 'string' || meant === name || (reverse !== undefined && (id ?? container) !== undefined)) throw new NotPlain()
  if (Object.keys(unknown).length > 0 || context === null || !CONTAINERS.has(container) || !(type === undefined || typeof type === 'string'))
    throw new NotPlain()
  const iri = expand(meant, state)
  const term: Term = {
    id: iri,
    type: type === undefined || TYPE_KEYWORDS.has(type) ? type : expand(type, state),
    container: CONTAINERS.get(container),
    context,
    isReverse: reverse !== undefined,
    isPrefix: typeof value === 'string' && /[:/?#[\]@]$/.test(iri),
    isProtected: isProtected === true,
  }
  state.names.set(name, guarded(term, state.before.get(name), state.mayRedefine))
  state.made.set(name, true)
}

function objectOf(value: Json | undefined): JsonObject {
  if (!isObject(value)) throw new NotPlain()
  return value
}

const TYPE_KEYWORDS = new Set(['@id', '@vocab', '@json', '@none'])
const ALIASED = new Set(['@id', '@type'])

/** §5.2 while a context is being read: terms and prefixes of the same context are defined first. */
function expand(value: string, state: Definition): string {
  if (ALIASED.has(value)) return value
  const [prefix = ''] = value.split(':', 1)
  for (const name of [value, prefix]) if (Object.hasOwn(state.context, name) && !name.startsWith('@')) defineTerm(name, state)
  return state.names.get(value)?.id ?? iriOf(value, state.names)
}

/** A protected term stays what it is, except under a property with a context of its own (§4.2.2 step 27). */
function guarded(term: Term, before: Term | undefined, mayRedefine: boolean): Term {
  if (!before?.isProtected || mayRedefine) return term
  const same: Term = { ...term, isProtected: true }
  if (canonicalJson(same as unknown as JsonObject) !== canonicalJson(before as unknown as JsonObject)) throw new NotPlain()
  return same
}
