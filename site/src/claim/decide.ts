/** Signs a decision with the key from the claim (JWS compact, RFC 7515 §7.1), as `rosette decide` reads it. */

import { CompactSign, importJWK } from 'jose'
import type { ClaimFile } from './file.ts'
import type { Wish } from './wish.ts'

const ALGORITHM = 'EdDSA'

/** The decision as text. `iat` is when it was made, in seconds: a newer one takes the place of an older one. Throws when the browser cannot sign. */
export async function signDecision({ id, claimKey }: Pick<ClaimFile, 'id' | 'claimKey'>, wish: Wish, iat: number): Promise<string> {
  const payload = { award: id, ...wish, iat, jti: crypto.randomUUID() }
  const key = await importJWK({ ...claimKey }, ALGORITHM)
  return new CompactSign(new TextEncoder().encode(JSON.stringify(payload))).setProtectedHeader({ alg: ALGORITHM }).sign(key)
}

/** Now, but later than the decision before it: two within a second would count as one. */
export function momentAfter(last: number | undefined, now: Date): number {
  return Math.max(Math.floor(now.getTime() / 1000), (last ?? 0) + 1)
}
