/** Seals a claim: a JWE that lies open on the site and that only the key in the link opens (RFC 7516, `dir` with A256GCM). */

import { CompactEncrypt, compactDecrypt } from 'jose'
import type { HashedIdentity } from '../credential/identity.ts'
import { refused, type RefusedError } from '../errors.ts'
import type { PrivateJwk } from './claim-key.ts'
import { isKey } from './link.ts'

/** What an earner's browser needs to show an award and to decide about it. */
export interface ClaimFile {
  readonly version: 1
  /** Of the award. */
  readonly id: string
  /** Signed, as token or JSON. */
  readonly credential: string
  /** The baked picture, base64. */
  readonly png: string
  /** The baked drawing, where there is one. */
  readonly svg?: string
  readonly claimKey: PrivateJwk
  /** Where decisions may be sent. */
  readonly receiver?: string
  readonly programme: { readonly name: string; readonly url: string; readonly contact: string }
  /** To compare the address an earner types with. */
  readonly identity: HashedIdentity
  readonly expires: string
}

const MANAGEMENT = 'dir'
const ENCRYPTION = 'A256GCM'
/** Lengths are rounded up to this, so that a stranger who sees them learns little of what is inside. */
const BLOCK = 16 * 1024

/** The claim under a key of `randomToken`. */
export async function sealClaim(claim: ClaimFile, key: string): Promise<string> {
  const sealing = new CompactEncrypt(padded(JSON.stringify(claim)))
  return sealing.setProtectedHeader({ alg: MANAGEMENT, enc: ENCRYPTION }).encrypt(bytesOf(key))
}

/** What was sealed. Throws RefusedError when the key is another, or a letter was changed. */
export async function openClaim(sealed: string, key: string): Promise<ClaimFile> {
  const rules = { keyManagementAlgorithms: [MANAGEMENT], contentEncryptionAlgorithms: [ENCRYPTION] }
  const opened = await compactDecrypt(sealed.trim(), bytesOf(key), rules).catch(() => undefined)
  if (!opened) throw unopened()
  return JSON.parse(new TextDecoder().decode(opened.plaintext)) as ClaimFile
}

/** JSON may end in spaces (RFC 8259 §2). */
function padded(json: string): Uint8Array {
  const bytes = new TextEncoder().encode(json)
  const whole = new Uint8Array(Math.ceil(bytes.length / BLOCK) * BLOCK).fill(0x20)
  whole.set(bytes)
  return whole
}

function bytesOf(key: string): Uint8Array {
  if (!isKey(key)) throw unopened()
  return new Uint8Array(Buffer.from(key, 'base64url'))
}

function unopened(): RefusedError {
  return refused('this key does not open the claim', 'use the newest link: one that was sent later takes its place')
}
