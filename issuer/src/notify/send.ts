/**
 * Sends the mails that are written. It can be stopped at any moment, killed too, and run again: no mail leaves twice and none is lost.
 * What nobody can know, whether a server took a mail that it gave no answer for, is told instead of guessed.
 */

import { setTimeout as after } from 'node:timers/promises'
import { refused } from '../errors.ts'
import { awardBy, type Award } from '../register/awards.ts'
import { doubtfulMails, mailBy, markAttempted, markFailed, markSent, unmarkAttempted, unsentMails, type Mail } from '../register/mails.ts'
import type { Register } from '../register/open.ts'
import { isStillDue, type Desk } from './desk.ts'
import { hasMail, readMail, removeMail } from './eml.ts'
import { senderOf } from './message.ts'
import type { Answer, Post } from './smtp.ts'

export interface Sending {
  /** Mails a minute, at most. */
  readonly rate?: number
  /** Is the claim of this award where its link leads? Those that are not wait. */
  readonly isReady?: (award: string) => boolean
}

/** A mail that did not leave, and what to do about it. */
export interface Trouble {
  readonly id: string
  readonly email: string
  readonly kind: Exclude<Answer['kind'], 'taken'>
  readonly answer: string
}

export interface Sent {
  readonly sent: number
  /** Not where their links lead yet. */
  readonly waiting: number
  readonly troubles: readonly Trouble[]
}

const RATE = 120
/** Of mails in a row that a server did not take: it is busy, or does not like us. */
const MOST_IN_VAIN = 5

/** Sends what is written. Throws RefusedError when the server cannot be reached: the rest stays for the next run. */
export async function sendMails(desk: Desk, post: Post, { rate = RATE, isReady = () => true }: Sending = {}): Promise<Sent> {
  const { register, signal, onMail } = desk
  const troubles: Trouble[] = []
  let [sent, waiting, inVain] = [0, 0, 0]
  for (const mail of unsentMails(register)) {
    signal?.throwIfAborted()
    const award = awardBy(register, mail.award)
    if (!award || !isStillDue(desk, mail, award)) continue
    if (!isReady(mail.award)) {
      waiting += 1
      continue
    }
    const answer = await sendOne(desk, post, mail, award)
    if (!answer) continue
    if (answer.kind !== 'taken') troubles.push({ id: mail.id, email: award.email, ...answer })
    else {
      sent += 1
      onMail?.(sent)
    }
    inVain = answer.kind === 'later' ? inVain + 1 : 0
    if (inVain === MOST_IN_VAIN)
      throw refused(`the mail server takes nothing at present: ${troubles.at(-1)?.answer ?? ''}`, 'run this again later: nothing is lost')
    await after(60_000 / rate, undefined, { ...(signal && { signal }) })
  }
  return { sent, waiting, troubles: [...troubles.filter(({ kind }) => kind !== 'doubt'), ...doubtsIn(register)] }
}

/** Mails that a server may have taken, of this run or of one that was killed. */
export function doubtsIn(register: Register): readonly Trouble[] {
  return [...doubtfulMails(register)].flatMap(({ id, award }) => {
    const email = awardBy(register, award)?.email
    return email === undefined ? [] : [{ id, email, kind: 'doubt', answer: DOUBT }]
  })
}

const DOUBT = 'it left, and no answer came back'

/** Once more, as the same mail: for one in doubt that did not arrive, or one that was refused. Throws RefusedError when it cannot be. */
export function sendAgain({ programme, register }: Pick<Desk, 'programme' | 'register'>, id: string): void {
  const mail = mailBy(register, id)
  if (!mail || !hasMail(programme.folder, id))
    throw refused(`there is no mail ${JSON.stringify(id.slice(0, 40))} that could be sent again`, 'a new link is sent with: rosette notify --claim AWARD')
  if (!unmarkAttempted(register, id)) throw refused(`the mail ${id} has left`, 'a new link is sent with: rosette notify --claim AWARD')
}

/** A mail in doubt did arrive. Throws RefusedError when it was not in doubt. */
export function keepArrived({ programme, register, clock }: Desk, id: string): void {
  const mail = mailBy(register, id)
  if (mail?.attemptedAt === undefined || !markSent(register, id, clock()))
    throw refused(`no mail ${JSON.stringify(id.slice(0, 40))} is in doubt`, 'see which are with: rosette notify')
  removeMail(programme.folder, id)
}

/** Undefined when there is nothing to send, or another run is sending it. */
async function sendOne({ programme, register, clock }: Desk, post: Post, { id }: Mail, { email }: Award): Promise<Answer | undefined> {
  const bytes = readMail(programme.folder, id)
  if (!bytes) return undefined
  let isOurs = false
  // Marked at the last moment at which the server cannot have it yet: who is killed before has not sent it, who is killed after may have.
  const onWhole = () => {
    isOurs = markAttempted(register, id, clock())
    if (!isOurs) throw TAKEN
  }
  try {
    const answer = await post.send({ from: senderOf(programme), to: email, bytes }, onWhole)
    if (answer.kind === 'taken') markSent(register, id, clock())
    else if (answer.kind !== 'doubt' && isOurs) unmarkAttempted(register, id)
    if (answer.kind === 'refused') markFailed(register, id, answer.answer)
    if (answer.kind === 'taken') removeMail(programme.folder, id)
    return answer
  } catch (error) {
    if (error === TAKEN) return undefined
    throw error
  }
}

const TAKEN = new Error('another run is sending this mail')
