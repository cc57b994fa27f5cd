/** Changes that come after an award was made: taken back, suspended, restored, renewed. Each is one transaction, with its reason. */

import { isDeepStrictEqual } from 'node:util'
import { withdrawClaim } from '../claim/prepare.ts'
import { dayOf } from '../clock.ts'
import { achievementCredential, achievementOf } from '../credential/ob3.ts'
import { secure } from '../credential/secure.ts'
import type { Signer } from '../credential/signer.ts'
import { refused, type RefusedError } from '../errors.ts'
import { planAnotherClaim } from '../notify/due.ts'
import type { Programme } from '../programme/programme.ts'
import { awardBy, keepRenewal, type Award } from '../register/awards.ts'
import { removeClaim } from '../register/claims.ts'
import { mailsOf } from '../register/mails.ts'
import type { Register } from '../register/open.ts'
import { keepState, recordChange, type Change, type State } from '../register/statuses.ts'
import { dayAfter, readDay } from '../text/day.ts'
import { readReason } from '../text/name.ts'

/**
 * Takes an award back for good (BSL §2.1: "revocation" is not reversible); its claim link opens nothing any more. `because` becomes public with
 * the next publish: it stands on the badge's page, and as `revocationReason` in the twin in Open Badges 2.0. Throws RefusedError when there
 * is no such award, it is revoked already, or the reason is none or holds the earner's address.
 */
export function revokeAward(register: Register, id: string, because: string, now: Date): Award {
  return register.transaction(() => {
    const award = changeState(register, id, { what: 'revoked', because }, now)
    // Its row alone: without one nothing publishes the file, and of several awards in one transaction none loses it when a later one is refused.
    removeClaim(register, id)
    return award
  })
}

/**
 * Takes an award back for a while (BSL §2.1: "suspension" is reversible). `because` becomes public with the next publish, as that of a
 * revocation does. Throws RefusedError as `revokeAward` does.
 */
export function suspendAward(register: Register, id: string, because: string, now: Date): Award {
  return changeState(register, id, { what: 'suspended', because }, now)
}

/** Ends a suspension. `because` stays in the register. Throws RefusedError when the award is not suspended: what was revoked stays so. */
export function restoreAward(register: Register, id: string, because: string, now: Date): Award {
  return changeState(register, id, { what: 'restored', because }, now)
}

export interface Renewal {
  /** Stays in the register. */
  readonly because: string
  /** The new end; default: as long from today as the achievement says. */
  readonly expiresOn?: string
}

/**
 * Gives a valid award a later end, in a credential that is signed anew at the old position. The old claim holds the old credential, so its
 * link opens nothing any more, and who needs one gets a mail with another. Throws RefusedError when it cannot be renewed.
 */
export async function renewAward(register: Register, programme: Programme, signer: Signer, id: string, renewal: Renewal, now: Date): Promise<Award> {
  const because = readReason(renewal.because)
  const award = awardNamed(register, id)
  const expiresOn = newEndOf(programme, award, renewal.expiresOn, now)
  const document = achievementCredential(programme, { ...award, expiresOn, renewedAt: now.toISOString() })
  const credential = await secure(document, award.securing, signer, now)
  return register.transaction(() => {
    if (!isDeepStrictEqual(awardBy(register, id), award)) throw refused(`the award ${id} was changed while it was renewed`, 'look at it, and renew it again')
    keepRenewal(register, id, { expiresOn, credential }, now)
    recordChange(register, id, { what: 'renewed', because, at: now.toISOString() })
    const renewed = awardNamed(register, id)
    if (needsLink(register, renewed)) planAnotherClaim(register, renewed, now)
    // Last: when a crash undoes the rest, this can be run again.
    withdrawClaim(programme.folder, register, id)
    return renewed
  })
}

/** Throws RefusedError when `renewAward` would; changes nothing. */
export function judgeRenewal(register: Register, programme: Programme, id: string, { because, expiresOn }: Renewal, now: Date): void {
  readReason(because)
  newEndOf(programme, awardNamed(register, id), expiresOn, now)
}

/** What may become what. */
const STEPS = {
  revoked: { from: ['valid', 'suspended'], to: 'revoked' },
  suspended: { from: ['valid'], to: 'suspended' },
  restored: { from: ['suspended'], to: 'valid' },
} as const satisfies Readonly<Record<string, { readonly from: readonly State[]; readonly to: State }>>

interface Step extends Pick<Change, 'because'> {
  readonly what: keyof typeof STEPS
}

function changeState(register: Register, id: string, { what, because: text }: Step, now: Date): Award {
  const because = readReason(text)
  return register.transaction(() => {
    const award = awardNamed(register, id)
    const { from, to } = STEPS[what]
    if (!from.some((state) => state === award.state)) throw impossible(award, what)
    if (to !== 'valid' && because.toLowerCase().includes(award.email))
      throw refused("the reason holds the earner's address", 'leave it out: the reason becomes public')
    keepState(register, id, to)
    recordChange(register, id, { what, because, at: now.toISOString() })
    return awardNamed(register, id)
  })
}

function awardNamed(register: Register, id: string): Award {
  const award = awardBy(register, id)
  if (!award) throw refused(`there is no award ${JSON.stringify(id.slice(0, 80))}`, 'find it with: rosette search')
  return award
}

function impossible({ id, state }: Award, what: Step['what'] | 'renewed'): RefusedError {
  if (state === what) return refused(`the award ${id} is ${state} already`, `see when and why with: rosette show ${id}`)
  if (state === 'revoked') return refused(`the award ${id} is revoked, and stays so`, 'give a new one with: rosette issue')
  if (state === 'suspended') return refused(`the award ${id} is suspended`, `restore it first with: rosette restore ${id}`)
  return refused(`the award ${id} is not suspended`, 'there is nothing to restore')
}

/** Throws RefusedError when the award cannot have another end, or not this one. */
function newEndOf(programme: Programme, award: Award, wanted: string | undefined, now: Date): string {
  const { id, state, credential, expiresOn } = award
  const { name, expiresAfter } = achievementOf(programme, award.achievement)
  if (state !== 'valid') throw impossible(award, 'renewed')
  if (credential === undefined) throw refused(`the award ${id} is not signed yet`, 'sign what is open with: rosette issue')
  if (expiresOn === undefined) throw refused(`the award ${id} does not expire`, 'it needs no renewal')
  if (wanted === undefined && expiresAfter === undefined) throw refused(`${name} does not say how long it holds`, 'give the new end: --expires 2028-11-23')
  const end = wanted === undefined ? dayAfter(dayOf(now), expiresAfter ?? '') : readDay(wanted, 'the new end')
  if (end < dayOf(now)) throw refused(`the new end ${end} has passed`, 'give a day to come')
  if (end <= expiresOn) throw refused(`the new end ${end} is not later than ${expiresOn}, when it ends now`, 'give a later day: --expires')
  return end
}

/** The credential reaches these earners by mail alone, or a mail is on its way whose link will open nothing. */
function needsLink(register: Register, { id, visibility }: Award): boolean {
  if (visibility === 'undecided' || visibility === 'private') return true
  const isOnItsWay = mailsOf(register, id).some(({ kind, sentAt, failure }) => kind !== 'expiry' && sentAt === undefined && failure === undefined)
  return visibility !== 'declined' && isOnItsWay
}
