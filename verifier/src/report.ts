/** The answer: a report of total checks, each with its reason and sources. Plain JSON throughout. */

import type { Credential, Endorsed } from './credential.ts'
import type { Difference } from './difference.ts'
import type { Details, InvalidCode, Reason, SkipCode, UnavailableCode } from './errors.ts'

export type { Reason } from './errors.ts'
export type Verdict = 'verified' | 'rejected' | 'undetermined'

export interface Report {
  readonly verdict: Verdict
  readonly reason: Reason
  /** One plain sentence. */
  readonly summary: string
  /** As proven, else as claimed. */
  readonly credential?: Credential
  readonly standing: 'proven' | 'claimed'
  readonly checks: Checks
  /** The instant of the verification, ISO 8601: the answer is for it, unless it is for a `day` gone by. */
  readonly now: string
  /** The day asked about, when the question was whether the badge was valid then; ISO 8601. */
  readonly day?: string
  /** Present when the issuer had a newer form of the badge: that is what `credential` shows and the later checks judged. */
  readonly refreshed?: Refreshed
  /** What others say for the badge, each judged by itself; they decide nothing about it. Absent when there is none. */
  readonly endorsements?: readonly Endorsement[]
  /**
   * Of the whole file; `part` says where in it the badge stood (`verifiableCredential[1]`) when it carries badges.
   * `sha256` is empty when the caller gave up before it was made.
   */
  readonly input: { readonly sha256: string; readonly bytes: number; readonly part?: string }
  /** Every URL asked, in order. */
  readonly documents: readonly DocumentRecord[]
}

/** Where the newer form of a badge was had, and what it says otherwise than the one in hand; its proof aside. */
export interface Refreshed {
  readonly url: string
  readonly changes: readonly Difference[]
}

/** One who speaks for a badge. It counts only when its own verdict is `verified`: then it is sound, and about this. */
export interface Endorsement {
  /** Beside what it stood, and what it must be about. */
  readonly of: Endorsed
  readonly report: Report
}

/**
 * One URL asked. `status` is 0 when there was no answer; `sha256` is of the body, empty without one.
 * An address that led to another one of its host has a row too, with the answer that was had at the end.
 */
export interface DocumentRecord {
  readonly url: string
  readonly status: number
  readonly sha256: string
  /** True when the caller handed the document over instead of having it loaded. */
  readonly given?: true
}

export const CHECK_IDS = ['container', 'credential', 'schema', 'proof', 'issuer', 'validity', 'revocation', 'recipient', 'trust'] as const
export type CheckId = (typeof CHECK_IDS)[number]

/** What each check found when it passed. */
export interface Findings {
  readonly container: { readonly format: 'png' | 'svg' | 'json' | 'jwt' | 'pdf'; readonly place: string }
  readonly credential: { readonly version: string; readonly kind: string }
  readonly schema: { readonly rules: string }
  readonly proof: { readonly securing: string; readonly suite: string; readonly method?: string }
  readonly issuer: { readonly id: string; readonly established: Established; readonly domain?: string; readonly domainBy?: DomainBy }
  readonly validity: { readonly from?: string; readonly until?: string }
  readonly revocation: { readonly asked: readonly string[] }
  readonly recipient: { readonly type: string; readonly hashed: boolean }
  readonly trust: {
    readonly issuer: string
    readonly by: 'id' | 'domain' | 'registry'
    readonly domain?: string
    /** The list that knows the issuer, and the name it has there. */
    readonly registry?: string
    readonly name?: string
  }
}

/** What a check room returns when the answer is yes, for `settle` to make a check of. */
export interface Finding<I extends CheckId> {
  readonly found: Findings[I]
  readonly details?: Details
  readonly sources?: readonly Source[]
  readonly notes?: readonly Noted[]
}

/** What a check room returns when its question rightly does not arise. */
export interface Skip {
  readonly skipped: SkipCode
  readonly notes?: readonly Noted[]
}

/** How the issuer's identifier was tied to the proof, apart from the signature itself. */
export type Established = 'did:key' | 'did:jwk' | 'did:web' | 'https' | 'jwks' | 'hosted' | 'profile'

/** What shows that a domain is the issuer's. */
export type DomainBy = 'did:web' | 'https' | 'jwks' | 'hosted' | 'did-configuration'

interface Answered<I extends CheckId> {
  readonly id: I
  /** One sentence, no jargon. */
  readonly explanation: string
  /** The values in the sentence, so that it can be said in another language. */
  readonly details: Details
  readonly sources: readonly Source[]
  readonly notes: readonly Note[]
}

export type Passed<I extends CheckId> = Answered<I> & { readonly status: 'passed'; readonly found: Findings[I] }
export type Failed<I extends CheckId> = Answered<I> & { readonly status: 'failed'; readonly code: InvalidCode }
export type Unknown<I extends CheckId> = Answered<I> & { readonly status: 'unknown'; readonly code: UnavailableCode }
export type Skipped<I extends CheckId> = Answered<I> & { readonly status: 'skipped'; readonly code: SkipCode }

/** These stations must be answered: a report cannot call them "rightly skipped". */
type Unskippable = 'container' | 'credential' | 'proof' | 'issuer'
export type CheckOf<I extends CheckId> = Passed<I> | Failed<I> | Unknown<I> | (I extends Unskippable ? never : Skipped<I>)
export type Check = { [I in CheckId]: CheckOf<I> }[CheckId]
export type Checks = { readonly [I in CheckId]: CheckOf<I> }

/** What an answer rests on: a place in the input, a document, or a rule of a standard. */
export type Source =
  | { readonly kind: 'input'; readonly place: string }
  | { readonly kind: 'document'; readonly url: string; readonly status: number; readonly sha256: string }
  | { readonly kind: 'rule'; readonly standard: string; readonly section: string }

/** A true thing that does not change the verdict. */
export interface Note {
  readonly code: NoteCode
  readonly text: string
  readonly details: Details
}

/** A note as a station gives it; its sentence is added by `settle`. */
export interface Noted {
  readonly code: NoteCode
  readonly details?: Details
}

export type NoteCode =
  | 'keyword-of-other-version'
  | 'text-chunk'
  | 'compressed-chunk'
  | 'second-badge-same'
  | 'byte-order-mark'
  | 'picture-differs'
  | 'not-an-open-badge'
  | 'subject-not-identified'
  | 'sub-absent'
  | 'claims-absent'
  | 'schema-fault'
  | 'schema-not-run'
  | 'other-proof'
  | 'created-in-future'
  | 'challenge-present'
  | 'unprotected-connection'
  | 'jwk-hint'
  | 'no-expiry'
  | 'list-unsigned'
  | 'list-id-differs'
  | 'list-by-origin'
  | 'list-short'
  | 'refresh-offered'
  | 'status-message'
  | 'endorsements-unchecked'
  | 'given-document'
  | 'hash-weak'
  | 'hash-guessable'
  | 'matched-lower-case'
  | 'issuer-name-claimed'
  | 'selectively-disclosed'
  | 'carried'
  | 'refresh-failed'
  | 'status-message-unread'
  | 'status-by-today'
  | 'domain-unlinked'
  | 'issuer-name-famous'
  | 'issuer-host-confusable'
  | 'text-hidden-characters'
  | 'picture-alike'
  | 'picture-unlike'
  | 'picture-not-compared'
