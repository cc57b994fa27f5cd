/** From the name of a key to the key itself, and whose key it is: DID URL, https URL, JWKS. */

import { unavailable } from '../errors.ts'
import type { PublicKey } from '../crypto.ts'
import type { Established, Source } from '../report.ts'
import type { Visit } from '../visit.ts'

/** A key found under its full name in its controller's own document. */
export interface ResolvedKey {
  readonly key: PublicKey
  /** The verification method id exactly as asked. */
  readonly method: string
  /** The DID or https id whose document lists the method as an assertion method and is named by it as controller. */
  readonly controller: string
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
 * Throws `method-malformed`, `did-unsupported`, `key-unreachable`, `key-document-wrong`, `key-not-found`, `key-purpose`, `key-withdrawn`, `key-unfit`.
 */
export async function resolveMethod(method: string, _at: Date | undefined, _visit: Visit): Promise<ResolvedKey> {
  throw unavailable('did-unsupported', { did: method })
}

/** The assertion keys of an issuer id (DID, or https id by its controller document or else its origin's JWKS). Throws as `resolveMethod`. */
export async function keysOfIssuer(issuer: string, _visit: Visit): Promise<IssuerKeys> {
  throw unavailable('did-unsupported', { did: issuer })
}
