import { describe, expect, it } from 'vitest'
import { toHex } from '../../src/bytes.ts'
import type { JsonObject } from '../../src/json.ts'
import { canonicalHash } from '../../src/proof/canonize.ts'
import { makeCredential, makeVisit } from '../made.ts'

const ISSUER = 'did:example:issuer'
const [V2, OB3] = makeCredential(ISSUER)['@context'] as readonly string[]
const OWN = 'https://harbour.example/terms/v1'
const TERMS: JsonObject = { '@context': { berth: 'https://harbour.example/terms#berth' } }
const hashing = (changes: Record<string, unknown>, contexts: Record<string, JsonObject> = {}) =>
  canonicalHash(makeCredential(ISSUER, changes), makeVisit({}, { contexts }))
const hexOf = async (changes: Record<string, unknown>) => toHex(await hashing(changes))
/** A graph of nameless nodes, each linked to each: canonical names take exponential time. */
const clique = (size: number): JsonObject => ({
  '@context': { '@vocab': 'https://harbour.example/terms#' },
  link: Array.from({ length: size }, () => ({})),
})

describe('the canonical form', () => {
  it('is the same whatever the order of names', async () => {
    const document = makeCredential(ISSUER)
    const turned = Object.fromEntries(Object.entries(document).reverse())
    expect(await canonicalHash(turned, makeVisit())).toEqual(await canonicalHash(document, makeVisit()))
  })

  it.each([
    ['a letter', { name: 'Knits' }],
    ['a space', { name: 'Knots ' }],
    ['a zero-width mark', { name: 'Knots\u200b' }],
    ['an end', { validUntil: '2030-01-01T00:00:00Z' }],
  ])('is another with %s more', async (_, changes) => {
    expect(await hexOf(changes)).not.toBe(await hexOf({}))
  })

  it('tells composed letters from decomposed ones', async () => {
    expect(await hexOf({ name: '\u00e9' })).not.toBe(await hexOf({ name: 'e\u0301' }))
  })
})

describe('the contexts of a document', () => {
  it('are never loaded from anywhere', async () => {
    const own = { '@context': [V2, OB3, OWN] }
    await expect(canonicalHash(makeCredential(ISSUER, own), makeVisit({ [OWN]: TERMS }))).rejects.toMatchObject({
      code: 'context-unknown',
      grounds: { details: { context: OWN } },
    })
  })

  it('may be the caller’s own', async () => {
    await expect(hashing({ '@context': [V2, OB3, OWN], berth: '7' }, { [OWN]: TERMS })).resolves.toHaveLength(32)
  })

  it('are never the caller’s where one is pinned', async () => {
    const plain = toHex(await hashing({}))
    expect(toHex(await hashing({}, { [String(V2)]: { '@context': {} } }))).toBe(plain)
  })

  it.each([
    ['an inline object', { name: 'https://schema.org/name' }],
    ['an import', { '@import': V2 }],
    ['a base', { '@base': 'https://a.example/' }],
    ['a vocabulary', { '@vocab': 'https://a.example/' }],
    ['a data: address', 'data:application/json,{}'],
    ['a name of every object', '__proto__'],
    ['another spelling of a known one', `${String(V2)}/`],
  ])('are unknown with %s', async (_, context) => {
    await expect(hashing({ '@context': [V2, OB3, context] })).rejects.toMatchObject({ code: 'context-unknown' })
  })

  it('are judged inside an endorsement too', async () => {
    const endorsement = { ...makeCredential(ISSUER, { id: 'urn:uuid:2', credentialSubject: { id: 'urn:uuid:3' } }), '@context': [V2, OWN] }
    await expect(hashing({ endorsement: [endorsement] })).rejects.toMatchObject({ code: 'context-unknown', grounds: { details: { context: OWN } } })
  })

  it('may not lead from the caller’s own to an unknown one', async () => {
    const leading = { '@context': ['https://other.example/v1'] }
    await expect(hashing({ '@context': [V2, OB3, OWN] }, { [OWN]: leading })).rejects.toMatchObject({ code: 'context-unknown' })
  })
})

describe('the terms of a document', () => {
  it.each([
    ['a name no context defines', { admiral: 'yes' }, 'admiral'],
    ['a type no context defines', { type: ['VerifiableCredential', 'OpenBadgeCredential', 'Admiral'] }, 'Admiral'],
    ['a relative id', { id: 'knots' }, 'knots'],
  ])('are refused with %s, for it would not be signed', async (_, changes, property) => {
    await expect(hashing(changes)).rejects.toMatchObject({ code: 'terms-undefined', grounds: { details: { property } } })
  })

  it('are refused when the contexts contradict each other', async () => {
    await expect(hashing({ '@context': [V2, OWN] }, { [OWN]: { '@context': { id: 'https://a.example/id' } } })).rejects.toMatchObject({
      code: 'terms-undefined',
    })
  })
})

describe('a document that takes too long', () => {
  const options = (document: JsonObject) => ({ ...document, '@context': OWN })
  const within = (document: JsonObject, contexts: Record<string, JsonObject>) => canonicalHash(options(document), makeVisit({}, { contexts }))
  const LINKS = { [OWN]: { '@context': { link: 'https://harbour.example/terms#link', id: '@id' } } }

  it('is refused beyond four thousand values, before it is expanded', async () => {
    const most = Array.from({ length: 4_001 }, () => 'x')
    const begun = performance.now()
    await expect(hashing({ evidence: most })).rejects.toMatchObject({ code: 'too-complex' })
    expect(performance.now() - begun).toBeLessThan(500)
  })

  it('is refused beyond a hundred contexts, though all are known', async () => {
    const again = (count: number) => ({ '@context': [V2, ...Array.from({ length: count }, () => OB3)] })
    await expect(hashing(again(100))).rejects.toMatchObject({ code: 'too-complex' })
    await expect(hashing(again(9))).resolves.toHaveLength(32)
  })

  it('is refused beyond a thousand nameless nodes', async () => {
    await expect(within(clique(1_001), LINKS)).rejects.toMatchObject({ code: 'too-complex' })
  })

  it('is accepted with a few nameless nodes', async () => {
    const { link } = clique(2)
    await expect(within({ link }, LINKS)).resolves.toHaveLength(32)
  })

  it('is refused when forty nameless nodes look alike, and soon', async () => {
    const ring = Array.from({ length: 40 }, () => ({ link: [{ link: [{}, {}] }, { link: [{}, {}] }] }))
    const begun = performance.now()
    await expect(within({ link: ring }, LINKS)).rejects.toMatchObject({ code: 'too-complex' })
    expect(performance.now() - begun).toBeLessThan(6_000)
  }, 10_000)

  it('is given up at once when the caller stops', async () => {
    await expect(canonicalHash(makeCredential(ISSUER), makeVisit({}, { signal: AbortSignal.abort() }))).rejects.toMatchObject({ code: 'stopped' })
  })
})
