/** `rosette show`: everything about one award, or about a person. */

import { hasExpired } from '../claim/prepare.ts'
import { refused } from '../errors.ts'
import { addressesOf } from '../programme/addresses.ts'
import { awardBy, eachAward, type Award } from '../register/awards.ts'
import { claimOf } from '../register/claims.ts'
import { decisionsOf } from '../register/decisions.ts'
import { mailsOf, type Mail } from '../register/mails.ts'
import type { Register } from '../register/open.ts'
import { changesOf } from '../register/statuses.ts'
import { readAddress } from '../text/address.ts'
import type { Call, Command } from './command.ts'
import { table } from './print.ts'

export const show: Command = {
  name: 'show',
  about: 'Shows everything about one award, or about all of a person',
  usage: ['AWARD|EMAIL'],
  more: ['The claim link itself is not shown: it is in the mail and nowhere else. A new one is sent with rosette notify --claim AWARD.'],
  examples: ['rosette show ada@example.org'],
  options: {},
  words: { least: 1, most: 1 },
  async run(call) {
    const {
      words: [what = ''],
      register,
      tell,
      answer,
    } = call
    const one = awardBy(register(), what)
    const awards = one ? [one] : [...eachAward(register(), { email: what.includes('@') ? readAddress(what) : what })]
    if (awards.length === 0) throw refused(`nothing is known of ${JSON.stringify(what.slice(0, 80))}`, 'look for a part of it with: rosette search')
    answer({ awards: awards.map((award) => recordOf(register(), award)) })
    for (const [at, award] of awards.entries()) {
      if (at > 0) tell('')
      for (const line of linesOf(call, award)) tell(line)
    }
  },
}

/** Neither salt nor credential: what is shown may be pasted anywhere within the office. */
function recordOf(register: Register, award: Award): object {
  const { salt: _salt, credential: _credential, person: _person, ...facts } = award
  const claim = claimOf(register, award.id)
  return {
    ...facts,
    ...(claim && { claim: { madeAt: claim.madeAt, expiresAt: claim.expiresAt } }),
    mails: mailsOf(register, award.id),
    decisions: decisionsOf(register, award.id).map(({ decision, decidedAt }) => ({ decision, decidedAt: momentOf(decidedAt) })),
    changes: changesOf(register, award.id),
  }
}

function linesOf({ register, programme, world }: Call, award: Award): readonly string[] {
  const { id, achievement, email, name, awardedOn, expiresOn, visibility, shownName, state, evidence, signedAt } = award
  const { url, achievements } = programme()
  const claim = claimOf(register(), id)
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['award', id],
    ['achievement', `${achievements.get(achievement)?.name ?? 'no longer in the programme'} (${achievement})`],
    ['person', name === undefined ? email : `${name} <${email}>`],
    ['awarded', expiresOn === undefined ? awardedOn : `${awardedOn}, until ${expiresOn}`],
    ['evidence', evidence],
    ['signed', signedAt ?? 'not yet: rosette issue'],
    ['state', state],
    ['visible', shownName === undefined ? visibility : `${visibility}, as ${shownName}`],
    ['page', visibility === 'public' || visibility === 'unlisted' ? addressesOf(url).badge(id) : undefined],
    ['claim link', claim && (hasExpired(claim, world.clock()) ? `expired ${claim.expiresAt}` : `until ${claim.expiresAt}`)],
    ...mailsOf(register(), id).map((mail) => [`${mail.kind} mail`, wayOf(mail)] as const),
    ...decisionsOf(register(), id).map(({ decision, decidedAt }) => ['decided', `${decision}, ${momentOf(decidedAt)}`] as const),
    ...changesOf(register(), id).map(({ what, because, at }) => [what, `${at}: ${because}`] as const),
  ]
  return table(facts.flatMap(([label, value]) => (value === undefined ? [] : [[label, value]])))
}

function wayOf({ id, madeAt, writtenAt, attemptedAt, sentAt, failure }: Mail): string {
  if (sentAt !== undefined) return `sent ${sentAt}`
  if (failure !== undefined) return `not sent: ${failure}`
  if (attemptedAt !== undefined) return `in doubt since ${attemptedAt}: rosette notify --arrived ${id} or --again ${id}`
  return writtenAt === undefined ? `planned ${madeAt}` : `written ${writtenAt}, private/mail/${id}.eml`
}

/** Of a NumericDate (RFC 7519 §2). */
function momentOf(seconds: number): string {
  return new Date(seconds * 1000).toISOString()
}
