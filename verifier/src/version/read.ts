/** From the text in a container to a `Claimed` credential: which version it is written in decides who reads it. */

import { decodeBase64url, decodeUtf8 } from '../bytes.ts'
import type { Opened } from '../container/open.ts'
import type { Claimed } from '../credential.ts'
import { invalid, unavailable } from '../errors.ts'
import { isObject, parseJsonObject, property, stringOf, stringsOf, type JsonObject } from '../json.ts'
import { isOlder, readOlder } from './ob1.ts'
import { readAssertion, readPointer } from './ob2.ts'
import { readCredential } from './ob3.ts'

/** What the text claims. Throws the credential codes of `errors.ts`. */
export function read({ text }: Pick<Opened, 'text'>): Claimed {
  if (/^https?:\/\/\S+$/.test(text)) return readPointer(text)
  return text.startsWith('{') ? readDocument(parseJsonObject(text)) : readToken(text)
}

function readDocument(document: JsonObject): Claimed {
  if (isCredential(document)) return readCredential(document, proofsOf(document))
  if (isAssertion(document)) return readAssertion(document)
  if (isOlder(document)) return readOlder(document)
  refuseOlder(document)
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
  const contexts = stringsOf(document['@context'])
  if (contexts.includes(OB2_CONTEXT)) return true
  return stringsOf(document['type']).includes('Assertion') && isObject(property(document, 'verification')) && !contexts.includes(OB1_CONTEXT)
}

const OB2_CONTEXT = 'https://w3id.org/openbadges/v2'
const OB1_CONTEXT = 'https://w3id.org/openbadges/v1'

/** Open Badges 0.5, and signed ones of 1.x, are recognised, so that nobody reads "not a badge" on an old badge. */
function refuseOlder(document: JsonObject): void {
  const oldest = property(document, 'badge') !== undefined && property(document, 'recipient') !== undefined
  if (isOlder(document) || oldest) throw unavailable('version-unsupported', { version: oldest && !isOlder(document) ? '0.5 or 1.0' : '1.x, signed' })
}

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
