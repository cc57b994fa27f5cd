import { describe, expect, test } from 'vitest'
import { columns } from '../../bin/layout.ts'
import { printReport, printUnreadable } from '../../bin/print.ts'
import { styleFor } from '../../bin/style.ts'
import { makeEmptyReport, makeReport } from './report.ts'

const plain = styleFor({}, { LANG: 'C.UTF-8' }, 'linux')
const coloured = styleFor({ isTTY: true, hasColors: () => true }, { LANG: 'C.UTF-8' }, 'linux')
const print = (report = makeReport(), style = plain) => printReport('bread.json', report, style).join('\n')

describe('a printed report', () => {
  test('gives the answer first, then the badge, the checks and who was asked', () => {
    const documents = [
      { url: 'https://bakers.example/did.json', status: 200, sha256: 'aa' },
      { url: 'https://bakers.example/list', status: 200, sha256: 'bb' },
      { url: 'https://other.example/y', status: 404, sha256: '' },
      { url: 'https://other.example/x', status: 0, sha256: '' },
    ]
    expect(print(makeReport({ documents })).replace(/ +$/gm, '')).toBe(`bread.json
✓ Verified
  This badge is genuine.

  Achievement  Bread
  Issuer       Bakers
               did:web:bakers.example (checked)
  Recipient    Ada
               did:example:ada
  Issued       2026-01-02

  ✓ File       The file is JSON.
  ✓ Credential It is an Open Badge 3.0.
  – Layout     It names no form.
  ✓ Proof      The signature is right.
  ✓ Issuer     The key is the issuer’s.
  ✓ Dates      It is in date.
  – Revocation It cannot be revoked.
  – Recipient  Nobody was named.
  – Trust      No issuer was named.

  Checked for  2026-11-01
  Network      bakers.example (2 documents), other.example (404, no answer)`)
  })

  test('names no host as asked that a folder answered', () => {
    const report = makeReport({ documents: [{ url: 'https://bakers.example/did.json', status: 200, sha256: 'aa' }] })
    const lines = printReport('a', report, { ...plain, isLocal: () => true })
    expect(lines.slice(-2)).toEqual(['  Network      nothing was asked', '  From folder  bakers.example (1 document)'])
  })

  test('says what was wanted and not asked when offline, and that it was asked when not', () => {
    const report = makeReport({ documents: [{ url: 'https://bakers.example/did.json', status: 0, sha256: '' }] })
    expect(printReport('a', report, { ...plain, offline: true }).at(-1)).toBe('  Network      offline, so not asked: bakers.example')
    expect(printReport('a', report, plain).at(-1)).toBe('  Network      bakers.example (no answer)')
  })

  test('calls an expired badge genuine only when it was tied to its issuer', () => {
    const issuer = {
      id: 'issuer',
      status: 'unknown',
      explanation: 'Nothing ties the key.',
      code: 'key-unattributed',
      details: {},
      sources: [],
      notes: [],
    } as const
    const expired = { verdict: 'rejected', reason: 'expired' } as const
    expect(print(makeReport(expired))).toContain('✗ Genuine, but expired')
    expect(print(makeReport({ ...expired, checks: { issuer } }))).toContain('✗ Expired')
  })

  test('says that nothing is proven when nothing is, and not when it is', () => {
    const unproven = /What the badge says of itself, not proven:/
    expect(print(makeReport({ standing: 'claimed', verdict: 'rejected', reason: 'invalid' }))).toMatch(unproven)
    expect(print()).not.toMatch(unproven)
  })

  test('says whether the identifier of the issuer was checked', () => {
    const issuer = {
      id: 'issuer',
      status: 'unknown',
      explanation: 'Nothing ties the key.',
      code: 'key-unattributed',
      details: {},
      sources: [],
      notes: [],
    } as const
    expect(print(makeReport({ checks: { issuer } }))).toContain('did:web:bakers.example (not checked)')
    expect(print()).toContain('did:web:bakers.example (checked)')
  })

  test('never prints the hash and the salt of a recipient, and prints a plain address', () => {
    const recipient = {
      identities: [
        { type: 'email', value: 'sha256$abc', hashed: true, salt: 'deadsea' },
        { type: 'email', value: 'ada@example.org', hashed: false },
      ],
    }
    const text = print(makeReport({ credential: { recipient } }))
    expect(text).not.toMatch(/abc|deadsea/)
    expect(text).toContain('ada@example.org')
  })

  test('indents notes under their check and wraps at the width', () => {
    const text = 'A true thing that does not change the verdict. '.repeat(4).trim()
    const note = { code: 'subject-not-identified', text, details: {} } as const
    const { validity } = makeReport().checks
    const lines = printReport('a', makeReport({ checks: { validity: { ...validity, notes: [note] } } }), plain)
    const at = lines.findIndex((line) => line.startsWith('               note: A true thing'))
    expect(at).toBeGreaterThan(0)
    expect(lines[at + 1]).toMatch(/^ {21}\S/)
    expect(lines.every((line) => columns(line) <= 100)).toBe(true)
  })

  test('lets no text of a badge steer the terminal', () => {
    const evil = '\u001b[2J\u009b1A\r✓ Verified\u202e\u{e0041}'
    const report = makeReport({
      credential: { achievement: { name: evil, criteria: {}, tags: [], alignments: [] }, issuer: { id: evil, name: evil } },
      summary: evil,
      documents: [{ url: evil, status: 200, sha256: '' }],
    })
    const lines = [...printReport(evil, report, plain), ...printUnreadable(evil, evil, plain)]
    expect(lines.join('').match(/[\p{Cc}\p{Cf}]/gu)).toBeNull()
    expect(lines.join('\n')).toContain('<U+001B>[2J<U+009B>1A<U+000D>✓ Verified<U+202E><U+E0041>')
  })

  test('colours the headline by the verdict, only where colour is', () => {
    expect(print(makeReport(), coloured)).toContain('\u001b[32m✓\u001b[0m')
    expect(print(makeReport({ verdict: 'rejected', reason: 'revoked' }), coloured)).toContain('\u001b[31mRevoked')
    expect(print(makeReport({ verdict: 'rejected', reason: 'expired' }), coloured)).toContain('\u001b[33mGenuine, but expired')
    expect(print(makeReport({ verdict: 'undetermined', reason: 'unreachable' }), coloured)).toContain('\u001b[33mCould not be checked')
    expect(print()).not.toContain('\u001b')
  })

  test('puts the checks that were not reached on one line', () => {
    const unreached = { status: 'unknown', explanation: 'Not checked.', code: 'not-reached', details: {}, sources: [], notes: [] } as const
    const text = print(makeReport({ checks: { validity: { id: 'validity', ...unreached }, revocation: { id: 'revocation', ...unreached } } }))
    expect(text).toContain('  ? Others     Dates, Revocation: not checked.')
    expect(text).not.toMatch(/\? (Dates|Revocation)/)
    expect(print(makeReport({ checks: { validity: { id: 'validity', ...unreached } } }))).toContain('  ? Dates      Not checked.')
  })

  test('is short when there is no badge at all', () => {
    const text = print(makeEmptyReport({ verdict: 'rejected', reason: 'no-badge' }))
    expect(text).toContain('✗ No badge in this file')
    expect(text).not.toContain('Achievement')
  })
})
