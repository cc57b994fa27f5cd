import { describe, expect, it } from 'vitest'
import type { JsonObject } from '../../src/json.ts'
import { readCredential } from '../../src/version/ob3.ts'
import { makeCredential } from '../made.ts'

const DID = 'did:example:school'
const VC11 = 'https://www.w3.org/2018/credentials/v1'
const VC20 = 'https://www.w3.org/ns/credentials/v2'
const refusing = (code: string, details: object) => expect.objectContaining({ code, grounds: expect.objectContaining({ details }) as object }) as Error
const reading = (changes: Record<string, unknown>) => readCredential(makeCredential(DID, changes), []).credential
const achievement = { id: 'https://harbour.example/achievements/knots', type: ['Achievement'], name: 'Knots' }
const about = (changes: object) => reading({ credentialSubject: { id: 'did:example:learner', achievement, ...changes } })
const awarding = (changes: object) => about({ achievement: { ...achievement, ...changes } }).achievement

describe('the data model', () => {
  it.each([
    [VC11, '1.1'],
    [[VC11, VC20], '1.1'],
    [VC20, '2.0'],
    [[VC20, VC11], '2.0'],
  ])('of the context %j is %s', (context, dataModel) => {
    expect(reading({ '@context': context }).dataModel).toBe(dataModel)
  })

  it.each([undefined, null, [], {}, 7, 'https://harbour.example/context', ['https://harbour.example/context', VC20], [[VC20]], [{ '@vocab': VC20 }, VC20]])(
    'of the context %j is none',
    (context) => {
      expect(() => reading({ '@context': context })).toThrow(refusing('context-missing', {}))
    },
  )
})

describe('the type', () => {
  it.each([
    ['OpenBadgeCredential', 'achievement', '3.0'],
    ['AchievementCredential', 'achievement', '3.0'],
    ['EndorsementCredential', 'endorsement', '3.0'],
    ['UniversityDegree', 'other', 'none'],
  ])('%s makes it %s of version %s', (type, kind, version) => {
    expect(reading({ type: ['VerifiableCredential', type] })).toMatchObject({ kind, version })
    expect(reading({ type: [type, 7, 'VerifiableCredential'] })).toMatchObject({ kind, version })
  })

  it('alone is no badge', () => {
    expect(reading({ type: 'VerifiableCredential' })).toMatchObject({ kind: 'other', version: 'none' })
    expect(() => reading({ type: ['OpenBadgeCredential', 'Extension'] })).toThrow(refusing('not-a-badge', { type: 'OpenBadgeCredential, Extension' }))
    expect(() => reading({ type: undefined })).toThrow(refusing('not-a-badge', { type: '?' }))
    expect(() => reading({ type: { id: 'VerifiableCredential' } })).toThrow(refusing('not-a-badge', { type: '?' }))
  })
})

describe('the subject', () => {
  it('is one, bare or in a list', () => {
    expect(reading({ credentialSubject: [{ id: 'did:example:a' }] }).recipient.id).toBe('did:example:a')
    expect(reading({ credentialSubject: {} })).toMatchObject({
      recipient: { id: undefined, identities: [] },
      achievement: { criteria: {}, tags: [], alignments: [] },
    })
  })

  it.each([undefined, null, []])('is missing as %j', (credentialSubject) => {
    expect(() => reading({ credentialSubject })).toThrow(refusing('property-missing', { property: 'credentialSubject' }))
  })

  it.each(['did:example:a', 7, [null], [[{}]], [{ id: 'did:example:a' }, { id: 'did:example:b' }]])('cannot be read as %j', (credentialSubject) => {
    expect(() => reading({ credentialSubject })).toThrow(refusing('property-unreadable', { property: 'credentialSubject' }))
  })

  it.each([null, 7, {}, ['did:example:a']])('has no id like %j', (id) => {
    expect(() => about({ id })).toThrow(refusing('property-unreadable', { property: 'id' }))
  })

  it('is named by identities too, and one that cannot be read names nobody', () => {
    const identity = { type: 'IdentityObject', hashed: true, identityHash: 'sha256$00', identityType: 'emailAddress', salt: 'sea' }
    const read = { type: 'emailAddress', value: 'sha256$00', hashed: true, salt: 'sea' }
    expect(about({ name: 'Ada', identifier: identity }).recipient).toEqual({ id: 'did:example:learner', name: 'Ada', identities: [read] })
    const strange = [{ ...identity, hashed: 'false' }, { ...identity, identityHash: 7 }, { ...identity, identityHash: undefined }, 'ada', null]
    expect(about({ identifier: [...strange, identity] }).recipient.identities).toEqual([read])
    expect(about({ identifier: { identityHash: '7' } }).recipient.identities).toEqual([{ type: 'identifier', value: '7', hashed: false }])
  })
})

