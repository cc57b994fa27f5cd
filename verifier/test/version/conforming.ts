/** One document of each kind that holds all its standard requires, for tests to take things away from. */

import type { JsonObject } from '../../src/json.ts'
import type { SchemaKind } from '../../src/version/schema.ts'

export const profile = { id: 'did:example:issuer', type: ['Profile'], name: 'Example Academy' }
const alignment = { type: ['Alignment'], targetName: 'Teamwork', targetUrl: 'https://example.org/skills/7' }
export const identity = { type: 'IdentityObject', hashed: false, identityHash: 'ada@example.org', identityType: 'emailAddress' }
const level = { id: 'urn:example:level', type: ['RubricCriterionLevel'], name: 'Mastered' }
const rubric = { id: 'urn:example:rubric', type: ['ResultDescription'], name: 'Rubric', resultType: 'RubricCriterionLevel', rubricCriterionLevel: [level] }

const achievement = {
  id: 'urn:example:achievement',
  type: ['Achievement'],
  name: 'Teamwork',
  description: 'Works well with others.',
  criteria: { narrative: 'Named by their peers.' },
  achievementType: 'Badge',
  alignment: [alignment],
  image: { id: 'https://example.org/teamwork.png', type: 'Image' },
  resultDescription: [rubric],
  related: [{ id: 'urn:example:related', type: ['Related'] }],
}
export const subject = {
  id: 'did:example:ada',
  type: ['AchievementSubject'],
  achievement,
  identifier: [identity],
  result: [{ type: ['Result'], status: 'Completed' }],
}
export const achievement20 = {
  '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
  id: 'urn:example:credential',
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  issuer: profile,
  validFrom: '2025-01-01T00:00:00Z',
  credentialSubject: subject,
  evidence: [{ type: ['Evidence'], name: 'Diary' }],
  credentialStatus: { id: 'https://example.org/status#1', type: 'BitstringStatusListEntry' },
  credentialSchema: [{ id: 'https://example.org/schema.json', type: '1EdTechJsonSchemaValidator2019' }],
  refreshService: { id: 'https://example.org/refresh', type: '1EdTechCredentialRefresh' },
  proof: [{ type: 'DataIntegrityProof' }],
}
const inVc11 = ({ validFrom, ...rest }: JsonObject & { validFrom: string }): JsonObject => ({
  ...rest,
  '@context': ['https://www.w3.org/2018/credentials/v1', 'https://purl.imsglobal.org/spec/ob/v3p0/context.json'],
  name: 'Teamwork',
  issuanceDate: validFrom,
})
const endorsement20 = {
  '@context': achievement20['@context'],
  id: 'urn:example:endorsement',
  type: ['VerifiableCredential', 'EndorsementCredential'],
  name: 'Endorsement',
  issuer: profile,
  validFrom: '2025-01-01T00:00:00Z',
  credentialSubject: { id: 'did:example:issuer', type: ['EndorsementSubject'], endorsementComment: 'In good standing.' },
}
export const issuer = { id: 'https://example.org/issuer', type: 'Issuer', name: 'Example Academy', url: 'https://example.org', email: 'badges@example.org' }
export const badgeClass = {
  id: 'https://example.org/badge',
  type: 'BadgeClass',
  name: 'Teamwork',
  description: 'Works well with others.',
  image: 'https://example.org/teamwork.png',
  criteria: { narrative: 'Named by their peers.' },
  issuer: 'https://example.org/issuer',
  alignment: { targetName: 'Teamwork', targetUrl: 'https://example.org/skills/7' },
}
export const assertion = {
  id: 'https://example.org/assertion',
  type: 'Assertion',
  recipient: { type: 'email', identity: 'sha256$00', hashed: true, salt: 'x' },
  badge: 'https://example.org/badge',
  issuedOn: '2016-12-31T23:59:59+00:00',
  verification: { type: 'hosted' },
}

export const conforming: Readonly<Record<SchemaKind, JsonObject>> = {
  'ob2-assertion': assertion,
  'ob2-badge-class': badgeClass,
  'ob2-profile': issuer,
  'ob3-achievement-vc11': inVc11(achievement20),
  'ob3-achievement-vc20': achievement20,
  'ob3-endorsement-vc11': inVc11(endorsement20),
  'ob3-endorsement-vc20': endorsement20,
}
