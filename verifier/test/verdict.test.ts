import { describe, expect, it } from 'vitest'
import { INVALID, UNAVAILABLE } from '../src/errors.ts'
import { CHECK_IDS, type Checks, type CheckId } from '../src/report.ts'
import { judge } from '../src/verdict.ts'

type Status = 'passed' | 'failed' | 'unknown' | 'skipped'
const ALL: readonly Status[] = ['passed', 'failed', 'unknown', 'skipped']
const UNSKIPPABLE: readonly CheckId[] = ['container', 'credential', 'proof', 'issuer']

function makeChecks(statuses: readonly Status[], codes: Partial<Record<CheckId, string>> = {}): Checks {
  const entries = CHECK_IDS.map((id, i) => {
    const status = statuses[i] ?? 'passed'
    const code = codes[id] ?? { failed: 'expired', unknown: 'key-unreachable', skipped: 'none-expected', passed: undefined }[status]
    return [id, { id, status, code, explanation: '', details: { date: '2024-05-03T00:00:00Z' }, sources: [], notes: [] }]
  })
  return Object.fromEntries(entries) as Record<CheckId, unknown> as Checks
}

/** Every row of statuses the types allow. */
function* rows(at = 0): Generator<readonly Status[], void> {
  const id = CHECK_IDS[at]
  if (id === undefined) {
    yield []
    return
  }
  for (const status of UNSKIPPABLE.includes(id) ? ALL.slice(0, 3) : ALL) for (const rest of rows(at + 1)) yield [status, ...rest]
}

const allPassed: readonly Status[] = CHECK_IDS.map(() => 'passed')
const withOne = (id: CheckId, status: Status) => allPassed.map((before, i) => (CHECK_IDS[i] === id ? status : before))

describe('the verdict', () => {
  it('is verified only when every check passed or was rightly skipped, over all combinations', () => {
    let counted = 0
    for (const row of rows()) {
      const { verdict, reason } = judge(makeChecks(row), 'did:key:z1')
      const rightful = row.includes('failed') ? 'rejected' : row.includes('unknown') ? 'undetermined' : 'verified'
      if (verdict !== rightful || (reason === 'verified') !== (rightful === 'verified')) expect.fail(`${row.join(' ')} became ${verdict}, ${reason}`)
      counted += 1
    }
    expect(counted).toBe(3 ** 4 * 4 ** 5)
  })

  it.each(Object.entries(INVALID))('%s, alone, is headlined %s', (code, reason) => {
    expect(judge(makeChecks(withOne('validity', 'failed'), { validity: code }), undefined)).toMatchObject({ verdict: 'rejected', reason })
  })

  it.each(Object.entries(UNAVAILABLE))('%s, alone, is headlined %s', (code, reason) => {
    const judged = judge(makeChecks(withOne('revocation', 'unknown'), { revocation: code }), undefined)
    expect(judged).toMatchObject({ verdict: 'undetermined', reason: reason ?? 'unsupported' })
  })

  it('names the gravest of several reasons', () => {
    const statuses = CHECK_IDS.map((id): Status => (id === 'validity' || id === 'revocation' ? 'failed' : 'passed'))
    expect(judge(makeChecks(statuses, { validity: 'expired', revocation: 'revoked' }), undefined).reason).toBe('revoked')
    expect(judge(makeChecks(statuses, { validity: 'dates-crossed', revocation: 'revoked' }), undefined).reason).toBe('invalid')
  })

  it('lets no unknown outrank evidence against', () => {
    const statuses = CHECK_IDS.map((id): Status => (id === 'issuer' ? 'unknown' : id === 'validity' ? 'failed' : 'passed'))
    expect(judge(makeChecks(statuses, { issuer: 'key-unattributed' }), undefined)).toMatchObject({ verdict: 'rejected', reason: 'expired' })
  })

  it('calls an expired badge genuine only when its issuer is established', () => {
    expect(judge(makeChecks(withOne('validity', 'failed')), 'did:key:z1').summary).toBe('This badge is genuine, but it expired on 2024-05-03.')
    const loose = CHECK_IDS.map((id): Status => (id === 'issuer' ? 'unknown' : id === 'validity' ? 'failed' : 'passed'))
    expect(judge(makeChecks(loose, { issuer: 'key-unattributed' }), 'did:key:z1').summary).not.toContain('genuine')
  })

  it('names the checked identifier of the issuer in a good answer', () => {
    expect(judge(makeChecks(allPassed), 'did:web:harbour.example').summary).toContain('did:web:harbour.example')
  })
})
