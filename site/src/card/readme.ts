/** A small card for a README, as SVG: outlines instead of text, so that it looks the same everywhere; in light and dark; nothing from elsewhere. */

import { Resvg } from '@resvg/resvg-js'
import type { SatoriNode } from 'satori'
import { directionOf } from '../words/language.ts'
import { box, drawn, SIGNS, text, textOf, waysOf, type Box } from './draw.ts'
import { BASE, type Faces } from './faces.ts'
import type { Card, Standing } from './facts.ts'

export const README_SIZE = { width: 380, height: 96 } as const

/** What is drawn in each colour is told by the colour itself: [light, dark]. */
const COLOURS = {
  surface: ['#ffffff', '#10191f'],
  line: ['#d3dde2', '#33434d'],
  ink: ['#13222c', '#e9eff2'],
  muted: ['#526470', '#a3b4be'],
  good: ['#146c43', '#6fd3a0'],
  bad: ['#b3261e', '#ff9a90'],
  unsure: ['#7a5200', '#f0c36d'],
} as const satisfies Readonly<Record<Standing['tone'] | 'surface' | 'line' | 'ink' | 'muted', readonly [string, string]>>

/** Left of the text, in the middle of the height. */
const PICTURE = { left: 16, top: 14, size: 68 }
/** Artwork larger than this is sent as a small PNG. */
const MOST_CHARACTERS = 24 * 1024

export async function drawReadmeCard(card: Card, { faces }: Faces): Promise<string> {
  const { width, height } = README_SIZE
  const sign = { left: 0, top: 0 }
  const seen = ({ key, left, top }: SatoriNode) => key === 'sign' && Object.assign(sign, { left, top })
  const svg = (await drawn(layoutOf(card), README_SIZE, textOf(card), faces, seen)).toString()
  const outlines = short(svg.slice(svg.indexOf('>') + 1, svg.lastIndexOf('</svg>')))
  const { size } = PICTURE
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="t d">`,
    `<title id="t">${xml(joined(card.name, card.earner?.name))}</title><desc id="d">${xml(joined(card.issuer, card.standing?.words))}</desc>`,
    `<style>${styleOf(0)}@media(prefers-color-scheme:dark){${styleOf(1)}}</style>`,
    `<rect x=".5" y=".5" width="${width - 1}" height="${height - 1}" rx="14" class="surface line-line"/>`,
    `<image x="${pictureLeft(card)}" y="${PICTURE.top}" width="${size}" height="${size}" xlink:href="${pictureOf(card)}"/>`,
    coloured(outlines),
    card.standing &&
      `<path transform="translate(${sign.left} ${sign.top}) scale(${SIGN / 24})" class="${card.standing.tone}-line sign" d="${SIGNS[card.standing.tone]}"/>`,
    '</svg>\n',
  ].join('')
}

function layoutOf(card: Card): Box {
  const { across, align } = waysOf(card)
  return box(
    { ...README_SIZE, flexDirection: across, alignItems: 'center', fontFamily: BASE },
    box({ width: PICTURE.left + PICTURE.size + 14, flexShrink: 0 }),
    box(
      { flexDirection: 'column', width: README_SIZE.width - PICTURE.left - PICTURE.size - 28, ...align },
      text(card.name, 2, { fontSize: 15, fontWeight: 600, lineHeight: 1.2, color: COLOURS.ink[0] }),
      text(card.issuer, 1, { fontSize: 12.5, lineHeight: 1.4, marginTop: 2, color: COLOURS.muted[0] }),
      card.standing && standing(card.standing, across),
    ),
  )
}

/** The sign is drawn where its room is. */
function standing({ tone, words }: Standing, across: string): Box {
  return box(
    { flexDirection: across, alignItems: 'center', marginTop: 2 },
    { type: 'div', key: 'sign', props: { style: { width: SIGN, height: SIGN } } },
    text(words, 1, { fontSize: 12.5, lineHeight: 1.4, fontWeight: 600, margin: '0 5px', color: COLOURS[tone][0] }),
  )
}

const SIGN = 13

function pictureLeft({ language }: Card): number {
  return directionOf(language) === 'rtl' ? README_SIZE.width - PICTURE.left - PICTURE.size : PICTURE.left
}

function pictureOf({ picture, vector }: Card): string {
  if (vector !== undefined && vector.length <= MOST_CHARACTERS) return `data:image/svg+xml;base64,${Buffer.from(vector).toString('base64')}`
  return `data:image/png;base64,${Buffer.from(shrunk(picture)).toString('base64')}`
}

/** Twice as fine as it is shown. */
function shrunk(png: Uint8Array): Uint8Array {
  const size = 2 * PICTURE.size
  const image = `<image href="data:image/png;base64,${Buffer.from(png).toString('base64')}" width="${size}" height="${size}"/>`
  return new Resvg(`<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}">${image}</svg>`).render().asPng()
}

/** Hundredths are finer than any screen. */
function short(outlines: string): string {
  return outlines
    .replaceAll(/\n\s*/g, '')
    .replaceAll(/\d+\.\d{3,}/g, (number) => String(Math.round(Number(number) * 100) / 100))
    .replaceAll(/ ?([MLQCZ]) ?/g, '$1')
}

function coloured(outlines: string): string {
  return Object.entries(COLOURS).reduce((drawn, [name, [light]]) => drawn.replaceAll(`fill="${light}"`, `class="${name}"`), outlines)
}

function styleOf(scheme: 0 | 1): string {
  const colours = Object.entries(COLOURS).map(([name, pair]) => `.${name}{fill:${pair[scheme]}}.${name}-line{stroke:${pair[scheme]}}`)
  return `${colours.join('')}.sign{fill:none;stroke-width:3;stroke-linecap:round;stroke-linejoin:round}`
}

function joined(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join(' · ')
}

function xml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
}
