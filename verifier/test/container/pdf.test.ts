import { AFRelationship, PDFDocument, PDFString } from '@cantoo/pdf-lib'
import fc from 'fast-check'
import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { open } from '../../src/container/open.ts'
import { InvalidError } from '../../src/errors.ts'
import { verify } from '../../src/index.ts'
import { makeCredential, makeFetch, makeIssuer, NOW, signToken } from '../made.ts'
import { codeOf, iTXt, OB3, png, TOKEN, tokenOf } from './pictures.ts'

interface Wish {
  readonly files?: readonly (readonly [name: string, content: string | Uint8Array])[]
  readonly link?: string
  readonly password?: string
  readonly packed?: boolean
}

/** A real PDF of one page. */
async function pdf({ files = [], link, password, packed = true }: Wish): Promise<Uint8Array<ArrayBuffer>> {
  const document = await PDFDocument.create()
  const page = document.addPage([200, 200])
  for (const [name, content] of files) {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
    await document.attach(bytes, name, { mimeType: 'application/octet-stream', afRelationship: AFRelationship.Source })
  }
  if (link !== undefined) {
    const annotation = document.context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 9, 9], A: { S: 'URI', URI: PDFString.of(link) } })
    page.node.addAnnot(document.context.register(annotation))
  }
  if (password !== undefined) document.encrypt({ userPassword: password, ownerPassword: password })
  return new Uint8Array(await document.save({ useObjectStreams: packed }))
}

const raw = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))
const failing = async (file: Uint8Array<ArrayBuffer>): Promise<InvalidError> => {
  const error: unknown = await open(file).catch((thrown: unknown) => thrown)
  if (!(error instanceof InvalidError)) throw new Error('it was opened')
  return error
}
/** A PDF by hand: an attachment and what is around it. */
function byHand(stream: Uint8Array, dictionary: string, more = ''): Uint8Array<ArrayBuffer> {
  const before = `%PDF-1.7\n1 0 obj\n<< /Type /Filespec /F (badge.jwt) /EF << /F 2 0 R >> >>\nendobj\n2 0 obj\n<< ${dictionary} >>\nstream\n`
  return new Uint8Array(Buffer.concat([raw(before), stream, raw(`\nendstream\nendobj\n${more}trailer << /Root 9 0 R >>\n%%EOF`)]))
}

/** Objects in a stream (§7.5.7), the pairs of number and place first. */
function holder(content: string, count: number, first: number, number = 50): string {
  const packed = deflateSync(Buffer.from(content, 'latin1'))
  const dictionary = `<< /Type /ObjStm /N ${count} /First ${first} /Filter /FlateDecode /Length ${packed.length} >>`
  return `${number} 0 obj ${dictionary}\nstream\n${packed.toString('latin1')}\nendstream endobj\n`
}

/** A token with tabs behind it, packed so that it ends in this byte. */
function endingIn(byte: number): Uint8Array {
  const texts = Array.from({ length: 256 }, (_, at) => TOKEN + '\t'.repeat(at))
  return texts.map((text) => deflateSync(text)).find((packed) => packed.at(-1) === byte) ?? new Uint8Array()
}

const repeat = (count: number, of: (at: number) => string) => Array.from({ length: count }, (_, at) => of(at)).join('')

