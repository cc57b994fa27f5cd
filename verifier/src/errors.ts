/** The two ways a question about a badge can end without a yes, and the code of each. */

import type { Noted, Source } from './report.ts'

/** Evidence against the badge. Each code leads to one headline word. */
export const INVALID = {
  // container
  'empty-file': 'malformed',
  'unknown-file': 'malformed',
  'file-too-large': 'malformed',
  'image-damaged': 'malformed',
  'image-conflict': 'malformed',
  'svg-forbidden': 'malformed',
  'not-utf8': 'malformed',
  'not-json': 'malformed',
  'json-duplicate-name': 'malformed',
  'json-too-deep': 'malformed',
  'no-badge': 'no-badge',
  // credential
  'not-a-badge': 'malformed',
  'property-missing': 'malformed',
  'property-unreadable': 'malformed',
  'context-missing': 'invalid',
  'issuer-missing': 'invalid',
  'schema-violated': 'invalid',
  // proof
  unsigned: 'unsigned',
  'token-malformed': 'invalid',
  'algorithm-forbidden': 'invalid',
  'header-forbidden': 'invalid',
  'claims-disagree': 'invalid',
  'signature-wrong': 'invalid',
  'proof-malformed': 'invalid',
  'proof-purpose': 'invalid',
  'proof-expired': 'invalid',
  'terms-undefined': 'invalid',
  'shape-ambiguous': 'invalid',
  'key-unnamed': 'invalid',
  'method-malformed': 'invalid',
  'key-not-found': 'invalid',
  'key-purpose': 'invalid',
  'key-withdrawn': 'invalid',
  'key-unfit': 'invalid',
  'key-document-wrong': 'invalid',
  'hosted-differs': 'invalid',
  'hosted-outside-scope': 'invalid',
  'hosted-revoked': 'revoked',
  // issuer
  'key-not-issuers': 'invalid',
  // validity
  expired: 'expired',
  'not-yet-valid': 'not-yet-valid',
  'dates-unreadable': 'invalid',
  'dates-crossed': 'invalid',
  // revocation
  revoked: 'revoked',
  suspended: 'suspended',
  // what the caller expects
  'recipient-differs': 'recipient-differs',
  'recipient-unnamed': 'recipient-differs',
  'issuer-differs': 'issuer-differs',
  'endorsement-of-other': 'invalid',
} as const satisfies Record<string, Reason>

/** No evidence either way. Each code leads to one headline word; `null` adds none of its own. */
export const UNAVAILABLE = {
  'input-unreachable': 'unreachable',
  'version-unsupported': 'unsupported',
  'context-unknown': 'unsupported',
  'schema-unknown': 'unsupported',
  'algorithm-unsupported': 'unsupported',
  'proof-unsupported': 'unsupported',
  'did-unsupported': 'unsupported',
  'too-complex': 'unsupported',
  'key-unreachable': 'unreachable',
  'hosted-unreachable': 'unreachable',
  'document-unreadable': 'unreachable',
  'address-refused': 'unreachable',
  'limit-reached': 'unreachable',
  'key-unattributed': 'unattributed',
  'status-unreachable': 'status-unknown',
  'status-unsupported': 'status-unknown',
  'status-entry-unreadable': 'status-unknown',
  'status-list-invalid': 'status-unknown',
  'status-list-outdated': 'status-unknown',
  'status-list-stranger': 'status-unknown',
  'status-purpose-differs': 'status-unknown',
  'status-index-outside': 'status-unknown',
  'recipient-unsupported': 'unsupported',
  'domain-unreachable': 'unreachable',
  'not-reached': null,
  stopped: 'unreachable',
  internal: 'unsupported',
  'status-withheld': 'status-unknown',
  'several-badges': 'unsupported',
  'status-of-that-day': 'status-unknown',
} as const satisfies Record<string, Reason | null>

/** Why a check rightly did not apply. */
export const SKIPPED = ['no-schema', 'no-expiry', 'no-status', 'none-expected', 'issuer-unlisted'] as const

export type InvalidCode = keyof typeof INVALID
export type UnavailableCode = keyof typeof UNAVAILABLE
export type SkipCode = (typeof SKIPPED)[number]

/** The headline word of a report (design: "Report"); the conformance corpus uses the same words. */
export type Reason =
  | 'verified'
  | 'expired'
  | 'not-yet-valid'
  | 'revoked'
  | 'suspended'
  | 'invalid'
  | 'malformed'
  | 'no-badge'
  | 'unsigned'
  | 'recipient-differs'
  | 'issuer-differs'
  | 'unreachable'
  | 'unattributed'
  | 'status-unknown'
  | 'unsupported'

/** Named values for the holes of a sentence: dates, addresses, property names. */
export type Details = Readonly<Record<string, string>>

/** What a refusal may carry besides its code. */
export interface Grounds {
  readonly details?: Details
  readonly sources?: readonly Source[]
  readonly notes?: readonly Noted[]
  readonly cause?: unknown
}

/** Thrown when there is evidence against the badge. */
export class InvalidError extends Error {
  override readonly name = 'InvalidError'
  readonly code: InvalidCode
  readonly grounds: Grounds
  constructor(code: InvalidCode, grounds: Grounds = {}) {
    super(code, { cause: grounds.cause })
    this.code = code
    this.grounds = grounds
  }
}

/** Thrown when there is no evidence: unreachable, unsupported, unknown. */
export class UnavailableError extends Error {
  override readonly name = 'UnavailableError'
  readonly code: UnavailableCode
  readonly grounds: Grounds
  constructor(code: UnavailableCode, grounds: Grounds = {}) {
    super(code, { cause: grounds.cause })
    this.code = code
    this.grounds = grounds
  }
}

/** `{ property }`, `{ url }` and so on, written short where errors are thrown. */
export const invalid = (code: InvalidCode, details: Details = {}, sources: readonly Source[] = []): InvalidError => new InvalidError(code, { details, sources })

export const unavailable = (code: UnavailableCode, details: Details = {}, sources: readonly Source[] = []): UnavailableError =>
  new UnavailableError(code, { details, sources })
