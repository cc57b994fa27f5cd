/** A folder for a build of a test's own. */

import { cpSync, existsSync, mkdirSync, mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const kept = fileURLToPath(new URL('../../node_modules/.cache', import.meta.url))

/**
 * Inside the project: Astro gives all builds whose `ROSETTE_OUT` lies elsewhere one folder for what they make in between, and two at
 * once would take each other's. `cache` is a `ROSETTE_CACHE` with what the main build kept.
 */
export function makeOut(): { readonly folder: string; readonly cache: string } {
  mkdirSync(kept, { recursive: true })
  const folder = mkdtempSync(join(kept, 'rosette-test-'))
  for (const name of ['rosette-cards', 'rosette-sheets'].filter((one) => existsSync(join(kept, one)))) {
    cpSync(join(kept, name), join(folder, 'cache', name), { recursive: true })
  }
  return { folder, cache: join(folder, 'cache') }
}
