/** What the claim page knows, and what follows from it. */

import type { SaidReport } from '@rosette/components'
import type { Credential, Report } from '@rosette/verifier'
import type { Answer } from './deliver.ts'
import { hasExpired, type ClaimFile } from './file.ts'
import type { Decided, Kept } from './kept.ts'
import type { Trouble } from './open.ts'
import type { Field, Filled, Wish } from './wish.ts'

/** A claim that was opened. */
export interface Claim extends Kept {
  readonly file: ClaimFile
  /** The picture and the credential, to look at and to keep. */
  readonly files: readonly File[]
  /** What the badge says, as long as nobody has proven it. */
  readonly badge: Credential
  /** `unchecked`: the verifier could not be had. */
  readonly checked?: Checked | 'unchecked'
  /** The next decision is about this one too. */
  readonly isIncluded: boolean
  /** Its earner thinks again. */
  readonly isReconsidered: boolean
  readonly answer?: Answer | { readonly kind: 'sending' }
}

/** What the verifier found, and how it is said. */
export interface Checked {
  readonly report: Report
  readonly said: SaidReport
}

/** A link that opened nothing. */
export interface Failure {
  /** Absent when the link was damaged. */
  readonly link?: Kept
  readonly trouble: Trouble
}

export interface State {
  /** Links that are being opened. */
  readonly opening: readonly Kept[]
  readonly claims: readonly Claim[]
  readonly failures: readonly Failure[]
  /** As it was typed, in memory alone: badges that are added later may be the same person's. */
  readonly address: string
  readonly filled: Filled
  /** Fields of the form that do not fit. */
  readonly faults: readonly Field[]
  /** What did not work, for the reader to know. */
  readonly hint?: 'differs' | 'none' | 'unsigned' | 'unchosen' | 'unreadable'
}

const UNFILLED: Filled = {
  choice: undefined,
  name: '',
  page: 'keep',
  slug: '',
  text: '',
  links: '',
  picture: undefined,
  order: undefined,
  acceptAll: false,
}

export const BEGINNING: State = { opening: [], claims: [], failures: [], address: '', filled: UNFILLED, faults: [] }

/** What the tab keeps: all but links that opened nothing, unless they may do so later. */
export function keptOf({ claims, opening, failures }: State): readonly Kept[] {
  return [...claims, ...opening, ...failures.flatMap(({ link, trouble }) => (link && trouble === 'unreachable' ? [link] : []))]
}

/** Those that the typed address did not open. */
export function strangersIn({ claims }: State): readonly Claim[] {
  return claims.filter(({ isMine }) => !isMine)
}

/** Those that a decision can be about: mine, with a link that holds, and not decided, or thought of again. */
export function openIn({ claims }: State, now: Date): readonly Claim[] {
  return claims.filter(({ isMine, file, decided, isReconsidered }) => isMine && !hasExpired(file, now) && (!decided || isReconsidered))
}

/** The badges of a page of one's own, in the order that was wished for; what was added since comes last. */
export function orderedIn({ claims, filled: { order = [] } }: State): readonly Claim[] {
  const place = ({ award }: Claim): number => (order.includes(award) ? order.indexOf(award) : order.length)
  return claims.filter(({ isMine }) => isMine).toSorted((one, other) => place(one) - place(other))
}

/** Those whose decision the issuer may not have. */
export function unsentIn({ claims }: State): readonly (Claim & { readonly decided: Decided })[] {
  return claims.flatMap((claim) => (claim.decided && !claim.decided.isTaken && !claim.isReconsidered ? [{ ...claim, decided: claim.decided }] : []))
}

/** Those that are their earner's, to keep and to show: accepted, or with nothing left to decide. */
export function ownIn({ claims }: State, now: Date): readonly Claim[] {
  return claims.filter(({ isMine, file, decided }) => (decided ? decided.wish.decision !== 'decline' : isMine && hasExpired(file, now)))
}

/** The form as it was filled in for a decision. */
export function filledFor({ decision, name, profile, acceptAll }: Wish): Filled {
  return {
    ...UNFILLED,
    choice: decision === 'decline' ? undefined : decision,
    name: name ?? '',
    page: profile === null ? 'none' : profile ? 'mine' : 'keep',
    ...(profile && { slug: profile.slug, text: profile.text, links: profile.links.join('\n'), picture: profile.picture, order: profile.badges }),
    acceptAll: acceptAll ?? false,
  }
}

/** The state with one claim changed; the same when it is not there any more. */
export function withClaim(state: State, award: string, change: Partial<Claim>): State {
  return { ...state, claims: state.claims.map((claim) => (claim.award === award ? { ...claim, ...change } : claim)) }
}
