/** Questions that few badges raise, or few callers ask: skipped at once where they do not arise; else whoever answers them is loaded. */

import type { Proven, StatusEntry } from './credential.ts'
import type { Domains } from './domain/establish.ts'
import type { Finding, Skip } from './report.ts'
import type { Visit } from './visit.ts'

/** Has the issuer taken it back? Asks `status`, and minds what a holder left out. Throws what `checkRevocation` does. */
export async function askRevocation({ credential, vouchers }: Proven, status: readonly StatusEntry[], visit: Visit): Promise<Finding<'revocation'> | Skip> {
  if (status.length === 0 && vouchers.every(({ partial }) => partial === undefined)) return { skipped: 'no-status' }
  const { checkRevocation } = await import('./status/revocation.ts')
  return checkRevocation({ credential: { ...credential, status }, vouchers }, visit)
}

/** Is it theirs? Throws what `checkRecipient` does. */
export async function askRecipient(proven: Proven, visit: Visit): Promise<Finding<'recipient'> | Skip> {
  if (visit.recipient === undefined && !visit.endorses) return { skipped: 'none-expected' }
  const { checkRecipient } = await import('./recipient.ts')
  return checkRecipient(proven, visit)
}

/** Is the issuer one that the caller expects? Throws what `checkTrust` does. */
export async function askTrust(proven: Proven, visit: Visit, domains: Domains | undefined): Promise<Finding<'trust'> | Skip> {
  if (visit.issuers.length === 0 && visit.registries.length === 0) return { skipped: 'none-expected' }
  const { checkTrust } = await import('./trust.ts')
  return checkTrust(proven, visit, domains)
}
