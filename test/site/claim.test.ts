/** The claim page's own reading and signing, against the issuer's sealing and reading. */

import { describe, expect, test } from 'vitest'
import { verify } from '@rosette/verifier'
import { prepareClaim, sealedClaim } from '../../issuer/src/claim/prepare.ts'
import { sealClaim } from '../../issuer/src/claim/seal.ts'
import { takeDecision } from '../../issuer/src/decide/apply.ts'
import { readDecision } from '../../issuer/src/decide/read.ts'
import { receiver } from '../../issuer/src/decide/receive.ts'
import { awardBy } from '../../issuer/src/register/awards.ts'
import { claimOf, keysOf } from '../../issuer/src/register/claims.ts'
import { keepPerson } from '../../issuer/src/register/people.ts'
import { keepProfile, profileOf } from '../../issuer/src/register/profiles.ts'
import type { PublicJwk } from '../../issuer/src/key/store.ts'
import { readAddress } from '../../issuer/src/text/address.ts'
import { signedAward } from '../../issuer/test/claim/claims.ts'
import { issuerWith } from '../../issuer/test/credential/published.ts'
import { NOW } from '../../issuer/test/register/registers.ts'
import { momentAfter, signDecision } from '../../site/src/claim/decide.ts'
import { fileWith, mailWith, send } from '../../site/src/claim/deliver.ts'
import { filesOf, hasExpired } from '../../site/src/claim/file.ts'
import { keep, recall } from '../../site/src/claim/kept.ts'
import { linksIn } from '../../site/src/claim/link.ts'
import { ClaimError, loadClaim, openClaim } from '../../site/src/claim/open.ts'
import { isRecipient } from '../../site/src/claim/recipient.ts'
import type { Wish } from '../../site/src/claim/wish.ts'

const IAT = NOW.getTime() / 1000

/** An award with its mail's link, as it lies on the site, and opened. */
async function claimed(settings: object = {}, wish: Parameters<typeof signedAward>[1] = {}) {
  const issuer = await issuerWith(settings)
  const { programme, opened, folder } = issuer
  const award = await signedAward(issuer, wish)
  const { link: text } = await prepareClaim(programme, opened, award, { now: NOW })
  const sealed = sealedClaim(folder, opened, award.id, NOW)!
  const [link] = linksIn(text)
  const file = await openClaim(sealed, link!)
  const publicKeys = keysOf(claimOf(opened, award.id)!).map((key) => JSON.parse(key) as PublicJwk)
  return { ...issuer, award, text, sealed, link: link!, file, publicKeys }
}

async function troubleOf(opening: Promise<unknown>): Promise<string> {
  const error = await opening.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  return error instanceof ClaimError ? error.trouble : `not refused: ${String(error)}`
}

describe('a link', () => {
  test('is read from an address, from a fragment, and from the text of a mail', async () => {
    const { text, link, award } = await claimed()
    expect(link.award).toBe(award.id)
    const fragment = new URL(text).hash
    const folded = `Hello,\r\n<a href=3D"${text.slice(0, 70)}=\r\n${text.slice(70)}">See your badge</a>`
    const broken = `${text.slice(0, 60)}\n  ${text.slice(60)}\nThe link works until then`
    for (const one of [text, fragment, `See ${text}, please.`, folded, broken, `${text}\n${text}`]) expect(linksIn(one), one).toEqual([link])
  })

  test('several are read in their order', async () => {
    const [one, other] = [await claimed(), await claimed()]
    expect(linksIn(`${one.text}\nand ${other.text}`)).toEqual([one.link, other.link])
  })

  test('that is cut off, longer, or spelled otherwise is none', async () => {
    const { text } = await claimed()
    const other = text.replace(/.$/, (last) => String.fromCharCode(last.charCodeAt(0) + 1))
    for (const one of ['', '#', text.slice(0, -1), `${text}A`, other, text.toUpperCase(), text.replace(/\.(?=[^.]*$)/, '')])
      expect(linksIn(one), one).toEqual([])
  })
})

