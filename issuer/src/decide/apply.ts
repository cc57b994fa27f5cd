/** Takes decisions: each is recorded and done in one transaction, or not at all. */

import { hasExpired } from '../claim/prepare.ts'
import { refused } from '../errors.ts'
import type { PublicJwk } from '../key/store.ts'
import { awardBy, keepVisibility, type Award, type Choice } from '../register/awards.ts'
import { claimOf, keysOf } from '../register/claims.ts'
import { recordDecision } from '../register/decisions.ts'
import type { Register } from '../register/open.ts'
import { keepStanding, personBy } from '../register/people.ts'
import { keepProfile, removeProfile } from '../register/profiles.ts'
import { awardNamedIn, readDecision, unanswered, type Decided } from './read.ts'

export interface Applied {
  readonly award: string
  /** `known`: the same was taken before. `stale`: a newer one was. Neither changes anything. */
  readonly outcome: 'recorded' | 'known' | 'stale'
  /** The page that was asked for is somebody else's; all else was done. */
  readonly slugTaken?: string
}

/** Reads a decision, and does as it says. Throws RefusedError when it is not to be believed. */
export async function takeDecision(register: Register, token: string, now: Date): Promise<Applied> {
  const award = awardNamedIn(token)
  const claim = claimOf(register, award)
  if (!claim) throw unanswered()
  const publicKeys = keysOf(claim).map((key) => JSON.parse(key) as PublicJwk)
  const decided = await readDecision(token, { award, publicKeys }, now)
  if (hasExpired(claim, new Date(decided.iat * 1000))) throw refused('the decision was made after its claim had expired', 'ask for a new link')
  const applied = register.transaction(() => {
    const today = claimOf(register, award)
    return today?.keyHash === claim.keyHash ? applyDecision(register, decided, now) : undefined
  })
  // The claim was made anew while the signature was checked.
  return applied ?? takeDecision(register, token, now)
}

/** Does as a decision says, which was read before. */
export function applyDecision(register: Register, decided: Decided, now: Date): Applied {
  return register.transaction(() => {
    const award = awardBy(register, decided.award)
    if (!award) throw unanswered()
    const record = { id: decided.jti, award: award.id, decision: decided.decision, decidedAt: decided.iat, token: decided.token }
    const outcome = recordDecision(register, record, now)
    if (outcome !== 'recorded') return { award: award.id, outcome }
    const slugTaken = enact(register, award, decided)
    return { award: award.id, outcome, ...(slugTaken !== undefined && { slugTaken }) }
  })
}

/** The slug, when it is somebody else's. */
function enact(register: Register, award: Award, decided: Decided): string | undefined {
  if (decided.decision === 'decline') {
    keepVisibility(register, award.id, 'declined')
    return undefined
  }
  const choice = choiceOf(decided.decision, award)
  const shownName = decided.name === undefined ? award.shownName : (decided.name ?? undefined)
  keepVisibility(register, award.id, choice, shownName)
  keepForAll(register, award, decided, choice)
  return keepPage(register, award, decided)
}

/** To accept is to have it; who may see it stays as it was, and at first that is nobody. */
function choiceOf(decision: Exclude<Decided['decision'], 'decline'>, { visibility }: Award): Choice {
  if (decision !== 'accept') return decision
  return visibility === 'undecided' || visibility === 'declined' ? 'private' : visibility
}

/** What holds for the person: the choice for awards to come, and the name on their page. */
function keepForAll(register: Register, { person, email }: Award, { acceptAll, name, profile }: Decided, choice: Choice): void {
  const known = personBy(register, email)
  const standing = acceptAll === undefined ? known?.standing : acceptAll ? choice : undefined
  const isTold = name !== undefined && (acceptAll === true || (profile ?? undefined) !== undefined)
  keepStanding(register, person, standing, isTold ? (name ?? undefined) : known?.shownName)
}

function keepPage(register: Register, { person }: Award, { profile }: Decided): string | undefined {
  if (profile === null) removeProfile(register, person)
  if (!profile || keepProfile(register, { person, ...profile })) return undefined
  return profile.slug
}
