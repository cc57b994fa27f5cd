/** The one maker of a `Proven` credential: each way of securing is judged alone, one good proof is enough. */

import type { Claimed, Credential, Proven, Securing, Voucher } from '../credential.ts'
import { InvalidError, invalid, UnavailableError } from '../errors.ts'
import type { Noted, Source } from '../report.ts'
import type { Visit } from '../visit.ts'
import type * as Integrity from './data-integrity.ts'
import { proveToken } from './vc-jwt.ts'

/** What one good proof shows: the credential as it was secured, and who vouches for it. */
export interface Shown {
  readonly credential: Credential
  readonly voucher: Voucher
  readonly sources: readonly Source[]
  readonly notes: readonly Noted[]
}

export interface Proof {
  readonly proven: Proven
  readonly sources: readonly Source[]
  readonly notes: readonly Noted[]
}

const MOST_PROOFS = 8

/**
 * Proves a claim, or throws the gravest reason why not: evidence against comes before no evidence, so that
 * an unknown proof beside a broken one cannot soften the answer (design: "several proofs").
 */
export async function prove(claimed: Claimed, visit: Visit): Promise<Proof> {
  if (claimed.securing.length === 0) throw invalid('unsigned')
  if (claimed.securing.length > MOST_PROOFS) throw invalid('proof-malformed', { property: `more than ${MOST_PROOFS} proofs` })
  const shown: Shown[] = []
  const refused: (InvalidError | UnavailableError)[] = []
  for (const securing of claimed.securing) {
    try {
      shown.push(await proveOne(securing, claimed, visit))
    } catch (error) {
      if (!(error instanceof InvalidError || error instanceof UnavailableError)) throw error
      refused.push(error)
    }
  }
  const [first] = shown
  if (!first) throw gravest(refused)
  return {
    proven: { credential: first.credential, vouchers: shown.map(({ voucher }) => voucher) } as unknown as Proven,
    sources: shown.flatMap(({ sources }) => sources),
    notes: [...shown.flatMap(({ notes }) => notes), ...refused.map((error): Noted => ({ code: 'other-proof', details: { reason: error.code } }))],
  }
}

function gravest(refused: readonly (InvalidError | UnavailableError)[]): Error {
  return refused.find((error) => error instanceof InvalidError) ?? refused[0] ?? invalid('unsigned')
}

/** Kept, since asking the runtime for a module once more takes longer than some proofs do. */
const loaded: { integrity?: typeof Integrity } = {}

/** Each way comes when it is asked for; that of tokens, which has least to bring, is always there. */
async function proveOne(securing: Securing, claimed: Claimed, visit: Visit): Promise<Shown> {
  switch (securing.kind) {
    case 'hosted':
      return (await import('./hosted.ts')).proveHosted(securing.url, claimed, visit)
    case 'jws':
      return (await import('./jws.ts')).proveJws(securing, claimed, visit)
    case 'vc-jwt':
      return proveToken(securing, claimed, visit)
    case 'data-integrity':
      loaded.integrity ??= await import('./data-integrity.ts')
      return loaded.integrity.proveIntegrity(securing.proof, claimed, visit)
  }
}
