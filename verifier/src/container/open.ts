/** Finds the one credential text in the bytes of a file; the bytes decide, never its name. */

import type { Noted } from '../report.ts'
import { invalid } from '../errors.ts'
import type { Visit } from '../visit.ts'

/** Image, JSON, JWT, or a URL to one. */
export type BadgeInput = Blob | ArrayBuffer | Uint8Array | string | URL

/** The credential as text, and where it was found. */
export interface Opened {
  /** JSON, a compact JWS, or (legacy baking) the URL of a hosted assertion. Decoded, byte order mark dropped, trimmed. */
  readonly text: string
  readonly format: 'png' | 'svg' | 'json' | 'jwt'
  /** In words for a reader: `iTXt chunk "openbadgecredential"`. */
  readonly place: string
  /** The version the keyword or namespace stands for; absent for plain files. */
  readonly implied?: '2.0' | '3.0'
  readonly notes: readonly Noted[]
}

/** The bytes of an input; a URL is loaded. Throws `input-unreachable`, `file-too-large`. */
export async function takeBytes(_input: BadgeInput, _visit: Visit): Promise<Uint8Array<ArrayBuffer>> {
  throw invalid('unknown-file')
}

/** The credential in a file. Throws the container codes of `errors.ts`. */
export async function open(_bytes: Uint8Array<ArrayBuffer>): Promise<Opened> {
  throw invalid('unknown-file')
}
