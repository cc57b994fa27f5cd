import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { open } from '../../src/container/open.ts'
import { chunk, codeOf, END, HEADER, iTXt, iTXtDeflated, join, OB2, OB3, PIXELS, png, pngOf, SIGNATURE, tEXt, TOKEN, tokenOf, zTXt } from './pictures.ts'

const BADGE = iTXt('openbadgecredential', OB3)
const codes = async (file: Uint8Array<ArrayBuffer>) => (await open(file)).notes.map(({ code }) => code)

describe('a baked PNG', () => {
  it('gives the text of its OB 3.0 chunk', async () => {
    expect(await open(png(BADGE))).toEqual({ format: 'png', text: OB3, place: 'iTXt chunk "openbadgecredential"', implied: '3.0', notes: [] })
  })

  it('gives the text of its OB 2.0 chunk', async () => {
    expect(await open(png(iTXt('openbadges', OB2)))).toMatchObject({ text: OB2, place: 'iTXt chunk "openbadges"', implied: '2.0', notes: [] })
  })

  it('gives a token as it stands', async () => {
    expect((await open(png(iTXt('openbadgecredential', TOKEN)))).text).toBe(TOKEN)
  })

  it('is read whatever its language tag and translated keyword', async () => {
    expect((await open(png(iTXt('openbadgecredential', OB3, '\0\0de\0Abzeichen\0')))).text).toBe(OB3)
  })

  it('may carry the chunk after the picture data', async () => {
    expect((await open(pngOf(HEADER, PIXELS, BADGE, END))).text).toBe(OB3)
  })

  it('is read when bytes follow its end, and those bytes are not', async () => {
    expect((await open(join(png(BADGE), chunk(iTXt('openbadgecredential', OB2)), Buffer.from('more')))).text).toBe(OB3)
    expect(await codeOf(open(join(png(), chunk(BADGE))))).toBe('no-badge')
  })

  it('loses the byte order mark and white space around its text, with a note', async () => {
    const marked = png(iTXt('openbadgecredential', `\uFEFF\n${OB3}\n`))
    expect(await open(marked)).toMatchObject({ text: OB3, notes: [{ code: 'byte-order-mark' }] })
  })

  it('without a baked chunk holds no badge', async () => {
    expect(await codeOf(open(png(iTXt('Comment', OB3))))).toBe('no-badge')
    expect(await codeOf(open(png(iTXt('OpenBadges', OB2))))).toBe('no-badge')
    expect(await codeOf(open(png(iTXt('openbadges', ' \n'))))).toBe('no-badge')
  })
})

describe('older and forbidden ways of baking', () => {
  it('an address in a tEXt chunk is left as it is', async () => {
    expect(await open(png(tEXt('openbadges', 'https://example.org/1')))).toMatchObject({ text: 'https://example.org/1', notes: [{ code: 'text-chunk' }] })
  })

  it('tEXt is Latin-1, every byte of it', async () => {
    expect((await open(png(tEXt('openbadges', '{"a":"\x80é\xff"}')))).text).toBe('{"a":"\x80é\xff"}')
  })

  it('compressed chunks are read with a note', async () => {
    expect(await codes(png(iTXtDeflated('openbadgecredential', OB3)))).toEqual(['compressed-chunk'])
    expect((await open(png(zTXt('openbadges', OB2)))).text).toBe(OB2)
    expect(await codes(png(zTXt('openbadges', OB2)))).toEqual(['text-chunk', 'compressed-chunk'])
  })

  it('a compressed chunk of 1 MiB is read and one of a byte more is damage', async () => {
    const long = (length: number) => png(iTXtDeflated('openbadges', 'a'.repeat(length)))
    expect(await codeOf(open(long(1024 * 1024)))).toBe('none')
    expect(await codeOf(open(long(1024 * 1024 + 1)))).toBe('image-damaged')
  })

  it('a compressed chunk that cannot be expanded is damage', async () => {
    expect(await codeOf(open(png(iTXt('openbadges', deflateSync(OB2).subarray(0, -5), '\x01\0\0\0'))))).toBe('image-damaged')
    expect(await codeOf(open(png(iTXt('openbadges', deflateSync(OB2), '\x01\x01\0\0'))))).toBe('image-damaged')
  })

  it('other compressed chunks are never expanded', async () => {
    expect((await open(png(BADGE, zTXt('Comment', 'a'.repeat(20_000_000)), { type: 'iCCP', data: Buffer.from('x\0\0no zlib') }))).text).toBe(OB3)
  })

  it('an OB 3.0 credential under the OB 2.0 keyword is noted, an OB 2.0 one is not', async () => {
    expect(await codes(png(iTXt('openbadges', OB3)))).toEqual(['keyword-of-other-version'])
    expect(await codes(png(iTXt('openbadges', TOKEN)))).toEqual(['keyword-of-other-version'])
    expect(await codes(png(iTXt('openbadges', OB2)))).toEqual([])
    expect(await codes(png(iTXt('openbadges', tokenOf({ badge: 'https://example.org/badge' }))))).toEqual([])
    expect(await codes(png(iTXt('openbadges', 'not.a?.token')))).toEqual([])
  })
})

