/** Finds the one credential text in the bytes of a file; the bytes decide, never its name. */

import { decodeBase64url, decodeUtf8 } from '../bytes.ts'
import { parseJsonObject, property, type JsonObject } from '../json.ts'
import type { Noted } from '../report.ts'
import { decodeMarked, isToken, theOne, tidy, type Baked, type BakedVersion } from './baked.ts'
import { unbakePng } from './png.ts'
import { sniff, unknown } from './sniff.ts'
import { unbakeSvg } from './svg.ts'

export { takeBytes, type BadgeInput } from './take.ts'

/** The credential as text, and where it was found. */
export interface Opened {
  /** JSON, a compact JWS, or (legacy baking) the URL of a hosted assertion. Decoded, byte order mark dropped, trimmed. */
  readonly text: string
  readonly format: 'png' | 'svg' | 'json' | 'jwt'
  /** In words for a reader: `iTXt chunk "openbadgecredential"`. */
  readonly place: string
  /** The version the keyword or namespace stands for; absent for plain files. */
  readonly implied?: BakedVersion
  readonly notes: readonly Noted[]
}

/**
 * The credential in a file. Throws `empty-file`, `unknown-file`, `not-utf8`, and for pictures `image-damaged`,
 * `image-conflict`, `svg-forbidden` and `no-badge`.
 */
export async function open(bytes: Uint8Array<ArrayBuffer>): Promise<Opened> {
  const format = sniff(bytes)
  switch (format) {
    case 'png':
      return ofPicture(format, theOne(await unbakePng(bytes)))
    case 'svg':
      return ofPicture(format, theOne(await unbakeSvg(decodeUtf8(bytes))))
    case 'json':
      return { format, place: 'the whole file', ...tidy(decodeMarked(bytes)) }
    case 'jwt':
      return { format, place: 'the whole file', ...ofToken(bytes) }
  }
}

function ofPicture(format: 'png' | 'svg', baked: Baked): Opened {
  const isOther = baked.implied === '2.0' && looksLike3(baked.text)
  return { format, ...baked, notes: isOther ? [...baked.notes, { code: 'keyword-of-other-version' }] : baked.notes }
}

/** A light look, only for the note: judging the credential is the next room's work. */
function looksLike3(text: string): boolean {
  const document = text.length > MOST_LOOKED_AT ? undefined : text.startsWith('{') ? objectIn(text) : payloadOf(text)
  return document !== undefined && (property(document, 'credentialSubject') ?? property(document, 'vc')) !== undefined
}

const MOST_LOOKED_AT = 1024 * 1024

function payloadOf(token: string): JsonObject | undefined {
  const bytes = decodeBase64url(token.split('.')[1] ?? '')
  return bytes && objectIn(new TextDecoder().decode(bytes))
}

function objectIn(text: string): JsonObject | undefined {
  try {
    return parseJsonObject(text)
  } catch {
    return undefined
  }
}

function ofToken(bytes: Uint8Array): Pick<Opened, 'text' | 'notes'> {
  const token = tidy(decodeMarked(bytes))
  if (!isToken(token.text)) throw unknown('a token of another kind')
  return token
}
