/** Where a public badge can be shown, as links that need no script and tell nobody before they are followed. */

import { BADGE } from '../words/badge.ts'
import type { Language } from '../words/language.ts'
import { say } from '../words/say.ts'
import type { Achievement, Badge, Programme } from './content.ts'

export interface Shared {
  readonly programme: Pick<Programme, 'name' | 'issuer'>
  readonly achievement: Pick<Achievement, 'name'>
  readonly badge: Pick<Badge, 'id' | 'awardedOn' | 'expiresOn'>
  /** The badge's page. */
  readonly page: string
  readonly language: Language
}

export interface Place {
  readonly name: string
  readonly href: string
}

/** LinkedIn's own form for licences and certifications, filled in. */
export function linkedInProfile({ programme, achievement, badge, page }: Shared): string {
  const [year = '', month = ''] = badge.awardedOn.split('-')
  const [endYear, endMonth] = badge.expiresOn?.split('-') ?? []
  return addressOf('https://www.linkedin.com/profile/add', {
    startTask: 'CERTIFICATION_NAME',
    name: achievement.name,
    organizationName: programme.issuer.name,
    issueYear: year,
    issueMonth: String(Number(month)),
    ...(endYear !== undefined && endMonth !== undefined && { expirationYear: endYear, expirationMonth: String(Number(endMonth)) }),
    certUrl: page,
    certId: badge.id,
  })
}

/** The same as fields to copy, for when the form forgets them. */
export function linkedInFields({ programme, achievement, badge, page, language }: Shared): readonly (readonly [name: string, value: string])[] {
  const { field } = BADGE[language]
  return [
    [field.name, achievement.name],
    [field.organisation, programme.issuer.name],
    [field.issued, badge.awardedOn.slice(0, 7)],
    ...(badge.expiresOn === undefined ? [] : [[field.expires, badge.expiresOn.slice(0, 7)] as const]),
    [field.id, badge.id],
    [field.url, page],
  ]
}

/** Networks and messengers that take a link. */
export function placesOf(shared: Shared): readonly Place[] {
  const { page } = shared
  const text = sentenceOf(shared)
  return [
    { name: 'LinkedIn', href: addressOf('https://www.linkedin.com/sharing/share-offsite/', { url: page }) },
    { name: 'Facebook', href: addressOf('https://www.facebook.com/sharer/sharer.php', { u: page }) },
    { name: 'X', href: addressOf('https://x.com/intent/post', { text, url: page }) },
    { name: 'Bluesky', href: addressOf('https://bsky.app/intent/compose', { text: `${text} ${page}` }) },
    // Asks for the server of one's own; the text stays behind the fragment.
    { name: 'Mastodon', href: `https://tootpick.org/#text=${encodeURIComponent(`${text} ${page}`)}` },
    { name: 'WhatsApp', href: addressOf('https://wa.me/', { text: `${text} ${page}` }) },
    // RFC 6068 §5: in a mail address a space is %20.
    {
      name: BADGE[shared.language].email,
      href: `mailto:?subject=${encodeURIComponent(shared.achievement.name)}&body=${encodeURIComponent(`${text}\n\n${page}`)}`,
    },
  ]
}

function sentenceOf({ programme, achievement, language }: Shared): string {
  return say(BADGE[language].sentence, { achievement: achievement.name, issuer: programme.issuer.name })
}

function addressOf(base: string, parameters: Readonly<Record<string, string>>): string {
  const url = new URL(base)
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value)
  return url.href
}
