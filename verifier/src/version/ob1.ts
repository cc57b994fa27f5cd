/**
 * Open Badges 1.0 and 1.1, read as what they became: each object is given the names that 2.0 uses, and goes the road of 2.0 from there.
 * Hosted ones alone; 0.5 said nothing that could be checked.
 */

import type { Claimed, Version } from '../credential.ts'
import { invalid, unavailable } from '../errors.ts'
import { isObject, objectsOf, property, stringOf, stringsOf, type Json, type JsonObject } from '../json.ts'
import { credentialOf } from './ob2.ts'
import { requiredText, strictText } from './parts.ts'

const CONTEXT = 'https://w3id.org/openbadges/v1'
const CONTEXT_2 = 'https://w3id.org/openbadges/v2'

/** 1.1 has its context; 1.0 has none, and says how it is verified (OB1.1 "VerificationObject"). */
export function isOlder(document: JsonObject): boolean {
  const contexts = stringsOf(document['@context'])
  return contexts.includes(CONTEXT) || (contexts.length === 0 && isObject(property(document, 'verify')))
}

/** As presented: only where its hosted copy lies decides anything. Throws `property-missing`, `property-unreadable`, `version-unsupported`. */
export function readOlder(assertion: JsonObject): Claimed {
  const url = hostedAt(assertion)
  return { credential: credentialOfOlder(assertion, modernAssertion(assertion, url)), document: assertion, securing: [{ kind: 'hosted', url }] }
}

/** The hosted copy under the names of 2.0; its id is where it lies. Throws `hosted-differs` when it says that it lies elsewhere. */
export function hostedCopy(assertion: JsonObject, url: string): JsonObject {
  const id = stringOf(assertion, 'id')
  if (hostedAt(assertion) !== url || (id !== undefined && id !== url)) throw invalid('hosted-differs', { url })
  return modernAssertion(assertion, url)
}

/** The credential of an older assertion and, once they are loaded, its class and issuer. */
export function credentialOfOlder(assertion: JsonObject, modern: JsonObject, badgeClass?: JsonObject, profile?: JsonObject): Claimed['credential'] {
  return { ...credentialOf(modern, badgeClass && modernClass(badgeClass), profile), version: versionOf(assertion), source: assertion }
}

function versionOf(assertion: JsonObject): Version {
  return stringsOf(assertion['@context']).includes(CONTEXT) ? '1.1' : '1.0'
}

/** Some of 1.1 say `verification`, as 2.0 does, and then lie at their id. */
function hostedAt(assertion: JsonObject): string {
  const verify = property(assertion, 'verify') ?? property(assertion, 'verification')
  if (!isObject(verify)) throw invalid('property-missing', { property: 'verify' })
  const type = requiredText(verify, 'type')
  if (type === 'signed' || type === 'SignedBadge') throw unavailable('version-unsupported', { version: `${versionOf(assertion)}, signed` })
  if (type !== 'hosted' && type !== 'HostedBadge') throw invalid('property-unreadable', { property: 'verify.type' })
  const url = strictText(verify, 'url') ?? strictText(assertion, 'id')
  if (!url) throw invalid('property-missing', { property: 'verify.url' })
  return url
}

function modernAssertion(assertion: JsonObject, url: string): JsonObject {
  const { verify: _, verification: __, ...kept } = assertion
  const dates = { issuedOn: modernDate(assertion['issuedOn']), expires: modernDate(assertion['expires']) }
  return defined({ ...kept, ...dates, '@context': CONTEXT_2, type: 'Assertion', id: url, verification: { type: 'HostedBadge' } })
}

/** ISO 8601, a day alone, or seconds since 1970 (OB1.1 "DateTime"): all become an instant as 2.0 writes it. */
function modernDate(value: Json | undefined): Json | undefined {
  if (typeof value === 'number' && Number.isSafeInteger(value) && Math.abs(value) < MOST_SECONDS) return new Date(value * 1000).toISOString()
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? `${value}T00:00:00Z` : value
}

/** The year 9999. */
const MOST_SECONDS = 253_402_300_800

/** 1.1 "AlignmentObject" says name and url where 2.0 says targetName and targetUrl. */
function modernClass(badgeClass: JsonObject): JsonObject {
  const alignment = objectsOf(badgeClass['alignment']).map((item) =>
    defined({ ...item, targetName: item['targetName'] ?? item['name'], targetUrl: item['targetUrl'] ?? item['url'] }),
  )
  return { ...badgeClass, alignment }
}

function defined(object: Readonly<Record<string, Json | undefined>>): JsonObject {
  return Object.fromEntries(Object.entries(object).filter((entry): entry is [string, Json] => entry[1] !== undefined))
}
