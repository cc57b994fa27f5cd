/** Revocation lists in plain JSON: OB 2.0 `RevocationList` and `1EdTechRevocationList`. Unsigned: the address is their only proof. */

import type { Credential, StatusEntry } from '../credential.ts'
import { UnavailableError, unavailable } from '../errors.ts'
import { isObject, listOf, property, stringOf, type Json, type JsonObject } from '../json.ts'
import { jsonOf, sourceOf, type Loaded } from '../load/loaded.ts'
import type { LoadRequest } from '../load/loader.ts'
import type { Noted } from '../report.ts'
import { idOf } from '../version/read.ts'
import type { Visit } from '../visit.ts'
import type { Standing } from './revocation.ts'

const MOST_BYTES = 10 * 1024 * 1024

/** OB2 "RevocationList": an entry means revoked unless it says `revoked: false`. Throws the status codes. */
export async function askRevocationList(entry: Extract<StatusEntry, { kind: 'revocation-list' }>, credential: Credential, visit: Visit): Promise<Standing> {
  const { list, loaded } = await loadList(entry.url, visit, { most: MOST_BYTES, http: 'allowed' })
  const isOlder = credential.version.startsWith('1.') && property(list, 'revokedAssertions') === undefined
  return isOlder ? standingInOlder(list, entry.ids, loaded) : standingIn(list, ['revokedAssertions'], entry.ids, loaded, credential)
}

/** VCRL 1.0: published under either spelling of its one property. Throws the status codes. */
export async function ask1EdTechList(
  entry: Extract<StatusEntry, { kind: '1edtech-revocation-list' }>,
  credential: Credential,
  visit: Visit,
): Promise<Standing> {
  if (!entry.url.startsWith('https:') || credential.id === undefined) throw unavailable('status-entry-unreadable', { reason: entry.url.slice(0, 80) })
  const { list, loaded } = await loadList(entry.url, visit, { most: MOST_BYTES })
  return standingIn(list, ['revokedCredential', 'revokedCredentials'], [credential.id], loaded, credential)
}

async function loadList(url: string, visit: Visit, request: LoadRequest): Promise<{ readonly list: JsonObject; readonly loaded: Loaded }> {
  try {
    const loaded = await visit.load(url, request)
    return { list: jsonOf(loaded), loaded }
  } catch (error) {
    if (!(error instanceof UnavailableError) || error.code === 'stopped') throw error
    throw new UnavailableError('status-unreachable', { ...error.grounds, details: { ...error.grounds.details, url } })
  }
}

function standingIn(list: JsonObject, names: readonly string[], ids: readonly string[], loaded: Loaded, credential: Credential): Standing {
  const { url } = loaded
  const issuer = idOf(property(list, 'issuer'))
  if (issuer !== undefined && issuer !== credential.issuer.id) throw unavailable('status-list-stranger', { url, id: issuer }, [sourceOf(loaded)])
  const present = names.filter((name) => property(list, name) !== undefined)
  if (present.length === 0) throw unavailable('status-list-invalid', { url, reason: names[0] ?? '' }, [sourceOf(loaded)])
  const entries = present.flatMap((name) => entriesIn(list[name]))
  const revoked = entries.find((item) => namesIn(item).some((id) => ids.includes(id)) && !(isObject(item) && property(item, 'revoked') === false))
  // An entry that names nothing readable could name this award.
  if (revoked === undefined && !entries.every((item) => namesIn(item).length > 0))
    throw unavailable('status-list-invalid', { url, reason: names[0] ?? '' }, [sourceOf(loaded)])
  const reason = isObject(revoked) ? stringOf(revoked, 'revocationReason') : undefined
  return { state: revoked === undefined ? 'good' : 'revoked', url, reason, sources: [sourceOf(loaded)], notes: notesOn(loaded) }
}

/** OB1.1 "IssuerOrganization", `revocationList`: an object whose names are those of the awards, each with the reason. */
function standingInOlder(list: JsonObject, ids: readonly string[], loaded: Loaded): Standing {
  const named = ids.find((id) => property(list, id) !== undefined)
  const reason = named === undefined ? undefined : stringOf(list, named)
  return { state: named === undefined ? 'good' : 'revoked', url: loaded.url, reason, sources: [sourceOf(loaded)], notes: notesOn(loaded) }
}

function notesOn({ url, unprotected }: Loaded): readonly Noted[] {
  return [{ code: 'list-unsigned' }, ...(unprotected ? [{ code: 'unprotected-connection', details: { url } } as const] : [])]
}

/** One entry or many; `null` is one that cannot be read. */
function entriesIn(value: Json | undefined): readonly Json[] {
  return value === null ? [value] : listOf(value)
}

/** An entry names its award by `id`, by `uid` (before 1.1), or is that name itself. */
function namesIn(item: Json): readonly string[] {
  if (typeof item === 'string') return [item]
  return isObject(item) ? [stringOf(item, 'id'), stringOf(item, 'uid')].filter((id) => id !== undefined) : []
}
