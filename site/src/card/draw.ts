/** The picture that networks show where a badge's page is linked: 1200 × 630, the size of Open Graph and X. */

import { Resvg } from '@resvg/resvg-js'
import satori, { type SatoriNode } from 'satori'
import { directionOf } from '../words/language.ts'
import { emojiIn } from './emoji.ts'
import type { Card, Labelled, Standing } from './facts.ts'
import { SIZE } from './size.ts'
import { BASE, type Face, type Faces } from './faces.ts'

interface Size {
  readonly width: number
  readonly height: number
}

const COLOURS = { ink: '#13222c', muted: '#526470', line: '#dbe3e7', surface: '#ffffff', sunken: '#eef3f5' }
const TONES: Readonly<Record<Standing['tone'], { readonly ink: string; readonly ground: string }>> = {
  good: { ink: '#146c43', ground: '#e3f3ea' },
  bad: { ink: '#b3261e', ground: '#fbe9e7' },
  unsure: { ink: '#7a5200', ground: '#fdf0d5' },
}
/** A tick, a cross, an exclamation mark; lines on 24 × 24. */
export const SIGNS: Readonly<Record<Standing['tone'], string>> = {
  good: 'M5 12.5l4.5 4.5L19 7.5',
  bad: 'M6.5 6.5l11 11M17.5 6.5l-11 11',
  unsure: 'M12 6v7M12 17.5v.5',
}

/** All that is written on a card, to choose its faces by. */
export function textOf({ kind, name, issuer, host, earner, about, standing }: Card): string {
  return [kind, name, issuer, host, earner?.label, earner?.name, about, standing?.words].join(' ')
}

export async function drawCard(card: Card, { faces }: Faces): Promise<Uint8Array> {
  return (await drawn(layoutOf(card), SIZE, textOf(card), faces)).render().asPng()
}

/** What satori lays out. */
export interface Box {
  readonly type: string
  readonly key?: string
  readonly props: Readonly<Record<string, unknown>>
}

/** Satori lays out, resvg writes: satori puts the dots and vowels of Arabic at the wrong height. */
export async function drawn(box: Box, size: Size, text: string, faces: readonly Face[], seen?: (node: SatoriNode) => void): Promise<Resvg> {
  const fonts = faces.map(({ font }) => font)
  const svg = await satori(box as Parameters<typeof satori>[0], {
    ...size,
    fonts,
    graphemeImages: emojiIn(text),
    embedFont: false,
    ...(seen && { onNodeDetected: seen }),
  })
  const { lang } = languageOf(text)
  // Of signs that Chinese, Japanese and Korean share, each has its own form: the first face that has a sign writes it.
  const inOrder = [...faces].sort((one, other) => Number(other.font.lang === lang) - Number(one.font.lang === lang))
  // Resvg takes a sign that the first face lacks from any face, whatever its weight: so each weight is written by itself.
  const bold = drawingOf(`${svg.slice(0, svg.indexOf('>') + 1)}${(svg.match(BOLD) ?? []).join('')}</svg>`, 600, inOrder).toString()
  const outlines = bold.slice(bold.indexOf('>') + 1, bold.lastIndexOf('</svg>'))
  return drawingOf(svg.replaceAll(BOLD, '').replace(/<\/svg>$/, `${outlines}</svg>`), 400, inOrder)
}

const BOLD = /<text [^>]*font-weight="600"[^>]*>[^<]*<\/text>/g

function drawingOf(svg: string, weight: number, faces: readonly Face[]): Resvg {
  const fontFiles = faces.filter(({ font }) => font.weight === weight).map(({ file }) => file)
  return new Resvg(svg, { font: { loadSystemFonts: false, fontFiles, defaultFontFamily: BASE } })
}

export function box(style: object, ...children: readonly (Box | string | undefined)[]): Box {
  return { type: 'div', props: { style: { display: 'flex', ...style }, children: children.filter((child) => child !== undefined) } }
}

/** A paragraph that ends with an ellipsis after some lines. */
export function text(words: string, lines: number, style: object): Box {
  return {
    type: 'div',
    props: {
      ...languageOf(words),
      style: { display: 'block', lineClamp: lines, lineHeight: 1.25, wordBreak: 'break-word', ...style },
      children: written(words),
    },
  }
}

export function picture(png: Uint8Array, size: number): Box {
  const src = `data:image/png;base64,${Buffer.from(png).toString('base64')}`
  return { type: 'img', props: { src, width: size, height: size, style: { objectFit: 'contain' } } }
}

