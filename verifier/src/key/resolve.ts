/** From the name of a key to the key itself, and whose key it is: DID URL, https URL, JWKS. */

import type { PublicKey } from '../crypto.ts'
import { invalid, unavailable, UnavailableError } from '../errors.ts'
import { objectsOf, property, stringOf, type JsonObject } from '../json.ts'
import type { Established, Source } from '../report.ts'
import type { Visit } from '../visit.ts'
import { documentOfDid, parseDidUrl } from './did.ts'
import { asDocument, assertionKey, assertionMethods, brief, keyFrom, loadObject, type ControllerDocument } from './document.ts'
import { fitKeys, keysInSet, MOST_KEYS } from './jwks.ts'

/** A key found under its full name in its controller's own document. */
export interface ResolvedKey {
  readonly key: PublicKey
  /** The verification method id exactly as asked. */
  readonly method: string
  /**
   * The DID or https id whose document lists the method as an assertion method and is named by it as controller.
   * A bare JWK at an https address (OB3 §8.2.3) names none: whose key it is, only the issuer's own document can tell.
   */
  readonly controller?: string
  readonly established: Established
  readonly sources: readonly Source[]
}

/** The keys an issuer's own document lists for assertions. */
export interface IssuerKeys {
  readonly thumbprints: ReadonlySet<string>
  readonly established: Established
  readonly sources: readonly Source[]
}

/**
 * Resolves a verification method named in a proof or `kid`. `at` is the time of the proof, for keys that expired or were revoked.
 * Throws `method-malformed`, `did-unsupported`, `key-unreachable`, `key-document-wrong`, `key-not-found`, `key-purpose`, `key-withdrawn`, `key-unfit`,
 * `algorithm-unsupported`, and from loading `address-refused`, `limit-reached`, `stopped`.
 */
export async function resolveMethod(method: string, at: Date | undefined, visit: Visit): Promise<ResolvedKey> {
  const when = at ?? visit.now
  if (kindOf(method) === 'https') return resolveAddress(method, when, visit)
  const url = parseDidUrl(method)
  // DID Core §5.2: a DID alone names a document, not one of its keys.
  if (url.fragment === undefined) throw malformed(method)
  const document = await documentOfDid(url, visit)
  return listedKey(method, document, when)
}

/** The assertion keys of an issuer id (DID, or https id by its controller document or else its origin's JWKS). Throws as `resolveMethod`. */
export async function keysOfIssuer(issuer: string, visit: Visit): Promise<IssuerKeys> {
  const document = kindOf(issuer) === 'https' ? await ownDocument(issuer, visit) : await documentOfDid(wholeDid(issuer), visit)
  if (document) return listedKeys(document, visit.now)
  const { keys, sources } = await keysInSet(issuer, visit)
  return { thumbprints: thumbprintsOf(keys), established: 'jwks', sources }
}

const NEVER_KEYS: ReadonlySet<string> = new Set(['http', 'https', 'did', 'data', 'javascript', 'blob', 'file', 'about', 'ftp', 'ws', 'wss'])

/** Ids are compared as they are written, so the scheme is too. Keys of 3.0 come over https alone (OB3 §8.5). */
function kindOf(id: string): 'did' | 'https' {
  if (id.startsWith('did:')) return 'did'
  const [, scheme] = /^([a-z][a-z0-9+.-]*):[\x21-\x5b\x5d-\x7e]+$/i.exec(id) ?? []
  if (id.startsWith('https://') && scheme && URL.canParse(id)) return 'https'
  if (!scheme || NEVER_KEYS.has(scheme.toLowerCase())) throw malformed(id)
  throw unavailable('did-unsupported', { did: brief(id) })
}

const malformed = (method: string) => invalid('method-malformed', { method: brief(method) })

/** What an https address gives: the controller's document, the key alone, or one method that names its controller. */
async function resolveAddress(method: string, at: Date, visit: Visit): Promise<ResolvedKey> {
  const [url = ''] = method.split('#', 1)
  const { object, source } = await loadObject(url, visit)
  if (property(object, 'kty') !== undefined) return bareKey(method, url, object, source)
  const controller = controllerOf(object, method)
  if (controller === undefined) return listedKey(method, asDocument(url, object, 'https', source), at)
  const document = await documentOf(controller, visit)
  return listedKey(method, { ...document, sources: [source, ...document.sources] }, at, [object])
}

/** OB3 §8.2.3: `kid` may be the address of a JWK; then a fragment would name nothing. */
async function bareKey(method: string, url: string, jwk: JsonObject, source: Source): Promise<ResolvedKey> {
  if (method !== url) throw invalid('key-not-found', { method: brief(method) }, [source])
  const key = await keyFrom(() => jwk, [source])
  return { key, method, established: 'https', sources: [source] }
}

/** Whom an object names as its controller when it is itself the method asked for. */
function controllerOf(object: JsonObject, method: string): string | undefined {
  const isMethod = stringOf(object, 'id') === method && METHOD_LISTS.every((name) => property(object, name) === undefined)
  return isMethod ? stringOf(object, 'controller') : undefined
}

const METHOD_LISTS = ['verificationMethod', 'assertionMethod']

async function documentOf(id: string, visit: Visit): Promise<ControllerDocument> {
  if (kindOf(id) === 'did') return documentOfDid(wholeDid(id), visit)
  const { object, source } = await loadObject(id, visit)
  return asDocument(id, object, 'https', source)
}

function wholeDid(id: string): ReturnType<typeof parseDidUrl> {
  const url = parseDidUrl(id)
  if (url.fragment !== undefined) throw malformed(id)
  return url
}

async function listedKey(method: string, document: ControllerDocument, at: Date, elsewhere: readonly JsonObject[] = []): Promise<ResolvedKey> {
  const key = await assertionKey(document, method, at, elsewhere)
  return { key, method, controller: document.id, established: document.established, sources: document.sources }
}

/** An https issuer's own document when it lists keys. Not having one is no fault: most ids lead to a page for people. */
async function ownDocument(issuer: string, visit: Visit): Promise<ControllerDocument | undefined> {
  const found = await loadObject(issuer, visit).catch(unlessStopped)
  if (!found || METHOD_LISTS.every((name) => objectsOf(property(found.object, name)).length === 0)) return undefined
  return asDocument(issuer, found.object, 'https', found.source)
}

function unlessStopped(error: unknown): undefined {
  if (error instanceof UnavailableError && error.code !== 'stopped') return undefined
  throw error
}

async function listedKeys(document: ControllerDocument, now: Date): Promise<IssuerKeys> {
  const methods = assertionMethods(document).slice(0, MOST_KEYS)
  const keys = await fitKeys(methods.map((method) => () => assertionKey(document, method, now)))
  return { thumbprints: thumbprintsOf(keys), established: document.established, sources: document.sources }
}

const thumbprintsOf = (keys: readonly PublicKey[]): ReadonlySet<string> => new Set(keys.map((key) => key.thumbprint))
