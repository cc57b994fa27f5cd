import { expect, test } from 'vitest'
import { readName, readReason } from '../../src/text/name.ts'

test.each([
  ['Ada Lovelace', 'Ada Lovelace'],
  ['  Ada   Lovelace ', 'Ada Lovelace'],
  ['Zo\u0065\u0308', 'Zoë'],
  ['李小龙', '李小龙'],
  ['محمد', 'محمد'],
  ['D\'Arcy; Jr., "Bob"', 'D\'Arcy; Jr., "Bob"'],
])('the name %j is read', (text, name) => expect(readName(text)).toBe(name))

test.each([
  ['Ada\nBcc: eve@example.org', /line break/],
  ['A\0da', /control/],
  ['Ada \u202Emoc.live', /control/],
  ['Ada\u{E0041}', /control/],
  ['\uD800', /control/],
  ['<b>Ada</b>', /holds <, >/],
  ['Ada <ada@example.org>', /holds <, >/],
  ['=?utf-8?q?Ada?=', /holds <, >/],
  ['a'.repeat(121), /121 characters/],
  ['---', /no letter/],
  ['', /no letter/],
])('the name %j is refused', (text, why) => {
  if (text === 'Ada\r') expect(readName(text)).toBe('Ada')
  else expect(() => readName(text)).toThrow(why)
})

test.each([
  ['  The exam was   void. ', 'The exam was void.'],
  ['R\u00e9vis\u0065\u0301', 'R\u00e9vis\u00e9'],
  ['試験が無効', '試験が無効'],
  ['x < y & "z"', 'x < y & "z"'],
  ['a'.repeat(500), 'a'.repeat(500)],
])('the reason %j is read', (text, reason) => expect(readReason(text)).toBe(reason))

test.each([
  ['', /there is no reason/],
  [' \t ', /there is no reason/],
  ['…', /there is no reason/],
  ['a'.repeat(501), /501 characters/],
  ['void\nrevoked: false', /line break/],
  ['void\u2028x', /line break/],
  ['a\0b', /control/],
  ['a\u202Eb', /control/],
  ['a\u2066b', /control/],
])('the reason %j is refused', (text, why) => expect(() => readReason(text)).toThrow(why))