describe('two baked chunks', () => {
  it('with the same text are one badge, with a note', async () => {
    expect(await open(png(BADGE, BADGE))).toMatchObject({ text: OB3, notes: [{ code: 'second-badge-same' }] })
    expect(await codes(png(tEXt('openbadges', OB2), iTXt('openbadges', OB2)))).toEqual(['text-chunk', 'second-badge-same'])
  })

  it('that differ are a conflict, in either order and under any keyword', async () => {
    expect(await codeOf(open(png(BADGE, iTXt('openbadgecredential', `${OB3} x`))))).toBe('image-conflict')
    expect(await codeOf(open(png(BADGE, iTXt('openbadges', OB2))))).toBe('image-conflict')
    expect(await codeOf(open(png(tEXt('openbadges', OB2), BADGE)))).toBe('image-conflict')
  })

  it('up to sixteen are compared, more are damage', async () => {
    expect(await codeOf(open(png(...Array.from({ length: 16 }, () => BADGE))))).toBe('none')
    expect(await codeOf(open(png(...Array.from({ length: 17 }, () => BADGE))))).toBe('image-damaged')
  })
})

describe('a damaged PNG', () => {
  it('is refused wherever it stops, and never with another error', async () => {
    const whole = png(BADGE)
    for (let length = 1; length < whole.length; length += 1) {
      expect(await codeOf(open(whole.slice(0, length))), `${length} bytes`).toMatch(/^(image-damaged|unknown-file)$/)
    }
    expect(await codeOf(open(whole))).toBe('none')
  })

  it('is refused for any one wrong byte', async () => {
    const whole = png(BADGE)
    for (let at = 4; at < whole.length; at += 1) {
      const spoilt = whole.slice()
      spoilt[at] = (spoilt[at] ?? 0) ^ 1
      expect(await codeOf(open(spoilt)), `byte ${at}`).toBe('image-damaged')
    }
  })

  it('is refused when IHDR is missing, late, twice or of another length', async () => {
    expect(await codeOf(open(pngOf(BADGE, PIXELS, END)))).toBe('image-damaged')
    expect(await codeOf(open(pngOf(BADGE, HEADER, PIXELS, END)))).toBe('image-damaged')
    expect(await codeOf(open(pngOf(HEADER, HEADER, BADGE, END)))).toBe('image-damaged')
    expect(await codeOf(open(pngOf({ type: 'IHDR', data: new Uint8Array(12) }, BADGE, END)))).toBe('image-damaged')
    expect(await codeOf(open(pngOf(HEADER, BADGE, END)))).toBe('none')
  })

  it('is refused when IEND is missing or holds data', async () => {
    expect(await codeOf(open(pngOf(HEADER, BADGE)))).toBe('image-damaged')
    expect(await codeOf(open(pngOf(HEADER, BADGE, { type: 'IEND', data: new Uint8Array(1) })))).toBe('image-damaged')
  })

  it('is refused when a chunk claims more than the file has', async () => {
    const endless = join(SIGNATURE, chunk(HEADER), Uint8Array.of(0xff, 0xff, 0xff, 0xff), Buffer.from('iTXt'), new Uint8Array(64))
    expect(await codeOf(open(endless))).toBe('image-damaged')
  })

  it('is refused when the name of a chunk is not four letters', async () => {
    expect(await codeOf(open(png(BADGE, { type: 'a b1', data: new Uint8Array() })))).toBe('image-damaged')
    expect(await codeOf(open(png(BADGE, { type: 'abCd', data: new Uint8Array() })))).toBe('none')
  })

  it('is refused when the baked chunk lacks its fields or is not UTF-8', async () => {
    expect(await codeOf(open(png(iTXt('openbadges', '', '\0'))))).toBe('image-damaged')
    expect(await codeOf(open(png(iTXt('openbadges', '', '\0\0\0'))))).toBe('image-damaged')
    expect(await codeOf(open(png(iTXt('openbadges', OB2, '\x02\0\0\0'))))).toBe('image-damaged')
    expect(await codeOf(open(png(iTXt('openbadges', Uint8Array.of(0x7b, 0xff)))))).toBe('not-utf8')
  })

  it('with a flood of empty chunks ends at once', async () => {
    const flood = Buffer.concat(Array.from({ length: 800_000 }, () => EMPTY))
    const begun = performance.now()
    expect(await codeOf(open(join(SIGNATURE, chunk(HEADER), flood, chunk(END))))).toBe('no-badge')
    expect(performance.now() - begun).toBeLessThan(2000)
  })
})

const EMPTY = chunk({ type: 'abCd', data: new Uint8Array() })
