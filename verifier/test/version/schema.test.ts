import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { compileSchemas } from '../../schemas/build.ts'
import { isObject, type Json, type JsonObject } from '../../src/json.ts'
import { faultsOf, kindOfSchema, type SchemaFault, type SchemaKind } from '../../src/version/schema.ts'
import { achievement20, assertion, badgeClass, conforming, identity, issuer, profile, subject } from './conforming.ts'

const kinds = Object.keys(conforming) as SchemaKind[]

const inCredential = ['@context', 'id', 'type', 'issuer', 'issuer.id', 'issuer.type', 'credentialSubject', 'credentialSubject.type']
const inAchievementCredential = [
  ...inCredential,
  ...['achievement', 'identifier[0].type', 'identifier[0].hashed', 'identifier[0].identityHash', 'identifier[0].identityType', 'result[0].type'].map(inSubject),
  ...['id', 'type', 'name', 'description', 'criteria', 'image.id', 'image.type', 'related[0].id', 'related[0].type'].map(inAchievement),
  ...['type', 'targetName', 'targetUrl'].map((name) => inAchievement(`alignment[0].${name}`)),
  ...['id', 'type', 'name', 'resultType'].map((name) => inAchievement(`resultDescription[0].${name}`)),
  ...['id', 'type', 'name'].map((name) => inAchievement(`resultDescription[0].rubricCriterionLevel[0].${name}`)),
  ...['evidence[0].type', 'credentialStatus.type', 'credentialSchema[0].id', 'credentialSchema[0].type', 'proof[0].type'],
  ...['refreshService.id', 'refreshService.type'],
]
const required: Readonly<Record<SchemaKind, readonly string[]>> = {
  'ob2-assertion': ['id', 'type', 'recipient', 'recipient.type', 'recipient.identity', 'badge', 'issuedOn', 'verification', 'verification.type'],
  'ob2-badge-class': ['id', 'type', 'name', 'description', 'image', 'criteria', 'issuer', 'alignment.targetName', 'alignment.targetUrl'],
  'ob2-profile': ['id', 'type', 'name', 'url', 'email'],
  'ob3-achievement-vc11': [...inAchievementCredential, 'issuanceDate', 'name'],
  'ob3-achievement-vc20': [...inAchievementCredential, 'validFrom'],
  'ob3-endorsement-vc11': [...inCredential, 'credentialSubject.id', 'issuanceDate', 'name'],
  'ob3-endorsement-vc20': [...inCredential, 'credentialSubject.id', 'validFrom', 'name'],
}

describe.each(kinds)('%s', (kind) => {
  it('has no faults when it holds all that is required', async () => {
    expect(await faultsOf(conforming[kind], kind)).toEqual([])
  })

  it.each(required[kind])('without %s is faulted for that alone', async (path) => {
    expect(await faultsOf(changed(conforming[kind], path, undefined), kind)).toEqual([{ property: path, problem: 'missing' }])
  })

  it('may have properties we do not know', async () => {
    expect(await faultsOf({ ...conforming[kind], 'https://example.org/extra': 1, constructor: [], toString: null }, kind)).toEqual([])
  })

  it('with a number for its id has the wrong type there', async () => {
    expect(await faultsOf({ ...conforming[kind], id: 7 }, kind)).toEqual([{ property: 'id', problem: 'wrong-type' }])
  })

  it('with the type of something else is not allowed', async () => {
    expect(await faultsOf({ ...conforming[kind], type: ['VerifiableCredential', 'Person'] }, kind)).toEqual([{ property: 'type', problem: 'not-allowed' }])
  })
})

describe('An Open Badges 3.0 subject', () => {
  const of = (credentialSubject: Json): Promise<readonly SchemaFault[]> => faultsOf({ ...achievement20, credentialSubject }, 'ob3-achievement-vc20')
  const missing = [{ property: 'credentialSubject.id', problem: 'missing' }]
  const { id: _id, identifier: _identifier, ...nobody } = subject

  it('may be named by an id alone', async () => expect(await of({ ...nobody, id: 'did:example:ada' })).toEqual([]))
  it('may be named by an identifier alone', async () => expect(await of({ ...nobody, identifier: identity })).toEqual([]))
  it('named by neither is faulted at its id', async () => expect(await of(nobody)).toEqual(missing))
  it('with an empty list of identifiers is named by neither', async () => expect(await of({ ...nobody, identifier: [] })).toEqual(missing))
  it('must be one object', async () => expect(await of([subject])).toEqual([{ property: 'credentialSubject', problem: 'wrong-type' }]))
})

