/** Open Badges 3.0 and other Verifiable Credentials, data models 1.1 and 2.0, read into one `Credential`. */

import type { Achievement, Claimed, Credential, EndorsementClaim, Identity, IssuerProfile, Recipient, Result, Securing, StatusEntry } from '../credential.ts'
import { invalid } from '../errors.ts'
import { isObject, listOf, objectsOf, property, stringOf, stringsOf, type Json, type JsonObject } from '../json.ts'
import { alignmentsOf, endorsementsBeside, evidenceOf, imageOf, profileOf, strictText, textOf } from './parts.ts'

type BitstringEntry = Extract<StatusEntry, { kind: 'bitstring' }>

const DATA_MODELS: ReadonlyMap<unknown, '1.1' | '2.0'> = new Map([
  ['https://www.w3.org/2018/credentials/v1', '1.1'],
  ['https://www.w3.org/ns/credentials/v2', '2.0'],
])

/**
 * What a Verifiable Credential claims.
 * Throws `context-missing`, `issuer-missing`, `property-missing`, `property-unreadable`, `not-a-badge`.
 */
export function readCredential(document: JsonObject, securing: readonly Securing[]): Claimed {
  // OB3 §9.1 step 0: the first context decides the data model.
  const dataModel = DATA_MODELS.get(listOf(document['@context'])[0])
  if (!dataModel) throw invalid('context-missing')
  const types = stringsOf(document['type'])
  if (!types.includes('VerifiableCredential')) throw invalid('not-a-badge', { type: types.join(', ') || '?' })
  const subject = subjectOf(document)
  const achievement = achievementIn(subject)
  const credential: Credential = {
    version: kindOf(types) === 'other' ? 'none' : '3.0',
    dataModel,
    kind: kindOf(types),
    id: strictText(document, 'id'),
    name: textOf(document, 'name') ?? textOf(achievement, 'name'),
    description: textOf(document, 'description'),
    achievement: achievementOf(achievement),
    issuer: issuerOf(document),
    recipient: recipientOf(subject),
    validFrom: latest(strictText(document, 'validFrom'), strictText(document, 'issuanceDate')),
    validUntil: earliest(strictText(document, 'validUntil'), strictText(document, 'expirationDate')),
    awardedDate: stringOf(document, 'awardedDate'),
    image: imageOf(document['image'])?.id ?? imageOf(subject['image'])?.id,
    narrative: textOf(subject, 'narrative'),
    evidence: objectsOf(document['evidence']).map(evidenceOf),
    results: resultsOf(subject, achievement),
    status: entriesOf(document['credentialStatus']).map(statusOf),
    endorsementComment: textOf(subject, 'endorsementComment'),
    endorsements: endorsementsOf(document, achievement),
    refreshServices: refreshServicesOf(document),
    source: document,
  }
  return { credential, document, securing }
}

function kindOf(types: readonly string[]): Credential['kind'] {
  if (types.includes('OpenBadgeCredential') || types.includes('AchievementCredential')) return 'achievement'
  return types.includes('EndorsementCredential') ? 'endorsement' : 'other'
}

/** One award has one subject; several would let a reader show one and mean another. */
function subjectOf(document: JsonObject): JsonObject {
  const subjects = listOf(document['credentialSubject'])
  if (subjects.length === 0) throw invalid('property-missing', { property: 'credentialSubject' })
  const [subject] = subjects
  if (subjects.length > 1 || !isObject(subject)) throw invalid('property-unreadable', { property: 'credentialSubject' })
  return subject
}

/** One string or one object with a string id (VC 2.0 §4.7); a list of issuers is nobody. */
function issuerOf(document: JsonObject): IssuerProfile {
  const issuer = property(document, 'issuer')
  if (typeof issuer === 'string' && issuer) return { id: issuer }
  if (!isObject(issuer) || !stringOf(issuer, 'id')) throw invalid('issuer-missing')
  return profileOf(issuer)
}

/** OB3 §B.1 AchievementSubject has one; of several a reader could show any. */
function achievementIn(subject: JsonObject): JsonObject {
  const achievements = listOf(subject['achievement'])
  if (achievements.length > 1) throw invalid('property-unreadable', { property: 'credentialSubject.achievement' })
  return objectsOf(achievements)[0] ?? {}
}

function achievementOf(achievement: JsonObject): Achievement {
  const criteria = property(achievement, 'criteria')
  const creator = property(achievement, 'creator')
  return {
    id: stringOf(achievement, 'id'),
    name: textOf(achievement, 'name'),
    description: textOf(achievement, 'description'),
    type: stringOf(achievement, 'achievementType'),
    criteria: isObject(criteria) ? { id: stringOf(criteria, 'id'), narrative: textOf(criteria, 'narrative') } : {},
    image: imageOf(achievement['image']),
    tags: stringsOf(achievement['tag']),
    alignments: alignmentsOf(achievement['alignment']),
    creator: isObject(creator) ? profileOf(creator) : undefined,
  }
}

