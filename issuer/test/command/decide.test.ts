import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { claimOf, IAT, stageWithAwards, type Claim, type Stage } from './stage.ts'

interface Claimed extends Stage {
  readonly claims: readonly Claim[]
  readonly put: (name: string, data: string | Uint8Array) => void
}

async function claimed(...emails: readonly string[]): Promise<Claimed> {
  const one = await stageWithAwards(emails.length > 0 ? emails : ['ada@example.org'])
  await one.done('notify')
  mkdirSync(join(one.folder, 'inbox'))
  const claims: Claim[] = []
  for (const id of one.ids) claims.push(await claimOf(one.folder, id))
  return { ...one, claims, put: (name, data) => writeFileSync(join(one.folder, 'inbox', name), data) }
}

const TAKEN = '1 decision taken; 0 known before, 0 overtaken by a newer one, 0 refused.\nNext: rosette publish\n'

/** A text as mail programs fold it: lines of 76, soft breaks. */
const quotedPrintable = (text: string) => text.replaceAll('=', '=3D').replaceAll(/.{75}/g, '$&=\r\n')
const base64 = (text: string) => Buffer.from(text).toString('base64').replaceAll(/.{76}/g, '$&\r\n')

describe('a decision is found', () => {
  const MAILS: readonly (readonly [string, (token: string) => string | Uint8Array])[] = [
    ['alone', (token) => token],
    ['with a line end', (token) => `${token}\r\n`],
    ['in a mail', (token) => `From: Ada <ada@example.org>\r\nSubject: My badge\r\n\r\nHello,\r\n\r\n${token}\r\n\r\nAda\r\n`],
    ['in a mail with soft breaks', (token) => `Content-Transfer-Encoding: quoted-printable\r\n\r\nHell=C3=B6\r\n${quotedPrintable(token)}\r\n`],
    ['in a mail in Latin-1', (token) => Buffer.from(`Subject: x\n\nGrüße\n${token}\n`, 'latin1')],
    [
      'in an attachment',
      (token) => `MIME-Version: 1.0\r\n\r\n--b\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment\r\n\r\n${base64(token)}\r\n--b--\r\n`,
    ],
    ['between angle brackets', (token) => `<p>&lt;${token}&gt;</p>`],
  ]

  test.each(MAILS)('%s', async (_, mail) => {
    const { claims, put, done, json } = await claimed()
    put('ada.eml', mail(await claims[0]!.decide()))
    expect(await done('decide inbox/ada.eml')).toBe(TAKEN)
    expect(await json('list')).toMatchObject([{ visibility: 'public' }])
  })

  test('on standard input', async () => {
    const { claims, done } = await claimed()
    expect(await done('decide -', { stdin: await claims[0]!.decide() })).toBe(TAKEN)
  })

  test('in each file of a folder but hidden ones, links and folders; several in one file, each once', async () => {
    const { folder, claims, put, json } = await claimed('ada@example.org', 'bob@example.org', 'eve@example.org')
    const [ada, bob, eve] = await Promise.all(claims.map((claim) => claim.decide()))
    put('both.txt', `${ada}\n${bob}\n${ada}`)
    put('.hidden', eve!)
    mkdirSync(join(folder, 'inbox/more'))
    symlinkSync(join(folder, 'inbox/.hidden'), join(folder, 'inbox/link'))
    expect(await json('decide inbox')).toMatchObject({ recorded: 2, known: 0, refused: 0, decisions: [{ file: 'inbox/both.txt' }, { file: 'inbox/both.txt' }] })
    expect(await json('decide inbox inbox/.hidden -', { stdin: ada! })).toMatchObject({ recorded: 1, known: 3 })
  })
})

test('what cannot be believed or read is told with its file, and the others are taken', async () => {
  const { folder, claims, put, run, json } = await claimed()
  put('a-garbage.txt', 'eyJhbGciOiJFZERTQSJ9.e30.AAAA')
  put('b-nothing.txt', 'Dear Sirs')
  put('c-binary', new Uint8Array([0xff, 0xfe, 0, 1]))
  put('d-large', new Uint8Array(1024 * 1024 + 1))
  put('e\u001B[2J\u202E.txt', 'nothing')
  put('f-good.txt', await claims[0]!.decide())
  const { status, out, errors } = await run('decide inbox')
  expect([status, out]).toEqual([1, '1 decision taken; 0 known before, 0 overtaken by a newer one, 5 refused.\nNext: rosette publish\n'])
  const none = 'there is no decision in it (save the decision from the claim page, or the whole mail)'
  expect(errors.split('\n')).toEqual([
    'rosette: inbox/a-garbage.txt: this is no decision (take the file or text as the claim page gave it)',
    `rosette: inbox/b-nothing.txt: ${none}`,
    `rosette: inbox/c-binary: ${none}`,
    `rosette: inbox/d-large: ${folder}/inbox/d-large has 1048577 bytes (keep it under 1048576)`,
    `rosette: inbox/e<U+001B>[2J<U+202E>.txt: ${none}`,
    '',
  ])
  expect(JSON.parse((await run('decide inbox --json')).out)).toMatchObject({ recorded: 0, known: 1, refused: 5 })
  expect(await json('list')).toMatchObject([{ visibility: 'public' }])
})

test('a file that is not there is told before anything is taken', async () => {
  const { claims, put, run, json } = await claimed()
  put('ada.jws', await claims[0]!.decide())
  expect(await run('decide inbox/ada.jws inbox/bob.jws')).toEqual({
    status: 1,
    out: '',
    errors: 'rosette: inbox/bob.jws: there is no such file (check its name)\n',
  })
  expect(await json('list')).toMatchObject([{ visibility: 'undecided' }])
})

test('one that was taken is known, and one that a newer one overtook is told', async () => {
  const { claims, done } = await claimed()
  const newer = await claims[0]!.decide({ iat: IAT + 250, decision: 'unlisted' })
  await done('decide -', { stdin: newer })
  expect(await done('decide -', { stdin: newer })).toBe('0 decisions taken; 1 known before, 0 overtaken by a newer one, 0 refused.\n')
  const older = await claims[0]!.decide({ iat: IAT })
  expect(await done('decide -', { stdin: older })).toBe('0 decisions taken; 0 known before, 1 overtaken by a newer one, 0 refused.\n')
})

test('a page that is taken is told, and the rest is done', async () => {
  const { claims, done } = await claimed('ada@example.org', 'eve@example.org')
  const profile = { slug: 'ada', text: 'I tie knots.', links: [] }
  const decisions = await Promise.all(claims.map((claim, at) => claim.decide({ name: 'Ada', profile, iat: IAT + at })))
  await done('decide -', { stdin: decisions[0]! })
  expect(await done('decide -', { stdin: decisions[1]! })).toBe(`standard input: the page ada is somebody else's; the rest was done\n${TAKEN}`)
})

test('text made to keep a reader busy is read at once', { timeout: 5000 }, async () => {
  const { put, run } = await claimed()
  put('a', '-eyJ'.repeat(250_000))
  put('b', 'eyJ.'.repeat(250_000))
  put('c', 'content-transfer-encoding: base64\n'.repeat(30_000))
  expect((await run('decide inbox')).status).toBe(1)
})
