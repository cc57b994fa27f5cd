/** What few badges have besides themselves: a newer form, others who speak for them. The code for it is loaded for those alone. */

import type { BadgeInput } from './container/open.ts'
import type { Credential, Proven } from './credential.ts'
import { judgedOf } from './endorsement/claims.ts'
import { asPresented, type Current } from './refresh/current.ts'
import type { Report } from './report.ts'
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
