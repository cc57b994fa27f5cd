/** The answer of oEmbed 1.0 for a badge's page: a `rich` one, the frame. */

import { SIZE } from '../card/size.ts'
import { addressOf } from './address.ts'
import type { Achievement, Badge, Programme } from './content.ts'
import { FRAME, frameOf } from './embed.ts'
import type { Language } from '../words/language.ts'

export interface Embeddable {
  readonly programme: Programme
  readonly achievement: Achievement
  readonly badge: Badge
  readonly language: Language
}

/** oEmbed §2.3.4: what is required of every answer and of a `rich` one, and all that is optional. */
export function oembedOf({ programme, achievement, badge, language }: Embeddable): Readonly<Record<string, string | number>> {
  const { recipientName, profile } = badge
  return {
    version: '1.0',
    type: 'rich',
    title: achievement.name,
    ...(recipientName !== undefined && { author_name: recipientName }),
    ...(profile !== undefined && { author_url: addressOf(programme, `earners/${profile}/`, language) }),
    provider_name: programme.name,
    provider_url: `${programme.url}/`,
    // A badge can be taken back: nobody should keep the answer for longer than a day.
    cache_age: 86_400,
    thumbnail_url: addressOf(programme, `badges/${badge.id}.card.png`),
    thumbnail_width: SIZE.width,
    thumbnail_height: SIZE.height,
    html: frameOf({ programme, achievement, badge, language }),
    ...FRAME,
  }
}
