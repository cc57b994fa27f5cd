/** The command's own words: headlines, labels and help. What the checks found is said by `explain.ts`. */

import type { Reason } from '../src/errors.ts'
import type { Endorsed } from '../src/credential.ts'
import type { CheckId, Verdict } from '../src/report.ts'

/** The answer in a word or a few. */
export const HEADLINES: Readonly<Record<Reason, string>> = {
  verified: 'Verified',
  expired: 'Genuine, but expired',
  'not-yet-valid': 'Genuine, but not yet valid',
  revoked: 'Revoked',
  suspended: 'Suspended',
  invalid: 'Not valid',
  malformed: 'Not a readable badge',
  'no-badge': 'No badge in this file',
  unsigned: 'Not signed',
  'recipient-differs': 'Not for this recipient',
  'issuer-differs': 'Not from this issuer',
  unreachable: 'Could not be checked',
  unattributed: 'Signed, but not known by whom',
  'status-unknown': 'Genuine, but may have been revoked',
  unsupported: 'Cannot be checked here',
}

/** The same where nothing ties the badge to its issuer: it may be out of date, but nobody has said that it is genuine. */
export const UNESTABLISHED: Partial<Readonly<Record<Reason, string>>> = {
  expired: 'Expired',
  'not-yet-valid': 'Not yet valid',
  'status-unknown': 'May have been revoked',
}

export const CHECK_LABELS: Readonly<Record<CheckId, string>> = {
  container: 'File',
  credential: 'Credential',
  schema: 'Layout',
  proof: 'Proof',
  issuer: 'Issuer',
  validity: 'Dates',
  revocation: 'Revocation',
  recipient: 'Recipient',
  trust: 'Trust',
}

/** What an endorsement comes to; it decides nothing about the badge. */
export const ENDORSEMENT_WORDS: Readonly<Record<Verdict, string>> = {
  verified: 'Genuine',
  rejected: 'Does not count',
  undetermined: 'Could not be checked',
}

export const ENDORSED: Readonly<Record<Endorsed, string>> = {
  credential: 'for this badge',
  achievement: 'for the achievement',
  issuer: 'for the issuer',
}

export const NOTHING = 'nothing'
export const UNPROVEN = 'What the badge says of itself, not proven:'
export const NOTHING_ASKED = 'nothing was asked'
export const NO_ANSWER = 'no answer'
export const OFFLINE = 'offline, so not asked:'

export const USAGE = 'usage: rosette-verify FILE|URL|- ... [--recipient X] [--issuer ID] [--at TIME] [--on DAY] [--json]'

export const HELP = `${USAGE}

Checks Open Badges: is it genuine, who issued it, is it still valid?

  FILE               a baked PNG or SVG, a JSON or a JWT file
  URL                the address of one
  -                  standard input

  --recipient X      it must have been awarded to X: an e-mail address, a DID, an id
  --issuer ID        it must come from this issuer, by its id or domain (example.org); may be repeated
  --registry FILE    a list of issuers that may know this one; may be repeated
  --at TIME          answer for this moment (2026-11-01 or 2026-11-01T09:30:00Z), not for now
  --on DAY           was it valid on this day (2024-05-01, or a time as above)?
  --offline          ask nothing of the network
  --documents PATH   a documents.json, or a folder with one, answers before the network
  --allow-private    ask private and loopback addresses and other ports too
  --picture WHICH    compare the picture with the one the badge describes: embedded (if it brings
                     one along; the default), declared (fetch it otherwise), none
  --receipt FILE     keep the report of one badge with all that it rests on
  --json             one JSON report per line
  -h, --help         this text
  --version          the version

rosette-verify recheck RECEIPT FILE [--json]
                     find the report of a receipt again, asking nobody; 3 when it differs

Exit status: 0 all verified, 1 any rejected, 2 any undetermined or unreadable, 64 wrong usage,
70 a fault of the program, 74 the output could not be written, 130 interrupted.
`
