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

/** What speaks against the badge first, then in the reader's order. */
export function inOrder({ checks }: Report): readonly Check[] {
  const all = CHECK_ORDER.map((id): Check => checks[id])
  return [...all.filter(({ status }) => status === 'failed'), ...all.filter(({ status }) => status !== 'failed')]
}
