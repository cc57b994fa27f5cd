/** Every card of a programme, drawn or taken from the cache, put beside the badges: `badges/ID.card.png`, `badges/ID.card.svg`, `achievements/ID.card.png`. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { Content } from '../programme/content.ts'
import { verifiedAt } from '../programme/verified.ts'
import { designOf, keyOf, openCache } from './cache.ts'
import { drawCard, textOf } from './draw.ts'
import { facesFor, FAMILIES, type Faces } from './faces.ts'
import { cardOfAchievement, cardOfBadge, type Card } from './facts.ts'
import { drawReadmeCard } from './readme.ts'

export interface Made {
  readonly drawn: number
  readonly reused: number
  /** Signs that no typeface here has; they are left out. */
  readonly missing: readonly string[]
}

interface Work {
  readonly path: string
  readonly card: Card
  readonly draw: (card: Card, faces: Faces) => Promise<Uint8Array | string>
}

const PACKAGES = ['satori', '@resvg/resvg-js', 'subset-font', '@iconify-json/fluent-emoji-flat']

export async function makeCards(content: Content, site: string, cacheFolder: string): Promise<Made> {
  const cache = openCache(cacheFolder)
  const design = designOf(import.meta.dirname, [...FAMILIES.map(({ name }) => `@fontsource-variable/${name}`), ...PACKAGES])
  const all = (await workOf(content)).map((work) => ({ ...work, key: keyOf([design, work.path.replace(/^.*\./, ''), ...partsOf(work.card)]) }))
  const open = all.filter(({ key, path }) => {
    const bytes = cache.find(key)
    if (bytes) put(join(site, path), bytes)
    return !bytes
  })
  const missing = await drawAll(open, (key, path, bytes) => {
    cache.put(key, bytes)
    put(join(site, path), bytes)
  })
  cache.tidy()
  return { drawn: open.length, reused: all.length - open.length, missing }
}

async function drawAll(
  open: readonly (Work & { readonly key: string })[],
  keep: (key: string, path: string, bytes: Uint8Array) => void,
): Promise<readonly string[]> {
  if (open.length === 0) return []
  const folder = mkdtempSync(join(tmpdir(), 'rosette-faces-'))
  try {
    const faces = await facesFor(open.map(({ card }) => textOf(card)).join(' '), folder)
    for (const { key, path, card, draw } of open) {
      keep(key, path, Buffer.from(await draw(card, faces)))
      // What native code holds is given back in a turn of its own.
      await setImmediate()
    }
    return faces.missing
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function workOf(content: Content): Promise<readonly Work[]> {
  const work: Work[] = []
  for (const [id, achievement] of content.achievements) {
    work.push({ path: `achievements/${id}.card.png`, card: cardOfAchievement(content, achievement), draw: drawCard })
  }
  for (const [id, badge] of content.badges) {
    const achievement = content.achievements.get(badge.achievement)
    if (!achievement) continue
    const card = cardOfBadge(content, badge, achievement, await verifiedAt(content, badge))
    work.push({ path: `badges/${id}.card.png`, card, draw: drawCard }, { path: `badges/${id}.card.svg`, card, draw: drawReadmeCard })
  }
  return work
}

/** All that a card is made of. */
function partsOf({ picture, vector, ...said }: Card): readonly (string | Uint8Array)[] {
  return [picture, vector ?? '', JSON.stringify(said)]
}

function put(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, bytes)
}
