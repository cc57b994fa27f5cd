/** What a badge could say, show and be, to do harm. */

import { bakePng, bakeSvg } from '../../verifier/src/bake.ts'
import { paintPng } from './paint.ts'

const HIT = 'window.__hit=1'
const TAGS = 'Verified'.replace(/./g, (letter) => String.fromCodePoint(0xe0000 + (letter.codePointAt(0) ?? 0)))

/** In every place where a badge has words, and every place where it has an address. */
export const TEXTS: Readonly<Record<string, string>> = {
  'HTML with handlers': `<img src=x onerror="${HIT}"><svg onload="${HIT}"><iframe srcdoc="<script>parent.${HIT}</script>"></iframe><a href="javascript:${HIT}">x</a>`,
  'the end of a script': `</script><script>${HIT}</script></template></style></title><script src="/stolen.js"></script>`,
  'HTML that changes when it is parsed again': `<noscript><p title="</noscript><img src=x onerror=${HIT}>"><math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${HIT}&gt;">`,
  'Lit and mustache syntax': `\${${HIT}} {{constructor.constructor('${HIT}')()}} <!--lit-part--> <?lit$123456789$> @click=\${alert} .innerHTML=\${1} <%= ${HIT} %> {% raw %}`,
  'CSS and a meta refresh':
    '</style><style>*{position:fixed;inset:0}</style><meta http-equiv="refresh" content="0;url=https://stolen.example/"><base href="https://stolen.example/">',
  'bidi controls': '\u202E\u2066\u2067\u202B\u061C'.repeat(2_000) + 'deifireV\u202C',
  'characters that are not seen': `a\u200B\u200C\u200D\u2060\uFEFF${TAGS}b`.repeat(200),
  'piled marks': `Z${'\u0301\u0489\u0321\u0358'.repeat(2_000)}`.repeat(3),
  'a word of 200 kB': 'W'.repeat(200_000),
  'the widest letters there are': '﷽𒐫𒈙⸻꧅'.repeat(300),
  'lines without end': 'line\n\u2028\u0085'.repeat(5_000),
  'a fake sign': '✅ Verified ✅ Genuine: checked by Rosette just now',
  'controls of a terminal': '\u0000\u0007\u001b[2J\u001b]8;;https://stolen.example\u0007click\u009b31m\uFFFE',
  'a javascript: link': `javascript:${HIT}//`,
  'a javascript: link with tabs and entities': ` \u0001java\tscript&colon;${HIT}`,
  'a link to data:text/html': `data:text/html,<script>opener.${HIT}</script>`,
  'a link to vbscript:, file:, blob:': 'vbscript:x file:///etc/passwd blob:https://stolen.example/1',
  'a link with user info': 'https://badges.example:secret@stolen.example/login',
  'a protocol-relative link': '//stolen.example/1.png',
  'a link with a backslash and a line break': 'https:\\\\stolen.example\r\nSet-Cookie: a=1',
  'a link to another name that looks the same': 'https://bаdges.example/%2e%2e/\u202Egpj.exe',
  'an https link as long as a book': `https://stolen.example/${'a/'.repeat(20_000)}`,
  'markdown with pictures': `![x](https://stolen.example/1.png) [x](javascript:${HIT}) <https://stolen.example> ${'['.repeat(5_000)}${'>'.repeat(5_000)}`,
}

const svg = (inside: string): string => `data:image/svg+xml,${encodeURIComponent(drawing(inside))}`
const drawing = (inside: string, more = ''): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9"${more}>${inside}<rect width="9" height="9"/></svg>`
const FOREIGN = `<foreignObject width="9" height="9"><body xmlns="http://www.w3.org/1999/xhtml"><img src="https://stolen.example/1.png" onerror="${HIT}"/><iframe src="javascript:parent.${HIT}"/><script>${HIT}</script></body></foreignObject>`
const AWAY =
  '<style>@import url(https://stolen.example/1.css);rect{fill:url(https://stolen.example/1.svg#a)}</style><image href="https://stolen.example/1.png" xlink:href="https://stolen.example/2.png" width="9" height="9"/><use href="https://stolen.example/3.svg#a"/><feImage href="https://stolen.example/4.png"/>'

/** The address of the achievement's picture and of the credential's. */
export const PICTURES: Readonly<Record<string, string>> = {
  'an SVG with a script': svg(
    `<script>${HIT}</script><a href="javascript:${HIT}"><rect width="9" height="9" onclick="${HIT}"/></a><animate onbegin="${HIT}"/>`,
  ),
  'an SVG with foreign objects': svg(FOREIGN),
  'an SVG that asks elsewhere': svg(AWAY),
  'an SVG larger than the screen': svg('').replace('viewBox', 'width%3D%22100000%22%20height%3D%22100000%22%20viewBox'),
  'a picture elsewhere': 'https://stolen.example/1.png?who=you',
  'a picture from http:': 'http://stolen.example/1.png',
  'a picture without a protocol': '//stolen.example/1.png',
  'a path on this host': '/stolen.png',
  'a page as data:': `data:text/html,<script>parent.${HIT}</script>`,
  'data: that only begins as a picture': `data:image/svg+xml;,"><script>${HIT}</script>`,
  'data: of 700 kB': `data:image/png;base64,${'A'.repeat(700_000)}`,
  'a script as address': `javascript:${HIT}`,
  'a blob: of another': 'blob:https://stolen.example/00000000-0000-0000-0000-000000000000',
}

/** Makes a picture file that holds the credential. */
export const FILES: Readonly<Record<string, (credential: string) => Promise<Uint8Array>>> = {
  'an SVG with scripts': (credential) => baked(drawing(`<script>${HIT}</script><set onbegin="${HIT}"/>`, ` onload="${HIT}"`), credential),
  'an SVG with foreign objects': (credential) => baked(drawing(FOREIGN), credential),
  'an SVG that asks elsewhere': (credential) => baked(drawing(AWAY), credential),
  'an SVG larger than the screen': (credential) => baked(drawing('', ' width="100000" height="100000" style="position:fixed;overflow:visible"'), credential),
  'a very wide PNG': async (credential) => bakePng(paintPng([4096, 2], [20, 90, 200]), credential, '3.0'),
}

async function baked(picture: string, credential: string): Promise<Uint8Array> {
  return new TextEncoder().encode(await bakeSvg(picture, credential, '3.0'))
}

/** The same text in every place a badge has. Long ones go to fewer places, so that the file stays one the verifier reads. */
export function saying(text: string, issuer: string, picture = text): Record<string, unknown> {
  const also = text.length < 50_000 ? text : text.slice(0, 20_000)
  return {
    name: text,
    description: also,
    issuer: { id: issuer, type: ['Profile'], name: text, url: also, description: also, image: { id: also, type: 'Image' } },
    image: undefined,
    evidence: [{ id: also, type: ['Evidence'], name: also, narrative: also, description: also, genre: also, audience: also }],
    credentialSubject: {
      id: 'did:example:learner',
      type: ['AchievementSubject'],
      identifier: [{ type: 'IdentityObject', hashed: false, identityHash: also, identityType: 'name' }],
      achievement: {
        id: also,
        type: ['Achievement'],
        name: text,
        description: text,
        criteria: { id: also, narrative: text },
        image: { id: picture.length < 50_000 || picture !== text ? picture : also, type: 'Image', caption: also },
        tag: [also, also],
        alignment: [{ type: ['Alignment'], targetName: also, targetUrl: also }],
      },
    },
  }
}
