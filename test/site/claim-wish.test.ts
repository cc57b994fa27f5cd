/** What the form of the claim page makes of what was typed, held against what the issuer takes. */

import { describe, expect, test } from 'vitest'
import { readWishes } from '../../issuer/src/decide/wishes.ts'
import { portrait } from '../../site/demo/portrait.ts'
import { wishIn, type Filled, type Wish } from '../../site/src/claim/wish.ts'

const EMPTY: Filled = { choice: 'public', name: '', page: 'keep', slug: '', text: '', links: '', picture: undefined, order: undefined, acceptAll: false }
const MINE: Filled = { ...EMPTY, page: 'mine', slug: 'ada' }

function accepted(filled: Partial<Filled>, base = EMPTY): Wish {
  const asked = wishIn({ ...base, ...filled })
  if (asked.kind === 'faulty') throw new Error(`faulty: ${asked.fields.join()}`)
  return asked.wish
}

describe('what is asked for', () => {
  test('an empty field shows no name, a private badge none at all', () => {
    expect(accepted({ name: '  ' })).toEqual({ decision: 'public', name: null, acceptAll: false })
    expect(accepted({ name: ' Ada \u00A0 L. ', choice: 'unlisted', acceptAll: true })).toEqual({ decision: 'unlisted', name: 'Ada L.', acceptAll: true })
    expect(accepted({ name: 'Ada', choice: 'private' })).toEqual({ decision: 'private', acceptAll: false })
  })

  test('a page of one’s own is for public badges, made, left or taken away', () => {
    const page = { slug: ' ada ', text: ' I sail.\r\n\r\nAnd climb. ', links: 'https://ada.example\n\nhttps://b.example/x ' }
    expect(accepted(page, MINE).profile).toEqual({ slug: 'ada', text: 'I sail.\n\nAnd climb.', links: ['https://ada.example/', 'https://b.example/x'] })
    expect(accepted({ page: 'none' }).profile).toBeNull()
    expect(accepted({ page: 'keep' })).not.toHaveProperty('profile')
    expect(accepted({ ...page, choice: 'unlisted' }, MINE)).not.toHaveProperty('profile')
  })

  test('a picture and an order go with the page, or stay as they are', () => {
    const picture = portrait({ ground: '#123', skin: '#456', hair: '#789', cloth: '#abc', style: 'long' })
    const order = ['b'.repeat(26), 'a'.repeat(26)]
    const { profile } = accepted({ picture, order }, MINE)
    expect(profile).toMatchObject({ picture, badges: order })
    expect(readWishes({ decision: 'public', profile }).profile).toMatchObject({ picture: { kind: 'png' }, badges: order })
    expect(accepted({ picture: null }, MINE).profile).toMatchObject({ picture: null })
    expect(Object.keys(accepted({}, MINE).profile!)).toEqual(['slug', 'text', 'links'])
  })

  test('without a choice there is nothing to ask for', () => {
    expect(wishIn({ ...EMPTY, choice: undefined })).toEqual({ kind: 'faulty', fields: ['choice'] })
  })

  test('all that does not fit is told at once', () => {
    expect(wishIn({ ...MINE, name: '<b>', slug: 'A', text: 'x'.repeat(1001), links: 'ftp://a' })).toEqual({
      kind: 'faulty',
      fields: ['name', 'slug', 'text', 'links'],
    })
  })
})

/** The field and what may stand in it, and what may not: one thing differs. */
const CASES: readonly (readonly [field: 'name' | 'slug' | 'text' | 'links', good: readonly string[], bad: readonly string[]])[] = [
  [
    'name',
    ['Ada', 'نور حداد', 'R2', 'O’Hara-Łuczak', 'x'.repeat(120), 'a=b'],
    ['x'.repeat(121), '<Ada', 'Ada>', '=?utf-8?q?x?=', '…', '\u202Eada', 'a\u0007', 'a\u200Fb', '\uD800a'],
  ],
  ['slug', ['ada', 'a-b', '123', 'x'.repeat(40), 'com10'], ['', 'ab', 'x'.repeat(41), '-ab', 'ab-', 'Ada', 'a b', 'a.b', 'ä-b', '../', 'con', 'com1', 'index']],
  ['text', ['', 'x'.repeat(1000), 'a\n'.repeat(19) + 'a', 'مرحبا'], ['x'.repeat(1001), 'a\n'.repeat(20) + 'a', 'a\u202Eb', 'a\u0000b', '\uDC00']],
  [
    'links',
    ['', 'https://a.example', 'https://a.example/'.padEnd(300, 'x'), 'https://a.example\n'.repeat(8)],
    [
      'http://a.example',
      'javascript:alert(1)',
      'a.example',
      'https://u:p@a.example',
      'https://a.example/a b',
      'https://a.example/'.padEnd(301, 'x'),
      'https://a.example\n'.repeat(9),
    ],
  ],
]

describe.each(CASES)('%s', (field, good, bad) => {
  test.each(good)('may be %j, and the issuer takes it', (value) => {
    const wish = accepted({ [field]: value }, MINE)
    const taken = readWishes({ ...wish })
    expect(taken).toEqual(wish)
  })

  test.each(bad)('may not be %j, which the issuer would refuse', (value) => {
    expect(wishIn({ ...MINE, [field]: value })).toEqual({ kind: 'faulty', fields: [field] })
    const profile = { slug: 'ada', text: '', links: [], ...(field !== 'name' && { [field]: field === 'links' ? value.trim().split('\n') : value }) }
    expect(() => readWishes({ decision: 'public', ...(field === 'name' && { name: value }), profile })).toThrow()
  })
})