describe('a badge that is attached to a PDF', () => {
  it.each([
    ['a token', 'badge.jwt', TOKEN, 'the whole file'],
    ['JSON', 'badge.json', OB3, 'the whole file'],
    ['a baked picture', 'badge.png', png(iTXt('openbadgecredential', OB3)), 'iTXt chunk "openbadgecredential"'],
  ])('is found: %s', async (_, name, content, place) => {
    for (const packed of [true, false]) {
      const opened = await open(await pdf({ files: [[name, content]], packed }))
      expect(opened).toMatchObject({ format: 'pdf', text: typeof content === 'string' ? content : OB3, place: `attachment "${name}", ${place}` })
    }
  })

  it('is found among other attachments, and by the name that people see', async () => {
    const others = [
      ['notes.txt', 'see https://a.example'],
      ['invoice.json', '{"total":1}'],
      ['plain.png', png()],
      ['x.xml', '<?xml version="1.0"?><x/>'],
    ] as const
    const opened = await open(await pdf({ files: [...others, ['Zeugnis – Žofie.json', OB3]] }))
    expect(opened.place).toBe('attachment "Zeugnis – Žofie.json", the whole file')
  })

  it('may be attached in several forms', async () => {
    const opened = await open(
      await pdf({
        files: [
          ['badge.json', OB3],
          ['badge.png', png(iTXt('openbadgecredential', OB3))],
        ],
      }),
    )
    expect(opened).toMatchObject({ text: OB3, notes: [{ code: 'second-badge-same' }] })
  })

  it('verifies by the whole road', async () => {
    const issuer = await makeIssuer()
    const file = await pdf({ files: [['badge.jwt', await signToken(issuer, makeCredential(issuer.did))]], link: 'https://harbour.example/badges/1/' })
    const report = await verify(file, { now: NOW, fetch: makeFetch() })
    expect([report.verdict, report.checks.container]).toMatchObject(['verified', { status: 'passed', found: { format: 'pdf' } }])
  })

  it('is found when the file was written by hand, plainly or with a wrong length', async () => {
    expect((await open(byHand(raw(TOKEN), `/Length ${TOKEN.length}`))).text).toBe(TOKEN)
    expect((await open(byHand(raw(TOKEN), '/Length 3'))).text).toBe(TOKEN)
    expect((await open(byHand(deflateSync(TOKEN), '/Filter [/FlateDecode]'))).text).toBe(TOKEN)
  })

  it('is found when its length stands behind it, though its last byte looks like the end of a line', async () => {
    const packed = endingIn(0x0d)
    const length = `7 0 obj ${packed.length} endobj\n`
    expect((await open(byHand(packed, '/Filter /FlateDecode /Length 7 0 R', length))).text).toBe(TOKEN)
  })

  it('counts as it was written last, in the open or packed', async () => {
    const other = tokenOf({ vc: { later: true } })
    const stream = (number: number) => `${number} 0 obj\n<< /Length ${other.length} >>\nstream\n${other}\nendstream\nendobj\n`
    expect((await open(byHand(raw(TOKEN), `/Length ${TOKEN.length}`, stream(2)))).text).toBe(other)
    const packed = holder('1 0 << /F (badge.jwt) /EF << /F 3 0 R >> >>', 1, 4)
    expect((await open(byHand(raw(TOKEN), `/Length ${TOKEN.length}`, stream(3) + packed))).text).toBe(other)
  })

  it('is read once, however many names it has', async () => {
    const names = Array.from({ length: 100 }, (_, at) => `${at + 10} 0 obj << /F (other) /EF << /F 2 0 R >> >> endobj\n`).join('')
    const opened = await open(byHand(raw(TOKEN), `/Length ${TOKEN.length}`, names))
    expect(opened).toMatchObject({ place: 'attachment "badge.jwt", the whole file', notes: [] })
  })
})

