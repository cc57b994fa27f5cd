/** What only one room may do: ask the network, use cryptography, read the clock, speak to readers, decide a status. */

import ts from 'typescript'
import type { Rule } from './road.ts'
import type { Source } from './source.ts'

const NETWORK = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'WebTransport', 'sendBeacon']
const NETWORK_MODULES = /^(node:)?(http|https|http2|tls|dgram|undici)(\/|$)/
const CRYPTOGRAPHY_MODULES = /^((node:)?crypto$|@noble\/)/

/** Only `load/follow.ts`, and the fetch it is given on the command line, ask the network. */
export const oneNetworkDoor: Rule = (source) => {
  if (!isVerifier(source) || ['verifier/src/load/follow.ts', 'verifier/bin/fetch.ts'].includes(source.path)) return []
  return [...namesUsed(source, NETWORK), ...modulesUsed(source, NETWORK_MODULES)].map((name) => `${source.path}: only load/follow.ts may use ${name}`)
}

export const oneCryptographyDoor: Rule = (source) => {
  if (!isSource(source) || source.path === 'verifier/src/crypto.ts') return []
  return [...namesUsed(source, ['crypto']), ...modulesUsed(source, CRYPTOGRAPHY_MODULES)].map((name) => `${source.path}: only crypto.ts may use ${name}`)
}

/** The library runs in browsers and edge runtimes too. */
export const noNode: Rule = (source) => {
  if (!isSource(source)) return []
  return modulesUsed(source, /^node:/).map((name) => `${source.path}: ${name} is not there in a browser`)
}

/** Only `visit.ts`, and `clock.ts` of the issuer, ask what time it is. Measuring how long something takes is not asking. */
export const oneClock: Rule = (source) => {
  const room = isSource(source) ? 'visit.ts' : 'clock.ts'
  if (!(isSource(source) || isIssuer(source)) || source.path.endsWith(`/src/${room}`)) return []
  const asks = source.nodes.some(
    (node) =>
      (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length) ||
      (ts.isCallExpression(node) && node.expression.getText() === 'Date') ||
      (ts.isPropertyAccessExpression(node) && /^(globalThis\.)?(Date\.now|Temporal\.Now)$/.test(node.getText())),
  )
  return asks ? [`${source.path}: only ${room} may read the clock`] : []
}

/** The issuer's doors: the disk, the dice, the register, the keys. */
export const issuerDoors: Rule = (source) => {
  if (!isIssuer(source)) return []
  return ISSUER_DOORS.filter(({ rooms }) => !rooms.test(source.path)).flatMap(({ rooms, modules, names }) =>
    [...modulesUsed(source, modules), ...namesUsed(source, names)].map((name) => `${source.path}: only ${rooms.source.replaceAll('\\', '')} may use ${name}`),
  )
}

const ISSUER_DOORS: readonly { readonly rooms: RegExp; readonly modules: RegExp; readonly names: readonly string[] }[] = [
  { rooms: /src\/folder\.ts/, modules: /^(node:)?fs(\/|$)/, names: [] },
  { rooms: /src\/secret\.ts/, modules: /^(node:)?crypto$/, names: ['getRandomValues', 'randomUUID'] },
  { rooms: /src\/key\//, modules: /^$/, names: ['crypto'] },
  { rooms: /src\/register\/open\.ts/, modules: /^node:sqlite$/, names: [] },
]

/** Only `explain.ts` and its folder, and the languages of the components, hold sentences: five words and more that end like one. */
export const oneVoice: Rule = (source) => {
  const voice = isSource(source) ? 'verifier/src/explain' : 'components/src/languages/'
  if (!(isSource(source) || source.path.startsWith('components/src/')) || source.path.startsWith(voice)) return []
  return source.nodes
    .map(textOf)
    .filter((text) => /[.!?]$/.test(text.trim()) && text.trim().split(/\s+/).length >= 5)
    .map((text) => `${source.path}: only ${voice.replace('verifier/src/', '')} may say "${text}"`)
}

/** Only `settle.ts` and `verdict.ts` give a check the status failed or unknown; comparing is everyone's right. */
export const oneJudge: Rule = (source) => {
  if (!isSource(source) || ['verifier/src/settle.ts', 'verifier/src/verdict.ts'].includes(source.path)) return []
  const decides = source.nodes.some((node) => {
    const value = statusGiven(node)
    return value !== undefined && holds(value, (part) => ts.isStringLiteralLike(part) && ['failed', 'unknown'].includes(part.text))
  })
  return decides ? [`${source.path}: only settle.ts may turn an error into a status`] : []
}

/** A name that says nothing. */
export function emptyName(path: string): readonly string[] {
  return /(^|\/)(utils?|helpers?|common|misc)(\.|\/|$)/i.test(path) ? [`${path}: the name says nothing`] : []
}

const isVerifier = ({ path }: Source): boolean => /^verifier\/(src|bin)\//.test(path)
const isIssuer = ({ path }: Source): boolean => path.startsWith('issuer/src/')
const isSource = ({ path }: Source): boolean => path.startsWith('verifier/src/')

/** Of these names, the ones used as a value: alone, after a dot, in brackets, or taken out of an object. */
function namesUsed({ nodes }: Source, names: readonly string[]): readonly string[] {
  return nodes.flatMap((node) => {
    if (ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression))
      return names.filter((name) => name === textOf(node.argumentExpression))
    return ts.isIdentifier(node) && names.includes(node.text) && !isLabel(node) ? [node.text] : []
  })
}

/** The name before the colon of a property, or of a method, which uses nothing. */
function isLabel(node: ts.Identifier): boolean {
  const { parent } = node
  return (ts.isPropertyAssignment(parent) || ts.isMethodDeclaration(parent)) && parent.name === node
}

function modulesUsed({ imports }: Source, modules: RegExp): readonly string[] {
  return imports.map(({ specifier }) => specifier).filter((specifier) => modules.test(specifier))
}

function textOf(node: ts.Node): string {
  if (ts.isStringLiteralLike(node)) return node.text
  return ts.isTemplateExpression(node) ? node.head.text + node.templateSpans.map((span) => `{}${span.literal.text}`).join('') : ''
}

function statusGiven(node: ts.Node): ts.Node | undefined {
  if (ts.isPropertyAssignment(node) && node.name.getText() === 'status') return node.initializer
  const assigns = ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken
  return assigns && ts.isPropertyAccessExpression(node.left) && node.left.name.text === 'status' ? node.right : undefined
}

function holds(node: ts.Node, test: (part: ts.Node) => boolean): boolean {
  return test(node) || (ts.forEachChild(node, (child) => holds(child, test) || undefined) ?? false)
}
