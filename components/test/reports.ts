/** Reports as the verifier gives them, one for each kind of answer. */

import type { Check, CheckId, CheckOf, Checks, Credential, InvalidCode, Note, Report, SkipCode, Source, UnavailableCode } from '@rosette/verifier'

const PICTURE =
  'data:image/svg+xml,' +
  encodeURIComponent(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 120"><circle cx="60" cy="60" r="56" fill="#123b63"/><circle cx="60" cy="60" r="46" fill="none" stroke="#f2c14e" stroke-width="3"/><path d="M60 30l8.8 18 19.8 2.8-14.4 14 3.5 19.7L60 75.2l-17.7 9.3 3.5-19.7-14.4-14L51.200 48z" fill="#f2c14e"/></svg>',
  )

export const CREDENTIAL: Credential = {
  version: '3.0',
  dataModel: '2.0',
  kind: 'achievement',
  id: 'https://badges.alder.example/awards/41',
  name: 'Coastal Navigation',
  achievement: {
    id: 'https://badges.alder.example/achievements/coastal-navigation',
    name: 'Coastal Navigation',
    description: 'Plans and sails a passage in sight of land, by day and by night, with chart, compass and tide tables.',
    criteria: {
      id: 'https://badges.alder.example/achievements/coastal-navigation#criteria',
      narrative: 'Two days of theory, a written examination, and a passage of at least sixty miles as skipper.',
    },
    image: { id: PICTURE, caption: 'A gold star on a deep blue disc' },
    tags: ['navigation', 'seamanship', 'tides'],
    alignments: [],
  },
  issuer: { id: 'did:web:badges.alder.example', name: 'Alder Sailing School', url: 'https://alder.example' },
  recipient: { id: 'did:key:z6MkexampleOfARecipient', name: 'Mira Okafor', identities: [] },
  validFrom: '2024-05-03T00:00:00Z',
  validUntil: '2029-05-03T00:00:00Z',
  evidence: [{ id: 'https://badges.alder.example/evidence/41', name: 'Log of the passage', narrative: 'Kiel to Marstal and back, 62 miles.' }],
  results: [],
  status: [{ kind: 'bitstring', type: 'BitstringStatusListEntry', list: 'https://badges.alder.example/status/1', index: '41', purpose: 'revocation', size: 1 }],
  endorsements: [],
  source: { id: 'https://badges.alder.example/awards/41', type: ['VerifiableCredential', 'OpenBadgeCredential'], name: 'Coastal Navigation' },
}

const DOCUMENT = { url: 'https://badges.alder.example/.well-known/did.json', status: 200, sha256: 'b0'.repeat(32) }
const LIST = { url: 'https://badges.alder.example/status/1', status: 200, sha256: 'c1'.repeat(32) }
const RULE: Source = { kind: 'rule', standard: 'Open Badges 3.0', section: '§9.1' }
const from = (document: typeof DOCUMENT): Source => ({ kind: 'document', ...document })

interface Extra {
  readonly sources?: readonly Source[]
  readonly notes?: readonly Note[]
  readonly details?: Readonly<Record<string, string>>
}

const answer = <I extends CheckId>(id: I, explanation: string, extra: Extra) => ({ id, explanation, details: {}, sources: [], notes: [], ...extra })
export const failed = <I extends CheckId>(id: I, code: InvalidCode, explanation: string, extra: Extra = {}): CheckOf<I> =>
  ({ ...answer(id, explanation, extra), status: 'failed', code }) as unknown as CheckOf<I>
export const unknown = <I extends CheckId>(id: I, code: UnavailableCode, explanation: string, extra: Extra = {}): CheckOf<I> =>
  ({ ...answer(id, explanation, extra), status: 'unknown', code }) as unknown as CheckOf<I>
const skipped = <I extends CheckId>(id: I, code: SkipCode, explanation: string): CheckOf<I> =>
  ({ ...answer(id, explanation, {}), status: 'skipped', code }) as unknown as CheckOf<I>
const notReached = <I extends CheckId>(id: I): CheckOf<I> => unknown(id, 'not-reached', 'Not checked, because an earlier question has no good answer.')

const GOOD: Checks = {
  container: {
    ...answer('container', 'The file holds one badge.', { sources: [{ kind: 'input', place: 'iTXt chunk "openbadgecredential"' }] }),
    status: 'passed',
    found: { format: 'png', place: 'iTXt chunk "openbadgecredential"' },
  },
  credential: { ...answer('credential', 'The badge is complete and readable.', {}), status: 'passed', found: { version: '3.0', kind: 'achievement' } },
  schema: { ...answer('schema', 'The badge is laid out as the standard asks.', { sources: [RULE] }), status: 'passed', found: { rules: 'OB 3.0' } },
  proof: {
    ...answer('proof', 'Nothing was changed since it was issued.', { sources: [from(DOCUMENT), RULE] }),
    status: 'passed',
    found: { securing: 'data-integrity', suite: 'eddsa-rdfc-2022' },
  },
  issuer: {
    ...answer('issuer', 'The proof belongs to the named issuer, did:web:badges.alder.example.', { sources: [from(DOCUMENT)] }),
    status: 'passed',
    found: { id: 'did:web:badges.alder.example', established: 'did:web' },
  },
  validity: { ...answer('validity', 'The badge is in date.', {}), status: 'passed', found: { from: '2024-05-03T00:00:00Z', until: '2029-05-03T00:00:00Z' } },
  revocation: {
    ...answer('revocation', 'The issuer has not taken it back.', { sources: [from(LIST)] }),
    status: 'passed',
    found: { asked: [LIST.url] },
  },
  recipient: skipped('recipient', 'none-expected', 'You did not ask this.'),
  trust: skipped('trust', 'none-expected', 'You did not ask this.'),
}

