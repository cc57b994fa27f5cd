/** All that a programme holds, with names in place of random ids: two programmes with the same history are equal. */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesBelow } from '../../src/folder.ts'
import { eachAward } from '../../src/register/awards.ts'
import { claimOf } from '../../src/register/claims.ts'
import { decisionsOf } from '../../src/register/decisions.ts'
import { mailsOf } from '../../src/register/mails.ts'
import { openRegister, type Register } from '../../src/register/open.ts'
import { changesOf } from '../../src/register/statuses.ts'

export interface State {
  readonly awards: readonly object[]
  /** Every file and folder. */
  readonly paths: readonly string[]
  /** What is published in plain JSON, but for signatures. */
  readonly pages: Readonly<Record<string, string>>
  /** What the register's own judge says. */
  readonly damage: readonly unknown[]
  /** What the mail server took, once for each time. */
  readonly taken: readonly string[]
}

/** `messageIds` are those of the mails that the server took. */
export function stateOf(folder: string, messageIds: readonly string[]): State {
  const register = openRegister(folder)
  try {
    const names = namesOf(register)
    const named = (text: string) => text.replace(/[a-z2-7]{26}/g, (id) => names.get(id) ?? id)
    const damage = [...register.all('PRAGMA integrity_check'), ...register.all('PRAGMA foreign_key_check')].flatMap((row) => Object.values(row))
    const awards = [...eachAward(register)].map((award) => factsOf(register, award)).toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
    const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => !OPEN.test(path))
    return { awards, paths: paths.map(named).toSorted(), pages: pagesIn(folder, named), damage, taken: messageIds.map(named).toSorted() }
  } finally {
    register.close()
  }
}

/** There while a register is open. */
const OPEN = /\.sqlite-(wal|shm)$/

function namesOf(register: Register): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const { id, email, achievement } of eachAward(register)) {
    names.set(id, `<${achievement} of ${email}>`)
    for (const mail of mailsOf(register, id)) names.set(mail.id, `<${mail.kind} ${mail.number}: ${achievement} of ${email}>`)
  }
  return names
}

type Award = ReturnType<typeof eachAward> extends Generator<infer Each> ? Each : never

function factsOf(register: Register, award: Award): object {
  const { id, email, name, language, achievement, awardedOn, expiresOn, evidence, securing, visibility, shownName, state, credential } = award
  return {
    ...{ email, name, language, achievement, awardedOn, expiresOn, evidence, securing, visibility, shownName, state },
    isSigned: credential !== undefined,
    isClaimable: claimOf(register, id) !== undefined,
    mails: mailsOf(register, id).map(({ kind, number, writtenAt, sentAt, failure }) => ({ kind, number, failure, isWritten: !!writtenAt, isSent: !!sentAt })),
    decisions: decisionsOf(register, id).map((one) => ({ id: one.id, decision: one.decision, decidedAt: one.decidedAt })),
    changes: changesOf(register, id).map(({ what, because }) => ({ what, because })),
  }
}

function pagesIn(folder: string, named: (text: string) => string): Readonly<Record<string, string>> {
  const content = join(folder, 'site/content')
  const paths = [...filesBelow(content)].filter((path) => /^(achievements|badges|profiles|programme).*\.json$/.test(path)).toSorted()
  return Object.fromEntries(paths.map((path) => [named(path), named(readFileSync(join(content, path), 'utf8'))]))
}
