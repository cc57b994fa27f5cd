/** Names a recipient without showing the address. */

import { sha256Hex } from '../secret.ts'

export interface HashedIdentity {
  /** `sha256$…` (OB2 "IdentityHash"; the same in OB3 §B.1 IdentityObject). */
  readonly hash: string
  readonly salt: string
}

/** The salt is appended. `email` as `readAddress` gives it, in lower case: verifiers try that spelling too. */
export function hashIdentity(email: string, salt: string): HashedIdentity {
  return { hash: `sha256$${sha256Hex(email + salt)}`, salt }
}
