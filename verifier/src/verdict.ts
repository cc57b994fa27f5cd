/** From nine checks to one verdict, one headline word and one sentence. */

import { INVALID, UNAVAILABLE, type Reason } from './errors.ts'
import { say, SUMMARIES, UNESTABLISHED } from './explain.ts'
import { CHECK_IDS, type Check, type Checks, type Verdict } from './report.ts'

export interface Judgement {
  readonly verdict: Verdict
  readonly reason: Reason
  readonly summary: string
}

/** The gravest first (design: "Report"): evidence against before no evidence. */
const GRAVITY: readonly Reason[] = [
  'malformed',
  'no-badge',
  'unsigned',
  'invalid',
  'revoked',
  'suspended',
  'expired',
  'not-yet-valid',
  'recipient-differs',
  'issuer-differs',
  'unattributed',
  'unreachable',
  'status-unknown',
  'unsupported',
]

/** `day` is the day asked about, if it is gone by. Any failed check rejects; all passed or rightly skipped verifies; else nothing is determined. */
export function judge(checks: Checks, issuer: string | undefined, day?: string): Judgement {
  const all = CHECK_IDS.map((id): Check => checks[id])
  const failed = all.filter(({ status }) => status === 'failed')
  const unknown = all.filter(({ status }) => status === 'unknown')
  if (failed.length) return { verdict: 'rejected', ...headline(failed, checks) }
  if (unknown.length) return { verdict: 'undetermined', ...headline(unknown, checks) }
  return { verdict: 'verified', reason: 'verified', summary: say(SUMMARIES.verified, { issuer: issuer ?? '', day: day ?? '' }) }
}

function headline(graded: readonly Check[], checks: Checks): Pick<Judgement, 'reason' | 'summary'> {
  const ranked = graded.map((check) => ({ check, reason: reasonOf(check) })).sort((a, b) => GRAVITY.indexOf(a.reason) - GRAVITY.indexOf(b.reason))
  const { check, reason } = ranked[0] ?? { check: undefined, reason: 'unsupported' as const }
  const established = checks.issuer.status === 'passed' || (check?.id === 'proof' && check.status === 'failed')
  return { reason, summary: say((established ? undefined : UNESTABLISHED[reason]) ?? SUMMARIES[reason], check?.details ?? {}) }
}

/** `not-reached` says nothing of its own: it ranks last. */
function reasonOf(check: Check): Reason {
  if (check.status === 'failed') return INVALID[check.code]
  return (check.status === 'unknown' ? UNAVAILABLE[check.code] : null) ?? 'unsupported'
}
