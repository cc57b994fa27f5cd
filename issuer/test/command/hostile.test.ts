import { chmodSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { generateKeyPairSync } from 'node:crypto'
import { SignJWT } from 'jose'
import { makeClaimKey } from '../../src/claim/claim-key.ts'
import { sign } from '../decide/decisions.ts'
import { PROFILE } from '../folders.ts'
import { everythingIn, refuses, scene, type Case, type Scene } from './scene.ts'
import { IAT } from './stage.ts'

const [BIDI, CRLF, NUL] = ['\u202E', '\r\nBcc: eve@example.org', '\0']
const long = (letter: string, count: number) => letter.repeat(count)
const shown = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}… (${text.length})` : text)

/** The same words with each of these in one place, and what is told. */
function each(what: string, words: (text: string) => Case['words'], texts: readonly (readonly [text: string, tells: RegExp, status?: 64])[]): readonly Case[] {
  return texts.map(([text, tells, status]) => ({ says: `${what} ${JSON.stringify(shown(text))}`, words: words(text), tells, ...(status && { status }) }))
}

describe('addresses', () => {
  refuses(
    each('to', (text) => ['issue', 'knots', '--to', text], [
      ['eve@example.org,bob@example.org', /looks like several addresses/],
      ['eve@example.org;bob@example.org', /looks like several addresses/],
      ['eve@bob@example.org', /looks like several addresses/],
      [`eve@example.org${CRLF}`, /the address holds a line break/],
      [`eve${NUL}@example.org`, /a word holds a NUL character/, 64],
      ['<eve@example.org>', /is more than a bare address/],
      ['Eve <eve@example.org>', /is more than a bare address/],
      [`eve@example.org${BIDI}`, /<U\+202E>" is no e-mail address/],
      ['../../etc/passwd@example.org', /is no e-mail address/],
      ["=cmd|' /C calc'!A0@example.org", /is more than a bare address/],
      [`${long('e', 65)}@example.org`, /is no e-mail address/],
      [long('e', 100_000), /eee…" is no e-mail address/],
      ['eve@localhost', /is no e-mail address/],
      ['eve@[127.0.0.1]', /is more than a bare address/],
      ['', /--to needs a value/, 64],
    ]),
  )
})

describe('names, days and addresses of pages', () => {
  const given = (option: string) => (text: string) => ['issue', 'knots', '--to', 'eve@example.org', `--${option}=${text}`]
  refuses([
    ...each('name', given('name'), [
      [`Eve${CRLF}`, /the name holds a line break/],
      [`Eve${BIDI}gpj`, /invisible control character/],
      [`Eve${NUL}`, /NUL character/, 64],
      ['Eve \uD800', /invisible control character/],
      ['<script>alert(1)</script>', /the name holds <, > or =\?/],
      ['=?utf-8?q?Eve?=', /the name holds <, > or =\?/],
      ['?!', /the name has no letter/],
      [long('E', 121), /the name has 121 characters/],
    ]),
    ...each('date', given('date'), [
      ['2026-02-30', /"2026-02-30" is no day/],
      ['tomorrow', /is no day/],
      ['2026-11-24', /lies in the future/],
      ['0001-01-01', /is too far away/],
      [`2026-01-01${CRLF}`, /is no day/],
      [`2026-01-0${BIDI}1`, /is no day/],
    ]),
    ...each('expires', given('expires'), [
      ['2020-01-01', /it would expire on 2020-01-01, before/],
      ['9999-12-31', /the expiry 9999-12-31 is too far away/],
    ]),
    ...each('evidence', given('evidence'), [
      ['javascript:alert(1)', /is no https address/],
      ['file:///etc/passwd', /is no https address/],
      ['https://eve:pass@example.org', /is no https address/],
      [`https://example.org/${CRLF}`, /is no https address/],
      [`https://${long('e', 100_000)}`, /the address has 100009 characters/],
    ]),
    ...each('language', given('language'), [
      ['../en', /is no language known here/],
      [`en${BIDI}`, /is no language known here/],
    ]),
  ])
})

