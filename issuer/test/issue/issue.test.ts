import { setTimeout } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { enterAwards, rehearse, signAwards } from '../../src/issue/issue.ts'
import { awardBy, eachAward, keepCredential, unsignedAwards } from '../../src/register/awards.ts'
import { forgetPerson } from '../../src/register/people.ts'
import { renewAward } from '../../src/status/change.ts'
import { documentsOf, issuerWith, troubles, verifyWith, type Issuer } from '../credential/published.ts'
import { award, LATER, NOW, register } from '../register/registers.ts'
import { contentOf, enter, refusalsOf, room, wish } from './people.ts'

const crowd = (people: number) => Array.from({ length: people }, (_, at) => wish({ email: `p${at}@x.org` }, at + 2))
const tokensOf = ({ opened }: Pick<Issuer, 'opened'>) => new Map([...eachAward(opened)].map(({ id, credential }) => [id, credential]))

async function issuerOf(people: number, settings: object = {}) {
  const issuer = await issuerWith(settings)
  enterAwards(issuer.opened, issuer.programme, crowd(people), NOW)
  return issuer
}

/** Every award is signed, and the verifier finds nothing wrong with any. */
async function expectVerified(issuer: Issuer, count: number) {
  const documents = await documentsOf(issuer)
  let verified = 0
  for (const { id, email, credential } of eachAward(issuer.opened)) {
    const report = await verifyWith(documents, credential!, email)
    expect([id, report.reason, troubles(report)]).toEqual([id, 'verified', []])
    verified += 1
  }
  expect(verified).toBe(count)
}

describe('a rehearsal', () => {
  const family = () => room({ sails: { requires: ['knots'] } })
  const WANTED = [
    wish({ achievement: 'sails' }),
    wish({ name: 'Ada' }, 3),
    wish({}, 4),
    wish({ email: 'grace@example.org', name: 'Grace', date: '2026-03-02' }, 5),
  ]

  test('tells what entering would, and leaves every table as it was', () => {
    const here = family()
    award(here.opened, { email: 'grace@example.org', name: 'G.' })
    const before = contentOf(here)
    const { entered, already } = rehearse(here.opened, here.programme, WANTED, NOW)
    expect(contentOf(here)).toEqual(before)
    const real = enter(here, WANTED)
    const withoutIds = (all: typeof entered) => all.map(({ id, ...rest }) => ({ ...rest, id: typeof id }))
    expect([withoutIds(entered), already]).toEqual([withoutIds(real.entered), real.already])
    expect([entered.length, already]).toEqual([2, 2])
    expect(rehearse(here.opened, here.programme, WANTED, NOW)).toEqual({ entered: [], already: 4 })
  })

  test('is refused as entering would be, and leaves every table as it was', async () => {
    const here = family()
    const before = contentOf(here)
    const wrong = [wish(), wish({ achievement: 'ropes' }, 3), wish({ email: 'grace@example.org', achievement: 'sails' }, 4)]
    const refusals = await refusalsOf(() => rehearse(here.opened, here.programme, wrong, NOW))
    expect(refusals).toHaveLength(2)
    expect(refusals).toEqual(await refusalsOf(() => enter(here, wrong)))
    expect(contentOf(here)).toEqual(before)
  })
})

describe('entering', () => {
  test('of the same file by two at once makes each award once', () => {
    const here = room()
    const other = { ...here, opened: register(here.programme.folder) }
    expect([enter(here, crowd(3)).entered.length, enter(other, crowd(5))]).toEqual([3, expect.objectContaining({ already: 3 })])
    expect(contentOf(here)).toEqual(contentOf(other))
    expect([...eachAward(here.opened)]).toHaveLength(5)
  })

  test('signs nothing yet', async () => {
    const { opened } = await issuerOf(2)
    expect(unsignedAwards(opened, 9)).toHaveLength(2)
  })
})

