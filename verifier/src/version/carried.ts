/** The badges in a file: itself, or those that a presentation or a learner record in it carries. */

import { decodeBase64url } from '../bytes.ts'
import type { Opened } from '../container/open.ts'
import { invalid, unavailable } from '../errors.ts'

/** One badge of a file. */
export interface Badge extends Opened {
  /** Where in the file's text it stood; absent when the whole text is the badge. */
  readonly part?: string
  /** Where the file was loaded from. */
  readonly address?: string
}

/** All badges of a file, in order. Who put them together is not judged, and is told. Throws `no-badge`, `too-complex`, and what parsing throws. */
export async function badgesIn(opened: Opened): Promise<readonly Badge[]> {
  if (!mayCarry(opened.text)) return [opened]
  const { unpack } = await import('./carrier.ts')
  const pieces = unpack(opened.text)
  if (pieces?.length === 0) throw invalid('no-badge')
  return (
    pieces?.map(({ text, part }) => ({
      ...opened,
      text,
      part,
      place: `${opened.place}, ${part}`,
      notes: [...opened.notes, { code: 'carried', details: { place: part } }],
    })) ?? [opened]
  )
}

/** The badge of a file that is asked about as one. Throws `several-badges`. */
export function onlyOf(badges: readonly Badge[]): Badge {
  const [badge, ...others] = badges
  if (!badge || others.length > 0) throw unavailable('several-badges', { count: String(badges.length) })
  return badge
}

/** Only of what is nothing but the badge, its own address is known. */
export function isWhole({ format, part }: Badge): boolean {
  return format === 'json' && part === undefined
}

/** A light look, for nearly all files carry none. */
function mayCarry(text: string): boolean {
  const payload = text.startsWith('{') ? text : new TextDecoder().decode(decodeBase64url(text.split('.')[1] ?? ''))
  return /"(VerifiablePresentation|EnvelopedVerifiable\w+|ClrCredential)"/.test(payload)
}
