/** The objects behind an assertion of OB 2.0 or 1.x: its badge class and its issuer's profile, each from its own address. */

import { invalid, UnavailableError, unavailable, type UnavailableCode } from '../errors.ts'
import { isObject, property, stringOf, stringsOf, type Json, type JsonObject } from '../json.ts'
import { jsonOf, sourceOf, type Loaded } from '../load/loaded.ts'
import type { Noted, Source } from '../report.ts'
import { idOf } from '../version/read.ts'
import type { Visit } from '../visit.ts'

export interface Chain {
  readonly badgeClass: JsonObject
  readonly profile: JsonObject
  readonly sources: readonly Source[]
  readonly notes: readonly Noted[]
}

/**
 * Loads what an assertion points to (OB2 "Data Validation"). The profile always comes from its own address:
 * one embedded in the assertion is only a hint.
 * Objects behind an `older` assertion may leave out id and type, as those of 1.0 did: then the address alone is the id.
 * Throws `property-missing`, `hosted-differs`, `hosted-unreachable`.
 */
export async function loadChain(assertion: JsonObject, visit: Visit, older = false): Promise<Chain> {
  const load = (id: string) => loadById(id, visit, 'hosted-unreachable', older)
  const badge = await loadBadgeClass(assertion['badge'], load)
  const issuer = idOf(badge.object['issuer'])
  if (issuer === undefined) throw invalid('issuer-missing')
  const profile = await load(issuer)
  const isUntyped = older && property(profile.object, 'type') === undefined
  if (!isUntyped && !stringsOf(profile.object['type']).some((type) => type === 'Issuer' || type === 'Profile'))
    throw invalid('property-unreadable', { property: 'issuer.type' })
  return {
    badgeClass: badge.object,
    profile: profile.object,
    sources: [...badge.sources, ...profile.sources],
    notes: [...badge.notes, ...profile.notes, ...(older ? [] : await layoutOf(badge.object, profile.object))],
  }
}

/** What was loaded is held to our schemas as the assertion is: faults are told, and reject nothing. */
async function layoutOf(badgeClass: JsonObject, profile: JsonObject): Promise<readonly Noted[]> {
  const { notesOnLayout } = await import('../version/extensions.ts')
  return [...(await notesOnLayout(badgeClass, 'ob2-badge-class', 'badge')), ...(await notesOnLayout(profile, 'ob2-profile', 'issuer'))]
}

/** One object from the address that is its id. Throws `hosted-unreachable`, `hosted-differs`. */
export async function loadById(id: string, visit: Visit, code: UnavailableCode = 'hosted-unreachable', older = false): Promise<Found> {
  const loaded = await loadObject(id, visit, code)
  const found = objectIn(loaded, code)
  const object = older && property(found, 'id') === undefined ? { ...found, id } : found
  if (stringOf(object, 'id') !== id) throw invalid('hosted-differs', { url: id.slice(0, 200) }, [sourceOf(loaded)])
  return { object, sources: [sourceOf(loaded)], notes: notesOf(loaded) }
}

/** A document under an id of OB 2.0, with whatever HTTP status it has. Failures get the code of the question asked. */
export async function loadObject(id: string, visit: Visit, code: UnavailableCode): Promise<Loaded> {
  try {
    return await visit.load(id, { http: 'allowed' })
  } catch (error) {
    throw recoded(error, id, code)
  }
}

export function objectIn(loaded: Loaded, code: UnavailableCode): JsonObject {
  try {
    return jsonOf(loaded)
  } catch (error) {
    throw recoded(error, loaded.url, code)
  }
}

export function notesOf(loaded: Loaded): readonly Noted[] {
  return loaded.unprotected ? [{ code: 'unprotected-connection', details: { url: loaded.url } }] : []
}

interface Found {
  readonly object: JsonObject
  readonly sources: readonly Source[]
  readonly notes: readonly Noted[]
}

/** A class with an address of its own is fetched; one embedded under a `urn:` id or none has no other copy. */
async function loadBadgeClass(badge: Json | undefined, load: (id: string) => Promise<Found>): Promise<Found> {
  const id = idOf(badge)
  if (id !== undefined && /^https?:/.test(id)) return load(id)
  if (!isObject(badge) || property(badge, 'issuer') === undefined) throw invalid('property-missing', { property: 'badge' })
  return { object: badge, sources: [], notes: [] }
}

function recoded(error: unknown, url: string, code: UnavailableCode): unknown {
  if (!(error instanceof UnavailableError) || error.code !== 'document-unreadable') return error
  return unavailable(code, { ...error.grounds.details, url }, error.grounds.sources)
}
