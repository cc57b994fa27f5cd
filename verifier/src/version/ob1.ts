/** Open Badges 1.0 and 1.1, read as what they became: each object is given the names that 2.0 uses, and goes the road of 2.0 from there. */

import type { Claimed, Version } from '../credential.ts'
import { invalid } from '../errors.ts'
import { isObject, objectsOf, property, stringOf, stringsOf, type Json, type JsonObject } from '../json.ts'
import { credentialOf, judgeAssertion } from './ob2.ts'
import { requiredText, strictText } from './parts.ts'

const CONTEXT = 'https://w3id.org/openbadges/v1'
const CONTEXT_2 = 'https://w3id.org/openbadges/v2'

/** 1.1 has its context; 1.0 has none, and says how it is verified (OB1.1 "VerificationObject"). */
export function isOlder(document: JsonObject): boolean {
  const contexts = stringsOf(document['@context'])
  return contexts.includes(CONTEXT) || (contexts.length === 0 && isObject(property(document, 'verify')))
}

/**
 * As presented; `token` when it came inside a JWS. Of a hosted one only its hosted copy decides anything.
 * Throws `property-missing`, `property-unreadable`, `unsigned`.
 */
export function readOlder(assertion: JsonObject, token?: string): Claimed {
  const { isSigned, url } = verificationOf(assertion)
  if (!isSigned && token !== undefined) throw invalid('property-unreadable', { property: 'verify.type' })
  if (isSigned && token === undefined) throw invalid('unsigned')
  const modern = token === undefined ? modernAssertion(assertion, url) : signedAssertion(assertion)
  const securing: Claimed['securing'] = [token === undefined ? { kind: 'hosted', url } : { kind: 'jws', token, creator: url }]
  return { credential: credentialOfOlder(assertion, modern), document: assertion, securing }
}

/** What a signed one says, under the names of 2.0; one of 1.0 goes by its uid. Throws `property-missing`, `property-unreadable`. */
export function signedAssertion(assertion: JsonObject): JsonObject {
  const modern = modernAssertion(assertion, strictText(assertion, 'id') ?? requiredText(assertion, 'uid'))
  judgeAssertion(modern)
  return modern
}

/** The hosted copy under the names of 2.0; its id is where it lies. Throws `hosted-differs` when it says that it lies elsewhere. */
export function hostedCopy(assertion: JsonObject, url: string): JsonObject {
  const id = stringOf(assertion, 'id')
  const { isSigned, url: own } = verificationOf(assertion)
  if (isSigned || own !== url || (id !== undefined && id !== url)) throw invalid('hosted-differs', { url })
  return modernAssertion(assertion, url)
}

/** The credential of an older assertion and, once they are loaded, its class and issuer. */
export function credentialOfOlder(assertion: JsonObject, modern: JsonObject, badgeClass?: JsonObject, profile?: JsonObject): Claimed['credential'] {
  return { ...credentialOf(modern, badgeClass && modernClass(badgeClass), profile), version: versionOf(assertion), source: assertion }
}

function versionOf(assertion: JsonObject): Version {
  return stringsOf(assertion['@context']).includes(CONTEXT) ? '1.1' : '1.0'
}

/** OB1.1 "VerificationObject": its url is the hosted copy's or the key's. Some of 1.1 say `verification`, as 2.0 does, and then lie at their id. */
function verificationOf(assertion: JsonObject): { readonly isSigned: boolean; readonly url: string } {
  const verify = property(assertion, 'verify') ?? property(assertion, 'verification')
  if (!isObject(verify)) throw invalid('property-missing', { property: 'verify' })
  const type = requiredText(verify, 'type')
  const isSigned = type === 'signed' || type === 'SignedBadge'
  if (!isSigned && type !== 'hosted' && type !== 'HostedBadge') throw invalid('property-unreadable', { property: 'verify.type' })
  const url = strictText(verify, 'url') ?? (isSigned ? undefined : strictText(assertion, 'id'))
  if (!url) throw invalid('property-missing', { property: 'verify.url' })
  return { isSigned, url }
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
