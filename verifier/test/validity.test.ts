import { describe, expect, it } from 'vitest'
import { checkValidity } from '../src/validity.ts'
import { readCredential } from '../src/version/ob3.ts'
import { makeCredential, NOW } from './made.ts'

const MINUTE = 60_000
const at = (shift: number): string => new Date(NOW.getTime() + shift).toISOString()

function check(validFrom: string | undefined, validUntil?: string) {
  const { credential } = readCredential(makeCredential('did:example:school'), [])
  return checkValidity({ credential: { ...credential, validFrom, validUntil } }, { now: NOW })
}

describe('the time of a credential', () => {
  it('includes a moment between its dates, which are told in UTC', () => {
    expect(check('2024-05-01T02:00:00+02:00', at(MINUTE))).toEqual({
      found: { from: '2024-05-01T00:00:00.000Z', until: at(MINUTE) },
      details: { from: '2024-05-01T00:00:00.000Z', until: at(MINUTE) },
      notes: [],
    })
  })

  it('without an end is noted, without any date it is not asked', () => {
    expect(check(at(-MINUTE))).toMatchObject({ found: { from: at(-MINUTE), until: undefined }, notes: [{ code: 'no-expiry' }] })
    expect(check(undefined)).toEqual({ skipped: 'no-expiry' })
    expect(check(undefined, at(MINUTE))).toMatchObject({ found: { until: at(MINUTE) }, details: { until: at(MINUTE) }, notes: [] })
  })

  it('allows clocks to differ by a minute, and no more', () => {
    expect(check(at(MINUTE), at(2 * MINUTE))).toMatchObject({ notes: [] })
    expect(check(at(-2 * MINUTE), at(-MINUTE))).toMatchObject({ notes: [] })
  })

  it.each([
    ['that is over', at(-2 * MINUTE), at(-MINUTE - 1), 'expired'],
    ['that is yet to come', at(MINUTE + 1), undefined, 'not-yet-valid'],
    ['that ends before it begins', at(0), at(-1), 'dates-crossed'],
    ['that begins on no day', '2024-02-31T00:00:00Z', undefined, 'dates-unreadable'],
    ['that ends in words', undefined, 'soon', 'dates-unreadable'],
  ])('%s is refused', (_, from, until, code) => {
    expect(() => check(from, until)).toThrow(expect.objectContaining({ code }) as Error)
  })
})
