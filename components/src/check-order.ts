/** The order in which a reader wants to know, which is not the order of the road. */

import type { Check, CheckId, Report } from '@rosette/verifier'

export const CHECK_ORDER = [
  'proof',
  'issuer',
  'validity',
  'revocation',
  'recipient',
  'trust',
  'container',
  'credential',
  'schema',
] as const satisfies readonly CheckId[]

/** What speaks against the badge, then what is open, then what is well, then what did not come about. */
export function inOrder({ checks }: Report): readonly Check[] {
  return CHECK_ORDER.map((id): Check => checks[id]).sort((a, b) => rank(a) - rank(b))
}

/** It has no answer of its own: nothing was asked, or an earlier answer was missing. */
export function isIdle(check: Check): boolean {
  return check.status === 'skipped' ? check.code === 'none-expected' : check.status === 'unknown' && check.code === 'not-reached'
}

function rank(check: Check): number {
  if (check.status === 'failed') return 0
  if (isIdle(check)) return 3
  return check.status === 'unknown' ? 1 : 2
}