describe('a sealed claim', () => {
  test('is opened by its key alone, and holds the badge that verifiers take', async () => {
    const { file, sealed, award, programme, link } = await claimed()
    expect(file).toMatchObject({ id: award.id, credential: award.credential, programme: { url: programme.url } })
    expect(filesOf(file).map(({ name }) => name)).toEqual([`${award.id}.png`, `${award.id}.svg`, `${award.id}.jwt`])
    for (const one of filesOf(file)) {
      const report = await verify(new Uint8Array(await one.arrayBuffer()), { fetch: async () => new Response(null, { status: 404 }) })
      expect(report.credential?.id, one.name).toBe(`${programme.url}/badges/${award.id}`)
    }
    const other = await claimed()
    expect(await troubleOf(openClaim(sealed, { ...link, key: other.link.key }))).toBe('replaced')
    expect(await troubleOf(openClaim(sealed.replace(/.{4}$/, 'AAAA'), link))).toBe('replaced')
  })

  test('of a credential in JSON is kept as JSON', async () => {
    const { file, award } = await claimed({}, { securing: 'data-integrity' })
    expect(filesOf(file).at(-1)!.name).toBe(`${award.id}.json`)
    expect(JSON.parse(await filesOf(file).at(-1)!.text())).toHaveProperty('proof')
  })

  test('says why it cannot be had', async () => {
    const { sealed, link } = await claimed()
    const asked: RequestInit[] = []
    const answering = (answer: () => Response) => async (_: unknown, init?: RequestInit) => {
      asked.push(init ?? {})
      return answer()
    }
    const load = (answer: () => Response) => loadClaim(link, 'https://badges.test/claims/a.jwe', answering(answer))
    expect((await load(() => new Response(`${sealed}\n`))).id).toBe(link.award)
    expect(await troubleOf(load(() => new Response(null, { status: 404 })))).toBe('gone')
    expect(await troubleOf(load(() => new Response(null, { status: 410 })))).toBe('gone')
    expect(await troubleOf(load(() => new Response('<!doctype html>Not found')))).toBe('gone')
    expect(await troubleOf(load(() => new Response(null, { status: 503 })))).toBe('unreachable')
    expect(
      await troubleOf(
        load(() => {
          throw new TypeError('offline')
        }),
      ),
    ).toBe('unreachable')
    expect(JSON.stringify(asked)).not.toContain(link.key)
  })

  test('of a kind not known here, or about another award, is not guessed at', async () => {
    const { file, link } = await claimed()
    for (const strange of [
      { ...file, version: 2 },
      { ...file, version: 1, id: 'a'.repeat(26) },
      { version: 1, id: file.id },
    ]) {
      const sealed = await sealClaim(strange as Parameters<typeof sealClaim>[0], link.key)
      expect(await troubleOf(openClaim(sealed, link))).toBe('unknown')
    }
  })

  test('ends when the issuer says', async () => {
    const { file } = await claimed({ claimDays: 10 })
    const end = Date.parse(file.expires)
    expect([hasExpired(file, NOW), hasExpired(file, new Date(end - 1)), hasExpired(file, new Date(end))]).toEqual([false, false, true])
  })
})

describe('the address', () => {
  test('is compared with the fingerprint, however it is typed', async () => {
    const { identity } = (await claimed({}, { email: readAddress('Ada@bücher.example') })).file
    const mine = ['ada@bücher.example', ' ADA@Bücher.Example\n', 'ada@xn--bcher-kva.example', '\u200Eada@bücher.example\u200B', 'ada@bu\u0308cher.example']
    for (const typed of mine) expect(await isRecipient(identity, typed), typed).toBe(true)
    for (const typed of ['', '@', 'ada', 'ada@bücher.example.org', 'bob@bücher.example', 'ada@', 'a da@bücher.examples'])
      expect(await isRecipient(identity, typed), typed).toBe(false)
  })
})

describe('a decision', () => {
  const wishes: readonly Wish[] = [
    { decision: 'decline' },
    { decision: 'private', acceptAll: false },
    { decision: 'unlisted', name: 'Ada L.', acceptAll: false },
    { decision: 'public', name: null, acceptAll: true, profile: null },
    { decision: 'public', name: 'نور حداد', acceptAll: true, profile: { slug: 'noor', text: 'One\nTwo', links: ['https://noor.example/'] } },
  ]

  test.each(wishes)('$decision is read by the issuer as it was meant', async (wish) => {
    const { file, publicKeys, opened, award } = await claimed()
    const token = await signDecision(file, wish, IAT)
    expect(await readDecision(token, { award: award.id, publicKeys }, NOW)).toMatchObject({ award: award.id, ...wish, iat: IAT })
    expect(await takeDecision(opened, token, NOW)).toEqual({ award: award.id, outcome: 'recorded' })
    expect(awardBy(opened, award.id)!.visibility).toBe(wish.decision === 'decline' ? 'declined' : wish.decision)
    expect(profileOf(opened, award.person)?.slug).toBe(wish.profile?.slug)
  })

  test('made after another replaces it, even within a second', async () => {
    const { file, opened, award } = await claimed()
    const first = momentAfter(undefined, NOW)
    const second = momentAfter(first, NOW)
    expect([first, second, momentAfter(first, new Date(NOW.getTime() + 9000))]).toEqual([IAT, IAT + 1, IAT + 9])
    await takeDecision(opened, await signDecision(file, { decision: 'public' }, first), NOW)
    expect((await takeDecision(opened, await signDecision(file, { decision: 'private' }, second), NOW)).outcome).toBe('recorded')
    expect(awardBy(opened, award.id)!.visibility).toBe('private')
  })

  test('is made by the key of its own claim', async () => {
    const [one, other] = [await claimed(), await claimed()]
    const token = await signDecision({ ...one.file, claimKey: other.file.claimKey }, { decision: 'public' }, IAT)
    await expect(takeDecision(one.opened, token, NOW)).rejects.toThrow(/no claim of ours answers/)
  })
})

