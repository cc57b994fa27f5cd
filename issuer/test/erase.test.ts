import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { erase } from '../src/erase.ts'
import { filesBelow } from '../src/folder.ts'
import { signAwards } from '../src/issue/issue.ts'
import { writeMails } from '../src/notify/write.ts'
import { awardBy, eachAward, keepVisibility } from '../src/register/awards.ts'
import { recordDecision } from '../src/register/decisions.ts'
import { openRegister, type Register } from '../src/register/open.ts'
import { keepPerson, keepStanding, personBy } from '../src/register/people.ts'
import { keepProfile, eachProfile } from '../src/register/profiles.ts'
import { positionsOf } from '../src/register/statuses.ts'
import { revokeAward } from '../src/status/change.ts'
import { documentsOf, issuerWith, verifyWith, type Issuer } from './credential/published.ts'
import { achievement } from './folders.ts'
import { award, NOW } from './register/registers.ts'

const ADA = 'ada.unmistakable@example.org'
const NAME = 'Ada Unmistakable-Lovelace'
const SHOWN = 'Countess Unmistakable'
const SAILS = { 'programme/achievements/sails.md': achievement({ name: 'Sails' }), 'programme/achievements/ropes.md': achievement({ name: 'Ropes' }) }

/** Ada with three awards and all that comes with them, among others. */
async function everything() {
  const issuer = await issuerWith({ securing: 'data-integrity' }, SAILS)
  const { opened, folder, programme, signer } = issuer
  const others = Array.from({ length: 12 }, (_, at) => award(opened, { securing: 'data-integrity', email: `earner-${at}@example.org`, name: `Earner ${at}` }))
  const awards = ['knots', 'sails', 'ropes'].map((id) => award(opened, { securing: 'data-integrity', achievement: id, email: ADA, name: NAME }))
  await signAwards(opened, programme, signer, { now: NOW })
  const [open = '', unlisted = '', undecided = ''] = awards
  keepVisibility(opened, open, 'public', SHOWN)
  keepVisibility(opened, unlisted, 'unlisted')
  const { id: person } = personBy(opened, ADA)!
  keepStanding(opened, person, 'public', SHOWN)
  keepProfile(opened, { person, slug: 'countess', text: 'I am Unmistakable.', links: ['https://ada-unmistakable.test/'] })
  recordDecision(opened, { id: 'decision-1', award: open, decision: 'public', decidedAt: 1, token: 'eyJ.Unmistakable.x' }, NOW)
  // A second of each file, and what a killed run left half written.
  for (let round = 0; round < 2; round += 1) await writeMails({ programme, register: opened, clock: () => new Date(NOW.getTime() + round * 8 * 86_400_000) })
  writeFileSync(join(folder, 'private', 'mail', `.${'a'.repeat(26)}.tmp`), `To: ${ADA}`, { mode: 0o600 })
  return { ...issuer, others, open, unlisted, undecided, person, salts: awards.map((id) => awardBy(opened, id)!.salt), awards }
}

/** Every file below private/ that holds one of these, and which. */
function found({ folder }: Pick<Issuer, 'folder'>, needles: readonly string[]): readonly string[] {
  const root = join(folder, 'private')
  return [...filesBelow(root)].flatMap((path) => {
    const text = `${path}\n${readFileSync(join(root, path), 'latin1')}`.toLowerCase()
    const coated = needles.flatMap((needle) => [needle, Buffer.from(needle).toString('base64').slice(0, -4)])
    return coated.filter((needle) => text.includes(needle.toLowerCase())).map((needle) => `${path}: ${needle}`)
  })
}

const needlesOf = ({ salts, awards }: Awaited<ReturnType<typeof everything>>) => ['unmistakable', ADA, NAME, SHOWN, ...salts, ...awards]

