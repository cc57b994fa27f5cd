/** Badge-like pictures drawn from seeds, and for each its near misses: what a large family of badges would have beside it. */

import { Resvg } from '@resvg/resvg-js'

/** What one picture is made of. */
export interface Design {
  readonly seed: number
  readonly frame: number
  readonly hue: number
  readonly light: number
  readonly ring: number
  readonly emblem: number
  readonly emblemHue: number
  readonly stars: number
  readonly text: number
  readonly lines: number
  readonly clear: boolean
}

/** The same picture comes of the same seed. */
export function designOf(seed: number): Design {
  const next = dice(seed)
  const pick = (many: number) => Math.floor(next() * many)
  return {
    seed,
    frame: pick(FRAMES.length),
    hue: pick(360),
    light: 22 + pick(45),
    ring: pick(4),
    emblem: pick(1e6),
    emblemHue: pick(360),
    stars: pick(4),
    text: pick(1e6),
    lines: 1 + pick(2),
    clear: pick(4) > 0,
  }
}

/** Same family, another badge. */
export const NEAR_MISSES: Readonly<Record<string, (design: Design) => Design>> = {
  'other text': (design) => ({ ...design, text: design.text + 1 }),
  'other emblem': (design) => ({ ...design, emblem: design.emblem + 1 }),
  'other colour': (design) => ({ ...design, hue: (design.hue + 120) % 360 }),
  'other level': (design) => ({ ...design, stars: design.stars === 0 ? 3 : 0 }),
}

export function svgOf(design: Design): string {
  const { hue, light, ring, emblemHue, clear, frame } = design
  const body = `hsl(${hue} 62% ${light}%)`
  const pale = light < 45 ? `hsl(${emblemHue} 70% 88%)` : `hsl(${emblemHue} 60% 18%)`
  const outline = FRAMES[frame]?.(100) ?? ''
  const inner = ring
    ? `<g transform="translate(100 100) scale(${0.93 - ring * 0.04}) translate(-100 -100)"><path d="${FRAMES[frame]?.(100)}" fill="none" stroke="${pale}" stroke-width="${ring * 2}"/></g>`
    : ''
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 200">${clear ? '' : '<rect width="200" height="200" fill="#fff"/>'}<path d="${outline}" fill="${body}"/>${inner}<g fill="${pale}">${emblemOf(design)}${starsOf(design)}${textOf(design)}</g></svg>`
}

export function pngOf(design: Design, width: number): Uint8Array {
  return new Uint8Array(new Resvg(svgOf(design), { fitTo: { mode: 'width', value: width }, font: { loadSystemFonts: false } }).render().asPng())
}

/** Outlines around (100, 100). */
const FRAMES: readonly ((radius: number) => string)[] = [
  (r) => `M${100 - r * 0.95} 100a${r * 0.95} ${r * 0.95} 0 1 0 ${r * 1.9} 0a${r * 0.95} ${r * 0.95} 0 1 0 ${-r * 1.9} 0z`,
  () => 'M100 6L190 36V110Q186 166 100 196Q14 166 10 110V36z',
  (r) => polygon(6, r * 0.97, 1, 0),
  () => 'M34 10H166Q190 10 190 34V166Q190 190 166 190H34Q10 190 10 166V34Q10 10 34 10z',
  (r) => polygon(16, r * 0.97, 0.88, 0),
  (r) => polygon(5, r * 0.97, 1, -90),
  (r) => polygon(8, r * 0.97, 1, 22.5),
  () => 'M8 60H192V140H8z',
]

function emblemOf({ emblem }: Design): string {
  const next = dice(emblem)
  return Array.from({ length: 2 + Math.floor(next() * 3) }, () => {
    const [x, y, size] = [70 + next() * 60, 58 + next() * 40, 10 + next() * 22]
    const [corners, dent, turn] = [3 + Math.floor(next() * 5), next() < 0.5 ? 1 : 0.45, next() * 90]
    const path = `<path transform="translate(${x - 100} ${y - 100})" d="${polygon(corners, size, dent, turn)}"`
    return next() < 0.35 ? `${path} fill="none" stroke="currentColor" stroke-width="5"/>` : `${path}/>`
  }).join('')
}

function starsOf({ stars }: Design): string {
  return Array.from({ length: stars }, (_, at) => `<path transform="translate(${(at - (stars - 1) / 2) * 22} 62)" d="${polygon(5, 9, 0.45, -90)}"/>`).join('')
}

/** Letters of five by seven squares, so that no font is needed. */
function textOf({ text, lines }: Design): string {
  const next = dice(text)
  return Array.from({ length: lines }, (_, line) => {
    const letters = 6 + Math.floor(next() * 5)
    const size = Math.min(2.4, 110 / (letters * 6))
    return Array.from({ length: letters }, (_, at) => {
      const letter = dice(1000 + Math.floor(next() * 26))
      const squares = Array.from({ length: 35 }, (_, cell) => (letter() < 0.5 ? `M${cell % 5} ${Math.floor(cell / 5)}h1v1h-1z` : '')).join('')
      return `<path transform="translate(${100 + (at - letters / 2) * 6 * size} ${118 + line * 9 * size}) scale(${size})" d="${squares}"/>`
    }).join('')
  }).join('')
}

function polygon(corners: number, radius: number, dent: number, turn: number): string {
  const points = dent === 1 ? corners : corners * 2
  const at = (index: number) => {
    const [angle, length] = [((turn + (index * 360) / points) * Math.PI) / 180, index % 2 && dent !== 1 ? radius * dent : radius]
    return `${(100 + length * Math.cos(angle)).toFixed(2)} ${(100 + length * Math.sin(angle)).toFixed(2)}`
  }
  return `M${Array.from({ length: points }, (_, index) => at(index)).join('L')}z`
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function dice(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
