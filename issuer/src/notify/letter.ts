/** What one mail says, in sentences of the earner's language; how it looks is not known here. */

import { refused } from '../errors.ts'
import type { Picture } from '../programme/artwork/picture.ts'
import type { Achievement, Programme } from '../programme/programme.ts'
import type { Award } from '../register/awards.ts'
import type { Mail } from '../register/mails.ts'
import { readAddress } from '../text/address.ts'
import { readName } from '../text/name.ts'
import { dayIn, say, speechOf, type Speech } from '../words/words.ts'

/** Why a mail is written, and all it is about. */
export interface Occasion {
  readonly mail: Pick<Mail, 'id' | 'kind' | 'madeAt'>
  readonly programme: Programme
  readonly award: Pick<Award, 'email' | 'name' | 'language' | 'awardedOn' | 'expiresOn' | 'visibility'>
  readonly achievement: Pick<Achievement, 'name' | 'description'>
  readonly png: Picture['png']
  /** Of the claim, or of the badge's page. */
  readonly link?: string
  /** Of the claim link. */
  readonly expiresAt?: string
}

export interface Letter extends Pick<Speech, 'language' | 'direction'> {
  /** One name, one address, both judged. */
  readonly to: { readonly address: string; readonly name?: string }
  readonly subject: string
  readonly issuer: string
  readonly title: string
  readonly greeting: string
  /** First what happened, then what it means. */
  readonly paragraphs: readonly string[]
  readonly badge: { readonly name: string; readonly description: string; readonly facts: readonly string[]; readonly picture: string }
  readonly button?: { readonly label: string; readonly link: string; readonly otherwise: string; readonly until?: string }
  readonly next?: { readonly title: string; readonly steps: readonly string[] }
  readonly why: string
}

/** Throws RefusedError when the address or the name is more than one. */
export function letterOf({ mail, programme, award, achievement, link, expiresAt }: Occasion): Letter {
  const { words, language, direction } = speechOf(award.language, programme.languages[0])
  const to = readRecipient(award)
  const day = (date: string) => dayIn(language, date.slice(0, 10))
  const values = {
    badge: achievement.name,
    issuer: programme.issuer.name,
    contact: programme.contact,
    email: to.address,
    date: award.expiresOn === undefined ? '' : day(award.expiresOn),
  }
  // In the sentences; a subject is kept free of what some mail programs show as a box.
  const apart = { ...values, badge: isolated(values.badge, direction), issuer: isolated(values.issuer, direction) }
  const { subject, title, lead, more } = words[mail.kind]
  const isClaim = mail.kind !== 'expiry'
  const isSettled = mail.kind === 'claim' && award.visibility !== 'undecided'
  const { look, choose, share } = words.steps
  return {
    language,
    direction,
    to,
    subject: say(subject, values),
    issuer: programme.issuer.name,
    title,
    greeting: to.name === undefined ? words.helloNobody : say(words.hello, { name: isolated(to.name, direction) }),
    paragraphs: [lead, more, ...(isSettled ? [words.standing] : [])].map((sentence) => say(sentence, apart)),
    badge: {
      name: achievement.name,
      description: achievement.description,
      facts: [say(words.awardedOn, { date: day(award.awardedOn) }), ...(award.expiresOn === undefined ? [] : [say(words.expiresOn, values)])],
      picture: say(words.picture, values),
    },
    ...(link !== undefined && {
      button: {
        label: words.button,
        link,
        otherwise: words.linkText,
        ...(expiresAt !== undefined && { until: say(words.linkExpires, { date: day(expiresAt) }) }),
      },
    }),
    ...(isClaim && !isSettled && { next: { title: words.next, steps: [look, choose, share] } }),
    why: say(words.why, apart),
  }
}

/** Foreign letters within a text that is read from the right, kept together with the signs that belong to them (UAX #9 §2.4). */
function isolated(name: string, direction: Letter['direction']): string {
  return direction === 'rtl' ? `\u2068${name}\u2069` : name
}

/** Judged when they were entered; once more here, where a line break would be a header. */
function readRecipient({ email, name }: Pick<Award, 'email' | 'name'>): Letter['to'] {
  const address = readAddress(email)
  if (address !== email) throw refused(`the address ${JSON.stringify(email)} is not as it was read`, 'enter it again')
  return { address, ...(name !== undefined && { name: readName(name) }) }
}
