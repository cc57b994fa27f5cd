/** An award as an Open Badges 3.0 credential, not yet secured (OB3 §B.1 AchievementCredential). */

import type { JsonObject } from '@rosette/verifier/signing'
import { refused } from '../errors.ts'
import { addressesOf } from '../programme/addresses.ts'
import type { Achievement, Alignment, Programme } from '../programme/programme.ts'
import type { Award } from '../register/awards.ts'
import { PURPOSES } from '../register/statuses.ts'
import { endOf, startOf } from '../text/day.ts'
import { hashIdentity } from './identity.ts'
import { endingOf } from './secure.ts'

/** Of an award, what its credential says. */
export type Awarded = Pick<
  Award,
  'id' | 'email' | 'salt' | 'achievement' | 'awardedOn' | 'expiresOn' | 'evidence' | 'renewedAt' | 'securing' | 'list' | 'position'
>

const OB3 = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'
/** Names the type of a schema entry. */
const EXTENSIONS = 'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json'
const SCHEMA = 'https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json'

/** Throws RefusedError when the achievement is no longer in the programme. */
export function achievementCredential(programme: Programme, award: Awarded): JsonObject {
  const achievement = achievementOf(programme, award.achievement)
  return {
    '@context': contextsOf(programme, award),
    id: addressesOf(programme.url).badge(award.id),
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: achievement.name,
    issuer: profileOf(programme),
    ...spanOf(programme, award),
    awardedDate: startOf(award.awardedOn),
    credentialSubject: {
      type: ['AchievementSubject'],
      identifier: [identifierOf(award)],
      achievement: describe(programme, achievement),
    },
    ...(award.evidence !== undefined && { evidence: [{ id: award.evidence, type: ['Evidence'] }] }),
    credentialStatus: entriesOf(programme, award),
    credentialSchema: [{ id: SCHEMA, type: '1EdTechJsonSchemaValidator2019' }],
  }
}

/** Throws RefusedError when it is not in the programme. */
export function achievementOf({ achievements }: Programme, id: string): Achievement {
  const achievement = achievements.get(id)
  if (!achievement) throw refused(`there is no achievement ${JSON.stringify(id.slice(0, 80))}`, `achievements are ${[...achievements.keys()].join(', ')}`)
  return achievement
}

/** Data model 1.1 knows neither status entries nor proofs of today; their contexts are added. */
function contextsOf({ dataModel }: Programme, { securing }: Awarded): readonly string[] {
  if (dataModel === '2.0') return ['https://www.w3.org/ns/credentials/v2', OB3, EXTENSIONS]
  const proof = securing === 'data-integrity' ? ['https://w3id.org/security/data-integrity/v2'] : []
  return ['https://www.w3.org/2018/credentials/v1', OB3, EXTENSIONS, 'https://www.w3.org/ns/credentials/status/v1', ...proof]
}

/** OB3 §10: of two credentials with one id, the one that begins later is current, so a renewal begins when it was made. */
function spanOf({ dataModel }: Programme, { awardedOn, expiresOn, renewedAt }: Awarded): JsonObject {
  const [from, until] = dataModel === '2.0' ? ['validFrom', 'validUntil'] : ['issuanceDate', 'expirationDate']
  const begins = renewedAt === undefined ? startOf(awardedOn) : renewedAt.replace(/\.\d+Z$/, 'Z')
  return { [from]: begins, ...(expiresOn !== undefined && { [until]: endOf(expiresOn) }) }
}

/** Who issues, as it stands in badges and lists (OB3 §B.1 Profile). */
export function profileOf({ url, issuer: { id, name, description, email, image } }: Programme): JsonObject {
  return {
    id,
    type: ['Profile'],
    name,
    url,
    ...(description !== undefined && { description }),
    ...(email !== undefined && { email }),
    ...(image !== undefined && { image: { id: image, type: 'Image' } }),
  }
}

/** OB3 §B.1 IdentityObject. */
function identifierOf({ email, salt }: Awarded): JsonObject {
  const { hash } = hashIdentity(email, salt)
  return { type: 'IdentityObject', hashed: true, identityHash: hash, identityType: 'emailAddress', salt }
}

function describe({ url }: Programme, { id, name, type, description, criteria, tags, alignments }: Achievement): JsonObject {
  const addresses = addressesOf(url)
  return {
    id: addresses.achievement(id),
    type: ['Achievement'],
    achievementType: type,
    name,
    description,
    criteria: { id: addresses.achievement(id), narrative: criteria },
    image: { id: addresses.picture(id), type: 'Image', caption: name },
    ...(tags.length > 0 && { tag: tags }),
    ...(alignments.length > 0 && { alignment: alignments.map((one) => ({ type: ['Alignment'], ...alignmentOf(one) })) }),
  }
}

/** Named alike in both standards. */
export function alignmentOf({ name, url, framework, code }: Alignment): JsonObject {
  return {
    targetName: name,
    targetUrl: url,
    ...(framework !== undefined && { targetFramework: framework }),
    ...(code !== undefined && { targetCode: code }),
  }
}

/** BSL §2.1: one entry a purpose; the same position in either list. */
function entriesOf({ url }: Programme, { list, position, securing }: Awarded): readonly JsonObject[] {
  return PURPOSES.map((purpose) => {
    const address = addressesOf(url).statusList(purpose, list, endingOf(securing))
    return {
      id: `${address}#${position}`,
      type: 'BitstringStatusListEntry',
      statusPurpose: purpose,
      statusListIndex: String(position),
      statusListCredential: address,
    }
  })
}
