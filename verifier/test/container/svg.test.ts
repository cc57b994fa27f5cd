import { describe, expect, it } from 'vitest'
import { open } from '../../src/container/open.ts'
import { bytes, codeOf, credential, OB2, OB3, svg, SVG_HEAD, TOKEN } from './pictures.ts'

const openSvg = (text: string) => open(bytes(text))
const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
const assertion = (text: string, verify = '') => `<ob2:assertion ${verify}><![CDATA[${text}]]></ob2:assertion>`

describe('a baked SVG', () => {
  it('gives the body of its OB 3.0 element', async () => {
    expect(await openSvg(svg(credential(OB3)))).toEqual({ format: 'svg', text: OB3, place: 'SVG element "openbadges:credential"', implied: '3.0', notes: [] })
  })

  it('gives the token of its OB 3.0 element', async () => {
    const place = 'attribute "verify" of SVG element "openbadges:credential"'
    expect(await openSvg(svg(`<ob3:credential verify="${TOKEN}"/>`))).toMatchObject({ text: TOKEN, place, implied: '3.0' })
  })

  it('gives the same text with references instead of CDATA, or in pieces', async () => {
    expect((await openSvg(svg(`<ob3:credential>${escape(OB3)}</ob3:credential>`))).text).toBe(OB3)
    expect((await openSvg(svg(`<ob3:credential>${escape(OB3.slice(0, 9))}<!-- - --><![CDATA[${OB3.slice(9)}]]></ob3:credential>`))).text).toBe(OB3)
  })

  it('is known by its namespace, not by its prefix', async () => {
    expect((await openSvg(svg(`<credential xmlns="https://purl.imsglobal.org/ob/v3p0"><![CDATA[${OB3}]]></credential>`))).text).toBe(OB3)
    expect(await codeOf(openSvg(svg(`<openbadges:credential xmlns:openbadges="urn:other">${escape(OB3)}</openbadges:credential>`)))).toBe('no-badge')
    expect(await codeOf(openSvg(svg(`<ob3:assertion>${escape(OB3)}</ob3:assertion>`)))).toBe('no-badge')
  })

  it('of OB 2.0 gives its body before its verify attribute, and the attribute when there is no body', async () => {
    const verify = 'verify="https://example.org/1?a=1&amp;b=2"'
    expect(await openSvg(svg(assertion(OB2, verify)))).toMatchObject({ text: OB2, implied: '2.0' })
    expect((await openSvg(svg(assertion(' \n', verify)))).text).toBe('https://example.org/1?a=1&b=2')
  })

  it('of OB 3.0 with both a body and a token is a conflict', async () => {
    expect(await codeOf(openSvg(svg(`<ob3:credential verify="${TOKEN}">${escape(OB3)}</ob3:credential>`)))).toBe('image-conflict')
  })

  it('twice the same is noted, two that differ are a conflict', async () => {
    expect(await openSvg(svg(credential(OB3) + credential(` ${OB3}`)))).toMatchObject({ text: OB3, notes: [{ code: 'second-badge-same' }] })
    expect(await codeOf(openSvg(svg(credential(OB3) + credential(OB2))))).toBe('image-conflict')
    expect(await codeOf(openSvg(svg(credential(OB3) + assertion(OB2))))).toBe('image-conflict')
    expect(await codeOf(openSvg(svg(`<ob3:credential>${escape(OB3)}${credential(OB2)}</ob3:credential>`)))).toBe('image-conflict')
  })

  it('loses a byte order mark around its text, with a note; its own mark needs none', async () => {
    expect(await openSvg(svg(credential(`\n \uFEFF${OB3}`)))).toMatchObject({ text: OB3, notes: [{ code: 'byte-order-mark' }] })
    expect(await openSvg(`\uFEFF${svg(credential(OB3))}`)).toMatchObject({ text: OB3, notes: [] })
  })

  it('keeps the line separators inside its text, also when it says it is XML 1.1', async () => {
    const text = '{"a":"\u2028\u0085"}'
    expect((await openSvg(svg(credential(text), '<?xml version="1.1"?>'))).text).toBe(text)
  })

  it('without an element, or with an empty one, holds no badge', async () => {
    expect(await codeOf(openSvg(svg('')))).toBe('no-badge')
    expect(await codeOf(openSvg(svg('<ob3:credential/>')))).toBe('no-badge')
  })
})

describe('decoys', () => {
  const decoys: readonly [string, string][] = [
    ['a comment', `<!-- ${credential(OB2)} -->`],
    ['the CDATA of another element', `<desc><![CDATA[${credential('x').replace('<![CDATA[x]]>', 'x')}]]></desc>`],
    ['an attribute', `<desc title="${escape(credential(OB2))}"/>`],
    ['a processing instruction', `<?decoy ${credential(OB2)}?>`],
    ['another namespace', `<ob3:credential xmlns:ob3="urn:other">${escape(OB2)}</ob3:credential>`],
  ]
  it.each(decoys)('in %s do not count and do not hinder', async (_, decoy) => {
    expect(await codeOf(openSvg(svg(decoy)))).toBe('no-badge')
    expect((await openSvg(svg(decoy + credential(OB3)))).text).toBe(OB3)
    expect((await openSvg(svg(credential(OB3) + decoy))).text).toBe(OB3)
  })

  it('before the root do not hinder, and text of child elements is not part of the body', async () => {
    expect((await openSvg(svg(credential(OB3), `<!-- ${credential(OB2)} -->`))).text).toBe(OB3)
    expect((await openSvg(svg(`<ob3:credential>${escape(OB3)}<desc>more</desc></ob3:credential>`))).text).toBe(OB3)
  })

  it('a nested svg may hold the element', async () => {
    expect((await openSvg(svg(`<svg>${credential(OB3)}</svg>`))).text).toBe(OB3)
  })
})

