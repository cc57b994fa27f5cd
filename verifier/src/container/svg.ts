/** Badges in SVG pictures, both ways: one pass of an XML parser that knows namespaces and expands nothing (Bake2 "SVGs"; OB3 §5.3.2). */

import type { SaxesParser, SaxesTagNS } from 'saxes'
import { encodeUtf8 } from '../bytes.ts'
import { InvalidError, invalid } from '../errors.ts'
import { fitToBake, tidy, type Baked, type BakedVersion } from './baked.ts'
import { refuseOther, unknown } from './sniff.ts'

/** The badges in an SVG, in order. Throws `unknown-file` for other XML, `svg-forbidden`, `image-damaged`, `file-too-large`. */
export async function unbakeSvg(svg: string): Promise<readonly Baked[]> {
  const { carriers } = await survey(svg)
  return carriers.flatMap(readCarrier).filter(({ text }) => text !== '')
}

/**
 * The picture with the credential as its first child, instead of any it held before; every other character stays.
 * Throws as `unbakeSvg` for what is no SVG, and `not-json` for what is no credential.
 */
export async function bakeSvg(svg: string, credential: string, version: BakedVersion): Promise<string> {
  refuseOther(encodeUtf8(svg), 'svg')
  const { root, carriers } = await survey(svg)
  const element = makeCarrier(fitToBake(credential), version)
  if (root.isEmpty) return `${svg.slice(0, root.end - '/>'.length)}>${element}</${root.name}>${svg.slice(root.end)}`
  const parts = [svg.slice(0, root.end), element]
  let from = root.end
  for (const { start, end } of carriers.filter(({ isInside }) => !isInside)) {
    parts.push(svg.slice(from, start))
    from = end
  }
  return [...parts, svg.slice(from)].join('')
}

interface Carrier {
  readonly implied: BakedVersion
  readonly start: number
  end: number
  readonly body: string[]
  readonly verify: string
  readonly name: string
  /** It lies in another carrier. */
  readonly isInside: boolean
}

interface Root {
  readonly name: string
  /** Where its start tag ends. */
  readonly end: number
  readonly isEmpty: boolean
}

const NAMESPACES: Readonly<Record<BakedVersion, string>> = { '2.0': 'http://openbadges.org', '3.0': 'https://purl.imsglobal.org/ob/v3p0' }
const ELEMENTS: Readonly<Record<BakedVersion, string>> = { '2.0': 'assertion', '3.0': 'credential' }
/** CLR 2.0: a learner record, whose credentials are of 3.0. */
const RECORD = { uri: 'https://purl.imsglobal.org/clr/v2p0', local: 'credential' }
const VERSIONS: readonly BakedVersion[] = ['3.0', '2.0']
const SVG = 'http://www.w3.org/2000/svg'
/** Far above a badge's picture; the parser is at its slowest with long runs of one mark. */
const MOST_CHARACTERS = 4 * 1024 * 1024
const MOST_DEPTH = 256
/** The parser climbs the open elements for every name it places in a namespace, so elements times depth is what costs. */
const MOST_STEPS = 10_000_000

async function survey(svg: string): Promise<{ readonly root: Root; readonly carriers: readonly Carrier[] }> {
  if (svg.length > MOST_CHARACTERS) throw invalid('file-too-large', { limit: '4 MiB' })
  const parser = await makeParser()
  const carriers: Carrier[] = []
  const open: (Carrier | undefined)[] = []
  let root: Root | undefined
  let steps = 0
  const climb = () => {
    steps += open.length
    if (steps > MOST_STEPS || open.length > MOST_DEPTH) throw invalid('image-damaged')
  }

  parser.on('doctype', judgeDoctype)
  parser.on('attribute', ({ prefix }) => (prefix ? climb() : undefined))
  parser.on('opentag', (tag) => {
    root ??= readRoot(tag, parser.position)
    const carrier = startCarrier(tag, svg.lastIndexOf('<', parser.position - 1), open)
    if (carrier) carriers.push(carrier)
    open.push(carrier)
    climb()
  })
  const addText = (text: string) => open.at(-1)?.body.push(text)
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('closetag', () => {
    const carrier = open.pop()
    if (carrier) carrier.end = parser.position
  })

  parse(parser, svg)
  if (!root) throw invalid('image-damaged')
  return { root, carriers }
}

