import { describe, expect, test } from 'vitest'
import { columns, hang, pad, wrap } from '../../bin/layout.ts'

describe('wrapping', () => {
  test('breaks at spaces and keeps every word', () => {
    expect(wrap('one two three four', 9)).toEqual(['one two', 'three', 'four'])
  })

  test('cuts a word that is too long for a line, and leaves one that fits', () => {
    expect(wrap('abcdefgh', 3)).toEqual(['abc', 'def', 'gh'])
    expect(wrap('abc', 3)).toEqual(['abc'])
  })

  test('counts wide letters double and marks not at all', () => {
    expect(columns('東京')).toBe(4)
    expect(columns('e\u0301')).toBe(1)
    expect(wrap('東京 大学', 5)).toEqual(['東京', '大学'])
    expect(pad('東', 4)).toBe('東  ')
  })

  test('gives one empty line for no text', () => {
    expect(wrap('', 10)).toEqual([''])
  })

  test('hangs later lines under the first', () => {
    expect(hang('ab: ', 'one two three four five six', 24)).toEqual(['ab: one two three four', '    five six'])
  })

  test('takes linear time for a flood of spaces and for one endless word', () => {
    const begun = performance.now()
    wrap(' '.repeat(20_000), 80)
    wrap('x'.repeat(20_000), 80)
    expect(performance.now() - begun).toBeLessThan(2_000)
  })
})
