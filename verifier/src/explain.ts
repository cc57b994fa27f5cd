/** Every sentence a reader sees, by check and code, in words an employer understands. Holes are written `{name}`. */

import type { Details, InvalidCode, Reason, SkipCode, UnavailableCode } from './errors.ts'
import type { CheckId, NoteCode } from './report.ts'

/** A sentence with its holes filled. A part in brackets is left out when its hole has no value; any other such hole reads "unknown". */
export function say(sentence: string, details: Details): string {
  if (!sentence.includes('{')) return sentence
  const has = (name: string) => Object.hasOwn(details, name) && details[name] !== ''
  return sentence
    .replace(/\[([^\]]*\{(\w+)\}[^\]]*)\]/g, (_, part: string, name: string) => (has(name) ? part : ''))
    .replace(/\{(\w+)\}/g, (_, name: string) => spoken(name, has(name) ? details[name] : undefined))
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

export const INVALID: Readonly<Record<InvalidCode, string>> = {
  'empty-file': 'The file is empty.',
  'unknown-file': 'This is not a badge file: it looks like {looks}.',
  'file-too-large': 'The file is larger than a badge may be ({limit}).',
  'image-damaged': 'The file is damaged.',
  'image-conflict': 'The file holds two different badges, so it cannot be said which one is meant.',
  'svg-forbidden': 'The picture contains instructions that a badge must not have.',
  'not-utf8': 'The text of the badge is damaged.',
  'not-json': 'The text of the badge cannot be read.',
  'json-duplicate-name': 'The badge says “{property}” twice, so it could mean two things.',
  'json-too-deep': 'The badge is nested deeper than any real badge.',
  'no-badge': 'No badge is stored in this file.',
  'not-a-badge': 'The file can be read, but what it holds is not a badge.',
  'property-missing': 'The badge lacks something it must have: “{property}”.',
  'property-unreadable': 'A part of the badge cannot be understood: “{property}”.',
  'context-missing': 'The badge does not say which standard it follows.',
  'issuer-missing': 'The badge does not say who issued it.',
  'schema-violated': 'The badge is not laid out as it promises: “{property}” is wrong.',
  unsigned: 'Nothing secures this badge: anybody could have written it.',
  'token-malformed': 'The signed text is damaged.',
  'algorithm-forbidden': 'It is signed in a way that proves nothing.',
  'header-forbidden': 'The signed text carries an instruction that a badge must not have: “{property}”.',
  'claims-disagree': 'The badge contradicts itself: what was signed says something else in “{property}”.',
  'signature-wrong': 'The signature does not fit: the badge was changed after it was signed, or somebody else signed it.',
  'proof-malformed': 'The proof in the badge is damaged: “{property}”.',
  'proof-purpose': 'The proof was not made for awarding badges.',
  'proof-expired': 'The proof itself ended on {date}.',
  'terms-undefined': 'The badge says something that its signature does not cover: “{property}”.',
  'shape-ambiguous': 'The badge is written so that it could be read in two ways: “{property}”.',
  'key-unnamed': 'The badge is signed, but does not say with which key.',
  'method-malformed': 'The badge names its key in a way that cannot be right.',
  'key-not-found': 'The issuer does not list the key that was used.',
  'key-purpose': 'The key that was used is not one for awarding badges.',
  'key-withdrawn': 'The key had already been withdrawn when it was used.',
  'key-unfit': 'The key that was used is too weak or broken.',
  'key-document-wrong': 'The document with the key contradicts itself: it speaks of somebody else.',
  'hosted-differs': 'The issuer’s site has another badge at this address.',
  'hosted-outside-scope': 'The badge is kept at a place that is not the issuer’s.',
  'hosted-revoked': 'The issuer has taken this badge back.[ Reason given: {reason}.]',
  'key-not-issuers': 'It was signed by somebody else: {id} does not know this key.',
  expired: 'The badge ended on {date}.',
  'not-yet-valid': 'The badge starts only on {date}.',
  'dates-unreadable': 'A date of the badge cannot be read: “{date}”.',
  'dates-crossed': 'The badge ends ({until}) before it begins ({from}).',
  revoked: 'The issuer has taken this badge back.[ Reason given: {reason}.]',
  suspended: 'The issuer has suspended this badge for now.[ Reason given: {reason}.]',
  'recipient-differs': 'It was not awarded to the person you named.',
  'recipient-unnamed': 'It names nobody, so it cannot be shown to be that person’s.',
  'issuer-differs': 'It comes from {id}, which is not an issuer you expect.',
  'endorsement-of-other': 'It is no endorsement of what it stands beside.[ It is about {id}.]',
}

