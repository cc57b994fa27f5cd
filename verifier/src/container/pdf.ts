/** Badges that are attached to a PDF, such as a certificate or a CV (ISO 32000-1 §7.11.4 "Embedded file streams"). */

import { invalid, unavailable } from '../errors.ts'
import { unknown } from './sniff.ts'
import { decodeStream, readPdf, type Pdf, type PdfObject } from './pdf-objects.ts'
import { isDictionary, isName, isReference, readWhole, type Dictionary, type Value } from './pdf-values.ts'

export interface Attachments {
  /** Those that may be badges. */
  readonly files: readonly Attachment[]
  /** Web addresses that the pages lead to (§12.6.4.7), for a reader to look at: never fetched. */
  readonly links: readonly string[]
}

export interface Attachment {
  /** As the file names it, cut. */
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

const MOST_FILES = 64
/** Of those that may be badges, and their bytes. */
const MOST_BADGES = 8
const MOST_BYTES = 4 * 1024 * 1024
/** Of all attachments, badges or not: each may expand to far more than its share of the file. */
const MOST_EXPANDED = 16 * 1024 * 1024
/** Of the objects that name attachments. */
const MOST_READ = 1024 * 1024
const MOST_NAME = 80
const MOST_LINKS = 5
const LONGEST_LINK = 300

/** What is attached, wherever it hangs. Throws `image-damaged`, `too-complex`, and `unknown-file` for a PDF that is locked (§7.6). */
export async function attachmentsOf(bytes: Uint8Array): Promise<Attachments> {
  const pdf = await readPdf(bytes)
  if (pdf.objects.size === 0) throw invalid('image-damaged')
  if (isLocked(pdf)) throw unknown('a locked PDF')
  const files: Attachment[] = []
  let left = MOST_BYTES
  let expanded = 0
  for (const [stream, name] of streamsIn(pdf)) {
    const content = await decodeStream(stream, MOST_BYTES)
    expanded += content === 'too-large' ? MOST_BYTES : (content?.length ?? 0)
    if (expanded > MOST_EXPANDED) throw unavailable('too-complex')
    if (content === undefined || content === 'too-large' || !SPEAKS_OF_BADGE.test(new TextDecoder('latin1').decode(content))) continue
    left -= content.length
    if (left < 0 || files.length === MOST_BADGES) throw unavailable('too-complex')
    files.push({ name, bytes: content })
  }
  return { files, links: linksIn(pdf) }
}

/** Words of the standards, or a token. What has none of them is not worth a closer look, which costs. */
const SPEAKS_OF_BADGE = /openbadge|imsglobal|"(?:credentialSubject|vc|badge|recipient)"|^(?:\xef\xbb\xbf)?\s*e[\w-]+\.[\w-]*\.[\w-]*\s*$/

/** The trailer, or the stream that stands for it, names how the file is encrypted (§7.5.5, §7.5.8). */
function isLocked({ objects, trailers }: Pdf): boolean {
  const streams = [...objects.values()].flatMap(({ text, stream }) => (stream && text.includes('/XRef') ? [text] : []))
  return [...trailers, ...streams].some((text) => /\/Encrypt\b/.test(text))
}

/** The attached streams with their names. Each once, though a page and the list of attachments may both name it (§7.11.4.1). */
function streamsIn({ objects }: Pdf): ReadonlyMap<PdfObject, string> {
  const streams = new Map<PdfObject, string>()
  const read = frugalReader()
  for (const { text } of objects.values()) {
    if (!/\/EF\b/.test(text)) continue
    for (const specification of dictionariesIn(read(text)).filter((one) => one.has('EF'))) {
      const stream = streamOf(specification, objects, read)
      if (stream && !streams.has(stream)) streams.set(stream, nameOf(specification))
    }
    if (streams.size > MOST_FILES) throw unavailable('too-complex')
  }
  return streams
}

type Read = (text: string) => Value

/** One limit for all that it reads, however often. */
function frugalReader(): Read {
  let left = MOST_READ
  return (text) => {
    left -= text.length
    if (left < 0) throw unavailable('too-complex')
    return readWhole(text) ?? null
  }
}

function dictionariesIn(value: Value): readonly Dictionary[] {
  if (isDictionary(value)) return [value, ...[...value.values()].flatMap(dictionariesIn)]
  return Array.isArray(value) ? (value as readonly Value[]).flatMap(dictionariesIn) : []
}

/** §7.11.3: under `F` or, for other systems, `UF`. */
function streamOf(specification: Dictionary, objects: Pdf['objects'], read: Read): PdfObject | undefined {
  const held = specification.get('EF')
  const embedded = isReference(held) ? read(objects.get(held.object)?.text ?? '') : held
  const reference = isDictionary(embedded) ? (embedded.get('F') ?? embedded.get('UF')) : undefined
  return isReference(reference) ? objects.get(reference.object) : undefined
}

function nameOf(specification: Dictionary): string {
  const name = specification.get('UF') ?? specification.get('F')
  return typeof name === 'string' ? readable(name).slice(0, MOST_NAME) : ''
}

/** §7.9.2.2: UTF-16 with a mark, else letters of which those of Latin-1 are enough here. */
function readable(text: string): string {
  if (!text.startsWith('\xfe\xff')) return text
  const units = text.slice(2).match(/[^]{2}/g) ?? []
  return units.map((pair) => String.fromCharCode((pair.charCodeAt(0) << 8) | pair.charCodeAt(1))).join('')
}

/** The first few. They stand in small objects of their own, or within a page's. */
function linksIn({ objects }: Pdf): readonly string[] {
  const links = new Set<string>()
  const telling = [...objects.values()].filter(({ text }) => text.length < LONGEST_TELLING && /\/URI\b/.test(text))
  for (const { text } of telling.slice(0, MOST_TELLING)) {
    for (const one of dictionariesIn(readWhole(text) ?? null)) {
      const address = isName(one.get('S'), 'URI') ? one.get('URI') : undefined
      if (typeof address === 'string' && address.length <= LONGEST_LINK && /^https:\/\/[\x21-\x7e]+$/.test(address)) links.add(address)
    }
    if (links.size >= MOST_LINKS) break
  }
  return [...links].slice(0, MOST_LINKS)
}

const LONGEST_TELLING = 4096
const MOST_TELLING = 200
