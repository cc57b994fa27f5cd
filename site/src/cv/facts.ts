/** What the sheet of a badge says, in the programme's language. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Achievement, Badge, Content } from '../programme/content.ts'
import { pictureOf } from '../programme/picture.ts'
import { CATALOGUE } from '../words/catalogue.ts'
import { KEEP } from '../words/keep.ts'
import { languageOf, type Language } from '../words/language.ts'
import { say, sayDay, sayKind } from '../words/say.ts'

export interface CvFacts {
  readonly language: Language
  readonly kind: string
  readonly title: string
  readonly heading: string
  /** For a name that no typeface here can write. */
  readonly headingNameless: string
  readonly about: string
  readonly rows: readonly (readonly [name: string, value: string])[]
  readonly check: string
  readonly attached: string
  /** The badge's page. */
  readonly page: string
  readonly issuer: string
  /** PNG. */
  readonly picture: Uint8Array
  readonly credential: { readonly name: string; readonly type: string; readonly bytes: Uint8Array }
  /** The day of the award. */
  readonly made: Date
}

export function cvFactsOf(content: Content, badge: Badge, achievement: Achievement): CvFacts {
  const { folder, programme } = content
  const language = languageOf({ language: programme.languages[0] })
  const words = KEEP[language]
  const { awardedOn, expiresOn, recipientName, securing } = badge
  const ending = securing === 'vc-jwt' ? 'jwt' : 'json'
  return {
    language,
    kind: sayKind(achievement.type, CATALOGUE[language].kinds),
    title: achievement.name,
    heading: recipientName === undefined ? words.headingNameless : say(words.heading, { name: recipientName }),
    headingNameless: words.headingNameless,
    about: achievement.description,
    rows: [
      [words.awardedOn, sayDay(awardedOn, language)],
      ...(expiresOn === undefined ? [] : [[words.validUntil, sayDay(expiresOn, language)] as const]),
      [words.issuer, programme.issuer.name],
      [words.identifier, programme.issuer.id],
      ...(achievement.tags.length === 0 ? [] : [[words.skills, achievement.tags.join(', ')] as const]),
    ],
    ...{ check: words.check, attached: words.attached, page: `${programme.url}/badges/${badge.id}/`, issuer: programme.issuer.name },
    // Of the achievement: the badge's own carries the credential, which is attached already.
    picture: pictureOf(content, achievement.id).png,
    credential: {
      name: `badge.${ending}`,
      type: ending === 'jwt' ? 'application/vc+jwt' : 'application/ld+json',
      bytes: readFileSync(join(folder, 'badges', `${badge.id}.${ending}`)),
    },
    made: new Date(`${awardedOn}T00:00:00Z`),
  }
}

/** All that is written on a sheet, to choose its typefaces by. */
export function textOnSheet({ kind, title, heading, headingNameless, about, rows, check, attached, page }: CvFacts): string {
  return [kind, title, heading, headingNameless, about, rows.flat().join(' '), check, attached, page].join(' ')
}