describe('the issuer', () => {
  it('is an id or a profile', () => {
    expect(reading({ issuer: DID }).issuer).toEqual({ id: DID })
    expect(reading({ issuer: { id: DID, name: 'Harbour School', image: { id: 'data:,' } } }).issuer).toEqual({
      id: DID,
      name: 'Harbour School',
      image: 'data:,',
    })
  })

  it.each([undefined, null, '', 7, {}, { id: '' }, { id: 7 }, { id: [DID] }, [], [DID], [{ id: DID }]])('is nobody as %j', (issuer) => {
    expect(() => reading({ issuer })).toThrow(refusing('issuer-missing', {}))
  })
})

describe('the achievement', () => {
  it('is read field by field', () => {
    const creator = { id: 'did:example:maker', name: 'Maker' }
    const alignment = { targetName: 'Seamanship', targetUrl: 'https://skills.example/7' }
    const image = { id: 'https://harbour.example/knots.png', caption: 'A knot' }
    const criteria = { id: 'https://harbour.example/criteria', narrative: 'Tie them.' }
    const all = { description: 'Eight knots.', achievementType: 'Badge', criteria, image, tag: ['knots', 7], alignment: [alignment], creator }
    expect(awarding(all)).toEqual({
      id: achievement.id,
      name: 'Knots',
      description: 'Eight knots.',
      type: 'Badge',
      criteria,
      image,
      tags: ['knots'],
      alignments: [{ name: 'Seamanship', url: 'https://skills.example/7' }],
      creator,
    })
  })

  it('leaves out what cannot be read', () => {
    const strange = { id: 7, name: [], description: {}, achievementType: null, criteria: 'Tie them.', image: 7, tag: {}, alignment: 'x', creator: DID }
    expect(awarding(strange)).toEqual({ criteria: {}, tags: [], alignments: [] })
  })

  it('lends the credential its name when that has none', () => {
    expect(reading({ name: 'Award' }).name).toBe('Award')
    expect(about({}).name).toBe('Knots')
    expect(reading({ name: undefined }).name).toBe('Knots')
    expect(reading({ name: undefined, credentialSubject: {} }).name).toBeUndefined()
  })

  it('in a list of one is that one', () => {
    expect(about({ achievement: [achievement] }).achievement).toMatchObject({ id: achievement.id, name: 'Knots' })
  })

  it('is one: several cannot be read', () => {
    const several = () => about({ achievement: [achievement, { ...achievement, name: 'Sails' }] })
    expect(several).toThrow(refusing('property-unreadable', { property: 'credentialSubject.achievement' }))
  })
})

describe('the results', () => {
  const grade = { id: 'urn:example:grade', type: ['ResultDescription'], name: 'Grade' }
  const results = (result: unknown, resultDescription: unknown = grade) => about({ achievement: { ...achievement, resultDescription }, result }).results

  it('have the name of their description', () => {
    expect(results({ resultDescription: grade.id, value: 'A', status: 'Completed' })).toEqual([{ name: 'Grade', value: 'A', status: 'Completed' }])
    expect(results([{ achievedLevel: 'urn:example:level' }, 7])).toEqual([{ value: 'urn:example:level' }])
    expect(results({ resultDescription: 'urn:example:other', value: 7 })).toEqual([{}])
  })

  it('have no name that was not given to them', () => {
    expect(results({ value: 'A' }, { name: 'Grade' })).toEqual([{ value: 'A' }])
    expect(about({ achievement: undefined, result: { value: 'A' } }).results).toEqual([{ value: 'A' }])
  })
})