describe('a PDF is refused', () => {
  it('with two different badges, naming both places', async () => {
    const { code, grounds } = await failing(
      await pdf({
        files: [
          ['one.json', OB3],
          ['two.jwt', TOKEN],
        ],
      }),
    )
    expect([code, grounds.sources?.length]).toEqual(['image-conflict', 2])
  })

  it('without a badge; its links are told, and never fetched', async () => {
    expect(await codeOf(open(await pdf({})))).toBe('no-badge')
    const { code, grounds } = await failing(await pdf({ link: 'https://harbour.example/badges/1/' }))
    expect([code, grounds.sources]).toEqual(['no-badge', [{ kind: 'input', place: 'link https://harbour.example/badges/1/' }]])
    const asked: string[] = []
    const fetch = (input: RequestInfo | URL) => Promise.reject(new Error(String(asked.push(String(input)))))
    expect((await verify(await pdf({ link: 'https://harbour.example/badges/1/' }), { fetch })).reason).toBe('no-badge')
    expect(asked).toEqual([])
  })

  it.each(['javascript:alert(1)', 'http://a.example/', 'file:///etc/passwd', `https://a.example/${'a'.repeat(400)}`])(
    'and a link like %s is not even told',
    async (link) => {
      expect((await failing(await pdf({ link }))).grounds.sources ?? []).toEqual([])
    },
  )

  it('when it is locked', async () => {
    const { code, grounds } = await failing(await pdf({ files: [['badge.json', OB3]], password: 'secret', packed: false }))
    expect([code, grounds.details]).toEqual(['unknown-file', { looks: 'a locked PDF' }])
  })

  it('inside a PDF', async () => {
    const inner = await pdf({ files: [['badge.json', OB3]] })
    expect(await codeOf(open(await pdf({ files: [['inner.pdf', inner]] })))).toBe('no-badge')
  })

  it('when it is locked and says so in a stream', async () => {
    const trailer = '9 0 obj << /Type /XRef /Encrypt 8 0 R /Length 1 >> stream\nx\nendstream endobj\n'
    expect((await failing(byHand(raw(TOKEN), `/Length ${TOKEN.length}`, trailer))).grounds.details).toEqual({ looks: 'a locked PDF' })
  })

  const damaged = [
    ['nothing but its mark', '%PDF-1.7\n'],
    ['no object', '%PDF-1.7\ntrailer << >>\n%%EOF'],
    ['dictionaries without end', `1 0 obj ${'<< /A '.repeat(1_000_000)}`],
    ['strings without end', '1 0 obj ( '.repeat(900_000)],
    ['comments without end', '1 0 obj % '.repeat(900_000)],
    ['streams without end', '1 0 obj << >> stream\n'.repeat(400_000)],
    ['arrays that lie in each other', `${'1 0 obj [ % '.repeat(60)}\n${'<<>>'.repeat(2_400_000)}`],
    ['digits without end', '1'.repeat(9_000_000)],
  ] as const
  const tooComplex = [
    ['very many objects', repeat(300_000, (at) => `${at} 0 obj 1 endobj\n`)],
    ['very many attachments', repeat(100, (at) => `${at} 0 obj << /EF << /F ${at + 100} 0 R >> >> ${at + 100} 0 obj << >> stream\n1\nendstream `)],
    ['very many badges', repeat(9, (at) => `${at} 0 obj << /EF << /F ${at + 100} 0 R >> >> ${at + 100} 0 obj << >> stream\n{"badge":${at}}\nendstream `)],
    ['very much about attachments', repeat(20, (at) => `${at} 0 obj [ ${'<< /EF 1 >> '.repeat(40_000)} ] endobj\n`)],
    ['an attachment that many name', `1 0 obj [ ${'<<>>'.repeat(120_000)} ] endobj ${repeat(100_000, (at) => `${at + 2} 0 obj << /EF 1 0 R >> `)}`],
    ['very many streams of objects', repeat(60_000, (at) => `${at} 0 obj << /Type /ObjStm /N 1 /First 1 /Length 9 >> stream\n123456789\nendstream `)],
    ['objects that are a bomb', holder(' '.repeat(40 * 1024 * 1024), 1, 4)],
  ] as const
  const empty = [
    ['arrays without end', '1 0 obj [[[[ '.repeat(700_000)],
    ['one array of everything', `1 0 obj [ ${'<<>>'.repeat(2_400_000)} ]`],
    ['spaces', `1 0 obj ${' '.repeat(9_000_000)}1`],
    ['objects that lie on each other', holder(`${'7 0 '.repeat(60_000)}[${'1 '.repeat(2_000_000)}]`, 60_000, 240_000)],
    ['more numbers than objects', holder('7 0 '.repeat(500_000), 500_000, 2_000_000)],
  ] as const

  it.each([
    ...damaged.map((one) => [...one, 'image-damaged'] as const),
    ...tooComplex.map((one) => [...one, 'too-complex'] as const),
    ...empty.map((one) => [...one, 'no-badge'] as const),
  ])('with %s, soon', { timeout: 15_000 }, async (_, text, code) => {
    const file = raw(`%PDF-1.7\n${text}`)
    expect(file.length).toBeLessThan(10 * 1024 * 1024)
    expect(await codeOf(open(file))).toBe(code)
  })

  it.each<[string, Uint8Array<ArrayBuffer>]>([
    ['that is a bomb', byHand(deflateSync(Buffer.alloc(64 * 1024 * 1024)), '/Filter /FlateDecode')],
    ['that is cut', byHand(deflateSync(TOKEN).subarray(0, 40), '/Filter /FlateDecode')],
    ['packed in a way of its own', byHand(raw(TOKEN), '/Filter /LZWDecode')],
    ['packed twice', byHand(deflateSync(deflateSync(TOKEN)), '/Filter [/FlateDecode /FlateDecode]')],
    ['in rows', byHand(deflateSync(TOKEN), '/Filter /FlateDecode /DecodeParms << /Predictor 12 >>')],
    ['that refers to itself', raw('%PDF-1.7\n1 0 obj << /EF 1 0 R >> endobj')],
    ['that is not there', raw('%PDF-1.7\n1 0 obj << /EF << /F 7 0 R >> >> endobj')],
  ])('with an attachment %s: nothing is found', async (_, file) => {
    expect(await codeOf(open(file))).toBe('no-badge')
  })

  it.each([
    [2, 'no-badge'],
    [40, 'too-complex'],
  ])('with %i attachments that are bombs', { timeout: 15_000 }, async (count, code) => {
    const bomb = deflateSync(Buffer.alloc(64 * 1024 * 1024)).toString('latin1')
    const attached = (at: number) =>
      `${at} 0 obj << /EF << /F ${at + 100} 0 R >> >> endobj\n${at + 100} 0 obj << /Filter /FlateDecode /Length ${bomb.length} >>\nstream\n${bomb}\nendstream\nendobj\n`
    expect(await codeOf(open(raw(`%PDF-1.7\n${repeat(count, (at) => attached(at + 1))}`)))).toBe(code)
  })

  it('or answered, wherever it was cut', { timeout: 30_000 }, async () => {
    const whole = await pdf({ files: [['badge.json', OB3]], packed: false })
    for (let length = 5; length < whole.length; length += 37) {
      const code = await codeOf(open(whole.slice(0, length)))
      expect(['none', 'no-badge', 'image-damaged']).toContain(code)
    }
  })

  it('or answered, whatever bytes in it are changed', { timeout: 30_000 }, async () => {
    const wholes = await Promise.all([true, false].map((packed) => pdf({ files: [['badge.json', OB3]], packed, link: 'https://harbour.example/' })))
    const change = fc.tuple(fc.nat(), fc.constantFrom('<', '>', '[', ']', '(', ')', '/', '%', 'R', '0', ' ', '\n', '\0', '\xff'))
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...wholes), fc.array(change, { minLength: 1, maxLength: 5 }), async (whole, changes) => {
        const changed = new Uint8Array(whole)
        for (const [at, sign] of changes) changed[5 + (at % (changed.length - 5))] = sign.charCodeAt(0)
        expect(['none', 'no-badge', 'image-damaged', 'unknown-file']).toContain(await codeOf(open(changed)))
      }),
      { numRuns: 500 },
    )
  })
})

describe('a large PDF', () => {
  it('may be 10 MiB, no more', async () => {
    const whole = byHand(raw(TOKEN), `/Length ${TOKEN.length}`)
    const padded = (length: number) => new Uint8Array(Buffer.concat([whole, Buffer.alloc(length - whole.length, ' ')]))
    expect((await open(padded(10 * 1024 * 1024))).text).toBe(TOKEN)
    expect((await failing(padded(10 * 1024 * 1024 + 1))).code).toBe('file-too-large')
  })
})
