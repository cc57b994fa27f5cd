/** The public names of the verifier, nothing else. */

export { verify } from './verify.ts'
export { isAwardedTo, recheck, verifyAll, verifyWithReceipt } from './later.ts'
export { readRegistry } from './registry.ts'
export { InvalidError, UnavailableError } from './errors.ts'
export type { BadgeInput } from './container/open.ts'
export type { DecodePicture, PictureWish, Pixels, VerifyOptions } from './visit.ts'
export type { Difference } from './difference.ts'
export type { Receipt, Rechecked } from './receipt.ts'
export type { RegisteredIssuer, Registry } from './registry.ts'
export type { Details, InvalidCode, Reason, SkipCode, UnavailableCode } from './errors.ts'
export type {
  Achievement,
  Alignment,
  Credential,
  Endorsed,
  EndorsementClaim,
  Evidence,
  Identity,
  IssuerProfile,
  Recipient,
  Result,
  StatusEntry,
  Version,
} from './credential.ts'
export type {
  Check,
  CheckId,
  CheckOf,
  Checks,
  DocumentRecord,
  DomainBy,
  Endorsement,
  Established,
  Failed,
  Findings,
  Note,
  NoteCode,
  Passed,
  Refreshed,
  Report,
  Skipped,
  Source,
  Unknown,
  Verdict,
} from './report.ts'
export { CHECK_IDS } from './report.ts'
