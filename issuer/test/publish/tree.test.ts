import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, symlinkSync, unlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { textLeaf, type Leaf } from '../../src/publish/leaf.ts'
import type { Ledger } from '../../src/publish/ledger.ts'
import { plantTree, type Planted } from '../../src/publish/tree.ts'
import { temporaryFolder } from '../temporary.ts'
import { bytesIn, siteWith } from './sites.ts'

const ID = 'abcdefghijklmnopqrstuvwxyz'
const FILES = { 'programme.json': '{}', [`badges/${ID}/badge.json`]: 'one', 'achievements/knots.json': 'two' }

function leaves(files: Readonly<Record<string, string>>): readonly Leaf[] {
  return Object.entries(files).map(([path, text]) => textLeaf(path, text))
}

function textsIn(target: string): Readonly<Record<string, string>> {
  return Object.fromEntries([...bytesIn(target)].map(([path, bytes]) => [path, bytes.toString()]))
}

/** A folder, planted once. */
async function planted(files: Readonly<Record<string, string>> = FILES): Promise<{ readonly target: string } & Planted> {
  const target = join(temporaryFolder(), 'content')
  return { target, ...(await plantTree(target, leaves(files), { target, files: new Map() })) }
}

const EMPTY = (target: string): Ledger => ({ target, files: new Map() })

describe('only what changed', () => {
  test('nothing is made again that is as it was', async () => {
    const { target, ledger } = await planted()
    const before = statSync(join(target, 'programme.json'), { bigint: true })
    const made: string[] = []
    const watched = leaves(FILES).map((leaf) => ({ ...leaf, make: () => (made.push(leaf.path), leaf.make()) }))
    expect(await plantTree(target, watched, ledger)).toMatchObject({ written: 0, removed: 0, kept: 3, strange: [] })
    expect(made).toEqual([])
    expect(statSync(join(target, 'programme.json'), { bigint: true }).ino).toBe(before.ino)
  })

  test('what changed is written, what was withdrawn is removed with its folder', async () => {
    const { target, ledger } = await planted()
    const files = { 'programme.json': '{}', 'achievements/knots.json': 'three' }
    expect(await plantTree(target, leaves(files), ledger)).toMatchObject({ written: 1, removed: 1, kept: 1 })
    expect(textsIn(target)).toEqual(files)
    expect(existsSync(join(target, 'badges'))).toBe(false)
  })

  test('without a ledger bytes are compared: the same ones stay as they are', async () => {
    const { target } = await planted()
    expect(await plantTree(target, leaves(FILES), EMPTY(target))).toMatchObject({ written: 0, kept: 3 })
  })

  test('a file that somebody changed is made good, also with the same length and an old date', async () => {
    const { target, ledger } = await planted()
    const path = join(target, 'achievements/knots.json')
    const { atime, mtime } = statSync(path)
    writeFileSync(path, 'XXX')
    expect(await plantTree(target, leaves(FILES), ledger)).toMatchObject({ written: 1 })
    writeFileSync(path, 'longer')
    utimesSync(path, atime, mtime)
    await plantTree(target, leaves(FILES), ledger)
    unlinkSync(join(target, 'programme.json'))
    unlinkSync(join(target, `badges/${ID}/badge.json`))
    writeFileSync(join(target, 'programme.json'), '')
    await plantTree(target, leaves(FILES), ledger)
    expect(textsIn(target)).toEqual(FILES)
  })
})

