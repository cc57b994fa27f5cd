/** Status lists from memory: which bits are set, who signs, what is wrong with them. */

import { gzipSync } from 'node:zlib'
import { encodeBase64url } from '../../src/bytes.ts'
import type { Credential } from '../../src/credential.ts'
import type { JsonObject } from '../../src/json.ts'
import { readCredential } from '../../src/version/ob3.ts'
import { makeCredential, signPayload, type Issuer } from '../made.ts'

export const LIST = 'https://harbour.example/status/1'
export const LAST = 131_071

interface Wanted {
  readonly set?: readonly number[]
  readonly purpose?: unknown
  readonly entries?: number
  /** Replace or add properties of the list, and of its subject. */
  readonly changes?: Record<string, unknown>
  readonly subject?: Record<string, unknown>
}

/** `encodedList` of so many entries, these of them set; the left-most bit of a byte comes first (BSL §3.2). */
export function encodeBits(set: readonly number[] = [], entries = LAST + 1): string {
  const bits = new Uint8Array(entries / 8)
  for (const index of set) bits[index >> 3] = (bits[index >> 3] ?? 0) | (0x80 >> (index % 8))
  return `u${encodeBase64url(gzipSync(bits))}`
}

/** A Bitstring status list, unsigned. */
export function makeStatusList(issuer: string, { set, purpose = 'revocation', entries, changes, subject }: Wanted = {}): JsonObject {
  const list = {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    id: LIST,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer,
    validFrom: '2024-05-01T00:00:00Z',
    credentialSubject: { id: `${LIST}#list`, type: 'BitstringStatusList', statusPurpose: purpose, encodedList: encodeBits(set, entries), ...subject },
    ...changes,
  }
  return JSON.parse(JSON.stringify(list)) as JsonObject
}

/** The list as a token of type `vc+jwt`. */
export function signList(issuer: Issuer, list: JsonObject, header: Record<string, unknown> = {}): Promise<string> {
  return signPayload(issuer, list, { kid: issuer.method, typ: 'vc+jwt', ...header })
}

/** An entry of a badge that points into the list. */
export function makeEntry(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return { id: `${LIST}#94`, type: 'BitstringStatusListEntry', statusPurpose: 'revocation', statusListIndex: '94', statusListCredential: LIST, ...changes }
}

/** A badge with these status entries, as the reader gives it. */
export function makeAward(issuer: string, credentialStatus: unknown): Credential {
  return readCredential(makeCredential(issuer, { credentialStatus }), []).credential
}
