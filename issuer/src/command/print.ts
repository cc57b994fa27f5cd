/** What goes to a screen: lines made safe for terminals, tables, and the line that says how far the work is. */

import type { Clock } from '../clock.ts'
import type { Progress, Screen } from './command.ts'

/** Controls, bidi and other invisible characters are written out: whatever a file holds, a terminal is not steered by it. */
export function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, (character) => `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`)
}

/** `3 badges`, `1 badge`, `12,000 badges`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`
}

/** Rows in columns; the last column is as wide as it likes. */
export function table(rows: readonly (readonly string[])[]): readonly string[] {
  const safe = rows.map((row) => row.map(visible))
  const widths = safe[0]?.map((_, column) => Math.max(...safe.map((row) => row[column]?.length ?? 0))) ?? []
  return safe.map((row) =>
    row
      .map((cell, column) => (column === row.length - 1 ? cell : cell.padEnd(widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  )
}

/** Ten times a second is enough for an eye. */
const PAUSE = 100

/** Silent where there is no terminal. */
export function progressOn(screen: Screen, clock: Clock, doing: string): Progress {
  if (!screen.isTTY) return { show: () => undefined, end: () => undefined }
  let shownAt = 0
  return {
    show: (done, total) => {
      const now = clock().getTime()
      if (now - shownAt < PAUSE) return
      shownAt = now
      screen.write(`\r\u001B[K${doing}: ${done.toLocaleString('en')}${total === undefined ? '' : ` of ${total.toLocaleString('en')}`}`)
    },
    end: () => void screen.write('\r\u001B[K'),
  }
}

/** Writes and, when the reader is slow, waits for it. */
export async function writeTo(screen: Screen, text: string): Promise<void> {
  if (!screen.write(text)) await new Promise<void>((resolve) => screen.once('drain', () => resolve()))
}