export const verified: Report = {
  verdict: 'verified',
  reason: 'verified',
  summary: 'This badge is genuine: issued by did:web:badges.alder.example, unchanged, and still standing.',
  credential: CREDENTIAL,
  standing: 'proven',
  checks: GOOD,
  now: '2026-02-11T09:30:00.000Z',
  input: { sha256: 'a9'.repeat(32), bytes: 48213 },
  documents: [DOCUMENT, LIST],
}

export const expired: Report = {
  ...verified,
  verdict: 'rejected',
  reason: 'expired',
  summary: 'This badge is genuine, but it expired on 2024-05-03.',
  credential: { ...CREDENTIAL, validFrom: '2022-05-03T00:00:00Z', validUntil: '2024-05-03T00:00:00Z' },
  checks: { ...GOOD, validity: failed('validity', 'expired', 'The badge ended on 2024-05-03.', { details: { date: '2024-05-03T00:00:00Z' } }) },
}

export const revoked: Report = {
  ...verified,
  verdict: 'rejected',
  reason: 'revoked',
  summary: 'The issuer has taken this badge back.',
  checks: {
    ...GOOD,
    revocation: failed('revocation', 'revoked', 'The issuer has taken this badge back. Reason given: awarded by mistake.', { sources: [from(LIST)] }),
  },
}

export const tampered: Report = {
  ...verified,
  verdict: 'rejected',
  reason: 'invalid',
  summary: 'This badge is not genuine, or was changed.',
  standing: 'claimed',
  checks: {
    ...GOOD,
    proof: failed('proof', 'signature-wrong', 'The signature does not fit: the badge was changed after it was signed, or somebody else signed it.', {
      sources: [from(DOCUMENT), RULE],
    }),
    issuer: notReached('issuer'),
    validity: notReached('validity'),
    revocation: notReached('revocation'),
    recipient: notReached('recipient'),
    trust: notReached('trust'),
  },
  documents: [DOCUMENT],
}

export const unattributed: Report = {
  ...verified,
  verdict: 'undetermined',
  reason: 'unattributed',
  summary: 'This badge is signed, but nothing shows that the named issuer signed it.',
  credential: { ...CREDENTIAL, issuer: { id: 'https://registry.alder.example/issuers/7', name: 'Alder Sailing School' } },
  checks: {
    ...GOOD,
    issuer: unknown('issuer', 'key-unattributed', 'It is signed, but nothing shows that the key belongs to https://registry.alder.example/issuers/7.'),
  },
  documents: [],
}

const LOST = { url: DOCUMENT.url, status: 0, sha256: '' }
export const unreachable: Report = {
  ...tampered,
  verdict: 'undetermined',
  reason: 'unreachable',
  summary: 'This badge could not be checked, because something it depends on could not be fetched.',
  checks: {
    ...tampered.checks,
    proof: unknown('proof', 'key-unreachable', `The issuer’s key could not be fetched from ${LOST.url}.`, {
      details: { url: LOST.url },
      sources: [from(LOST)],
    }),
  },
  documents: [LOST],
}

/** What `unreachable` becomes once the visitor has added the document. */
export const supplied: Report = {
  ...verified,
  checks: {
    ...GOOD,
    proof: {
      ...GOOD.proof,
      notes: [{ code: 'given-document', text: `You supplied ${LOST.url} yourself: the answer is only as good as that document.`, details: { url: LOST.url } }],
    },
  },
  documents: [{ ...DOCUMENT, given: true }, LIST],
}

export const malformed: Report = {
  ...tampered,
  reason: 'malformed',
  summary: 'This file cannot be read as a badge.',
  credential: undefined,
  checks: {
    ...tampered.checks,
    container: failed('container', 'unknown-file', 'This is not a badge file: it looks like a PDF document.'),
    credential: notReached('credential'),
    schema: notReached('schema'),
    proof: notReached('proof'),
  },
  documents: [],
}

export const ALL: Readonly<Record<string, Report>> = { verified, expired, revoked, tampered, unattributed, unreachable, supplied, malformed }

/** The same report about another credential. */
export const about = (credential: Credential, report: Report = verified): Report => ({ ...report, credential })
export const checksOf = ({ checks }: Report): readonly Check[] => Object.values(checks)
