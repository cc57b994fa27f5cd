import { deflateSync, gzipSync } from 'node:zlib'
import { base64urlnopad } from '@scure/base'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  concat,
  decodeBase58,
  decodeBase64,
  decodeBase64url,
  decodeMultibase,
  decodeUtf8,
  encodeBase58,
  encodeBase64url,
  encodeUtf8,
  expand,
  readAtMost,
  toHex,
} from '../src/bytes.ts'

const bytes = (...values: number[]) => Uint8Array.from(values)
const anyBytes = fc.uint8Array({ maxLength: 200 })

describe('UTF-8', () => {
  it('comes back as it went', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => decodeUtf8(encodeUtf8(`x${text}`)) === `x${text}`))
  })

  it('loses one byte order mark at the beginning, and no more', () => {
    expect(decodeUtf8(bytes(0xef, 0xbb, 0xbf, 0x7b))).toBe('{')
    expect(decodeUtf8(bytes(0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf))).toBe('\uFEFF')
    expect(decodeUtf8(bytes(0x7b, 0xef, 0xbb, 0xbf))).toBe('{\uFEFF')
  })

  it('may hold the replacement character when it is really written there', () => {
    expect(decodeUtf8(bytes(0xef, 0xbf, 0xbd))).toBe('\uFFFD')
  })

  it.each([
    ['a byte that begins nothing', bytes(0xff)],
    ['a sequence cut short', bytes(0xe2, 0x82)],
    ['a surrogate (CESU-8)', bytes(0xed, 0xa0, 0x80)],
    ['a letter in two bytes too many', bytes(0xc1, 0x81)],
    ['a character past the last', bytes(0xf4, 0x90, 0x80, 0x80)],
    ['Latin-1', bytes(0x66, 0xfc, 0x72)],
    ['UTF-16', bytes(0xff, 0xfe, 0x7b, 0)],
  ])('is refused with %s', (_, damaged) => {
    expect(() => decodeUtf8(damaged)).toThrow(expect.objectContaining({ code: 'not-utf8' }) as Error)
  })
})

describe('base64url', () => {
  it('comes back as it went', () => {
    fc.assert(fc.property(anyBytes, (given) => toHex(decodeBase64url(encodeBase64url(given)) ?? bytes()) === toHex(given)))
  })

  it('has one spelling for its bytes', () => {
    expect(decodeBase64url('_-8')).toEqual(bytes(0xff, 0xef))
    for (const other of ['_-8=', '/+8', '_-9', '_-8 ', ' _-8', '_-\n8', '_', '_-8.', '_-é']) expect(decodeBase64url(other), other).toBeUndefined()
  })

  it('is read as an audited library reads it, whatever the text', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'AQgwBCxyz019-_=+/ é\0'.split('')) })
    const judged = (text: string) => {
      try {
        return new Uint8Array(base64urlnopad.decode(text))
      } catch {
        return undefined
      }
    }
    fc.assert(
      fc.property(letters, (text) => {
        expect(decodeBase64url(text)).toEqual(judged(text))
      }),
      { numRuns: 1000 },
    )
  })

  it('is nothing when empty', () => {
    expect(decodeBase64url('')).toEqual(bytes())
  })
})

describe('base64', () => {
  it('is padded and has its own alphabet', () => {
    expect(decodeBase64('/+8=')).toEqual(bytes(0xff, 0xef))
    for (const other of ['/+8', '_-8=', '/+9=', '/+8= ']) expect(decodeBase64(other), other).toBeUndefined()
  })
})

describe('base58', () => {
  it('comes back as it went', () => {
    fc.assert(fc.property(anyBytes, (given) => toHex(decodeBase58(encodeBase58(given)) ?? bytes(9)) === toHex(given)))
  })

  it.each(['0', 'O', 'I', 'l', 'é', ' '])('has no %j', (letter) => {
    expect(decodeBase58(`2${letter}`)).toBeUndefined()
    expect(decodeBase58('2a')).toBeDefined()
  })

  it('is not read past its limit, where it would take long', () => {
    expect(decodeBase58('1'.repeat(1024))).toHaveLength(1024)
    expect(decodeBase58('1'.repeat(1025))).toBeUndefined()
    expect(decodeBase58('111', 2)).toBeUndefined()
    const begun = performance.now()
    expect(decodeBase58('z'.repeat(300_000))).toBeUndefined()
    expect(performance.now() - begun).toBeLessThan(100)
  })
})

describe('multibase', () => {
  it('is told by its first letter', () => {
    expect(decodeMultibase(`z${encodeBase58(bytes(1, 2))}`)).toEqual(bytes(1, 2))
    expect(decodeMultibase(`u${encodeBase64url(bytes(1, 2))}`)).toEqual(bytes(1, 2))
  })

  it.each(['', 'Z2', 'U_-8', 'm/+8=', 'f0102', '2a'])('does not know %j', (text) => {
    expect(decodeMultibase(text)).toBeUndefined()
  })
})

describe('expanding', () => {
  const zeros = new Uint8Array(100_000)

  it('undoes gzip and zlib', async () => {
    expect(await expand(Uint8Array.from(gzipSync(zeros)), 'gzip', 100_000)).toEqual(zeros)
    expect(await expand(Uint8Array.from(deflateSync(zeros)), 'deflate', 100_000)).toEqual(zeros)
  })

  it('stops past its limit', async () => {
    expect(await expand(Uint8Array.from(gzipSync(zeros)), 'gzip', 99_999)).toBe('too-large')
  })

  it('says nothing of what is damaged', async () => {
    const packed = gzipSync(zeros)
    for (const damaged of [packed.subarray(0, 20), packed.subarray(0, -1), bytes(), bytes(1, 2, 3)]) {
      expect(await expand(Uint8Array.from(damaged), 'gzip', 100_000)).toBeUndefined()
    }
    expect(await expand(Uint8Array.from(packed), 'deflate', 100_000)).toBeUndefined()
  })
})

describe('reading a stream', () => {
  const streamOf = (...parts: Uint8Array[]) => new Blob(parts.map((part) => Uint8Array.from(part))).stream().getReader()

  it('collects up to the limit and says so past it', async () => {
    expect(await readAtMost(streamOf(bytes(1, 2), bytes(3)), 3)).toEqual(bytes(1, 2, 3))
    expect(await readAtMost(streamOf(bytes(1, 2), bytes(3)), 2)).toBe('too-large')
    expect(await readAtMost(streamOf(), 0)).toEqual(bytes())
  })

  it('ends for a stream that would not', async () => {
    const endless = new ReadableStream<Uint8Array>({ pull: (controller) => controller.enqueue(new Uint8Array(1000)) })
    expect(await readAtMost(endless.getReader(), 10_000)).toBe('too-large')
  })
})

describe('small things', () => {
  it('joins bytes in order', () => {
    expect(concat(bytes(1), bytes(), bytes(2, 3))).toEqual(bytes(1, 2, 3))
    expect(concat()).toEqual(bytes())
  })

  it('writes hex with two small digits a byte', () => {
    expect(toHex(bytes(0, 15, 255))).toBe('000fff')
  })
})
