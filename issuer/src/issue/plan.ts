/** Judges what is wanted and enters it: the same wish twice is one award, and what an achievement requires must be held. */

import { dayOf } from '../clock.ts'
import { findingsOf, refused, RefusedError, type Finding } from '../errors.ts'
import { present } from '../programme/achievement.ts'
import type { Achievement, Programme } from '../programme/programme.ts'
import { achievementOf } from '../credential/ob3.ts'
import { awardsOf, enterAward, type Award } from '../register/awards.ts'
import type { Register } from '../register/open.ts'
import { keepPerson } from '../register/people.ts'
import { dayAfter } from '../text/day.ts'
import { limited } from './people-file.ts'
import type { Place, Wanted } from './wanted.ts'

/** An award that was not there before. */
export interface Entered {
  readonly place: Place
  readonly id: string
  readonly person: number
  readonly email: string
  readonly achievement: string
  readonly awardedOn: string
  readonly expiresOn?: string
}

export interface Outcome {
  readonly entered: readonly Entered[]
  /** How many wishes were fulfilled before. */
  readonly already: number
}

/** Enters all of it, or throws RefusedError with everything that is wrong: call it within a transaction. */
export function enterWanted(register: Register, programme: Programme, wanted: readonly Wanted[], now: Date): Outcome {
  const entered: Entered[] = []
  const findings: Finding[] = []
  for (const one of wanted) {
    findings.push(
      ...placed(one.place, () => {
        const made = enterOne(register, programme, one, now)
        if (made) entered.push(made)
      }),
    )
  }
  // Only now: what is required may stand further down in the same file.
  for (const one of entered) findings.push(...placed(one.place, () => judgeRequired(register, programme, one)))
  if (findings.length > 0) throw new RefusedError(limited(findings))
  return { entered, already: wanted.length - entered.length }
}

function enterOne(register: Register, programme: Programme, wanted: Wanted, now: Date): Entered | undefined {
  const achievement = achievementOf(programme, wanted.achievement)
  const award = { ...datesOf(achievement, wanted, now), achievement: achievement.id, ...present('evidence', wanted.evidence), securing: programme.securing }
  const person = keepPerson(register, wanted, now)
  if (isHeld(awardsOf(register, person.id, achievement.id), wanted, now)) return undefined
  const id = enterAward(register, person, award, now)
  return { place: wanted.place, id, person: person.id, email: person.email, achievement: achievement.id, ...datesOf(achievement, wanted, now) }
}

interface Dates {
  readonly awardedOn: string
  readonly expiresOn?: string
}

function datesOf({ name, awardedSince, until, expiresAfter }: Achievement, wanted: Wanted, now: Date): Dates {
  const today = dayOf(now)
  const awardedOn = wanted.awardedOn ?? today
  const expiresOn = wanted.expiresOn ?? (expiresAfter === undefined ? undefined : dayAfter(awardedOn, expiresAfter))
  if (awardedOn > today) throw refused(`${awardedOn} lies in the future`, 'award it on the day')
  if (awardedSince !== undefined && awardedOn < awardedSince)
    throw refused(`${name} is awarded since ${awardedSince}, not yet on ${awardedOn}`, 'check the date')
  if (until !== undefined && awardedOn > until) throw refused(`${name} was awarded until ${until}, no more on ${awardedOn}`, 'check the date')
  if (expiresOn !== undefined && expiresOn < awardedOn) throw refused(`it would expire on ${expiresOn}, before ${awardedOn}`, 'check both dates')
  return { awardedOn, ...present('expiresOn', expiresOn) }
}

/**
 * With a date, an award of that day is the same one; without, any that has not expired, so that a file that is issued again
 * brings back nobody who was suspended or revoked. Throws RefusedError when the same one says something else.
 */
function isHeld(held: readonly Award[], { awardedOn, expiresOn, evidence }: Wanted, now: Date): boolean {
  const today = dayOf(now)
  const current = () => held.find((award) => isInForce(award, today)) ?? held.find((award) => today <= (award.expiresOn ?? '9'))
  const same = awardedOn === undefined ? current() : held.find((award) => award.awardedOn === awardedOn)
  if (!same) return false
  const otherEnd = expiresOn !== undefined && same.expiresOn !== expiresOn && same.renewedAt === undefined
  const otherEvidence = evidence !== undefined && same.evidence !== evidence
  if (otherEnd || otherEvidence) {
    throw refused(
      `${same.email} has ${same.achievement} of ${same.awardedOn} already, with another ${otherEnd ? 'expiry' : 'evidence'}`,
      otherEnd ? `rosette renew ${same.id}` : 'write the evidence as before, or leave it empty',
    )
  }
  return true
}

function isInForce({ state, awardedOn, expiresOn = '9' }: Award, day: string): boolean {
  return state === 'valid' && awardedOn <= day && day <= expiresOn
}

/** Everything the achievement requires was in force on the day. */
function judgeRequired(register: Register, programme: Programme, { person, email, achievement, awardedOn }: Entered): void {
  const { requires } = achievementOf(programme, achievement)
  const missing = requires.filter((required) => !awardsOf(register, person, required).some((award) => isInForce(award, awardedOn)))
  const findings = missing.map((required) => ({
    message: `${achievement} requires ${required}, which ${email} did not hold on ${awardedOn}`,
    cure: `award ${required} first, or in the same file`,
  }))
  if (findings.length > 0) throw new RefusedError(findings)
}

function placed(place: Place, work: () => void): readonly Finding[] {
  return findingsOf(work).map((finding) => ({ ...finding, ...place }))
}
