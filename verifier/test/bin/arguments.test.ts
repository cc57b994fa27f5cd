import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { readArguments, UsageError } from '../../bin/arguments.ts'

const folder = mkdtempSync(join(tmpdir(), 'rosette-'))
writeFileSync(join(folder, 'documents.json'), '{"documents":{}}')
writeFileSync(join(folder, 'ports.json'), '{"name":"Ports","issuers":[{"domain":"a.example","name":"A"}]}')
writeFileSync(join(folder, 'known.json'), '{"registry":{"did:web:a.example":{"name":"A"}}}')
writeFileSync(join(folder, 'broken.json'), '{"name":"Ports","issuers":[{}]}')
afterAll(() => rmSync(folder, { recursive: true }))

describe('the words after the name', () => {
  test('name files, addresses and standard input in order', () => {
    expect(readArguments(['a.png', '-', 'https://example.org/b'])).toEqual({
      kind: 'verify',
      inputs: ['a.png', '-', 'https://example.org/b'],
      issuers: [],
      offline: false,
      hosts: 'public',
      output: 'text',
    })
  })

  test('carry every option', () => {
    const words = ['a.png', '--recipient', 'a@example.org', '--issuer', 'did:web:a.example', '--issuer=https://b.example', '--at', '2026-11-01T00:00:00Z']
    expect(readArguments([...words, '--offline', '--documents', folder, '--allow-private', '--picture', 'declared', '--json'])).toEqual({
      kind: 'verify',
      inputs: ['a.png'],
      picture: 'declared',
      recipient: 'a@example.org',
      issuers: ['did:web:a.example', 'https://b.example'],
      at: new Date('2026-11-01T00:00:00Z'),
      offline: true,
      documents: { folder, documents: {} },
      hosts: 'any',
      output: 'json',
    })
  })

  test('carry lists of issuers, each under its own name or its file’s', () => {
    expect(readArguments(['a.png', '--registry', join(folder, 'ports.json'), '--registry', join(folder, 'known.json')])).toMatchObject({
      registries: [
        { name: 'Ports', issuers: [{ domain: 'a.example', name: 'A' }] },
        { name: 'known.json', issuers: [{ id: 'did:web:a.example', name: 'A' }] },
      ],
    })
    expect(() => readArguments(['a.png', '--registry', join(folder, 'broken.json')])).toThrow(/issuers\[0\]\.name is missing|issuers\[0\]\.id is missing/)
    expect(() => readArguments(['a.png', '--registry', join(folder, 'nowhere.json')])).toThrow(UsageError)
  })

  test('after -- are names of files, whatever they look like', () => {
    expect(readArguments(['--', '--json'])).toMatchObject({ inputs: ['--json'], output: 'text' })
  })

  test('ask for help or the version without a file', () => {
    expect(readArguments(['-h'])).toEqual({ kind: 'help' })
    expect(readArguments(['--help'])).toEqual({ kind: 'help' })
    expect(readArguments(['--version'])).toEqual({ kind: 'version' })
  })
})

describe('wrong usage is refused', () => {
  test.each([
    ['no file', [], ['a.png']],
    ['standard input twice', ['-', '-'], ['-']],
    ['an unknown option', ['a.png', '--jsn'], ['a.png', '--json']],
    ['an option without its value', ['a.png', '--recipient'], ['a.png', '--recipient', 'x']],
    ['an empty recipient', ['a.png', '--recipient', ' '], ['a.png', '--recipient', 'x']],
    ['two recipients', ['a.png', '--recipient', 'x', '--recipient', 'y'], ['a.png', '--issuer', 'x', '--issuer', 'y']],
    ['a value where none belongs', ['a.png', '--json=yes'], ['a.png', '--json']],
    ['documents that are not there', ['a.png', '--documents', join(folder, 'none')], ['a.png', '--documents', folder]],
    ['a picture that is none of three', ['a.png', '--picture', 'all'], ['a.png', '--picture', 'none']],
    ['a picture with a receipt', ['a.png', '--picture', 'declared', '--receipt', 'none.json'], ['a.png', '--picture', 'none', '--receipt', 'none.json']],
    ['a time without a zone', ['a.png', '--at', '2026-11-01T00:00:00'], ['a.png', '--at', '2026-11-01T00:00:00+01:00']],
    ['a day that does not exist', ['a.png', '--at', '2026-02-30'], ['a.png', '--at', '2026-02-28']],
    ['a month that does not exist', ['a.png', '--at', '2026-13-01'], ['a.png', '--at', '2026-12-01']],
    ['a day that is yet to come', ['a.png', '--at', '2026-11-01', '--on', '2026-11-02'], ['a.png', '--at', '2026-11-01', '--on', '2026-10-31']],
    ['a day that is yet to come from now', ['a.png', '--on', '9999-01-01'], ['a.png', '--on', '2024-05-01']],
    ['a day in words', ['a.png', '--on', 'yesterday'], ['a.png', '--on', '2024-05-01T12:00:00Z']],
    ['a time in words', ['a.png', '--at', 'yesterday'], ['a.png', '--at', '2026-12-01']],
  ])('%s', (_, refused, accepted) => {
    expect(() => readArguments(refused)).toThrow(UsageError)
    expect(readArguments(accepted)).toMatchObject({ kind: 'verify' })
  })

  test('the message is one short sentence', () => {
    expect(() => readArguments(['a.png', '--jsn'])).toThrow(/^unknown option '--jsn'$/)
  })
})
