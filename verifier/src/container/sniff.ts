/** Says what the bytes of a file are; its name and its media type are not believed. */

import { invalid } from '../errors.ts'

/** The kinds of file that can hold a badge. */
export type Kind = 'png' | 'svg' | 'json' | 'jwt' | 'pdf'

/** What the bytes are by their beginning. Throws `empty-file`, or `unknown-file` with a word for what it looks like. */
export function sniff(bytes: Uint8Array): Kind {
  const signature = SIGNATURES.find(({ at = 0, mark }) => startsWith(bytes, mark, at))
  if (signature?.kind) return signature.kind
  if (signature) throw unknown(signature.looks)
  const start = startOfText(bytes)
  if (start === bytes.length) throw invalid('empty-file')
  return kindOfText(LATIN1.decode(bytes.subarray(start, start + LOOK)))
}

/** Throws `unknown-file`, as `sniff` would, unless the bytes are of this kind. */
export function refuseOther(bytes: Uint8Array, wanted: Kind): void {
  const kind = sniff(bytes)
  if (kind !== wanted) throw unknown(LOOKS[kind])
}

/** For a caller that finds out later. */
export function unknown(looks: string): Error {
  return invalid('unknown-file', { looks })
}

interface Signature {
  readonly mark: string
  readonly at?: number
  readonly looks: string
  readonly kind?: Kind
}

const SIGNATURES: readonly Signature[] = [
  // Four of the eight bytes, so that a PNG spoilt on its way is called damaged, not unknown (PNG §5.2).
  { mark: '\x89PNG', looks: 'a PNG picture', kind: 'png' },
  { mark: '%PDF', looks: 'a PDF', kind: 'pdf' },
  { mark: '\xff\xd8\xff', looks: 'a JPEG picture' },
  { mark: 'GIF8', looks: 'a GIF picture' },
  { mark: 'WEBP', at: 8, looks: 'a WebP picture' },
  { mark: 'ftypavif', at: 4, looks: 'an AVIF picture' },
  { mark: 'ftyphei', at: 4, looks: 'a HEIC picture' },
  { mark: 'II*\0', looks: 'a TIFF picture' },
  { mark: 'MM\0*', looks: 'a TIFF picture' },
  { mark: 'PK\x03\x04', looks: 'a ZIP archive or an office document' },
  { mark: '\xd0\xcf\x11\xe0', looks: 'an office document' },
  { mark: '\x1f\x8b', looks: 'a compressed file (gzip)' },
  { mark: '\xff\xfe', looks: 'text in UTF-16' },
  { mark: '\xfe\xff', looks: 'text in UTF-16' },
  { mark: '<\0', looks: 'text in UTF-16' },
  { mark: '\0<', looks: 'text in UTF-16' },
  { mark: '{\0', looks: 'text in UTF-16' },
  { mark: '\0{', looks: 'text in UTF-16' },
]

const LOOKS: Readonly<Record<Kind, string>> = { png: 'a PNG picture', svg: 'an SVG picture', json: 'JSON', jwt: 'a token', pdf: 'a PDF' }
const LOOK = 512
/** Its letters beyond ASCII are another alphabet's than PNG's, but none of them is asked for here. */
const LATIN1 = new TextDecoder('latin1')

function kindOfText(head: string): Kind {
  if (/^<(!doctype\s+html|html|head|body|script)\b/i.test(head)) throw unknown('a web page')
  if (head.startsWith('<')) return 'svg'
  if (head.startsWith('{')) return 'json'
  if (BEGINS_AS_TOKEN.test(head)) return 'jwt'
  if (/^https?:\/\//i.test(head)) throw unknown('a web address')
  if (head.startsWith('[')) throw unknown('a list in JSON')
  if (head.startsWith('-----BEGIN ')) throw unknown('a key or a certificate')
  throw unknown(/[\0-\x08\x0e-\x1a]/.test(head) ? 'another kind of file' : 'plain text')
}

/** A JWS header is a JSON object (RFC 7515 §4): `{` and then a quote, white space or `}`, in base64url. */
const BEGINS_AS_TOKEN = /^e(y[A-DI-L]|w[k-r0-3]|3[0-3])/

const SPACE: ReadonlySet<number | undefined> = new Set([0x20, 0x09, 0x0d, 0x0a])

/** Where the text begins: after a byte order mark and white space. */
function startOfText(bytes: Uint8Array): number {
  let at = startsWith(bytes, '\xef\xbb\xbf', 0) ? 3 : 0
  while (SPACE.has(bytes[at])) at += 1
  return at
}

function startsWith(bytes: Uint8Array, mark: string, from: number): boolean {
  for (let at = 0; at < mark.length; at += 1) if (bytes[from + at] !== mark.charCodeAt(at)) return false
  return true
}
