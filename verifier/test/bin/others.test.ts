import { expect, test } from 'vitest'
import { printReport } from '../../bin/print.ts'
import { styleFor } from '../../bin/style.ts'
import { makeReport } from './report.ts'

const plain = styleFor({}, { LANG: 'C.UTF-8' }, 'linux')
const linesOf = (report: ReturnType<typeof makeReport>) => printReport('a', report, plain).map((line) => line.trimEnd())
const praise = { kind: 'endorsement', endorsementComment: 'Well deserved.\u001b[31m', issuer: { id: 'did:key:zOther' } } as const

test('an endorsement that counts is heard, escaped; of one that does not, why', () => {
  const good = { of: 'credential', report: makeReport({ credential: praise }) } as const
  const failed = {
    id: 'recipient',
    status: 'failed',
    code: 'endorsement-of-other',
    explanation: 'It is about another.',
    details: {},
    sources: [],
    notes: [],
  } as const
  const bad = { of: 'issuer', report: makeReport({ verdict: 'rejected', credential: praise, checks: { recipient: failed } }) } as const
  const lines = linesOf(makeReport({ endorsements: [good, bad] }))
  expect(lines).toContain('  Endorsement  Genuine (for this badge), by did:key:zOther')
  expect(lines).toContain('  Endorsement  Does not count (for the issuer), by did:key:zOther')
  expect(lines).toContain('               It is about another.')
  expect(lines.filter((line) => line.includes('Well deserved.'))).toHaveLength(1)
  expect(lines.join('')).not.toContain('\u001b')
})

test('a newer form says where it was had and what changed, ten changes at most', () => {
  const changes = Array.from({ length: 12 }, (_, at) => ({ where: `name${at}`, was: at === 0 ? '' : '"old"', is: '"new"' }))
  const lines = linesOf(makeReport({ refreshed: { url: 'https://bakers.example/new', changes } }))
  expect(lines).toContain('  Newer form   checked instead, from https://bakers.example/new')
  expect(lines).toContain('               name0: nothing became "new"')
  expect(lines.filter((line) => line.includes('became'))).toHaveLength(10)
  expect(lines).toContain('               and 2 more')
})

test('a day gone by is told beside the moment of the check', () => {
  const lines = linesOf(makeReport({ day: '2025-06-01T00:00:00.000Z' }))
  expect(lines).toContain('  Checked for  2025-06-01')
  expect(lines).toContain('  Checked on   2026-11-01')
  expect(linesOf(makeReport())).not.toContain('  Checked on   2026-11-01')
})
