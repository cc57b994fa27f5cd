/** Occasions to write mails for. */

import { linkOf } from '../../src/claim/link.ts'
import type { Occasion } from '../../src/notify/letter.ts'
import { pictureOf } from '../../src/programme/artwork/picture.ts'
import { readProgramme } from '../../src/programme/read.ts'
import { randomToken } from '../../src/secret.ts'
import { smallProgramme } from '../folders.ts'

export const MAIL = { id: 'mmmmmmmmmmmmmmmmmmmmmmmmmm', kind: 'claim', madeAt: '2026-11-23T12:00:00.000Z' } as const
export const ADA = { email: 'ada@example.org', name: 'Ada Lovelace', awardedOn: '2026-03-02', expiresOn: '2027-03-02', visibility: 'undecided' } as const

/** Drawn once: it takes longer than all the rest. */
let drawn: Uint8Array | undefined

/** Ada has earned her knots; `wish` says what is different. */
export function occasion(wish: Partial<Occasion> = {}, profile: object = {}): Occasion {
  const programme = readProgramme(smallProgramme({}, profile))
  const achievement = programme.achievements.get('knots')!
  drawn ??= pictureOf(programme, achievement).png
  const link = linkOf(programme.url, { award: 'aaaaaaaaaaaaaaaaaaaaaaaaaa', key: randomToken() })
  return { mail: MAIL, programme, award: ADA, achievement, png: drawn, link, expiresAt: '2027-02-21T12:00:00.000Z', ...wish }
}
