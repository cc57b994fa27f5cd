/** What few callers ask for, by the names that all of them may import: its code comes when it is called. */

import type { BadgeInput } from './container/open.ts'
import type { Receipt, Rechecked } from './receipt.ts'
import type { VerifyOptions } from './visit.ts'

/** As `verify`, and keeps what was found. Always resolves; throws TypeError only for a caller's own mistake in `options`. */
export async function verifyWithReceipt(input: BadgeInput, options: VerifyOptions = {}): Promise<Receipt> {
  return (await import('./receipt.ts')).verifyWithReceipt(input, options)
}

/**
 * Walks the road again with the documents of a receipt, asking nobody, at the instant of its report.
 * Always resolves: a receipt that cannot be read differs at `receipt`, another badge at `input.sha256`.
 */
export async function recheck(receipt: unknown, input: BadgeInput, options: Pick<VerifyOptions, 'signal'> = {}): Promise<Rechecked> {
  return (await import('./receipt.ts')).recheck(receipt, input, options)
}
