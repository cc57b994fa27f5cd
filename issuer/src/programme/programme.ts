/** The types of a programme: who issues, and what can be earned. */

export interface Programme {
  /** Where it lies on the disk. */
  readonly folder: string
  readonly name: string
  /** The site's address without a slash at the end. */
  readonly url: string
  readonly issuer: IssuerProfile
  /** Of mails, the first is the one of people who have none. */
  readonly languages: readonly string[]
  /** Whom people may ask. */
  readonly contact: string
  /** Where decisions may be sent, for those who run a receiver. */
  readonly receiver?: string
  readonly securing: 'vc-jwt' | 'data-integrity'
  readonly algorithm: Algorithm
  readonly dataModel: '2.0' | '1.1'
  readonly ob2Twin: boolean
  readonly claimDays: number
  /** Days after the claim mail on which those who have not decided are reminded, in order. */
  readonly reminderDays: readonly number[]
  /** By id, in the order of their names. */
  readonly achievements: ReadonlyMap<string, Achievement>
}

export type Algorithm = 'EdDSA' | 'ES256'

export interface IssuerProfile {
  readonly id: string
  readonly name: string
  readonly description?: string
  readonly email?: string
  readonly image?: string
}

export interface Achievement {
  readonly id: string
  /** Its file, as it is told to people. */
  readonly file: string
  readonly name: string
  /** OB3 §B.1.29 AchievementType. */
  readonly type: string
  readonly description: string
  /** Markdown. */
  readonly criteria: string
  readonly tags: readonly string[]
  readonly alignments: readonly Alignment[]
  /** Name of its picture in `programme/artwork`; drawn by us when absent. */
  readonly image?: string
  /** Ids of what must have been earned before. */
  readonly requires: readonly string[]
  readonly awardedSince?: string
  readonly until?: string
  /** ISO 8601 span. */
  readonly expiresAfter?: string
  readonly level?: string
}

/** A skill or standard that the achievement answers to (OB3 §B.1.2). */
export interface Alignment {
  readonly name: string
  readonly url: string
  readonly framework?: string
  readonly code?: string
}