describe('signing', () => {
  test.each(['vc-jwt', 'data-integrity'] as const)('makes badges that verify, in %s, and does not touch those that are signed', async (securing) => {
    const issuer = await issuerOf(3, { securing })
    const { opened, programme, signer } = issuer
    expect(await signAwards(opened, programme, signer, { now: NOW })).toBe(3)
    await expectVerified(issuer, 3)
    const first = tokensOf(issuer)
    enterAwards(opened, programme, crowd(4), NOW)
    expect(await signAwards(opened, programme, signer, { now: LATER })).toBe(1)
    expect(await signAwards(opened, programme, signer, { now: LATER })).toBe(0)
    for (const [id, token] of first) expect(awardBy(opened, id)).toMatchObject({ credential: token, signedAt: NOW.toISOString() })
  })

  test('goes in batches, tells after each, and after an interruption the next run signs the rest', async () => {
    const issuer = await issuerOf(230)
    const { opened, programme, signer } = issuer
    const stop = new AbortController()
    const told: number[] = []
    const onSigned = (count: number) => {
      told.push(count)
      if (told.length === 1) stop.abort(new Error('enough'))
    }
    await expect(signAwards(opened, programme, signer, { now: NOW, onSigned, signal: stop.signal })).rejects.toThrow('enough')
    expect([told, unsignedAwards(opened, 999).length]).toEqual([[100], 130])
    const early = tokensOf(issuer)
    expect(await signAwards(opened, programme, signer, { now: LATER, onSigned })).toBe(130)
    expect([told, unsignedAwards(opened, 999).length]).toEqual([[100, 100, 130], 0])
    const late = tokensOf(issuer)
    for (const [id, token] of early) if (token !== undefined) expect(late.get(id)).toBe(token)
    await expectVerified(issuer, 230)
  })

  test('signs nothing when it was stopped before', async () => {
    const { opened, programme, signer } = await issuerOf(2)
    const before = contentOf({ opened, programme })
    await expect(signAwards(opened, programme, signer, { now: NOW, signal: AbortSignal.abort(new Error('enough')) })).rejects.toThrow('enough')
    expect(contentOf({ opened, programme })).toEqual(before)
  })

  test.each(['EdDSA', 'ES256'])('by two at once ends with each award signed once, with %s', async (algorithm) => {
    const issuer = await issuerOf(150, { algorithm })
    const { programme, signer, folder, opened } = issuer
    const other = register(folder)
    // The other one begins while the first one is signing, so both hold the same awards in their hands.
    const seen: ReadonlyMap<string, string | undefined>[] = []
    const onSigned = () => void seen.push(tokensOf(issuer))
    const [one, two] = await Promise.all([
      signAwards(opened, programme, signer, { now: NOW, onSigned }),
      setTimeout(1).then(() => signAwards(other, programme, signer, { now: LATER, onSigned })),
    ])
    expect(one + two).toBe(150)
    const final = tokensOf(issuer)
    for (const tokens of seen) for (const [id, token] of tokens) if (token !== undefined) expect(final.get(id)).toBe(token)
    await expectVerified(issuer, 150)
  })

  test('does not undo what was signed, renewed or forgotten while it was at work', async () => {
    const issuer = await issuerOf(2)
    const { opened, programme, signer } = issuer
    const id = award(opened, { expiresOn: '2027-01-01' })
    const work = signAwards(opened, programme, signer, { now: NOW })
    forgetPerson(opened, 'p1@x.org')
    expect(keepCredential(opened, id, 'signed by somebody else', NOW)).toBe(true)
    const renewed = await renewAward(opened, programme, signer, id, { because: 'The course was taken again.', expiresOn: '2029-01-01' }, LATER)
    expect(await work).toBe(1)
    expect(awardBy(opened, id)).toEqual(renewed)
    expect([...eachAward(opened)]).toHaveLength(2)
  })

  test('is refused when the achievement has left the programme, and keeps what it had', async () => {
    const { opened, programme, signer } = await issuerOf(1)
    award(opened, { achievement: 'ropes' })
    expect(await refusalsOf(() => signAwards(opened, programme, signer, { now: NOW }))).toEqual(['-: there is no achievement "ropes"'])
    expect(unsignedAwards(opened, 9)).toHaveLength(2)
  })
})
