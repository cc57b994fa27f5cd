/** English, as far as a badge speaks it before anybody asks whether it is true: so `<open-badge>` alone carries no more. */

const BADGE = {
  nameless: 'A badge without a name',
  alt: 'Picture of the badge {name}',
  saysIs: 'says it is',
  issuedBy: 'Issued by',
  noIssuer: 'No issuer is named',
  recipient: 'Awarded to',
  awarded: 'Awarded',
  from: 'Valid from',
  until: 'Valid until',
  ended: 'Ended',
  claimed: 'Not checked: this is what the badge says of itself',
  reading: 'Reading the badge …',
  unreadable: 'This badge could not be read.',
  missing: 'There is no badge at its address.',
  unreachable: 'The badge could not be fetched.',
  check: 'Check this badge',
  checking: 'Checking …',
  more: 'Learn more',
}

/** No reasons: the verifier's own sentences are English, and are shown as they came. */
export const enBadge = {
  badge: BADGE,
  reasons: undefined,
}