describe('An Open Badges 3.0 credential', () => {
  const vc20 = (path: string, value: Json): Promise<readonly SchemaFault[]> => faultsOf(changed(achievement20, path, value), 'ob3-achievement-vc20')

  it.each<[string, Json]>([
    ['issuer', 'did:example:issuer'],
    ['proof', { type: 'DataIntegrityProof' }],
    ['evidence', { type: 'Evidence' }],
    ['credentialStatus', [{ type: 'A' }, { type: 'B' }]],
    [inSubject('identifier'), identity],
    [inSubject('result'), { type: 'Result' }],
    [inAchievement('type'), 'Achievement'],
    [inAchievement('tag'), 'team'],
    [inAchievement('image'), 'https://example.org/teamwork.png'],
    [inAchievement('achievementType'), 'ext:Knighthood'],
    [inAchievement('creditsAvailable'), 2.5],
    [inAchievement('creator'), { ...profile, parentOrg: profile, address: { type: ['Address'] } }],
    ['validUntil', '2025-01-01T00:00:00.123+02:00'],
    ['type', ['AchievementCredential', 'VerifiableCredential', 'https://example.org/Own']],
    [inSubject('activityStartDate'), '2025-01-01T00:00:00'],
  ])('may have such a value for %s', async (path, value) => expect(await vc20(path, value)).toEqual([]))

  it.each<[string, Json, string]>([
    ['@context', ['https://www.w3.org/ns/credentials/v2'], 'too-few'],
    ['@context', 'https://www.w3.org/ns/credentials/v2', 'wrong-type'],
    ['@context[0]', 'https://www.w3.org/2018/credentials/v1', 'not-allowed'],
    ['type', 'OpenBadgeCredential', 'not-allowed'],
    ['type', ['OpenBadgeCredential'], 'not-allowed'],
    ['issuer', 7, 'wrong-type'],
    ['validFrom', '2025-01-01', 'wrong-format'],
    ['validFrom', '2025-01-01T00:00:00', 'wrong-format'],
    ['validUntil', 1735689600, 'wrong-type'],
    [inAchievement('type'), ['Trophy'], 'not-allowed'],
    [inAchievement('criteria'), 'https://example.org/criteria', 'wrong-type'],
    [inAchievement('achievementType'), 'Knighthood', 'not-allowed'],
    [inAchievement('creditsAvailable'), '2.5', 'wrong-type'],
    [inAchievement('creator'), { ...profile, parentOrg: {} }, 'missing'],
    [inSubject('identifier[0].hashed'), 'yes', 'wrong-type'],
    [inSubject('result[0].status'), 'Dreaming', 'not-allowed'],
  ])('with a wrong %s (%j) is %s', async (path, value, problem) => {
    const faults = await vc20(path, value)
    expect(faults[0]?.problem).toBe(problem)
    expect(faults.filter((fault) => !fault.property.startsWith(path))).toEqual([])
  })

  it('of data model 1.1 is not one of 2.0', async () => {
    expect(await faultsOf(conforming['ob3-achievement-vc11'], 'ob3-achievement-vc20')).toEqual([
      { property: 'validFrom', problem: 'missing' },
      { property: '@context[0]', problem: 'not-allowed' },
    ])
  })

  it('of data model 1.1 may call its achievement what it likes', async () => {
    expect(await faultsOf(changed(conforming['ob3-achievement-vc11'], inAchievement('type'), 'Trophy'), 'ob3-achievement-vc11')).toEqual([])
  })
})

describe('An Open Badges 2.0 object', () => {
  it('may be stripped to its id when revoked', async () => {
    expect(await faultsOf({ id: 'https://example.org/1', revoked: true }, 'ob2-assertion')).toEqual([])
    expect(await faultsOf({ id: 'https://example.org/1', revoked: false }, 'ob2-assertion')).toHaveLength(5)
  })

  it('may call its verification `verify`', async () => {
    const { verification, ...rest } = assertion
    expect(await faultsOf({ ...rest, verify: verification }, 'ob2-assertion')).toEqual([])
  })

  it('is judged whole when embedded', async () => {
    const { email: _email, ...nameless } = issuer
    expect(await faultsOf({ ...assertion, badge: { ...badgeClass, issuer } }, 'ob2-assertion')).toEqual([])
    expect(await faultsOf({ ...assertion, badge: { ...badgeClass, issuer: nameless } }, 'ob2-assertion')).toEqual([
      { property: 'badge.issuer.email', problem: 'missing' },
    ])
  })

  it('must write its dates with a time zone', async () => {
    expect(await faultsOf({ ...assertion, expires: '2030-01-01T00:00Z' }, 'ob2-assertion')).toEqual([])
    expect(await faultsOf({ ...assertion, expires: '2030-01-01T00:00:00' }, 'ob2-assertion')).toEqual([{ property: 'expires', problem: 'wrong-format' }])
    expect(await faultsOf({ ...assertion, issuedOn: 1482019200 }, 'ob2-assertion')).toEqual([{ property: 'issuedOn', problem: 'wrong-type' }])
  })
})

