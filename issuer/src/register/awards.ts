/** Awards: who earned what and when, as it was entered, signed and decided. */

import { randomId, randomSalt } from '../secret.ts'
import type { Register, Row } from './open.ts'
import type { Person } from './people.ts'
import { shaped } from './row.ts'
import { takePosition, type Position, type Securing, type State } from './statuses.ts'

/** Who may see an award: nobody but its earner, everybody who has its address, everybody. */
export type Choice = 'private' | 'unlisted' | 'public'
export const VISIBILITIES = ['undecided', 'declined', 'private', 'unlisted', 'public'] as const
export type Visibility = (typeof VISIBILITIES)[number]

export interface Award extends Position {
  readonly id: string
  readonly person: number
  readonly email: string
  /** The person's, for mails. Not to be published. */
  readonly name?: string
  readonly language?: string
  readonly achievement: string
  readonly awardedOn: string
  readonly expiresOn?: string
  /** An address. */
  readonly evidence?: string
  readonly salt: string
  readonly enteredAt: string
  readonly renewedAt?: string
  readonly securing: Securing
  /** Signed, as token or JSON; absent until it is. */
  readonly credential?: string
  readonly signedAt?: string
  readonly visibility: Visibility
  /** The name that the earner wants shown. */
  readonly shownName?: string
  readonly state: State
}

export type NewAward = Pick<Award, 'achievement' | 'awardedOn' | 'expiresOn' | 'evidence' | 'securing'>

const SELECT = `
  SELECT awards.id, person, email, name, language, achievement, awarded_on AS awardedOn, expires_on AS expiresOn, evidence, salt,
    entered_at AS enteredAt, renewed_at AS renewedAt, securing, credential, signed_at AS signedAt, visibility,
    awards.shown_name AS shownName, list, position, state
  FROM awards JOIN people ON people.id = person JOIN statuses ON statuses.award = awards.id`

/** Enters an award with a position in a status list, and gives its id. It is seen as its person chose for all, if they did. */
export function enterAward(register: Register, person: Person, award: NewAward, now: Date): string {
  return register.transaction(() => {
    const id = randomId()
    register.run(
      `INSERT INTO awards (id, person, achievement, awarded_on, expires_on, evidence, salt, entered_at, securing, visibility, shown_name)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      ...[id, person.id, award.achievement, award.awardedOn, award.expiresOn ?? null, award.evidence ?? null, randomSalt(), now.toISOString()],
      ...[award.securing, person.standing ?? 'undecided', person.standing === undefined ? null : (person.shownName ?? null)],
    )
    takePosition(register, id, award.securing)
    return id
  })
}

export function awardBy(register: Register, id: string): Award | undefined {
  return register.all(`${SELECT} WHERE awards.id = ?`, id).map(awardIn)[0]
}

/** All a person has of an achievement, oldest first. */
export function awardsOf(register: Register, person: number, achievement: string): readonly Award[] {
  return register.all(`${SELECT} WHERE person = ? AND achievement = ? ORDER BY awarded_on`, person, achievement).map(awardIn)
}

export interface Filter {
  readonly email?: string
  readonly achievement?: string
  readonly visibility?: Visibility
  readonly state?: State
  readonly signed?: boolean
  /** Stands in the address, the name, the id or the achievement; case does not count. */
  readonly text?: string
}

/** All that fit, a row at a time, always in the same order. */
export function* eachAward(register: Register, filter: Filter = {}): Generator<Award> {
  const { email, achievement, visibility, state, signed, text } = filter
  const wishes: readonly (readonly [string, string | undefined])[] = [
    ['email = ?', email],
    ['achievement = ?', achievement],
    ['visibility = ?', visibility],
    ['state = ?', state],
    [`instr(lower(email || char(10) || coalesce(name, '') || char(10) || awards.id || char(10) || achievement), lower(?))`, text],
  ]
  const given = wishes.flatMap(([condition, value]) => (value === undefined ? [] : [{ condition, value }]))
  const conditions = [...given.map(({ condition }) => condition), ...(signed === undefined ? [] : [`credential IS ${signed ? 'NOT ' : ''}NULL`])]
  const where = conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : ''
  for (const row of register.each(`${SELECT} ${where} ORDER BY awarded_on, awards.id`, ...given.map(({ value }) => value))) yield awardIn(row)
}

/** How many hold each achievement: those who declined and those it was taken back from do not count. */
export function earnedOf(register: Register): ReadonlyMap<string, number> {
  const rows = register.all(
    `SELECT achievement, count(DISTINCT person) AS earners FROM awards JOIN statuses ON statuses.award = awards.id
     WHERE visibility <> 'declined' AND state <> 'revoked' GROUP BY achievement`,
  )
  return new Map(rows.map(({ achievement, earners }) => [String(achievement), Number(earners)]))
}

/** Some that still have to be signed. */
export function unsignedAwards(register: Register, most: number): readonly Award[] {
  return register.all(`${SELECT} WHERE credential IS NULL ORDER BY awards.id LIMIT ?`, most).map(awardIn)
}

/** False, and nothing kept, when it was signed or forgotten meanwhile: the first credential stays the only one. */
export function keepCredential(register: Register, id: string, credential: string, now: Date): boolean {
  return register.run('UPDATE awards SET credential = ?, signed_at = ? WHERE id = ? AND credential IS NULL', credential, now.toISOString(), id) > 0
}

/** Another end, and the credential that says so. */
export function keepRenewal(register: Register, id: string, renewal: Pick<Award, 'expiresOn'> & { readonly credential: string }, now: Date): void {
  register.run(
    'UPDATE awards SET expires_on = ?, credential = ?, renewed_at = ?, signed_at = ? WHERE id = ?',
    ...[renewal.expiresOn ?? null, renewal.credential, now.toISOString(), now.toISOString(), id],
  )
}

export function keepVisibility(register: Register, id: string, visibility: Visibility, shownName?: string): void {
  register.run('UPDATE awards SET visibility = ?, shown_name = ? WHERE id = ?', visibility, shownName ?? null, id)
}

function awardIn(row: Row): Award {
  return shaped(row) as Award
}