/** Without what cannot be drawn: half signs, and controls but those that join letters and emoji. */
function written(words: string): string {
  return words
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/(?![\u200c\u200d])\p{C}/gu, ' ')
}

/** Satori knows no logical directions. */
export function waysOf({ language }: Card): { readonly across: 'row' | 'row-reverse'; readonly align: object } {
  if (directionOf(language) === 'rtl') return { across: 'row-reverse', align: { alignItems: 'flex-end', textAlign: 'right' } }
  return { across: 'row', align: { alignItems: 'flex-start', textAlign: 'left' } }
}

/** Kana and Hangul tell which forms the signs that are shared with Chinese have. */
function languageOf(words: string): { readonly lang?: string } {
  if (/[\p{sc=Hiragana}\p{sc=Katakana}]/u.test(words)) return { lang: 'ja-JP' }
  if (/\p{sc=Hangul}/u.test(words)) return { lang: 'ko-KR' }
  return /\p{sc=Han}/u.test(words) ? { lang: 'zh-CN' } : {}
}

function layoutOf(card: Card): Box {
  const { across, align } = waysOf(card)
  return box(
    { ...SIZE, flexDirection: across, background: COLOURS.surface, color: COLOURS.ink, fontFamily: BASE },
    box({ width: 440, height: '100%', flexShrink: 0, alignItems: 'center', justifyContent: 'center', background: COLOURS.sunken }, picture(card.picture, 376)),
    box(
      { width: 760, height: '100%', boxSizing: 'border-box', flexDirection: 'column', justifyContent: 'space-between', padding: '60px 64px 52px', ...align },
      box(
        { flexDirection: 'column', width: '100%', ...align },
        text(card.kind, 1, { fontSize: 28, color: COLOURS.muted, marginBottom: 14 }),
        heading(card.name),
        card.earner && earner(card.earner, align),
        card.about === undefined ? undefined : text(card.about, 3, { fontSize: 28, lineHeight: 1.4, color: COLOURS.muted }),
      ),
      box(
        { flexDirection: 'column', width: '100%', ...align },
        card.standing && standing(card.standing, across),
        box(
          {
            width: '100%',
            flexDirection: across,
            justifyContent: 'space-between',
            alignItems: 'baseline',
            borderTop: `2px solid ${COLOURS.line}`,
            paddingTop: 22,
          },
          text(card.issuer, 1, { fontSize: 28, fontWeight: 600, maxWidth: 330 }),
          text(card.host, 1, { fontSize: 24, color: COLOURS.muted, maxWidth: 290 }),
        ),
      ),
    ),
  )
}

function earner({ label, name }: Labelled, align: object): Box {
  return box(
    { flexDirection: 'column', width: '100%', ...align },
    text(label, 1, { fontSize: 26, color: COLOURS.muted, marginBottom: 4 }),
    text(name, 2, { fontSize: name.length > 28 ? 34 : 38, lineHeight: 1.2, fontWeight: 600 }),
  )
}

function standing({ tone, words }: Standing, across: string): Box {
  const { ink, ground } = TONES[tone]
  const icon = { type: 'path', props: { d: SIGNS[tone], fill: 'none', stroke: ink, 'stroke-width': 3, 'stroke-linecap': 'round', 'stroke-linejoin': 'round' } }
  return box(
    { flexDirection: across, alignItems: 'center', padding: '10px 22px', marginBottom: 24, borderRadius: 40, background: ground, color: ink },
    { type: 'svg', props: { width: 26, height: 26, viewBox: '0 0 24 24', children: [icon] } },
    text(words, 1, { fontSize: 26, fontWeight: 600, margin: '0 10px' }),
  )
}

/** Long names are set smaller; signs of full width take the room of two. */
function heading(name: string): Box {
  const length = [...name].reduce((sum, sign) => sum + (/[\u1100-\u11ff\u2e80-\uffef]|[\u{1f000}-\u{3ffff}]/u.test(sign) ? 2 : 1), 0)
  const [fontSize, lines] = length > 90 ? [38, 4] : length > 64 ? [44, 3] : length > 40 ? [54, 3] : length > 20 ? [58, 3] : [72, 2]
  // Joined scripts know no space between letters.
  const spacing = /^[\p{sc=Latin}\p{sc=Common}]*$/u.test(name) ? { letterSpacing: '-0.02em' } : {}
  return text(name, lines, { fontSize, lineHeight: 1.12, fontWeight: 600, marginBottom: 26, ...spacing })
}
