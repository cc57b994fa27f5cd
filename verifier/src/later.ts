/** What few callers ask for, by the names that all of them may import: its code comes when it is called. */

import type { BadgeInput } from './container/open.ts'
import type { Credential } from './credential.ts'
import type { Receipt, Rechecked } from './receipt.ts'
import type { Report } from './report.ts'
import type { VerifyOptions } from './visit.ts'

/**
 * Several badges, `concurrency` (4) at a time; reports come in the order of the inputs, each as soon as it can. A file that
 * carries several, such as a presentation or a learner record, gives the report of each: `report.input.part` says which.
 */
export async function* verifyAll(
  inputs: Iterable<BadgeInput> | AsyncIterable<BadgeInput>,
  options: VerifyOptions & { readonly concurrency?: number } = {},
): AsyncIterable<Report> {
  yield* (await import('./verify-all.ts')).verifyAll(inputs, options)
}

/** Is a credential about this identity? For those who have the report and ask later. */
export async function isAwardedTo(credential: Credential, identity: string): Promise<boolean> {
  return (await import('./recipient.ts')).isAwardedTo(credential, identity)
}

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
