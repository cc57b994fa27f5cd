/** `rosette notify`: writes the mails that are due, and sends them when asked. */

import { sealedClaim } from '../claim/prepare.ts'
import { refused } from '../errors.ts'
import type { Desk } from '../notify/desk.ts'
import { planAnotherClaim } from '../notify/due.ts'
import { mailFiles } from '../notify/eml.ts'
import { doubtsIn, keepArrived, sendAgain, sendMails, type Sent } from '../notify/send.ts'
import { openPost } from '../notify/smtp.ts'
import { writeMails } from '../notify/write.ts'
import { isPublished } from '../publish/ledger.ts'
import { awardBy } from '../register/awards.ts'
import { UsageError, type Call, type Command } from './command.ts'
import { mailServerOf } from './mail-server.ts'
import { counted } from './print.ts'

export const notify: Command = {
  name: 'notify',
  about: 'Writes the mails that are due, and sends them with --send',
  usage: ['[--send] [--rate N]', '--claim AWARD', '--again MAIL | --arrived MAIL'],
  more: [
    'Each award is told once, with a link to claim it; who does not decide is reminded; before an award expires there is a word. Mails are files in private/mail, to be looked at or sent by any program: a file that you move away counts as sent.',
    '--send sends them through the server named by ROSETTE_SMTP, such as smtps://user@mail.example.org, with the password in ROSETTE_SMTP_PASSWORD. A mail waits until its claim is published, or its link would lead nowhere. It can be interrupted and run again: no mail leaves twice.',
    'When a server broke off after a mail had left, nobody can know whether it was taken. Such a mail is in doubt: it is told each time, and never sent again unasked.',
  ],
  examples: ['rosette notify', 'rosette publish', 'rosette notify --send'],
  options: {
    send: { about: 'send what is written' },
    rate: { value: 'N', about: 'mails a minute, at most (else 120)' },
    claim: { value: 'AWARD', about: 'a new link for this award; the one before opens nothing any more' },
    again: { value: 'MAIL', about: 'this mail, in doubt or refused, once more' },
    arrived: { value: 'MAIL', about: 'this mail, in doubt, did arrive' },
    unpublished: { about: 'with --send: do not wait for claims to be published' },
  },
  words: { least: 0, most: 0 },
  async run(call) {
    const { has, tell, answer, world, register, programme } = call
    const desk: Desk = { programme: programme(), register: register(), clock: world.clock, signal: world.signal }
    const rate = rateOf(call)
    settle(call, desk)
    const writing = call.progress('writing mails')
    const written = await writeMails({ ...desk, onMail: writing.show }).finally(writing.end)
    const sent = has('send') ? await send(call, desk, rate) : { sent: 0, waiting: 0, troubles: doubtsIn(register()) }
    const ready = mailFiles(programme().folder).length
    answer({ written, ready, ...sent })
    tell(`${counted(written, 'mail')} written, ${sent.sent.toLocaleString('en')} sent; ${counted(ready, 'is', 'are')} in private/mail.`)
    if (sent.waiting > 0) tell(`${counted(sent.waiting, 'mail waits', 'mails wait')} for the site: rosette publish, put it online, and send again.`)
    for (const { id, email, kind, answer: said } of sent.troubles) tell(`${WHAT[kind]}: ${email}: ${said} (${cureOf(kind, id)})`)
    return sent.troubles.length > 0 ? 1 : 0
  },
}

const WHAT: Readonly<Record<Sent['troubles'][number]['kind'], string>> = { refused: 'refused', later: 'not yet taken', doubt: 'in doubt' }

function cureOf(kind: Sent['troubles'][number]['kind'], id: string): string {
  if (kind === 'later') return 'run this again later'
  return kind === 'refused'
    ? `mend the address, or rosette notify --again ${id}`
    : `look in the server's log for ${id}, then rosette notify --arrived ${id} or --again ${id}`
}

/** What was asked about one mail or one award. */
function settle({ text, register, world }: Call, desk: Desk): void {
  const [claim, again, arrived] = [text('claim'), text('again'), text('arrived')]
  if (claim !== undefined) {
    const award = awardBy(register(), claim)
    if (!award) throw refused(`there is no award ${JSON.stringify(claim.slice(0, 80))}`, 'look for it with: rosette search')
    planAnotherClaim(register(), award, world.clock())
  }
  if (again !== undefined) sendAgain(desk, again)
  if (arrived !== undefined) keepArrived(desk, arrived)
}

async function send({ has, world, register, programme, progress }: Call, desk: Desk, rate: number | undefined): Promise<Sent> {
  const { folder } = programme()
  const isReady = (award: string) => {
    const sealed = sealedClaim(folder, register(), award, world.clock())
    return sealed === undefined || has('unpublished') || isPublished(folder, `claims/${award}.jwe`, sealed)
  }
  const post = openPost(mailServerOf(world.env))
  const sending = progress('sending mails')
  try {
    return await sendMails({ ...desk, onMail: sending.show }, post, { isReady, ...(rate !== undefined && { rate }) })
  } finally {
    sending.end()
    post.close()
  }
}

function rateOf({ text }: Call): number | undefined {
  const rate = text('rate')
  if (rate === undefined) return undefined
  if (!/^[1-9]\d{0,5}$/.test(rate)) throw new UsageError(`--rate ${rate}: write a number of mails a minute`)
  return Number(rate)
}
