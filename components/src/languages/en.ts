/** English: every sentence and label a reader of these elements sees. Other languages have the same tables. Holes are written `{name}`. */

import type { CheckId, InvalidCode, Reason, UnavailableCode } from '@rosette/verifier'

/** Forms of one sentence by the plural rules of its language. */
export type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>

/** The answer in a few words. What `{date}` is, the check of the dates has found. */
const HEADLINES: Readonly<Record<Reason, string>> = {
  verified: 'Genuine',
  expired: 'Genuine, but expired on {date}',
  'not-yet-valid': 'Genuine, but not valid before {date}',
  revoked: 'Taken back by its issuer',
  suspended: 'Suspended by its issuer for now',
  invalid: 'Not genuine',
  malformed: 'Not readable as a badge',
  'no-badge': 'No badge in this picture',
  unsigned: 'Not proven by anything: it is not signed',
  'recipient-differs': 'Genuine, but not awarded to the person you named',
  'issuer-differs': 'Genuine, but not from the issuer you expect',
  unreachable: 'Could not be checked: something was out of reach',
  unattributed: 'Signed, but nobody has tied the key to the named issuer',
  'status-unknown': 'Could not be checked to the end: it may have been taken back',
  unsupported: 'Could not be checked: it is made in a way not known here',
}

/** The same when it was not established who issued the badge: then nobody may call it genuine. */
const UNESTABLISHED: Readonly<Partial<Record<Reason, string>>> = {
  expired: 'Expired on {date}, and its issuer is not established',
  'not-yet-valid': 'Not valid before {date}, and its issuer is not established',
  revoked: 'Taken back, and its issuer is not established',
  suspended: 'Suspended, and its issuer is not established',
  'recipient-differs': 'Not awarded to the person you named',
  'issuer-differs': 'Not from the issuer you expect',
}

/** More exact headlines of `invalid`, where one is known. */
const INVALID_HEADLINES: Readonly<Partial<Record<InvalidCode, string>>> = {
  'signature-wrong': 'Not genuine: it was changed after it was signed',
  'claims-disagree': 'Not genuine: it contradicts what was signed',
  'terms-undefined': 'Not genuine: it says more than was signed',
  'key-not-issuers': 'Not genuine: somebody else signed it',
  'key-not-found': 'Not genuine: its key is not one the issuer lists',
  'key-withdrawn': 'Not genuine: its key had been withdrawn',
  'hosted-differs': 'Not genuine: the issuer’s own copy says something else',
  'hosted-outside-scope': 'Not genuine: it is not kept at the issuer’s own place',
  'algorithm-forbidden': 'Not genuine: its signature proves nothing',
  'schema-violated': 'Not sound: it is not laid out as it promises',
  'context-missing': 'Not sound: it does not say which standard it follows',
  'issuer-missing': 'Not sound: it names no issuer',
  'dates-unreadable': 'Not sound: its dates cannot be read',
  'dates-crossed': 'Not sound: it ends before it begins',
}

/** More exact headlines of what could not be checked. */
const UNAVAILABLE_HEADLINES: Readonly<Partial<Record<UnavailableCode, string>>> = {
  'input-unreachable': 'Could not be checked: nothing came from that address',
  'key-unreachable': 'Could not be checked: the issuer’s key was out of reach',
  'hosted-unreachable': 'Could not be checked: the issuer’s copy was out of reach',
  'address-refused': 'Could not be checked: it points to an address that is not asked',
  'limit-reached': 'Could not be checked: too much would have to be fetched',
  'version-unsupported': 'Could not be checked: it is too old a kind of badge',
  stopped: 'Not checked: it was stopped',
  internal: 'Could not be checked: this program has a fault',
}

const GIVEN_HEADLINE = 'Genuine, if the documents you added are'

/** A check's name, as the question a visitor has. */
const QUESTIONS: Readonly<Record<CheckId, string>> = {
  container: 'Is there one badge in it?',
  credential: 'Is it complete?',
  schema: 'Is it laid out as the standard asks?',
  proof: 'Was it changed?',
  issuer: 'Is the key the issuer’s?',
  validity: 'Is it still in date?',
  revocation: 'Was it taken back?',
  recipient: 'Is it theirs?',
  trust: 'Is it an issuer you expect?',
}

/** What answers a question in a word; which of them fits a check and its status, `words.ts` knows. */
const ANSWERS = {
  yes: 'Yes',
  no: 'No',
  unknown: 'Not known',
  notProven: 'Not proven',
  notAsked: 'Not asked',
  noDates: 'No dates',
  cannotBeAsked: 'Cannot be asked',
  notReached: 'Not reached',
}

