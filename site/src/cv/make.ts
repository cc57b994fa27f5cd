/** The sheet of every badge that holds, made or taken from the cache, put beside the badge: `badges/ID.pdf`. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { designOf, keyOf, openCache } from '../card/cache.ts'
import { facesFor, FAMILIES } from '../card/faces.ts'
import type { Content } from '../programme/content.ts'
import { cvFactsOf, textOnSheet, type CvFacts } from './facts.ts'
import { cvOf } from './sheet.ts'
import { typefacesOf } from './typeface.ts'

interface Sheet {
  readonly path: string
  readonly facts: CvFacts
  readonly key: string
}

export interface Made {
  readonly made: number
  /** They did not change. */
  readonly reused: number
  /** Signs that no typeface here has; they are left out, and a name that has one is. */
  readonly missing: readonly string[]
}

const PACKAGES = ['@cantoo/pdf-lib', '@pdf-lib/fontkit', 'bidi-js', 'subset-font', 'uqr']

export async function makeSheets(content: Content, site: string, cacheFolder: string): Promise<Made> {
  const cache = openCache(cacheFolder)
  const design = designOf(import.meta.dirname, [...FAMILIES.map(({ name }) => `@fontsource-variable/${name}`), ...PACKAGES])
  const sheets = [...content.badges.values()].flatMap((badge): readonly Sheet[] => {
    const achievement = content.achievements.get(badge.achievement)
    if (!achievement || badge.state !== 'valid') return []
    const facts = cvFactsOf(content, badge, achievement)
    const { picture, credential, ...said } = facts
    return [{ path: `badges/${badge.id}.pdf`, facts, key: keyOf([design, picture, credential.bytes, JSON.stringify(said)]) }]
  })
  const open = sheets.filter(({ key, path }) => {
    const bytes = cache.find(key)
    if (bytes) put(join(site, path), bytes)
    return !bytes
  })
  const missing = await makeAll(open, ({ key, path }, bytes) => {
    cache.put(key, bytes)
    put(join(site, path), bytes)
  })
  cache.tidy()
  return { made: open.length, reused: sheets.length - open.length, missing }
}

async function makeAll(open: readonly Sheet[], keep: (sheet: Sheet, bytes: Uint8Array) => void): Promise<readonly string[]> {
  if (open.length === 0) return []
  const folder = mkdtempSync(join(tmpdir(), 'rosette-faces-'))
  try {
    const { faces, missing } = await facesFor(open.map(({ facts }) => textOnSheet(facts)).join(' '), folder)
    const typefaces = typefacesOf(faces)
    for (const sheet of open) {
      keep(sheet, await cvOf(sheet.facts, typefaces))
      // Memory is given back in a turn of its own.
      await setImmediate()
    }
    return missing
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function put(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, bytes)
}
