import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { inside, makePrivateFolder, readPrivateText, readText, writeNew, writeNewPrivate, writeWhole } from '../src/folder.ts'
import { temporaryFolder } from './temporary.ts'

const modeOf = (path: string) => statSync(path).mode & 0o777

describe('a name leads nowhere else', () => {
  test.each(['..', '.', '', 'a/b', 'a\\b', '/etc', 'a\0b', 'a\nb', 'C:', 'con', 'NUL.txt', 'a.', 'a ', '../x', 'x'.repeat(201)])('%j is refused', (name) => {
    expect(() => inside('/programme', name)).toThrow(/cannot be the name of a file/)
  })
  test.each(['people.csv', '.gitignore', 'badge-1', 'über'])('%j is let be', (name) => expect(inside('/programme', name)).toBe(`/programme/${name}`))
})

test('a new file overwrites nothing, and follows no link', () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'precious'), 'old')
  symlinkSync(join(folder, 'elsewhere'), join(folder, 'link'))
  expect(() => writeNew(join(folder, 'precious'), 'new')).toThrow(/is there already/)
  expect(() => writeNew(join(folder, 'link'), 'new')).toThrow(/is there already/)
  expect(readFileSync(join(folder, 'precious'), 'utf8')).toBe('old')
  expect(existsSync(join(folder, 'elsewhere'))).toBe(false)
})

test('a file is replaced as a whole, and no draft stays', () => {
  const folder = temporaryFolder()
  writeWhole(join(folder, 'a', 'list.json'), '1')
  writeWhole(join(folder, 'a', 'list.json'), '22')
  expect(readFileSync(join(folder, 'a', 'list.json'), 'utf8')).toBe('22')
  mkdirSync(join(folder, 'b', 'list.json'), { recursive: true })
  expect(() => writeWhole(join(folder, 'b', 'list.json'), '1')).toThrow()
  expect([readdirSync(join(folder, 'a')), readdirSync(join(folder, 'b'))]).toEqual([['list.json'], ['list.json']])
})

describe.skipIf(process.platform === 'win32')('private', () => {
  test('files are 0600 in a folder of 0700', () => {
    const path = join(temporaryFolder(), 'private', 'key.json')
    writeNewPrivate(path, '{}')
    expect([modeOf(path), modeOf(join(path, '..'))]).toEqual([0o600, 0o700])
    expect(readPrivateText(path)).toBe('{}')
  })

  test.each([0o640, 0o604, 0o666, 0o610])('a file of mode %o is not read', (mode) => {
    const path = join(temporaryFolder(), 'key.json')
    writeNewPrivate(path, '{}')
    chmodSync(path, mode)
    expect(() => readPrivateText(path)).toThrow(/others on this machine may open .*chmod 600/)
  })

  test('a folder that others may enter is not used, nor a link to one', () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'open'))
    chmodSync(join(folder, 'open'), 0o755)
    symlinkSync(join(folder, 'open'), join(folder, 'link'))
    expect(() => makePrivateFolder(join(folder, 'open'))).toThrow(/chmod 700/)
    expect(() => makePrivateFolder(join(folder, 'link'))).toThrow(/is a link/)
  })
})

test('text is UTF-8 and short, or refused; no file is no text', () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'latin'), Buffer.from([0xe9]))
  writeFileSync(join(folder, 'long'), 'x'.repeat(101))
  expect(() => readText(join(folder, 'latin'))).toThrow(/not UTF-8/)
  expect(() => readText(join(folder, 'long'), 100)).toThrow(/101 bytes/)
  expect(readText(join(folder, 'none'))).toBeUndefined()
  expect(readText(folder)).toBeUndefined()
})
