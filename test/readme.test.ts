/** Every example of the project's README is run as a reader would run it, beside a sample badge. */

import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeSample } from '../site/samples/samples.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const readme = readFileSync(join(root, 'README.md'), 'utf8')
const scripts = (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> }).scripts
const folder = mkdtempSync(join(tmpdir(), 'rosette-'))

beforeAll(async () => writeFileSync(join(folder, 'badge.png'), await makeSample('genuine.png')))
afterAll(() => rmSync(folder, { recursive: true }))

const examples = (language: string): readonly string[] =>
  Array.from(readme.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gms')), ([, code = '']) => code)
const lines = examples('sh').flatMap((code) => code.trim().split('\n'))

describe('the README', () => {
  it('names only commands that there are', () => {
    const named = [...readme.matchAll(/npm (?:run )?([a-z:]+)/g)].map(([, name = '']) => name).filter((name) => name !== 'and')
    expect(named.length).toBeGreaterThan(4)
    for (const name of named) expect(scripts).toHaveProperty(name)
  })

  it('has an example for the command line that finds the sample genuine and its recipient right', { timeout: 20_000 }, () => {
    const [line = ''] = lines.filter((one) => one.startsWith('npx rosette-verify'))
    const args = line.split(' ').slice(2)
    const output = execFileSync(process.execPath, [join(root, 'verifier/bin/rosette-verify.ts'), ...args], { cwd: folder, encoding: 'utf8' })
    expect(output).toMatch(/Verified/)
    expect(output).toContain('It was awarded to the person you named.')
  })

  it('has an example in code that does the same', { timeout: 20_000 }, () => {
    const [code = ''] = examples('js')
    // The source stands in for the package, which is not built here.
    const source = pathToFileURL(join(root, 'verifier/src/index.ts')).href
    writeFileSync(join(folder, 'example.mjs'), code.replace("'@rosette/verifier'", `'${source}'`))
    expect(execFileSync(process.execPath, ['example.mjs'], { cwd: folder, encoding: 'utf8' })).toMatch(/^verified This badge is genuine/)
  })

  it('has a page whose one import registers its one tag', () => {
    const [page = ''] = examples('html')
    const path = /import '@rosette\/components\/(.+?)'/.exec(page)?.[1] ?? ''
    const exported = JSON.parse(readFileSync(join(root, 'components/package.json'), 'utf8')) as { exports: Record<string, unknown> }
    expect(exported.exports).toHaveProperty([`./${path}`])
    expect(readFileSync(join(root, 'components/src', path.replace(/\.js$/, '.ts')), 'utf8')).toContain('define-verifier')
    expect(page).toContain('<open-badge-verifier></open-badge-verifier>')
  })

  it('shows pictures and links to documents that there are', () => {
    const targets = [...readme.matchAll(/(?:\]\(|src(?:set)?=")([^)#"]+)[)"]/g)].map(([, target = '']) => target).filter((target) => !target.startsWith('http'))
    expect(targets.filter((target) => !existsSync(join(root, target)))).toEqual([])
  })
})
