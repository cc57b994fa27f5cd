/** Others who speak for a badge (OB3 §9.1 step 6): each endorsement goes the whole road by itself, and decides nothing about the badge. */

import { encodeUtf8 } from '../bytes.ts'
import type { BadgeInput } from '../container/open.ts'
import type { Credential, Endorsed } from '../credential.ts'
import type { Endorsement, Report } from '../report.ts'
import type { Visit } from '../visit.ts'
import { judgedOf, textOf } from './claims.ts'

/** For all endorsements together, besides what the badge itself may spend; each has an equal share. */
const MOST_REQUESTS = 32
const MOST_MILLISECONDS = 15_000

/** One report for each endorsement, in the order in which they stand. `road` is the road that badges go. Throws nothing. */
export async function judgeEndorsements(
  credential: Credential,
  visit: Visit,
  road: (input: BadgeInput, visit: Visit) => Promise<Report>,
): Promise<readonly Endorsement[]> {
  const claims = judgedOf(credential, visit)
  const endorsements: Endorsement[] = []
  for (const { of, claim } of claims) {
    const report = await road(encodeUtf8(textOf(claim) ?? ''), visitFor(of, credential, visit, claims.length))
    endorsements.push({ of, report })
  }
  return endorsements
}

/** What the caller expects of the badge is not expected of those who speak for it. One that asks much takes nothing from the next. */
function visitFor(of: Endorsed, credential: Credential, visit: Visit, sharers: number): Visit {
  return {
    ...visit,
    recipient: undefined,
    issuers: [],
    endorses: idsOf(of, credential),
    onCheck: () => undefined,
    load: visit.loadWith({ requests: Math.floor(MOST_REQUESTS / sharers), milliseconds: MOST_MILLISECONDS / sharers }),
  }
}

/** An endorsement of a credential may name its recipient instead: real ones do. */
function idsOf(of: Endorsed, { id, recipient, achievement, issuer }: Credential): readonly string[] {
  const ids = { credential: [id, recipient.id], achievement: [achievement.id], issuer: [issuer.id] }[of]
  return ids.filter((one) => one !== undefined)
}
