/** Builds the packages in the order they need each other: `node tools/build.ts [verifier] [issuer] [components] [site]`, all without names. */

import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import generate from './generate.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Each package with the command that builds it and the file that command needs. */
const STEPS = {
  verifier: { needs: 'verifier/tsconfig.json', command: ['tsc', '-p', 'verifier'] },
  issuer: { needs: 'issuer/tsconfig.json', command: ['tsc', '-p', 'issuer'] },
  components: { needs: 'components/tsconfig.json', command: ['tsc', '-p', 'components'] },
  site: { needs: 'astro.config.mjs', command: ['astro', 'build'] },
} as const

export type Package = keyof typeof STEPS
export const PACKAGES = Object.keys(STEPS) as readonly Package[]

/** Throws when a step fails. */
export function build(packages: readonly Package[]): void {
  if (packages.includes('verifier')) generate()
  for (const name of PACKAGES.filter((one) => packages.includes(one) && existsSync(join(root, STEPS[one].needs)))) {
    const began = performance.now()
    if (name === 'site') for (const script of ['site/samples/make.ts', 'site/demo/make.ts']) runScript(script)
    run(STEPS[name].command)
    if (name === 'components') runScript('components/build.ts')
    console.log(`built ${name} in ${((performance.now() - began) / 1000).toFixed(1)} s`)
  }
}

function run([program, ...args]: readonly [string, ...string[]]): void {
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' }
  const { status } = spawnSync(join(root, 'node_modules', '.bin', program), args, { cwd: root, stdio: 'inherit', env, shell: process.platform === 'win32' })
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} failed`)
}

/** Sample badges and the demo programme are made anew, so that they fit the verifier they are shown with; the components need more than `tsc`. */
function runScript(script: string): void {
  const { status } = spawnSync(process.execPath, [join(root, script)], { cwd: root, stdio: 'inherit' })
  if (status !== 0) throw new Error(`${script} failed`)
}

function named(names: readonly string[]): readonly Package[] {
  const strangers = names.filter((name) => !PACKAGES.some((one) => one === name))
  if (strangers.length) throw new Error(`no such package: ${strangers.join(', ')}`)
  return names.length ? PACKAGES.filter((one) => names.includes(one)) : PACKAGES
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    build(named(process.argv.slice(2)))
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
