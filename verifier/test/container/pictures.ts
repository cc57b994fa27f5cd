/** Small pictures made by code, whole or spoilt on purpose. */

import { crc32, deflateSync } from 'node:zlib'
import { InvalidError, UnavailableError } from '../../src/errors.ts'

export interface Piece {
  readonly type: string
  readonly data: Uint8Array
}

export const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)
export const HEADER: Piece = { type: 'IHDR', data: Uint8Array.of(0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0) }
export const PIXELS: Piece = { type: 'IDAT', data: deflateSync(Uint8Array.of(0, 0)) }
export const END: Piece = { type: 'IEND', data: new Uint8Array() }

export const OB3 = JSON.stringify({ type: ['VerifiableCredential'], credentialSubject: { name: 'Zoë 🎓' } })
export const OB2 = JSON.stringify({ type: 'Assertion', badge: 'https://example.org/badge' })
export const TOKEN = tokenOf({ vc: {} })

export function tokenOf(payload: object): string {
  return [{ alg: 'EdDSA' }, payload, 'signature'].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')
}

/** One pixel, with these pieces before the picture data. */
export function png(...pieces: readonly Piece[]): Uint8Array<ArrayBuffer> {
  return pngOf(HEADER, ...pieces, PIXELS, END)
}

export function pngOf(...pieces: readonly Piece[]): Uint8Array<ArrayBuffer> {
  return join(SIGNATURE, ...pieces.map(chunk))
}

export function chunk({ type, data }: Piece): Uint8Array<ArrayBuffer> {
  const body = join(Buffer.from(type, 'latin1'), data)
  return join(uint32(data.length), body, uint32(crc32(body)))
}

export function iTXt(keyword: string, text: string | Uint8Array, rest = '\0\0\0\0'): Piece {
  return { type: 'iTXt', data: join(Buffer.from(`${keyword}\0${rest}`, 'latin1'), Buffer.from(text as string)) }
}

/** Compressed, as OB 3.0 forbids. */
export function iTXtDeflated(keyword: string, text: string): Piece {
  return iTXt(keyword, deflateSync(text), '\x01\0\0\0')
}

export function tEXt(keyword: string, text: string): Piece {
  return { type: 'tEXt', data: Buffer.from(`${keyword}\0${text}`, 'latin1') }
}

export function zTXt(keyword: string, text: string): Piece {
  return { type: 'zTXt', data: join(Buffer.from(`${keyword}\0\0`, 'latin1'), deflateSync(Buffer.from(text, 'latin1'))) }
}

export const SVG_HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:ob3="https://purl.imsglobal.org/ob/v3p0" xmlns:ob2="http://openbadges.org">'

export function svg(inside: string, before = ''): string {
  return `${before}${SVG_HEAD}${inside}<rect width="1" height="1"/></svg>`
}

export const credential = (text: string): string => `<ob3:credential><![CDATA[${text}]]></ob3:credential>`

export function bytes(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text)
}

export function join(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.concat(parts))
}

/** The code of a refusal; any other error fails the test that asked. */
export async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work
    return 'none'
  } catch (error) {
    if (error instanceof InvalidError || error instanceof UnavailableError) return error.code
    throw error
  }
}

function uint32(value: number): Uint8Array {
  const four = Buffer.alloc(4)
  four.writeUInt32BE(value)
  return four
}
