import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bakePng, bakeSvg } from '../../src/bake.ts'
import { open } from '../../src/container/open.ts'
import { bytes, chunk, codeOf, END, HEADER, iTXt, iTXtDeflated, join, OB2, OB3, PIXELS, png, pngOf, svg, SVG_HEAD, tEXt, TOKEN, zTXt } from './pictures.ts'

const UNBAKED = svg('')
const baked = async (picture: string, text: string, version: '2.0' | '3.0' = '3.0') => bytes(await bakeSvg(picture, text, version))
const codeOfBake = (file: Uint8Array, text: string) => codeOf((async () => bakePng(file, text, '3.0'))())

/** Any JSON object, with any characters in its names and values. */
const anyText = fc.string({ unit: 'binary' })
const anyJson = fc.dictionary(anyText, fc.oneof(anyText, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.array(anyText))).map((o) => JSON.stringify(o))
const anyToken = fc.tuple(fc.base64String(), fc.base64String()).map(([payload, signature]) => `${TOKEN.split('.')[0]}.${url(payload)}.${url(signature)}`)
const url = (text: string) => text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
const anyVersion = fc.constantFrom('2.0' as const, '3.0' as const)

describe('unbaking undoes baking', () => {
  it('in PNG, to the letter', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(anyJson, anyToken), anyVersion, async (text, version) => {
        expect(await open(bakePng(png(), text, version))).toMatchObject({ format: 'png', text, implied: version })
      }),
    )
  })

  it('in SVG, to the letter but for two characters that XML does not know', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(anyJson, anyToken), anyVersion, async (text, version) => {
        const opened = await open(await baked(UNBAKED, text, version))
        expect(opened).toMatchObject({ format: 'svg', implied: version })
        expect(opened.text).toBe(text.replaceAll('\uFFFE', '\\uFFFE').replaceAll('\uFFFF', '\\uFFFF'))
      }),
    )
  })

  it.each(['{"a":"]]>"}', '{"a":"]]]]>>]]>"}', '{"a":"<![CDATA[&amp;"}', '{"a":"\uFFFF\u2028"}', '{"a":[[["]"]]]}'])('in SVG for %s', async (text) => {
    expect(JSON.parse((await open(await baked(UNBAKED, text))).text)).toEqual(JSON.parse(text))
  })

  it('for an address of a hosted assertion', async () => {
    const address = 'https://example.org/1?a=1&b="<'
    expect((await open(bakePng(png(), address, '2.0'))).text).toBe(address)
    expect((await open(await baked(UNBAKED, address, '2.0'))).text).toBe(address)
  })
})

describe('a PNG is baked', () => {
  it('with one plain iTXt chunk right after IHDR and every other byte as it was', () => {
    const other = { type: 'tEXt', data: Buffer.from('Comment\0hello', 'latin1') }
    const file = join(pngOf(HEADER, other, PIXELS, END), Buffer.from('after the end'))
    const expected = join(pngOf(HEADER, iTXt('openbadgecredential', OB3), other, PIXELS, END), Buffer.from('after the end'))
    expect(bakePng(file, OB3, '3.0')).toEqual(expected)
  })

  it('anew without what it held before, of whatever kind', () => {
    const before = [iTXt('openbadges', OB2), tEXt('openbadges', 'https://example.org/1'), zTXt('openbadgecredential', OB2), iTXtDeflated('openbadges', OB2)]
    const file = pngOf(HEADER, before[0]!, before[1]!, PIXELS, before[2]!, before[3]!, END)
    expect(bakePng(file, OB3, '3.0')).toEqual(bakePng(png(), OB3, '3.0'))
  })

  it('and the picture given is left as it was, also when it is a part of a larger buffer', () => {
    const file = join(Buffer.from('xx'), png())
    expect(bakePng(file.subarray(2), OB3, '3.0')).toEqual(bakePng(png(), OB3, '3.0'))
    expect(file).toEqual(join(Buffer.from('xx'), png()))
  })

  it('only when it is one', async () => {
    expect(await codeOfBake(bytes(UNBAKED), OB3)).toBe('unknown-file')
    expect(await codeOfBake(new Uint8Array(Buffer.from('\xff\xd8\xff', 'latin1')), OB3)).toBe('unknown-file')
    expect(await codeOfBake(png().subarray(0, -1), OB3)).toBe('image-damaged')
    expect(await codeOfBake(png(), OB3)).toBe('none')
  })

  it('refused or without a badge wherever it is cut', async () => {
    const whole = bakePng(png(), OB3, '3.0')
    for (let length = 0; length < whole.length; length += 1) {
      expect(await codeOf(open(whole.slice(0, length)))).toMatch(/^(image-damaged|unknown-file|empty-file)$/)
    }
  })
})

