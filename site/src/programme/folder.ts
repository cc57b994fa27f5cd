/** Which content the site is built from: the one that `ROSETTE_CONTENT` names, else an issuer's own in `site/content`, else the demo's. */

import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'

const OWN = 'site/content'
const DEMO = 'site/demo/programme/site/content'

export interface Folder {
  readonly path: string
  readonly isDemo: boolean
}

/** Undefined when nothing was published. Throws when a folder is named and holds nothing, so that nobody puts the demo on their site by mistake. */
export function contentFolder(): Folder | undefined {
  const named = process.env['ROSETTE_CONTENT']
  if (named !== undefined && !isPublished(named)) throw new Error(`ROSETTE_CONTENT is ${resolve(named)}, but rosette publish has written nothing there`)
  const path = [named ?? OWN, DEMO].find(isPublished)
  return path === undefined ? undefined : { path: resolve(path), isDemo: resolve(path) === resolve(DEMO) }
}

function isPublished(path: string): boolean {
  return existsSync(join(path, 'programme.json'))
}
