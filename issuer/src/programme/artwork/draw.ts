/**
 * Draws the picture of an achievement as SVG, in one system: the shape tells the kind, the colour the family,
 * pearls at the foot the level, a sign the subject. The engraved rosette between rim and field is the mark of the house.
 * No words: they would need a font, and a language.
 */

import { outline, pair, polar, type Shape } from './shapes.ts'
import { SIGNS, type Sign } from './signs.ts'

export interface Artwork {
  readonly shape: Shape
  readonly family: Family
  readonly sign: Sign
  /** Pearls at the foot, none to three. */
  readonly level?: 0 | 1 | 2 | 3
}

export type Family = 'sea' | 'dusk' | 'ember' | 'forest' | 'plum'

interface Colours {
  readonly deep: string
  readonly mid: string
  readonly bright: string
  readonly glow: string
}

const COLOURS: Readonly<Record<Family, Colours>> = {
  sea: { deep: '#062b4f', mid: '#0b5c94', bright: '#19a3c6', glow: '#8ff0e6' },
  dusk: { deep: '#231446', mid: '#4b2c92', bright: '#8a56d8', glow: '#f0b7ff' },
  ember: { deep: '#541d12', mid: '#b03f1f', bright: '#f08a34', glow: '#ffe2a0' },
  forest: { deep: '#0c3526', mid: '#14694a', bright: '#34b077', glow: '#cdf7b4' },
  plum: { deep: '#4a0f33', mid: '#98215f', bright: '#e0568b', glow: '#ffd0d6' },
}

/** Metals of the rim: certifications and what stands above them wear gold. */
const SILVER = ['#f7fafc', '#a9b7c6', '#e6edf3', '#8494a6'] as const
const GOLD = ['#fff4cf', '#d9a441', '#ffe7a3', '#a8711f'] as const

/** The picture, 512 by 512. The same artwork gives the same text. */
export function drawArtwork({ shape, family, sign, level = 0 }: Artwork): string {
  const colours = COLOURS[family]
  const metal = shape === 'hexagon' || shape === 'star' ? GOLD : SILVER
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512" width="512" height="512">',
    defsOf(colours, metal),
    `<path d="${outline(shape)}" fill="url(#metal)"/>`,
    `<path d="${outline(shape, 0.975)}" fill="none" stroke="#fff" stroke-opacity=".55" stroke-width="2"/>`,
    `<path d="${outline(shape, 0.925)}" fill="url(#body)"/>`,
    `<path d="${outline(shape, 0.925)}" fill="none" stroke="${colours.deep}" stroke-opacity=".65" stroke-width="4"/>`,
    `<g fill="none" stroke="${colours.glow}" stroke-width="1.1" stroke-opacity=".42" transform="translate(0 -8)">${engraving(RINGS[shape])}</g>`,
    `<circle cx="256" cy="248" r="${RINGS[shape].field}" fill="url(#field)" stroke="url(#metal)" stroke-width="5"/>`,
    `<circle cx="256" cy="248" r="${RINGS[shape].field - 9}" fill="none" stroke="${colours.glow}" stroke-opacity=".35" stroke-width="1.5"/>`,
    `<g transform="${scaled(RINGS[shape].field / 152)}" stroke-linecap="round" stroke-linejoin="round">`,
    `<g fill="none" stroke="${colours.deep}" stroke-opacity=".45" stroke-width="11" transform="translate(0 4)">${SIGNS[sign].replaceAll('class="f"', `fill="${colours.deep}" fill-opacity=".45" stroke="none"`)}</g>`,
    `<g fill="none" stroke="url(#ink)" stroke-width="9">${SIGNS[sign].replaceAll('class="f"', 'fill="url(#ink)" stroke="none"')}</g>`,
    '</g>',
    pearls(level, RINGS[shape].foot),
    `<path d="${outline(shape, 0.925)}" fill="url(#shine)"/>`,
    '</svg>',
  ].join('')
}

interface Ring {
  /** Radius of the middle field. */
  readonly field: number
  /** Between which radii the lines swing. */
  readonly from: number
  readonly to: number
  readonly petals: number
  /** Where the pearls stand. */
  readonly foot: number
}

const RINGS: Readonly<Record<Shape, Ring>> = {
  coin: { field: 132, from: 136, to: 206, petals: 24, foot: 428 },
  shield: { field: 126, from: 130, to: 182, petals: 20, foot: 424 },
  hexagon: { field: 126, from: 130, to: 190, petals: 18, foot: 428 },
  star: { field: 126, from: 130, to: 184, petals: 24, foot: 412 },
  flower: { field: 122, from: 126, to: 178, petals: 16, foot: 406 },
}

/** A guilloche, as banknotes have it: the same wave, turned a little each time. */
function engraving({ from, to, petals }: Ring): string {
  const half = 180 / petals
  return Array.from({ length: TURNS }, (_, turn) => {
    const first = (turn * 2 * half) / TURNS
    const arcs = Array.from({ length: 2 * petals }, (__, at) => {
      const [low, high] = at % 2 ? [to, from] : [from, to]
      const start = first + at * half
      return `C${[polar(low, start + BEND * half), polar(high, start + (1 - BEND) * half), polar(high, start + half)].map(pair).join(' ')}`
    })
    return `<path d="M${pair(polar(from, first))}${arcs.join('')}Z"/>`
  }).join('')
}

const TURNS = 5
/** Where the handles of a Bézier curve stand that is nearly half a sine. */
const BEND = 0.3642

function pearls(level: number, y: number): string {
  return Array.from({ length: level }, (_, at) => {
    const x = 256 + (at - (level - 1) / 2) * 36
    return `<circle cx="${x}" cy="${y}" r="14" fill="url(#metal)" stroke="#000" stroke-opacity=".25" stroke-width="1.5"/><circle cx="${x - 4}" cy="${y - 5}" r="4" fill="#fff" fill-opacity=".8"/>`
  }).join('')
}

function scaled(by: number): string {
  const rounded = Math.round(by * 1000) / 1000
  return `translate(256 248) scale(${rounded}) translate(-256 -248)`
}

function defsOf({ deep, mid, bright, glow }: Colours, metal: readonly [string, string, string, string]): string {
  const stops = (colours: readonly string[]) =>
    colours.map((colour, at) => `<stop offset="${Math.round((100 * at) / (colours.length - 1))}%" stop-color="${colour}"/>`).join('')
  return [
    '<defs>',
    `<linearGradient id="metal" x1=".1" y1="0" x2=".9" y2="1">${stops(metal)}</linearGradient>`,
    `<linearGradient id="body" x1="0" y1="0" x2=".35" y2="1">${stops([bright, mid, deep])}</linearGradient>`,
    `<radialGradient id="field" cx=".5" cy=".28" r=".85">${stops([bright, mid, deep])}</radialGradient>`,
    `<linearGradient id="ink" gradientUnits="userSpaceOnUse" x1="256" y1="150" x2="256" y2="345">${stops(['#ffffff', glow])}</linearGradient>`,
    '<linearGradient id="shine" x1=".2" y1="0" x2=".6" y2="1"><stop offset="0" stop-color="#fff" stop-opacity=".28"/><stop offset=".42" stop-color="#fff" stop-opacity=".04"/><stop offset=".43" stop-color="#fff" stop-opacity="0"/></linearGradient>',
    '</defs>',
  ].join('')
}
