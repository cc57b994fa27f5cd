/**
 * The first step of `npm start` and `npm test`, in plain Node 20: installs the packages when they are missing or out of date,
 * then goes on with the pinned Node that came with them. `node tools/begin.mjs` alone only installs.
 */

import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const programs = join(root, 'node_modules', '.bin')
const least = [22, 12]

/** Installs what is needed, then runs a script of this folder with this command's own arguments and ends as it ends. */
export function begin(script) {
  install()
  const env = { ...process.env, PATH: programs + delimiter + process.env.PATH }
  const child = spawn(findNode(), [join(root, 'tools', script), ...process.argv.slice(2)], { cwd: root, stdio: 'inherit', env })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code) => process.exit(code ?? 1))
}

/** Runs `npm ci` unless node_modules already holds what the lock file says. */
function install() {
  if (isInstalled()) return
  console.log('Installing packages (npm ci) …')
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (status !== 0) stop('npm ci failed.')
}

/** npm keeps its own record of what it installed; packages for other systems are rightly missing from it. */
function isInstalled() {
  const record = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(record)) return false
  const { packages: found } = JSON.parse(readFileSync(record, 'utf8'))
  const { packages: wanted } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  return Object.entries(wanted).every(([path, { optional, version, integrity }]) => {
    const has = found[path]
    return has ? has.version === version && has.integrity === integrity : path === '' || optional
  })
}

/** The Node from node_modules where it starts, else this one when it is new enough. */
function findNode() {
  const pinned = join(programs, 'node')
  if (existsSync(pinned) && spawnSync(pinned, ['--version']).status === 0) return pinned
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > least[0] || (major === least[0] && minor >= least[1])) return process.execPath
  return stop(`Node ${least.join('.')} or newer is needed on this system; this is ${process.version}. See .nvmrc.`)
}

function stop(message) {
  console.error(message)
  process.exit(1)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) install()
