/** Draws portraits of people who do not exist: a head, shoulders and hair in few colours. */

import { Resvg } from '@resvg/resvg-js'

export interface Face {
  readonly ground: string
  readonly skin: string
  readonly hair: string
  readonly cloth: string
  /** Long hair falls to the shoulders, a scarf covers it, short hair ends above the ears. */
  readonly style: 'long' | 'scarf' | 'short'
}

/** A PNG, 256 pixels wide, as base64. */
export function portrait({ ground, skin, hair, cloth, style }: Face): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 128 128">
    <rect width="128" height="128" fill="${ground}"/>
    ${BEHIND[style](hair)}
    <path d="M16 136c0-30 20-44 48-44s48 14 48 44z" fill="${cloth}"/>
    <path d="M52 78h24v18a12 12 0 0 1-24 0z" fill="${skin}"/>
    <path d="M52 84c6 7 18 7 24 0v6c-7 6-17 6-24 0z" fill="#000" opacity=".12"/>
    <ellipse cx="64" cy="58" rx="22" ry="27" fill="${skin}"/>
    ${BEFORE[style](hair)}
  </svg>`
  return Buffer.from(new Resvg(svg, { fitTo: { mode: 'width', value: 256 } }).render().asPng()).toString('base64')
}

const BEHIND: Readonly<Record<Face['style'], (colour: string) => string>> = {
  long: (colour) => `<path d="M34 60c0-44 60-44 60 0v44H34z" fill="${colour}"/>`,
  scarf: (colour) => `<path d="M32 62c0-48 64-48 64 0 0 22 6 34 12 46H20c6-12 12-24 12-46z" fill="${colour}"/>`,
  short: () => '',
}

const BEFORE: Readonly<Record<Face['style'], (colour: string) => string>> = {
  long: (colour) => `<path d="M40 58c0-36 48-36 48 0-6-14-16-18-24-18s-18 4-24 18z" fill="${colour}"/>`,
  scarf: (colour) => `<path d="M38 60c0-40 52-40 52 0-4-18-14-24-26-24s-22 6-26 24zM44 76c8 14 32 14 40 0l6 22c-14 10-38 10-52 0z" fill="${colour}"/>`,
  short: (colour) => `<path d="M40 56c-4-32 52-34 48 0-4-10-8-14-12-15-10 4-22 4-28 2-4 3-6 6-8 13z" fill="${colour}"/>`,
}
