/** The JSON-LD contexts a document names, from the pinned set or the caller's own; a pinned one is never replaced. */

import { unavailable } from '../errors.ts'
import { isObject, listOf, type JsonObject } from '../json.ts'
import type { Visit } from '../visit.ts'

interface Contexts {
  readonly byAddress: ReadonlyMap<string, JsonObject>
  readonly arePinned: boolean
}

/** Each takes milliseconds, also when it is named again. */
const MOST_CONTEXTS = 100

/** Every context named anywhere in a document. Throws `context-unknown`, for contexts never come from the network, and `too-complex`. */
export async function contextsOf(document: JsonObject, visit: Visit): Promise<Contexts> {
  const named = contextNames(document)
  if (named.length > MOST_CONTEXTS) throw unavailable('too-complex')
  const names = [...new Set(named)]
  const pinned = await Promise.all(names.map(pinnedAt))
  const found = names.map((name, at): readonly [string, JsonObject] => {
    const context = pinned[at] ?? (Object.hasOwn(visit.contexts, name) ? visit.contexts[name] : undefined)
    if (!context) throw unavailable('context-unknown', { context: name.slice(0, 200) })
    return [name, context]
  })
  return { byAddress: new Map(found), arePinned: pinned.every((context) => context !== undefined) }
}

function contextNames(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(contextNames)
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([name, inner]) =>
    name === '@context' ? listOf(inner).map((item) => (typeof item === 'string' ? item : JSON.stringify(item))) : contextNames(inner),
  )
}

/** Those read before: the very same object each time, so that what was made of it is found again. */
const READ = new Map<string, JsonObject>()

async function pinnedAt(name: string): Promise<JsonObject | undefined> {
  const read = READ.get(name)
  if (read) return read
  const { CONTEXTS } = await import('../../pinned/generated/contexts.ts')
  const pinned = await CONTEXTS.get(name)?.()
  if (!pinned) return undefined
  const context = READ.get(name) ?? (JSON.parse(pinned.text) as JsonObject)
  READ.set(name, context)
  return context
}
