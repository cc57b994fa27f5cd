/** Decisions as a claim page signs them, and an issuer whose award they are about. */

import { CompactSign, importJWK, type CompactJWSHeaderParameters } from 'jose'
import { prepareClaim, sealedClaim } from '../../src/claim/prepare.ts'
import { openClaim } from '../../src/claim/seal.ts'
import { readLink } from '../../src/claim/link.ts'
import type { PrivateJwk } from '../../src/claim/claim-key.ts'
import type { Award } from '../../src/register/awards.ts'
import { issuerWith, type Issuer } from '../credential/published.ts'
import { signedAward } from '../claim/claims.ts'
import { NOW } from '../register/registers.ts'

export const IAT = NOW.getTime() / 1000

/** Signs anything at all as a decision. */
export async function sign(payload: unknown, key: PrivateJwk, header: Partial<CompactJWSHeaderParameters> = {}): Promise<string> {
  const bytes = payload instanceof Uint8Array ? payload : new TextEncoder().encode(typeof payload === 'string' ? payload : JSON.stringify(payload))
  return new CompactSign(bytes).setProtectedHeader({ alg: 'EdDSA', ...header }).sign(await importJWK({ ...key }, 'EdDSA'))
}

export interface Claimed {
  readonly award: Award
  readonly key: PrivateJwk
  /** A signed decision; `wish` says what is different. */
  readonly decide: (wish?: Readonly<Record<string, unknown>>) => Promise<string>
}

let count = 0

/** Claims an award as its earner's browser does. */
export async function claim({ programme, opened, folder }: Issuer, award: Award, { now = NOW, keepEarlier = false } = {}): Promise<Claimed> {
  const { link } = await prepareClaim(programme, opened, award, { now, keepEarlier })
  const { claimKey } = await openClaim(sealedClaim(folder, opened, award.id, now)!, readLink(programme.url, link).key)
  const decide = (wish: Readonly<Record<string, unknown>> = {}) => {
    count += 1
    return sign({ award: award.id, decision: 'public', iat: IAT + count, jti: `decision-${count}`, ...wish }, claimKey)
  }
  return { award, key: claimKey, decide }
}

export async function claimedAward(): Promise<Issuer & Claimed> {
  const issuer = await issuerWith({})
  return { ...issuer, ...(await claim(issuer, await signedAward(issuer))) }
}
