/** Badges written before Open Badges 3.0: which version it is decides who reads it. */

import type { Claimed } from '../credential.ts'
import { invalid } from '../errors.ts'
import { isObject, property, stringsOf, type JsonObject } from '../json.ts'
import { isOldest, readOldest } from './ob05.ts'
import { isOlder, readOlder } from './ob1.ts'
import { isModern, readAssertion } from './ob2.ts'

export { readPointer } from './ob2.ts'

/** What a document, or the payload of a token, claims; `address` is where its file was loaded from. Throws the credential codes of `errors.ts`. */
export function readBefore3(document: JsonObject, { token, address }: { readonly token?: string; readonly address?: string | undefined }): Claimed {
  if (isAssertion(document)) return readAssertion(document, token)
  if (isOlder(document)) return readOlder(document, token)
  if (token === undefined && isOldest(document)) return readOldest(document, address)
  // An old badge that does not say how it is verified, rather than no badge at all.
  const isUnsaid = token === undefined && property(document, 'badge') !== undefined && property(document, 'recipient') !== undefined
  if (isUnsaid) throw invalid('property-missing', { property: 'verify' })
  throw invalid('not-a-badge', { type: stringsOf(document['type']).join(', ') || '?' })
}

/** 2.0 assertions say `verification` (1.x: `verify`) or name the 2.0 context. */
function isAssertion(document: JsonObject): boolean {
  if (isModern(document)) return true
  return (
    stringsOf(document['type']).includes('Assertion') && isObject(property(document, 'verification')) && !stringsOf(document['@context']).includes(OB1_CONTEXT)
  )
}

const OB1_CONTEXT = 'https://w3id.org/openbadges/v1'
