import { describe, expect, it } from 'vitest'
import { takeBytes as takeNoted, type BadgeInput } from '../../src/container/open.ts'
import { UnavailableError } from '../../src/errors.ts'
import { beginVisit, type Visit } from '../../src/visit.ts'
import { bytes, codeOf, OB3, png } from './pictures.ts'

const MOST = 32 * 1024 * 1024
const MOST_LETTERS = 10 * 1024 * 1024
const ADDRESS = 'https://example.org/badge.png'

/** A visit whose network answers with these, and keeps what it was asked. */
function visitWith(answers: Readonly<Record<string, () => Response>> = {}) {
  const asked: string[] = []
  const fetch = async (url: RequestInfo | URL) => {
    asked.push(String(url))
    const answer = answers[String(url)]
    if (!answer) throw new TypeError('no network')
    return answer()
  }
  return { asked, ...beginVisit({ fetch }) }
}

const takeBytes = async (input: BadgeInput, visit: Visit) => (await takeNoted(input, visit)).bytes
const take = (input: BadgeInput) => takeBytes(input, visitWith())

describe('bytes in hand', () => {
  it('are taken from a blob, a buffer, a view and a text', async () => {
    for (const input of [new Blob([OB3]), bytes(OB3).buffer, bytes(OB3), Buffer.from(OB3), OB3]) expect(await take(input)).toEqual(bytes(OB3))
    expect(await take(bytes(`xx${OB3}`).subarray(2))).toEqual(bytes(OB3))
  })

  it('are a copy of their own', async () => {
    const given = bytes(OB3)
    const taken = await take(given)
    given.fill(0)
    expect(taken).toEqual(bytes(OB3))
  })

  it('may be 32 MiB, and 10 MiB as text, no more', async () => {
    for (const make of [(n: number) => new Blob([new Uint8Array(n)]), (n: number) => new ArrayBuffer(n)]) {
      expect((await take(make(MOST))).length).toBe(MOST)
      expect(await codeOf(take(make(MOST + 1)))).toBe('file-too-large')
    }
    expect((await take('a'.repeat(MOST_LETTERS))).length).toBe(MOST_LETTERS)
    expect(await codeOf(take('a'.repeat(MOST_LETTERS + 1)))).toBe('file-too-large')
    expect(await codeOf(take('é'.repeat(MOST_LETTERS / 2 + 1)))).toBe('file-too-large')
  })

  it('are refused when the text is no Unicode text, and when there are none', async () => {
    expect(await codeOf(take('{"a":"\ud800"}'))).toBe('not-utf8')
    expect(await codeOf(take(undefined as unknown as string))).toBe('unknown-file')
  })

  it('are unreachable when the file is gone', async () => {
    const gone = Object.assign(new Blob([OB3]), { arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotReadableError')) })
    expect(await codeOf(take(gone))).toBe('input-unreachable')
  })
})

describe('an address', () => {
  const PAGE = 'https://example.org/mira/'
  const naming = (href: string) => () => new Response(`<!doctype html><link rel="alternate" type="image/png" href="${href}">`)

  it('of a page is followed to the badge that the page names, and the ledger has both', async () => {
    const visit = visitWith({ [PAGE]: naming('/badge.png'), [ADDRESS]: () => new Response(png()) })
    expect(await takeBytes(PAGE, visit)).toEqual(png())
    expect(visit.documents().map(({ url }) => url)).toEqual([PAGE, ADDRESS])
  })

  it('of a page that names a page is not followed further', async () => {
    const visit = visitWith({ [PAGE]: naming('/other/'), 'https://example.org/other/': naming('/badge.png'), [ADDRESS]: () => new Response(png()) })
    expect(new TextDecoder().decode(await takeBytes(PAGE, visit))).toContain('<!doctype html>')
    expect(visit.asked).toEqual([PAGE, 'https://example.org/other/'])
  })

  it('of a page never leads to a private host', async () => {
    for (const href of ['https://192.168.0.1/badge.png', 'https://localhost/badge.png']) {
      expect(await codeOf(takeBytes(PAGE, visitWith({ [PAGE]: naming(href) })))).toBe('address-refused')
    }
  })

  it('is loaded, as text or as URL', async () => {
    for (const input of [ADDRESS, ` ${ADDRESS}\n`, new URL(ADDRESS), ADDRESS.replace('https', 'HTTPS')]) {
      expect(await takeBytes(input, visitWith({ [ADDRESS]: () => new Response(png()) }))).toEqual(png())
    }
  })

  it('of http is tried as https first', async () => {
    const visit = visitWith({ [ADDRESS]: () => new Response(OB3) })
    expect(await takeBytes(ADDRESS.replace('https', 'http'), visit)).toEqual(bytes(OB3))
    expect(visit.asked).toEqual([ADDRESS])
  })

  it('of http alone, be it the badge’s or its page’s, is noted as unprotected', async () => {
    const plain = (url: string) => url.replace('https', 'http')
    const note = (url: string) => ({ code: 'unprotected-connection', details: { url } })
    const answers = { [plain(ADDRESS)]: () => new Response(OB3), [plain(PAGE)]: naming(plain(ADDRESS)) }
    expect(await takeNoted(plain(ADDRESS), visitWith(answers))).toMatchObject({ bytes: bytes(OB3), notes: [note(plain(ADDRESS))], address: plain(ADDRESS) })
    expect((await takeNoted(plain(PAGE), visitWith(answers))).notes).toEqual([note(plain(PAGE)), note(plain(ADDRESS))])
    expect((await takeNoted(ADDRESS, visitWith({ [ADDRESS]: () => new Response(OB3) }))).notes).toEqual([])
  })

  it('is not hashed once more', async () => {
    const visit = visitWith({ [ADDRESS]: () => new Response(png()) })
    const { sha256 } = await takeNoted(ADDRESS, visit)
    expect(sha256).toBe(visit.documents()[0]?.sha256)
    expect((await takeNoted(png(), visit)).sha256).toBeUndefined()
  })

  it('that does not answer 200 is unreachable, with its status and source', async () => {
    const error: unknown = await takeBytes(ADDRESS, visitWith({ [ADDRESS]: () => new Response('gone', { status: 404 }) })).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(UnavailableError)
    expect(error).toMatchObject({
      code: 'input-unreachable',
      grounds: { details: { url: ADDRESS, status: '404' }, sources: [{ kind: 'document', status: 404 }] },
    })
  })

  it('that does not answer at all is unreachable', async () => {
    const error: unknown = await take(ADDRESS).catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ code: 'input-unreachable', grounds: { details: { url: ADDRESS, status: 'no answer' }, sources: [{ status: 0 }] } })
  })

  it('that must not be asked is refused as such, and nothing is asked', async () => {
    const visit = visitWith()
    for (const input of ['https://127.0.0.1/a', 'http://localhost/a', 'https://user@example.org/', new URL('file:///etc/passwd')]) {
      expect(await codeOf(takeBytes(input, visit))).toBe('address-refused')
    }
    expect(visit.asked).toEqual([])
  })

  it('of an endless file stops at the limit', async () => {
    const endless = () => new Response(new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(1024 * 1024)) }))
    expect(await codeOf(takeBytes(ADDRESS, visitWith({ [ADDRESS]: endless })))).toBe('limit-reached')
  })

  it('is given up with the visit', async () => {
    const visit = beginVisit({ signal: AbortSignal.abort(), fetch: async () => new Response(OB3) })
    expect(await codeOf(takeBytes(ADDRESS, visit))).toBe('stopped')
  })

  it('inside a text is only text', async () => {
    const visit = visitWith()
    expect(await takeBytes(`see ${ADDRESS}`, visit)).toEqual(bytes(`see ${ADDRESS}`))
    expect(await takeBytes(`${ADDRESS}\n${ADDRESS}`, visit)).toEqual(bytes(`${ADDRESS}\n${ADDRESS}`))
    expect(visit.asked).toEqual([])
  })
})

