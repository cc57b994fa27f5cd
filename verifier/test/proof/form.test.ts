import { describe, expect, it } from 'vitest'
import type { JsonObject } from '../../src/json.ts'
import { judgeForm } from '../../src/proof/form.ts'
import { makeCredential, makeIssuer, makeVisit, proveText, signIntegrity } from '../made.ts'

const ISSUER = await makeIssuer()
const FILM = { id: 'https://harbour.example/1', type: ['Evidence'], name: 'Film' }
const signed = await signIntegrity(ISSUER, makeCredential(ISSUER.did, { evidence: [FILM], description: 'Knots, tied.' }))
const prove = (changes: JsonObject) => proveText({ ...signed, ...changes }, makeVisit())

describe('the form of a value', () => {
  it.each<[string, JsonObject]>([
    ['evidence without a list', { evidence: FILM }],
    ['a text in no language', { description: { '@value': 'Knots, tied.' } }],
    ['a text in a list of one of those', { description: [{ '@value': 'Knots, tied.' }] }],
  ])('may be another that reads the same: %s', async (_, changes) => {
    await expect(prove(changes)).resolves.toMatchObject({ proven: { credential: { description: 'Knots, tied.', evidence: [{ name: 'Film' }] } } })
  })

  it.each<[string, JsonObject, string]>([
    ['evidence in a list in a list', { evidence: [[FILM]] }, 'evidence'],
    ['a text in a list', { description: ['Knots, tied.'] }, 'description'],
    ['a text twice in a list', { description: ['Knots, tied.', 'Knots, tied.'] }, 'description'],
  ])('is refused when a reader would miss it, though the graph is the same: %s', async (_, changes, property) => {
    await expect(prove(changes)).rejects.toMatchObject({ code: 'shape-ambiguous', grounds: { details: { property } } })
  })

  it.each([
    ['criteria', [{ narrative: 'Tie them.' }]],
    ['image', [{ id: 'https://harbour.example/1.png', type: 'Image' }]],
    ['achievementType', ['Badge']],
    ['achievementType', { '@value': 'Badge' }],
    ['hashed', [true]],
    ['tag', [{ '@value': 'rope' }]],
    ['type', { '@value': 'Evidence' }],
  ])('of %s is refused as %j', (name, value) => {
    expect(() => judgeForm(value, name)).toThrow('shape-ambiguous')
  })

  it.each([
    ['criteria', { narrative: 'Tie them.' }],
    ['image', 'https://harbour.example/1.png'],
    ['achievementType', 'Badge'],
    ['hashed', true],
    ['tag', ['rope', 'sea']],
    ['type', 'Evidence'],
    ['name', [{ '@value': 'Knots', '@language': 'en' }]],
  ])('of %s is accepted as %j', (name, value) => {
    expect(() => judgeForm(value, name)).not.toThrow()
  })
})
