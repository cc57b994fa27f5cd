/** Graphs that take for ever to write down canonically, and documents of too many things. */

import type { JsonObject } from '../../../verifier/src/json.ts'
import { encodeBits, LIST, makeEntry, makeStatusList } from '../../../verifier/test/status/made-list.ts'
import { attack, control, POISON, type HostileCase, type HostileRow, type Web, type Why } from '../case.ts'
import { badge, makeCredential, school, signIntegrity, signToken } from '../made/forge.ts'

const heading = 'JSON-LD and Data Integrity'
type Edge = readonly [from: number, to: number]

const range = (count: number) => Array.from({ length: count }, (_, at) => at)

const clique = (size: number): readonly Edge[] => range(size).flatMap((a) => range(size).flatMap((b): readonly Edge[] => (a === b ? [] : [[a, b]])))
const bipartite = (half: number): readonly Edge[] => range(half).flatMap((a) => range(half).map((b): Edge => [a, half + b]))
const hypercube = (dimensions: number): readonly Edge[] => range(2 ** dimensions).flatMap((a) => range(dimensions).map((bit): Edge => [a, a ^ (1 << bit)]))
const ring = (size: number, from = 0): readonly Edge[] => range(size).map((at): Edge => [from + at, from + ((at + 1) % size)])
const chain = (length: number): readonly Edge[] => range(length).map((at): Edge => [at, at + 1])
const petersen: readonly Edge[] = range(5).flatMap((at): readonly Edge[] => [[at, (at + 1) % 5], [at, at + 5], [at + 5, ((at + 2) % 5) + 5]]) // prettier-ignore
const star = (size: number): readonly Edge[] => range(size).map((at): Edge => [0, at + 1])

/** A graph over blank nodes that have names: achievements, related as its edges say. */
function document(edges: readonly Edge[]): JsonObject {
  const nodes = new Map<number, number[]>()
  for (const [from, to] of edges) nodes.set(from, [...(nodes.get(from) ?? []), to])
  const related = [...nodes].map(([from, to]) => ({ id: `_:b${from}`, type: ['Achievement'], related: to.map((at) => ({ id: `_:b${at}` })) }))
  return withAchievement({ related })
}

/** Blank nodes without names make trees alone, but nothing in them can be told apart. */
function anonymous(count: number): JsonObject {
  const level = { type: ['RubricCriterionLevel'], alignment: [{ type: ['Alignment'] }, { type: ['Alignment'] }] }
  return withAchievement({ resultDescription: range(count).map(() => ({ type: ['ResultDescription'], rubricCriterionLevel: [level, level] })) })
}

function withAchievement(more: object): JsonObject {
  const subject = badge['credentialSubject'] as JsonObject
  return { ...badge, credentialSubject: { ...subject, achievement: { ...(subject['achievement'] as JsonObject), ...more } } }
}

/** Nobody can sign these in reasonable time, so the proof is that of another document. */
const secured = (document: JsonObject, proof: JsonObject): JsonObject => ({ ...document, proof })

const GRAPHS: Readonly<Record<string, readonly Edge[]>> = {
  ...Object.fromEntries([8, 10, 12, 16, 20, 30, 40].map((size) => [`a clique of ${size}`, clique(size)])),
  'a bipartite graph of 8 and 8': bipartite(8),
  'a bipartite graph of 20 and 20': bipartite(20),
  'a hypercube of 4 dimensions': hypercube(4),
  'a hypercube of 6 dimensions': hypercube(6),
  'Petersen’s graph': petersen,
  'ten of Petersen’s graphs': range(10).flatMap((copy) => petersen.map(([a, b]): Edge => [a + 10 * copy, b + 10 * copy])),
  'a ring of 900': ring(900),
  'two rings of 300': [...ring(300), ...ring(300, 300)],
  'a star of 900': star(900),
  'a chain of 20,000': chain(20_000),
}

const WHY: readonly Why[] = ['too-complex', 'shape-ambiguous', 'terms-undefined', 'signature-wrong']

const graphs: HostileRow = {
  heading,
  name: 'poisoned graphs',
  cases: async () => {
    const signed = await signIntegrity(school, badge)
    const proof = signed['proof'] as JsonObject
    const named = withAchievement({ resultDescription: range(9).map((at) => ({ type: ['ResultDescription'], name: `Level ${at}` })) })
    const small = await signIntegrity(school, named)
    return [
      ...Object.entries(GRAPHS).map(([name, edges]) => attack(WHY, name, secured(document(edges), proof), POISON)),
      ...[20, 100, 300, 2000].map((count) => attack(WHY, `${count} blank nodes that cannot be told apart`, secured(anonymous(count), proof), POISON)),
      attack(
        WHY,
        '20,000 pieces of evidence',
        secured({ ...badge, evidence: range(20_000).map((at) => ({ id: `urn:e:${at}`, type: ['Evidence'] })) }, proof),
        POISON,
      ),
      attack(
        WHY,
        '30,000 types',
        secured({ ...badge, type: ['VerifiableCredential', 'OpenBadgeCredential', ...range(30_000).map((at) => `urn:t:${at}`)] }, proof),
        POISON,
      ),
      attack(['stopped', 'too-complex'], 'given up on by the caller', secured(anonymous(100), proof), { ...POISON, stopAfter: 200 }),
      control('nine blank nodes that can be told apart', small, POISON),
      control('no blank nodes', signed, POISON),
    ]
  },
}

const lists: HostileRow = {
  heading,
  name: 'poisoned graphs in a status list',
  cases: async () => {
    const token = await signToken(school, makeCredential(school.did, { credentialStatus: makeEntry() }))
    const list = makeStatusList(school.did)
    const signed = await signIntegrity(school, list)
    const proof = signed['proof'] as JsonObject
    const serve = (served: object): Web => ({ [LIST]: { body: JSON.stringify(served), type: 'application/json' } })
    const poisoned = (edges: readonly Edge[]): HostileCase['web'] => {
      const nodes = edges.map(([a, b]) => ({ id: `_:b${a}`, type: 'BitstringStatusList', 'https://evil.example/p': { id: `_:b${b}` } }))
      return serve({ ...list, credentialSubject: [list['credentialSubject'], ...nodes], proof })
    }
    const many = { ...list, evidence: range(2000).map(() => ({ type: ['Evidence'], name: 'x' })) }
    const why: readonly Why[] = ['status-list-invalid']
    return [
      attack(why, 'a clique of 10', token, { web: poisoned(clique(10)), ...POISON }),
      attack(why, 'a chain of 20,000', token, { web: poisoned(chain(20_000)), ...POISON }),
      attack(why, '2000 blank nodes', token, { web: serve({ ...many, proof }), ...POISON }),
      attack(why, 'a thousand contexts', token, {
        web: serve({ ...signed, '@context': range(1000).map(() => 'https://www.w3.org/ns/credentials/v2') }),
        ...POISON,
      }),
      control('none', token, { web: serve(signed), ...POISON }),
      control('none, and the list in base64url of its own', token, {
        web: serve(await signIntegrity(school, makeStatusList(school.did, { subject: { encodedList: encodeBits() } }))),
        ...POISON,
      }),
    ]
  },
}

export const poison: readonly HostileRow[] = [graphs, lists]
