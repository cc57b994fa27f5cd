/** Keeps what was drawn under the hash of all that went into it, so that what did not change is not drawn again. */

import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

export interface Cache {
  /** Undefined when it was never drawn. */
  readonly find: (key: string) => Uint8Array | undefined
  readonly put: (key: string, bytes: Uint8Array) => void
  /** Removes what was neither found nor put since the cache was opened. */
  readonly tidy: () => void
}

export function openCache(folder: string): Cache {
  mkdirSync(folder, { recursive: true })
  const used = new Set<string>()
  return {
    find: (key) => {
      used.add(key)
      return existsSync(join(folder, key)) ? readFileSync(join(folder, key)) : undefined
    },
    put: (key, bytes) => {
      used.add(key)
      // Whole or not at all, for a build can be stopped at any moment.
      writeFileSync(join(folder, `${key}.part`), bytes)
      renameSync(join(folder, `${key}.part`), join(folder, key))
    },
    tidy: () => {
      for (const name of readdirSync(folder).filter((name) => !used.has(name))) rmSync(join(folder, name), { recursive: true })
    },
  }
}

/** The same for the same things in the same order. */
export function keyOf(parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(createHash('sha256').update(part).digest())
  return hash.digest('hex')
}

/** How things are drawn: the code of a folder, and the packages that draw, with their versions. */
export function designOf(folder: string, packages: readonly string[]): string {
  const code = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'))
  return JSON.stringify([code, packages.map(versionOf)])
}

/** Past the `exports` of a package, which may not name it. */
function versionOf(name: string): string {
  const folders = createRequire(import.meta.url).resolve.paths(name) ?? []
  const path = folders.map((folder) => join(folder, name, 'package.json')).find(existsSync)
  if (path === undefined) throw new Error(`${name} is not installed`)
  return (JSON.parse(readFileSync(path, 'utf8')) as { readonly version: string }).version
}
