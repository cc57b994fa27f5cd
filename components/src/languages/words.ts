/** The shape of one language: the tables of English, and the verifier's reasons by their codes. */

import type { CheckId, InvalidCode, NoteCode, Reason, SkipCode, UnavailableCode } from '@rosette/verifier'
import type { enBadge } from './en-badge.ts'
import type { enDetails } from './en-details.ts'
import type { enVerdict } from './en-verdict.ts'
import type { en, Forms } from './en.ts'

export interface Words extends Said<Omit<typeof en, 'reasons'>> {
  /** Absent in English, which is the language of the verifier. */
  readonly reasons: Reasons | undefined
}

/** What `<open-badge>` needs of a language. */
export type BadgeWords = Pick<Words, keyof typeof enBadge>

/** What the account of what it was awarded for needs. */
export type DetailsWords = Pick<Words, keyof typeof enDetails>

/** What its verdict needs. */
export type VerdictWords = Pick<Words, keyof typeof enVerdict>

/** The verifier's sentences, for the details of a check to fill. A part in brackets is left out when its hole has no value. */
export interface Reasons {
  readonly passed: Readonly<Record<CheckId, string>>
  readonly skipped: Readonly<Record<SkipCode, string>>
  readonly invalid: Readonly<Record<InvalidCode, string>>
  readonly unavailable: Readonly<Record<UnavailableCode, string>>
  readonly notes: Readonly<Record<NoteCode, string>>
  readonly summaries: Readonly<Record<Reason, string>>
  readonly unestablished: Readonly<Partial<Record<Reason, string>>>
  /** English words that the verifier puts into holes, such as what a file looks like. */
  readonly values: Readonly<Record<string, string>>
}

/** The same keys with any sentences. */
type Said<Table> = Table extends string | undefined ? string : IsForms<Table> extends true ? Forms : { readonly [Key in keyof Table]: Said<Table[Key]> }
type IsForms<Table> = Table extends Forms ? (Forms extends Table ? true : false) : false
