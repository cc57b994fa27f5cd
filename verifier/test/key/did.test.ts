import { describe, expect, it } from 'vitest'
import { encodeBase64url, encodeUtf8 } from '../../src/bytes.ts'
import { documentOfDid, parseDidUrl } from '../../src/key/did.ts'
import { makeKey, makeMultikey, visitOf } from './keys.ts'

const malformed = { name: 'InvalidError', code: 'method-malformed' }
const refused = { name: 'UnavailableError', code: 'address-refused' }
const unreachable = { name: 'UnavailableError', code: 'key-unreachable' }

describe('a DID URL', () => {
  it('is a DID and perhaps a fragment', () => {
    expect(parseDidUrl('did:web:example.org')).toMatchObject({ did: 'did:web:example.org', name: 'web', id: 'example.org', fragment: undefined })
    expect(parseDidUrl('did:web:example.org:a:b#key-1')).toMatchObject({ did: 'did:web:example.org:a:b', id: 'example.org:a:b', fragment: 'key-1' })
    expect(parseDidUrl('did:web:example.org%3A8443#a/b?c')).toMatchObject({ id: 'example.org%3A8443', fragment: 'a/b?c' })
  })

  it.each([
    ...['', 'did', 'did:', 'did:web', 'did:web:', 'did::x', 'did:Web:example.org', 'DID:web:example.org', ' did:web:example.org', 'did:web:example.org '],
    ...[
      'did:web:example.org:',
      'did:web:example.org:#k',
      'did:web:example.org#',
      'did:web:example.org#a#b',
      'did:web:example.org#a b',
      'did:web:example.org\n',
    ],
    ...[
      'did:web:example.org/path#k',
      'did:web:example.org?versionId=1#k',
      'did:web:exa mple.org',
      'did:web:example.org%',
      'did:web:example.org%zz',
      'did:web:ex\0.org',
    ],
    ...['did:web:ex@mple.org', 'did:web:exämple.org', 'did:web:example.org\\a', `did:web:example.org:${'a'.repeat(5000)}`],
  ])('%j is malformed', (text) => {
    expect(() => parseDidUrl(text)).toThrow(expect.objectContaining(malformed))
  })

  it('of 100 kB of colons is refused at once', () => {
    const before = performance.now()
    expect(() => parseDidUrl(`did:web:${':'.repeat(100_000)}`)).toThrow(expect.objectContaining(malformed))
    expect(() => parseDidUrl(`did:web:${':a%41'.repeat(800)}#`)).toThrow(expect.objectContaining(malformed))
    expect(performance.now() - before).toBeLessThan(50)
  })
})

const documentOf = (did: string, visit = visitOf()) => documentOfDid(parseDidUrl(did), visit)

describe('did:key and did:jwk', () => {
  it('are their own documents and ask nothing', async () => {
    const visit = visitOf()
    const name = await makeMultikey()
    const key = await documentOf(`did:key:${name}`, visit)
    expect(key).toMatchObject({ established: 'did:key', object: { id: `did:key:${name}`, assertionMethod: [`did:key:${name}#${name}`] } })
    const did = `did:jwk:${encodeBase64url(encodeUtf8(JSON.stringify((await makeKey('ES256')).jwk)))}`
    expect(await documentOf(did, visit)).toMatchObject({ established: 'did:jwk', object: { id: did, assertionMethod: [`${did}#0`] } })
    expect(visit.asked).toEqual([])
  })

  it.each(['e30=', '!', encodeBase64url(encodeUtf8('[]')), encodeBase64url(encodeUtf8('{')), encodeBase64url(encodeUtf8('{"kty":"OKP","kty":"EC"}'))])(
    'did:jwk:%s is malformed',
    async (id) => {
      await expect(async () => documentOf(`did:jwk:${id}`)).rejects.toMatchObject(malformed)
      await expect(documentOf(`did:jwk:${encodeBase64url(encodeUtf8('{"kty":"OKP"}'))}`)).resolves.toBeDefined()
    },
  )

  it.each(['did:example:123', 'did:ebsi:zabc', 'did:constructor:x', 'did:ion:x', 'did:webs:example.org'])('%s is not supported', async (did) => {
    await expect(documentOf(did)).rejects.toMatchObject({ name: 'UnavailableError', code: 'did-unsupported', grounds: { details: { did } } })
  })
})

