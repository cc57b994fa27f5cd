/** Spoils a control once: its token, its document, its picture, or one of the documents it meets. The same seed spoils it in the same way. */

import { createPrivateKey, sign } from 'node:crypto'
import { crc32 } from 'node:zlib'
import { concat, decodeBase64url, encodeBase64url, encodeUtf8 } from '../../verifier/src/bytes.ts'
import type { JsonObject } from '../../verifier/src/json.ts'
import { forger } from '../hostile/made/forge.ts'
import { chanceOf, secretOf } from '../hostile/seed.ts'
import type { Control } from './controls.ts'
import { pick, spoilJson, spoilText, type Chance } from './spoil-json.ts'

export interface Spoilt {
  readonly input: string | Uint8Array
  readonly web: Control['web']
  /** What was touched. */
  readonly what: 'badge' | 'web'
}

/** The control that an index of a run means, and what becomes of it. */
export function spoil(controls: readonly Control[], seed: number, index: number): { readonly control: Control; readonly spoilt: Spoilt } {
  const chance = chanceOf((Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b)) >>> 0)
  const control = weighed(controls, chance)
  const urls = Object.keys(control.web)
  if (urls.length > 0 && chance() < 0.4) {
    const url = pick(chance, urls)
    return { control, spoilt: { input: control.input, web: { ...control.web, [url]: spoilAny(control.web[url] ?? '', chance) }, what: 'web' } }
  }
  const { input } = control
  return { control, spoilt: { input: typeof input === 'string' ? spoilAny(input, chance) : spoilFile(input, chance), web: control.web, what: 'badge' } }
}

function weighed(controls: readonly Control[], chance: Chance): Control {
  let left = chance() * controls.reduce((sum, { weight }) => sum + weight, 0)
  return controls.find(({ weight }) => (left -= weight) < 0) ?? (controls[0] as Control)
}

function spoilAny(text: string, chance: Chance): string {
  return text.startsWith('{') ? spoilDocument(text, chance) : spoilToken(text, chance)
}

function spoilDocument(text: string, chance: Chance): string {
  let document = JSON.parse(text) as JsonObject
  for (let times = pick(chance, [0, 1, 1, 1, 2, 3]); times > 0; times -= 1) document = spoilJson(document, chance)
  return spoilText(JSON.stringify(document), chance)
}

/** The header or the claims changed, with the old signature or the forger's; or the text itself. */
function spoilToken(token: string, chance: Chance): string {
  const parts = token.split('.')
  const [head = '', body = '', signature = ''] = parts
  return pick(chance, [
    () => `${respelt(head, chance)}.${body}.${signature}`,
    () => `${head}.${respelt(body, chance)}.${signature}`,
    () => byForger(headerOf(head, chance), chance() < 0.5 ? body : respelt(body, chance)),
    () => byForger(respelt(head, chance), body),
    () => [parts[pick(chance, [0, 1, 2])], parts[pick(chance, [0, 1, 2])], parts[pick(chance, [0, 1, 2])]].join('.'),
    () => `${head}.${body}.${Buffer.from(spoilBytes(decodeBase64url(signature) ?? new Uint8Array(), chance)).toString('base64url')}`,
    () => replaced(token, chance, ['.', '=', '+', '/', ' ', 'A', '_', '']),
    () => `${pick(chance, ['', ' ', '\ufeff', '\n'])}${token}${pick(chance, ['', ' ', '=', '~', '.', '\n'])}`,
  ])()
}

const textOf = (part: string) => new TextDecoder().decode(decodeBase64url(part) ?? new Uint8Array())
const respelt = (part: string, chance: Chance) => encodeBase64url(encodeUtf8(spoilDocument(textOf(part), chance)))

/** The forger's key, brought along or named, in the places where keys are named. */
function headerOf(head: string, chance: Chance): string {
  const header = JSON.parse(textOf(head)) as JsonObject
  const more = pick<object>(chance, [
    {},
    { kid: forger.method },
    { kid: undefined, jwk: forger.jwk },
    { jwk: forger.jwk },
    { kid: `${String(header['kid']).split('#')[0]}#${forger.method.split('#')[1]}` },
  ])
  return encodeBase64url(encodeUtf8(JSON.stringify({ ...header, alg: 'EdDSA', ...more })))
}

const secret = createPrivateKey({ key: Buffer.from(secretOf('forger')), format: 'der', type: 'pkcs8' })

function byForger(head: string, body: string): string {
  return `${head}.${body}.${sign(null, Buffer.from(`${head}.${body}`), secret).toString('base64url')}`
}

function replaced(text: string, chance: Chance, letters: readonly string[]): string {
  const at = Math.floor(chance() * text.length)
  return text.slice(0, at) + pick(chance, letters) + text.slice(at + pick(chance, [0, 1, 1, 4]))
}

