import { describe, expect, it } from 'vitest'
import { open } from '../../src/container/open.ts'
import { InvalidError } from '../../src/errors.ts'
import { bytes, codeOf, join, OB3, png, TOKEN } from './pictures.ts'

const looksOf = async (file: Uint8Array<ArrayBuffer>) => {
  const error: unknown = await open(file).catch((thrown: unknown) => thrown)
  return error instanceof InvalidError && error.code === 'unknown-file' ? error.grounds.details?.['looks'] : error
}
const latin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))

describe('a plain file', () => {
  it('of JSON is its own text, trimmed', async () => {
    expect(await open(bytes(`\r\n\t ${OB3}\n`))).toEqual({ format: 'json', text: OB3, place: 'the whole file', notes: [] })
  })

  it('of one token is that token', async () => {
    expect(await open(bytes(`${TOKEN}\n`))).toEqual({ format: 'jwt', text: TOKEN, place: 'the whole file', notes: [] })
  })

  it('loses its byte order mark, with a note', async () => {
    expect(await open(bytes(`\uFEFF${OB3}`))).toMatchObject({ format: 'json', text: OB3, notes: [{ code: 'byte-order-mark' }] })
    expect(await open(bytes(`\uFEFF${TOKEN}`))).toMatchObject({ format: 'jwt', text: TOKEN, notes: [{ code: 'byte-order-mark' }] })
  })

  it('is refused when it is JSON in bad UTF-8', async () => {
    expect(await codeOf(open(join(bytes('{"a":"'), Uint8Array.of(0xc3, 0x28), bytes('"}'))))).toBe('not-utf8')
    expect(await codeOf(open(bytes('{"a":"é"}')))).toBe('none')
  })

  it('with an unsigned token is left for the proof to refuse', async () => {
    expect((await open(bytes(`${TOKEN.split('.').slice(0, 2).join('.')}.`))).format).toBe('jwt')
  })

  it('with nothing in it is empty', async () => {
    expect(await codeOf(open(new Uint8Array()))).toBe('empty-file')
    expect(await codeOf(open(bytes(' \r\n\t')))).toBe('empty-file')
    expect(await codeOf(open(bytes('\uFEFF\n')))).toBe('empty-file')
  })
})

describe('another kind of file', () => {
  it.each([
    ['a JPEG picture', latin1('\xff\xd8\xff\xe0\0\x10JFIF')],
    ['a GIF picture', latin1('GIF89a')],
    ['a WebP picture', latin1('RIFF\x10\0\0\0WEBPVP8 ')],
    ['an AVIF picture', latin1('\0\0\0\x20ftypavif')],
    ['a HEIC picture', latin1('\0\0\0\x20ftypheic')],
    ['a TIFF picture', latin1('II*\0')],
    ['a ZIP archive or an office document', latin1('PK\x03\x04')],
    ['a compressed file (gzip)', latin1('\x1f\x8b\x08')],
    ['text in UTF-16', new Uint8Array(Buffer.from(`\uFEFF${OB3}`, 'utf16le'))],
    ['text in UTF-16', new Uint8Array(Buffer.from(OB3, 'utf16le'))],
    ['a web page', bytes('\n<!DOCTYPE html><html></html>')],
    ['a web page', bytes('<HTML>')],
    ['a web address', bytes('https://example.org/badge')],
    ['a list in JSON', bytes(`[${OB3}]`)],
    ['a key or a certificate', bytes('-----BEGIN PUBLIC KEY-----')],
    ['a token of another kind', bytes(`${TOKEN}~WyJzYWx0Il0~`)],
    ['a token of another kind', bytes(`${TOKEN}.${TOKEN}`)],
    ['a token of another kind', bytes(`${TOKEN}=`)],
    ['plain text', bytes('www.example.org')],
    ['plain text', bytes('example.badge.org')],
    ['another kind of file', latin1('\x7fELF\x02\x01\x01\0\0')],
  ])('is called %s', async (looks, file) => {
    expect(await looksOf(file)).toBe(looks)
  })

  it('is known by its bytes: a picture hidden behind other bytes is not found', async () => {
    expect(await looksOf(join(latin1('GIF89a'), png()))).toBe('a GIF picture')
    expect(await codeOf(open(png()))).toBe('no-badge')
  })

  it('a PNG whose line ends were changed on the way is damaged, not unknown', async () => {
    expect(await codeOf(open(latin1('\x89PNG\n\x1a\n\0\0')))).toBe('image-damaged')
  })
})