describe('did:web', () => {
  it.each([
    ['did:web:example.org', 'https://example.org/.well-known/did.json'],
    ['did:web:example.org:user', 'https://example.org/user/did.json'],
    ['did:web:example.org:a:b-c:d_e.f', 'https://example.org/a/b-c/d_e.f/did.json'],
    ['did:web:xn--exmple-cua.org', 'https://xn--exmple-cua.org/.well-known/did.json'],
  ])('%s lies at %s', async (did, url) => {
    const visit = visitOf({ [url]: { id: did } })
    const document = await documentOf(did, visit)
    expect(document).toMatchObject({ id: did, established: 'did:web', sources: [{ kind: 'document', url, status: 200 }] })
    expect(visit.asked).toEqual([url])
  })

  it.each([
    ...[
      'example.org%3A8443',
      'localhost',
      'localhost%3A4321',
      'intranet',
      '127.0.0.1',
      '127.1',
      '0x7f.1',
      '2130706433',
      '0177.0.0.1',
      '10.0.0.1',
      'printer.local',
    ],
    ...[
      'example.org%2Fa',
      'example.org%2fa',
      'a%40example.org',
      'example.org%00',
      'example%2Eorg',
      'example.org:a%2F..%2Fb',
      'example.org:%2e%2e',
      'example.org%3A',
      'example.org%3Aa',
    ],
    ...['%5B%3A%3A1%5D', 'example.org:a%3Fb', 'example.org:a%23b', 'example.org:a%00'],
  ])('%s is never asked', async (id) => {
    const visit = visitOf()
    await expect(documentOf(`did:web:${id}`, visit)).rejects.toMatchObject(refused)
    expect(visit.asked).toEqual([])
  })

  it.each([
    '..',
    '.',
    '.example.org',
    'example..org',
    'example.org.',
    'example_.org',
    'example.org:..',
    'example.org:.:a',
    'example.org::a',
    'example.org:a::b',
  ])('%s is malformed', async (id) => {
    const visit = visitOf()
    await expect((async () => documentOf(`did:web:${id}`, visit))()).rejects.toMatchObject(malformed)
    expect(visit.asked).toEqual([])
  })

  const DID = 'did:web:example.org'
  const URL = 'https://example.org/.well-known/did.json'

  it.each([
    ['another id', { id: 'did:web:example.com' }],
    ['an id in other case', { id: 'did:web:Example.org' }],
    ['an id with a fragment', { id: `${DID}#` }],
    ['a list of ids', { id: [DID] }],
    ['no id', {}],
  ])('with %s in its document is refused', async (_, object) => {
    await expect(documentOf(DID, visitOf({ [URL]: object }))).rejects.toMatchObject({
      code: 'key-document-wrong',
      grounds: { details: { url: DID }, sources: [{ url: URL }] },
    })
    await expect(documentOf(DID, visitOf({ [URL]: { id: DID } }))).resolves.toBeDefined()
  })

  const good = JSON.stringify({ id: DID })
  it.each([
    ['nowhere', new Response('', { status: 404 })],
    ['broken', new Response(good, { status: 500 })],
    ['HTML', '<!doctype html>'],
    ['JSON called HTML', new Response(good, { headers: { 'content-type': 'text/html; charset=utf-8' } })],
    ['a list', `[${good}]`],
    ['a text', '"did:web:example.org"'],
    ['empty', ''],
    ['with a name twice', `{"id":"${DID}","id":"${DID}"}`],
  ])('whose document is %s is unreachable', async (_, answer) => {
    await expect(documentOf(DID, visitOf({ [URL]: answer }))).rejects.toMatchObject({
      ...unreachable,
      grounds: { details: { url: URL }, sources: [{ kind: 'document', url: URL }] },
    })
    await expect(documentOf(DID, visitOf({ [URL]: good }))).resolves.toBeDefined()
  })

  it('of more than 256 KiB is not read', async () => {
    const padded = (length: number) => JSON.stringify({ id: DID, more: 'a'.repeat(length) })
    await expect(documentOf(DID, visitOf({ [URL]: padded(250_000) }))).resolves.toBeDefined()
    await expect(documentOf(DID, visitOf({ [URL]: padded(270_000) }))).rejects.toMatchObject({ code: 'limit-reached' })
  })

  it('is not followed to another host', async () => {
    const moved = (location: string) => new Response(null, { status: 301, headers: { location } })
    const there = { 'https://example.com/did.json': good, 'https://example.org/did.json': good }
    await expect(documentOf(DID, visitOf({ [URL]: moved('https://example.com/did.json'), ...there }))).rejects.toMatchObject(refused)
    await expect(documentOf(DID, visitOf({ [URL]: moved('https://example.org/did.json'), ...there }))).resolves.toBeDefined()
  })

  it('is not asked once the caller has given up', async () => {
    await expect(documentOf(DID, visitOf({ [URL]: good }, AbortSignal.abort()))).rejects.toMatchObject({ code: 'stopped' })
  })
})