describe('after a person was erased', () => {
  test('no byte of their address, name, salts or awards is left in a private file', async () => {
    const all = await everything()
    const before = found(all, needlesOf(all)).join('\n')
    for (const file of ['register.sqlite', 'register.sqlite-wal', 'mail/', 'claims/']) expect(before).toContain(file)
    expect(erase(all.opened, all.programme, ` ${ADA.toUpperCase()} `)).toMatchObject({ email: ADA, awards: 3 })
    expect(found(all, needlesOf(all))).toEqual([])
    expect([...eachProfile(all.opened)]).toEqual([])
  })

  test('everybody else has what they had', async () => {
    const all = await everything()
    const filesOf = () => [...filesBelow(join(all.folder, 'private'))].filter((path) => /^(mail|claims)\/[a-z2-7]{26}\./.test(path)).length
    const then = [[...eachAward(all.opened)].filter(({ email }) => email !== ADA), filesOf()] as const
    erase(all.opened, all.programme, ADA)
    expect([...eachAward(all.opened)]).toEqual(then[0])
    expect(all.others).toHaveLength(then[0].length)
    // Three sealed claims and three mails.
    expect(filesOf()).toBe(then[1] - 6)
  })

  test('it is told what anybody can still open, and what stays', async () => {
    const all = await everything()
    const { published, remains } = erase(all.opened, all.programme, ADA)!
    const site = all.programme.url
    expect(published.toSorted()).toEqual([`${site}/badges/${all.open}`, `${site}/badges/${all.unlisted}`, `${site}/profiles/countess`].toSorted())
    expect(remains).toHaveLength(5)
    for (const address of published) expect(remains.join('\n')).toContain(`${address} stays on the site until: rosette publish`)
    expect(remains.slice(3)).toEqual([expect.stringMatching(/^Copies of badges/), expect.stringMatching(/positions .* stay taken/)])
  })

  test('a copy that somebody holds verifies, and one that was revoked before stays revoked', async () => {
    const all = await everything()
    const [open, unlisted] = [awardBy(all.opened, all.open)!, awardBy(all.opened, all.unlisted)!]
    revokeAward(all.opened, unlisted.id, 'void', NOW)
    erase(all.opened, all.programme, ADA)
    const documents = await documentsOf(all)
    expect(await Promise.all([open, unlisted].map(async ({ credential }) => (await verifyWith(documents, credential!)).reason))).toEqual([
      'verified',
      'revoked',
    ])
    expect(positionsOf(all.opened, unlisted.list, 'revoked')).toEqual([unlisted.position])
  })
})

describe('erasing that is interrupted is finished by the next run:', () => {
  /** A register that is gone at a certain moment, as when the program is killed. */
  const killedAt = (register: Register, moment: RegExp): Register => {
    const kill = (sql: string) => {
      if (moment.test(sql)) throw new Error('killed')
    }
    return {
      ...register,
      one: (sql, ...values) => (kill(sql), register.one(sql, ...values)),
      all: (sql, ...values) => (kill(sql), register.all(sql, ...values)),
      run: (sql, ...values) => (kill(sql), register.run(sql, ...values)),
    }
  }

  test.each([
    ['before anything', /FROM mails WHERE award/],
    ['with the first files gone', /^DELETE FROM claims/],
    ['with all files gone', /^DELETE FROM people/],
  ])('%s', async (_, moment) => {
    const all = await everything()
    expect(() => erase(killedAt(all.opened, moment), all.programme, ADA)).toThrow('killed')
    expect(personBy(all.opened, ADA)).toBeDefined()
    expect(erase(all.opened, all.programme, ADA)).toMatchObject({ awards: 3 })
    expect(found(all, needlesOf(all))).toEqual([])
  })

  test('with the rows gone, but still in the log', async () => {
    const all = await everything()
    expect(() => erase(killedAt(all.opened, /wal_checkpoint/), all.programme, ADA)).toThrow('killed')
    expect(found(all, [ADA]).join()).toContain('register.sqlite-wal')
    expect(erase(all.opened, all.programme, ADA)).toBeUndefined()
    expect(found(all, needlesOf(all))).toEqual([])
  })
})

test('while another program reads, it is said that the log still holds what was deleted', async () => {
  const all = await everything()
  const reader = openRegister(all.folder)
  const rows = reader.each('SELECT email FROM people')
  rows.next()
  all.opened.all('PRAGMA busy_timeout = 50')
  expect(() => erase(all.opened, all.programme, ADA)).toThrow(/still in the log/)
  rows.return?.()
  reader.close()
  expect(erase(all.opened, all.programme, ADA)).toBeUndefined()
  expect(found(all, needlesOf(all))).toEqual([])
})

test('nobody is known by an address: nothing happens; without an award only the page is told', async () => {
  const { opened, programme } = await issuerWith({})
  expect(erase(opened, programme, ADA)).toBeUndefined()
  expect(() => erase(opened, programme, 'ada')).toThrow(/is no e-mail address/)
  const { id: person } = keepPerson(opened, { email: ADA }, NOW)
  keepProfile(opened, { person, slug: 'ada', text: '', links: [] })
  expect(erase(opened, programme, ADA)).toEqual({
    email: ADA,
    awards: 0,
    published: [`${programme.url}/profiles/ada`],
    remains: [`${programme.url}/profiles/ada stays on the site until: rosette publish`],
  })
})

test('a file that is no mail of ours stays', async () => {
  const { opened, programme, folder } = await issuerWith({})
  award(opened, { email: ADA })
  mkdirSync(join(folder, 'private', 'mail'), { recursive: true, mode: 0o700 })
  writeFileSync(join(folder, 'private', 'mail', 'note.txt'), 'mine')
  erase(opened, programme, ADA)
  expect(readFileSync(join(folder, 'private', 'mail', 'note.txt'), 'utf8')).toBe('mine')
})
