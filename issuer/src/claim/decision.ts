/** Signs what an earner decides, with the key in their claim (JWS compact, RFC 7515 §7.1): the counterpart of `rosette decide`. */

import { CompactSign, importJWK } from 'jose'
import { systemClock } from '../clock.ts'
import type { Decision } from '../register/decisions.ts'
import { randomId } from '../secret.ts'
import { CLAIM_ALGORITHM } from './claim-key.ts'
import type { ClaimFile } from './seal.ts'

export interface Deciding {
  readonly decision: Decision['decision']
  /** To be shown with the award; null takes it away, absent leaves it. */
  readonly name?: string | null
  /** A page of one's own, at `/earners/SLUG/`; null takes it away. */
  readonly profile?: {
    readonly slug: string
    readonly text?: string
    readonly links?: readonly string[]
    /** PNG, JPEG or WebP up to 32 KiB, as base64; null takes it away, absent leaves it. */
    readonly picture?: string | null
    /** Ids of awards in the order in which the page shows them. */
    readonly badges?: readonly string[]
  } | null
  /** True: the same for all awards to come. False: ask each time. */
  readonly acceptAll?: boolean
}

/** The decision as text, to be given to `rosette decide` or sent to the programme's receiver. A newer one takes the place of an older one, by the second. */
export async function signDecision({ id, claimKey }: Pick<ClaimFile, 'id' | 'claimKey'>, deciding: Deciding, now = systemClock()): Promise<string> {
  const payload = { award: id, ...deciding, iat: Math.floor(now.getTime() / 1000), jti: randomId() }
  const signing = new CompactSign(new TextEncoder().encode(JSON.stringify(payload)))
  return signing.setProtectedHeader({ alg: CLAIM_ALGORITHM }).sign(await importJWK({ ...claimKey }, CLAIM_ALGORITHM))
}
