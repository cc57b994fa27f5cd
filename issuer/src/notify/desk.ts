/** What writing and sending need, and the one question that both ask. */

import type { Clock } from '../clock.ts'
import type { Programme } from '../programme/programme.ts'
import type { Award } from '../register/awards.ts'
import { markFailed, type Mail } from '../register/mails.ts'
import type { Register } from '../register/open.ts'
import { isNeeded, noticeNumber } from './due.ts'
import { removeMail } from './eml.ts'

export interface Desk {
  readonly programme: Programme
  readonly register: Register
  readonly clock: Clock
  readonly signal?: AbortSignal
  /** Told after each mail. */
  readonly onMail?: (done: number) => void
}

/** What is decided, revoked or over needs no mail, and its mail is given up, as is the notice of an end that a renewal moved; what is suspended waits. */
export function isStillDue({ programme, register, clock }: Desk, { id, kind, number }: Mail, award: Award): boolean {
  if (award.state === 'suspended') return false
  const isMoved = kind === 'expiry' && noticeNumber(award.expiresOn ?? '') !== number
  if (isNeeded(award, kind, clock()) && !isMoved) return true
  markFailed(register, id, 'it was no longer true')
  removeMail(programme.folder, id)
  return false
}
