/** Everything that can be judged without running a test: types, lint, unused code, format, generated documents. Runs all, then names what failed. */

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
}

const root = fileURLToPath(new URL('..', import.meta.url))

/** The packages are built first: each is checked against the declarations of those it uses. */
const STEPS: readonly Step[] = [
  { name: 'build', command: ['node', 'tools/build.ts', 'verifier', 'components'] },
  { name: 'types', command: ['tsc', '-p', '.'] },
  { name: 'site content types', needs: 'astro.config.mjs', command: ['astro', 'sync'] },
  // not `astro check`, which passes where it cannot run
  { name: 'site types', needs: 'site/src/pages', command: ['astro-check'], folder: 'site' },
  { name: 'lint', command: ['eslint', '.', '--max-warnings', '0'] },
  { name: 'unused', command: ['knip', '--no-progress', '--no-config-hints'] },
  { name: 'format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
  { name: 'documents', needs: 'tools/docs.ts', command: ['node', 'tools/docs.ts', '--check'] },
]

const failed = STEPS.filter(({ needs }) => !needs || existsSync(join(root, needs))).filter((step) => !passes(step))
if (failed.length) console.error(`\ncheck: ${failed.map(({ name }) => name).join(', ')} failed`)
process.exitCode = failed.length ? 1 : 0

function passes({ name, command: [program, ...args], folder = '.' }: Step): boolean {
  const began = performance.now()
  const path = program === 'node' ? process.execPath : join(root, 'node_modules', '.bin', program)
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' }
  const { status } = spawnSync(path, args, { cwd: join(root, folder), stdio: 'inherit', env, shell: process.platform === 'win32' })
  console.log(`${status === 0 ? 'passed' : 'FAILED'}: ${name} (${((performance.now() - began) / 1000).toFixed(1)} s)`)
  return status === 0
}
