/** Finds the one credential text in the bytes of a file; the bytes decide, never its name. */

import { decodeBase64url, decodeUtf8 } from '../bytes.ts'
import { invalid, InvalidError } from '../errors.ts'
import { parseJsonObject, property, type JsonObject } from '../json.ts'
import type { Noted, Source } from '../report.ts'
import { decodeMarked, isToken, theOne, tidy, type Baked, type BakedVersion } from './baked.ts'
import { judgeSize, MOST_LETTERS } from './size.ts'
import { sniff, unknown, type Kind } from './sniff.ts'

export { takeBytes, type BadgeInput } from './take.ts'

/** The credential as text, and where it was found. */
export interface Opened {
  /** JSON, a compact JWS, or (legacy baking) the URL of a hosted assertion. Decoded, byte order mark dropped, trimmed. */
  readonly text: string
  readonly format: Kind
  /** In words for a reader: `iTXt chunk "openbadgecredential"`. */
  readonly place: string
  /** The version the keyword or namespace stands for; absent for plain files. */
  readonly implied?: BakedVersion
  readonly notes: readonly Noted[]
}

/**
 * The credential in a file. Throws `empty-file`, `unknown-file`, `not-utf8`, and for pictures and PDFs `image-damaged`,
 * `image-conflict`, `svg-forbidden` and `no-badge`.
 */
export async function open(bytes: Uint8Array<ArrayBuffer>): Promise<Opened> {
  const format = sniff(bytes)
  switch (format) {
    case 'png':
      return ofPicture(format, theOne(await (await import('./png.ts')).unbakePng(bytes)))
    case 'svg':
      return ofPicture(format, theOne(await (await import('./svg.ts')).unbakeSvg(decodeUtf8(bytes))))
    case 'json':
      return { format, place: 'the whole file', ...tidy(decodeMarked(bytes)) }
    case 'jwt':
      return { format, place: 'the whole file', ...ofToken(bytes) }
    case 'pdf':
      return ofPdf(bytes)
  }
}

function ofPicture(format: 'png' | 'svg', baked: Baked): Opened {
  const isOther = baked.implied === '2.0' && looksLike3(baked.text)
  return { format, ...baked, notes: isOther ? [...baked.notes, { code: 'keyword-of-other-version' }] : baked.notes }
}

/** Of what is attached, the badge. Other attachments, and those that cannot be read, are nobody's badge. */
async function ofPdf(bytes: Uint8Array): Promise<Opened> {
  judgeSize(bytes.length, MOST_LETTERS)
  const { attachmentsOf } = await import('./pdf.ts')
  const { files, links } = await attachmentsOf(bytes)
  const found: Opened[] = []
  for (const { name, bytes: content } of files) {
    const opened = await openAttached(content)
    if (opened) found.push({ ...opened, format: 'pdf', place: `attachment ${JSON.stringify(name)}, ${opened.place}` })
  }
  if (found.length === 0)
    throw invalid(
      'no-badge',
      {},
      links.map((link): Source => ({ kind: 'input', place: `link ${link}` })),
    )
  return theOne(found)
}

async function openAttached(bytes: Uint8Array<ArrayBuffer>): Promise<Opened | undefined> {
  try {
    const opened = sniff(bytes) === 'pdf' ? undefined : await open(bytes)
    return opened && (opened.implied ?? looksLikeBadge(opened.text)) ? opened : undefined
  } catch (error) {
    if (error instanceof InvalidError && error.code !== 'image-conflict') return undefined
    throw error
  }
}

function looksLikeBadge(text: string): boolean {
  const document = text.startsWith('{') ? objectIn(text) : payloadOf(text)
  return document !== undefined && ['credentialSubject', 'vc', 'badge', 'recipient'].some((name) => property(document, name) !== undefined)
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