describe('a forbidden or damaged SVG', () => {
  it('may name the public document type and may not bring its own', async () => {
    const type = '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">'
    expect(await codeOf(openSvg(svg(credential(OB3), type)))).toBe('none')
    expect(await codeOf(openSvg(svg(credential(OB3), '<!DOCTYPE svg SYSTEM "a[b">')))).toBe('none')
    expect(await codeOf(openSvg(svg(credential(OB3), type.replace('>', '[]>'))))).toBe('svg-forbidden')
    expect(await codeOf(openSvg(svg(credential(OB3), '<!DOCTYPE svg [<!ENTITY a "b">]>')))).toBe('svg-forbidden')
    expect(await codeOf(openSvg(svg(credential(OB3), '<!DOCTYPE svg [<!ENTITY % a SYSTEM "https://example.org/a"> %a;]>')))).toBe('svg-forbidden')
  })

  it('an entity bomb is refused at once', async () => {
    const levels = Array.from({ length: 20 }, (_, n) => `<!ENTITY a${n + 1} "${`&a${n};`.repeat(10)}">`)
    const bomb = svg('<ob3:credential>&a20;</ob3:credential>', `<!DOCTYPE svg [<!ENTITY a0 "aaaaaaaaaa">${levels.join('')}]>`)
    const begun = performance.now()
    expect(await codeOf(openSvg(bomb))).toBe('svg-forbidden')
    expect(performance.now() - begun).toBeLessThan(1000)
  })

  it('only the five entities of XML exist', async () => {
    expect(await codeOf(openSvg(svg(`<desc>&apos;&#65;</desc>${credential(OB3)}`)))).toBe('none')
    expect(await codeOf(openSvg(svg(`<desc>&nbsp;</desc>${credential(OB3)}`)))).toBe('image-damaged')
    expect(await codeOf(openSvg(svg(`<desc>&constructor;</desc>${credential(OB3)}`)))).toBe('image-damaged')
  })

  it.each([
    ['an unclosed element', svg(credential(OB3)).replace('</svg>', '')],
    ['crossed elements', svg(`<g>${credential(OB3)}`)],
    ['a prefix without namespace', svg(`<other:g/>${credential(OB3)}`)],
    ['a second root', `${svg(credential(OB3))}<svg/>`],
    ['text after the end', `${svg(credential(OB3))}text`],
    ['an attribute twice', svg(`<g a="" a=""/>${credential(OB3)}`)],
  ])('%s is damage', async (_, text) => {
    expect(await codeOf(openSvg(text))).toBe('image-damaged')
  })

  it('is refused wherever it stops', async () => {
    const whole = svg(credential('{"a":1}'), '<?xml version="1.0"?>')
    for (let length = 2; length < whole.length; length += 1) expect(await codeOf(openSvg(whole.slice(0, length)))).toBe('image-damaged')
  })

  it('XML that is no SVG is another kind of file', async () => {
    expect(await codeOf(openSvg('<rss xmlns="http://www.w3.org/2000/svg"/>'))).toBe('unknown-file')
    expect(await codeOf(openSvg('<svg/>'))).toBe('unknown-file')
    expect(await codeOf(openSvg('<!-- saved --><html><br></html>'))).toBe('unknown-file')
    expect(await codeOf(openSvg('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toBe('no-badge')
  })

  it('that is not UTF-8 is refused', async () => {
    const spoilt = bytes(svg(credential('{"a":"?"}')))
    spoilt[spoilt.indexOf(0x3f)] = 0xe9
    expect(await codeOf(open(spoilt))).toBe('not-utf8')
  })

  it('may be 256 elements deep, no deeper', async () => {
    const deep = (depth: number) => svg(`${'<g>'.repeat(depth)}${credential(OB3)}${'</g>'.repeat(depth)}`)
    expect(await codeOf(openSvg(deep(254)))).toBe('none')
    expect(await codeOf(openSvg(deep(255)))).toBe('image-damaged')
  })

  it('may have many elements or deep ones, not many deep ones', async () => {
    const many = (depth: number) => svg(`${'<g>'.repeat(depth)}${'<g/>'.repeat(60_000)}${'</g>'.repeat(depth)}${credential(OB3)}`)
    expect(await codeOf(openSvg(many(50)))).toBe('none')
    expect(await codeOf(openSvg(many(200)))).toBe('image-damaged')
  })

  it('may be 4 MiB long, no longer', async () => {
    const most = 4 * 1024 * 1024
    const padded = (length: number) => svg(credential(OB3)).padEnd(length, '\n')
    expect(await codeOf(openSvg(padded(most)))).toBe('none')
    expect(await codeOf(openSvg(padded(most + 1)))).toBe('file-too-large')
  })

  const inside = `${SVG_HEAD}${'<g>'.repeat(200)}`
  it.each(['<', '<!--', '<![CDATA[', '<?', '</', ']', '-', '<a/>', '<ob3:credential/>', '<!---->', '<a ob3:b=""/>', '&amp;', '\r'])(
    'a flood of %j ends in time',
    async (unit) => {
      const flood = unit.repeat(Math.floor((2 * 1024 * 1024) / unit.length))
      for (const text of [flood, SVG_HEAD + flood, inside + flood, `${SVG_HEAD}<![CDATA[${flood}`, `${SVG_HEAD}<!--${flood}`]) {
        const begun = performance.now()
        expect(await codeOf(openSvg(text))).toMatch(/^(image-damaged|unknown-file|empty-file)$/)
        expect(performance.now() - begun).toBeLessThan(2000)
      }
    },
    20_000,
  )
})
