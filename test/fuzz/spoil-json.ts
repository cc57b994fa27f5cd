/** Changes in a JSON value that know what a badge is made of: its names, its contexts, and what a reader would stumble over. */

import { isObject, type Json, type JsonObject } from '../../verifier/src/json.ts'

export type Chance = () => number

export const pick = <T>(chance: Chance, list: readonly T[]): T => list[Math.floor(chance() * list.length)] as T

type Place = readonly (string | number)[]
type Tree = { [name: string]: unknown } | unknown[]

/** One change somewhere in the value; what comes back may be the same. */
export function spoilJson(value: JsonObject, chance: Chance): JsonObject {
  const root = structuredClone(value) as Tree
  pick(chance, CHANGES)(root, chance)
  return root as JsonObject
}

type Change = (root: Tree, chance: Chance) => void

/** Every place of the tree but the root. */
function placesIn(value: unknown, at: Place = []): Place[] {
  const own = at.length > 0 ? [at] : []
  if (Array.isArray(value)) return [...own, ...value.flatMap((item, index) => placesIn(item, [...at, index]))]
  if (!isObject(value)) return own
  return [...own, ...Object.keys(value).flatMap((name) => placesIn(value[name], [...at, name]))]
}

const valueAt = (root: unknown, place: Place): unknown => place.reduce((value: unknown, step) => (value as Record<string | number, unknown>)[step], root)

function put(root: Tree, place: Place, value: unknown): void {
  const parent = valueAt(root, place.slice(0, -1)) as Record<string | number, unknown>
  const step = place.at(-1) ?? ''
  Object.defineProperty(parent, step, { value, enumerable: true, writable: true, configurable: true })
}

function remove(root: Tree, place: Place): void {
  const parent = valueAt(root, place.slice(0, -1))
  const step = place.at(-1) ?? ''
  if (Array.isArray(parent)) parent.splice(Number(step), 1)
  else Reflect.deleteProperty(parent as object, step)
}

const anyPlace = (root: Tree, chance: Chance): Place => {
  const places = placesIn(root)
  return places.length > 0 ? pick(chance, places) : ['x']
}

const anyObject = (root: Tree, chance: Chance): Record<string, unknown> => {
  const objects = [[], ...placesIn(root)].map((place) => valueAt(root, place)).filter(isObject)
  return pick(chance, objects.length > 0 ? objects : [{}])
}

const IRI = 'https://www.w3.org/2018/credentials#'
const NAMES = [
  '@id', '@type', '@value', '@context', '@graph', '@nest', '@included', '@reverse', '@index', '@set', '@list', '@language', '@direction', '@vocab', '@base', '__proto__', 'constructor',
  'id', 'type', 'name', 'issuer', 'validFrom', 'validUntil', 'issuanceDate', 'expirationDate', 'expires', 'issuedOn', 'credentialStatus', 'credentialSubject', 'achievement', 'proof', 'vc',
  'iss', 'sub', 'jti', 'nbf', 'exp', 'alg', 'kid', 'jwk', 'crit', 'typ', 'evidence', 'endorsement', 'description', 'revoked', 'verification', 'recipient', 'badge', 'previousProof', 'proofPurpose',
  'statusListIndex', 'statusListCredential', 'statusPurpose', 'encodedList', 'controller', 'verificationMethod', 'assertionMethod', 'publicKeyMultibase', 'publicKeyJwk', 'cryptosuite', 'identifier',
  'image', 'narrative', 'tag', 'result', 'creator', 'termsOfUse', 'refreshService', 'credentialSchema', `${IRI}validUntil`, `${IRI}credentialStatus`, 'cred:validUntil', 'x', '',
] // prettier-ignore
const VALUES: readonly unknown[] = [
  null, true, false, 0, -0, 1, -1, 0.5, 1e21, 2 ** 53, '', ' ', '0', '94', 'none', 'null', [], [[]], {}, [null], { '@value': 'x' }, { '@id': 'x' }, { id: '_:b0' }, 'x'.repeat(5000), '\u202e', '\ud800',
  '\u0000', '2036-01-01T00:00:00Z', '2020-01-01T00:00:00Z', 'did:key:z6Mk', 'did:web:evil.example', 'https://evil.example/', 'urn:x', '__proto__', 'EdDSA', 'HS256', 'ES256', 'eddsa-jcs-2022',
  'eddsa-rdfc-2022', 'authentication', 'revocation', 'suspension', ['VerifiableCredential'], 'Assertion', 4_102_444_800, 'data:,x', 'javascript:alert(1)',
] // prettier-ignore
const CONTEXTS: readonly unknown[] = [
  'https://www.w3.org/2018/credentials/v1', 'https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json', 'https://purl.imsglobal.org/spec/ob/v3p0/context.json',
  'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json', 'https://w3id.org/security/data-integrity/v2', 'https://w3id.org/openbadges/v2', 'https://evil.example/context', {}, null,
  { '@vocab': 'https://evil.example/' }, { name: 'https://schema.org/description' }, { end: { '@id': `${IRI}validUntil`, '@type': 'http://www.w3.org/2001/XMLSchema#dateTime' } },
] // prettier-ignore

