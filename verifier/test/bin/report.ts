/** A report made by hand for the tests of the printer: verified, with one thing or another changed. */

import type { Credential } from '../../src/credential.ts'
import type { Checks, Report } from '../../src/report.ts'

const rest = { details: {}, sources: [], notes: [] }

const CREDENTIAL: Credential = {
  version: '3.0',
  kind: 'achievement',
  achievement: { name: 'Bread', criteria: {}, tags: [], alignments: [] },
  issuer: { id: 'did:web:bakers.example', name: 'Bakers' },
  recipient: { id: 'did:example:ada', name: 'Ada', identities: [] },
  validFrom: '2026-01-02T00:00:00Z',
  evidence: [],
  results: [],
  status: [],
  endorsements: [],
  source: {},
}

const CHECKS: Checks = {
  container: { id: 'container', status: 'passed', explanation: 'The file is JSON.', found: { format: 'json', place: 'file' }, ...rest },
  credential: { id: 'credential', status: 'passed', explanation: 'It is an Open Badge 3.0.', found: { version: '3.0', kind: 'achievement' }, ...rest },
  schema: { id: 'schema', status: 'skipped', explanation: 'It names no form.', code: 'no-schema', ...rest },
  proof: { id: 'proof', status: 'passed', explanation: 'The signature is right.', found: { securing: 'vc-jwt', suite: 'EdDSA' }, ...rest },
  issuer: {
    id: 'issuer',
    status: 'passed',
    explanation: 'The key is the issuer’s.',
    found: { id: 'did:web:bakers.example', established: 'did:web' },
    ...rest,
  },
  validity: { id: 'validity', status: 'passed', explanation: 'It is in date.', found: {}, ...rest },
  revocation: { id: 'revocation', status: 'skipped', explanation: 'It cannot be revoked.', code: 'no-status', ...rest },
  recipient: { id: 'recipient', status: 'skipped', explanation: 'Nobody was named.', code: 'none-expected', ...rest },
  trust: { id: 'trust', status: 'skipped', explanation: 'No issuer was named.', code: 'none-expected', ...rest },
}

export function makeReport({ checks = {}, credential = {}, ...changes }: Changes = {}): Report {
  return {
    verdict: 'verified',
    reason: 'verified',
    summary: 'This badge is genuine.',
    credential: { ...CREDENTIAL, ...credential },
    standing: 'proven',
    checks: { ...CHECKS, ...checks },
    now: '2026-11-01T00:00:00.000Z',
    input: { sha256: '', bytes: 0 },
    documents: [],
    ...changes,
  }
}

type Changes = Partial<Omit<Report, 'checks' | 'credential'>> & { readonly checks?: Partial<Checks>; readonly credential?: Partial<Credential> }

/** A report without a credential: nothing could be read. */
export function makeEmptyReport(changes: Changes = {}): Report {
  const { credential: _, ...report } = makeReport({ standing: 'claimed', ...changes })
  return report
}
