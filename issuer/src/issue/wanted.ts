/** What somebody wants awarded, read from the cells of a row or the words of a command. */

import { RefusedError, type Finding } from '../errors.ts'
import { present, readWebAddress } from '../programme/achievement.ts'
import { readLanguage } from '../programme/read.ts'
import { readAddress } from '../text/address.ts'
import { readDay } from '../text/day.ts'
import { readName } from '../text/name.ts'

/** Where it was written. */
export type Place = Pick<Finding, 'file' | 'line'>

export interface Wanted {
  readonly place: Place
  readonly achievement: string
  readonly email: string
  readonly name?: string
  readonly language?: string
  /** Absent: today, unless they have one that has not expired. */
  readonly awardedOn?: string
  /** Absent: as the achievement says. */
  readonly expiresOn?: string
  readonly evidence?: string
}

export const COLUMNS = ['achievement', 'email', 'name', 'date', 'evidence', 'expires', 'language'] as const
export type Column = (typeof COLUMNS)[number]

/** What the cells say; an empty one says nothing. Throws RefusedError with every cell that is wrong. */
export function readWanted(cells: Readonly<Partial<Record<Column, string>>>, place: Place): Wanted {
  const findings: Finding[] = []
  const read = (column: Column, reader: (text: string) => string): string | undefined => {
    const text = cells[column] ?? ''
    if (text.trim() === '' && column !== 'email') return undefined
    try {
      return reader(text)
    } catch (error) {
      if (!(error instanceof RefusedError)) throw error
      findings.push(...error.findings.map((finding) => ({ ...finding, ...place })))
      return undefined
    }
  }
  const wanted = {
    place,
    achievement: (cells.achievement ?? '').trim(),
    email: read('email', readAddress) ?? '',
    ...present('name', read('name', readName)),
    ...present('language', read('language', readLanguage)),
    ...present(
      'awardedOn',
      read('date', (text) => readDay(text)),
    ),
    ...present(
      'expiresOn',
      read('expires', (text) => readDay(text, 'the expiry')),
    ),
    ...present(
      'evidence',
      read('evidence', (text) => readWebAddress(text.trim())),
    ),
  }
  if (wanted.achievement === '') findings.push({ message: 'the achievement is missing', cure: 'write its id', ...place })
  if (findings.length > 0) throw new RefusedError(findings)
  return wanted
}