describe('an SVG is baked', () => {
  it('with its first child and every other character as it was', async () => {
    const [head, tail] = ['<?xml version="1.0"?>\r\n<!-- <svg> -->\n<svg xmlns="http://www.w3.org/2000/svg"\n a=">">', '<g/>\r\n</svg>\n<!-- 🎓 -->']
    const element = `<openbadges:credential xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0"><![CDATA[${OB3}]]></openbadges:credential>`
    expect(await bakeSvg(head + tail, OB3, '3.0')).toBe(head + element + tail)
    expect(await bakeSvg(head + tail, TOKEN, '2.0')).toBe(`${head}<openbadges:assertion xmlns:openbadges="http://openbadges.org" verify="${TOKEN}"/>${tail}`)
  })

  it('anew without what it held before, wherever that lay', async () => {
    const before = `<g><ob2:assertion>a<ob3:credential/><g/></ob2:assertion></g><ob3:credential verify="x"/>`
    expect(await bakeSvg(svg(before), OB3, '3.0')).toBe(await bakeSvg(svg('<g></g>'), OB3, '3.0'))
    expect(await bakeSvg(await bakeSvg(UNBAKED, OB2, '2.0'), OB3, '3.0')).toBe(await bakeSvg(UNBAKED, OB3, '3.0'))
  })

  it('also when it is empty', async () => {
    const empty = '<s:svg xmlns:s="http://www.w3.org/2000/svg" />'
    expect((await open(await baked(empty, OB3))).text).toBe(OB3)
    expect(await bakeSvg(await bakeSvg(empty, OB2, '2.0'), OB3, '3.0')).toBe(await bakeSvg(empty, OB3, '3.0'))
  })

  it('keeps its byte order mark', async () => {
    expect(await bakeSvg(`\uFEFF${UNBAKED}`, OB3, '3.0')).toBe(`\uFEFF${await bakeSvg(UNBAKED, OB3, '3.0')}`)
  })

  it('only when it is one', async () => {
    expect(await codeOf(bakeSvg(OB3, OB3, '3.0'))).toBe('unknown-file')
    expect(await codeOf(bakeSvg('', OB3, '3.0'))).toBe('empty-file')
    expect(await codeOf(bakeSvg('<rss/>', OB3, '3.0'))).toBe('unknown-file')
    expect(await codeOf(bakeSvg(SVG_HEAD, OB3, '3.0'))).toBe('image-damaged')
    expect(await codeOf(bakeSvg(`<!DOCTYPE svg [<!ENTITY a "b">]>${UNBAKED}`, OB3, '3.0'))).toBe('svg-forbidden')
    expect(await codeOf(bakeSvg(`<!DOCTYPE svg>${UNBAKED}`, OB3, '3.0'))).toBe('none')
  })
})

describe('what is no credential is not baked', () => {
  it.each(['', ' \n', '{', '{"a":"\u0001"}', 'two words', 'täken', '[1]', '[]\u0000'])('such as %j', async (text) => {
    expect(await codeOfBake(png(), text)).toBe('not-json')
    expect(await codeOf(bakeSvg(UNBAKED, text, '3.0'))).toBe('not-json')
  })

  it('such as JSON that says a thing twice, or a lone surrogate', async () => {
    expect(await codeOfBake(png(), '{"a":1,"a":2}')).toBe('json-duplicate-name')
    expect(await codeOfBake(png(), '{"a":"\ud800"}')).toBe('not-utf8')
  })
})

describe('any bytes at all', () => {
  it('are opened or refused, never anything else', async () => {
    const file = bakePng(png(), OB3, '3.0')
    const anyBytes = fc.oneof(
      fc.uint8Array(),
      fc.tuple(fc.nat(file.length), fc.uint8Array()).map(([at, more]) => join(file.subarray(0, at), more, chunk(END))),
    )
    await fc.assert(
      fc.asyncProperty(anyBytes, async (given) => {
        await codeOf(open(new Uint8Array(given)))
      }),
    )
  })

  it('of SVG text put together at random too', async () => {
    const bits = fc.constantFrom(
      '<',
      '>',
      '/',
      'ob3:credential',
      '<![CDATA[',
      ']]>',
      '<!--',
      '-->',
      '"',
      '=',
      ' verify',
      '&',
      ';',
      '{}',
      '<g>',
      '</g>',
      '<?',
      '?>',
      '</svg>',
    )
    const anySvg = fc.array(bits, { maxLength: 40 }).map((parts) => SVG_HEAD + parts.join(''))
    await fc.assert(
      fc.asyncProperty(anySvg, async (text) => {
        await codeOf(open(bytes(text)))
      }),
    )
  })
})
