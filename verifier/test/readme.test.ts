/** Every example of the README that is marked `runnable` is run as a reader would run it, beside a badge of a throw-away key. */

import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeBadge, makeSigner } from './bin/badge.ts'

const verifier = resolve(import.meta.dirname, '..')
const readme = readFileSync(join(verifier, 'README.md'), 'utf8')
const folder = mkdtempSync(join(tmpdir(), 'rosette-'))

beforeAll(async () => {
  writeFileSync(join(folder, 'badge.jwt'), await makeBadge(await makeSigner()))
  const shim = join(folder, 'rosette-verify')
  writeFileSync(shim, `#!/bin/sh\nexec '${process.execPath}' '${join(verifier, 'bin/rosette-verify.ts')}' "$@"\n`)
  chmodSync(shim, 0o755)
})
afterAll(() => rmSync(folder, { recursive: true }))

const examples = (language: string): readonly string[] =>
  Array.from(readme.matchAll(new RegExp(`^\`\`\`${language} runnable\\n(.*?)^\`\`\``, 'gms')), ([, code = '']) => code)

test.each(examples('js'))('example %# in code runs', { timeout: 20_000 }, (code) => {
  // The source stands in for the package, which is not built here.
  const source = pathToFileURL(join(verifier, 'src/index.ts')).href
  writeFileSync(join(folder, 'example.mjs'), code.replaceAll("'@rosette/verifier'", `'${source}'`))
  const output = execFileSync(process.execPath, ['example.mjs'], { cwd: folder, encoding: 'utf8' })
  expect(output).toMatch(/^(verified|passed)/)
})

test.each(examples('sh'))('example %# for the shell runs, and each line finds the badge verified', { timeout: 20_000 }, (commands) => {
  const env = { ...process.env, PATH: `${folder}:${process.env['PATH']}` }
  const output = execFileSync('sh', ['-ec', commands], { cwd: folder, encoding: 'utf8', env })
  expect(output.match(/Verified|"verdict":"verified"/g)).toHaveLength(commands.trim().split('\n').length)
})

test('the README has examples of both kinds', () => {
  expect([examples('js').length, examples('sh').length]).toEqual([3, 1])
})