/** XML 1.0 throughout: by the rules of 1.1, marks inside a JSON string would turn into line breaks. */
async function makeParser(): Promise<SaxesParser<{ xmlns: true }>> {
  const saxes = await import('saxes')
  const parser = new saxes.SaxesParser({ xmlns: true, forceXMLVersion: true, defaultXMLVersion: '1.0' })
  // The parser's own table has a prototype, through which `&constructor;` would be an entity.
  parser.ENTITIES = Object.assign(Object.create(null) as Record<string, string>, { amp: '&', gt: '>', lt: '<', quot: '"', apos: "'" })
  return parser
}

/** Any fault of the XML ends the reading: without a handler for errors the parser throws at the first. */
function parse(parser: SaxesParser<{ xmlns: true }>, svg: string): void {
  try {
    parser.write(svg).close()
  } catch (cause) {
    throw cause instanceof InvalidError ? cause : new InvalidError('image-damaged', { cause })
  }
}

/** A document type may name the public DTD of SVG, which is not fetched; declarations of its own could only be there to expand. */
function judgeDoctype(doctype: string): void {
  if (doctype.replace(/"[^"]*"|'[^']*'/g, '').includes('[')) throw invalid('svg-forbidden')
}

function readRoot({ uri, local, name, isSelfClosing }: SaxesTagNS, end: number): Root {
  if (local.toLowerCase() === 'html') throw unknown('a web page')
  if (uri !== SVG || local !== 'svg') throw unknown('XML that is no SVG picture')
  return { name, end, isEmpty: isSelfClosing }
}

/** Elements are known by their namespace; the prefix is the writer's choice. */
function startCarrier({ uri, local, attributes }: SaxesTagNS, start: number, open: readonly (Carrier | undefined)[]): Carrier | undefined {
  const isRecord = uri === RECORD.uri && local === RECORD.local
  const implied = isRecord ? '3.0' : VERSIONS.find((version) => NAMESPACES[version] === uri && ELEMENTS[version] === local)
  const name = `${isRecord ? 'clr' : 'openbadges'}:${local}`
  return implied && { implied, name, start, end: start, body: [], verify: attributes['verify']?.value ?? '', isInside: open.some(Boolean) }
}

/** OB 2.0: a body wins over `verify` (Bake2 "SVGs"). OB3 §5.3.2 knows only one or the other: both are two badges. */
function readCarrier({ implied, name, body, verify }: Carrier): readonly Baked[] {
  const inBody: Baked = { ...tidy(body.join('')), implied, place: `SVG element "${name}"` }
  const inVerify: Baked = { ...tidy(verify), implied, place: `attribute "verify" of SVG element "${name}"` }
  return implied === '2.0' && inBody.text !== '' ? [inBody] : [inBody, inVerify]
}

function makeCarrier(text: string, version: BakedVersion): string {
  const name = `openbadges:${ELEMENTS[version]}`
  const start = `<${name} xmlns:openbadges="${NAMESPACES[version]}"`
  if (!text.startsWith('{')) return `${start} verify="${escapeAttribute(text)}"/>`
  return `${start}><![CDATA[${escapeJson(text).replaceAll(']]>', ']]]]><![CDATA[>')}]]></${name}>`
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

/** Two characters may stand in JSON but not in XML (XML §2.2); in JSON they only stand in strings, where an escape says the same. */
function escapeJson(text: string): string {
  return text.replaceAll('\uFFFE', '\\uFFFE').replaceAll('\uFFFF', '\\uFFFF')
}
