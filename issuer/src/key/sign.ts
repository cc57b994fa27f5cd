/** Signs: tokens (RFC 7515) and bytes, with a key that was opened. */

import { CompactSign } from 'jose'
import type { SigningKey } from './store.ts'

/** A compact JWS over these claims; `kid` names the key for all who want to check it. */
export async function signToken(key: SigningKey, claims: object, header: { readonly kid: string; readonly typ: string }): Promise<string> {
  const payload = new TextEncoder().encode(JSON.stringify(claims))
  return new CompactSign(payload).setProtectedHeader({ alg: key.algorithm, ...header }).sign(key.key)
}

/** The signature of Ed25519 (RFC 8032) over bytes. */
export async function signBytes(key: SigningKey, bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.sign('Ed25519', key.key, bytes))
}
