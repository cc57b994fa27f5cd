/**
 * How often the picture check is wrong: `node test/picture/rates.ts [pictures]` draws badges from seeds, does to them what happens
 * to pictures, and prints the tables of docs/picture-check.md.
 */

import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import { likenessOf, type Likeness } from '../../verifier/src/picture/likeness.ts'
import type { Pixels } from '../../verifier/src/visit.ts'
import { designOf, NEAR_MISSES, pngOf } from './drawn.ts'
import { pixelsOf, VARIANTS } from './variants.ts'

/** How many were found alike, unlike, or neither. */
export type Tally = Record<Likeness, number>

export interface Rates {
  /** The same picture, after each of the variants. */
  readonly same: Readonly<Record<string, Tally>>
  /** Another badge, after each of the variants. */
  readonly other: Readonly<Record<string, Tally>>
  /** A badge of the same family, which differs in one thing. */
  readonly near: Readonly<Record<string, Tally>>
}

const WIDTH = 400
/** Near misses are looked at as they come, small, and compressed. */
const NEAR_VARIANTS = ['128 px', 'JPEG 70'] as const

/** Rates over the pictures of these many seeds. */
export async function ratesOf(pictures: number): Promise<Rates> {
  const [same, other, near]: [Record<string, Tally>, Record<string, Tally>, Record<string, Tally>] = [{}, {}, {}]
  const pngs = Array.from({ length: pictures }, (_, seed) => pngOf(designOf(seed), WIDTH))
  const originals = await Promise.all(pngs.map((png) => pixelsOf(sharp(png))))
  for (const [seed, png] of pngs.entries()) {
    const original = originals[seed] as Pixels
    let stranger = seed
    for (const [name, change] of Object.entries(VARIANTS)) {
      const changed = await pixelsOf(await change(png))
      stranger = (stranger + 1) % pictures === seed ? (seed + 1) % pictures : (stranger + 1) % pictures
      count(same, name, likenessOf(original, changed))
      count(other, name, likenessOf(originals[stranger] as Pixels, changed))
    }
    const [onDark, onWhite] = await Promise.all(['on dark', 'JPEG 70'].map((name) => variant(name, png)))
    count(same, 'on dark beside JPEG 70 on white', likenessOf(onDark as Pixels, onWhite as Pixels))
    for (const [name, change] of Object.entries(NEAR_MISSES)) {
      const neighbour = pngOf(change(designOf(seed)), WIDTH)
      for (const way of NEAR_VARIANTS) count(near, name, likenessOf(original, await variant(way, neighbour)))
    }
  }
  return { same, other, near }
}

/** All of a table together. */
export function sumOf(tallies: Readonly<Record<string, Tally>>): Tally {
  return Object.values(tallies).reduce((sum, { alike, unlike, unsure }) => ({
    alike: sum.alike + alike,
    unlike: sum.unlike + unlike,
    unsure: sum.unsure + unsure,
  }))
}

async function variant(name: string, png: Uint8Array): Promise<Pixels> {
  const change = VARIANTS[name]
  if (!change) throw new Error(`no variant ${name}`)
  return pixelsOf(await change(png))
}

function count(tallies: Record<string, Tally>, name: string, likeness: Likeness): void {
  const tally = (tallies[name] ??= { alike: 0, unlike: 0, unsure: 0 })
  tally[likeness] += 1
}

function printTable(title: string, tallies: Readonly<Record<string, Tally>>): void {
  console.log(`| ${title} | pairs | alike | unsure | unlike |\n| --- | ---: | ---: | ---: | ---: |`)
  for (const [name, { alike, unlike, unsure }] of [...Object.entries(tallies), ['all', sumOf(tallies)] as const]) {
    const pairs = alike + unlike + unsure
    const share = (part: number) => `${((100 * part) / pairs).toFixed(1)} %`
    console.log(`| ${name} | ${pairs} | ${share(alike)} | ${share(unsure)} | ${share(unlike)} |`)
  }
  console.log()
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { same, other, near } = await ratesOf(Number(process.argv[2] ?? 200))
  printTable('the same picture', same)
  printTable('another badge', other)
  printTable('same family', near)
}
