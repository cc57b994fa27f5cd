/** What a page says, in the words of schema.org: for search engines and others that read pages by machine. */

import type { Report } from '@rosette/verifier'
import type { CertificationLeaf, EducationalOccupationalCredentialLeaf, OrganizationLeaf, PersonLeaf, WebPageLeaf } from 'schema-dts'
import { addressOf } from '../programme/address.ts'
import type { Achievement, Badge, Programme } from '../programme/content.ts'
import type { Language } from '../words/language.ts'

/** A badge is awarded for an achievement (`EducationalOccupationalCredential`), and says of somebody that they have it (`Certification`, which alone has validity and status). */
type AwardedBadge = Omit<EducationalOccupationalCredentialLeaf, '@type'> &
  Omit<CertificationLeaf, '@type'> & { readonly '@type': readonly ['EducationalOccupationalCredential', 'Certification'] }

export interface Graph {
  readonly '@context': 'https://schema.org'
  readonly '@graph': readonly (WebPageLeaf | EducationalOccupationalCredentialLeaf | AwardedBadge | PersonLeaf)[]
}

export interface Described {
  readonly programme: Programme
  readonly achievement: Achievement
  readonly language: Language
  readonly title: string
}

export function dataOfAchievement({ achievement, ...described }: Described): Graph {
  const path = `achievements/${achievement.id}`
  return graphOf(pageOf(described, path), {
    '@type': 'EducationalOccupationalCredential',
    ...credentialOf(described.programme, achievement, path),
    ...(achievement.expiresAfter !== undefined && { validFor: achievement.expiresAfter }),
  })
}

/** Of a badge that does not stand, nobody is said to hold it. */
export function dataOfBadge({
  achievement,
  badge,
  report,
  ...described
}: Described & { readonly badge: Badge; readonly report: Pick<Report, 'verdict'> }): Graph {
  const { programme } = described
  const path = `badges/${badge.id}`
  const id = `${addressOf(programme, path)}/#earner`
  const credential: AwardedBadge = {
    '@type': ['EducationalOccupationalCredential', 'Certification'],
    ...credentialOf(programme, achievement, path),
    identifier: badge.id,
    certificationIdentification: badge.id,
    issuedBy: organizationOf(programme),
    isBasedOn: addressOf(programme, `achievements/${achievement.id}/`),
    validFrom: badge.awardedOn,
    ...(badge.expiresOn !== undefined && { expires: badge.expiresOn }),
    ...(report.verdict !== 'undetermined' && { certificationStatus: report.verdict === 'verified' ? 'CertificationActive' : 'CertificationInactive' }),
    ...(badge.recipientName !== undefined && { about: { '@id': id } }),
  }
  if (badge.recipientName === undefined) return graphOf(pageOf(described, path), credential)
  const earner: PersonLeaf = {
    '@type': 'Person',
    '@id': id,
    name: badge.recipientName,
    ...(badge.profile !== undefined && { url: addressOf(programme, `earners/${badge.profile}/`) }),
    ...(report.verdict === 'verified' && credential['@id'] !== undefined && { hasCredential: { '@id': credential['@id'] } }),
  }
  return graphOf(pageOf(described, path), credential, earner)
}

/** As the text of a `<script type="application/ld+json">`: nothing in it can end the element. */
export function scriptOf(graph: Graph): string {
  return JSON.stringify(graph).replaceAll('<', '\\u003c')
}

function graphOf(...nodes: Graph['@graph']): Graph {
  return { '@context': 'https://schema.org', '@graph': nodes }
}

function pageOf({ programme, language, title }: Omit<Described, 'achievement'>, path: string): WebPageLeaf {
  const url = addressOf(programme, `${path}/`, language)
  return {
    '@type': 'WebPage',
    '@id': url,
    url,
    name: title,
    inLanguage: language,
    isPartOf: { '@type': 'WebSite', name: programme.name, url: `${programme.url}/` },
    primaryImageOfPage: { '@type': 'ImageObject', url: addressOf(programme, `${path}.card.png`) },
    mainEntity: { '@id': `${addressOf(programme, path)}/#credential` },
  }
}

function credentialOf(
  programme: Programme,
  { name, description, type, tags, level, alignments }: Achievement,
  path: string,
): Omit<EducationalOccupationalCredentialLeaf, '@type'> {
  return {
    '@id': `${addressOf(programme, path)}/#credential`,
    url: addressOf(programme, `${path}/`),
    name,
    description,
    image: addressOf(programme, `${path}.png`),
    // OB3 §B.1.29 AchievementType, which its `ext:` marks as the issuer's own.
    credentialCategory: type.replace(/^ext:/, ''),
    recognizedBy: organizationOf(programme),
    ...(level !== undefined && { educationalLevel: level }),
    ...(tags.length > 0 && { competencyRequired: tags }),
    ...(alignments.length > 0 && {
      educationalAlignment: alignments.map(({ name, url, framework, code }) => ({
        '@type': 'AlignmentObject' as const,
        targetName: name,
        targetUrl: url,
        ...(framework !== undefined && { educationalFramework: framework }),
        ...(code !== undefined && { identifier: code }),
      })),
    }),
  }
}

function organizationOf({ issuer, url }: Programme): OrganizationLeaf {
  return {
    '@type': 'Organization',
    '@id': issuer.id,
    name: issuer.name,
    url: `${url}/`,
    ...(issuer.description !== undefined && { description: issuer.description }),
    ...(issuer.image !== undefined && { logo: issuer.image }),
  }
}