const tweak = (text: string, chance: Chance): string => {
  const at = Math.floor(chance() * (text.length + 1))
  const letter = pick(chance, ['x', ' ', '\u200b', '\u0301', '\u0430', '/', '#', '.', '0', '\n', '%', '\ufeff'])
  return pick(chance, [
    text.slice(0, at) + letter + text.slice(at),
    text.slice(0, at) + letter + text.slice(at + 1),
    text.slice(0, at) + text.slice(at + 1),
    text.slice(0, at),
    text.toUpperCase(),
    text.normalize('NFD'),
    `${text} `,
    text + text,
  ])
}

const CHANGES: readonly Change[] = [
  /** Removed. */
  (root, chance) => remove(root, anyPlace(root, chance)),
  /** An unusual value. */
  (root, chance) => put(root, anyPlace(root, chance), structuredClone(pick(chance, VALUES))),
  /** A text or a number a little different. */
  (root, chance) => {
    const place = anyPlace(root, chance)
    const value = valueAt(root, place)
    if (typeof value === 'string') put(root, place, tweak(value, chance))
    if (typeof value === 'number') put(root, place, pick(chance, [value + 1, value - 1, -value, value / 2, String(value), value * 1e3]))
  },
  /** Renamed. */
  (root, chance) => {
    const place = anyPlace(root, chance)
    const value = valueAt(root, place)
    if (typeof place.at(-1) !== 'string') return
    remove(root, place)
    put(root, [...place.slice(0, -1), pick(chance, [...NAMES, tweak(String(place.at(-1)), chance)])], value)
  },
  /** A member more. */
  (root, chance) => put(anyObject(root, chance), [pick(chance, NAMES)], structuredClone(pick(chance, VALUES))),
  /** Moved, or copied, to another place. */
  (root, chance) => {
    const place = anyPlace(root, chance)
    const value = structuredClone(valueAt(root, place))
    if (chance() < 0.5) remove(root, place)
    put(anyObject(root, chance), [pick(chance, [String(place.at(-1)), pick(chance, NAMES)])], value)
  },
  /** Two values exchanged. */
  (root, chance) => {
    const [one, other] = [anyPlace(root, chance), anyPlace(root, chance)]
    const isWithin = (a: Place, b: Place) => a.every((step, at) => step === b[at])
    if (isWithin(one, other) || isWithin(other, one)) return
    const [first, second] = [valueAt(root, one), valueAt(root, other)]
    put(root, one, second)
    put(root, other, first)
  },
  /** One more level around it. */
  (root, chance) => {
    const place = anyPlace(root, chance)
    const value = valueAt(root, place)
    put(
      root,
      place,
      pick<unknown>(chance, [[value], [value, value], { [pick(chance, NAMES)]: value }, { '@value': value }, { '@set': [value] }, [[value]], [value, null]]),
    )
  },
  /** A member under another name's roof. */
  (root, chance) => {
    const object = anyObject(root, chance)
    const [name] = Object.keys(object).length > 0 ? [pick(chance, Object.keys(object))] : ['x']
    const value = object[name ?? 'x']
    Reflect.deleteProperty(object, name ?? 'x')
    put(object, [pick(chance, ['@nest', '@graph', '@included', '@reverse', 'vc', '__proto__', 'proof', 'x'])], { [name ?? 'x']: value })
  },
  /** Another order, of members or of a list. */
  (root, chance) => {
    const place = anyPlace(root, chance)
    const value = valueAt(root, place)
    if (Array.isArray(value)) put(root, place, chance() < 0.5 ? value.toReversed() : [...(value as unknown[]), value[0] as unknown])
    else if (isObject(value)) put(root, place, Object.fromEntries(Object.entries(value).toReversed()))
  },
  /** A context more, or another. */
  (root, chance) => {
    const object = chance() < 0.7 ? (root as Record<string, unknown>) : anyObject(root, chance)
    const had = object['@context']
    const list: unknown[] = Array.isArray(had) ? had : had === undefined ? [] : [had]
    const more = structuredClone(pick(chance, CONTEXTS))
    put(object, ['@context'], pick(chance, [[...list, more], [more, ...list], list.slice(0, 1), list.toReversed(), more]))
  },
]

/** A change of the text alone: spellings that mean the same, and some that mean nothing. */
export function spoilText(json: string, chance: Chance): string {
  return pick(chance, TEXTS)(json, chance)
}

const letterAt = (json: string, chance: Chance): number => Math.floor(chance() * json.length)

const TEXTS: readonly ((json: string, chance: Chance) => string)[] = [
  (json) => json,
  (json) => json,
  (json) => JSON.stringify(JSON.parse(json) as Json, null, 2),
  (json, chance) => json.replace('{', `{${JSON.stringify(pick(chance, NAMES))}:${JSON.stringify(pick(chance, VALUES)) ?? 'null'},`),
  (json) => json.replace(/[a-z]/, (letter) => `\\u00${letter.charCodeAt(0).toString(16)}`),
  (json, chance) => {
    const members = [...json.matchAll(/"[a-zA-Z]+":(?:"[^"\\]*"|\d+)/g)]
    const [member] = members.length > 0 ? pick(chance, members) : ['"x":1']
    return json.replace(member, `${member},${member}`)
  },
  (json, chance) => json.slice(0, letterAt(json, chance)),
  (json) => `\ufeff ${json}\n`,
  (json, chance) => {
    const at = letterAt(json, chance)
    return json.slice(0, at) + pick(chance, ['"', '{', '}', '[', ',', ':', '\\', ' ', '\u0000', '0']) + json.slice(at)
  },
]
