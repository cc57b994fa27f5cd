/** Mails: each is planned once, by kind and number, and goes one way: planned, written, attempted, sent. */

import { randomId } from '../secret.ts'
import type { Register, Row } from './open.ts'
import { shaped } from './row.ts'

export interface Mail {
  /** Part of its Message-ID: the same mail, however often it was tried. */
  readonly id: string
  readonly award: string
  readonly kind: 'claim' | 'reminder' | 'expiry'
  /** The second claim mail of an award is number 2; an expiry notice has the day it tells of, 20261123. */
  readonly number: number
  readonly madeAt: string
  /** Since when its file is there. */
  readonly writtenAt?: string
  /** When the server was about to be told that this is all of it: from then on it may have been taken. */
  readonly attemptedAt?: string
  /** When the server took it, or a person its file. */
  readonly sentAt?: string
  /** Why it will not be sent. */
  readonly failure?: string
}

const SELECT = `SELECT id, award, kind, number, made_at AS madeAt, written_at AS writtenAt, attempted_at AS attemptedAt, sent_at AS sentAt, failure FROM mails`
const OPEN = 'sent_at IS NULL AND failure IS NULL'
const PAGE = 100

/** The mail's id; undefined when that mail was planned before. */
export function planMail(register: Register, { award, kind, number }: Pick<Mail, 'award' | 'kind' | 'number'>, now: Date): string | undefined {
  const id = randomId()
  const planned = register.run(
    'INSERT OR IGNORE INTO mails (id, award, kind, number, made_at) VALUES (?, ?, ?, ?, ?)',
    ...[id, award, kind, number, now.toISOString()],
  )
  return planned === 0 ? undefined : id
}

export function markWritten(register: Register, id: string, now: Date): void {
  register.run('UPDATE mails SET written_at = ? WHERE id = ? AND written_at IS NULL', now.toISOString(), id)
}

/** True for the one who may go on; false when it was attempted before, is sent or given up. */
export function markAttempted(register: Register, id: string, now: Date): boolean {
  return register.run(`UPDATE mails SET attempted_at = ? WHERE id = ? AND attempted_at IS NULL AND ${OPEN}`, now.toISOString(), id) === 1
}

/** The server did not take it: it may be attempted again. False when there is nothing to attempt. */
export function unmarkAttempted(register: Register, id: string): boolean {
  return register.run('UPDATE mails SET attempted_at = NULL, failure = NULL WHERE id = ? AND sent_at IS NULL', id) === 1
}

/** False when it had left already, or there is no such mail. */
export function markSent(register: Register, id: string, now: Date): boolean {
  return register.run('UPDATE mails SET sent_at = ?, failure = NULL WHERE id = ? AND sent_at IS NULL', now.toISOString(), id) === 1
}

export function markFailed(register: Register, id: string, failure: string): void {
  register.run(`UPDATE mails SET failure = ? WHERE id = ? AND ${OPEN}`, failure, id)
}

/** Planned, and neither attempted, sent nor given up; oldest first. What is done with one does not disturb the rest. */
export function* unsentMails(register: Register): Generator<Mail> {
  yield* paged(register, 'attempted_at IS NULL')
}

/** Attempted without an answer: the server may have taken them or not. */
export function* doubtfulMails(register: Register): Generator<Mail> {
  yield* paged(register, 'attempted_at IS NOT NULL')
}

export function mailsOf(register: Register, award: string): readonly Mail[] {
  return register.all(`${SELECT} WHERE award = ? ORDER BY made_at, kind, number`, award).map(mailIn)
}

export function mailBy(register: Register, id: string): Mail | undefined {
  return register.all(`${SELECT} WHERE id = ?`, id).map(mailIn)[0]
}

function* paged(register: Register, condition: string): Generator<Mail> {
  let [madeAt, id] = ['', '']
  for (;;) {
    const page = register.all(`${SELECT} WHERE ${OPEN} AND ${condition} AND (made_at, id) > (?, ?) ORDER BY made_at, id LIMIT ${PAGE}`, madeAt, id).map(mailIn)
    yield* page
    const last = page.at(-1)
    if (!last) return
    ;[madeAt, id] = [last.madeAt, last.id]
  }
}

function mailIn(row: Row): Mail {
  return shaped(row) as Mail
}
