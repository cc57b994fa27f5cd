import { describe, expect, test } from 'vitest'
import { claimOf, keepClaim, removeClaim } from '../../src/register/claims.ts'
import { decisionsOf, recordDecision, type Decision } from '../../src/register/decisions.ts'
import {
  doubtfulMails,
  mailBy,
  mailsOf,
  markAttempted,
  markFailed,
  markSent,
  markWritten,
  planMail,
  unmarkAttempted,
  unsentMails,
  type Mail,
} from '../../src/register/mails.ts'
import { award, LATER, NOW, register } from './registers.ts'

describe('mails', () => {
  const kinds = (mails: Iterable<Mail>) => [...mails].map(({ kind }) => kind)

  test('each is planned once, and sent once', () => {
    const opened = register()
    const id = award(opened)
    const mail = planMail(opened, { award: id, kind: 'claim', number: 1 }, NOW)!
    expect(planMail(opened, { award: id, kind: 'claim', number: 1 }, LATER)).toBeUndefined()
    expect(planMail(opened, { award: id, kind: 'reminder', number: 1 }, LATER)).toBeDefined()
    expect(kinds(unsentMails(opened))).toEqual(['claim', 'reminder'])
    expect([markSent(opened, mail, NOW), markSent(opened, mail, LATER)]).toEqual([true, false])
    expect(mailBy(opened, mail)).toEqual({ id: mail, award: id, kind: 'claim', number: 1, madeAt: NOW.toISOString(), sentAt: NOW.toISOString() })
    expect(mailsOf(opened, id)[0]).toEqual(mailBy(opened, mail))
    expect(kinds(unsentMails(opened))).toEqual(['reminder'])
  })

  test('one that is attempted is in doubt until it is known what became of it', () => {
    const opened = register()
    const mail = planMail(opened, { award: award(opened), kind: 'claim', number: 1 }, NOW)!
    markWritten(opened, mail, NOW)
    markWritten(opened, mail, LATER)
    expect([markAttempted(opened, mail, NOW), markAttempted(opened, mail, NOW)]).toEqual([true, false])
    expect([kinds(unsentMails(opened)), kinds(doubtfulMails(opened))]).toEqual([[], ['claim']])
    expect(unmarkAttempted(opened, mail)).toBe(true)
    expect([kinds(unsentMails(opened)), kinds(doubtfulMails(opened))]).toEqual([['claim'], []])
    expect(markAttempted(opened, mail, LATER) && markSent(opened, mail, LATER)).toBe(true)
    expect(unmarkAttempted(opened, mail)).toBe(false)
    expect(mailBy(opened, mail)).toMatchObject({ writtenAt: NOW.toISOString(), attemptedAt: LATER.toISOString(), sentAt: LATER.toISOString() })
  })

  test('one that was given up is neither unsent nor in doubt, until somebody wants it again', () => {
    const opened = register()
    const mail = planMail(opened, { award: award(opened), kind: 'claim', number: 1 }, NOW)!
    markFailed(opened, mail, 'there is no such mailbox')
    expect([kinds(unsentMails(opened)), kinds(doubtfulMails(opened)), markAttempted(opened, mail, NOW)]).toEqual([[], [], false])
    unmarkAttempted(opened, mail)
    expect(kinds(unsentMails(opened))).toEqual(['claim'])
  })

  test('many are met once each, whatever is done with them meanwhile', () => {
    const opened = register()
    const id = award(opened)
    const planned = Array.from({ length: 250 }, (_, number) => planMail(opened, { award: id, kind: 'reminder', number }, NOW)!)
    const met = []
    for (const mail of unsentMails(opened)) {
      met.push(mail.id)
      if (met.length % 2) markSent(opened, mail.id, NOW)
    }
    expect(met.toSorted()).toEqual(planned.toSorted())
  })
})

describe('decisions', () => {
  const decision = (award: string, id: string, decidedAt: number): Decision => ({ id, award, decision: 'public', decidedAt, token: `token of ${id}` })

  test('a replayed or overtaken one is not recorded', () => {
    const opened = register()
    const id = award(opened)
    const answers = [decision(id, 'a', 10), decision(id, 'a', 10), decision(id, 'b', 9), decision(id, 'c', 10), decision(id, 'd', 11)]
    expect(answers.map((one) => recordDecision(opened, one, NOW))).toEqual(['recorded', 'known', 'stale', 'stale', 'recorded'])
    expect(decisionsOf(opened, id)).toEqual([decision(id, 'a', 10), decision(id, 'd', 11)])
  })

  test('of another award hinder none', () => {
    const opened = register()
    const [one, other] = [award(opened), award(opened, { achievement: 'sails' })]
    expect([decision(one, 'a', 10), decision(other, 'a', 5)].map((each) => recordDecision(opened, each, NOW))).toEqual(['recorded', 'recorded'])
  })
})

test('a new claim takes the place of the one before', () => {
  const opened = register()
  const id = award(opened)
  const claim = { award: id, keyHash: 'first', publicKey: '{}', earlierKeys: ['{}'], madeAt: NOW.toISOString(), expiresAt: LATER.toISOString() }
  keepClaim(opened, claim)
  keepClaim(opened, { ...claim, keyHash: 'second' })
  expect(claimOf(opened, id)).toEqual({ ...claim, keyHash: 'second' })
  removeClaim(opened, id)
  expect(claimOf(opened, id)).toBeUndefined()
})