describe('a data: address', () => {
  it('is decoded from base64, also without padding and with escapes', async () => {
    const body = Buffer.from(png()).toString('base64')
    for (const text of [body, body.replace(/=+$/, ''), encodeURIComponent(body)]) expect(await take(`data:image/png;base64,${text}`)).toEqual(png())
    expect(await take(new URL(`DATA:image/png;charset=x; Base64,${body}`))).toEqual(png())
  })

  it('is decoded from escapes, byte by byte', async () => {
    expect(await take(`data:application/json,${encodeURIComponent(OB3)}`)).toEqual(bytes(OB3))
    expect(await take('data:,%89PNG%zz%4')).toEqual(new Uint8Array(Buffer.from('\x89PNG%zz%4', 'latin1')))
    expect(await take(`data:application/json,${OB3}`)).toEqual(bytes(OB3))
  })

  it('that cannot be decoded is refused', async () => {
    expect(await codeOf(take('data:image/png;base64,A'))).toBe('unknown-file')
    expect(await codeOf(take('data:image/png;base64'))).toBe('unknown-file')
    expect(await codeOf(take('data:,a'))).toBe('none')
  })

  it('may hold 10 MiB, no more', async () => {
    expect((await take(`data:,${'a'.repeat(MOST_LETTERS)}`)).length).toBe(MOST_LETTERS)
    expect(await codeOf(take(`data:,${'a'.repeat(MOST_LETTERS + 1)}`))).toBe('file-too-large')
    expect(await codeOf(take(`data:,${'%41'.repeat(MOST_LETTERS + 1000)}`))).toBe('file-too-large')
  })
})
