/** RDFC-1.0 for the common case, in which no two blank nodes look alike: their first-degree hashes put them in order (§4.4.3 steps 1 to 4). */

import { encodeUtf8, toHex } from '../bytes.ts'
import { XSD, type Literal, type Node, type Quad } from './quads.ts'

/** The canonical N-Quads, or undefined when blank nodes look alike and their surroundings have to be searched. The IRIs need no escaping. */
export function orderedText(quads: readonly Quad[], sha256: (bytes: Uint8Array) => Uint8Array): string | undefined {
  const blank = blankNodes(quads)
  const texts = [...blank].map(([label, around]) => firstDegree(label, around))
  if (new Set(texts).size < texts.length) return undefined
  // A single one is first whatever its hash.
  const hashes = texts.length > 1 ? texts.map((text) => toHex(sha256(encodeUtf8(text)))) : ['']
  const inOrder = [...blank.keys()].map((label, at) => [hashes[at] ?? '', label] as const).sort(([a], [b]) => (a < b ? -1 : 1))
  const names = new Map(inOrder.map(([, label], at) => [label, `c14n${at}`]))
  const lines = quads.map((quad) => lineOf(quad, (label) => names.get(label) ?? label))
  return lines.sort().join('')
}

/** Each blank node with the quads that it is in. */
function blankNodes(quads: readonly Quad[]): ReadonlyMap<string, ReadonlySet<Quad>> {
  const found = new Map<string, Set<Quad>>()
  for (const quad of quads)
    for (const { termType, value } of [quad.subject, quad.object, quad.graph])
      if (termType === 'BlankNode') found.set(value, (found.get(value) ?? new Set<Quad>()).add(quad))
  return found
}

/** What is hashed for a blank node (§4.6.3): it is `a`, all others are `z`. */
function firstDegree(label: string, quads: ReadonlySet<Quad>): string {
  const lines = [...quads].map((quad) => lineOf(quad, (other) => (other === label ? 'a' : 'z')))
  return lines.sort().join('')
}

/** A quad in canonical N-Quads (§5). */
function lineOf({ subject, predicate, object, graph }: Quad, name: (label: string) => string): string {
  const where = graph.termType === 'DefaultGraph' ? '' : ` ${nodeOf(graph, name)}`
  const what = object.termType === 'Literal' ? literalOf(object) : nodeOf(object, name)
  return `${nodeOf(subject, name)} <${predicate.value}> ${what}${where} .\n`
}

function nodeOf({ termType, value }: Node, name: (label: string) => string): string {
  return termType === 'NamedNode' ? `<${value}>` : `_:${name(value)}`
}

function literalOf({ value, datatype, language }: Literal): string {
  if (language !== undefined) return `"${escaped(value)}"@${language}`
  return datatype.value === `${XSD}string` ? `"${escaped(value)}"` : `"${escaped(value)}"^^<${datatype.value}>`
}

const ESCAPED = /[\u0000-\u001f\u007f"\\]/
const ALL_ESCAPED = new RegExp(ESCAPED, 'g')
const SHORT: ReadonlyMap<string, string> = new Map([
  ['\b', '\\b'],
  ['\t', '\\t'],
  ['\n', '\\n'],
  ['\f', '\\f'],
  ['\r', '\\r'],
  ['"', '\\"'],
  ['\\', '\\\\'],
])

function escaped(text: string): string {
  if (!ESCAPED.test(text)) return text
  return text.replace(ALL_ESCAPED, (mark) => SHORT.get(mark) ?? `\\u${mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`)
}
