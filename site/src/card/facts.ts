/** What a card says of a badge or an achievement: nothing that its page does not say. */

import type { Report } from '@rosette/verifier'
import type { Achievement, Badge, Content, Programme } from '../programme/content.ts'
import { pictureOf } from '../programme/picture.ts'
import { CARD } from '../words/card.ts'
import { CATALOGUE } from '../words/catalogue.ts'
import { LANGUAGES, type Language } from '../words/language.ts'
import { say, sayDay, sayKind } from '../words/say.ts'

export interface Card {
  /** PNG. */
  readonly picture: Uint8Array
  /** The same as SVG, where there is one. */
  readonly vector?: string
  readonly kind: string
  readonly name: string
  readonly issuer: string
  /** Where the page is: a picture travels, and this is where it can be checked. */
  readonly host: string
  readonly language: Language
  /** As the earner wants it shown. */
  readonly earner?: Labelled
  /** Of achievements. */
  readonly about?: string
  readonly standing?: Standing
}

export interface Labelled {
  readonly label: string
  readonly name: string
}

export interface Standing {
  readonly tone: 'good' | 'bad' | 'unsure'
  readonly words: string
}

export function cardOfBadge(content: Content, badge: Badge, achievement: Achievement, report: Pick<Report, 'reason'>): Card {
  const card = shared(content, achievement)
  const { recipientName } = badge
  return {
    ...card,
    ...(recipientName !== undefined && { earner: { label: CARD[card.language].awardedTo, name: recipientName } }),
    standing: standingOf(badge, report, card.language),
  }
}

export function cardOfAchievement(content: Content, achievement: Achievement): Card {
  return { ...shared(content, achievement), about: achievement.description }
}

function shared(content: Content, { id, type, name }: Achievement): Omit<Card, 'earner' | 'about' | 'standing'> {
  const { programme } = content
  const language = languageOfCards(programme)
  const { png, svg } = pictureOf(content, id)
  return {
    picture: png,
    ...(svg !== undefined && { vector: svg }),
    kind: sayKind(type, CATALOGUE[language].kinds),
    name,
    issuer: programme.issuer.name,
    host: new URL(programme.url).host,
    language,
  }
}

/** As the verifier found it while the site was built; what it could not show is never called valid. */
function standingOf({ expiresOn }: Badge, { reason }: Pick<Report, 'reason'>, language: Language): Standing {
  const words = CARD[language]
  const day = expiresOn && sayDay(expiresOn, language)
  if (reason === 'verified') return { tone: 'good', words: day ? say(words.validUntil, { day }) : words.valid }
  if (reason === 'revoked') return { tone: 'bad', words: words.revoked }
  if (reason === 'suspended') return { tone: 'unsure', words: words.suspended }
  if (reason === 'expired' && day) return { tone: 'unsure', words: say(words.expired, { day }) }
  return { tone: 'unsure', words: words.unproven }
}

/** Cards are pictures: they speak the first language of the programme that we have words in. */
function languageOfCards({ languages }: Programme): Language {
  return LANGUAGES.find((language) => languages[0]?.split('-')[0] === language) ?? 'en'
}
