import { describe, expect, it } from 'vitest'
import { famousDomain } from '../../src/names/famous.ts'
import { FAMOUS } from '../../src/names/famous-list.ts'
import { hiddenIn } from '../../src/names/hidden.ts'
import { confusableHosts } from '../../src/names/hosts.ts'
import { decodePunycode } from '../../src/names/punycode.ts'
import { verify } from '../../src/verify.ts'
import { makeCredential, makeFetch, makeIssuer, NOW, signToken } from '../made.ts'

const ORDINARY = [
  'Harbour School',
  'Stanford Hill Primary School',
  'Apple Valley High School',
  'Cambridge Rindge and Latin School',
  'Oxford Brookes University',
  'Oxford High School',
  'Harvard High School',
  'Brown County Schools',
  'Columbia International University',
  'Columbia College',
  'Duke Street Nursery',
  'Cisco College',
  'Amazon Basin Institute',
  'Oracle Elementary School',
  'Meta School of Design',
  'MIT Academy of Engineering',
  'Summit Academy',
  'Intelligent Learning Ltd',
  'Imperial Valley College',
  'Trinity College School',
  'Princeton High School',
  'Yale Primary',
  'Boston Latin School',
  'Boston Public Schools',
  'Siemens-Gymnasium Berlin',
  'Goethe-Gymnasium Frankfurt',
  'Humboldt-Gymnasium',
  'Heidelberg College',
  'Lycée Louis-le-Grand',
  'Instituto Cervantes de Lima',
  'Liceo Scientifico Galileo',
  'Washington Elementary',
  'University of Washingtonia',
  'Michigan Virtual',
  'Edinburgh College',
  'Manchester Metropolitan University',
  'Open Universities Australia',
  'Sapient Training',
  'Pearson Middle School',
  'Canvas Arts Centre',
  'Parchment Press School',
  'Badge Makers Guild',
  'Linux User Group',
  'Khan Lab School',
  'Zürcher Hochschule',
  'Школа № 5',
  '東京都立西高等学校',
  'The School',
  'A',
  '',
  'Corpus Issuer',
  'Example Corp',
  'University of Wonderful',
  'Digital Credentials Consortium Test Issuer',
  'An Example Badge Issuer',
  'State Department of Education',
]

describe('the name of a well-known organisation', () => {
  it.each([
    'Massachusetts Institute of Technology',
    'massachusetts institute of technology',
    'The Massachusetts  Institute of Technology',
    'MIT',
    'Mаssаchusetts Institute оf Technology',
    'Massachusetts Institute of Technology, Media Lab',
    'ΜΙΤ',
    'M.I.T.',
    'M I T',
  ])('is seen in %s', (name) => expect(famousDomain(name, ['digitalcredentials.github.io'])).toBe('mit.edu'))

  it.each([
    ['Google', 'google.com'],
    ['Goog1e', 'google.com'],
    ['G00gle Cloud', 'google.com'],
    ['Ｇｏｏｇｌｅ', 'google.com'],
    ['Apple Inc.', 'apple.com'],
    ['ETH Zurich', 'ethz.ch'],
    ['ECOLE POLYTECHNIQUE FEDERALE DE LAUSANNE', 'epfl.ch'],
    ['東京大学', 'u-tokyo.ac.jp'],
  ])('is seen in %s', (name, domain) => expect(famousDomain(name, [])).toBe(domain))

  it.each(['mit.edu', 'credentials.mit.edu'])('is its own at %s', (domain) => expect(famousDomain('MIT', [domain])).toBeUndefined())
  it.each(['evilmit.edu', 'mit.edu.evil.example', 'edu'])('is not its own at %s', (domain) => expect(famousDomain('MIT', [domain])).toBe('mit.edu'))
  it.each(ORDINARY)('is not seen in “%s”', (name) => expect(famousDomain(name, [])).toBeUndefined())

  it('finds each row of the list by itself', () => {
    for (const [name, domain] of FAMOUS) expect([name, famousDomain(name.replace('=', ''), [])]).toEqual([name, domain])
    for (const [name, domain] of FAMOUS) expect([name, famousDomain(name.replace('=', ''), [`badges.${domain}`])]).toEqual([name, undefined])
  })
})

describe('a host', () => {
  it.each(['https://xn--80ak6aa92e.com/x', 'did:web:xn--80ak6aa92e.com:x', 'https://www.xn--pple-43d.com', 'http://xn--80ak6aa92e.com'])(
    '%s deceives the eye',
    (address) => {
      expect(confusableHosts([address])).toEqual([new URL(address.replace(/^did:web:([^:]+).*/, 'https://$1')).hostname])
    },
  )

  it.each([
    'https://harbour.example',
    'https://xn--mnchen-3ya.de',
    'https://xn--e1afmkfd.xn--p1ai',
    'https://xn--d1acufc.com',
    'https://xn--wgv71a119e.jp',
    'did:key:z6Mk',
    undefined,
  ])('%s does not', (address) => expect(confusableHosts([address])).toEqual([]))

  it.each([
    ['mnchen-3ya', 'münchen'],
    ['80ak6aa92e', 'аррӏе'],
    ['wgv71a119e', '日本語'],
    ['a-', 'a'],
    ['!', undefined],
    ['99999999999', undefined],
  ])('label %s is read as %s', (label, letters) => expect(decodePunycode(label)).toBe(letters))
})

describe('a text', () => {
  it.each([
    'Harbour\u202e School',
    'Har\u200bbour',
    'Harbour\u{e0041}',
    'Har\u200dbour',
    '\u200cHarbour',
    'Harbour\u200e',
    '\u2066Harbour\u2069',
    '\ufeffHarbour',
  ])('with characters that cannot be seen is told: %j', (name) => expect(hiddenIn({ name })).toEqual(['name']))

  it.each(['Harbour School', 'می‌خواهم', 'क्‍ष', '👩‍🏫 Teachers', '🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f} Scotland', 'بيت\u200f (A)', ''])(
    'as people write it is not: %j',
    (name) => expect(hiddenIn({ name })).toEqual([]),
  )
})

describe('a report', () => {
  const issuer = makeIssuer()
  const notesOn = async (name: string | undefined, options = {}) => {
    const { did } = await issuer
    const badge = await signToken(await issuer, makeCredential(did, { issuer: { id: did, type: ['Profile'], name } }))
    const { verdict, checks } = await verify(badge, { now: NOW, fetch: makeFetch(), ...options })
    expect(verdict).toBe('verified')
    return checks.issuer.notes.map(({ code }) => code)
  }

  it('says that a name beside a bare key is a claim, a famous one with its address', async () => {
    expect(await notesOn('Harbour School')).toEqual(['issuer-name-claimed'])
    expect(await notesOn('Stanford University')).toEqual(['issuer-name-famous'])
    expect(await notesOn(undefined)).toEqual([])
    expect(await notesOn('Har\u202ebour')).toEqual(['issuer-name-claimed', 'text-hidden-characters'])
  })

  it('doubts no name that the caller or a list of theirs vouches for', async () => {
    const { did } = await issuer
    expect(await notesOn('Stanford University', { expect: { issuer: did } })).toEqual([])
    expect(await notesOn('Stanford University', { registries: [{ name: 'Ours', issuers: [{ id: did, name: 'Stanford University' }] }] })).toEqual([])
  })
})
