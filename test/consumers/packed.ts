/** Packs the packages as npm would publish them, and makes fresh applications that use them from outside the workspace. */

import { spawnSync } from 'node:child_process'
import { cp, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const QUIET = ['--no-audit', '--no-fund', '--loglevel=error', '--ignore-scripts']

/** Leaves the tarballs in `folder`; returns the path of each by the package's name. Throws when npm fails. */
export async function packAll(folder: string): Promise<Readonly<Record<string, string>>> {
  await mkdir(folder, { recursive: true })
  run('npm', ['pack', './verifier', './components', './issuer', '--pack-destination', folder, ...QUIET], root)
  const packed = await readdir(folder)
  const path = (name: string) => join(folder, packed.find((file) => file.startsWith(`rosette-${name}-`)) ?? name)
  return { '@rosette/verifier': path('verifier'), '@rosette/components': path('components'), '@rosette/issuer': path('issuer') }
}

/** A copy of a template of this folder, with the tarballs installed. `borrowed` packages are linked, not installed. */
export async function makeApplication(
  template: string,
  folder: string,
  tarballs: Readonly<Record<string, string>>,
  borrowed: readonly string[] = [],
): Promise<void> {
  await cp(join(root, 'test/consumers', template), folder, { recursive: true })
  const file = join(folder, 'package.json')
  const wanted = JSON.parse(await readFile(file, 'utf8')) as { readonly dependencies: Readonly<Record<string, string>> }
  const dependencies = Object.fromEntries(
    Object.entries(wanted.dependencies).map(([name, version]) => [name, name in tarballs ? `file:${String(tarballs[name])}` : version]),
  )
  await writeFile(file, JSON.stringify({ ...wanted, dependencies }, null, 2))
  run('npm', ['install', '--prefer-offline', '--no-package-lock', ...QUIET], folder)
  for (const name of borrowed) await symlink(join(root, 'node_modules', name), join(folder, 'node_modules', name), 'junction')
}

/** Throws with what the program said when it fails. */
export function run(program: string, args: readonly string[], cwd: string): void {
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' }
  const { status, stdout, stderr, error } = spawnSync(program, args, { cwd, env, encoding: 'utf8', shell: process.platform === 'win32' })
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} failed\n${error?.message ?? ''}${stdout}${stderr}`)
}
