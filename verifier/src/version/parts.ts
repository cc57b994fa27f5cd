/** Readers of the parts that all versions share: texts, pictures, profiles, alignments, evidence. */

import type { Alignment, Endorsed, EndorsementClaim, Evidence, IssuerProfile } from '../credential.ts'
import { invalid } from '../errors.ts'
import { isObject, listOf, objectsOf, property, stringOf, type Json, type JsonObject } from '../json.ts'

/**
 * A text, plain or as JSON-LD value objects with a language (VC 2.0 §11.1); of several languages the issuer's first.
 * Undefined when absent or unreadable.
 */
export function textOf(object: JsonObject, name: string): string | undefined {
  const texts = objectsOf(property(object, name)).map((value) => stringOf(value, '@value'))
  return stringOf(object, name) ?? texts.find((text) => text !== undefined)
}

/** A text that decides something: absent is fine, anything but a string throws `property-unreadable`. */
export function strictText(object: JsonObject, name: string): string | undefined {
  const value = property(object, name)
  if (value === undefined) return undefined
  if (typeof value !== 'string') throw invalid('property-unreadable', { property: name })
  return value
}

/** A text that must be there. Throws `property-missing` or `property-unreadable`. */
export function requiredText(object: JsonObject, name: string): string {
  const value = strictText(object, name)
  if (value === undefined || value === '') throw invalid('property-missing', { property: name })
  return value
}

/** A picture given as an address or as an object with `id` and `caption` (OB2 Image, OB3 §B.1 Image). */
export function imageOf(value: Json | undefined): { readonly id: string; readonly caption?: string } | undefined {
  if (typeof value === 'string') return { id: value }
  const id = isObject(value) ? stringOf(value, 'id') : undefined
  return isObject(value) && id !== undefined ? { id, caption: stringOf(value, 'caption') } : undefined
}

/** A profile as the issuer describes itself (OB2 Profile, OB3 §B.1 Profile). */
export function profileOf(profile: JsonObject): IssuerProfile {
  return {
    id: stringOf(profile, 'id'),
    name: textOf(profile, 'name'),
    url: stringOf(profile, 'url'),
    email: stringOf(profile, 'email'),
    description: textOf(profile, 'description'),
    image: imageOf(profile['image'])?.id,
  }
}

/** OB2 AlignmentObject and OB3 §B.1 Alignment use the same names. */
export function alignmentsOf(value: Json | undefined): readonly Alignment[] {
  return objectsOf(value).map((item) => ({
    name: textOf(item, 'targetName'),
    url: stringOf(item, 'targetUrl'),
    framework: textOf(item, 'targetFramework'),
    code: stringOf(item, 'targetCode'),
  }))
}

export function evidenceOf(evidence: JsonObject): Evidence {
  return {
    id: stringOf(evidence, 'id'),
    name: textOf(evidence, 'name'),
    description: textOf(evidence, 'description'),
    narrative: textOf(evidence, 'narrative'),
    genre: textOf(evidence, 'genre'),
  }
}

/** The endorsements that stand beside a thing: objects or addresses, and tokens (OB3 §B.1 `endorsementJwt`). */
export function endorsementsBeside(object: JsonObject, of: Endorsed): readonly EndorsementClaim[] {
  return [...listOf(object['endorsement']), ...listOf(object['endorsementJwt'])].map((claim) => ({ of, claim }))
}
