/** The quick way is held against jsonld in safe mode and rdf-canonize: byte for byte the same, or it steps aside. */

import { describe, expect, it } from 'vitest'
import type { JsonObject } from '../../src/json.ts'
import { makeCredential, makeCredential11 } from '../made.ts'
import { PINNED, textByLibraries, textByQuickWay } from './libraries.ts'
import { diceOf, makeDocument } from './made-documents.ts'

const SEED = 2022
const MANY = 10_000
const V2 = 'https://www.w3.org/ns/credentials/v2'
const OB = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'
const contextsIn = (document: JsonObject) => JSON.stringify(document['@context'])

/** What both ways say of a document, for one comparison. */
async function bothWays(document: JsonObject) {
  return { document, quick: await textByQuickWay(document), slow: await textByLibraries(document) }
}

describe('the quick way', () => {
  it(`says what the libraries say, of ${MANY} documents made by dice`, async () => {
    const dice = diceOf(SEED)
    const documents = Array.from({ length: MANY }, () => makeDocument(dice, PINNED))
    const counts = { accepted: 0, quick: 0 }
    // Those with the same contexts together: the libraries keep what they made of the last few.
    for (const document of documents.sort((a, b) => (contextsIn(a) < contextsIn(b) ? -1 : 1))) {
      const { quick, slow } = await bothWays(document)
      if (quick) expect({ document, ...quick }).toEqual({ document, ...slow })
      if ('text' in slow) counts.accepted += 1
      if ('text' in slow && quick) counts.quick += 1
    }
    const share = counts.quick / counts.accepted
    process.stdout.write(`\nquick way: ${counts.quick} of ${counts.accepted} sound documents (${(100 * share).toFixed(1)} %), of ${MANY} made\n`)
    expect(counts.accepted).toBeGreaterThan(0.8 * MANY)
    expect(share).toBeGreaterThan(0.9)
  }, 300_000)

  it('never takes contexts together that contradict each other', async () => {
    const names = [...PINNED.keys()]
    for (const context of names.flatMap((one) => names.map((other) => [one, other]))) {
      const { quick, slow } = await bothWays({ '@context': context, id: 'urn:uuid:1', type: 'urn:x:type' })
      if (quick) expect({ context, ...quick }).toEqual({ context, ...slow })
    }
  }, 60_000)

  it.each([
    ['data model 2.0', makeCredential('did:example:issuer')],
    ['data model 1.1', makeCredential11('did:example:issuer')],
    ['a proof’s options', { '@context': [V2, OB], type: 'DataIntegrityProof', cryptosuite: 'eddsa-rdfc-2022', proofPurpose: 'assertionMethod' }],
  ])('is taken for a plain badge of %s', async (_, document) => {
    const { quick, slow } = await bothWays(document)
    expect(quick).toEqual(slow)
    expect(quick).toHaveProperty('text')
  })

  it.each<[string, Record<string, unknown>, Record<string, unknown>]>([
    ['a name no context defines', { name: 'x' }, { admiral: 'x' }],
    ['a type no context defines', { evidence: { type: 'Evidence' } }, { evidence: { type: 'Admiral' } }],
    ['a relative id', { id: 'urn:uuid:1' }, { id: 'knots' }],
    ['a relative reference', { issuer: 'urn:uuid:1' }, { issuer: 'knots' }],
    ['an id that is no text', { id: 'urn:uuid:1' }, { id: 7 }],
    ['a language that is none', { name: { '@value': 'x', '@language': 'en' } }, { name: { '@value': 'x', '@language': 'not one' } }],
    ['a value of null', { name: { '@value': 'x' } }, { name: { '@value': null } }],
    ['a name that every object has', { name: 'x' }, { toString: 'x' }],
    ['a proof that is only a name', { proof: { id: 'urn:uuid:1', type: 'DataIntegrityProof' } }, { proof: { id: 'urn:uuid:1' } }],
  ])('leaves %s to the libraries, which refuse it', async (_, plain, odd) => {
    const { quick: taken } = await bothWays(makeCredential('did:example:issuer', plain))
    expect(taken).toHaveProperty('text')
    const { quick, slow } = await bothWays(makeCredential('did:example:issuer', odd))
    expect(quick).toBeUndefined()
    expect(slow).toHaveProperty('refusal')
  })

  it.each<[string, Record<string, unknown>]>([
    ['an address with a bracket', { evidence: { id: 'https://a.example/<x>', type: 'Evidence' } }],
    ['a list object', { evidence: [{ '@list': ['urn:uuid:1'] }] }],
    [
      'one value written in two ways',
      {
        evidence: [
          { id: 'urn:uuid:1', name: ['1', 1] },
          { id: 'urn:uuid:1', name: { '@value': 1 } },
        ],
      },
    ],
  ])('says the same as the libraries, or nothing, of %s', async (_, changes) => {
    const { quick, slow } = await bothWays(makeCredential('did:example:issuer', changes))
    if (quick) expect(quick).toEqual(slow)
    expect(slow).toHaveProperty('text')
  })

  it('is the same after more sets of terms than are kept', async () => {
    const types = ['Address', 'Alignment', 'EndorsementSubject', 'Evidence', 'GeoCoordinates', 'IdentityObject', 'Image', 'Profile', 'Related']
    const sets = Array.from({ length: 2 ** types.length }, (_, bits) => types.filter((__, at) => bits & (1 << at)))
    const document = makeCredential('did:example:issuer', { evidence: sets.map((type, at) => ({ id: `urn:uuid:${at}`, type })) })
    const before = await textByQuickWay(document)
    expect(before).toHaveProperty('text')
    expect(await textByQuickWay(document)).toEqual(before)
    const { quick, slow } = await bothWays(makeCredential('did:example:issuer'))
    expect(quick).toEqual(slow)
  })
})
