/** Which mails are due: each award is told once, the undecided are reminded, and before the end there is a word. */

import { refused } from '../errors.ts'
import { dayOf } from '../clock.ts'
import type { Programme } from '../programme/programme.ts'
import { eachAward, type Award } from '../register/awards.ts'
import { mailsOf, planMail, type Mail } from '../register/mails.ts'
import type { Register } from '../register/open.ts'

/** What is planned once. */
export type Due = Pick<Mail, 'award' | 'kind' | 'number'>

const DAY = 86_400_000
/** An expiry is told this many days before. */
const NOTICE = 30

/** Plans all that is due now, in one transaction; gives how many that were not planned before. */
export function planDue(register: Register, programme: Pick<Programme, 'reminderDays'>, now: Date): number {
  return register.transaction(() => {
    const due = [...eachAward(register, { signed: true, state: 'valid' })].flatMap((award) => dueFor(award, mailsOf(register, award.id), programme, now))
    return due.filter((one) => planMail(register, one, now) !== undefined).length
  })
}

/** Plans a new claim mail for an award: its link takes the place of every one before. Throws RefusedError when there is nothing to claim. */
export function planAnotherClaim(register: Register, award: Award, now: Date): void {
  if (!isNeeded(award, 'claim', now)) throw refused(`the award ${award.id} is ${award.state}, expired or declined`, 'nothing can be claimed')
  const number = 1 + Math.max(0, ...numbersOf(mailsOf(register, award.id), 'claim'))
  planMail(register, { award: award.id, kind: 'claim', number }, now)
}

/** Would this mail still be true? Asked again before it leaves. */
export function isNeeded({ state, expiresOn = '9', visibility, credential }: Award, kind: Mail['kind'], now: Date): boolean {
  if (state !== 'valid' || credential === undefined || expiresOn < dayOf(now) || visibility === 'declined') return false
  return kind !== 'reminder' || visibility === 'undecided'
}

/** What is due for one award, given what it was told before. */
export function dueFor(award: Award, mails: readonly Mail[], { reminderDays }: Pick<Programme, 'reminderDays'>, now: Date): readonly Due[] {
  const due = (kind: Mail['kind'], number: number | undefined): readonly Due[] => {
    return number !== undefined && isNeeded(award, kind, now) ? [{ award: award.id, kind, number }] : []
  }
  const first = mails.find(({ kind }) => kind === 'claim')
  if (!first) return due('claim', 1)
  return [...due('reminder', reminderDue(first, mails, reminderDays, now)), ...due('expiry', noticeDue(award, now))]
}

/** The latest one that is due, when neither it nor a later one was planned: who was away for long is not told twice at once. */
function reminderDue(first: Mail, mails: readonly Mail[], days: readonly number[], now: Date): number | undefined {
  const since = now.getTime() - Date.parse(first.sentAt ?? first.madeAt)
  const latest = days.filter((day) => day * DAY <= since).length
  return latest > Math.max(0, ...numbersOf(mails, 'reminder')) ? latest : undefined
}

/** Its number is the day it tells of, so that a renewed award is told of anew. None for what was short from the beginning. */
function noticeDue({ awardedOn, renewedAt, expiresOn }: Award, now: Date): number | undefined {
  if (expiresOn === undefined) return undefined
  const noticeOn = dayOf(new Date(Date.parse(expiresOn) - NOTICE * DAY))
  const isShort = (renewedAt?.slice(0, 10) ?? awardedOn) >= noticeOn
  return !isShort && noticeOn <= dayOf(now) ? noticeNumber(expiresOn) : undefined
}

/** The notice of a day: 20261123. */
export function noticeNumber(expiresOn: string): number {
  return Number(expiresOn.replaceAll('-', ''))
}

function numbersOf(mails: readonly Mail[], kind: Mail['kind']): readonly number[] {
  return mails.filter((mail) => mail.kind === kind).map(({ number }) => number)
}
