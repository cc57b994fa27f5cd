/** The credential as it was written, as text to read. */

import type { Report } from '@rosette/verifier'
import { cut, visible } from './safe-text.ts'
import type { Speech } from './speech.ts'

/** More than any real badge without its pictures; a browser lays out this much at once. */
const MOST_SHOWN = 60_000
/** A picture inside the credential is not for reading. */
const LONGEST_VALUE = 2_000

/** Empty when there is no credential. */
export function rawOf({ credential }: Report, { words }: Speech): string {
  if (!credential) return ''
  const text = JSON.stringify(credential.source, (_, value: unknown) => (typeof value === 'string' ? cut(value, LONGEST_VALUE) : value), 2)
  return visible(text.length > MOST_SHOWN ? `${cut(text, MOST_SHOWN)}\n\n${words.report.shortened}` : text)
}