function spoilFile(file: Uint8Array, chance: Chance): Uint8Array {
  const isPicture = file[0] === 0x89
  return pick(chance, [spoilBytes, isPicture ? spoilChunks : spoilMarkup, isPicture ? spoilChunks : spoilMarkup])(file, chance)
}

function spoilBytes(bytes: Uint8Array, chance: Chance): Uint8Array {
  const at = Math.floor(chance() * bytes.length)
  const end = at + Math.floor(chance() * 20)
  return pick(chance, [
    () => Uint8Array.from(bytes, (byte, place) => (place === at ? byte ^ (1 << Math.floor(chance() * 8)) : byte)),
    () => bytes.slice(0, at),
    () => concat(bytes.slice(0, at), bytes.slice(end)),
    () => concat(bytes.slice(0, end), bytes.slice(at)),
    () => concat(bytes.slice(0, at), Uint8Array.of(pick(chance, [0, 10, 34, 60, 128, 255])), bytes.slice(at)),
  ])()
}

interface Chunk {
  readonly type: string
  readonly data: Uint8Array
}

/** Chunks twice, left out, in another order, renamed, or with other content under a right checksum. */
function spoilChunks(picture: Uint8Array, chance: Chance): Uint8Array {
  const chunks = chunksOf(picture)
  const at = Math.floor(chance() * chunks.length)
  const chunk = chunks[at] as Chunk
  const other = pick(chance, chunks)
  const inPlace = (...put: readonly Chunk[]) => [...chunks.slice(0, at), ...put, ...chunks.slice(at + 1)]
  const spoilt = pick(chance, [
    () => inPlace(chunk, chunk),
    () => inPlace(),
    () => inPlace(other, chunk),
    () => inPlace({ ...chunk, type: pick(chance, ['iTXt', 'tEXt', 'zTXt', 'IDAT', 'IEND', 'IHDR', 'teSt', 'itxt']) }),
    () => inPlace({ ...chunk, data: spoilBytes(chunk.data, chance) }),
    () => inPlace({ ...chunk, data: spoilBaked(chunk.data, chance) }),
    () => inPlace(chunk, { ...chunk, data: spoilBaked(chunk.data, chance) }),
    () => chunks.toReversed(),
  ])()
  return concat(picture.subarray(0, 8), ...spoilt.map(frame))
}

function chunksOf(picture: Uint8Array): readonly Chunk[] {
  const buffer = Buffer.from(picture)
  const chunks: Chunk[] = []
  for (let at = 8; at < buffer.length;) {
    const end = at + 8 + buffer.readUInt32BE(at)
    chunks.push({ type: buffer.toString('latin1', at + 4, at + 8), data: buffer.subarray(at + 8, end) })
    at = end + 4
  }
  return chunks
}

function frame({ type, data }: Chunk): Uint8Array {
  const body = concat(Buffer.from(type, 'latin1'), data)
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return concat(length, body, sum)
}

/** The badge within a chunk or an SVG, spoilt as a file of its own would be. */
function spoilBaked(data: Uint8Array, chance: Chance): Uint8Array {
  const text = Buffer.from(data).toString('utf8')
  const start = text.search(/\{"|ey[\w-]+\.e/)
  if (start === -1) return spoilBytes(data, chance)
  const baked = /^(\{[^]*\}|[\w.-]+)/.exec(text.slice(start))?.[0] ?? ''
  return encodeUtf8(text.slice(0, start) + spoilAny(baked, chance) + text.slice(start + baked.length))
}

function spoilMarkup(file: Uint8Array, chance: Chance): Uint8Array {
  const text = Buffer.from(file).toString('utf8')
  const [element = ''] = /<openbadges:credential[^]*<\/openbadges:credential>/.exec(text) ?? []
  return pick(chance, [
    () => spoilBaked(file, chance),
    () => encodeUtf8(text.replace(element, element + Buffer.from(spoilBaked(encodeUtf8(element), chance)).toString('utf8'))),
    () =>
      encodeUtf8(
        text.replace(
          element,
          pick(chance, [`<!--${element}-->`, `<![CDATA[${element.replace(/<!\[CDATA\[|\]\]>/g, '')}]]>`, `<g>${element}</g>`, element + element]),
        ),
      ),
    () => encodeUtf8(replaced(text, chance, ['<', '>', '&', '"', '&lt;', ']]>', '<!--', 'x', ''])),
    () =>
      encodeUtf8(
        text.replace('<svg', pick(chance, ['<!DOCTYPE svg><svg', '<!DOCTYPE svg [<!ENTITY x "y">]><svg', '<?xml version="1.1"?><svg', ' <svg', '<html/><svg'])),
      ),
  ])()
}
