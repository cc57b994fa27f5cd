import { Resvg } from '@resvg/resvg-js'
import { describe, expect, test } from 'vitest'
import { readPortrait } from '../../src/decide/portrait.ts'
import { readWishes } from '../../src/decide/wishes.ts'
import { profileOf } from '../../src/register/profiles.ts'
import { takeDecision } from '../../src/decide/apply.ts'

import { bytesIn, DECIDED, jsonIn, siteWith } from '../publish/sites.ts'

const LATER = new Date(DECIDED.getTime() + 86_400_000)

const png = (size: number) =>
  Buffer.from(new Resvg(`<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}"><rect width="9" height="9"/></svg>`).render().asPng())
/** A JPEG as far as its measures: SOI, APP0, an APP1 segment when asked, SOF0. */
function jpeg(notes = ''): Buffer {
  const app1 = notes === '' ? [] : [0xff, 0xe1, 0, notes.length + 2, ...Buffer.from(notes, 'latin1')]
  const app0 = [0xff, 0xe0, 0, 16, ...Buffer.from('JFIF\0'), 1, 1, 0, 0, 1, 0, 1, 0, 0]
  return Buffer.from([0xff, 0xd8, ...app0, ...app1, 0xff, 0xc0, 0, 11, 8, 0, 64, 0, 64, 1, 1, 0x11, 0, 0xff, 0xd9])
}
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')

describe('the picture of a profile', () => {
  test('is taken as it is, with its kind', () => {
    expect(readPortrait(base64(png(64)))).toEqual({ kind: 'png', bytes: new Uint8Array(png(64)) })
    expect(readPortrait(base64(jpeg())).kind).toBe('jpg')
  })

  test.each([
    ['an SVG, which may run', base64(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64"/>')), /no PNG, JPEG or WebP/],
    ['a page', base64(Buffer.from('<!doctype html><script>alert(1)</script>')), /no PNG, JPEG or WebP/],
    ['a GIF', base64(Buffer.from('GIF89a@\0@\0', 'latin1')), /no PNG, JPEG or WebP/],
    ['nothing', '', /base64/],
    ['an address', 'https://a.example/', /base64/],
    ['a data address', `data:image/png;base64,${base64(png(64))}`, /base64/],
    ['a picture that is cut', base64(png(64).subarray(0, 12)), /no PNG, JPEG or WebP/],
    ['a very small one', base64(png(8)), /8 × 8 pixels/],
    ['a very large one', base64(png(1025)), /1025 × 1025 pixels/],
    ['one with many bytes', base64(Buffer.concat([png(64), Buffer.alloc(33_000)])), /it may have 32768/],
    ['one that tells where it was taken', base64(jpeg('Exif\0\0MM')), /notes on how it was taken/],
  ])('is refused when it is %s', (_, picture, message) => {
    expect(() => readPortrait(picture)).toThrow(message)
  })
})

test.each([
  ['a list of names', ['ada']],
  ['a text', 'aaaaaaaaaaaaaaaaaaaaaaaaaa'],
  ['a way out', ['../../private/keys/key-1.jwk']],
  ['more than a page holds', Array(101).fill('aaaaaaaaaaaaaaaaaaaaaaaaaa')],
])('an order of badges is refused when it is %s', (_, badges) => {
  expect(() => readWishes({ decision: 'public', profile: { slug: 'ada', badges } })).toThrow(/up to 100 ids/)
})

test('a page shows the picture and the order that its earner chose, and keeps them until they choose again', async () => {
  const site = await siteWith()
  const { award, decide } = site.earners.public
  const profile = { slug: 'paula', text: 'I tie knots.', links: [] }
  await takeDecision(site.opened, await decide({ profile: { ...profile, picture: base64(png(64)), badges: [award.id, 'b'.repeat(26)] } }), LATER)
  await takeDecision(site.opened, await decide({ profile: { ...profile, text: 'Still.' } }), LATER)
  expect(profileOf(site.opened, award.person)).toMatchObject({ text: 'Still.', picture: { kind: 'png' }, badges: [award.id, 'b'.repeat(26)] })
  await site.publish()
  // Of the order, only what is public and theirs.
  expect(jsonIn(site.content, 'profiles/paula.json')).toMatchObject({ picture: 'profiles/paula.png', badges: [award.id] })
  expect(bytesIn(site.content).get('profiles/paula.png')).toEqual(png(64))
  await takeDecision(site.opened, await decide({ profile: { ...profile, picture: null } }), LATER)
  await site.publish()
  expect([...bytesIn(site.content).keys()]).not.toContain('profiles/paula.png')
})
