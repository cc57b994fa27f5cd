/** The order of the verifier's and the issuer's rooms, and the rules about who may import whom. */

import type { Import, Source } from './source.ts'

/**
 * Ground first; a file imports only from rooms on earlier lines, or from its own. Rooms on one line may name each other's types.
 * `container/png.ts` is in the room `container`, `visit.ts` in the room `visit`.
 */
export const ROAD: readonly (readonly string[])[] = [
  ['pinned', 'schemas'],
  ['errors', 'credential', 'report', 'difference', 'json', 'bytes', 'instant', 'remember'],
  ['curve', 'registry'],
  ['crypto'],
  ['load'],
  ['visit'],
  ['container'],
  ['version'],
  ['key'],
  ['proof'],
  ['issuer'],
  ['refresh'],
  ['validity'],
  ['domain', 'names'],
  ['status'],
  ['recipient'],
  ['trust'],
  ['picture'],
  ['explain'],
  ['settle'],
  ['verdict'],
  ['endorsement'],
  ['asked', 'beside'],
  ['verify'],
  ['verify-all'],
  ['receipt'],
  ['later'],
  ['read'],
  ['bake', 'signing'],
  ['index'],
  ['bin'],
]

/** The issuer's rooms, read the same way. Its room `issue` is `issuer/issue` here, for the verifier has rooms of the same names. */
export const ISSUER_ROAD: readonly (readonly string[])[] = [
  ['errors', 'clock'],
  ['secret'],
  ['folder'],
  ['text'],
  ['programme'],
  ['words'],
  ['key'],
  ['register'],
  ['credential'],
  ['issue'],
  ['claim'],
  ['notify'],
  ['decide'],
  ['status'],
  ['erase', 'export'],
  ['publish'],
  ['index'],
  ['command'],
  ['bin'],
].map((line) => line.map((room) => `issuer/${room}`))

/** The only rooms that may import what belongs to one version of the standard. */
const KNOW_VERSIONS = ['container', 'version', 'proof', 'status']

/** What is wrong with one file; empty when nothing is. */
export type Rule = (source: Source) => readonly string[]

/** Every file lies in a room, and imports only from rooms already passed. */
export const looksBack: Rule = (source) => {
  const room = roomOf(source.path)
  if (!room) return []
  const place = placeOf(room)
  if (place < 0) return [`${source.path}: the room ${room} is not on the road (test/rooms/road.ts)`]
  return source.imports.flatMap(({ path }) => {
    const other = path && roomOf(path)
    if (!other || other === room) return []
    return placeOf(other) > place || placeOf(other) < 0 ? [`${source.path}: imports ${path}, which lies ahead`] : []
  })
}

export const versionsStayInside: Rule = (source) => {
  const room = roomOf(source.path)
  if (!room || KNOW_VERSIONS.includes(room)) return []
  return source.imports.flatMap(({ path }) => (path && /\/version\/ob\d/.test(path) ? [`${source.path}: knows a version, by ${path}`] : []))
}

/** verifier ← components ← site, and verifier ← issuer. The elements load the verifier's code on demand only. */
export const packagesLookBack: Rule = ({ path, imports }) => {
  const [home = ''] = path.split('/')
  const strange: Record<string, (one: Import) => boolean> = {
    verifier: ({ specifier }) => /^(@rosette\/|lit(-|\/|$)|@lit|astro)/.test(specifier),
    issuer: ({ specifier }) => /^(@rosette\/(?!verifier)|lit(-|\/|$)|@lit|astro)/.test(specifier),
    components: ({ specifier, kind }) => /^(@rosette\/(?!verifier)|astro)/.test(specifier) || (specifier === '@rosette/verifier' && kind === 'value'),
  }
  const isStrange = strange[home]
  if (!isStrange) return []
  return imports
    .filter((one) => isStrange(one) || (one.path !== undefined && !one.path.startsWith(`${home}/`)))
    .map((one) => `${path}: ${home} may not import ${one.specifier}`)
}

/** Rooms that wait for each other's values. Types may be mutual. */
export function cycles(sources: readonly Source[]): readonly string[] {
  const waits = new Map<string, Set<string>>()
  for (const { path, imports } of sources) {
    const room = roomOf(path)
    for (const one of imports) {
      const other = one.kind !== 'type' && one.path ? roomOf(one.path) : undefined
      if (room && other && other !== room) waits.set(room, (waits.get(room) ?? new Set()).add(other))
    }
  }
  return [...waits.keys()].filter((room) => reaches(waits, room)).map((room) => `${room} imports itself through others`)
}

/** A foreign package stands behind one file of each package of ours, so that it can be replaced; but jose speaks for keys, claims and decisions, nodemailer for a mail and for its way. */
export function shared(sources: readonly Source[]): readonly string[] {
  const users = new Map<string, Set<string>>()
  for (const { path, imports } of sources.filter(({ path }) => /^(verifier|issuer)\/src\//.test(path))) {
    const isIssuer = path.startsWith('issuer/')
    for (const { specifier } of imports.filter((one) => one.path === undefined && !(isIssuer && MAY_SHARE.test(one.specifier)))) {
      const name = specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/')
      const key = isIssuer ? `${name} of the issuer` : name
      users.set(key, (users.get(key) ?? new Set()).add(path))
    }
  }
  return [...users].filter(([, files]) => files.size > 1).map(([name, files]) => `${name} is imported by ${[...files].join(' and ')}`)
}

const MAY_SHARE = /^(jose$|nodemailer\/|@rosette\/|node:(?!sqlite))/

/** The room of a file of the verifier or the issuer; undefined for any other file. */
export function roomOf(path: string): string | undefined {
  const issuer = (/^issuer\/src\/([^/.]+)/.exec(path) ?? /^issuer\/(bin)\//.exec(path))?.[1]
  if (issuer) return `issuer/${issuer}`
  return (/^verifier\/src\/([^/.]+)/.exec(path) ?? /^verifier\/(pinned|schemas|bin)\//.exec(path))?.[1]
}

function placeOf(room: string): number {
  return (room.startsWith('issuer/') ? ISSUER_ROAD : ROAD).findIndex((line) => line.includes(room))
}

function reaches(waits: ReadonlyMap<string, ReadonlySet<string>>, goal: string): boolean {
  const seen = new Set<string>()
  const open = [goal]
  for (let room = open.pop(); room; room = open.pop()) {
    for (const next of waits.get(room) ?? []) {
      if (next === goal) return true
      if (!seen.has(next)) open.push(next)
      seen.add(next)
    }
  }
  return false
}
