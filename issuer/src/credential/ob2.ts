/** The twin of an award in Open Badges 2.0, hosted, for consumers that know nothing newer. */

import type { JsonObject } from '@rosette/verifier/signing'
import { addressesOf } from '../programme/addresses.ts'
import type { Programme } from '../programme/programme.ts'
import type { Award } from '../register/awards.ts'
import { endOf, startOf } from '../text/day.ts'
import { hashIdentity } from './identity.ts'
import { achievementOf, alignmentOf, type Awarded } from './ob3.ts'

const CONTEXT = 'https://w3id.org/openbadges/v2'

/** The document at the assertion's own address; of one that was taken back only that (OB2 "Assertion"). */
export function assertionOf({ url }: Programme, award: Awarded & Pick<Award, 'state'>, because?: string): JsonObject {
  const { ob2, badge, badgePicture } = addressesOf(url)
  const id = ob2.assertion(award.id)
  // 2.0 knows no suspension: while it lasts, the award is taken back.
  if (award.state !== 'valid') return { '@context': CONTEXT, type: 'Assertion', id, revoked: true, ...(because !== undefined && { revocationReason: because }) }
  const { hash, salt } = hashIdentity(award.email, award.salt)
  return {
    '@context': CONTEXT,
    type: 'Assertion',
    id,
    recipient: { type: 'email', hashed: true, salt, identity: hash },
    badge: ob2.badgeClass(award.achievement),
    verification: { type: 'hosted' },
    issuedOn: startOf(award.awardedOn),
    ...(award.expiresOn !== undefined && { expires: endOf(award.expiresOn) }),
    ...(award.evidence !== undefined && { evidence: award.evidence }),
    image: badgePicture(award.id),
    related: [{ id: badge(award.id) }],
  }
}

/** OB2 "BadgeClass". Throws RefusedError when the achievement is not in the programme. */
export function badgeClassOf(programme: Programme, achievement: string): JsonObject {
  const { id, name, description, criteria, tags, alignments } = achievementOf(programme, achievement)
  const { ob2, achievement: page, picture } = addressesOf(programme.url)
  return {
    '@context': CONTEXT,
    type: 'BadgeClass',
    id: ob2.badgeClass(id),
    name,
    description,
    image: picture(id),
    criteria: { id: page(id), narrative: criteria },
    issuer: ob2.profile,
    ...(tags.length > 0 && { tags }),
    ...(alignments.length > 0 && { alignment: alignments.map(alignmentOf) }),
  }
}

/** OB2 "Profile" of the issuer, who hosts nowhere else. */
export function issuerProfileOf({ url, issuer, contact }: Programme): JsonObject {
  return {
    '@context': CONTEXT,
    type: 'Issuer',
    id: addressesOf(url).ob2.profile,
    name: issuer.name,
    url,
    email: issuer.email ?? contact,
    ...(issuer.description !== undefined && { description: issuer.description }),
    ...(issuer.image !== undefined && { image: issuer.image }),
    verification: { type: 'VerificationObject', verificationProperty: 'id', startsWith: `${url}/badges/`, allowedOrigins: new URL(url).host },
  }
}
