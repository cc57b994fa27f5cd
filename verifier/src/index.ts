/** The public names of the verifier, nothing else. */

export { verify, verifyAll } from './verify.ts'
export { recheck, verifyWithReceipt } from './receipt.ts'
export { isAwardedTo } from './recipient.ts'
export { InvalidError, UnavailableError } from './errors.ts'
export type { BadgeInput } from './container/open.ts'
export type { DecodePicture, PictureWish, Pixels, VerifyOptions } from './visit.ts'
export type { Difference, Receipt, Rechecked } from './receipt.ts'
export type { Details, InvalidCode, Reason, SkipCode, UnavailableCode } from './errors.ts'
export type { Achievement, Alignment, Credential, Evidence, Identity, IssuerProfile, Recipient, Result, StatusEntry, Version } from './credential.ts'
export type {
  Check,
  CheckId,
  CheckOf,
  Checks,
  DocumentRecord,
  Established,
  Failed,
  Findings,
  Note,
  NoteCode,
  Passed,
  Report,
  Skipped,
  Source,
  Unknown,
  Verdict,
} from './report.ts'
export { CHECK_IDS } from './report.ts'
