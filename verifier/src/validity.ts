/** Does the credential's time include the moment of the verification? */

import type { Proven, Voucher } from './credential.ts'
import { invalid } from './errors.ts'
import { instantOf } from './instant.ts'
import type { Finding, Skip } from './report.ts'
import type { Visit } from './visit.ts'

/** Clocks of two machines may differ by this much. */
const SKEW = 60_000

/**
 * Passes inside `validFrom`…`validUntil` (OB3 §9.1 step 4; OB2 `issuedOn`, `expires`).
 * Throws `dates-unreadable`, `dates-crossed`, `not-yet-valid`, `expired`.
 */
export function checkValidity(
  { credential, vouchers = [] }: Pick<Proven, 'credential'> & { readonly vouchers?: readonly Voucher[] },
  { now }: Pick<Visit, 'now'>,
): Finding<'validity'> | Skip {
  const from = read(credential.validFrom, 'validFrom')
  const until = read(credential.validUntil, 'validUntil')
  if (from && until && until < from) throw invalid('dates-crossed', { from: from.toISOString(), until: until.toISOString() })
  if (until && until.getTime() + SKEW < now.getTime()) throw invalid('expired', { date: until.toISOString() })
  if (from && from.getTime() - SKEW > now.getTime()) throw invalid('not-yet-valid', { date: from.toISOString() })
  if (!from && !until) return { skipped: 'no-expiry' }
  return {
    found: { from: from?.toISOString(), until: until?.toISOString() },
    details: { ...(from && { from: from.toISOString() }), ...(until && { until: until.toISOString() }) },
    // An end that is not shown may have been left out by the holder.
    notes: until ? [] : [{ code: vouchers.some(({ partial }) => partial) ? 'selectively-disclosed' : 'no-expiry' }],
  }
}

function read(text: string | undefined, property: string): Date | undefined {
  if (text === undefined) return undefined
  const at = instantOf(text)
  if (!at) throw invalid('dates-unreadable', { property, date: text.slice(0, 40) })
  return at
}