function recipientOf(subject: JsonObject): Recipient {
  return { id: strictText(subject, 'id'), name: textOf(subject, 'name'), identities: objectsOf(subject['identifier']).flatMap(identityOf) }
}

/** OB3 §B.1 IdentityObject; one that cannot be read names nobody. */
function identityOf(identity: JsonObject): readonly Identity[] {
  const hashed = property(identity, 'hashed') ?? false
  const value = stringOf(identity, 'identityHash')
  if (typeof hashed !== 'boolean' || value === undefined) return []
  return [{ type: stringOf(identity, 'identityType') ?? 'identifier', value, hashed, salt: stringOf(identity, 'salt') }]
}

/** Results with the name their ResultDescription gives them, so that a grade keeps its meaning. */
function resultsOf(subject: JsonObject, achievement: JsonObject): readonly Result[] {
  const described = new Map(objectsOf(achievement['resultDescription']).map((item) => [stringOf(item, 'id'), textOf(item, 'name')]))
  // One without an id describes no result, least of all one that names no description.
  described.delete(undefined)
  return objectsOf(subject['result']).map((result) => ({
    name: described.get(stringOf(result, 'resultDescription')),
    value: stringOf(result, 'value') ?? stringOf(result, 'achievedLevel'),
    status: stringOf(result, 'status'),
  }))
}

/** OB3 §9.1 step 6: beside the credential, its achievement and its issuer's profile. */
function endorsementsOf(document: JsonObject, achievement: JsonObject): readonly EndorsementClaim[] {
  const issuer = property(document, 'issuer')
  return [
    ...endorsementsBeside(document, 'credential'),
    ...endorsementsBeside(achievement, 'achievement'),
    ...(isObject(issuer) ? endorsementsBeside(issuer, 'issuer') : []),
  ]
}

/** OB3 §9.1 step 3 knows this one type; others are no business of ours. */
function refreshServicesOf(document: JsonObject): Credential['refreshServices'] {
  const services = objectsOf(document['refreshService']).filter((service) => stringsOf(service['type']).includes('1EdTechCredentialRefresh'))
  return services.length ? services.map((service) => stringOf(service, 'id') ?? '') : undefined
}

/** An entry that is null or no object is still an entry: it must not vanish. */
function entriesOf(value: Json | undefined): readonly Json[] {
  return value === undefined ? [] : Array.isArray(value) ? (value as readonly Json[]) : [value]
}

function statusOf(entry: Json): StatusEntry {
  if (!isObject(entry)) return { kind: 'unknown', type: '?' }
  const types = stringsOf(entry['type'])
  if (types.includes('BitstringStatusListEntry')) return bitstringOf(entry, 'BitstringStatusListEntry')
  if (types.includes('StatusList2021Entry')) return bitstringOf(entry, 'StatusList2021Entry')
  const url = stringOf(entry, 'id')
  if (types.includes('1EdTechRevocationList') && url) return { kind: '1edtech-revocation-list', url }
  return { kind: 'unknown', type: types.join(', ') || '?' }
}

function bitstringOf(entry: JsonObject, type: 'BitstringStatusListEntry' | 'StatusList2021Entry'): StatusEntry {
  const index = property(entry, 'statusListIndex')
  const size = property(entry, 'statusSize') ?? 1
  return {
    kind: 'bitstring',
    type,
    list: stringOf(entry, 'statusListCredential') ?? '',
    // BSL §2.1 asks for a string; a JSON number is the same digits.
    index: typeof index === 'number' ? String(index) : typeof index === 'string' ? index : '',
    purpose: stringOf(entry, 'statusPurpose') ?? '',
    size: typeof size === 'number' ? size : Number.NaN,
    messages: messagesOf(entry),
  }
}

/** Drafts of the standard had the name in the plural. */
function messagesOf(entry: JsonObject): BitstringEntry['messages'] {
  const all = [...objectsOf(entry['statusMessage']), ...objectsOf(entry['statusMessages'])]
  const messages = all.map((item) => ({ status: stringOf(item, 'status') ?? '', message: stringOf(item, 'message') ?? '' }))
  return messages.length ? messages : undefined
}

/** Where both data models' names stand, the stricter date counts; an unreadable one is kept, for `validity` to refuse. */
function earliest(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined) return a ?? b
  return Date.parse(a) <= Date.parse(b) || Number.isNaN(Date.parse(a)) ? a : b
}

function latest(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined) return a ?? b
  return Date.parse(a) >= Date.parse(b) || Number.isNaN(Date.parse(a)) ? a : b
}
