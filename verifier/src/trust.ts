/** Is the issuer one the caller expects? Only asked when the caller names some. */

import type { Proven } from './credential.ts'
import { invalid } from './errors.ts'
import type { Finding, Skip } from './report.ts'
import type { Visit } from './visit.ts'

/** Passes when the issuer's id is exactly one of those expected. Throws `issuer-differs`. */
export function checkTrust({ credential }: Pick<Proven, 'credential'>, { issuers }: Pick<Visit, 'issuers'>): Finding<'trust'> | Skip {
  if (issuers.length === 0) return { skipped: 'none-expected' }
  const { id } = credential.issuer
  if (id === undefined || !issuers.includes(id)) throw invalid('issuer-differs', { id: id ?? '?' })
  return { found: { issuer: id }, details: { id } }
}
