import { describe, expect, it } from 'vitest'
import { instantOf } from '../src/instant.ts'

describe('an instant', () => {
  it.each([
    ['2024-05-01T12:30:45Z', '2024-05-01T12:30:45.000Z'],
    ['2024-05-01t12:30:45z', '2024-05-01T12:30:45.000Z'],
    ['2024-05-01T12:30:45.123456Z', '2024-05-01T12:30:45.123Z'],
    ['2024-05-01T12:30Z', '2024-05-01T12:30:00.000Z'],
    ['2024-05-01T12:30:45+02:00', '2024-05-01T10:30:45.000Z'],
    ['2024-05-01T12:30:45-0530', '2024-05-01T18:00:45.000Z'],
    ['2024-05-01', '2024-05-01T00:00:00.000Z'],
    ['2024-02-29', '2024-02-29T00:00:00.000Z'],
    ['0001-01-01T00:00:00Z', '0001-01-01T00:00:00.000Z'],
  ])('is named by %s', (text, expected) => {
    expect(instantOf(text)?.toISOString()).toBe(expected)
  })

  it('is UTC where no zone is named, wherever the reader is', () => {
    expect(instantOf('2024-05-01T12:30:45')?.toISOString()).toBe('2024-05-01T12:30:45.000Z')
    expect(instantOf('2024-05-01T12:30')?.toISOString()).toBe('2024-05-01T12:30:00.000Z')
  })

  it.each([
    '',
    'soon',
    '2024',
    '2024-05',
    '2024-5-1',
    '2023-02-29',
    '2024-02-30',
    '2024-02-30T00:00:00Z',
    '2024-13-01',
    '2024-00-10',
    '2024-04-31T10:00:00+02:00',
    '2024-05-01T25:00:00Z',
    '2024-05-01T12:60:00Z',
    '2024-05-01T23:59:60Z',
    '2024-05-01T12:30:45+99:00',
    '2024-05-01 12:30:45Z',
    ' 2024-05-01',
    '2024-05-01\n',
    '+02024-05-01',
    '-000001-01-01',
    '1 May 2024',
    '1714521600',
    '٢٠٢٤-٠٥-٠١',
    '2024-05-01T12:30:45 Z',
  ])('is not named by %j', (text) => {
    expect(instantOf(text)).toBeUndefined()
  })

  it('is found in linear time', () => {
    const begun = performance.now()
    expect(instantOf(`2024-05-01T12:30:45.${'1'.repeat(1_000_000)}x`)).toBeUndefined()
    expect(performance.now() - begun).toBeLessThan(500)
  })
})
