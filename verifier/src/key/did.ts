/** DIDs (DID Core §3): did:key and did:jwk, which are the key, and did:web, which says where the document is. */

import { decodeBase64url, decodeUtf8 } from '../bytes.ts'
import { invalid, unavailable } from '../errors.ts'
import { parseJsonObject, type JsonObject } from '../json.ts'
import type { Established } from '../report.ts'
import type { Visit } from '../visit.ts'
import { asDocument, brief, loadObject, type ControllerDocument } from './document.ts'

/** A DID URL in its parts. Paths and queries, which name no key, are not taken. */
export interface DidUrl {
  readonly did: string
  readonly name: string
  readonly id: string
  readonly fragment?: string
}

/** An 8192-bit RSA key as did:jwk takes about 2000 characters. */
const MOST_CHARACTERS = 4096
const FORM = /^(did:([a-z0-9]+):((?:[A-Za-z0-9._-]|%[0-9A-Fa-f]{2}|:(?!$|#))+))(?:#([A-Za-z0-9._~!$&'()*+,;=:@/?%-]+))?$/

/** The parts of a DID URL. Throws `method-malformed`. */
export function parseDidUrl(text: string): DidUrl {
  const [, did, name, id, fragment] = (text.length <= MOST_CHARACTERS && FORM.exec(text)) || []
  if (!did || !name || !id) throw invalid('method-malformed', { method: brief(text) })
  return { did, name, id, fragment }
}

type Resolve = (url: DidUrl, visit: Visit) => ControllerDocument | Promise<ControllerDocument>

const METHODS: ReadonlyMap<string, Resolve> = new Map<string, Resolve>([
  ['key', keyDocument],
  ['jwk', jwkDocument],
  ['web', webDocument],
])

/** The document of a DID. Throws `did-unsupported`, `method-malformed`, `key-unreachable`, `key-document-wrong` and what loading throws. */
export async function documentOfDid(url: DidUrl, visit: Visit): Promise<ControllerDocument> {
  const resolve = METHODS.get(url.name)
  if (!resolve) throw unavailable('did-unsupported', { did: brief(url.did) })
  return resolve(url, visit)
}

/** did:key §3: the one method's fragment is the key once more. */
function keyDocument({ did, id }: DidUrl): ControllerDocument {
  return selfMade(did, id, 'did:key', { type: 'Multikey', publicKeyMultibase: id })
}

/** did:jwk "Read": the id is the JWK in base64url, its one method is `#0`. */
function jwkDocument({ did, id }: DidUrl): ControllerDocument {
  const bytes = decodeBase64url(id)
  if (!bytes) throw invalid('method-malformed', { method: brief(did) })
  return selfMade(did, '0', 'did:jwk', { type: 'JsonWebKey', publicKeyJwk: readJwk(bytes, did) })
}

function readJwk(bytes: Uint8Array, did: string): JsonObject {
  try {
    return parseJsonObject(decodeUtf8(bytes))
  } catch {
    throw invalid('method-malformed', { method: brief(did) })
  }
}

function selfMade(did: string, fragment: string, established: Established, key: JsonObject): ControllerDocument {
  const id = `${did}#${fragment}`
  const object = { id: did, verificationMethod: [{ id, controller: did, ...key }], assertionMethod: [id] }
  return { id: did, object, established, sources: [{ kind: 'rule', standard: established, section: 'Read' }] }
}

async function webDocument({ did, id }: DidUrl, visit: Visit): Promise<ControllerDocument> {
  const { object, source } = await loadObject(addressOfWeb(did, id), visit)
  return asDocument(did, object, 'did:web', source)
}

/** A DNS name, and perhaps a port. */
const AUTHORITY = /^[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*(:\d+)?$/

/**
 * Where a did:web document lies (did:web §3.2). The loader refuses ports, IP addresses and private names.
 * Stricter than the standard: no encoded character but the colon before a port, since servers do not agree on what others mean.
 */
function addressOfWeb(did: string, id: string): string {
  const [host = '', ...path] = id.split(':')
  const authority = host.replace(/%3A(?=\d+$)/i, ':')
  if ([authority, ...path].some((part) => part.includes('%'))) throw unavailable('address-refused', { url: brief(did) })
  if (!AUTHORITY.test(authority) || path.some((part) => /^\.*$/.test(part))) throw invalid('method-malformed', { method: brief(did) })
  return `https://${authority}/${path.length > 0 ? path.join('/') : '.well-known'}/did.json`
}
