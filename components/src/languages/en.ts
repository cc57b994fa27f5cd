/** English: every sentence and label a reader of these elements sees. Other languages have the same tables. Holes are written `{name}`. */

import type { CheckId } from '@rosette/verifier'
import { enBadge } from './en-badge.ts'
import { enDetails } from './en-details.ts'
import { enVerdict } from './en-verdict.ts'

/** Forms of one sentence by the plural rules of its language. */
export type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>

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
  day: 'Checked for {day}: was it valid then?',
  endorsements: 'What others say for it',
  endorsesCredential: 'For this badge, by {issuer}',
  endorsesAchievement: 'For the achievement, by {issuer}',
  endorsesIssuer: 'For the issuer, by {issuer}',
  endorsementVoid: 'Does not count',
  refreshed: 'The issuer has a newer form of this badge: it is what is shown and checked here. From {url}',
  refreshedSame: 'It says the same as the badge in hand.',
  changes: 'What has changed',
  change: '{where}: was {was}, is {is}',
  changeNone: 'nothing',
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

const DROP = {
  invitation: 'Drop a badge here, or choose a file',
  hint: 'A picture (PNG or SVG), PDF, JSON or a signed token',
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

const LIST = {
  search: 'Find a badge',
  sort: 'Order',
  given: 'As given',
  newest: 'Newest first',
  byName: 'By name',
  byIssuer: 'By issuer',
  none: 'No badge fits.',
  unreadable: 'The list of badges could not be read.',
  count: { one: '{count} badge', other: '{count} badges' } as Forms,
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

export const en = {
  ...enBadge,
  ...enDetails,
  ...enVerdict,
  questions: QUESTIONS,
  answers: ANSWERS,
  report: REPORT,
  answered: ANSWERED,
  drop: DROP,
  verifier: VERIFIER,
  list: LIST,
  theirs: THEIRS,
  missing: MISSING,
}
