/** How the output looks: width, colours and marks, as the terminal allows. */

import type { Check } from '../src/report.ts'

export type Colour = 'green' | 'red' | 'yellow' | 'bold' | 'dim'

export interface Style {
  readonly width: number
  readonly paint: (colour: Colour, text: string) => string
  readonly marks: Readonly<Record<Check['status'], string>>
}

/** What is asked of the stream; a `tty.WriteStream` has it all. */
export interface Screen {
  readonly isTTY?: boolean
  readonly columns?: number
  readonly hasColors?: () => boolean
}

const WIDEST = 100
const NARROWEST = 40

/** Colour only on a terminal that has it (`hasColors` honours NO_COLOR and TERM=dumb), ✓ only where the locale is UTF-8. */
export function styleFor(screen: Screen, env: NodeJS.ProcessEnv, platform: string = process.platform): Style {
  const coloured = screen.isTTY === true && !env.NO_COLOR && (screen.hasColors?.() ?? false)
  return {
    width: Math.max(NARROWEST, Math.min(WIDEST, screen.columns ?? WIDEST)),
    paint: coloured ? (colour, text) => `\u001b[${SGR[colour]}m${text}\u001b[0m` : (_, text) => text,
    marks: isUtf8(env, platform) ? MARKS : ASCII_MARKS,
  }
}

const SGR: Readonly<Record<Colour, number>> = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33 }
const MARKS = { passed: '✓', failed: '✗', unknown: '?', skipped: '–' } as const
const ASCII_MARKS = { passed: '+', failed: 'x', unknown: '?', skipped: '-' } as const

/** POSIX: the first of these that is set decides. */
function isUtf8(env: NodeJS.ProcessEnv, platform: string): boolean {
  return platform === 'win32' || /utf-?8/i.test(env.LC_ALL || env.LC_CTYPE || env.LANG || '')
}
