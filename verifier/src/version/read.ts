/** From the text in a container to a `Claimed` credential: which version it is written in decides who reads it. */

import { decodeBase64url, decodeUtf8 } from '../bytes.ts'
import type { Claimed } from '../credential.ts'
import { invalid } from '../errors.ts'
import { isObject, parseJsonObject, property, stringOf, stringsOf, type JsonObject } from '../json.ts'
import type { Badge } from './carried.ts'
import { isOldest, readOldest } from './ob05.ts'
import { isOlder, readOlder } from './ob1.ts'
import { isModern, readAssertion, readPointer } from './ob2.ts'
import { readCredential } from './ob3.ts'

/** What the text claims; `address` is where its file was loaded from. Throws the credential codes of `errors.ts`. */
export function read({ text, address }: Pick<Badge, 'text' | 'address'>): Claimed {
  if (/^https?:\/\/\S+$/.test(text)) return readPointer(text)
  return text.startsWith('{') ? readDocument(parseJsonObject(text), address) : readToken(text)
}

function readDocument(document: JsonObject, address: string | undefined): Claimed {
  if (isCredential(document)) return readCredential(document, proofsOf(document))
  if (isAssertion(document)) return readAssertion(document)
  if (isOlder(document)) return readOlder(document)
  if (isOldest(document)) return readOldest(document, address)
  // An old badge that does not say how it is verified, rather than no badge at all.
  if (property(document, 'badge') !== undefined && property(document, 'recipient') !== undefined) throw invalid('property-missing', { property: 'verify' })
  throw invalid('not-a-badge', { type: stringsOf(document['type']).join(', ') || '?' })
}

/** A compact JWS (RFC 7515 §7.1): a VC-JWT of either data model, or a signed OB 2.0 assertion. */
function readToken(token: string): Claimed {
  const payload = payloadOf(token)
  const inner = property(payload, 'vc')
  if (isObject(inner)) {
    // One token, one credential: what is bound must be what is shown.
    if (property(payload, 'credentialSubject') !== undefined) throw invalid('shape-ambiguous', { property: 'vc' })
    // VC 1.1 §6.3.1: a proof inside stands beside the signature, and is judged for itself.
    const claimed = readCredential(inner, [{ kind: 'vc-jwt', token, claims: payload }, ...proofsOf(inner)])
    // The claim stands for data model 1.1, and the first context must agree (OB3 §9.1 step 0).
    if (claimed.credential.dataModel !== '1.1') throw invalid('shape-ambiguous', { property: '@context' })
    return claimed
  }
  if (isCredential(payload)) return readCredential(payload, [{ kind: 'vc-jwt', token, claims: payload }, ...proofsOf(payload)])
  if (isAssertion(payload)) return readAssertion(payload, token)
  if (isOlder(payload)) return readOlder(payload, token)
  throw invalid('not-a-badge', { type: stringsOf(payload['type']).join(', ') || '?' })
}

function payloadOf(token: string): JsonObject {
  const parts = token.split('.')
  const bytes = parts.length === 3 ? decodeBase64url(parts[1] ?? '') : undefined
  if (!bytes) throw invalid('token-malformed')
  return parseJsonObject(decodeUtf8(bytes))
}

function isCredential(document: JsonObject): boolean {
  return stringsOf(document['type']).includes('VerifiableCredential') || property(document, 'credentialSubject') !== undefined
}

/** 2.0 assertions say `verification` (1.x: `verify`) or name the 2.0 context. */
function isAssertion(document: JsonObject): boolean {
  if (isModern(document)) return true
  return (
    stringsOf(document['type']).includes('Assertion') && isObject(property(document, 'verification')) && !stringsOf(document['@context']).includes(OB1_CONTEXT)
  )
}

const OB1_CONTEXT = 'https://w3id.org/openbadges/v1'

function proofsOf(document: JsonObject): Claimed['securing'] {
  const proof = property(document, 'proof')
  if (proof === undefined || proof === null) return []
  return (Array.isArray(proof) ? proof : [proof]).map((item: unknown) => {
    if (!isObject(item)) throw invalid('proof-malformed', { property: 'proof' })
    return { kind: 'data-integrity', proof: item }
  })
}

/** The `id` of an object, or the string that stands for it. */
export function idOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : isObject(value) ? stringOf(value, 'id') : undefined
}
