/** What an earner may wish for: a choice, a name, a page. It will be shown to strangers, so it is read closely. */

import { refused, type RefusedError } from '../errors.ts'
import { readWebAddress } from '../programme/achievement.ts'
import type { Decision } from '../register/decisions.ts'
import type { Portrait } from '../register/profiles.ts'
import { isId } from '../secret.ts'
import { readLine, readName } from '../text/name.ts'
import { readPortrait } from './portrait.ts'

export interface Wishes {
  readonly decision: Decision['decision']
  /** To be shown with the award; null takes it away, absent leaves it. */
  readonly name?: string | null
  /** A page of one's own; null takes it away. */
  readonly profile?: ProfileWish | null
  /** True: the same for all awards to come. False: ask each time. */
  readonly acceptAll?: boolean
}

export interface ProfileWish {
  /** Part of its address. */
  readonly slug: string
  readonly text: string
  readonly links: readonly string[]
  /** null takes it away, absent leaves it. */
  readonly picture?: Portrait | null
  /** Awards in the order in which the page shows them, those not named after them; absent leaves it. */
  readonly badges?: readonly string[]
}

const DECISIONS: readonly Decision['decision'][] = ['accept', 'decline', 'private', 'unlisted', 'public']
const SLUG = /^[a-z0-9-]{3,40}$/
/** Begins or ends like an option or a file's ending, or is a name that file systems and sites keep for themselves. */
const ODD_SLUG = /^-|-$|^(con|prn|aux|nul|com\d|lpt\d|index|manifest|null|undefined)$/
const MOST_TEXT = 1000
const MOST_LINES = 20
const MOST_LINKS = 8
const MOST_LINK = 300
const MOST_BADGES = 100
const MEMBERS = ['slug', 'text', 'links', 'picture', 'badges']

/** Throws RefusedError. */
export function readWishes({ decision, name, profile, acceptAll }: Readonly<Record<string, unknown>>): Wishes {
  const chosen = DECISIONS.find((one) => one === decision)
  if (!chosen) throw no(`a decision is one of ${DECISIONS.join(', ')}`)
  if (acceptAll !== undefined && typeof acceptAll !== 'boolean') throw no('acceptAll is true or false')
  if (chosen === 'decline' && (name !== undefined || profile !== undefined || acceptAll !== undefined))
    throw no('who declines an award asks for nothing with it')
  return {
    decision: chosen,
    ...(name !== undefined && { name: name === null ? null : readName(textOf(name, 'the name')) }),
    ...(profile !== undefined && { profile: profile === null ? null : readProfile(profile) }),
    ...(acceptAll !== undefined && { acceptAll }),
  }
}

function readProfile(profile: unknown): ProfileWish {
  if (typeof profile !== 'object' || profile === null || Array.isArray(profile)) throw no('the profile is no object')
  if (Object.keys(profile).some((name) => !MEMBERS.includes(name))) throw no(`the profile says more than ${MEMBERS.join(', ')}`)
  const { slug, text = '', links = [], picture, badges } = profile as Readonly<Record<string, unknown>>
  const address = textOf(slug, 'the address of the profile')
  if (!SLUG.test(address) || ODD_SLUG.test(address))
    throw refused('the address of the profile does not fit', 'use 3 to 40 small letters, digits and hyphens between them')
  if (!Array.isArray(links) || links.length > MOST_LINKS) throw no(`a profile has up to ${MOST_LINKS} links`)
  return {
    slug: address,
    text: readParagraphs(textOf(text, 'the text of the profile')),
    links: links.map(readLink),
    ...(picture !== undefined && { picture: picture === null ? null : readPortrait(textOf(picture, 'the picture of the profile')) }),
    ...(badges !== undefined && { badges: readOrder(badges) }),
  }
}

function readOrder(badges: unknown): readonly string[] {
  const ids = Array.isArray(badges) ? badges.filter((id) => typeof id === 'string' && isId(id)) : []
  if (!Array.isArray(badges) || ids.length !== badges.length || ids.length > MOST_BADGES) throw no(`the badges of the profile are up to ${MOST_BADGES} ids`)
  return [...new Set(ids as string[])]
}

/** Line breaks stay; each line is read as lines are. */
function readParagraphs(text: string): string {
  const lines = text.trim().split(/\r?\n/)
  if (lines.length > MOST_LINES) throw no(`the text of the profile has more than ${MOST_LINES} lines`)
  const clean = lines.map((line) => readLine(line, 'the text of the profile', MOST_TEXT)).join('\n')
  if (clean.length > MOST_TEXT) throw no(`the text of the profile has more than ${MOST_TEXT} characters`)
  return clean
}

function readLink(link: unknown): string {
  const text = textOf(link, 'a link')
  if (text.length > MOST_LINK) throw no(`a link has more than ${MOST_LINK} characters`)
  return readWebAddress(text)
}

function textOf(value: unknown, what: string): string {
  if (typeof value !== 'string') throw no(`${what} is no text`)
  return value
}

function no(message: string): RefusedError {
  return refused(message, 'decide again on the claim page')
}
