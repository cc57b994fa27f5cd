import { existsSync, readdirSync, readFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { simpleParser } from 'mailparser'
import { describe, expect, test } from 'vitest'
import { readLink } from '../../src/claim/link.ts'
import { sealedClaim } from '../../src/claim/prepare.ts'
import { openClaim } from '../../src/claim/seal.ts'
import { planAnotherClaim } from '../../src/notify/due.ts'
import { keepArrived, sendAgain } from '../../src/notify/send.ts'
import { writeMails } from '../../src/notify/write.ts'
import { awardBy, keepRenewal, keepVisibility } from '../../src/register/awards.ts'
import { doubtfulMails, mailsOf, markSent, planMail } from '../../src/register/mails.ts'
import { forgetPerson } from '../../src/register/people.ts'
import { keepState } from '../../src/register/statuses.ts'
import { pictureOf } from '../../src/programme/artwork/picture.ts'
import { desk, send, type Fixture } from './desks.ts'
import { answer, mailServer, type TestServer } from './mail-server.ts'

const PEOPLE = ['ada@example.org', 'bob@example.org', 'eve@example.org']
const files = ({ folder }: Fixture) => readdirSync(join(folder, 'private', 'mail'))
const linkIn = (text = '') => /https:\/\/\S+\/claim\/#\S+/.exec(text)![0]
const told = (server: TestServer) => server.taken.map(({ to }) => to.join()).toSorted()

describe('mails as files', () => {
  test('each award has one, private, and it opens the claim', async () => {
    const one = await desk(PEOPLE)
    expect([await writeMails(one), await writeMails(one)]).toEqual([3, 0])
    expect(files(one)).toHaveLength(3)
    for (const name of files(one)) {
      expect(statSync(join(one.folder, 'private', 'mail', name)).mode & 0o777).toBe(0o600)
      const mail = await simpleParser(readFileSync(join(one.folder, 'private', 'mail', name)))
      const { award, key } = readLink(one.programme.url, linkIn(mail.text))
      expect(await openClaim(sealedClaim(one.folder, one.register, award, one.clock())!, key)).toMatchObject({ id: award })
    }
  })

  test('one that was moved away was sent by hand, and is not written again', async () => {
    const one = await desk()
    await writeMails(one)
    renameSync(join(one.folder, 'private', 'mail', files(one)[0]!), join(one.folder, 'sent.eml'))
    expect(await writeMails(one)).toBe(0)
    expect(mailsOf(one.register, one.awards[0]!)[0]!.sentAt).toBe(one.clock().toISOString())
    const server = await mailServer()
    expect((await send(one, server)).sent).toBe(0)
  })

  test('of two runs at once one writes it, and its link opens', async () => {
    const one = await desk()
    const written = await Promise.all([writeMails(one), writeMails(one)])
    expect(written[0] + written[1]).toBe(1)
    const mail = await simpleParser(readFileSync(join(one.folder, 'private', 'mail', files(one)[0]!)))
    const { award, key } = readLink(one.programme.url, linkIn(mail.text))
    expect((await openClaim(sealedClaim(one.folder, one.register, award, one.clock())!, key)).id).toBe(award)
  })

  test('a newer link takes the place of an older mail that has not left', async () => {
    const one = await desk()
    await writeMails(one)
    const before = files(one)
    one.wait(8)
    expect(await writeMails(one)).toBe(1)
    expect(files(one)).toHaveLength(1)
    expect(files(one)).not.toEqual(before)
    expect(mailsOf(one.register, one.awards[0]!).map(({ kind, failure }) => [kind, failure])).toEqual([
      ['claim', 'a mail with a newer link took its place'],
      ['reminder', undefined],
    ])
  })

  test('those of a person who is forgotten go', async () => {
    const one = await desk()
    await writeMails(one)
    forgetPerson(one.register, PEOPLE[0]!)
    expect(await writeMails(one)).toBe(0)
    expect(files(one)).toEqual([])
  })

  test('those of a person who is forgotten while they are written are not written', async () => {
    const one = await desk()
    keepVisibility(one.register, one.awards[0]!, 'public')
    keepRenewal(one.register, one.awards[0]!, { expiresOn: '2026-12-31', credential: 'a.b.c' }, one.clock())
    markSent(one.register, planMail(one.register, { award: one.awards[0]!, kind: 'claim', number: 1 }, one.clock())!, one.clock())
    planMail(one.register, { award: one.awards[0]!, kind: 'expiry', number: 20261231 }, one.clock())
    const writing = writeMails({ ...one, onMail: () => expect.unreachable() })
    forgetPerson(one.register, PEOPLE[0]!)
    expect(await writing).toBe(0)
    expect(existsSync(join(one.folder, 'private', 'mail'))).toBe(false)
  })

  test('those of what was revoked go, those of what is suspended wait', async () => {
    const one = await desk(PEOPLE)
    await writeMails(one)
    keepState(one.register, one.awards[0]!, 'revoked')
    keepState(one.register, one.awards[1]!, 'suspended')
    expect(await writeMails(one)).toBe(0)
    expect(files(one).toSorted()).toEqual(
      one.awards
        .slice(1)
        .map((award) => `${mailsOf(one.register, award)[0]!.id}.eml`)
        .toSorted(),
    )
    const server = await mailServer()
    expect(await send(one, server)).toMatchObject({ sent: 1 })
    keepState(one.register, one.awards[1]!, 'valid')
    expect(await send(one, server)).toMatchObject({ sent: 1 })
    expect(told(server)).toEqual(PEOPLE.slice(1))
  })

  test('a notice of an end that was moved meanwhile goes', async () => {
    const one = await desk()
    const [id = ''] = one.awards
    await writeMails(one)
    keepRenewal(one.register, id, { expiresOn: '2027-11-23', credential: awardBy(one.register, id)!.credential! }, one.clock())
    one.wait(340)
    await writeMails(one)
    expect(mailsOf(one.register, id).map(({ kind }) => kind)).toContain('expiry')
    keepRenewal(one.register, id, { expiresOn: '2028-11-23', credential: awardBy(one.register, id)!.credential! }, one.clock())
    await writeMails(one)
    expect(mailsOf(one.register, id).find(({ kind }) => kind === 'expiry')?.failure).toBe('it was no longer true')
  })

  test('what a run that was killed left half written goes', async () => {
    const one = await desk()
    await writeMails(one)
    const [name] = files(one)
    renameSync(join(one.folder, 'private', 'mail', name!), join(one.folder, 'private', 'mail', `.${'a'.repeat(26)}.tmp`))
    await writeMails(one)
    expect(files(one)).toEqual([])
  })
})

describe('mails that are sent', () => {
  test('reach each person once, with the picture and a link that opens; then their secrets are gone', async () => {
    const [one, server] = [await desk(PEOPLE), await mailServer()]
    await writeMails(one)
    expect(await send(one, server)).toEqual({ sent: 3, waiting: 0, troubles: [] })
    expect(told(server)).toEqual(PEOPLE)
    expect(server.visits()).toBe(1)
    const { png } = pictureOf(one.programme, one.programme.achievements.get('knots')!)
    for (const { mail } of server.taken) {
      expect(new Uint8Array(mail.attachments[0]!.content)).toEqual(new Uint8Array(png))
      const { award, key } = readLink(one.programme.url, linkIn(mail.text))
      expect((await openClaim(sealedClaim(one.folder, one.register, award, one.clock())!, key)).id).toBe(award)
    }
    expect(files(one)).toEqual([])
    expect(await writeMails(one)).toBe(0)
    expect(await send(one, server)).toMatchObject({ sent: 0 })
    expect(server.taken).toHaveLength(3)
  })

  test('wait until their claims are on the site', async () => {
    const [one, server] = [await desk(PEOPLE), await mailServer()]
    await writeMails(one)
    expect(await send(one, server, { isReady: (award) => award === one.awards[0] })).toMatchObject({ sent: 1, waiting: 2 })
    expect(await send(one, server)).toMatchObject({ sent: 2, waiting: 0 })
    expect(told(server)).toEqual(PEOPLE)
  })

  test('are given up when they are no longer true', async () => {
    const [one, server] = [await desk(PEOPLE), await mailServer()]
    await writeMails(one)
    keepState(one.register, one.awards[0]!, 'revoked')
    keepVisibility(one.register, one.awards[1]!, 'declined')
    expect(await send(one, server)).toMatchObject({ sent: 1, troubles: [] })
    expect(told(server)).toEqual([PEOPLE[2]])
    expect(files(one)).toEqual([])
  })

  test('stop between two when asked to, and go on later', async () => {
    const [one, server, stop] = [await desk(PEOPLE), await mailServer(), new AbortController()]
    await writeMails(one)
    await expect(send({ ...one, signal: stop.signal, onMail: () => stop.abort() }, server)).rejects.toThrow(/abort/i)
    expect(server.taken).toHaveLength(1)
    expect(await send(one, server)).toMatchObject({ sent: 2 })
    expect(told(server)).toEqual(PEOPLE)
  })

  test('leave no faster than allowed', async () => {
    const [one, server] = [await desk(PEOPLE), await mailServer()]
    await writeMails(one)
    const before = performance.now()
    await send(one, server, { rate: 600 })
    expect(performance.now() - before).toBeGreaterThan(290)
  })

  test('of two runs at once each mail leaves from one', async () => {
    const people = Array.from({ length: 12 }, (_, at) => `person${at}@example.org`)
    const [one, server] = [await desk(people), await mailServer()]
    await writeMails(one)
    const runs = await Promise.all([send(one, server), send(one, server)])
    expect(runs[0].sent + runs[1].sent).toBe(12)
    expect(told(server)).toEqual(people.toSorted())
    expect([...doubtfulMails(one.register)]).toEqual([])
  })
})

describe('a server that does not take a mail', () => {
  test('for good: it is told and not tried again, until somebody wants it', async () => {
    let isOpen = false
    const server = await mailServer((moment, { to }) => {
      if (moment === 'to' && to === PEOPLE[1] && !isOpen) throw answer(550, 'no such mailbox')
    })
    const one = await desk(PEOPLE)
    await writeMails(one)
    const { sent, troubles } = await send(one, server)
    expect([sent, troubles]).toMatchObject([2, [{ email: PEOPLE[1], kind: 'refused', answer: '550 no such mailbox' }]])
    expect(await send(one, server)).toEqual({ sent: 0, waiting: 0, troubles: [] })
    isOpen = true
    sendAgain(one, troubles[0]!.id)
    expect(await send(one, server)).toMatchObject({ sent: 1 })
    expect(told(server)).toEqual(PEOPLE)
    expect(() => sendAgain(one, troubles[0]!.id)).toThrow('rosette notify --claim')
  })

  test.each(['to', 'end'] as const)('for now, at %s: it is tried again', async (when) => {
    let isBusy = true
    const server = await mailServer((moment, { to }) => {
      if (moment === when && to === PEOPLE[1] && isBusy) throw answer(451, 'come\r\nback')
    })
    const one = await desk(PEOPLE)
    await writeMails(one)
    expect(await send(one, server)).toMatchObject({ sent: 2, troubles: [{ kind: 'later', answer: expect.stringMatching(/^451[ -]come/) as string }] })
    isBusy = false
    expect(await send(one, server)).toEqual({ sent: 1, waiting: 0, troubles: [] })
    expect(told(server)).toEqual(PEOPLE)
  })

  test('ever: it is left alone after a few', async () => {
    const server = await mailServer((moment) => {
      if (moment === 'to') throw answer(452, 'too many')
    })
    const one = await desk(Array.from({ length: 9 }, (_, at) => `person${at}@example.org`))
    await writeMails(one)
    await expect(send(one, server)).rejects.toThrow('takes nothing at present: 452 too many')
    expect(server.visits()).toBe(5)
  })

  test('because of the sender: nothing is given up', async () => {
    const server = await mailServer((moment) => {
      if (moment === 'from') throw answer(553, 'not yours')
    })
    const one = await desk(PEOPLE)
    await writeMails(one)
    await expect(send(one, server)).rejects.toThrow('does not let school@harbour.test send: 553 not yours')
    expect(files(one)).toHaveLength(3)
  })
})

describe('a connection that breaks', () => {
  test('before the mail was whole: it is sent again', async () => {
    let breaks = 1
    const server: TestServer = await mailServer((moment) => {
      if (moment !== 'to' || breaks === 0) return
      breaks -= 1
      server.hangUp()
    })
    const one = await desk(PEOPLE)
    await writeMails(one)
    const { sent, troubles } = await send(one, server)
    expect([sent, troubles.map(({ kind }) => kind)]).toEqual([2, ['later']])
    expect(await send(one, server)).toMatchObject({ sent: 1, troubles: [] })
    expect(told(server)).toEqual(PEOPLE)
  })

  test('before the answer: it is in doubt, told in every run, and not sent again unasked', async () => {
    let breaks = 1
    const server: TestServer = await mailServer((moment) => {
      if (moment !== 'taken' || breaks === 0) return
      breaks -= 1
      server.hangUp()
    })
    const one = await desk(PEOPLE)
    await writeMails(one)
    const first = await send(one, server)
    expect([first.sent, first.troubles.map(({ kind }) => kind)]).toEqual([2, ['doubt']])
    expect((await send(one, server)).troubles).toEqual(first.troubles)
    expect(server.taken).toHaveLength(3)
    keepArrived(one, first.troubles[0]!.id)
    expect(await send(one, server)).toEqual({ sent: 0, waiting: 0, troubles: [] })
    expect(files(one)).toEqual([])
    expect(() => keepArrived(one, first.troubles[0]!.id)).toThrow('is in doubt')
  })

  test('in doubt, and sent again when asked: as the same mail', async () => {
    let breaks = 1
    const server: TestServer = await mailServer((moment) => {
      if (moment !== 'taken' || breaks === 0) return
      breaks -= 1
      server.hangUp()
    })
    const one = await desk()
    await writeMails(one)
    const { troubles } = await send(one, server)
    sendAgain(one, troubles[0]!.id)
    expect(await send(one, server)).toMatchObject({ sent: 1, troubles: [] })
    expect(server.taken.map(({ mail }) => mail.messageId)).toEqual([`<${troubles[0]!.id}@badges.harbour.test>`, `<${troubles[0]!.id}@badges.harbour.test>`])
  })
})

describe('a server that cannot be used', () => {
  test('is named, and nothing is lost', async () => {
    const [one, server] = [await desk(), await mailServer()]
    await writeMails(one)
    await expect(send(one, { ...server, port: 1 })).rejects.toThrow('the mail server 127.0.0.1:1 cannot be reached')
    expect(await send(one, server)).toMatchObject({ sent: 1 })
  })

  test('because it does not encrypt', async () => {
    const [one, { plain: _, ...server }] = [await desk(), await mailServer()]
    await writeMails(one)
    await expect(send(one, server)).rejects.toThrow('offers no encryption')
    await expect(send(one, { ...server, plain: true, host: 'mail.harbour.test' })).rejects.toThrow('without encryption')
  })

  test('because the password is wrong; it is not repeated', async () => {
    const options = {
      disabledCommands: ['STARTTLS'],
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: (_auth: unknown, _session: unknown, done: (error: Error) => void) => done(answer(535, 'no')),
    }
    const [one, server] = [await desk(), await mailServer(undefined, options)]
    await writeMails(one)
    const sending = send(one, { ...server, user: 'school', password: 'open-sesame' })
    await expect(sending).rejects.toThrow('does not accept the user or the password')
    await expect(sending).rejects.not.toThrow('open-sesame')
  })
})

test('a claim sent again shuts the one before', async () => {
  const [one, server] = [await desk(), await mailServer()]
  await writeMails(one)
  await send(one, server)
  planAnotherClaim(one.register, awardBy(one.register, one.awards[0]!)!, one.clock())
  expect(await writeMails(one)).toBe(1)
  await send(one, server)
  const [first, second] = server.taken.map(({ mail }) => readLink(one.programme.url, linkIn(mail.text)))
  const sealed = sealedClaim(one.folder, one.register, one.awards[0]!, one.clock())!
  await expect(openClaim(sealed, first!.key)).rejects.toThrow('newest link')
  expect((await openClaim(sealed, second!.key)).id).toBe(one.awards[0])
})
