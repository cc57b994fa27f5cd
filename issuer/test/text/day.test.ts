import { expect, test } from 'vitest'
import { dayAfter, endOf, readDay, readSpan, startOf } from '../../src/text/day.ts'

test.each(['2026-11-23', '2024-02-29', ' 1999-12-31 '])('%j is a day', (text) => expect(readDay(text)).toBe(text.trim()))

test.each(['', '2026-02-30', '2025-02-29', '2026-13-01', '23.11.2026', '11/23/2026', '2026-11-23T00:00:00Z', '0001-01-01', '9999-12-31', '２０２６-11-23'])(
  '%j is none',
  (text) => expect(() => readDay(text)).toThrow(/no day|too far/),
)

test.each(['P2Y', 'P18M', 'P1Y6M', 'P90D', 'P4W'])('%j is a span', (text) => expect(readSpan(text)).toBe(text))
test.each(['', 'P', '2Y', 'PT1H', 'P-1Y', 'P1.5Y', 'P1D1Y', 'two years'])('%j is none', (text) => expect(() => readSpan(text)).toThrow(/no span/))

test.each([
  ['2026-11-23', 'P2Y', '2028-11-23'],
  ['2024-02-29', 'P1Y', '2025-02-28'],
  ['2026-01-31', 'P1M', '2026-02-28'],
  ['2026-12-31', 'P2M', '2027-02-28'],
  ['2026-11-23', 'P90D', '2027-02-21'],
  ['2026-11-23', 'P1Y2W', '2027-12-07'],
])('%s and %s is %s', (day, span, end) => expect(dayAfter(day, span)).toBe(end))

test('an award holds from the first to the last second of its days', () => {
  expect([startOf('2026-11-23'), endOf('2026-11-23')]).toEqual(['2026-11-23T00:00:00Z', '2026-11-23T23:59:59Z'])
})
