/** What few badges have besides themselves: a newer form, others who speak for them, a picture to compare. The code for it is loaded for those alone. */

import type { BadgeInput } from './container/open.ts'
import type { Credential, Proven } from './credential.ts'
import { judgedOf } from './endorsement/claims.ts'
import { asPresented, type Current } from './refresh/current.ts'
import type { Kind } from './container/sniff.ts'
import type { Noted, Report } from './report.ts'
import type { Visit } from './visit.ts'

/** The badge itself, or the newer form that its issuer has of it. Throws `stopped`. */
export async function newestForm(proven: Proven, visit: Visit): Promise<Current> {
  if (proven.credential.refreshServices === undefined) return asPresented(proven)
  const { refresh } = await import('./refresh/refresh.ts')
  return refresh(proven, visit)
}

/** What others say for a badge, each judged by going `road`; undefined when none is judged. */
export async function endorsementsOf(
  credential: Credential,
  visit: Visit,
  road: (input: BadgeInput, visit: Visit) => Promise<Report>,
): Promise<Report['endorsements']> {
  if (judgedOf(credential, visit).length === 0) return undefined
  const { judgeEndorsements } = await import('./endorsement/judge.ts')
  return judgeEndorsements(credential, visit, road)
}

/** Whether the file looks like the picture that the badge describes; nothing of a file that is no picture. Code that cannot be loaded tells nothing. */
export async function notesOnPicture(
  { bytes, format }: { readonly bytes: Uint8Array<ArrayBuffer>; readonly format: Kind },
  proven: Proven,
  visit: Visit,
): Promise<readonly Noted[]> {
  const { image, achievement } = proven.credential
  const isInside = [image, achievement.image?.id].some((address) => /^data:/i.test(address ?? ''))
  if (visit.picture === 'none' || visit.signal?.aborted || (format !== 'png' && format !== 'svg')) return []
  if (visit.picture !== 'declared' && !isInside) return []
  const { notesOn } = await import('./picture/notes.ts').catch(() => ({ notesOn: () => [] }))
  return notesOn(bytes, proven, visit)
}
