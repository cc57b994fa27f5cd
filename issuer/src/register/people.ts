/** People: who they are, what they chose for all their awards, and how they are forgotten. */

import { refused } from '../errors.ts'
import type { Choice } from './awards.ts'
import type { Register } from './open.ts'
import { profileOf } from './profiles.ts'
import { shaped } from './row.ts'

export interface Person {
  readonly id: number
  /** As `readAddress` gives it. */
  readonly email: string
  readonly name?: string
  readonly language?: string
  /** What they chose for all awards to come. */
  readonly standing?: Choice
  /** The name shown with those. */
  readonly shownName?: string
}

const SELECT = 'SELECT id, email, name, language, standing, shown_name AS shownName FROM people'

export interface Acquaintance {
  readonly email: string
  /** Absent leaves what is known. */
  readonly name?: string
  readonly language?: string
}

/** The person of an address, entered if they are new; what is told of them replaces what was known. */
export function keepPerson(register: Register, { email, name, language }: Acquaintance, now: Date): Person {
  register.run(
    `INSERT INTO people (email, name, language, added_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (email) DO UPDATE SET name = coalesce(excluded.name, name), language = coalesce(excluded.language, language)`,
    email,
    name ?? null,
    language ?? null,
    now.toISOString(),
  )
  const person = personBy(register, email)
  if (!person) throw new TypeError('a person who was just entered is there')
  return person
}

export function personBy(register: Register, email: string): Person | undefined {
  const row = register.one(`${SELECT} WHERE email = ?`, email)
  return row && (shaped(row) as Person)
}

/** What a person wants for all awards to come; undefined when they are to be asked each time. */
export function keepStanding(register: Register, person: number, choice: Choice | undefined, shownName?: string): void {
  register.run('UPDATE people SET standing = ?, shown_name = ? WHERE id = ?', choice ?? null, shownName ?? null, person)
}

/** What is removed with a person, for the caller to say what others may have kept. */
export interface Forgotten {
  readonly awards: readonly { readonly id: string; readonly achievement: string; readonly visibility: string }[]
  /** The path of their page, if they had one. */
  readonly profile?: string
}

/**
 * Forgets a person with all awards, mails, decisions and profile; undefined when nobody has that address.
 * Positions in status lists stay taken and keep their state, for copies that others hold.
 */
export function forgetPerson(register: Register, email: string): Forgotten | undefined {
  return register.transaction(() => {
    const person = personBy(register, email)
    if (!person) return undefined
    const awards = register.all('SELECT id, achievement, visibility FROM awards WHERE person = ? ORDER BY awarded_on, id', person.id)
    const profile = profileOf(register, person.id)
    register.run('DELETE FROM people WHERE id = ?', person.id)
    return { awards: awards.map((row) => shaped(row) as Forgotten['awards'][number]), ...(profile && { profile: profile.slug }) }
  })
}

/** After this no byte of what was deleted is in the register's files. Not within a transaction. Throws RefusedError while somebody else reads. */
export function scrub(register: Register): void {
  const { busy } = register.one('PRAGMA wal_checkpoint(TRUNCATE)') ?? {}
  if (busy === 1) throw refused('what was deleted is still in the log: another rosette is reading', 'wait until it is done, and run this again')
}