describe('ids', () => {
  const IDS = ['../../outside', '__proto__', 'constructor', "' OR 1=1 --", `a${BIDI}b`, long('a', 100_000), '\u001B[2J'] as const
  const ids = (tells: RegExp) => IDS.map((text) => [text, tells] as const)
  refuses([
    ...each('achievement', (text) => ['issue', text, '--to', 'eve@example.org'], [
      ...ids(/there is no achievement "/),
      ['KNOTS', /there is no achievement/],
      ['', /the achievement is missing/],
    ]),
    ...each('revoke', (text) => ['revoke', text, '--because', 'Why'], ids(/there is no award "/)),
    ...each('renew', (text) => ['renew', text, '--because', 'Why'], [['../../outside', /there is no award/]]),
    ...each('show', (text) => ['show', text], [...ids(/nothing is known of "/), ['%', /nothing is known/]]),
    ...each('new link for', (text) => ['notify', '--claim', text], ids(/there is no award "/)),
    ...each('mail again', (text) => ['notify', '--again', text], ids(/there is no mail "/)),
    ...each('mail arrived', (text) => ['notify', '--arrived', text], ids(/no mail ".*" is in doubt/)),
    ...each('erase', (text) => ['erase', text, '--yes'], [
      ['%', /is no e-mail address/],
      ['*@example.org', /nobody has the address/],
      [`ada@example.org${CRLF}`, /holds a line break/],
      ['ada@example.org,eve@example.org', /several addresses/],
    ]),
    { says: 'an award in capitals', words: ({ award }) => ['revoke', award.toUpperCase(), '--because', 'Why'], tells: /there is no award/ },
    ...each('command', (text) => [text], [
      ['constructor', /there is no command "constructor"/, 64],
      ['../list', /there is no command/, 64],
      [`list${BIDI}`, /there is no command "list<U\+202E>"/, 64],
    ]),
    ...each('option', (text) => ['list', text], [
      ['--__proto__', /unknown option '--__proto__'/, 64],
      ['--constructor=x', /unknown option '--constructor'/, 64],
      ['--\u001B[2J', /unknown option '--<U\+001B>\[2J'/, 64],
    ]),
  ])
})

describe('keys', () => {
  refuses([
    ...each('new', (text) => ['keys', 'new', '--name', text], [
      ['../evil', /"\.\.\/evil" cannot be the name of a key/],
      ['a/b', /cannot be the name of a key/],
      ['con', /cannot be the name of a file/],
      ['.hidden', /cannot be the name of a key/],
      ['KEY-1', /cannot be the name of a key/],
      ['key-1', /there is a key key-1 already/],
      [long('k', 64), /cannot be the name of a key/],
      [`k${BIDI}`, /"k<U\+202E>" cannot be the name of a key/],
      ['__proto__', /cannot be the name of a key/],
    ]),
    ...each('show', (text) => ['keys', 'show', text], [
      ['../../outside', /there is no key/],
      ['constructor', /there is no key/],
    ]),
  ])
})

describe('files of people', () => {
  const file = (says: string, data: string | Uint8Array, tells: RegExp): Case => ({
    says,
    words: ['issue', '--from', 'people.csv'],
    tells,
    prepare: ({ put }) => put('people.csv', data),
  })
  const HEAD = 'achievement,email,name\n'
  refuses([
    file('empty', '', /people\.csv:1: the file is empty/),
    file('in UTF-16', Buffer.from(`\uFEFF${HEAD}`, 'utf16le'), /the file is not UTF-8 text/),
    file('in Latin-1', Buffer.from(`${HEAD}knots,eve@example.org,J\xF6rg\n`, 'latin1'), /the file is not UTF-8 text/),
    file('with a column of its own', 'achievement,email,role\n', /people\.csv:1: there is no column "role"/),
    file('with a column __proto__', 'achievement,email,__proto__\n', /there is no column "__proto__"/),
    file('with a column twice', 'achievement,email,email\n', /the column email stands twice/),
    file('without addresses', 'achievement,name\n', /the column email is missing/),
    file('with a cell too many', `${HEAD}knots,eve@example.org,Eve,admin\n`, /people\.csv:2: the row has 4 cells for 3 columns/),
    file('with a quotation mark left open', `${HEAD}knots,eve@example.org,"${long('e', 100_000)}\n`, /people\.csv:\d+: .+\(.+\)/),
    file('with a line break in a name', `${HEAD}knots,eve@example.org,"Eve${CRLF}"\n`, /people\.csv:2: the name holds a line break/),
    file('with a line break in an address', `${HEAD}knots,"eve@example.org${CRLF}",Eve\n`, /people\.csv:2: the address holds a line break/),
    file('with NUL', `${HEAD}knots,eve@example.org,E${NUL}ve\n`, /people\.csv:2: the name holds .*control character/),
    file('with a name that turns around', `${HEAD}knots,eve@example.org,Eve${BIDI}\n`, /people\.csv:2: the name holds/),
    file('with a path for an achievement', `${HEAD}../../outside,eve@example.org,Eve\n`, /people\.csv:2: there is no achievement "\.\.\/\.\.\/outside"/),
    file(
      'with one wrong row among good ones',
      `${HEAD}${'knots,eve@example.org,Eve\n'.repeat(50)}knots,bob,Bob\n`,
      /^rosette: \S+people\.csv:52: "bob" is no e-mail address .*\n$/,
    ),
    file('with nothing but wrong rows', `${HEAD}${'knots,bob,Bob\n'.repeat(500)}`, /people\.csv:101: .*\nrosette: there may be more \(mend these first\)\n$/),
    { says: 'that is a folder', words: ['issue', '--from', 'programme'], tells: /the file cannot be read/ },
    {
      says: 'that is a link to nothing',
      words: ['issue', '--from', 'people.csv'],
      tells: /the file cannot be read/,
      prepare: ({ link }) => link('people.csv', 'nothing'),
    },
    {
      says: 'with the text of something else',
      words: ['issue', '--from', '../outside.txt'],
      tells: /outside\.txt:1: there is no column/,
      prepare: ({ put }) => put('../outside.txt', 'a,b'),
    },
  ])
})

describe('what a programme says of itself', () => {
  const settings = (says: string, profile: object, tells: RegExp): Case => ({
    says,
    words: ['issue'],
    tells,
    prepare: ({ put }) => put('programme/programme.json', JSON.stringify({ ...PROFILE, ...profile })),
  })
  const file = (says: string, name: string, data: string, tells: RegExp): Case => ({
    says,
    words: ['issue'],
    tells,
    prepare: ({ put }) => put(`programme/achievements/${name}`, data),
  })
  const with_ = (line: string) => `---\nname: Ropes\ndescription: Earners tie ropes of every kind.\n${line}\n---\nTie.\n`
  refuses([
    settings('an address of another kind', { url: 'javascript:alert(1)' }, /programme\.json:1: url: the address is no https address/),
    settings('an address with a password', { url: 'https://eve:pass@badges.harbour.test' }, /the address holds more than a host and a path/),
    settings('an address of this machine', { url: 'https://localhost' }, /the host is no name of the internet/),
    settings('an address with letters of a shell', { url: 'https://badges.harbour.test/$(id)' }, /the path holds unusual letters/),
    settings('a contact that is a header', { contact: `school@harbour.test${CRLF}` }, /contact/),
    settings('a name that turns around', { name: `Harbour${BIDI}` }, /name holds a line break or an invisible control character/),
    settings('a receiver without encryption', { receiver: 'http://decide.harbour.test' }, /receiver: "http:\/\/decide\.harbour\.test" is no https address/),
    settings('a field that is not known', { hooks: ['rm -rf /'] }, /there is no field "hooks"/),
    file('an id that differs in case alone', 'Knots.md', with_('type: Badge'), /has the same id as/),
    file('an id with spaces', 'big knots.md', with_('type: Badge'), /the name of the file cannot be an id/),
    file('an id __proto__', '__proto__.md', with_('type: Badge'), /the name of the file cannot be an id/),
    file('a picture elsewhere', 'ropes.md', with_('image: ../../../outside.svg'), /is no name of a picture/),
    file('a field __proto__', 'ropes.md', with_('__proto__: { admin: true }'), /there is no field "__proto__"/),
    file('a circle of requirements', 'ropes.md', with_('requires: [ropes]'), /requires itself/),
    file('an alias of YAML', 'ropes.md', with_('tags: &a [a, a]\nrequires: *a'), /ropes\.md:\d+: requires is no list/),
    {
      says: 'an achievement that is a link to the secret of somebody else',
      words: ['issue'],
      tells: /evil\.md:1: there is no front matter/,
      prepare: ({ link }) => link('programme/achievements/evil.md', 'outside.txt'),
    },
  ])
})

describe('reasons', () => {
  const REASONS: readonly (readonly [string, RegExp, 64?])[] = [
    [`Why${CRLF}`, /the reason holds a line break/],
    [`Why${BIDI}`, /invisible control character/],
    ['Why\u001B[2J', /control character/],
    [`Why${NUL}`, /NUL character/, 64],
    ['   ', /--because needs a value/, 64],
    ['...', /there is no reason/],
    [long('w', 501), /the reason has 501 characters/],
    ['It was Ada@Example.org', /the reason holds the earner's address/],
  ]
  for (const name of ['revoke', 'suspend'] as const) {
    refuses(
      each(
        name,
        (text) =>
          ({ award }: Scene) => [name, award, '--because', text],
        REASONS,
      ),
    )
  }
  refuses(
    each(
      'restore',
      (text) =>
        ({ award }: Scene) => ['restore', award, '--because', text],
      REASONS.slice(0, 3),
    ),
  )
  refuses(
    each(
      'renew',
      (text) =>
        ({ award }: Scene) => ['renew', award, '--because', text],
      REASONS.slice(0, 3),
    ),
  )
})

describe('folders and links', () => {
  const elsewhere = (path: string) => (one: Scene) => {
    renameSync(join(one.folder, path), join(one.parent, 'moved'))
    one.link(path, 'moved')
  }
  const opened = (path: string, mode: number) => (one: Scene) => chmodSync(join(one.folder, path), mode)
  const content = (path: string, to: string) => (one: Scene) => {
    mkdirSync(join(one.folder, 'site/content'), { recursive: true })
    one.put('site/content/programme.json', JSON.stringify({ url: PROFILE.url, issuer: { id: 'did:web:badges.harbour.test' } }))
    rmSync(join(one.folder, path), { recursive: true, force: true })
    one.link(path, to)
  }
  const issue = ['issue', 'knots', '--to', 'eve@example.org']
  refuses([
    { says: 'private is a link', words: issue, tells: /\/private is a link/, prepare: elsewhere('private') },
    { says: 'private/keys is a link', words: issue, tells: /\/private\/keys is a link/, prepare: elsewhere('private/keys') },
    { says: 'a key is a link', words: issue, tells: /\/key-1\.json is a link/, prepare: elsewhere('private/keys/key-1.json') },
    { says: 'the register is a link', words: issue, tells: /register\.sqlite is a link/, prepare: elsewhere('private/register.sqlite') },
    { says: 'private is open to others', words: issue, tells: /others on this machine may open .*\/private \(mode 0755\)/, prepare: opened('private', 0o755) },
    {
      says: 'a key is open to others',
      words: issue,
      tells: /others on this machine may open .*key-1\.json \(mode 0640\)/,
      prepare: opened('private/keys/key-1.json', 0o640),
    },
    {
      says: 'the register is open to others',
      words: ['list'],
      tells: /others on this machine may open .*register\.sqlite/,
      prepare: opened('private/register.sqlite', 0o644),
    },
    {
      says: 'the register is no register',
      words: ['list'],
      tells: /private\/register\.sqlite: is no register \(restore it from your backup\)/,
      prepare: ({ put }) => put('private/register.sqlite', long('x', 5000)),
    },
    { says: 'a key is no key', words: issue, tells: /key-1\.json: is no key of ours/, prepare: ({ put }) => put('private/keys/key-1.json', '{}') },
    {
      says: 'private/mail is a link',
      words: ['notify'],
      begins: true,
      tells: /\/private\/mail is a link/,
      prepare: ({ link }) => link('private/mail', 'other'),
    },
    {
      says: 'private/claims is a link',
      words: ['notify'],
      begins: true,
      tells: /\/private\/claims is a link/,
      prepare: ({ link }) => link('private/claims', 'other'),
    },
    { says: 'site is a link', words: ['publish'], tells: /\/site is no folder/, prepare: ({ link }) => link('site', 'other') },
    { says: 'site is a file', words: ['publish'], tells: /\/site is no folder/, prepare: ({ put }) => put('site', '') },
    { says: 'site/content is a link', words: ['publish'], tells: /content (is no folder|holds files)/, prepare: content('site/content', 'other') },
    {
      says: 'a folder in site/content is a link',
      words: ['publish'],
      tells: /content\/achievements is in the way/,
      prepare: content('site/content/achievements', 'other'),
    },
    {
      says: 'a file in site/content is a link',
      words: ['publish'],
      tells: /content\/\.well-known is in the way/,
      prepare: content('site/content/.well-known', 'outside.txt'),
    },
    { says: 'publish to the folder of somebody else', words: ['publish', '--to', '../other'], tells: /\/other holds files that rosette did not publish/ },
    { says: 'publish to a file', words: ['publish', '--to', '../outside.txt'], tells: /outside\.txt is no folder/ },
    { says: 'publish below a file', words: ['publish', '--to', '../outside.txt/x'], tells: /outside\.txt/ },
    {
      says: 'publish to a link',
      words: ['publish', '--to', 'out'],
      tells: /\/out is no folder/,
      prepare: ({ link, parent }) => (mkdirSync(join(parent, 'empty')), link('out', 'empty')),
    },
    { says: 'publish to the sources', words: ['publish', '--to', 'programme'], tells: /holds files that rosette did not publish/ },
    { says: 'publish to all of it', words: ['publish', '--to', '..'], tells: /holds files that rosette did not publish/ },
    { says: 'publish to a name without end', words: ['publish', '--to', long('x', 5000)], tells: /is too long for the name of a file/ },
    { says: 'export over a file', words: ['export', '--to', '../outside.txt'], tells: /outside\.txt is there already/ },
    {
      says: 'export over a link to nothing',
      words: ['export', '--to', 'out.csv'],
      tells: /out\.csv is there already/,
      prepare: ({ link }) => link('out.csv', 'nothing'),
    },
    { says: 'export over a folder', words: ['export', '--to', '../other'], tells: /\/other is there already/ },
    { says: 'export below a file', words: ['export', '--to', '../outside.txt/x.csv'], tells: /outside\.txt.*is there already, and is no folder/ },
    { says: 'init over a programme', words: ['init', '.'], tells: /there is a programme already/ },
    {
      says: 'init over a file',
      words: ['init', '../other'],
      tells: /README\.md: is there already/,
      prepare: ({ parent }) => writeFileSync(join(parent, 'other/README.md'), 'mine'),
    },
    {
      says: 'init over a link to nothing',
      words: ['init', '../other'],
      tells: /there is a programme already/,
      prepare: ({ parent }) => symlinkSync('/nothing', join(parent, 'other/programme')),
    },
    { says: 'init below a file', words: ['init', '../outside.txt'], tells: /outside\.txt/ },
    { says: 'init of a name without end', words: ['init', long('x', 300)], tells: /is too long for the name of a file/ },
    { says: 'init of a name with NUL', words: ['init', `x${NUL}`], tells: /NUL character/, status: 64 },
    {
      says: 'a folder that is a file',
      words: ['list', '--folder', '../outside.txt'],
      tells: /outside\.txt: there is no programme here/,
      around: ({ parent }) => ({ here: join(parent, 'other') }),
    },
    { says: 'a folder with NUL', words: ['list', '--folder', `x${NUL}`], tells: /NUL character/, status: 64 },
    { says: 'a folder that turns around', words: ['list', '--folder', `/${BIDI}`], tells: /\/<U\+202E>: there is no programme here/ },
  ])
})

describe('mail servers', () => {
  const server = (text: string, tells: RegExp): Case => ({
    says: text,
    words: ['notify', '--send', '--unpublished'],
    tells,
    around: async ({ claim }) => (await claim(), { env: { ROSETTE_SMTP: text } }),
  })
  refuses([
    server('https://eve:pass@mail.example.org', /^rosette: ROSETTE_SMTP is no address of a mail server/),
    server('smtp://mail.example.org/../../etc', /^rosette: ROSETTE_SMTP is no address of a mail server/),
    server('smtp://%zz@mail.example.org', /^rosette: ROSETTE_SMTP holds a % that stands for no letter/),
    server('smtp://127.0.0.1:1', /^rosette: the mail server 127\.0\.0\.1:1 cannot be reached/),
  ])
})

describe('decisions', () => {
  type Forger = (wish: {
    readonly award: string
    readonly key: Parameters<typeof sign>[1]
    readonly good: object
  }) => string | Uint8Array | Promise<string | Uint8Array>
  const decision = (says: string, forge: Forger, tells: RegExp): Case => ({
    says,
    words: ['decide', '-'],
    tells,
    around: async ({ claim, award }) => {
      const { key } = await claim()
      return { stdin: await forge({ award, key, good: { award, decision: 'public', iat: IAT, jti: 'decision-x' } }) }
    },
  })
  const wish = (says: string, members: object, tells: RegExp) => decision(says, ({ good, key }) => sign({ ...good, ...members }, key), tells)
  const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const NOBODY = /no claim of ours answers to this decision \(open the newest claim link and decide again\)/
  const profile = (members: object) => ({ name: 'Eve', profile: { slug: 'eve', text: 'Hello.', links: [], ...members } })
  refuses([
    decision(
      'with another payload under the signature',
      async ({ good, key }) => {
        const [head, , tail] = (await sign(good, key)).split('.')
        return [head, encoded({ ...good, decision: 'decline' }), tail].join('.')
      },
      NOBODY,
    ),
    decision(
      'with a changed signature',
      async ({ good, key }) => (await sign(good, key)).replace(/.(.{85})$/, (_, rest: string) => `A${rest}`).replace(/\.A(.{85})$/, '.B$1'),
      NOBODY,
    ),
    decision('of a foreign key', async ({ good }) => sign(good, (await makeClaimKey()).privateKey), NOBODY),
    decision(
      'of a foreign key that its header brings',
      async ({ good }) => {
        const { privateKey, publicKey } = await makeClaimKey()
        return sign(good, privateKey, { jwk: { ...publicKey } })
      },
      NOBODY,
    ),
    decision('with alg none', ({ good }) => `${encoded({ alg: 'none' })}.${encoded(good)}.${long('A', 86)}`, NOBODY),
    decision('with alg none and no signature', ({ good }) => `${encoded({ alg: 'none' })}.${encoded(good)}.`, /there is no decision in it/),
    decision(
      'with the public key as a password',
      ({ good, key }) => new SignJWT({ ...good }).setProtectedHeader({ alg: 'HS256' }).sign(Buffer.from(key.x.padEnd(64))),
      /this is no decision/,
    ),
    decision(
      'by another algorithm',
      ({ good }) => new SignJWT({ ...good }).setProtectedHeader({ alg: 'ES256' }).sign(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey),
      NOBODY,
    ),
    decision('with more in its header', ({ good, key }) => sign(good, key, { jku: 'https://eve.example/keys' }), /its header says more than it may/),
    wish('about an award that there is not', { award: long('b', 26) }, NOBODY),
    wish('about a path', { award: '../../outside' }, /it names no award/),
    wish('about no text', { award: { toString: 'x' } }, /it names no award/),
    wish('with a member of its own', { admin: true }, /it says "admin", which is not known here/),
    decision(
      'with a member __proto__',
      ({ good, key }) => sign(JSON.stringify(good).replace('{', '{"__proto__":{"decision":"public"},'), key),
      /it says "__proto__"/,
    ),
    wish('with a member constructor', { constructor: {} }, /it says "constructor"/),
    decision('that is a list', ({ good, key }) => sign([good], key), /it is no object/),
    decision('that is null', ({ key }) => sign('null', key), /it is no object/),
    decision('that is no JSON', ({ key }) => sign('{"award":', key), /it cannot be read/),
    decision('that is no UTF-8', ({ key }) => sign(new Uint8Array([0xff, 0xfe]), key), /it cannot be read/),
    decision('that is no base64', ({ good, key }) => sign(good, key).then((token) => token.replace('.', '.*')), /there is no decision in it/),
    decision('as JSON of three parts', ({ good }) => JSON.stringify({ payload: encoded(good), signatures: [] }), /there is no decision in it/),
    wish('of tomorrow', { iat: IAT + 86_400 }, /the decision comes from the future/),
    wish('of no time', { iat: '2026-11-23' }, /it does not say when it was made/),
    wish('of an infinite time', { iat: 1e308 }, /it does not say when it was made/),
    wish('without an id', { jti: undefined }, /it has no id/),
    wish('with a path for an id', { jti: '../../outside' }, /it has no id/),
    wish('to own', { decision: 'own' }, /a decision is one of accept/),
    wish('to __proto__', { decision: '__proto__' }, /a decision is one of/),
    wish('with a name that breaks lines', { name: `Eve${CRLF}` }, /the name holds a line break/),
    wish('with a name that turns around', { name: `Eve${BIDI}` }, /the name holds/),
    wish('with a name that is a program', { name: '<img src=x onerror=alert(1)>' }, /the name holds </),
    wish('with a page elsewhere', profile({ slug: '../../index' }), /the address of the profile does not fit/),
    wish('with the first page of all', profile({ slug: 'index' }), /the address of the profile does not fit/),
    wish('with a link that is a program', profile({ links: ['javascript:alert(1)'] }), /is no https address/),
    wish('with links without end', profile({ links: Array(9).fill('https://eve.example/') }), /up to 8 links/),
    wish('to decline, but with a name', { decision: 'decline', name: 'Eve' }, /who declines an award asks for nothing/),
    wish('of 80 KB', { name: long('e', 80_000) }, /this is no decision/),
    decision('of more than 1 MB', () => long('e', 1024 * 1024 + 1), /standard input is too long/),
    decision('of 1 MB of points', () => long('eyJ.', 200_000), /there is no decision in it/),
    decision('of bytes', () => new Uint8Array(1000).map((_, at) => at % 256), /there is no decision in it/),
    { says: 'from a file that is not there', words: ['decide', '../../nothing'], tells: /there is no such file/ },
  ])

  test('a replay after a newer one, and a stale one, change nothing', async () => {
    const one = await scene()
    const { award, key } = await one.claim()
    const token = (decision_: string, iat: number) => sign({ award, decision: decision_, iat, jti: `decision-${iat}` }, key)
    const replayed = await token('public', IAT)
    await one.done('decide -', { stdin: replayed })
    await one.done('decide -', { stdin: await token('private', IAT + 100) })
    const before = everythingIn(one.parent)
    expect(await one.json('decide -', { stdin: replayed })).toMatchObject({ recorded: 0, known: 1, stale: 0, refused: 0 })
    expect(await one.json('decide -', { stdin: await token('unlisted', IAT + 50) })).toMatchObject({ recorded: 0, known: 0, stale: 1, refused: 0 })
    expect(everythingIn(one.parent)).toEqual(before)
    expect(await one.json('list')).toMatchObject([{ visibility: 'private' }])
  })
})
