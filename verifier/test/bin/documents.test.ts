import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { documentsBefore, fetchFromDocuments, isListed, readDocuments } from '../../bin/documents.ts'

const folder = mkdtempSync(join(tmpdir(), 'rosette-'))
mkdirSync(join(folder, 'kept'))
writeFileSync(join(folder, 'kept', 'a.json'), '{"a":1}')
writeFileSync(join(folder, 'kept', 'b.json'), '{"b":1}')
afterAll(() => rmSync(folder, { recursive: true }))

const DOCUMENTS = {
  'https://example.org/path': 'kept/a.json',
  'https://example.org': { file: 'kept/b.json', type: 'application/ld+json' },
  'https://example.org/gone': { file: null, status: 410 },
  'https://example.org/broken': null,
  'https://example.org/error': { file: 'kept/a.json', status: 500 },
}

describe('documents from a folder', () => {
  const fetch = fetchFromDocuments(folder, DOCUMENTS)

  test('answer with the bytes of a file and status 200', async () => {
    const response = await fetch('https://example.org/path')
    expect([response.status, await response.text()]).toEqual([200, '{"a":1}'])
  })

  test('carry their type and status', async () => {
    expect((await fetch('https://example.org/')).headers.get('content-type')).toBe('application/ld+json')
    expect((await fetch('https://example.org/error')).status).toBe(500)
  })

  test('can have no body', async () => {
    const response = await fetch(new URL('https://example.org/gone'))
    expect([response.status, response.body]).toEqual([410, null])
  })

  test.each(['https://example.org/broken', 'https://example.org/other', 'http://example.org/path'])('%s fails as an unreachable network does', async (url) => {
    await expect(fetch(url)).rejects.toThrow(TypeError)
  })

  test('a fragment is not part of the address', async () => {
    expect((await fetch('https://example.org/path#key-1')).status).toBe(200)
  })

  test('the first map that lists an address decides, with null too', async () => {
    const own = fetchFromDocuments(folder, { 'https://example.org/path': null, 'https://example.org/broken': 'kept/b.json' }, DOCUMENTS)
    await expect(own('https://example.org/path')).rejects.toThrow(TypeError)
    expect(await (await own('https://example.org/broken')).text()).toBe('{"b":1}')
    expect((await own('https://example.org/gone')).status).toBe(410)
  })
})

describe('documents before the network', () => {
  const asked: string[] = []
  const elsewhere = async (input: string | URL | Request) => {
    asked.push(new Request(input).url)
    return new Response('from elsewhere')
  }
  const fetch = documentsBefore(elsewhere, folder, DOCUMENTS)

  test('only what is not listed is asked elsewhere', async () => {
    expect(await (await fetch('https://example.org/path')).text()).toBe('{"a":1}')
    await expect(fetch('https://example.org/broken')).rejects.toThrow(TypeError)
    expect(await (await fetch('https://example.org/other')).text()).toBe('from elsewhere')
    expect(asked).toEqual(['https://example.org/other'])
  })

  test('listed is what the map answers, be it with nothing', () => {
    expect(isListed('https://example.org', DOCUMENTS)).toBe(true)
    expect(isListed('https://example.org/broken', DOCUMENTS)).toBe(true)
    expect(isListed('https://example.org/other', DOCUMENTS)).toBe(false)
  })
})

describe('documents.json', () => {
  const written = (value: unknown) => {
    const file = join(folder, 'documents.json')
    writeFileSync(file, typeof value === 'string' ? value : JSON.stringify(value))
    return file
  }

  test('is read by its own name or its folder, other members are left alone', () => {
    const file = written({ documents: { ...DOCUMENTS, 'https://a.example/': { file: 'kept/a.json', license: 'MIT' } }, missing: [] })
    expect(readDocuments(file)).toEqual({ folder, documents: { ...DOCUMENTS, 'https://a.example/': { file: 'kept/a.json' } } })
    expect(readDocuments(folder)).toEqual(readDocuments(file))
  })

  test.each([
    ['not JSON', '{', /not JSON/],
    ['no documents', {}, /no "documents" object/],
    ['a list', { documents: [] }, /no "documents" object/],
    ['a number for a path', { documents: { 'https://a.example/': 5 } }, /must be a path/],
    ['a status out of range', { documents: { 'https://a.example/': { file: null, status: 20 } } }, /must be a path/],
    ['a file that is not there', { documents: { 'https://a.example/': 'kept/c.json' } }, /kept\/c\.json is not there/],
  ])('%s is refused with a sentence', (_, value, message) => {
    expect(() => readDocuments(written(value))).toThrow(message)
  })

  test('that is not there is refused', () => {
    expect(() => readDocuments(join(folder, 'none.json'))).toThrow(/no such file/)
  })
})
