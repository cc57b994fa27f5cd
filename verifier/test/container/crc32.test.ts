import { crc32 as reference } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { crc32 } from '../../src/container/crc32.ts'

describe('the CRC', () => {
  it('is the well-known one of the nine digits, and none of nothing', () => {
    expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926)
    expect(crc32(new Uint8Array())).toBe(0)
  })

  it('is that of zlib, whatever the bytes and wherever they begin', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 70 }), fc.nat(8), (bytes, from) => {
        expect(crc32(bytes.subarray(from))).toBe(reference(bytes.subarray(from)))
      }),
    )
  })
})
