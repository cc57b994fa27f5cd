/** Claims: what is kept of the secret in a claim link, its hash, and the public half of the key that decides. */

import type { Register } from './open.ts'
import { shaped } from './row.ts'

export interface Claim {
  readonly award: string
  /** SHA-256 of the key behind the link's `#`. */
  readonly keyHash: string
  /** A public JWK, as text. */
  readonly publicKey: string
  /** Those of claims before it that may still decide. */
  readonly earlierKeys: readonly string[]
  readonly madeAt: string
  readonly expiresAt: string
}

/** Keeps the claim of an award; a link from before opens nothing any more. */
export function keepClaim(register: Register, { award, keyHash, publicKey, earlierKeys, madeAt, expiresAt }: Claim): void {
  register.run(
    'INSERT OR REPLACE INTO claims (award, key_hash, public_key, earlier_keys, made_at, expires_at) VALUES (?, ?, ?, ?, ?, ?)',
    ...[award, keyHash, publicKey, JSON.stringify(earlierKeys), madeAt, expiresAt],
  )
}

export function claimOf(register: Register, award: string): Claim | undefined {
  const row = register.one(
    `SELECT award, key_hash AS keyHash, public_key AS publicKey, earlier_keys AS earlierKeys, made_at AS madeAt, expires_at AS expiresAt
     FROM claims WHERE award = ?`,
    award,
  )
  return row && { ...(shaped(row) as Claim), earlierKeys: JSON.parse(String(row['earlierKeys'])) as readonly string[] }
}

/** All keys that may decide, the newest first. */
export function keysOf({ publicKey, earlierKeys }: Claim): readonly string[] {
  return [publicKey, ...earlierKeys]
}

export function removeClaim(register: Register, award: string): void {
  register.run('DELETE FROM claims WHERE award = ?', award)
}
