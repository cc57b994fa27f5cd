import { describe, expect, test } from 'vitest'
import { readAddress } from '../../src/text/address.ts'

describe('an address is read in one spelling', () => {
  test.each([
    ['ada@example.org', 'ada@example.org'],
    ['  Ada.Lovelace@Example.ORG ', 'ada.lovelace@example.org'],
    ["o'brien+badges@mail.example.co.uk", "o'brien+badges@mail.example.co.uk"],
    ['ada@bücher.example', 'ada@xn--bcher-kva.example'],
    ['ADA@BÜCHER.example', 'ada@xn--bcher-kva.example'],
    ['1@a.io', '1@a.io'],
  ])('%j', (text, address) => expect(readAddress(text)).toBe(address))
})

describe('what is more, or less, than one address is refused with a cure', () => {
  test.each([
    ['', /no e-mail address/],
    ['ada', /no e-mail address/],
    ['@example.org', /no e-mail address/],
    ['ada@localhost', /no e-mail address/],
    ['ada@example..org', /no e-mail address/],
    ['.ada@example.org', /no e-mail address/],
    ['ada.@example.org', /no e-mail address/],
    ['a..b@example.org', /no e-mail address/],
    ['ada@-example.org', /no e-mail address/],
    ['ada@192.0.2.1', /no e-mail address/],
    ['ada@[192.0.2.1]', /bare address/],
    ['ada@example.org\r\nBcc: eve@example.org', /control/],
    ['ada@example.org\n', /control/],
    ['ada@example.org\0', /control/],
    ['ada@example.org\u2028', /control/],
    ['ada@example.org,eve@example.org', /several/],
    ['ada@example.org;eve@example.org', /several/],
    ['ada@eve@example.org', /several/],
    ['ada@example.org eve', /bare address/],
    ['Ada <ada@example.org>', /bare address/],
    ['"ada lovelace"@example.org', /bare address/],
    ['ada(comment)@example.org', /bare address/],
    ['ada@exam\u202Eple.org', /no e-mail address/],
    ['ada@example.org\u200B', /no e-mail address/],
    ['аda@example.org', /no e-mail address/],
    ['ada@example.org/../x', /no e-mail address/],
    ['mailto:ada@example.org', /no e-mail address/],
    [`${'a'.repeat(65)}@example.org`, /no e-mail address/],
    [`ada@${'abcdefgh.'.repeat(30)}org`, /254 characters/],
    ['=cmd|calc@example.org\t', /control/],
  ])('%j', (text, why) => {
    expect(() => readAddress(text)).toThrow(why)
    expect(() => readAddress(text)).toThrow('write one address, such as ada@example.org')
  })
})
