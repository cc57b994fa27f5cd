import { expect, test } from 'vitest'
import { readName } from '../../src/text/name.ts'

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
  ['<b>Ada</b>', /< or >/],
  ['Ada <ada@example.org>', /< or >/],
  ['a'.repeat(121), /121 characters/],
  ['---', /no letter/],
  ['', /no letter/],
])('the name %j is refused', (text, why) => {
  if (text === 'Ada\r') expect(readName(text)).toBe('Ada')
  else expect(() => readName(text)).toThrow(why)
})