describe('what is not ours', () => {
  test('a folder with other files is refused, and stays', async () => {
    const target = temporaryFolder()
    writeFileSync(join(target, 'thesis.txt'), 'years of work')
    await expect(plantTree(target, leaves(FILES), EMPTY(target))).rejects.toThrow('holds files that rosette did not publish')
    expect(textsIn(target)).toEqual({ 'thesis.txt': 'years of work' })
  })

  test('files among ours stay, and are told of', async () => {
    const { target, ledger } = await planted()
    const strange = { 'notes.txt': 'mine', [`badges/${ID}/notes.txt`]: 'mine too', 'status/readme.md': 'mine' }
    for (const [path, text] of Object.entries(strange)) {
      mkdirSync(join(target, path, '..'), { recursive: true })
      writeFileSync(join(target, path), text)
    }
    const { strange: told } = await plantTree(target, leaves({ 'programme.json': '{}' }), ledger)
    expect([...told].sort()).toEqual(Object.keys(strange).sort())
    expect(textsIn(target)).toEqual({ 'programme.json': '{}', ...strange })
  })

  test.each([
    ['the folder itself', '.'],
    ['a folder on the way', 'badges'],
    ['a file', 'achievements/knots.json'],
  ])('a link is not followed: %s', async (_, at) => {
    const elsewhere = temporaryFolder()
    writeFileSync(join(elsewhere, 'programme.json'), 'theirs')
    mkdirSync(join(elsewhere, ID))
    const target = join(temporaryFolder(), 'content')
    if (at !== '.') await plantTree(target, leaves({ 'programme.json': '{}' }), EMPTY(target))
    mkdirSync(join(target, at, '..'), { recursive: true })
    symlinkSync(at.endsWith('.json') ? join(elsewhere, 'programme.json') : elsewhere, join(target, at === '.' ? '' : at).replace(/\/$/, ''))
    await expect(plantTree(target, leaves(FILES), EMPTY(target))).rejects.toThrow(/is in the way|is no folder/)
    expect(textsIn(elsewhere)).toEqual({ 'programme.json': 'theirs' })
  })
})

describe('all or nothing', () => {
  test('a file that cannot be made leaves everything as it was, and nothing aside', async () => {
    const { target, ledger } = await planted()
    const broken: Leaf = { path: 'achievements/zebra.json', from: 'x', make: () => Promise.reject(new Error('no picture')) }
    await expect(plantTree(target, [...leaves({ 'programme.json': 'new' }), broken], ledger)).rejects.toThrow('no picture')
    expect(textsIn(target)).toEqual(FILES)
  })

  test('an interruption leaves everything as it was', async () => {
    const { target, ledger } = await planted()
    const stop = new AbortController()
    const some = leaves({ 'programme.json': 'new', 'achievements/knots.json': 'new' })
    await expect(plantTree(target, some, ledger, { signal: stop.signal, onFile: () => stop.abort() })).rejects.toThrow('aborted')
    expect(textsIn(target)).toEqual(FILES)
  })

  test('what a run that was killed left aside is removed; one that still runs is not disturbed', async () => {
    const { target, ledger } = await planted()
    const alive = join(target, `.publishing-${process.ppid}`)
    mkdirSync(join(target, '.publishing-999999999'))
    writeFileSync(join(target, '.publishing-999999999', '0'), 'half')
    await plantTree(target, leaves(FILES), ledger)
    expect(textsIn(target)).toEqual(FILES)
    mkdirSync(alive)
    await expect(plantTree(target, leaves(FILES), ledger)).rejects.toThrow('another rosette is publishing')
  })

  test.each(['../x.json', 'a//b', '/etc/x', 'a/../../x', 'nul', 'a\0b'])('a path that leads elsewhere is refused: %j', async (path) => {
    const { target, ledger } = await planted()
    await expect(plantTree(target, leaves({ 'programme.json': '{}', [path]: 'x' }), ledger)).rejects.toThrow('cannot be the name of a file')
    expect(textsIn(target)).toEqual(FILES)
  })
})

test('a programme published twice is published once; a damaged ledger costs time only', async () => {
  const site = await siteWith()
  const first = await site.publish()
  expect(first.written).toBe(bytesIn(site.content).size)
  const before = bytesIn(site.content)
  expect(await site.publish()).toMatchObject({ written: 0, removed: 0, kept: first.written })
  const ledger = join(site.folder, 'private/published.json')
  expect(statSync(ledger).mode & 0o777).toBe(0o600)
  for (const damage of ['', '{"target"', 'null', readFileSync(ledger, 'utf8').slice(0, -40)]) {
    writeFileSync(ledger, damage)
    expect(await site.publish()).toMatchObject({ written: 0, removed: 0 })
  }
  expect(bytesIn(site.content)).toEqual(before)
  chmodSync(ledger, 0o644)
  await expect(site.publish()).rejects.toThrow('others on this machine may open')
})
