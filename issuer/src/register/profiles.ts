/** Pages of earners, of those who asked for one. */

import type { Register, Row } from './open.ts'

/** A page of one's own on the site. */
export interface Profile {
  readonly person: number
  /** Part of its address; nobody else's. */
  readonly slug: string
  readonly name?: string
  readonly text: string
  readonly links: readonly string[]
  readonly picture?: Portrait
  /** Ids of awards that come first, in this order. */
  readonly badges: readonly string[]
}

/** A picture of the earner. */
export interface Portrait {
  readonly kind: 'png' | 'jpg' | 'webp'
  readonly bytes: Uint8Array
}

/** What an earner wants: what is absent stays as it is, a picture that is null goes. */
export interface ProfileWanted extends Pick<Profile, 'person' | 'slug' | 'text' | 'links'> {
  readonly picture?: Portrait | null
  readonly badges?: readonly string[]
}

const PROFILES = 'SELECT person, slug, shown_name AS name, text, links, picture, picture_kind AS kind, badges FROM profiles JOIN people ON people.id = person'

/** False when the slug is somebody else's. */
export function keepProfile(register: Register, { person, slug, text, links, picture, badges }: ProfileWanted): boolean {
  return register.transaction(() => {
    const owner = register.one('SELECT person FROM profiles WHERE slug = ?', slug)
    if (owner && owner['person'] !== person) return false
    const before = profileOf(register, person)
    const shown = picture === undefined ? before?.picture : (picture ?? undefined)
    register.run(
      'INSERT OR REPLACE INTO profiles (person, slug, text, links, picture, picture_kind, badges) VALUES (?, ?, ?, ?, ?, ?, ?)',
      ...[person, slug, text, JSON.stringify(links), shown?.bytes ?? null, shown?.kind ?? null, JSON.stringify(badges ?? before?.badges ?? [])],
    )
    return true
  })
}

export function removeProfile(register: Register, person: number): void {
  register.run('DELETE FROM profiles WHERE person = ?', person)
}

export function profileOf(register: Register, person: number): Profile | undefined {
  return register.all(`${PROFILES} WHERE person = ?`, person).map(profileIn)[0]
}

export function* eachProfile(register: Register): Generator<Profile> {
  for (const row of register.each(`${PROFILES} ORDER BY slug`)) yield profileIn(row)
}

function profileIn({ person, slug, name, text, links, picture, kind, badges }: Row): Profile {
  return {
    person: Number(person),
    slug: String(slug),
    ...(name !== null && { name: String(name) }),
    text: String(text),
    links: JSON.parse(String(links)) as readonly string[],
    ...(picture instanceof Uint8Array && { picture: { kind: String(kind) as Portrait['kind'], bytes: picture } }),
    badges: JSON.parse(String(badges)) as readonly string[],
  }
}
