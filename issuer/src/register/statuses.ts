/** Positions in status lists, drawn at random and never given twice; the state of each award and how it came to be. */

import { randomBelow } from '../secret.ts'
import type { Register } from './open.ts'
import { shaped } from './row.ts'

export type Securing = 'vc-jwt' | 'data-integrity'
export const STATES = ['valid', 'suspended', 'revoked'] as const
export type State = (typeof STATES)[number]
export type Purpose = 'revocation' | 'suspension'
export const PURPOSES: readonly Purpose[] = ['revocation', 'suspension']

/** The same position serves both purposes, in a list of each. */
export interface Position {
  readonly list: number
  readonly position: number
}

/** BSL §3.2: a shorter list would tell who is asked for. */
export const ENTRIES = 131_072
/** Half full: a position is found in two draws or so, and the taken ones stay scattered. */
const MOST_TAKEN = ENTRIES / 2

/** Gives an award a position for good. */
export function takePosition(register: Register, award: string, securing: Securing): Position {
  const open = register.one('SELECT number FROM lists WHERE securing = ? AND taken < ? LIMIT 1', securing, MOST_TAKEN)
  const list = Number(open?.['number'] ?? openList(register, securing))
  let position = randomBelow(ENTRIES)
  while (register.run('INSERT OR IGNORE INTO statuses (list, position, award) VALUES (?, ?, ?)', list, position, award) === 0) position = randomBelow(ENTRIES)
  register.run('UPDATE lists SET taken = taken + 1 WHERE number = ?', list)
  return { list, position }
}

/** One thing that happened to an award after it was made. */
export interface Change {
  readonly what: 'revoked' | 'suspended' | 'restored' | 'renewed'
  readonly because: string
  readonly at: string
}

export function keepState(register: Register, award: string, state: State): void {
  register.run('UPDATE statuses SET state = ? WHERE award = ?', state, award)
}

export function recordChange(register: Register, award: string, { what, because, at }: Change): void {
  register.run('INSERT INTO changes (award, what, because, at) VALUES (?, ?, ?, ?)', award, what, because, at)
}

/** Oldest first. */
export function changesOf(register: Register, award: string): readonly Change[] {
  return register.all('SELECT what, because, at FROM changes WHERE award = ? ORDER BY id', award).map((row) => shaped(row) as Change)
}

export interface List {
  readonly number: number
  readonly securing: Securing
}

export function listsIn(register: Register): readonly List[] {
  return register.all('SELECT number, securing FROM lists ORDER BY number').map((row) => shaped(row) as List)
}

/** The positions in a list that are not good, in order. */
export function positionsOf(register: Register, list: number, state: Exclude<State, 'valid'>): readonly number[] {
  return register.all('SELECT position FROM statuses WHERE list = ? AND state = ? ORDER BY position', list, state).map((row) => Number(row['position']))
}

export interface SignedList {
  readonly list: number
  readonly purpose: Purpose
  /** Hash of what it says. */
  readonly bits: string
  /** Token or JSON. */
  readonly text: string
  readonly signedAt: string
}

export function signedList(register: Register, list: number, purpose: Purpose): SignedList | undefined {
  const row = register.one('SELECT list, purpose, bits, text, signed_at AS signedAt FROM signed_lists WHERE list = ? AND purpose = ?', list, purpose)
  return row && (shaped(row) as SignedList)
}

export function keepSignedList(register: Register, { list, purpose, bits, text, signedAt }: SignedList): void {
  register.run('INSERT OR REPLACE INTO signed_lists (list, purpose, bits, text, signed_at) VALUES (?, ?, ?, ?, ?)', list, purpose, bits, text, signedAt)
}

function openList(register: Register, securing: Securing): number {
  const row = register.one('INSERT INTO lists (securing) VALUES (?) RETURNING number', securing)
  return Number(row?.['number'])
}
