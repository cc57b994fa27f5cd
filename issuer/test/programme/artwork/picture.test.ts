import { describe, expect, test } from 'vitest'
import { drawArtwork } from '../../../src/programme/artwork/draw.ts'
import { pictureOf } from '../../../src/programme/artwork/picture.ts'
import { judgeSvg, renderPng } from '../../../src/programme/artwork/render.ts'
import { EXAMPLE_ARTWORK } from '../../../src/programme/init.ts'
import { readProgramme } from '../../../src/programme/read.ts'
import { achievement, smallProgramme } from '../../folders.ts'

const sizeOf = (png: Uint8Array) => [16, 20].map((at) => new DataView(png.buffer, png.byteOffset).getUint32(at))

test.each(Object.entries(EXAMPLE_ARTWORK))('%s is drawn the same each time, small, and nothing but a picture', (_, artwork) => {
  const svg = drawArtwork(artwork)
  expect(drawArtwork(artwork)).toBe(svg)
  expect(svg.length).toBeLessThan(32 * 1024)
  expect(() => judgeSvg(svg, 'it')).not.toThrow()
})

test('every kind and colour looks different', () => {
  expect(new Set(Object.values(EXAMPLE_ARTWORK).map(drawArtwork)).size).toBe(Object.keys(EXAMPLE_ARTWORK).length)
})

describe('an SVG that is more than a picture is refused', () => {
  const svg = (inner: string) => `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">${inner}</svg>`
  test.each([
    '<script>alert(1)</script>',
    '<svg:script xmlns:svg="http://www.w3.org/2000/svg">1</svg:script>',
    '<foreignObject/>',
    '<rect onload="x()"/>',
    '<rect\nONCLICK = "x()"/>',
    '<a href="https://evil.test"><rect/></a>',
    '<a href="javascript:alert(1)"/>',
    '<a xlink:href="&#106;avascript:alert(1)"/>',
    '<use href="https://evil.test/#a"/>',
    '<image href="data:image/svg+xml;base64,AAAA"/>',
    '<image href="data:text/html,x"/>',
    '<rect fill="url(https://evil.test/a)"/>',
    '<rect style="fill:ur&#108;(//evil.test/a)"/>',
    '<style>rect{fill:\\75 rl(//evil.test/a)}</style>',
    '<style>@import "//evil.test/a.css";</style>',
    '<set attributeName="href" to="javascript:1"/>',
    '<animate attributeName="xlink:href" values="javascript:1"/>',
  ])('%s', (inner) => expect(() => judgeSvg(svg(inner), 'knots.svg')).toThrow(/^knots\.svg: holds /))

  test.each(['<!DOCTYPE svg [<!ENTITY a "b">]>', '<?xml-stylesheet href="https://evil.test/a.css"?>'])('%s before it', (before) => {
    expect(() => judgeSvg(before + svg(''), 'knots.svg')).toThrow(/^knots\.svg: holds /)
  })

  test.each(['', 'no SVG', '<svg', '<html/>'])('%j is none', (text) => expect(() => judgeSvg(text, 'knots.svg')).toThrow(/is no SVG that can be drawn/))

  test('a picture may use its own parts', () => {
    const inner = '<defs><linearGradient id="a"/></defs><rect fill="url(#a)" width="9" height="9"/><use href="#a"/><image href="data:image/png;base64,AAAA"/>'
    expect(() => judgeSvg(svg(inner), 'knots.svg')).not.toThrow()
  })
})

describe('the picture of an achievement', () => {
  const png = (width: number) => renderPng('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9"/></svg>', width)
  const pictureIn = (image: string | undefined, files: Record<string, string | Uint8Array>) => {
    const programme = readProgramme(smallProgramme({ 'programme/achievements/knots.md': achievement({ image }), ...files }))
    return pictureOf(programme, programme.achievements.get('knots')!)
  }

  test('is drawn when none is named', () => {
    const { svg, png } = pictureIn(undefined, {})
    expect(svg).toMatch(/^<svg /)
    expect(sizeOf(png)).toEqual([400, 400])
  })

  test('is a PNG as it was given', () => {
    const given = png(120)
    expect(pictureIn('knots.png', { 'programme/artwork/knots.png': given })).toEqual({ png: given })
  })

  test('is square, large enough and whole', () => {
    const wide = renderPng('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 18 9"><rect width="9" height="9"/></svg>', 200)
    expect(() => pictureIn('knots.png', { 'programme/artwork/knots.png': wide })).toThrow(/is 200 by 100 pixels/)
    expect(() => pictureIn('knots.png', { 'programme/artwork/knots.png': png(40) })).toThrow(/is 40 by 40 pixels/)
    expect(() => pictureIn('knots.png', { 'programme/artwork/knots.png': 'GIF89a' })).toThrow(/is no PNG picture/)
  })
})
