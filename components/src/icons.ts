/** The signs of this package, drawn for it: a rosette for the answer, small signs for each check. Colour never speaks alone. */

import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit'

export const ROSETTE =
  'M24 3.8A6 6 0 0 1 34.1 6.51A6 6 0 0 1 41.49 13.9A6 6 0 0 1 44.2 24A6 6 0 0 1 41.49 34.1A6 6 0 0 1 34.1 41.49A6 6 0 0 1 24 44.2A6 6 0 0 1 13.9 41.49A6 6 0 0 1 6.51 34.1A6 6 0 0 1 3.8 24A6 6 0 0 1 6.51 13.9A6 6 0 0 1 13.9 6.51A6 6 0 0 1 24 3.8Z'

export type Sign = 'tick' | 'cross' | 'question' | 'dash' | 'clock'

const STROKES: Readonly<Record<Sign, SVGTemplateResult>> = {
  tick: svg`<path d="M15.5 24.8l6 6L33 18.6" />`,
  cross: svg`<path d="M17.5 17.5l13 13m0-13l-13 13" />`,
  question: svg`<path d="M19 19.4a5.1 5.1 0 1 1 7.9 4.3c-1.9 1.3-2.9 2.2-2.9 4.3m0 5.6v.1" />`,
  dash: svg`<path d="M17 24h14" />`,
  clock: svg`<path d="M24 15v9.5l6 4" />`,
}

export const SIGN_OF_STATUS = { passed: 'tick', failed: 'cross', unknown: 'question', skipped: 'dash' } as const

/** The large rosette of an answer. */
export function seal(sign: Sign): TemplateResult {
  return html`<svg class="seal" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
    <path class="ground" d=${ROSETTE} />
    <g class="stroke">${STROKES[sign]}</g>
  </svg>`
}

/** The small sign of one check. */
export function sign(kind: Sign): TemplateResult {
  return html`<svg class="sign ${kind}" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
    <circle class="ground" cx="24" cy="24" r="21" />
    <g class="stroke">${STROKES[kind]}</g>
  </svg>`
}
