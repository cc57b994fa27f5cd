/** The types a badge has on its way: what it says, how it asks to be believed, and what has been proven. */

import type { JsonObject } from './json.ts'

/** The version of Open Badges a credential is written in; `none` is a Verifiable Credential that is no badge. */
export type Version = '1.0' | '1.1' | '2.0' | '3.0' | 'none'

/** One award to one recipient, in one shape for all versions. Dates are ISO 8601 strings as signed. */
export interface Credential {
  readonly version: Version
  readonly dataModel?: '1.1' | '2.0'
  readonly kind: 'achievement' | 'endorsement' | 'other'
  readonly id?: string
  readonly name?: string
  readonly description?: string
  readonly achievement: Achievement
  readonly issuer: IssuerProfile
  readonly recipient: Recipient
  readonly validFrom?: string
  readonly validUntil?: string
  readonly awardedDate?: string
  /** Address or data: URL of the picture of this award. */
  readonly image?: string
  readonly narrative?: string
  readonly evidence: readonly Evidence[]
  readonly results: readonly Result[]
  readonly status: readonly StatusEntry[]
  /** Of an endorsement: what it says. */
  readonly endorsementComment?: string
  /** Endorsements as they came, not judged. */
  readonly endorsements: readonly EndorsementClaim[]
  /** Where newer forms of it can be had (OB3 §B.1 RefreshService of type `1EdTechCredentialRefresh`); absent when nowhere. */
  readonly refreshServices?: readonly string[]
  /** The very object this was read from: what was signed or hosted. */
  readonly source: JsonObject
}

/** What was accomplished (OB3 §B.1.1 Achievement, OB2 BadgeClass). */
export interface Achievement {
  readonly id?: string
  readonly name?: string
  readonly description?: string
  readonly type?: string
  readonly criteria: { readonly id?: string; readonly narrative?: string }
  readonly image?: { readonly id: string; readonly caption?: string }
  readonly tags: readonly string[]
  readonly alignments: readonly Alignment[]
  readonly creator?: IssuerProfile
}

/** Who says so, in their own words. Only `id` can be checked; the rest is a claim. A badge that only points to its class names no issuer yet. */
export interface IssuerProfile {
  readonly id?: string
  readonly name?: string
  readonly url?: string
  readonly email?: string
  readonly description?: string
  readonly image?: string
}

/** The person or thing the award is about, as named or hashed by the issuer. */
export interface Recipient {
  readonly id?: string
  readonly name?: string
  readonly identities: readonly Identity[]
}

/** One way the recipient is named (OB2 IdentityObject, OB3 §B.1 IdentityObject). */
export interface Identity {
  readonly type: string
  readonly value: string
  readonly hashed: boolean
  readonly salt?: string
}

export interface Evidence {
  readonly id?: string
  readonly name?: string
  readonly description?: string
  readonly narrative?: string
  readonly genre?: string
}

export interface Alignment {
  readonly name?: string
  readonly url?: string
  readonly framework?: string
  readonly code?: string
}

export interface Result {
  readonly name?: string
  readonly value?: string
  readonly status?: string
}

/** One place where the issuer says whether the award still stands. */
export type StatusEntry =
  | {
      readonly kind: 'bitstring'
      readonly type: 'BitstringStatusListEntry' | 'StatusList2021Entry'
      readonly list: string
      readonly index: string
      readonly purpose: string
      readonly size: number
      /** The issuer's own words for the values (BSL §2.1 `statusMessage`). */
      readonly messages?: readonly { readonly status: string; readonly message: string }[]
    }
  | { readonly kind: 'revocation-list'; readonly url: string; readonly ids: readonly string[] }
  | { readonly kind: '1edtech-revocation-list'; readonly url: string }
  | { readonly kind: 'unknown'; readonly type: string }

/** What an endorsement may speak for. */
export type Endorsed = 'credential' | 'achievement' | 'issuer'

/** An endorsement as it came: an object, a token, or (2.0) an address; and beside what it stood. */
export interface EndorsementClaim {
  readonly of: Endorsed
  readonly claim: unknown
}

/** How a credential asks to be believed. */
export type Securing =
  | { readonly kind: 'hosted'; readonly url: string }
  | { readonly kind: 'jws'; readonly token: string; readonly creator?: string }
  | { readonly kind: 'vc-jwt'; readonly token: string; readonly claims: JsonObject }
  | { readonly kind: 'data-integrity'; readonly proof: JsonObject }

/** Before proof: only what the file claims. */
export interface Claimed {
  readonly credential: Credential
  /** The whole object the securing covers: the payload, or the document with its proofs. */
  readonly document: JsonObject
  /** In the order they stand; empty when nothing secures it. */
  readonly securing: readonly Securing[]
}

/** One good proof: who vouches for the credential, by what, and how their name was tied to it. */
export interface Voucher {
  readonly securing: Securing['kind']
  /** Algorithm or cryptosuite: `EdDSA`, `RS256`, `eddsa-rdfc-2022`, `https`. */
  readonly suite: string
  /** The id whose own document or origin vouches; absent when only the credential itself names the key. */
  readonly controller?: string
  /** The verification method, key address or hosted address. */
  readonly method?: string
  /** RFC 7638 thumbprint of the key that signed; absent when hosted. */
  readonly thumbprint?: string
}

declare const proven: unique symbol

/** After proof: made by `prove` alone. Everything later asks for this type. */
export interface Proven {
  readonly [proven]: true
  readonly credential: Credential
  readonly vouchers: readonly [Voucher, ...Voucher[]]
}
