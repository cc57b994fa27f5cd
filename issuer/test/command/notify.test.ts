import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { answer, mailServer, type TestServer } from '../notify/mail-server.ts'
import { claimOf, stageWithAwards, type Around } from './stage.ts'

const to = ({ port }: TestServer): Around => ({ env: { ROSETTE_SMTP: `smtp://127.0.0.1:${port}` } })
const FAST = '--send --rate 999999'
const mailsIn = (folder: string) => readdirSync(join(folder, 'private/mail')).map((name) => name.replace(/\.eml$/, ''))

test('mails are written, wait for the site, and are sent once', async () => {
  const server = await mailServer()
  const { folder, done, ids } = await stageWithAwards(['ada@example.org', 'bob@example.org'])
  expect(await done('notify')).toBe('2 mails written, 0 sent; 2 are in private/mail.\n')
  expect(await done('notify')).toBe('0 mails written, 0 sent; 2 are in private/mail.\n')
  expect(await done(`notify ${FAST}`, to(server))).toBe(
    '0 mails written, 0 sent; 2 are in private/mail.\n2 mails wait for the site: rosette publish, put it online, and send again.\n',
  )
  expect(server.visits()).toBe(0)
  const links = await Promise.all(ids.map(async (id) => (await claimOf(folder, id)).link))
  await done('publish')
  expect(await done(`notify ${FAST}`, to(server))).toBe('0 mails written, 2 sent; 0 are in private/mail.\n')
  expect(await done(`notify ${FAST}`, to(server))).toBe('0 mails written, 0 sent; 0 are in private/mail.\n')
  expect(server.taken.flatMap((mail) => mail.to).toSorted()).toEqual(['ada@example.org', 'bob@example.org'])
  for (const link of links) expect(server.taken.filter(({ mail }) => mail.text?.includes(link))).toHaveLength(1)
})

test('--unpublished does not wait', async () => {
  const server = await mailServer()
  const { done } = await stageWithAwards()
  expect(await done(`notify ${FAST} --unpublished`, to(server))).toBe('1 mail written, 1 sent; 0 are in private/mail.\n')
})

test('a server that must be logged in to is', async () => {
  const seen: unknown[] = []
  const server = await mailServer(undefined, {
    disabledCommands: ['STARTTLS'],
    onAuth: ({ username, password }: { username: string; password: string }, _: unknown, done: (error: null, response: object) => void) => {
      seen.push([username, password])
      done(null, { user: username })
    },
  })
  const { done } = await stageWithAwards()
  const env = { ROSETTE_SMTP: `smtp://ada%40mail.test@127.0.0.1:${server.port}`, ROSETTE_SMTP_PASSWORD: 'p@ss%word' }
  await done(`notify ${FAST} --unpublished`, { env })
  expect(seen).toEqual([['ada@mail.test', 'p@ss%word']])
})

test('--claim gives a new link, and the one before opens nothing any more', async () => {
  const { folder, done, run, ids } = await stageWithAwards()
  await done('notify')
  const before = await claimOf(folder, ids[0]!)
  expect(await done(['notify', '--claim', ids[0]!])).toBe('1 mail written, 0 sent; 1 is in private/mail.\n')
  const after = await claimOf(folder, ids[0]!)
  expect(after.link).not.toBe(before.link)
  expect(await run('decide -', { stdin: await before.decide() })).toMatchObject({ status: 1 })
  expect(await done('decide -', { stdin: await after.decide() })).toContain('1 decision taken')
  expect((await run('notify --claim nobody')).errors).toBe('rosette: there is no award "nobody" (look for it with: rosette search)\n')
})

test('a refused mail is told, and sent once more with --again', async () => {
  let isKind = false
  const server = await mailServer((moment) => {
    if (moment === 'to' && !isKind) throw answer(550, 'no such person')
  })
  const { folder, run, done } = await stageWithAwards()
  await done('notify')
  const [id = ''] = mailsIn(folder)
  const { status, out, errors } = await run(`notify ${FAST} --unpublished`, to(server))
  expect([status, errors]).toEqual([1, ''])
  expect(out).toMatch(/^0 mails written, 0 sent; 1 is in private\/mail\.\nrefused: ada@example\.org: .*no such person.*\n$/)
  expect(out).toContain(`(mend the address, or rosette notify --again ${id})`)
  isKind = true
  expect(await done(`notify ${FAST} --unpublished`, to(server))).toContain(' 0 sent; 1 is in')
  expect(await done(`notify --again ${id} ${FAST} --unpublished`, to(server))).toContain(' 1 sent; 0 are in')
  expect((await run(`notify --again ${id}`)).errors).toMatch(
    /^rosette: there is no mail "[a-z2-7]{26}" that could be sent again \(a new link is sent with: rosette notify --claim AWARD\)\n$/,
  )
})

describe('a mail in doubt is told each time, until a person says what became of it', () => {
  const doubtful = async () => {
    let isKind = false
    const server: TestServer = await mailServer((moment) => {
      if (moment === 'taken' && !isKind) server.hangUp()
    })
    const one = await stageWithAwards()
    await one.done('notify')
    const [id = ''] = mailsIn(one.folder)
    const first = await one.run(`notify ${FAST} --unpublished`, to(server))
    isKind = true
    return { ...one, server, id, first }
  }

  test('--arrived', async () => {
    const { run, done, id, first } = await doubtful()
    const line = `in doubt: ada@example.org: it left, and no answer came back (look in the server's log for ${id}, then rosette notify --arrived ${id} or --again ${id})\n`
    expect(first).toEqual({ status: 1, out: `0 mails written, 0 sent; 1 is in private/mail.\n${line}`, errors: '' })
    expect(await run('notify')).toEqual(first)
    expect(JSON.parse((await run('notify --json')).out)).toMatchObject({ sent: 0, troubles: [{ id, email: 'ada@example.org', kind: 'doubt' }] })
    expect(await done(`notify --arrived ${id}`)).toBe('0 mails written, 0 sent; 0 are in private/mail.\n')
    expect((await run(`notify --arrived ${id}`)).errors).toBe(`rosette: no mail "${id}" is in doubt (see which are with: rosette notify)\n`)
  })

  test('--again', async () => {
    const { done, id, server } = await doubtful()
    expect(await done(`notify --again ${id} ${FAST} --unpublished`, to(server))).toBe('0 mails written, 1 sent; 0 are in private/mail.\n')
    expect(new Set(server.taken.map(({ mail }) => mail.messageId))).toEqual(new Set([`<${id}@badges.harbour.test>`]))
  })
})

test('without a server the mails stay, and the password is not told', async () => {
  const { folder, run } = await stageWithAwards()
  const bytes = () => mailsIn(folder).map((id) => readFileSync(join(folder, 'private/mail', `${id}.eml`), 'latin1'))
  const none = await run('notify --send')
  expect(none).toMatchObject({ status: 1, out: '' })
  expect(none.errors).toMatch(/^rosette: ROSETTE_SMTP names no mail server \(write it as smtps:/)
  const before = bytes()
  const closed = await run('notify --send --unpublished', { env: { ROSETTE_SMTP: 'smtp://ada:hushhush@127.0.0.1:1' } })
  expect(closed.errors).toMatch(
    /^rosette: the mail server 127\.0\.0\.1:1 cannot be reached: .* \(check the host and the port, then run this again: nothing is lost\)\n$/,
  )
  expect(closed.errors).not.toContain('hushhush')
  expect([before.length, bytes()]).toEqual([1, before])
})
