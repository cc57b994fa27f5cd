/** Open Badges 2.0: assertion, badge class and issuer profile, read into one `Credential`. */

import type { Achievement, Claimed, Credential, Evidence, Identity, Securing, StatusEntry } from '../credential.ts'
import { invalid, unavailable } from '../errors.ts'
import { isObject, listOf, objectsOf, property, stringOf, stringsOf, type Json, type JsonObject } from '../json.ts'
import { alignmentsOf, endorsementsBeside, evidenceOf, imageOf, profileOf, requiredText, strictText, textOf } from './parts.ts'

const CONTEXT = 'https://w3id.org/openbadges/v2'

/** A bare address of a hosted assertion (legacy baking): nothing is claimed but the address. */
export function readPointer(url: string): Claimed {
  const document = { id: url }
  return { credential: credentialOf(document), document, securing: [{ kind: 'hosted', url }] }
}

/**
 * An assertion as presented; `token` when it came inside a JWS.
 * Throws `property-missing`, `property-unreadable`, `not-a-badge`, `context-unknown`.
 */
export function readAssertion(assertion: JsonObject, token?: string): Claimed {
  judgeAssertion(assertion)
  return { credential: credentialOf(assertion), document: assertion, securing: [securingOf(assertion, token)] }
}

/** The properties an assertion must have (OB2 "Assertion"). A revoked one needs only its id. */
export function judgeAssertion(assertion: JsonObject): void {
  const contexts = stringsOf(assertion['@context'])
  if (!contexts.includes(CONTEXT)) throw unavailable('context-unknown', { context: contexts[0] ?? '?' })
  if (!stringsOf(assertion['type']).includes('Assertion')) throw invalid('not-a-badge', { type: stringsOf(assertion['type']).join(', ') || '?' })
  requiredText(assertion, 'id')
  if (property(assertion, 'revoked') === true) return
  requiredText(assertion, 'issuedOn')
  if (!isObject(property(assertion, 'recipient'))) throw invalid('property-missing', { property: 'recipient' })
  if (!isObject(property(assertion, 'verification'))) throw invalid('property-missing', { property: 'verification' })
  if (property(assertion, 'badge') === undefined) throw invalid('property-missing', { property: 'badge' })
}

/** One credential of an assertion and, once they are loaded, its badge class and profile. */
export function credentialOf(assertion: JsonObject, badgeClass?: JsonObject, profile?: JsonObject): Credential {
  const embedded = property(assertion, 'badge')
  const badge = badgeClass ?? (isObject(embedded) ? embedded : typeof embedded === 'string' ? { id: embedded } : {})
  const issuer = profile ?? issuerObject(badge['issuer'])
  return {
    version: '2.0',
    kind: 'achievement',
    id: stringOf(assertion, 'id'),
    name: textOf(badge, 'name'),
    description: textOf(badge, 'description'),
    achievement: achievementOf(badge),
    issuer: profileOf(issuer),
    recipient: { identities: identitiesOf(assertion['recipient']) },
    validFrom: strictText(assertion, 'issuedOn'),
    validUntil: strictText(assertion, 'expires'),
    image: imageOf(assertion['image'])?.id,
    narrative: textOf(assertion, 'narrative'),
    evidence: listOf(assertion['evidence']).flatMap(evidenceItems),
    results: [],
    status: profile ? statusOf(assertion, profile) : [],
    endorsements: [...endorsementsBeside(assertion, 'credential'), ...endorsementsBeside(badge, 'achievement'), ...endorsementsBeside(issuer, 'issuer')],
    source: assertion,
  }
}

/** OB2 "VerificationObject": `hosted` or `signed`, with their class names allowed. */
function securingOf(assertion: JsonObject, token: string | undefined): Securing {
  const verification = property(assertion, 'verification')
  const types = isObject(verification) ? stringsOf(verification['type']) : []
  if (token !== undefined) return { kind: 'jws', token, creator: isObject(verification) ? strictText(verification, 'creator') : undefined }
  if (types.some((type) => type === 'signed' || type === 'SignedBadge')) throw invalid('unsigned')
  return { kind: 'hosted', url: requiredText(assertion, 'id') }
}

function issuerObject(value: Json | undefined): JsonObject {
  return isObject(value) ? value : typeof value === 'string' ? { id: value } : {}
}

function achievementOf(badge: JsonObject): Achievement {
  const criteria = property(badge, 'criteria')
  return {
    id: stringOf(badge, 'id'),
    name: textOf(badge, 'name'),
    description: textOf(badge, 'description'),
    criteria: isObject(criteria) ? { id: stringOf(criteria, 'id'), narrative: textOf(criteria, 'narrative') } : { id: stringOf(badge, 'criteria') },
    image: imageOf(badge['image']),
    tags: stringsOf(badge['tags']),
    alignments: alignmentsOf(badge['alignment']),
  }
}

/** OB2 "IdentityObject". `hashed` must be a real boolean: the text "false" is not one. */
function identitiesOf(value: Json | undefined): readonly Identity[] {
  return objectsOf(value).map((recipient) => {
    const hashed = property(recipient, 'hashed') ?? false
    if (typeof hashed !== 'boolean') throw invalid('property-unreadable', { property: 'recipient.hashed' })
    return { type: stringsOf(recipient['type'])[0] ?? 'email', value: requiredText(recipient, 'identity'), hashed, salt: strictText(recipient, 'salt') }
  })
}

function evidenceItems(value: Json): readonly Evidence[] {
  if (typeof value === 'string') return [{ id: value }]
  return isObject(value) ? [evidenceOf(value)] : []
}

/** The profile names the list of what it took back (OB2 "RevocationList"). */
function statusOf(assertion: JsonObject, profile: JsonObject): readonly StatusEntry[] {
  const url = strictText(profile, 'revocationList')
  const ids = [stringOf(assertion, 'id'), stringOf(assertion, 'uid')].filter((id) => id !== undefined)
  return url === undefined ? [] : [{ kind: 'revocation-list', url, ids }]
}
