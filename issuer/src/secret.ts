/** Everything that must not be guessed: ids, salts, link keys, and the hashes kept of them. The only room that names randomness. */

import { createHash, randomBytes, randomInt } from 'node:crypto'

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567'
const ID = /^[a-z2-7]{26}$/

/** 128 random bits as 26 letters that survive addresses, file systems and being read aloud (base32, RFC 4648 §6, lower case). */
export function randomId(): string {
  const bits = BigInt(`0x${randomBytes(16).toString('hex')}`) << 2n
  return Array.from({ length: 26 }, (_, at) => ALPHABET[Number((bits >> BigInt(125 - 5 * at)) & 31n)]).join('')
}

/** Is this the form of an id of ours? Only then may it become part of a path or an address. */
export function isId(text: string): boolean {
  return ID.test(text)
}

/** 256 random bits as 43 letters of base64url: the key in a claim link's fragment. */
export function randomToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What is appended to an address before it is hashed (OB3 §B.1 IdentityObject), so that two badges of one person do not show it. */
export function randomSalt(): string {
  return randomBytes(16).toString('hex')
}

/** A whole number from 0 up to, not including, `end`. */
export function randomBelow(end: number): number {
  return randomInt(end)
}

/** SHA-256 in hexadecimal: all that is kept of a secret. */
export function sha256Hex(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex')
}
