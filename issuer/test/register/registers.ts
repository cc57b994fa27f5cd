/** A register with two people to try things on. */

import { onTestFinished } from 'vitest'
import { enterAward, type NewAward } from '../../src/register/awards.ts'
import { openRegister, type Register } from '../../src/register/open.ts'
import { keepPerson } from '../../src/register/people.ts'
import { temporaryFolder } from '../temporary.ts'

export const NOW = new Date('2026-11-23T12:00:00Z')
export const LATER = new Date('2026-11-24T12:00:00Z')
export const KNOTS: NewAward = { achievement: 'knots', awardedOn: '2026-03-02', securing: 'vc-jwt' }

export function register(folder = temporaryFolder()): Register {
  const opened = openRegister(folder)
  onTestFinished(() => opened.close())
  return opened
}

/** The id of an award to Ada, or to whoever is named. */
export function award(to: Register, wish: Partial<NewAward> & { readonly email?: string; readonly name?: string } = {}): string {
  const { email = 'ada@example.org', name, ...rest } = wish
  return enterAward(to, keepPerson(to, { email, ...(name !== undefined && { name }) }, NOW), { ...KNOTS, ...rest }, NOW)
}
