/** Small PNG files of one colour, made by hand (PNG §5, §11.2). */

import { crc32, deflateSync } from 'node:zlib'
import { concat, encodeUtf8 } from '../../verifier/src/bytes.ts'

const SIGNATURE = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const EIGHT_BITS_RGB = [8, 2, 0, 0, 0]

export function paintPng([width, height]: readonly [number, number], colour: readonly [number, number, number]): Uint8Array {
  const row = Uint8Array.from([0, ...Array.from({ length: width }, () => colour).flat()])
  const head = concat(number(width), number(height), Uint8Array.from(EIGHT_BITS_RGB))
  const rows = deflateSync(concat(...Array.from({ length: height }, () => row)))
  return concat(SIGNATURE, chunk('IHDR', head), chunk('IDAT', rows), chunk('IEND', new Uint8Array()))
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = concat(encodeUtf8(type), data)
  return concat(number(data.length), body, number(crc32(body)))
}

function number(value: number): Uint8Array {
  return Uint8Array.from([24, 16, 8, 0], (shift) => (value >>> shift) & 0xff)
}