const REPORT = {
  checks: 'What was checked',
  details: 'On what grounds',
  place: 'In the file: {place}',
  rule: '{standard}, {section}',
  fingerprint: 'SHA-256 {sha256}',
  moment: 'As of {moment}',
  given: 'This answer rests on documents that you added yourself. It is only as good as they are.',
  contacted: 'Who was contacted',
  nobody: 'Nobody. Everything needed was in hand.',
  youGave: 'Added by you, not fetched:',
  refused: 'Not asked, for safety:',
  raw: 'The badge as written',
  rawClaimed: 'None of this is proven: it is what the file says.',
  rawNone: 'There is nothing to show: no badge could be read.',
  showRaw: 'Show the JSON',
  shortened: 'Shortened here. The saved report has all of it.',
  copy: 'Copy report',
  copied: 'Report copied',
  copyFailed: 'The browser did not allow copying',
  save: 'Save report',
  fileName: 'badge-report.json',
}

/** What a host answered. */
const ANSWERED = {
  none: 'no answer',
  ok: 'answered',
  missing: 'not there (404)',
  gone: 'removed for good (410)',
  broken: 'out of order ({status})',
  other: 'refused ({status})',
}

const BADGE = {
  nameless: 'A badge without a name',
  alt: 'Picture of the badge {name}',
  saysIs: 'says it is',
  issuedBy: 'Issued by',
  noIssuer: 'No issuer is named',
  checked: 'checked',
  unchecked: 'not checked',
  stranger: 'did not sign it',
  supplied: 'by your document',
  recipient: 'Awarded to',
  awarded: 'Awarded',
  from: 'Valid from',
  until: 'Valid until',
  ended: 'Ended',
  criteria: 'What it took',
  noCriteria: 'The badge does not say.',
  evidence: 'Evidence',
  tags: 'Subjects',
  claimed: 'Not checked: this is what the badge says of itself',
  unproven: 'None of this is proven: it is what the file says of itself',
  reading: 'Reading the badge …',
  unreadable: 'This badge could not be read.',
  showPicture: 'Show its picture',
  pictureFrom: 'It would be fetched from {host}, which then learns that somebody looks.',
}

const DROP = {
  invitation: 'Drop a badge here, or choose a file',
  hint: 'A picture (PNG or SVG), JSON or a signed token',
}

const VERIFIER = {
  privacy: 'Checked here, in this page. Nothing is uploaded.',
  or: 'or',
  field: 'Paste a link, JSON or a signed token',
  check: 'Check',
  checking: 'Checking {name}',
  checkingStatus: 'Checking …',
  progress: '{count} of {all} questions answered',
  pasted: 'the pasted text',
  another: 'Check another badge',
  several: { one: '{count} badge', other: '{count} badges' } as Forms,
  waiting: 'Being checked …',
  unnamed: 'A badge',
  faultTitle: 'This could not be checked',
  fault: 'The part of this page that checks badges could not be loaded. Reload the page and try again.',
  mistaken: 'The check could not begin, because the page asked for it wrongly.',
}

const THEIRS = {
  title: 'Is it theirs?',
  field: 'Their e-mail address or identifier',
  compare: 'Compare',
  privacy: 'Compared here, in this page. It is sent to nobody.',
  yes: 'Yes. It was awarded to {recipient}.',
  named: 'It names {recipient}. How much that is worth, the answer above says.',
}

const MISSING = {
  title: 'What could not be fetched',
  lead: 'Some sites do not let a web page read their documents. Open the document yourself, save it, and add it here.',
  open: 'Open it in a new tab',
  add: 'I have this document: add it',
}

const LINKS = { newTab: '(opens in a new tab)' }

/** No reasons: the verifier's own sentences are English, and are shown as they came. */
export const en = {
  headlines: HEADLINES,
  unestablished: UNESTABLISHED,
  invalidHeadlines: INVALID_HEADLINES,
  unavailableHeadlines: UNAVAILABLE_HEADLINES,
  givenHeadline: GIVEN_HEADLINE,
  questions: QUESTIONS,
  answers: ANSWERS,
  report: REPORT,
  answered: ANSWERED,
  badge: BADGE,
  drop: DROP,
  verifier: VERIFIER,
  theirs: THEIRS,
  missing: MISSING,
  links: LINKS,
  reasons: undefined,
}
