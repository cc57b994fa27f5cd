/** Writes the mails that are due as files. It can be killed at any moment and run again: each is written once. */

import { isCurrent, pictureFor, prepareClaim, type PreparedClaim } from '../claim/prepare.ts'
import { achievementOf } from '../credential/ob3.ts'
import { addressesOf } from '../programme/addresses.ts'
import type { Programme } from '../programme/programme.ts'
import { awardBy, type Award } from '../register/awards.ts'
import { mailBy, mailsOf, markFailed, markSent, markWritten, unsentMails, type Mail } from '../register/mails.ts'
import { isStillDue, type Desk } from './desk.ts'
import { planDue } from './due.ts'
import { hasMail, mailFiles, removeDrafts, removeMail, writeMail } from './eml.ts'
import { messageOf } from './message.ts'

/**
 * Plans what is due and writes each mail as a file, once; gives how many. The file is the mail: one that a person has moved away counts as
 * sent. A mail with a newer link takes the place of an older one that has not left.
 */
export async function writeMails(desk: Desk): Promise<number> {
  const { programme, register, clock, signal, onMail } = desk
  settleFiles(desk)
  planDue(register, programme, clock())
  let written = 0
  for (const mail of unsentMails(register)) {
    if (mail.writtenAt !== undefined) continue
    signal?.throwIfAborted()
    if (!(await writeOne(desk, mail))) continue
    written += 1
    onMail?.(written)
  }
  return written
}

/** Files and register agree again, whatever happened since; what became untrue is not left for anybody to send. */
function settleFiles(desk: Desk): void {
  const { register, clock } = desk
  const { folder } = desk.programme
  for (const mail of unsentMails(register)) {
    if (mail.writtenAt === undefined) continue
    const award = awardBy(register, mail.award)
    if (!hasMail(folder, mail.id)) markSent(register, mail.id, clock())
    else if (award) isStillDue(desk, mail, award)
  }
  for (const id of mailFiles(folder)) {
    const mail = mailBy(register, id)
    if (!mail || mail.sentAt !== undefined) removeMail(folder, id)
  }
  removeDrafts(folder)
}

/** False when it is not needed any more, or another run was faster. */
async function writeOne(desk: Desk, mail: Mail): Promise<boolean> {
  const { programme, register, clock } = desk
  const award = awardBy(register, mail.award)
  if (!award || !isStillDue(desk, mail, award)) return false
  const achievement = achievementOf(programme, award.achievement)
  const claim = mail.kind === 'expiry' ? undefined : await prepareClaim(programme, register, award, { now: clock(), keepEarlier: mail.kind === 'reminder' })
  const link = claim?.link ?? pageOf(programme, award)
  const { bytes } = await messageOf({
    mail,
    programme,
    award,
    achievement,
    png: pictureFor(programme, achievement).png,
    ...(link !== undefined && { link }),
    ...(claim && { expiresAt: claim.expiresAt }),
  })
  return register.transaction(() => {
    const today = mailBy(register, mail.id)
    // Written by another run, or its person was erased meanwhile.
    if (!today || today.writtenAt !== undefined || (claim && !isCurrent(register, award.id, claim))) return false
    if (claim) replaceOlder(desk, mail)
    writeMail(programme.folder, mail.id, bytes)
    markWritten(register, mail.id, clock())
    return true
  })
}

/** Where everybody may see it; nowhere when nobody may. */
function pageOf({ url }: Programme, { id, visibility }: Award): PreparedClaim['link'] | undefined {
  return visibility === 'public' || visibility === 'unlisted' ? addressesOf(url).badge(id) : undefined
}

/** Their links open nothing any more. */
function replaceOlder({ programme, register }: Desk, { id, award }: Mail): void {
  for (const older of mailsOf(register, award)) {
    if (older.id === id || older.kind === 'expiry' || older.sentAt !== undefined || older.writtenAt === undefined) continue
    markFailed(register, older.id, 'a mail with a newer link took its place')
    removeMail(programme.folder, older.id)
  }
}
