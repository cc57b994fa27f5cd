/** Makes the verifier's generated files (pinned contexts, compiled schemas) when they are missing or older than what they are made from. */

import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const rooms = ['verifier/pinned', 'verifier/schemas']

/** Runs each room's `build.ts` where needed. Throws when one fails. Also vitest's global setup. */
export default function generate(): void {
  for (const room of rooms.map((name) => join(root, name))) {
    const script = join(room, 'build.ts')
    if (!existsSync(script) || isFresh(room)) continue
    const { status } = spawnSync(process.execPath, [script], { cwd: root, stdio: 'inherit' })
    if (status !== 0) throw new Error(`${script} failed`)
  }
}

function isFresh(room: string): boolean {
  const made = timesIn(join(room, 'generated'))
  const from = [...timesIn(room), statSync(join(root, 'package-lock.json')).mtimeMs]
  return made.length > 0 && Math.min(...made) >= Math.max(...from)
}

function timesIn(folder: string): readonly number[] {
  if (!existsSync(folder)) return []
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile())
  return files.map((file) => statSync(join(folder, file.name)).mtimeMs)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) generate()
