/** Every sentence a reader sees, by check and code, in words an employer understands. Holes are written `{name}`. Refusals and notes have files of their own, for most badges need few. */

import { InvalidError, type Details, type Reason, type SkipCode, type UnavailableError } from './errors.ts'
import type { CheckId, NoteCode } from './report.ts'

/** A sentence with its holes filled. A part in brackets is left out when its hole has no value; any other such hole reads "unknown". */
export function say(sentence: string, details: Details): string {
  if (!sentence.includes('{')) return sentence
  const has = (name: string) => Object.hasOwn(details, name) && details[name] !== ''
  return sentence
    .replace(/\[([^\]]*\{(\w+)\}[^\]]*)\]/g, (_, part: string, name: string) => (has(name) ? part : ''))
    .replace(/\{(\w+)\}/g, (_, name: string) => spoken(name, has(name) ? details[name] : undefined))
}

/** Why a check did not pass. Where the sentences cannot be loaded, the bare code has to do. */
export async function sayRefusal(error: InvalidError | UnavailableError): Promise<string> {
  const texts = await import('./explain/refusals.ts').catch(() => undefined)
  const sentence = error instanceof InvalidError ? texts?.INVALID[error.code] : texts?.UNAVAILABLE[error.code]
  return say(sentence ?? error.code, error.grounds.details ?? {})
}

/** A note in words. Where the sentences cannot be loaded, the bare code has to do. */
export async function sayNote(code: NoteCode, details: Details): Promise<string> {
  const own: Partial<Record<NoteCode, string>> = FREQUENT
  const sentence = own[code] ?? (await import('./explain/notes.ts').catch(() => undefined))?.NOTES[code]
  return say(sentence ?? code, details)
}

/** Dates are said as days; everything else as it stands. */
function spoken(name: string, value: string | undefined): string {
  if (value === undefined) return 'unknown'
  return ['date', 'day', 'from', 'until'].includes(name) && /^\d{4}-/.test(value) ? value.slice(0, 10) : value
}

/** What each check answers when all is well. */
export const PASSED: Readonly<Record<CheckId, string>> = {
  container: 'The file holds one badge.',
  credential: 'The badge is complete and readable.',
  schema: 'The badge is laid out as the standard asks.',
  proof: 'Nothing was changed since it was issued.',
  issuer: 'The proof belongs to the named issuer, {id}.[ {domain} confirms it as its own.]',
  validity: 'The badge is in date.',
  revocation: 'The issuer has not taken it back.',
  recipient: 'It was awarded to the person you named.',
  trust: 'The issuer is one you expect.[ The list “{registry}” knows it as {name}.]',
}

export const SKIPPED: Readonly<Record<SkipCode, string>> = {
  'no-schema': 'The badge asks for no check of its layout.',
  'no-expiry': 'The badge names no dates.',
  'no-status': 'The issuer offers no way to take this badge back, so there was nothing to ask.',
  'none-expected': 'You did not ask this.',
  'issuer-unlisted': 'The issuer is in none of the lists you gave, which says nothing against it.',
}

/** Notes that most badges get; the others are in `explain/notes.ts`. */
export const FREQUENT = {
  'no-expiry': 'It does not expire.',
  'issuer-name-claimed': 'The issuer’s name is what the badge says; the checked identifier is {id}.',
  'subject-not-identified': 'It names no recipient, so anybody could show it.',
} as const satisfies Partial<Record<NoteCode, string>>

/** The headline sentence of a report. */
export const SUMMARIES: Readonly<Record<Reason, string>> = {
  verified: 'This badge is genuine: issued by {issuer}, unchanged, and still standing[ on {day}].',
  expired: 'This badge is genuine, but it expired on {date}.',
  'not-yet-valid': 'This badge is genuine, but it is not valid before {date}.',
  revoked: 'The issuer has taken this badge back.',
  suspended: 'The issuer has suspended this badge for now.',
  invalid: 'This badge is not genuine, or was changed.',
  malformed: 'This file cannot be read as a badge.',
  'no-badge': 'This file holds no badge.',
  unsigned: 'Nothing proves this badge: anybody could have written it.',
  'recipient-differs': 'This badge was not awarded to the person you named.',
  'issuer-differs': 'This badge comes from an issuer you do not expect.',
  unreachable: 'This badge could not be checked, because something it depends on could not be fetched.',
  unattributed: 'This badge is signed, but nothing shows that the named issuer signed it.',
  'status-unknown': 'This badge is sound, but it could not be learned whether the issuer has taken it back.',
  unsupported: 'This badge is made in a way that cannot be checked here.',
}

/** The same headlines when who issued the badge was not established: then nobody may call it genuine. */
export const UNESTABLISHED: Readonly<Partial<Record<Reason, string>>> = {
  expired: 'This badge ended on {date}, and who issued it could not be established.',
  'not-yet-valid': 'This badge is not valid before {date}, and who issued it could not be established.',
  revoked: 'This badge was taken back, and who issued it could not be established.',
  suspended: 'This badge is suspended, and who issued it could not be established.',
}