describe('A hostile document', () => {
  it('with a list of faulty items is judged up to the first', async () => {
    const evidence = Array.from({ length: 300_000 }, () => ({}))
    expect(await faultsOf({ ...achievement20, evidence }, 'ob3-achievement-vc20')).toEqual([{ property: 'evidence[0].type', problem: 'missing' }])
  }, 1000)

  it('gets no more than twenty faults', async () => {
    const wrong = Object.fromEntries('id name description email phone url official familyName givenName'.split(' ').map((name) => [name, 1]))
    const faults = await faultsOf({ issuer: { ...wrong, parentOrg: { ...wrong, parentOrg: wrong } } }, 'ob3-achievement-vc20')
    expect(faults).toHaveLength(20)
  })
})

describe('A schema address', () => {
  const at = (place: string): string => `https://purl.imsglobal.org/spec/ob/v3p0/schema/${place}`

  it.each(['json', 'json-ld'])('under %s stands for the kind of the document’s own data model', (folder) => {
    for (const name of ['achievement', 'anyachievement']) {
      expect(kindOfSchema(at(`${folder}/ob_v3p0_${name}credential_schema.json`), '1.1')).toBe('ob3-achievement-vc11')
      expect(kindOfSchema(at(`${folder}/ob_v3p0_${name}credential_schema.json`), '2.0')).toBe('ob3-achievement-vc20')
    }
    for (const name of ['endorsement', 'anyendorsement']) {
      expect(kindOfSchema(at(`${folder}/ob_v3p0_${name}credential_schema.json`), '1.1')).toBe('ob3-endorsement-vc11')
      expect(kindOfSchema(at(`${folder}/ob_v3p0_${name}credential_schema.json`), '2.0')).toBe('ob3-endorsement-vc20')
    }
  })

  it.each([
    at('json/ob_v3p0_profile_schema.json'),
    at('json/ob_v3p0_achievementcredential_schema.json#'),
    at('json/ob_v3p0_achievementcredential_schema.json').replace('https', 'http'),
    'https://example.org/json/ob_v3p0_achievementcredential_schema.json',
    '',
  ])('that is not exactly one of ours, %s, stands for nothing', (url) => {
    expect(kindOfSchema(url, '2.0')).toBeUndefined()
  })
})

describe('The compiled validators', () => {
  it('are what the schemas say now', async () => {
    for (const [family, text] of await compileSchemas()) {
      const generated = await readFile(new URL(`../../schemas/generated/${family}.ts`, import.meta.url), 'utf8')
      expect(generated === text, 'run `node verifier/schemas/build.ts`').toBe(true)
    }
  })

  it('make no functions from strings and import nothing', async () => {
    const texts = [...(await compileSchemas()).values()]
    expect(texts).toHaveLength(5)
    for (const text of texts) expect(text).not.toMatch(/\bFunction\b|\beval\b|\brequire\(|\bimport\b/)
  })
})

function inSubject(name: string): string {
  return `credentialSubject.${name}`
}

function inAchievement(name: string): string {
  return inSubject(`achievement.${name}`)
}

/** A copy with another value at a path like `a.b[0].c`; undefined takes the property away. */
function changed(document: JsonObject, path: string, value: Json | undefined): JsonObject {
  const copy = structuredClone(document)
  const steps = path.split(/[.[\]]+/).filter((step) => step !== '')
  const parent = steps
    .slice(0, -1)
    .reduce<Json | undefined>((at, step) => (Array.isArray(at) ? (at[Number(step)] as Json) : isObject(at) ? at[step] : at), copy)
  const name = steps.at(-1) ?? ''
  if (value === undefined) Reflect.deleteProperty(parent as object, name)
  else Reflect.set(parent as object, name, value)
  return copy
}
