/** Lists of issuers that somebody answers for: reading one from its file, and looking an issuer up. */

import { invalid } from './errors.ts'
import { isObject, property, stringOf, type JsonObject } from './json.ts'

/** A list of issuers and whose list it is. Plain JSON, in the very form that a file of ours has. */
export interface Registry {
  readonly name: string
  readonly issuers: readonly RegisteredIssuer[]
}

/** One issuer as a registry knows it: by its id, by a domain that is its own alone, or by both. */
export interface RegisteredIssuer {
  readonly id?: string
  readonly domain?: string
  readonly name: string
  readonly url?: string
}

/** An issuer that was found, and where. */
export interface Listing {
  readonly registry: string
  readonly name: string
}

/**
 * Reads a registry from its JSON: the list of known DIDs of the Digital Credentials Consortium, `{ "registry": { "did:…": { "name" } } }`,
 * or ours, `{ "name", "issuers": [{ "id", "domain", "name", "url" }] }`. `name` is used in place of the file's own.
 * Throws InvalidError `property-missing` or `property-unreadable`, whose details say where.
 */
export function readRegistry(json: unknown, name?: string): Registry {
  if (!isObject(json)) throw invalid('property-unreadable', { property: 'registry' })
  const known = property(json, 'registry')
  if (known !== undefined) return readKnown(known, name ?? 'registry')
  const issuers = property(json, 'issuers')
  if (issuers === undefined) throw invalid('property-missing', { property: 'issuers' })
  if (!Array.isArray(issuers)) throw invalid('property-unreadable', { property: 'issuers' })
  return { name: name ?? textAt(json, 'name', ''), issuers: issuers.map((one: unknown, at) => readIssuer(one, `issuers[${at}]`)) }
}

/** The first entry that is about this issuer. `domains` are those proven for it. */
export function findListing(registries: readonly Registry[], id: string | undefined, domains: readonly string[]): Listing | undefined {
  for (const registry of registries) {
    const entry = registry.issuers.find((one) => (one.id !== undefined && one.id === id) || (one.domain !== undefined && domains.includes(one.domain)))
    if (entry) return { registry: registry.name, name: entry.name }
  }
  return undefined
}

function readKnown(known: unknown, name: string): Registry {
  if (!isObject(known)) throw invalid('property-unreadable', { property: 'registry' })
  const issuers = Object.entries(known).map(([id, entry]) => {
    const where = `registry["${id.slice(0, 80)}"]`
    if (!id.startsWith('did:') || !isObject(entry)) throw invalid('property-unreadable', { property: where })
    return { id, name: textAt(entry, 'name', where), ...optional(entry, ['url'], where) }
  })
  return { name, issuers }
}

function readIssuer(entry: unknown, where: string): RegisteredIssuer {
  if (!isObject(entry)) throw invalid('property-unreadable', { property: where })
  const named = optional(entry, ['id', 'domain', 'url'], where)
  if (named.id === undefined && named.domain === undefined) throw invalid('property-missing', { property: `${where}.id` })
  if (named.id !== undefined && !/^(did:|https?:\/\/)\S+$/.test(named.id)) throw invalid('property-unreadable', { property: `${where}.id` })
  const domain = named.domain === undefined ? undefined : domainIn(named.domain, where)
  return { ...named, ...(domain !== undefined && { domain }), name: textAt(entry, 'name', where) }
}

/** In the form a browser gives it, so that it can be compared. */
function domainIn(text: string, where: string): string {
  const bare = /^[^\s/:@?#\\%]+\.[^\s/:@?#\\%]+$/.test(text) && URL.canParse(`https://${text}`)
  if (!bare) throw invalid('property-unreadable', { property: `${where}.domain` })
  return new URL(`https://${text}`).hostname
}

function textAt(object: JsonObject, name: string, where: string): string {
  const path = where === '' ? name : `${where}.${name}`
  const value = property(object, name)
  if (value === undefined) throw invalid('property-missing', { property: path })
  if (typeof value !== 'string' || value.trim() === '') throw invalid('property-unreadable', { property: path })
  return value.trim()
}

/** Those of these properties that stand; each has to be a string. */
function optional<N extends string>(object: JsonObject, names: readonly N[], where: string): { readonly [name in N]?: string } {
  const given = names.filter((name) => property(object, name) !== undefined)
  const wrong = given.find((name) => stringOf(object, name) === undefined)
  if (wrong) throw invalid('property-unreadable', { property: `${where}.${wrong}` })
  return Object.fromEntries(given.map((name) => [name, stringOf(object, name)])) as { readonly [name in N]?: string }
}
