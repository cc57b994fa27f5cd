/** English, as far as the account of what a badge was awarded for needs it. */

const DETAILS = {
  criteria: 'What it took',
  noCriteria: 'The badge does not say.',
  showPicture: 'Show its picture',
  pictureFrom: 'It would be fetched from {host}, which then learns that somebody looks.',
  unproven: 'None of this is proven: it is what the file says of itself',
  evidence: 'Evidence',
  tags: 'Subjects',
}

const LINKS = { newTab: '(opens in a new tab)' }

export const enDetails = {
  details: DETAILS,
  links: LINKS,
  reasons: undefined,
}
