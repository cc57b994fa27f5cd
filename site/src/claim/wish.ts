/** What an earner asks for, from what they filled in; judged as the issuer will judge it, so that nothing comes back refused. */

export interface Wish {
  readonly decision: Choice | 'decline'
  /** To be shown with the badge; null takes it away, absent leaves it. */
  readonly name?: string | null
  /** A page of one's own; null takes it away, absent leaves it. */
  readonly profile?: PageWish | null
  /** True: the same for all badges to come. False: ask each time. */
  readonly acceptAll?: boolean
}

/** A page of one's own. */
export interface PageWish {
  readonly slug: string
  readonly text: string
  readonly links: readonly string[]
  /** As base64; null takes it away, absent leaves it. */
  readonly picture?: string | null
  /** Awards in the order in which the page shows them; absent leaves it. */
  readonly badges?: readonly string[]
}

export const CHOICES = ['private', 'unlisted', 'public'] as const
export type Choice = (typeof CHOICES)[number]

/** The form, as it was filled in. */
export interface Filled {
  readonly choice: Choice | undefined
  readonly name: string
  readonly page: 'keep' | 'mine' | 'none'
  readonly slug: string
  readonly text: string
  /** One a line. */
  readonly links: string
  readonly picture: string | null | undefined
  readonly order: readonly string[] | undefined
  readonly acceptAll: boolean
}

/** The fields that something can be wrong with. */
export type Field = 'choice' | 'name' | 'slug' | 'text' | 'links'

export type Asked = { readonly kind: 'wish'; readonly wish: Wish } | { readonly kind: 'faulty'; readonly fields: readonly Field[] }

/** The wish, or the fields that do not fit. What a choice leaves out of the form is not judged, and not asked for. */
export function wishIn({ choice, acceptAll, ...filled }: Filled): Asked {
  const name = lineOf(filled.name)
  const isNamed = choice === 'unlisted' || choice === 'public'
  const hasPage = choice === 'public' && filled.page === 'mine'
  const profile = pageIn(filled)
  const fields: readonly Field[] = [
    ...(choice === undefined ? ['choice' as const] : []),
    ...(isNamed && name !== '' && !isName(name) ? ['name' as const] : []),
    ...(hasPage ? faultsOf(profile) : []),
  ]
  if (choice === undefined || fields.length > 0) return { kind: 'faulty', fields }
  return {
    kind: 'wish',
    wish: {
      decision: choice,
      ...(isNamed && { name: name === '' ? null : name }),
      ...(hasPage && { profile: { ...profile, links: profile.links.map((link) => new URL(link).href) } }),
      ...(choice === 'public' && filled.page === 'none' && { profile: null }),
      acceptAll,
    },
  }
}

function pageIn({ slug, text, links, picture, order }: Pick<Filled, 'slug' | 'text' | 'links' | 'picture' | 'order'>): PageWish {
  return {
    slug: slug.trim(),
    text: linesOf(text).join('\n'),
    links: linesOf(links).filter(Boolean),
    ...(picture !== undefined && { picture }),
    ...(order !== undefined && { badges: order }),
  }
}

/** The fields that do not fit. */
export function faultsIn(filled: Filled): readonly Field[] {
  const asked = wishIn(filled)
  return asked.kind === 'faulty' ? asked.fields : []
}

const MOST_NAME = 120
const MOST_TEXT = 1000
const MOST_LINES = 20
const MOST_LINKS = 8
const MOST_LINK = 300
/** Controls, lone surrogates, and marks that turn the direction of what follows. */
const UNSEEN = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C\uFEFF\u{E0000}-\u{E007F}]/u
const SLUG = /^(?!-)[a-z0-9-]{3,40}(?<!-)$/
/** Names that file systems and sites keep for themselves. */
const KEPT_SLUG = /^(con|prn|aux|nul|com\d|lpt\d|index|manifest|null|undefined)$/

function faultsOf({ slug, text, links }: PageWish): readonly Field[] {
  const isLong = text.length > MOST_TEXT || text.split('\n').length > MOST_LINES
  return [
    ...(!SLUG.test(slug) || KEPT_SLUG.test(slug) ? ['slug' as const] : []),
    ...(isLong || UNSEEN.test(text.replaceAll('\n', '')) ? ['text' as const] : []),
    ...(links.length > MOST_LINKS || !links.every(isWebAddress) ? ['links' as const] : []),
  ]
}

function isName(name: string): boolean {
  return name.length <= MOST_NAME && !UNSEEN.test(name) && !/[<>]|=\?/.test(name) && /[\p{L}\p{N}]/u.test(name)
}

function isWebAddress(link: string): boolean {
  if (link.length > MOST_LINK || /\s/.test(link) || !URL.canParse(link)) return false
  const { protocol, username, password } = new URL(link)
  return protocol === 'https:' && username === '' && password === ''
}

function linesOf(text: string): readonly string[] {
  return text.trim().split(/\r?\n/).map(lineOf)
}

function lineOf(text: string): string {
  return text.trim().normalize('NFC').replaceAll(/\s+/gu, ' ')
}
