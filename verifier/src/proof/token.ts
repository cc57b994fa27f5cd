/** The header of a compact JWS, judged before any cryptography (RFC 7515 §4, §7.1). */

import { decodeBase64url, decodeUtf8 } from '../bytes.ts'
import { algorithmNamed, verifyToken, type Algorithm, type PublicKey } from '../crypto.ts'
import { invalid } from '../errors.ts'
import { parseJsonObject, property, type JsonObject } from '../json.ts'

export interface Token {
  readonly header: JsonObject
  readonly algorithm: Algorithm
  readonly compact: string
}

/** Splits and judges a token. Throws `token-malformed`, `header-forbidden`, `algorithm-forbidden`, `algorithm-unsupported`. */
export function readToken(token: string): Token {
  const parts = token.split('.')
  const header = decodeBase64url(parts[0] ?? '')
  if (parts.length !== 3 || !header || !decodeBase64url(parts[2] ?? '')) throw invalid('token-malformed')
  const read = readHeader(header)
  return { header: read, algorithm: algorithmNamed(property(read, 'alg')), compact: token }
}

/** Throws `signature-wrong` unless the key signed the token. */
export async function judgeSignature(token: Token, key: PublicKey): Promise<void> {
  if (!(await verifyToken(token.compact, token.algorithm, key))) throw invalid('signature-wrong')
}

/** No extension is understood here, so any `crit` is refused (RFC 7515 §4.1.11), and `b64` with it (RFC 7797 §6). */
function readHeader(bytes: Uint8Array): JsonObject {
  const header = parseJsonObject(decodeUtf8(bytes))
  for (const name of ['crit', 'b64', 'zip', 'enc']) {
    if (property(header, name) !== undefined) throw invalid('header-forbidden', { property: name })
  }
  return header
}
