/** Controller documents (CID §2): loading one, and the rules a method in it must meet before its key counts. */

import { decodeBase58, encodeBase64url } from '../bytes.ts'
import { importKey, type PublicKey } from '../crypto.ts'
import { invalid, unavailable, InvalidError, UnavailableError } from '../errors.ts'
import { isObject, listOf, objectsOf, property, stringOf, type Json, type JsonObject } from '../json.ts'
import { jsonOf, sourceOf } from '../load/loaded.ts'
import type { Established, Source } from '../report.ts'
import type { Visit } from '../visit.ts'
import { decodeMultikey } from './multikey.ts'

/** What a controller says of its own keys, under its own id. */
export interface ControllerDocument {
  readonly id: string
  readonly object: JsonObject
  readonly established: Established
  readonly sources: readonly Source[]
}

const MOST_BYTES = 256 * 1024

/** A JSON document about keys. Throws `key-unreachable` when it cannot be had or is none, and `stopped`, `limit-reached`, `address-refused`. */
export async function loadObject(url: string, visit: Visit): Promise<{ readonly object: JsonObject; readonly source: Source }> {
  try {
    const loaded = await visit.load(url, { most: MOST_BYTES })
    if (loaded.type === 'text/html') throw unavailable('document-unreadable', { url, status: 'no JSON' }, [sourceOf(loaded)])
    return { object: jsonOf(loaded), source: sourceOf(loaded) }
  } catch (error) {
    if (!(error instanceof UnavailableError) || error.code !== 'document-unreadable') throw error
    throw new UnavailableError('key-unreachable', error.grounds)
  }
}

/** A loaded object as the document of `id`. Throws `key-document-wrong` when it speaks of another. */
export function asDocument(id: string, object: JsonObject, established: Established, source: Source): ControllerDocument {
  if (stringOf(object, 'id') !== id) throw invalid('key-document-wrong', { url: id }, [source])
  return { id, object, established, sources: [source] }
}

/**
 * The key of a method that the document lists for assertions (DI §4.4, CID §3.3).
 * `elsewhere` is the method as its own address gives it, when that is not the document.
 * Throws `key-not-found`, `key-purpose`, `key-document-wrong`, `key-withdrawn`, `key-unfit`, `algorithm-unsupported`.
 */
export async function assertionKey(document: ControllerDocument, method: string, at: Date, elsewhere: readonly JsonObject[] = []): Promise<PublicKey> {
  const { id, object, sources } = document
  const isNamed = (item: Json) => idWithin(item, id) === method
  // Every definition of the id counts: two that differ would let each reader pick another key.
  const found = [...elsewhere, ...RELATIONSHIPS.flatMap((name) => objectsOf(property(object, name)).filter(isNamed))]
  if (found.length === 0) throw invalid('key-not-found', { method: brief(method) }, sources)
  if (!listOf(property(object, 'assertionMethod')).some(isNamed)) throw invalid('key-purpose', { method: brief(method) }, sources)
  const keys = await Promise.all(found.map((item) => keyOfMethod(item, document, at)))
  const [key] = keys
  if (!key || keys.some((other) => other.thumbprint !== key.thumbprint)) throw invalid('key-document-wrong', { url: id }, sources)
  return key
}

/** Where a document may define a method (CID §2.3). Only `assertionMethod` says that it may sign credentials. */
const RELATIONSHIPS = ['verificationMethod', 'assertionMethod', 'authentication', 'keyAgreement', 'capabilityInvocation', 'capabilityDelegation']

/** The ids of all methods listed for assertions, each once. */
export function assertionMethods({ id, object }: ControllerDocument): readonly string[] {
  const ids = listOf(property(object, 'assertionMethod')).map((item) => idWithin(item, id))
  return [...new Set(ids.filter((item) => item !== undefined))]
}

/** A method's full id, from its id or from the method itself; `#name` is meant within its document. */
function idWithin(item: Json, base: string): string | undefined {
  const id = isObject(item) ? stringOf(item, 'id') : item
  if (typeof id !== 'string') return undefined
  return id.startsWith('#') ? `${base}${id}` : id
}

/** How each type of method writes its key (CID §2.2, and the suites before Data Integrity). */
const TYPES: ReadonlyMap<string | undefined, (method: JsonObject) => JsonObject> = new Map([
  ['Multikey', multikeyOf],
  ['Ed25519VerificationKey2020', (method: JsonObject) => edwards(multikeyOf(method))],
  ['JsonWebKey', jwkOf],
  ['JsonWebKey2020', jwkOf],
  ['Ed25519VerificationKey2018', base58Key],
])

/** The private half, published by mistake: from then on anybody signs with this key. */
const SECRETS = ['secretKeyMultibase', 'secretKeyJwk', 'privateKeyMultibase', 'privateKeyJwk', 'privateKeyBase58']

/** CID §2.2: the method names the document as its controller, and nothing withdrew it before. */
async function keyOfMethod(method: JsonObject, { id, sources }: ControllerDocument, at: Date): Promise<PublicKey> {
  if (stringOf(method, 'controller') !== id) throw invalid('key-document-wrong', { url: id }, sources)
  const ends = ['expires', 'revoked'].map((name) => property(method, name) ?? undefined).filter((end) => end !== undefined)
  const past = ends.find((end) => !(at.getTime() < instantOf(end)))
  if (past !== undefined)
    throw invalid('key-withdrawn', { method: brief(stringOf(method, 'id') ?? ''), date: typeof past === 'string' ? brief(past) : typeof past }, sources)
  const secret = SECRETS.find((name) => property(method, name) !== undefined)
  if (secret) throw invalid('key-unfit', { reason: secret }, sources)
  const type = stringOf(method, 'type')
  const read = TYPES.get(type)
  if (!read) throw unavailable('algorithm-unsupported', { algorithm: brief(type ?? '') }, sources)
  return keyFrom(() => read(method), sources)
}

/** A key read from documents; its refusal names them. */
export async function keyFrom(read: () => JsonObject, sources: readonly Source[]): Promise<PublicKey> {
  try {
    return await importKey(read())
  } catch (error) {
    if (error instanceof InvalidError) throw new InvalidError(error.code, { ...error.grounds, sources })
    if (error instanceof UnavailableError) throw new UnavailableError(error.code, { ...error.grounds, sources })
    throw error
  }
}

/** XML Schema dateTimeStamp, which always names its zone. A date that cannot be read is NaN, which no moment is before: the key has ended. */
function instantOf(value: Json): number {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(value) ? Date.parse(value) : Number.NaN
}

function multikeyOf(method: JsonObject): JsonObject {
  return decodeMultikey(stringOf(method, 'publicKeyMultibase') ?? '')
}

function jwkOf(method: JsonObject): JsonObject {
  const jwk = property(method, 'publicKeyJwk')
  if (!isObject(jwk)) throw invalid('key-unfit', { reason: 'publicKeyJwk' })
  return jwk
}

function base58Key(method: JsonObject): JsonObject {
  const bytes = decodeBase58(stringOf(method, 'publicKeyBase58') ?? '', 64)
  if (!bytes) throw invalid('key-unfit', { reason: 'publicKeyBase58' })
  return { kty: 'OKP', crv: 'Ed25519', x: encodeBase64url(bytes) }
}

function edwards(jwk: JsonObject): JsonObject {
  if (property(jwk, 'crv') !== 'Ed25519') throw invalid('key-unfit', { reason: 'publicKeyMultibase' })
  return jwk
}

/** Enough of a stranger's text to recognise it by. */
export const brief = (text: string): string => text.slice(0, 200)
