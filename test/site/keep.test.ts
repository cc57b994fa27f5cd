import jsqr from 'jsqr'
import { decode } from 'fast-png'
import { Resvg } from '@resvg/resvg-js'
import { defaultTreeAdapter as tree, parseFragment, type DefaultTreeAdapterTypes } from 'parse5'
import { describe, expect, test } from 'vitest'
import { qrPng, qrSvg } from '../../site/src/share/qr.ts'
import { signatureOf } from '../../site/src/share/signature.ts'
import { LANGUAGES } from '../../site/src/words/language.ts'

const PAGE = 'https://badges.example/badges/abcdefghijklmnopqrstuvwxyz/'
// As a module of CommonJS it comes wrapped.
const readQr = jsqr.default

/** As a browser would show it: every pixel with its four channels. */
function shown(picture: Uint8Array): ReturnType<typeof decode> {
  const { width, height } = decode(picture)
  const inside = `<image width="${width}" height="${height}" href="data:image/png;base64,${Buffer.from(picture).toString('base64')}"/>`
  return decode(new Resvg(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${inside}</svg>`).render().asPng())
}

/** What a camera sees: the address in the picture. */
function scanned(picture: Uint8Array): string | undefined {
  const { width, height, data } = shown(picture)
  return readQr(new Uint8ClampedArray(data), width, height)?.data
}

describe('a QR code', () => {
  test('leads to the page, as a picture and as a drawing', () => {
    expect(scanned(qrPng(PAGE))).toBe(PAGE)
    expect(scanned(new Resvg(qrSvg(PAGE)).render().asPng())).toBe(PAGE)
  })

  test('has sharp edges and a quiet zone of four modules', () => {
    const { width, data } = shown(qrPng(PAGE))
    expect(new Set(data)).toEqual(new Set([0, 255]))
    expect(Array.from(data.subarray(0, width * 4 * 64)).every((part) => part === 255)).toBe(true)
    expect(data[(width * 64 + 64) * 4]).toBe(0)
  })
})

/** What mail programs keep: tables, and styles where they stand. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  table: ['role', 'cellpadding', 'cellspacing', 'border', 'dir'],
  tbody: [],
  tr: [],
  td: ['width', 'valign', 'style'],
  a: ['href', 'style'],
  img: ['src', 'alt', 'width', 'height', 'border', 'style'],
  b: [],
  br: [],
}
const STYLES = ['font-family', 'font-size', 'line-height', 'color', 'text-decoration', 'display']

type Element = DefaultTreeAdapterTypes.Element

function elementsIn(html: string): readonly Element[] {
  const inside = (node: DefaultTreeAdapterTypes.ParentNode): readonly Element[] =>
    node.childNodes.flatMap((child) => (tree.isElementNode(child) ? [child, ...inside(child)] : []))
  return inside(parseFragment(html))
}

function sharedIn(language: (typeof LANGUAGES)[number], name = 'Knots & "Bends" <img src=x onerror=alert(1)>') {
  return {
    ...{ language, page: PAGE, achievement: { name } },
    programme: { name: 'Harbour', issuer: { id: 'did:web:badges.example', name: '</td><script>alert(1)</script>' } },
    badge: { id: 'abcdefghijklmnopqrstuvwxyz', awardedOn: '2026-03-02' },
  }
}

describe.each(LANGUAGES)('a mail signature in %s', (language) => {
  const { html, text } = signatureOf(sharedIn(language), 'https://badges.example/badges/a.png')

  test('keeps to what mail programs keep', () => {
    const elements = elementsIn(html)
    expect(elements.length).toBeGreaterThan(8)
    for (const { tagName, attrs } of elements) {
      expect(Object.keys(ALLOWED)).toContain(tagName)
      expect(attrs.map(({ name }) => name).filter((name) => !ALLOWED[tagName]?.includes(name))).toEqual([])
      const style = attrs.find(({ name }) => name === 'style')?.value ?? ''
      for (const declaration of style.split(';').filter(Boolean)) expect(STYLES).toContain(declaration.split(':')[0])
    }
  })

  test('has whole https addresses, pictures with measures and words, and the texts of the issuer as texts', () => {
    const elements = elementsIn(html)
    const valueOf = ({ attrs }: Element, wanted: string) => attrs.find(({ name }) => name === wanted)?.value
    for (const one of elements.filter(({ tagName }) => tagName === 'a')) expect(valueOf(one, 'href')).toBe(PAGE)
    const [image] = elements.filter(({ tagName }) => tagName === 'img')
    expect([valueOf(image!, 'width'), valueOf(image!, 'alt')]).toEqual(['64', sharedIn(language).achievement.name])
    expect(valueOf(image!, 'src')).toMatch(/^https:/)
    expect(text).toContain(PAGE)
  })
})
