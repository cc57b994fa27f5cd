/** A badge as the wallet keeps it: the file as it came, and the badge in it as text. */

import { readClaims, readText, type Credential } from '@rosette/verifier/read'

export interface Held {
  /** SHA-256 of the badge's text: the same badge is kept once, in whatever file it comes. */
  readonly id: string
  /** JSON, a token, or an address. */
  readonly text: string
  readonly file: File
  /** ISO 8601. */
  readonly added: string
}

/** A badge that was read, to be shown. */
export interface Shown extends Held {
  readonly credential: Credential
}

/** Throws what the verifier throws for a file without a badge. */
export async function heldIn(file: File, now: Date): Promise<Held> {
  const text = await readText(new Uint8Array(await file.arrayBuffer()))
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
  return { id: Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join(''), text, file, added: now.toISOString() }
}

export async function shownOf(held: Held): Promise<Shown> {
  return { ...held, credential: await readClaims(new Uint8Array(await held.file.arrayBuffer())) }
}