describe('the way to the issuer', () => {
  async function receiving() {
    const one = await claimed()
    const app = receiver({
      take: (token) => takeDecision(one.opened, token, NOW),
      site: one.programme.url,
      clock: () => NOW,
      addressOf: () => '192.0.2.1',
      limit: { most: 3, span: 60_000 },
    })
    const ask = async (input: RequestInfo | URL, init?: RequestInit) => app.request(new URL(String(input)).pathname, init)
    return { ...one, post: (token: string) => send('https://decide.test/decisions', token, ask) }
  }

  test('is the receiver, whose answers are understood', async () => {
    const { post, file, opened, award } = await receiving()
    const token = await signDecision(file, { decision: 'unlisted' }, IAT)
    expect(await post(token)).toEqual({ kind: 'taken' })
    expect(awardBy(opened, award.id)!.visibility).toBe('unlisted')
    expect(await post(await signDecision(file, { decision: 'public' }, IAT - 5))).toMatchObject({ kind: 'refused', why: 'a newer decision was taken before' })
    expect(await post('no token')).toMatchObject({ kind: 'refused' })
    expect(await post(token)).toEqual({ kind: 'busy' })
  })

  test('tells that a page is somebody else’s', async () => {
    const { post, file, opened } = await receiving()
    keepProfile(opened, { person: keepPerson(opened, { email: 'bob@example.org' }, NOW).id, slug: 'ada', text: '', links: [] })
    const token = await signDecision(file, { decision: 'public', profile: { slug: 'ada', text: '', links: [] } }, IAT)
    expect(await post(token)).toEqual({ kind: 'taken', slugTaken: 'ada' })
  })

  test('when nobody answers, is not', async () => {
    const failing = [
      async () => {
        throw new TypeError('no network')
      },
      async () => new Response('<h1>Bad gateway</h1>', { status: 502 }),
    ]
    for (const ask of failing) expect(await send('https://decide.test/decisions', 'a.b.c', ask)).toEqual({ kind: 'unreachable' })
    expect(await send('https://decide.test/decisions', 'a.b.c', async () => new Response('nothing', { status: 404 }))).toEqual({ kind: 'refused', why: '404' })
  })

  test('is a mail that holds the decisions and nothing that could change on its way', async () => {
    const { file } = await claimed()
    const tokens = await Promise.all([1, 2].map((second) => signDecision(file, { decision: 'public', name: 'Ада' }, IAT + second)))
    const mail = new URL(mailWith('badges+ada@harbour.test', 'Мой знак & more?\r\nBcc: eve@evil.test', tokens)!)
    expect([mail.protocol, decodeURIComponent(mail.pathname)]).toEqual(['mailto:', 'badges+ada@harbour.test'])
    expect([...mail.searchParams.keys()]).toEqual(['subject', 'body'])
    expect(mail.searchParams.get('body')!.split('\r\n').filter(Boolean)).toEqual(tokens)
    const long = await signDecision(file, { decision: 'public', profile: { slug: 'ada', text: 'x'.repeat(1000), links: [] } }, IAT)
    expect(mailWith('badges@harbour.test', 'My badge', [long, long])).toBeUndefined()
  })

  test('is a file with all of them', async () => {
    expect(await fileWith(['a.b.c', 'd.e.f']).text()).toBe('a.b.c\nd.e.f\n')
  })
})

describe('a tab', () => {
  function storage(text?: string) {
    const values = new Map(text === undefined ? [] : [['rosette-claims', text]])
    return { getItem: (name: string) => values.get(name) ?? null, setItem: (name: string, value: string) => void values.set(name, value), values }
  }

  test('keeps links and decisions, and nothing of what a claim holds', async () => {
    const { file, link } = await claimed()
    const kept = { ...link, isMine: true, decided: { wish: { decision: 'private' }, iat: IAT, token: 'a.b.c', isTaken: false } } as const
    const tab = storage()
    expect(keep(() => tab, [{ ...kept, file } as typeof kept])).toBe(true)
    expect(recall(() => tab)).toEqual([kept])
    for (const secret of [file.claimKey.d, file.credential, file.identity.hash]) expect([...tab.values.values()].join()).not.toContain(secret)
  })

  test('that may keep nothing, or keeps something strange, is not in the way', () => {
    const forbidden = () => {
      throw new DOMException('denied', 'SecurityError')
    }
    expect([keep(forbidden, []), keep(() => ({ setItem: forbidden }), [])]).toEqual([false, false])
    expect([recall(forbidden), recall(() => ({ getItem: forbidden }))]).toEqual([[], []])
    const decided = { wish: { decision: 'burn' }, iat: 1, token: 'a', isTaken: true }
    for (const text of ['', '{', 'null', '{}', '[null]', '[{"award":"a"}]', JSON.stringify([{ award: 'a', key: 'b', isMine: true, decided }])])
      expect(
        recall(() => storage(text)),
        text,
      ).toEqual([])
  })
})
