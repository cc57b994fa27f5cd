/** Open Badges 3.0 as we require it, from the tables of its §B.1 (VC data model 2.0) and §B.9 (1.1). */

import { boolean, containing, including, many, number, object, termOf, text, textOr, to, type Schema, type Shapes } from './shapes.ts'
import { ACHIEVEMENT_TYPES, IDENTIFIER_TYPES, RESULT_STATUSES, RESULT_TYPES, TARGET_TYPES } from './terms.ts'

interface Model {
  readonly context: string
  readonly from: string
  readonly until: string
}

const VC11: Model = { context: 'https://www.w3.org/2018/credentials/v1', from: 'issuanceDate', until: 'expirationDate' }
const VC20: Model = { context: 'https://www.w3.org/ns/credentials/v2', from: 'validFrom', until: 'validUntil' }

const DATE_TIME = '^\\d{4}-\\d\\d-\\d\\d[Tt]\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?'
const ZONE = '([Zz]|[+-]\\d\\d:?\\d\\d)'

// Image says it "can typically be represented as just the id string" (§B.1.13).
const image = textOr(to('image'))

// Endorsements are credentials of their own and judged as such (§9.2); so are their tokens.
const endorsements: Shapes = { endorsement: many({ type: 'object' }), endorsementJwt: to('texts') }

/** What §B.1.2, §B.1.7, §B.9.2 and §B.9.4 have in common. */
const credential = object(['id', 'issuer'], {
  id: text,
  name: text,
  description: text,
  issuer: textOr(to('profile')),
  awardedDate: to('dateTimeZ'),
  // Their own rooms judge what is inside. Lists of them are allowed by VC 2.0 §4, where §B.1 has one status and one refresh service.
  proof: many(to('typed')),
  credentialStatus: many(to('typed')),
  refreshService: many(to('reachable')),
  credentialSchema: many(to('reachable')),
  termsOfUse: many(to('typed')),
  evidence: many(to('evidence')),
})

const inModel = (model: Model): Schema =>
  object(['@context', model.from], {
    '@context': { type: 'array', minItems: 2, items: [{ const: model.context }] },
    [model.from]: to('dateTimeZ'),
    [model.until]: to('dateTimeZ'),
  })

const achievementCredential = (required: readonly string[], subject: string): Schema =>
  object(['type', 'credentialSubject', ...required], {
    type: credentialType('AchievementCredential', 'OpenBadgeCredential'),
    image,
    credentialSubject: to(subject),
    ...endorsements,
  })

/** `VerifiableCredential` and one of these, in any order. */
function credentialType(...own: readonly string[]): Schema {
  return { type: 'array', items: text, allOf: [containing('VerifiableCredential'), containing(...own)] }
}

const subject: Schema = {
  ...object(['type', 'achievement'], {
    id: text,
    type: including('AchievementSubject'),
    identifier: many(to('identityObject')),
    achievement: to('achievement'),
    activityStartDate: to('dateTime'),
    activityEndDate: to('dateTime'),
    creditsEarned: number,
    image,
    licenseNumber: text,
    narrative: text,
    result: many(to('result')),
    role: text,
    source: to('profile'),
    term: text,
  }),
  // "Either `id` or at least one `identifier` MUST be supplied" (§B.1.3); with neither, the fault names `id`.
  if: { type: 'object', required: ['identifier'], not: { properties: { identifier: { type: 'array', maxItems: 0 } } } },
  else: { type: 'object', required: ['id'] },
}

