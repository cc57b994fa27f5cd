/** How large a file may be: as a picture, and as anything that is read letter by letter. */

import { invalid } from '../errors.ts'

/** A photograph with a badge in it; far above any picture that is sent as one. */
export const MOST_BYTES = 32 * 1024 * 1024
/** What is gone through letter by letter (a text, a `data:` address, a PDF) costs more for each. */
export const MOST_LETTERS = 10 * 1024 * 1024

/** Throws `file-too-large`, which names the limit. */
export function judgeSize(size: number, most: number): void {
  if (size > most) throw invalid('file-too-large', { limit: `${most / 1024 / 1024} MiB` })
}
