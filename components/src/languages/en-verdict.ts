/** English, as far as an answer in a few words needs it: what `<open-badge>` says once it has been checked. */

import type { InvalidCode, Reason, UnavailableCode } from '@rosette/verifier'

/** The answer in a few words. What `{date}` is, the check of the dates has found. */
const HEADLINES: Readonly<Record<Reason, string>> = {
  verified: 'Genuine',
  expired: 'Genuine, but expired on {date}',
  'not-yet-valid': 'Genuine, but not valid before {date}',
  revoked: 'Taken back by its issuer',
  suspended: 'Suspended by its issuer for now',
  invalid: 'Not genuine',
  malformed: 'Not readable as a badge',
  'no-badge': 'No badge in this file',
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

const VERDICT = {
  checked: 'checked',
  unchecked: 'not checked',
  stranger: 'did not sign it',
  supplied: 'by your document',
  age: 'Checked {age}',
  thisSite: 'Awarded to this site',
  otherSite: 'Awarded to another site than this one',
  close: 'Close',
}

export const enVerdict = {
  headlines: HEADLINES,
  unestablished: UNESTABLISHED,
  invalidHeadlines: INVALID_HEADLINES,
  unavailableHeadlines: UNAVAILABLE_HEADLINES,
  givenHeadline: GIVEN_HEADLINE,
  verdict: VERDICT,
  reasons: undefined,
}
