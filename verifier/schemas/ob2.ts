/** Open Badges 2.0 as we require it, from the tables of its "Open Badges Vocabulary"; a property in bold there is required here. */

import { boolean, containing, including, many, object, text, textOr, to, type Schema } from './shapes.ts'

const image = textOr(to('image'))

const assertion = object(['id', 'type', 'recipient', 'badge', 'issuedOn'], {
  id: text,
  type: including('Assertion'),
  recipient: to('recipient'),
  badge: textOr(to('badgeClass')),
  verification: to('verification'),
  verify: to('verification'),
  issuedOn: to('dateTime'),
  expires: to('dateTime'),
  image,
  evidence: many(textOr(to('evidence'))),
  narrative: text,
  revoked: boolean,
  revocationReason: text,
})

export const ob2: Schema = {
  $id: 'ob2',
  $defs: {
    // A revoked assertion may be stripped to these two (Assertion, `revoked`); `verify` is an alias of the context.
    assertion: {
      if: object(['revoked'], { revoked: { const: true } }),
      then: object(['id'], { id: text }),
      else: { ...assertion, if: { type: 'object', required: ['verify'] }, else: { type: 'object', required: ['verification'] } },
    },
    badgeClass: object(['id', 'type', 'name', 'description', 'image', 'criteria', 'issuer'], {
      id: text,
      type: including('BadgeClass'),
      name: text,
      description: text,
      image,
      criteria: textOr(to('criteria')),
      issuer: textOr(to('profile')),
      alignment: many(to('alignment')),
      tags: to('texts'),
    }),
    // "When used as a badge issuer" name, url and email are required too.
    profile: object(['id', 'type', 'name', 'url', 'email'], {
      id: text,
      type: { if: { type: 'array' }, then: { items: text, ...containing('Issuer', 'Profile') }, else: to('issuerType') },
      name: text,
      url: text,
      email: text,
      telephone: text,
      description: text,
      image,
      publicKey: many(textOr({ type: 'object' })),
      verification: to('scope'),
      revocationList: text,
    }),
    texts: many(text),
    issuerType: { enum: ['Issuer', 'Profile'] },
    // `hashed` is bold in the table, but the standard's own first example leaves it out, so we do without it.
    recipient: object(['type', 'identity'], { type: to('texts'), identity: text, hashed: boolean, salt: text }),
    // Any type: the standard announces ways of verifying yet to come. Which we understand is for the proof to say.
    verification: object(['type'], { type: to('texts'), creator: textOr({ type: 'object' }) }),
    // No type required: the profile in the standard's own first example has none.
    scope: object([], { type: to('texts'), verificationProperty: text, startsWith: to('texts'), allowedOrigins: to('texts') }),
    image: object(['id'], { id: text, caption: text }),
    criteria: object([], { id: text, narrative: text }),
    evidence: object([], { id: text, narrative: text, name: text, description: text, genre: text, audience: text }),
    alignment: object(['targetName', 'targetUrl'], {
      targetName: text,
      targetUrl: text,
      targetDescription: text,
      targetFramework: text,
      targetCode: text,
    }),
    // "Primitive datatypes", DateTime: a time zone is required, seconds are not.
    dateTime: { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\d[Tt]\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?([Zz]|[+-]\\d\\d:?\\d\\d)$' },
  },
}
