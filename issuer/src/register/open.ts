/** Opens the private register: one SQLite file for its owner alone. The only room that knows SQLite. */

import { DatabaseSync, type SQLOutputValue, type StatementSync } from 'node:sqlite'
import { RefusedError, refused } from '../errors.ts'
import { exists, inside, judgePrivate, makePrivateFolder, writeNewPrivate } from '../folder.ts'
import { MIGRATIONS } from './migrations.ts'

export type Value = string | number | bigint | null | Uint8Array
export type Row = Readonly<Record<string, SQLOutputValue>>

/** Statements with `?` for each value: text of strangers is never part of one. */
export interface Register {
  readonly all: (sql: string, ...values: readonly Value[]) => readonly Row[]
  readonly one: (sql: string, ...values: readonly Value[]) => Row | undefined
  /** Row by row, for what may be long. */
  readonly each: (sql: string, ...values: readonly Value[]) => IterableIterator<Row>
  /** How many rows it changed. */
  readonly run: (sql: string, ...values: readonly Value[]) => number
  /** All of it or, when `work` throws, nothing. Within another one it is part of that. */
  readonly transaction: <Result>(work: () => Result) => Result
  readonly close: () => void
}

const WAIT = 10_000

/** The register of a programme, made when there is none. Throws RefusedError when it is open to others, damaged, or newer than this program. */
export function openRegister(folder: string): Register {
  const path = inside(folder, 'private', 'register.sqlite')
  makePrivateFolder(inside(folder, 'private'))
  // Made by us first: SQLite would let everybody read it. Its WAL takes over the mode.
  if (!exists(path)) writeNewPrivate(path, '')
  judgePrivate(path)
  return explained(() => {
    const database = new DatabaseSync(path, { timeout: WAIT, enableForeignKeyConstraints: true })
    try {
      database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA trusted_schema = OFF')
      const register = registerOf(database)
      migrate(register, database)
      return register
    } catch (error) {
      database.close()
      throw error
    }
  })
}

function registerOf(database: DatabaseSync): Register {
  const statements = new Map<string, StatementSync>()
  const prepared = (sql: string) => {
    const statement = statements.get(sql) ?? database.prepare(sql)
    statements.set(sql, statement)
    return statement
  }
  return {
    all: (sql, ...values) => explained(() => prepared(sql).all(...values)),
    one: (sql, ...values) => explained(() => prepared(sql).get(...values)),
    // Not kept: a statement that is still being read cannot be asked again.
    each: (sql, ...values) => explained(() => database.prepare(sql).iterate(...values)),
    run: (sql, ...values) => explained(() => Number(prepared(sql).run(...values).changes)),
    transaction: (work) => (database.isTransaction ? work() : explained(() => inTransaction(database, work))),
    close: () => database.close(),
  }
}

/** IMMEDIATE: whoever is second waits at the beginning, instead of failing at the end. */
function inTransaction<Result>(database: DatabaseSync, work: () => Result): Result {
  database.exec('BEGIN IMMEDIATE')
  try {
    const result = work()
    if (result instanceof Promise) throw new TypeError('a transaction waits for nothing')
    database.exec('COMMIT')
    return result
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK')
    throw error
  }
}

/** Each step of MIGRATIONS once, in order, each whole. */
function migrate(register: Register, database: DatabaseSync): void {
  const version = () => Number(register.one('PRAGMA user_version')?.['user_version'])
  if (version() > MIGRATIONS.length) throw refused('the register was written by a newer rosette', 'install that version: npm install @rosette/issuer@latest')
  while (version() < MIGRATIONS.length) {
    register.transaction(() => {
      // Another process may have done it while this one waited.
      const step = MIGRATIONS[version()]
      if (step !== undefined) database.exec(`${step}; PRAGMA user_version = ${version() + 1}`)
    })
  }
}

/** What SQLite says, as a person can use it; the codes are those of SQLite (SQLITE_BUSY 5, _FULL 13, _CORRUPT 11, _NOTADB 26, _READONLY 8). */
function explained<Result>(work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    const { errcode } = error as { readonly errcode?: number }
    const reason = error instanceof RefusedError || errcode === undefined ? undefined : REASONS.get(errcode & 0xff)
    if (reason) throw new RefusedError([{ message: reason[0], cure: reason[1], file: 'private/register.sqlite' }], { cause: error })
    throw error
  }
}

const REASONS: ReadonlyMap<number, readonly [string, string]> = new Map([
  [5, ['another rosette is writing', 'wait until it is done']],
  [8, ['cannot be written', 'look at its owner and its mode']],
  [11, ['is damaged', 'restore it from your backup']],
  [13, ['the disk is full', 'make room; nothing was lost']],
  [26, ['is no register', 'restore it from your backup']],
])