export const ob3: Schema = {
  $id: 'ob3',
  $defs: {
    // A name is required by §B.9.2, not by §B.1.2.
    achievementCredential11: { allOf: [to('credential'), to('vc11')], ...achievementCredential(['name'], 'subject11') },
    achievementCredential20: { allOf: [to('credential'), to('vc20')], ...achievementCredential([], 'subject20') },
    endorsementCredential11: { allOf: [to('credential'), to('vc11'), to('endorsement')] },
    endorsementCredential20: { allOf: [to('credential'), to('vc20'), to('endorsement')] },
    credential,
    vc11: inModel(VC11),
    vc20: inModel(VC20),
    endorsement: object(['type', 'name', 'credentialSubject'], {
      type: credentialType('EndorsementCredential'),
      credentialSubject: to('endorsementSubject'),
    }),
    subject11: subject,
    // §B.9.7 names no type that an achievement of data model 1.1 must have; §B.1.1 does.
    subject20: { allOf: [to('subject11')], properties: { achievement: { properties: { type: including('Achievement') } } } },
    endorsementSubject: object(['id', 'type'], { id: text, type: including('EndorsementSubject'), endorsementComment: text }),
    achievement: object(['id', 'type', 'criteria', 'description', 'name'], {
      id: text,
      type: to('texts'),
      name: text,
      description: text,
      criteria: to('criteria'),
      achievementType: to('achievementType'),
      alignment: many(to('alignment')),
      creator: to('profile'),
      creditsAvailable: number,
      fieldOfStudy: text,
      humanCode: text,
      image,
      inLanguage: text,
      otherIdentifier: many(to('identifierEntry')),
      related: many(to('related')),
      resultDescription: many(to('resultDescription')),
      specialization: text,
      tag: to('texts'),
      version: text,
      ...endorsements,
    }),
    profile: object(['id', 'type'], {
      id: text,
      type: including('Profile'),
      name: text,
      url: text,
      phone: text,
      description: text,
      image,
      email: text,
      address: to('address'),
      otherIdentifier: many(to('identifierEntry')),
      official: text,
      parentOrg: to('profile'),
      familyName: text,
      givenName: text,
      additionalName: text,
      dateOfBirth: text,
      ...endorsements,
    }),
    criteria: object([], { id: text, narrative: text }),
    evidence: object(['type'], { id: text, type: including('Evidence'), narrative: text, name: text, description: text, genre: text, audience: text }),
    alignment: object(['type', 'targetName', 'targetUrl'], {
      type: including('Alignment'),
      targetName: text,
      targetUrl: text,
      targetCode: text,
      targetDescription: text,
      targetFramework: text,
      targetType: to('targetType'),
    }),
    image: object(['id', 'type'], { id: text, type: including('Image'), caption: text }),
    address: object(['type'], { type: including('Address') }),
    identityObject: object(['type', 'hashed', 'identityHash', 'identityType'], {
      type: including('IdentityObject'),
      hashed: boolean,
      identityHash: text,
      identityType: to('identifierType'),
      salt: text,
    }),
    identifierEntry: object(['type', 'identifier', 'identifierType'], {
      type: including('IdentifierEntry'),
      identifier: text,
      identifierType: to('identifierType'),
    }),
    related: object(['id', 'type'], { id: text, type: including('Related'), inLanguage: text, version: text }),
    result: object(['type'], {
      type: including('Result'),
      achievedLevel: text,
      alignment: many(to('alignment')),
      resultDescription: text,
      status: to('resultStatus'),
      value: text,
    }),
    resultDescription: object(['id', 'type', 'name', 'resultType'], {
      id: text,
      type: including('ResultDescription'),
      name: text,
      resultType: to('resultType'),
      alignment: many(to('alignment')),
      allowedValue: to('texts'),
      requiredLevel: text,
      requiredValue: text,
      rubricCriterionLevel: many(to('rubricCriterionLevel')),
      valueMax: text,
      valueMin: text,
    }),
    rubricCriterionLevel: object(['id', 'type', 'name'], {
      id: text,
      type: including('RubricCriterionLevel'),
      name: text,
      alignment: many(to('alignment')),
      description: text,
      level: text,
      points: text,
    }),
    achievementType: termOf(...ACHIEVEMENT_TYPES),
    targetType: termOf(...TARGET_TYPES),
    identifierType: termOf(...IDENTIFIER_TYPES),
    resultType: termOf(...RESULT_TYPES),
    resultStatus: { enum: RESULT_STATUSES },
    texts: many(text),
    typed: object(['type'], { id: text, type: to('texts') }),
    reachable: object(['id', 'type'], { id: text, type: to('texts') }),
    // §B.8 DateTime has no time zone, but the issuers who give one are plainly right.
    dateTime: { type: 'string', pattern: `${DATE_TIME}${ZONE}?$` },
    // §B.7 DateTimeZ.
    dateTimeZ: { type: 'string', pattern: `${DATE_TIME}${ZONE}$` },
  },
}
