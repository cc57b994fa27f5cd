/** Words that are markup, that steer a terminal, that turn their direction, or that ask somebody. */

import { attack, control, strange, type HostileCase, type HostileRow } from '../case.ts'
import { badge, changed, EVIL, school, signToken } from '../made/forge.ts'

const heading = 'text and display'
const NAME = 'credentialSubject.achievement.name'

type Rest = Partial<Pick<HostileCase, 'printed' | 'unasked'>>

/** A badge of the school with this text wherever a reader looks. Signed by whom it names, so it may be verified. */
async function saying(name: string, text: string, rest: Rest = {}): Promise<HostileCase> {
  const everywhere = [NAME, 'credentialSubject.achievement.description', 'issuer.name', 'credentialSubject.achievement.criteria.narrative'].reduce(
    (document, path) => changed(document, path, text),
    changed(badge, 'name', text),
  )
  return strange(name, await signToken(school, everywhere), rest)
}

/** A badge of which nothing may be believed, with the same text: that is printed too. */
const claiming = (name: string, text: string) => attack('unsigned', `unsigned: ${name}`, JSON.stringify(changed(changed(badge, NAME, text), 'name', text)), {})

const plain = async () => control('plain words', await signToken(school, badge), { printed: { has: ['Knots'] } })

const row = (name: string, texts: Readonly<Record<string, string>>, more: () => Promise<readonly HostileCase[]> = async () => []): HostileRow => ({
  heading,
  name,
  cases: async () => {
    const said = await Promise.all(Object.entries(texts).map(([label, text]) => saying(label, text)))
    const [first] = Object.entries(texts)
    return [...said, ...(first ? [claiming(...first)] : []), ...(await more()), await plain()]
  },
})

const markup = row('markup in text', {
  'a script': '<script>alert(1)</script>',
  'an image with a handler': '<img src=x onerror=alert(1)>',
  'a template': '<template><script>alert(1)</script></template>',
  'mutating markup': '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  'syntax of lit': '${alert(1)} <!--?lit$123$-->',
  'syntax of mustache': '{{constructor.constructor("alert(1)")()}}',
  'the end of a script': '</script><script>alert(1)</script>',
  'the end of a title': '</title></textarea></style><script>alert(1)</script>',
  entities: '&lt;script&gt;alert(1)&lt;/script&gt;',
  'printf and shell': '%s%n$(rm -rf /)`id`',
})

const markdown = row('markdown in text', {
  'a javascript: link': '[click](javascript:alert(1))',
  'entities in a scheme': '[click](&#106;avascript:alert(1))',
  'tabs in a scheme': '[click](java\tscript:alert(1))',
  'an image that is a beacon': `![x](${EVIL}/beacon.png)`,
  'raw HTML': '<b onclick=alert(1)>x</b>',
  'a link that calls itself another': '[https://harbour.example](https://evil.example)',
  ...Object.fromEntries(['[', '*', '>', '|', '`', '_', '![', '\\'].map((mark) => [`50,000 of ${mark}`, mark.repeat(50_000)])),
})

const links = row(
  'addresses that lead elsewhere',
  {
    'data:text/html': 'data:text/html,<script>alert(1)</script>',
    'blob:': 'blob:https://harbour.example/1',
    'file:': 'file:///etc/passwd',
    'user info': 'https://harbour.example@evil.example/',
    'without a scheme': '//evil.example/',
    'line breaks': 'https://harbour.example/\r\nset-cookie: x',
  },
  async () => {
    const picture = async (name: string, id: string) => {
      const document = changed(changed(badge, 'credentialSubject.achievement.image', { id, type: 'Image' }), 'image', { id, type: 'Image' })
      return strange(`a picture at ${name}`, await signToken(school, document), { unasked: [id] })
    }
    return Promise.all([
      picture('data: of a megabyte', `data:image/png;base64,${'A'.repeat(1_000_000)}`),
      picture('data: of HTML', 'data:text/html,<script>alert(1)</script>'),
      picture('an address of the forger', `${EVIL}/beacon.png`),
      picture('a private address', 'http://192.168.0.1/x.png'),
      picture('javascript:', 'javascript:alert(1)'),
      picture('file:', 'file:///etc/passwd'),
    ])
  },
)

const ZALGO = Array.from('Knots', (letter) => letter + '\u0300\u0301\u0302\u0303\u0304'.repeat(40)).join('')

const direction = row('letters that hide or turn', {
  'overriding direction': '\u202eevil\u202c Knots',
  embedding: '\u202aKnots\u202b',
  isolates: '\u2067Knots\u2066\u2069\u2069',
  marks: '\u200eKnots\u200f\u061c',
  'zero width': 'Kn\u200bo\u200ct\u200ds\u2060\ufeff',
  tags: `Knots${String.fromCodePoint(0xe0041, 0xe0042, 0xe007f)}`,
  'soft hyphens': 'Kn\u00ado\u00adts',
  'separators of lines': 'Knots\u2028Verified\u2029yes',
  zalgo: ZALGO,
  'a word of 200 kB': 'x'.repeat(200_000),
  '200 kB of spaces': ' '.repeat(200_000),
  'letters that look like nothing': '\u3164\u115f\u1160\uffa0',
  'a fake answer': '✅ Verified by Harbour School',
  'a fake answer on a line of its own': 'Knots\n\n✓ This badge is genuine',
})

const terminal = row('sequences for terminals', {
  'a colour': '\u001b[32mVerified\u001b[0m',
  'the screen cleared': '\u001b[2J\u001b[H✓ verified',
  'a title': '\u001b]0;pwned\u0007',
  'a link': '\u001b]8;;https://evil.example\u001b\\click\u001b]8;;\u001b\\',
  'the clipboard': '\u001b]52;c;cm0gLXJmIC8=\u0007',
  'a carriage return': 'not verified\rverified    ',
  backspaces: 'no\b\byes',
  C1: '\u009b32mVerified\u009d0;x\u009c',
  'a bell and NUL': '\u0007\u0000Knots',
  delete: 'Kn\u007fots',
  'form feeds': 'Knots\f\vx',
})

/** Whatever a badge names is for a reader to open: the verifier asks for none of it. */
const beacons: HostileRow = {
  heading,
  name: 'who is told of a look',
  cases: async () => {
    const paths = [
      'image',
      'issuer.image',
      'issuer.url',
      'credentialSubject.image',
      'credentialSubject.achievement.image',
      'credentialSubject.achievement.criteria.id',
    ]
    const objects = new Set(['image', 'credentialSubject.image', 'issuer.image', 'credentialSubject.achievement.image'])
    const places = paths.map((path, at) => [path, `${EVIL}/${at}`] as const)
    const document = places.reduce((made, [path, url]) => changed(made, path, objects.has(path) ? { id: url, type: 'Image' } : url), badge)
    const more = {
      ...document,
      evidence: [{ id: `${EVIL}/e`, type: ['Evidence'] }],
      termsOfUse: { id: `${EVIL}/t`, type: 'X' },
    }
    const urls = [...places.map(([, url]) => url), ...['e', 't', 'r'].map((name) => `${EVIL}/${name}`)]
    return [
      control('pictures, links, evidence and services are not asked', await signToken(school, more), { unasked: urls }),
      attack('unsigned', 'nor those of an unsigned badge', JSON.stringify(more), { unasked: urls }),
    ]
  },
}

export const text: readonly HostileRow[] = [markup, markdown, links, direction, terminal, beacons]
