/** Documents made by dice from the pinned contexts: every type with its own properties, each value as its term is coerced, and now and then something odd. */

import { isObject, type Json, type JsonObject } from '../../src/json.ts'

type Draft = Record<string, unknown>
type Dice = () => number

/** What a context says a property holds. */
interface Kind {
  readonly type?: Json
  readonly container?: Json
}
type Properties = ReadonlyMap<string, Kind>

const V1 = 'https://www.w3.org/2018/credentials/v1'
const V2 = 'https://www.w3.org/ns/credentials/v2'
const OB = ['context.json', 'context-3.0.1.json', 'context-3.0.2.json', 'context-3.0.3.json'].map((name) => `https://purl.imsglobal.org/spec/ob/v3p0/${name}`)
const DCC = 'https://w3id.org/dcc/v1'
const BESIDE = [
  'https://w3id.org/security/data-integrity/v1',
  'https://w3id.org/security/data-integrity/v2',
  'https://w3id.org/security/suites/ed25519-2020/v1',
  'https://w3id.org/security/multikey/v1',
  'https://www.w3.org/ns/credentials/status/v1',
  'https://w3id.org/vc/status-list/2021/v1',
  DCC,
  'https://www.w3.org/ns/did/v1',
  'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json',
]

/** The same numbers between 0 and 1 for the same seed. */
export function diceOf(seed: number): Dice {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** One document: a credential, or any other node; `contexts` are the pinned ones by address. */
export function makeDocument(dice: Dice, contexts: ReadonlyMap<string, JsonObject>): JsonObject {
  const names = contextsFor(dice)
  const known = vocabularyOf(names, contexts)
  const making: Making = { dice, known, nodes: [], odd: dice() < 0.15 ? 0.08 : 0 }
  const made = dice() < 0.3 && known.types.has('AchievementSubject') ? credential(making, names) : node(making, [pick(dice, [...known.types.keys()])], 1)
  const document = { '@context': names.length === 1 && dice() < 0.5 ? names[0] : names, ...made }
  return JSON.parse(JSON.stringify(dice() < 0.5 ? document : shuffled(dice, document))) as JsonObject
}

/** Mostly contexts that go together: the older ones have terms that data model 2.0 protects, and the DCC's one that Open Badges does. */
function contextsFor(dice: Dice): readonly string[] {
  const isNew = dice() < 0.5
  const isCareless = dice() < 0.02
  const ob = dice() < 0.9 ? [pick(dice, isCareless || (!isNew && dice() < 0.4) ? OB : OB.slice(2))] : []
  const beside = isCareless ? BESIDE : BESIDE.filter((name) => !name.includes('dcc') && !(isNew && name.endsWith('data-integrity/v1')))
  return [isNew ? V2 : V1, ...ob, ...(dice() < 0.4 ? [pick(dice, beside)] : dice() < 0.05 ? [DCC].slice(ob.length) : [])]
}

interface Vocabulary {
  readonly types: ReadonlyMap<string, Properties>
  readonly everywhere: Properties
}

const VOCABULARIES = new Map<string, Vocabulary>()

/** The types of contexts, each with the properties it brings; what starts with a small letter is a property. */
function vocabularyOf(names: readonly string[], contexts: ReadonlyMap<string, JsonObject>): Vocabulary {
  const known = VOCABULARIES.get(names.join())
  if (known) return known
  const terms = names.flatMap((name) => Object.entries(contexts.get(name)?.['@context'] as JsonObject))
  const types = terms.filter(([name]) => /^[A-Z]/.test(name)).map(([name, term]) => [name, kindsIn(isObject(term) ? term['@context'] : {})] as const)
  const made = { types: new Map(types), everywhere: kindsIn(Object.fromEntries(terms.filter(([name]) => !/^[A-Z]/.test(name)))) }
  VOCABULARIES.set(names.join(), made)
  return made
}

function kindsIn(context: Json | undefined): Properties {
  const terms = isObject(context) ? Object.entries(context).filter(([name]) => !name.startsWith('@')) : []
  return new Map(terms.filter(([, term]) => typeof term !== 'string' || !/^@|[#/]$/.test(term)).map(([name, term]) => [name, kindOf(term)]))
}

function kindOf(term: Json | undefined): Kind {
  return isObject(term) ? { type: term['@type'], container: term['@container'] } : {}
}

interface Making {
  readonly dice: Dice
  readonly known: Vocabulary
  /** Nodes made before, which may come again. */
  readonly nodes: Draft[]
  /** How often something is odd. */
  readonly odd: number
}

function propertiesOf({ known }: Making, types: readonly string[]): Properties {
  return new Map([...known.everywhere, ...types.flatMap((type) => [...(known.types.get(type) ?? [])])])
}

function credential(making: Making, names: readonly string[]): Draft {
  const achievement = node(making, ['Achievement'], 1)
  return {
    ...node(making, ['VerifiableCredential', 'OpenBadgeCredential'], 1),
    credentialSubject: { ...node(making, ['AchievementSubject'], 1), achievement: making.dice() < 0.9 ? achievement : [achievement] },
    ...(making.dice() < 0.25 ? { endorsement: [endorsement(making, names)] } : {}),
  }
}

/** A credential of its own, with its own contexts, and now and then a proof. */
function endorsement(making: Making, names: readonly string[]): Draft {
  const types = ['VerifiableCredential', 'EndorsementCredential'].filter((type) => making.known.types.has(type))
  const proof = making.known.types.has('DataIntegrityProof') && making.dice() < 0.5 ? { proof: node(making, ['DataIntegrityProof']) } : {}
  return {
    ...(making.dice() < 0.7 ? { '@context': names } : {}),
    ...node(making, types, 0),
    credentialSubject: { id: iri(making), ...(making.known.types.has('EndorsementSubject') ? { type: 'EndorsementSubject' } : {}) },
    ...proof,
  }
}

/** A node of these types, or of any; one made before comes again now and then. */
function node(making: Making, wanted: readonly string[] = [], depth = 0): Draft {
  const { dice, known, nodes } = making
  if (wanted.length === 0 && nodes.length > 0 && dice() < 0.15) return pick(dice, nodes)
  if (wanted.length === 0 && dice() < 0.1) return dice() < 0.5 ? { id: iri(making) } : {}
  const types = wanted.length > 0 ? wanted : Array.from({ length: dice() < 0.85 ? 1 : 2 }, () => pick(dice, [...known.types.keys()]))
  const made: Draft = {
    ...(dice() < 0.5 ? { id: iri(making) } : {}),
    ...(wanted.length > 0 || dice() < 0.9 ? { type: types.length === 1 && dice() < 0.5 ? types[0] : types } : {}),
    ...properties(making, propertiesOf(making, types), depth, 3),
  }
  if (dice() < making.odd) oddProperty(making, made)
  nodes.push(made)
  return made
}

function properties(making: Making, kinds: Properties, depth: number, most: number): Draft {
  const names = [...kinds.keys()].filter((name) => name !== 'id' && name !== 'type')
  const count = Math.floor(making.dice() * (most + 1))
  return Object.fromEntries(
    Array.from({ length: count }, () => pick(making.dice, names)).map((name) => [name, many(making, () => value(making, kinds.get(name) ?? {}, depth))]),
  )
}

/** One value, several, none. */
function many({ dice }: Making, make: () => unknown): unknown {
  const how = dice()
  if (how < 0.7) return make()
  if (how < 0.73) return null
  if (how < 0.76) return []
  if (how < 0.78) return [[make()], make(), null]
  return Array.from({ length: 1 + Math.floor(dice() * 3) }, make)
}

function value(making: Making, { type, container }: Kind, depth: number): unknown {
  const { dice } = making
  if (dice() < making.odd) return oddValue(making)
  if (type === '@json') return anyJson(dice, 2)
  if (container === '@graph') return node(making, ['VerifiableCredential'], depth - 1)
  if (type === '@vocab') return dice() < 0.7 ? pick(dice, ['assertionMethod', 'authentication', ...making.known.types.keys()]) : iri(making)
  if (depth > 0 && dice() < (type === '@id' || type === undefined ? 0.5 : 0.05)) return node(making, [], depth - 1)
  if (type === '@id') return iri(making)
  return plain(dice)
}

function plain(dice: Dice): unknown {
  const text = pick(dice, TEXTS)
  const how = dice()
  if (how < 0.55) return text
  if (how < 0.65) return { '@value': text, '@language': pick(dice, ['en', 'de-AT', 'PT-br', 'zh-Hant-TW']) }
  if (how < 0.7) return { '@value': pick<unknown>(dice, [text, ...NUMBERS, true]) }
  return how < 0.9 ? pick(dice, NUMBERS) : dice() < 0.5
}

const TEXTS = [
  ...['Knots', 'Ties eight knots.', '', ' ', '2024-05-01T00:00:00Z', '2024-05-01', '3.5', 'true', 'https://harbour.example/x', 'assertionMethod'],
  ...[
    'a "quoted" \\ text',
    'two\nlines\r\tand a tab',
    '\u0000\u0001\b\f\u001f\u007f\u0080',
    'e\u0301 \u00e9 \u200b',
    '\u{1F3C5} \ufb33',
    '@value',
    '_:b0',
    'x y',
  ],
]
const NUMBERS = [0, -0, 1, -1, 7, 3.5, -0.25, 0.1, 1e-7, 1.5e-9, 1e20, 1e21, 1.5e300, 2 ** 53, 123456789.125, 1 / 3, 5e-324]
const PLACES = [
  'urn:uuid:1',
  'urn:uuid:2',
  'did:example:learner',
  'https://harbour.example/a',
  'https://harbour.example/a#1',
  'mailto:a@b.example',
  'data:text/plain,x',
]

function iri(making: Making): string {
  return making.dice() < making.odd ? pick(making.dice, ODD_IRIS) : pick(making.dice, PLACES)
}

const ODD_IRIS = [
  'knots',
  '#1',
  '',
  '_:b7',
  '@id',
  '@type',
  'https://a.example/a b',
  'https://a.example/<x>',
  'https://a.example/"',
  'xsd:date',
  'sec:x',
  'schema:name',
]
const ODD_NAMES = [
  'admiral',
  '@index',
  '@nest',
  'https://a.example/p',
  'xsd:x',
  '@id',
  '@type',
  '@context',
  '__proto__x',
  'constructor',
  'toString',
  'hasOwnProperty',
]

function oddProperty({ dice }: Making, made: Draft): void {
  made[pick(dice, ODD_NAMES)] = pick<unknown>(dice, ['x', 1, { a: 1 }, ['x'], null, V2])
}

function oddValue({ dice }: Making): unknown {
  return pick<unknown>(dice, [
    ...[{ '@value': null }, { '@value': 'x', '@type': 'xsd:string' }, { '@value': 'x', '@language': 'not a language' }, { '@value': 1, '@language': 'en' }],
    ...[{ '@list': ['x'] }, { '@set': ['x'] }, { '@id': 'urn:uuid:3' }, { id: 7 }, { type: 7 }, { type: null }, { id: null }, { type: 'Admiral' }, { id: 'x' }],
    ...[{ '@value': ['x'] }, { '@language': 'en' }, { '@value': 'x', '@direction': 'ltr' }, { '@value': 'x', '@index': 'i' }, [['x', ['y']]], { type: [] }],
  ])
}

function anyJson(dice: Dice, depth: number): unknown {
  const how = dice()
  if (depth === 0 || how < 0.5) return pick<unknown>(dice, [...TEXTS, ...NUMBERS, true, false, null])
  if (how < 0.7) return Array.from({ length: Math.floor(dice() * 3) }, () => anyJson(dice, depth - 1))
  return Object.fromEntries(['b', 'a', '\u20ac', '\u{1F600}', '@type'].filter(() => dice() < 0.5).map((name) => [name, anyJson(dice, depth - 1)]))
}

function shuffled(dice: Dice, object: Draft): Draft {
  const order = Object.keys(object).map((name) => [dice(), name] as const)
  return Object.fromEntries(order.sort(([a], [b]) => a - b).map(([, name]) => [name, object[name]]))
}

function pick<T>(dice: Dice, from: readonly T[]): T {
  return from[Math.floor(dice() * from.length)] as T
}
