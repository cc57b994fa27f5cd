/** Everything that can be judged without a test: types, lint, unused code, format, packages, generated documents. Runs all, then names what failed. */

import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

interface Step {
  readonly name: string
  readonly needs?: string
  readonly command: readonly [string, ...string[]]
  /** Where it runs; the root when absent. */
  readonly folder?: string
  /** Says much even when all is well: shown only when it fails. */
  readonly talks?: true
}

const root = fileURLToPath(new URL('..', import.meta.url))

/** What has no types by its nature. */
const UNTYPED = ['--exclude-entrypoints', 'reserve.css']

/** The packages are built first: each is checked against the declarations of those it uses. */
const STEPS: readonly Step[] = [
  { name: 'build', command: ['node', 'tools/build.ts', 'verifier', 'issuer', 'components'] },
  { name: 'types', command: ['tsc', '-p', '.'] },
  { name: 'site content types', needs: 'astro.config.mjs', command: ['astro', 'sync'] },
  // not `astro check`, which passes where it cannot run
  { name: 'site types', needs: 'site/src/pages', command: ['astro-check'], folder: 'site' },
  { name: 'lint', command: ['eslint', '.', '--max-warnings', '0'] },
  { name: 'unused', command: ['knip', '--no-progress', '--no-config-hints'] },
  { name: 'format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
  ...['verifier', 'issuer', 'components'].flatMap((name): Step[] => [
    { name: `package ${name}`, command: ['publint', name, '--strict'], talks: true },
    { name: `package types of ${name}`, command: ['attw', '--pack', name, '--profile', 'esm-only', '--no-color', ...UNTYPED], talks: true },
  ]),
  { name: 'documents', needs: 'tools/docs.ts', command: ['node', 'tools/docs.ts', '--check'] },
]

const failed = STEPS.filter(({ needs }) => !needs || existsSync(join(root, needs))).filter((step) => !passes(step))
if (failed.length) console.error(`\ncheck: ${failed.map(({ name }) => name).join(', ')} failed`)
process.exitCode = failed.length ? 1 : 0

function passes({ name, command: [program, ...args], folder = '.', talks }: Step): boolean {
  const began = performance.now()
  const path = program === 'node' ? process.execPath : join(root, 'node_modules', '.bin', program)
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' }
  const options = { cwd: join(root, folder), env, encoding: 'utf8', shell: process.platform === 'win32' } as const
  const { status, stdout, stderr } = spawnSync(path, args, { ...options, stdio: talks ? 'pipe' : 'inherit' })
  if (talks && status !== 0) console.error(stdout, stderr)
  console.log(`${status === 0 ? 'passed' : 'FAILED'}: ${name} (${((performance.now() - began) / 1000).toFixed(1)} s)`)
  return status === 0
}