describe('the dates', () => {
  const [early, late] = ['2024-01-01T00:00:00Z', '2025-01-01T00:00:00Z']

  it.each([
    [early, undefined, early],
    [undefined, early, early],
    [early, late, late],
    [late, early, late],
    ['soon', late, 'soon'],
    [late, 'soon', 'soon'],
    [undefined, undefined, undefined],
  ])('validFrom %j and issuanceDate %j begin at %j', (validFrom, issuanceDate, expected) => {
    expect(reading({ validFrom, issuanceDate }).validFrom).toBe(expected)
  })

  it.each([
    [early, undefined, early],
    [undefined, early, early],
    [early, late, early],
    [late, early, early],
    ['soon', late, 'soon'],
    [late, 'soon', 'soon'],
    [undefined, undefined, undefined],
  ])('validUntil %j and expirationDate %j end at %j', (validUntil, expirationDate, expected) => {
    expect(reading({ validUntil, expirationDate }).validUntil).toBe(expected)
  })

  it.each(['id', 'validFrom', 'validUntil', 'issuanceDate', 'expirationDate'])('and the id are texts: %s', (name) => {
    for (const value of [null, 7, {}, [early]]) expect(() => reading({ [name]: value })).toThrow(refusing('property-unreadable', { property: name }))
  })
})

describe('the status entries', () => {
  const list = 'https://harbour.example/status/1'
  const status = (credentialStatus: unknown) => reading({ credentialStatus }).status
  const entry = (type: string, changes: object = {}) => ({ type, statusListCredential: list, statusListIndex: '94', statusPurpose: 'revocation', ...changes })
  const unknown = (type: string) => ({ kind: 'unknown', type })

  it.each(['BitstringStatusListEntry', 'StatusList2021Entry'])('of type %s are read', (type) => {
    const read = { kind: 'bitstring', type, list, index: '94', purpose: 'revocation', size: 1 }
    expect(status(entry(type))).toEqual([read])
    expect(status([entry(type, { statusListIndex: 94, statusSize: 2 })])).toEqual([{ ...read, size: 2 }])
    const strange = entry(type, { statusListCredential: {}, statusListIndex: [94], statusPurpose: 7, statusSize: '1' })
    expect(status(strange)).toEqual([{ ...read, list: '', index: '', purpose: '', size: Number.NaN }])
  })

  it('of the list by 1EdTech have an address', () => {
    expect(status({ type: ['1EdTechRevocationList'], id: list })).toEqual([{ kind: '1edtech-revocation-list', url: list }])
    for (const id of [undefined, '', 7]) expect(status({ type: '1EdTechRevocationList', id })).toEqual([unknown('1EdTechRevocationList')])
  })

  it('never vanish', () => {
    expect(status([null, 'x', 7, [], {}, { type: ['A', 'B'] }])).toEqual([...Array<object>(5).fill(unknown('?')), unknown('A, B')])
    expect(status(null)).toEqual([unknown('?')])
    expect([status(undefined), status([])]).toEqual([[], []])
  })
})

describe('the rest', () => {
  it('is read as well', () => {
    const document: JsonObject = makeCredential(DID, {
      description: { '@value': 'Knoten', '@language': 'de' },
      awardedDate: '2024-04-01T00:00:00Z',
      image: { id: 'https://harbour.example/award.png' },
      evidence: [{ id: 'https://harbour.example/film', name: 'Film' }, 'x'],
      endorsement: { type: 'VerifiableCredential' },
      endorsementJwt: ['a.b.c'],
    })
    const securing = [{ kind: 'vc-jwt', token: 'a.b.c', claims: {} }] as const
    const claimed = readCredential(document, securing)
    expect(claimed.credential).toMatchObject({
      id: document['id'],
      description: 'Knoten',
      awardedDate: '2024-04-01T00:00:00Z',
      image: 'https://harbour.example/award.png',
      evidence: [{ id: 'https://harbour.example/film', name: 'Film' }],
      endorsements: [
        { of: 'credential', claim: { type: 'VerifiableCredential' } },
        { of: 'credential', claim: 'a.b.c' },
      ],
    })
    expect([claimed.credential.source, claimed.document, claimed.securing]).toEqual([document, document, securing])
  })

  it('may stand in the subject', () => {
    expect(about({ image: 'data:,', narrative: 'At the harbour.' })).toMatchObject({ image: 'data:,', narrative: 'At the harbour.' })
  })
})