export const UNAVAILABLE: Readonly<Record<UnavailableCode, string>> = {
  'input-unreachable': 'Nothing could be fetched from {url}.',
  'version-unsupported': 'This is an Open Badge of version {version}, which is older than what can be checked here.',
  'context-unknown': 'The badge uses a vocabulary that is not known here: {context}.',
  'schema-unknown': 'The badge asks for a check of its layout that is not known here.',
  'algorithm-unsupported': 'It is signed with a method that is not supported here: {algorithm}.',
  'proof-unsupported': 'It is secured in a way that is not supported here: {suite}.',
  'did-unsupported': 'The issuer’s key is named in a way that is not supported here: {did}.',
  'too-complex': 'The badge is far more complicated than any real badge, so it was not checked.',
  'key-unreachable': 'The issuer’s key could not be fetched from {url}.',
  'hosted-unreachable': 'The issuer’s copy could not be fetched from {url}.',
  'document-unreadable': 'No usable answer came from {url}.',
  'address-refused': 'The badge points to an address that is not asked, for safety: {url}.',
  'limit-reached': 'Too much would have to be fetched to check this badge.',
  'key-unattributed': 'It is signed, but nothing shows that the key belongs to {id}.',
  'status-unreachable': 'Whether the issuer has taken it back could not be asked at {url}.',
  'status-unsupported': 'Whether it was taken back is told in a way that is not supported here: {type}.',
  'status-entry-unreadable': 'The badge says where to ask whether it was taken back, but that cannot be read.',
  'status-list-invalid': 'The list of what was taken back, at {url}, is not sound.',
  'status-list-outdated': 'The list of what was taken back, at {url}, is out of date.',
  'status-list-stranger': 'The list of what was taken back, at {url}, was written by somebody else: {id}.',
  'status-purpose-differs': 'The list at {url} is about something else.',
  'status-index-outside': 'The badge points to a place that its list does not have.',
  'recipient-unsupported': 'The badge hides its recipient in a way that is not supported here.',
  'domain-unreachable': 'Whether {domain} stands behind this issuer could not be learned.',
  'not-reached': 'Not checked, because an earlier question has no good answer.',
  stopped: 'The check was stopped.',
  internal: 'The check failed through a fault of this program.',
  'status-withheld': 'Whoever shows it could leave out when it ends, or where to ask whether it was taken back.',
  'several-badges': 'The file carries {count} badges, which have to be checked one by one.',
  'status-of-that-day': 'Only its status of today could be learned, at {url}: how it stood on {date} is not known.',
}

export const NOTES: Readonly<Record<NoteCode, string>> = {
  'keyword-of-other-version': 'The badge is stored in the picture under the name of another version of the standard.',
  'text-chunk': 'The badge is stored in the picture in an old way.',
  'compressed-chunk': 'The badge is stored compressed, which the standard does not allow.',
  'second-badge-same': 'The picture holds the same badge twice.',
  'byte-order-mark': 'The text begins with an invisible mark, which was left out.',
  'picture-differs': 'The file says something else than the issuer’s own copy, in: {property}. Only the issuer’s copy is shown.',
  'not-an-open-badge': 'This is a verifiable credential, but not an Open Badge.',
  'subject-not-identified': 'It names no recipient, so anybody could show it.',
  'sub-absent': 'The signed text does not repeat who the badge is about.',
  'claims-absent': 'The signed text does not repeat “{property}”.',
  'schema-fault': 'Not laid out as the standard asks: “{property}”.',
  'schema-not-run': 'The badge names a check of its layout that is not known here: {url}.',
  'other-proof': 'Another proof in the badge did not count ({reason}).',
  'created-in-future': 'The proof says it was made on {date}, which is yet to come.',
  'challenge-present': 'The proof was made for one occasion, and is shown on another.',
  'unprotected-connection': 'Fetched over an unprotected connection: {url}.',
  'jwk-hint': 'The badge brings its own key, which by itself proves nothing.',
  'no-expiry': 'It does not expire.',
  'list-unsigned': 'The list of what was taken back is not signed; only its address vouches for it.',
  'list-id-differs': 'The list of what was taken back calls itself {id}.',
  'list-by-origin': 'The list of what was taken back is signed by {id}, and is kept where the issuer said.',
  'list-short': 'The list of what was taken back has {entries} entries, fewer than the standard asks.',
  'refresh-offered': 'The issuer says that a newer form of this badge can be had.',
  'status-message': 'The issuer’s own remark about this badge: “{message}”.',
  'endorsements-unchecked': 'Others have spoken for this badge; what they say was not checked.',
  'given-document': 'You supplied {url} yourself: the answer is only as good as that document.',
  'hash-weak': 'The address is hidden by an outdated method (MD5).',
  'hash-guessable': 'The address is stored as a fingerprint, which somebody who guesses it can confirm.',
  'matched-lower-case': 'It fits when written in small letters.',
  'issuer-name-claimed': 'The issuer’s name is what the badge says; the checked identifier is {id}.',
  'selectively-disclosed': 'Its holder chose which parts to show; what was left out is not known here.',
  carried: 'The badge was carried in a larger document, at {place}. Who put that document together was not checked.',
  'refresh-failed': 'A newer form of this badge is offered at {url}, but could not be used ({reason}). This one was checked.',
  'status-message-unread': 'The issuer publishes a remark about this badge, which could not be read ({reason}).',
  'status-by-today': 'It has not been taken back until today, so it had not been on {date} either.',
  'domain-unlinked': 'The issuer points to {domain}, but that site does not confirm it.',
  'issuer-name-famous': 'The name is that of a well-known organisation, whose address is {domain}; this badge comes from {id}.',
  'issuer-host-confusable': 'The address {domain} is written with letters that look like others.',
  'text-hidden-characters': 'A name in the badge holds characters that cannot be seen: “{property}”.',
  'picture-alike': 'The picture looks like the one the badge describes.',
  'picture-unlike': 'The picture looks different from the one the badge describes.',
  'picture-not-compared': 'Whether the picture looks like the one the badge describes could not be told.',
}

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
