/** From the text in a container to a `Claimed` credential: which version it is written in decides who reads it. */

import { decodeBase64url, decodeUtf8 } from '../bytes.ts'
import type { Claimed } from '../credential.ts'
import { invalid } from '../errors.ts'
import { isObject, parseJsonObject, property, stringOf, stringsOf, type JsonObject } from '../json.ts'
import type { Badge } from './carried.ts'
import { readCredential } from './ob3.ts'

/** What the text claims; `address` is where its file was loaded from. Throws the credential codes of `errors.ts`. */
export async function read({ text, address }: Pick<Badge, 'text' | 'address'>): Promise<Claimed> {
  if (/^https?:\/\/\S+$/.test(text)) return (await older()).readPointer(text)
  return text.startsWith('{') ? readDocument(parseJsonObject(text), address) : readToken(text)
}

/** Who reads the versions before 3.0 is loaded for those alone. */
const older = () => import('./older.ts')

async function readDocument(document: JsonObject, address: string | undefined): Promise<Claimed> {
  if (isCredential(document)) return readCredential(document, proofsOf(document))
  return (await older()).readBefore3(document, { address })
}

/** A compact JWS (RFC 7515 §7.1): a VC-JWT of either data model, or a signed OB 2.0 assertion. */
async function readToken(token: string): Promise<Claimed> {
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
  return (await older()).readBefore3(payload, { token })
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
