/** Open Badges 0.5: one object that holds class and issuer, and is believed for the place where it lies. */

import type { Claimed, Credential } from '../credential.ts'
import { invalid, unavailable } from '../errors.ts'
import { isObject, property, stringOf, type Json, type JsonObject } from '../json.ts'
import { sourceOf, type Loaded } from '../load/loaded.ts'
import { credentialOf } from './ob2.ts'
import { requiredText, strictText } from './parts.ts'

/** No context and no way of verifying: the badge is embedded, its issuer named by an origin. */
export function isOldest(document: JsonObject): boolean {
  const isLater = ['@context', 'verify', 'verification'].some((name) => property(document, name) !== undefined)
  return !isLater && property(document, 'recipient') !== undefined && isObject(document['badge'])
}

/** As presented. Where it lies is known only of one that was loaded from there. Throws `property-missing`, `property-unreadable`. */
export function readOldest(assertion: JsonObject, address = ''): Claimed {
  return { credential: credentialOfOldest(assertion, address), document: assertion, securing: [{ kind: 'hosted', url: address }] }
}

/** Under the names of today; the issuer's id is its origin. Throws `property-missing`, `property-unreadable`. */
export function credentialOfOldest(assertion: JsonObject, address: string): Credential {
  const badge = property(assertion, 'badge')
  const issuer = isObject(badge) ? property(badge, 'issuer') : undefined
  if (!isObject(badge) || !isObject(issuer)) throw invalid('property-missing', { property: 'badge.issuer' })
  const origin = requiredText(issuer, 'origin')
  const { badge: _, issued_on: issued, recipient: __, ...kept } = assertion
  const modern = { ...kept, ...(address && { id: address }), recipient: recipientOf(assertion) }
  const profile = { id: origin, url: origin, ...named('name', issuer['name'] ?? issuer['org']), ...named('email', issuer['contact']) }
  const dates = { ...named('issuedOn', assertion['issuedOn'] ?? issued), ...named('evidence', resolved(assertion, 'evidence', origin)) }
  const badgeClass = { ...badge, ...named('image', resolved(badge, 'image', origin)), ...named('criteria', resolved(badge, 'criteria', origin)) }
  return { ...credentialOf({ ...modern, ...dates }, badgeClass, profile), version: '0.5', source: assertion }
}

/** Throws `hosted-outside-scope` unless it came from the very host of the issuer's origin, and `hosted-unreachable` when not over https. */
export function judgeOrigin(assertion: JsonObject, loaded: Loaded): void {
  const { url, unprotected } = loaded
  const { issuer } = credentialOfOldest(assertion, url)
  const origin = URL.canParse(issuer.id ?? '') ? new URL(issuer.id ?? '') : undefined
  if (!origin || !/^https?:$/.test(origin.protocol) || origin.username || origin.host !== new URL(url).host)
    throw invalid('hosted-outside-scope', { url }, [sourceOf(loaded)])
  if (unprotected) throw unavailable('hosted-unreachable', { url: url.replace(/^http:/, 'https:') }, [sourceOf(loaded)])
}

/** An address in the open, or `sha256$…` with the salt beside it. */
function recipientOf(assertion: JsonObject): JsonObject {
  const identity = requiredText(assertion, 'recipient')
  const salt = strictText(assertion, 'salt')
  return { type: 'email', identity, hashed: /^(sha256|md5)\$/i.test(identity), ...(salt !== undefined && { salt }) }
}

/** Paths are the issuer's own (0.5 let pictures, criteria and evidence leave the origin out). */
function resolved(object: JsonObject, name: string, origin: string): string | undefined {
  const text = stringOf(object, name)
  return text !== undefined && URL.canParse(text, origin) ? new URL(text, origin).href : text
}

function named(name: string, value: Json | undefined): JsonObject {
  return value === undefined ? {} : { [name]: value }
}
