import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { contentFolder } from '../../site/src/programme/folder.ts'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'content-'))
  vi.stubEnv('ROSETTE_CONTENT', folder)
})

afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

test('content that is named is taken, and is no demo', () => {
  writeFileSync(join(folder, 'programme.json'), '{}')
  expect(contentFolder()).toEqual({ path: folder, isDemo: false })
})

test('a folder that is named and holds nothing is told, rather than the demo put in its place', () => {
  expect(contentFolder).toThrow(`ROSETTE_CONTENT is ${folder}, but rosette publish has written nothing there`)
})
