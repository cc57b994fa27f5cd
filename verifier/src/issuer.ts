/** Is the key, or the address, that vouches for the credential really the named issuer's? */

import type { Proven, Voucher } from './credential.ts'
import { InvalidError, invalid, UnavailableError, unavailable } from './errors.ts'
import { keysOfIssuer, type IssuerKeys } from './key/resolve.ts'
import type { Established, Finding } from './report.ts'
import type { Visit } from './visit.ts'

/**
 * Passes when one voucher's controller is the issuer exactly (DI §5.9–5.11), or when the issuer's own document lists
 * the very key that signed. Throws `key-not-issuers` when that document lists other keys, `key-unattributed` when
 * nothing can be had that ties the key to the issuer (design: "never green").
 */
export async function checkIssuer(proven: Proven, visit: Visit): Promise<Finding<'issuer'>> {
  const { id } = proven.credential.issuer
  if (id === undefined) throw invalid('issuer-missing')
  const direct = proven.vouchers.find((voucher) => voucher.controller === id)
  if (direct) return { found: { id, established: establishedBy(direct, id) }, details: { id } }
  // A signed badge of 1.x names its own key: had the issuer's profile listed it, the issuer would be its controller.
  if (proven.vouchers.every(({ securing }) => securing === 'jws')) throw unavailable('key-unattributed', { id })
  const keys = await listedKeys(id, visit)
  if (!proven.vouchers.some(({ thumbprint }) => thumbprint !== undefined && keys.thumbprints.has(thumbprint))) {
    throw new InvalidError('key-not-issuers', { details: { id }, sources: keys.sources })
  }
  return { found: { id, established: keys.established }, details: { id }, sources: keys.sources }
}

async function listedKeys(id: string, visit: Visit): Promise<IssuerKeys> {
  try {
    return await keysOfIssuer(id, visit)
  } catch (error) {
    if (error instanceof UnavailableError && error.code !== 'stopped') throw new UnavailableError('key-unattributed', { ...error.grounds, details: { id } })
    if (error instanceof InvalidError) throw unavailable('key-unattributed', { id })
    throw error
  }
}

function establishedBy({ securing }: Voucher, id: string): Established {
  if (securing === 'hosted') return 'hosted'
  if (securing === 'jws') return 'profile'
  const method = /^did:(key|jwk|web):/.exec(id)?.[1]
  return method === undefined ? 'https' : (`did:${method}` as Established)
}
