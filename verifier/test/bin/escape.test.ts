import { describe, expect, test } from 'vitest'
import { escapeJson, escapeText } from '../../bin/escape.ts'

describe('text for a terminal', () => {
  test.each([
    ['an escape sequence', 'a\u001b[31mb', 'a<U+001B>[31mb'],
    ['an OSC link', '\u001b]8;;https://a.example\u0007', '<U+001B>]8;;https://a.example<U+0007>'],
    ['a C1 introducer', '\u009b31m', '<U+009B>31m'],
    ['DEL', 'a\u007fb', 'a<U+007F>b'],
    ['a lone carriage return', 'Not valid\rVerified', 'Not valid<U+000D>Verified'],
    ['a bidi override', 'gnp.\u202egpj', 'gnp.<U+202E>gpj'],
    ['a bidi isolate', '\u2066a\u2069', '<U+2066>a<U+2069>'],
    ['zero width', 'Har\u200bvard\ufeff', 'Har<U+200B>vard<U+FEFF>'],
    ['tag characters', 'a\u{e0041}', 'a<U+E0041>'],
    ['a line separator', 'a\u2028b', 'a<U+2028>b'],
    ['a lone surrogate', 'a\ud800b', 'a<U+D800>b'],
    ['a letter that looks like nothing', 'a\u3164', 'a<U+3164>'],
  ])('%s is written out', (_, text, safe) => {
    expect(escapeText(text)).toBe(safe)
  })

  test.each(['Łódź', '東京大学', 'مدرسة', 'Zoë', 'q\u0308\u0301', '🎓 Badge', '<b>bold</b>'])('%s stays as it is', (text) => {
    expect(escapeText(text)).toBe(text)
  })

  test('line breaks and tabs become one space', () => {
    expect(escapeText('one\r\n\n two\tthree')).toBe('one  two three')
  })

  test('a pile of marks on one letter is cut to four, and four stay', () => {
    expect(escapeText(`a${'\u0301'.repeat(50)}b`)).toBe(`a${'\u0301'.repeat(4)}b`)
    expect(escapeText(`a${'\u0301'.repeat(4)}b`)).toBe(`a${'\u0301'.repeat(4)}b`)
  })

  test('long text ends with how much is left, short text is whole', () => {
    expect(escapeText('x'.repeat(200_000), 10)).toBe(`${'x'.repeat(10)}... (199990 characters more)`)
    expect(escapeText('x'.repeat(10), 10)).toBe('x'.repeat(10))
  })
})

describe('JSON for a terminal', () => {
  test('nothing invisible is left and it means the same', () => {
    const value = { name: 'a\u009b\u202e\u{e0041}\ud800é東' }
    const json = escapeJson(JSON.stringify(value))
    expect(json).toBe('{"name":"a\\u009b\\u202e\\udb40\\udc41\\ud800é東"}')
    expect(JSON.parse(json)).toEqual(value)
  })
})
