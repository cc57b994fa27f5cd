/** Which badges of a list fit what a visitor looks for, and in which order they stand. */

import type { Credential, IssuerProfile, Recipient } from '@rosette/verifier'
import { identifier } from './safe-address.ts'
import { cut } from './safe-text.ts'

/** '' is the order in which they were given. */
export type ListSort = '' | 'newest' | 'name' | 'issuer'

/** Of a badge in a list, what can be found and compared. */
export interface Sought {
  /** What its file says; undefined when it is not read, or cannot be. */
  readonly credential: Credential | undefined
  readonly isAnonymous: boolean
  /** What the page itself says of it. */
  readonly text: string
}

const MOST_IN_A_FIELD = 500
const MOST_OF_A_KIND = 24

/** Whether every word of the query is in what is shown, whatever its case and accents. */
export function fits(sought: Sought, query: string, locale: string): boolean {
  const text = folded(textsOf(sought).join('\n'), locale)
  return folded(query, locale)
    .split(/\s+/)
    .every((word) => text.includes(word))
}

/** In the wanted order. What lacks the thing to sort by stands last, as it was given. */
export function sorted<Item extends Sought>(items: readonly Item[], sort: ListSort, locale: string): readonly Item[] {
  if (sort === 'newest') return items.toSorted((a, b) => since(b) - since(a) || 0)
  if (sort !== 'name' && sort !== 'issuer') return items
  const { compare } = new Intl.Collator(locale, { numeric: true })
  const by = (key: (item: Sought) => string) => (a: Item, b: Item) => Number(!key(a)) - Number(!key(b)) || compare(key(a), key(b))
  const [byName, byIssuer] = [by(nameOf), by(issuerOf)]
  return items.toSorted(sort === 'name' ? byName : (a, b) => byIssuer(a, b) || byName(a, b))
}

/** Until the file is read, the page's own words are what a visitor sees. */
function textsOf({ credential, isAnonymous, text }: Sought): readonly string[] {
  if (!credential) return [text]
  const { achievement, issuer, recipient } = credential
  const texts = [nameOf({ credential }), issuer.name, ...idsOf(issuer), ...achievement.tags.slice(0, MOST_OF_A_KIND)]
  return [...texts, ...(isAnonymous ? [] : namesOf(recipient))].flatMap((one) => (one === undefined ? [] : [cut(one, MOST_IN_A_FIELD)]))
}

/** A key has every letter in it, and nobody looks for one. */
function idsOf({ id }: IssuerProfile): readonly string[] {
  return id === undefined || /^did:(key|jwk):/.test(id) ? [] : [id, identifier(id)]
}

/** In clear only: a fingerprint is nothing that anybody looks for. */
function namesOf({ name, id, identities }: Recipient): readonly (string | undefined)[] {
  const clear = identities.slice(0, MOST_OF_A_KIND).filter(({ hashed }) => !hashed)
  return [name, ...clear.map(({ value }) => value), id?.startsWith('mailto:') ? id.slice('mailto:'.length) : undefined]
}

/** Upper case, which makes ß and SS, ς and Σ one; then without the marks that letters are taken apart from. */
function folded(text: string, locale: string): string {
  return text.toLocaleUpperCase(locale).normalize('NFKD').replace(/\p{M}/gu, '').trim()
}

function nameOf({ credential }: Pick<Sought, 'credential'>): string {
  return cut(credential?.achievement.name ?? credential?.name ?? '', MOST_IN_A_FIELD)
}

function issuerOf({ credential }: Pick<Sought, 'credential'>): string {
  const { name, id = '' } = credential?.issuer ?? {}
  return cut(name ?? identifier(id), MOST_IN_A_FIELD)
}

/** The date that the badge shows. */
function since({ credential }: Sought): number {
  const moment = Date.parse(credential?.awardedDate ?? credential?.validFrom ?? '')
  return Number.isNaN(moment) ? -Infinity : moment
}
