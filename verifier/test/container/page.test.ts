import { describe, expect, it } from 'vitest'
import { badgeOnPage } from '../../src/container/page.ts'
import { encodeUtf8 } from '../../src/bytes.ts'

const ADDRESS = 'https://badges.example/mira/1/'
const page = (head: string): string => `<!doctype html>\n<html lang="en"><head><meta charset="utf-8">${head}</head><body></body></html>`
const find = (html: string, address = ADDRESS): string | undefined => badgeOnPage(encodeUtf8(html), address)
const link = (attributes: string): string => page(`<link ${attributes}>`)

describe('a page that names its badge', () => {
  it.each([
    ['by a whole address', 'rel="alternate" type="application/vc+jwt" href="https://badges.example/1.jwt"', 'https://badges.example/1.jwt'],
    ['by an address of its own folder', 'rel=alternate type=application/ld+json href=badge.json', 'https://badges.example/mira/1/badge.json'],
    ['on another host', "rel='alternate' type='image/png' href='//cdn.example/1.png'", 'https://cdn.example/1.png'],
    ['in other letters and order', 'HREF="/1.jwt" TYPE="Application/VC+JWT; charset=utf-8" REL="nofollow Alternate"', 'https://badges.example/1.jwt'],
    ['with an ampersand', 'rel="alternate" type="application/json" href="/b?a=1&amp;b=2"', 'https://badges.example/b?a=1&b=2'],
    ['with > in an attribute', 'title="a > b" rel="alternate" type="application/json" href="/b"', 'https://badges.example/b'],
  ])('%s is followed', (_, attributes, address) => {
    expect(find(link(attributes))).toBe(address)
  })

  it('several times is taken at the surest', () => {
    const links = ['image/png', 'application/json', 'application/vc+jwt'].map((type) => `<link rel="alternate" type="${type}" href="/${type}">`)
    expect(find(page(links.join('')))).toBe('https://badges.example/application/vc+jwt')
  })

  it('after a comment that holds another is taken at its own word', () => {
    const other = '<link rel="alternate" type="application/vc+jwt" href="/other">'
    expect(find(page(`<!-- ${other} --><link rel="alternate" type="application/vc+jwt" href="/own">`))).toBe('https://badges.example/own')
    expect(find(page(`<!-- ${other}`))).toBe(undefined)
  })
})

describe('nothing is followed', () => {
  it.each([
    ['that is no alternate', 'rel="canonical" type="application/vc+jwt" href="/1"'],
    ['of another type', 'rel="alternate" type="application/rss+xml" href="/1"'],
    ['of the oEmbed type', 'rel="alternate" type="application/json+oembed" href="/1"'],
    ['without an address', 'rel="alternate" type="application/vc+jwt"'],
    ['to script', 'rel="alternate" type="application/vc+jwt" href="javascript:alert(1)"'],
    ['to data', 'rel="alternate" type="application/vc+jwt" href="data:,x"'],
    ['without protection', 'rel="alternate" type="application/vc+jwt" href="http://badges.example/1"'],
  ])('%s', (_, attributes) => {
    expect(find(link(attributes))).toBe(undefined)
  })

  it('in what is no page', () => {
    const named = '<link rel="alternate" type="application/vc+jwt" href="/1">'
    for (const text of [`{"a":"${named}"}`, `<svg>${named}</svg>`, named, '']) expect(find(text)).toBe(undefined)
    expect(find(`\n<HTML>${named}`)).toBe('https://badges.example/1')
  })

  it('of an attribute behind the end of the tag', () => {
    expect(find(page('<link rel="alternate" type="application/vc+jwt"><a href="/1">'))).toBe(undefined)
  })
})

it('an http page may name a badge of its own origin', () => {
  const html = link('rel="alternate" type="application/json" href="/1"')
  expect(find(html, 'http://localhost:4321/badges/1/')).toBe('http://localhost:4321/1')
  expect(find(link('rel="alternate" type="application/json" href="http://other.example/1"'), 'http://localhost:4321/')).toBe(undefined)
})

it('a page made to be slow is read at once', () => {
  const begun = performance.now()
  for (const piece of ['<link "', "<link '", '<link a=', '<!--', '<link rel=alternate ']) expect(find(page(piece.repeat(100_000)))).toBe(undefined)
  expect(performance.now() - begun).toBeLessThan(2000)
})
