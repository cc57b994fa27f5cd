/** What a reader wants to know of a badge at a glance, label and lines; the text is the badge's own and not yet escaped. */

import type { Credential, Identity } from '../src/credential.ts'
import type { Report } from '../src/report.ts'

export type Fact = readonly [label: string, ...lines: string[]]

/** Empty without a credential. */
export function factsOf(report: Report): readonly Fact[] {
  const { credential } = report
  if (!credential) return []
  const facts: readonly (readonly (string | undefined)[])[] = [
    ['Achievement', credential.achievement.name ?? credential.name ?? credential.achievement.id],
    ['Issuer', credential.issuer.name, identifierOf(report, credential)],
    ['Recipient', ...recipientOf(credential)],
    ['Issued', dayOf(credential.awardedDate ?? credential.validFrom)],
    ['Valid until', dayOf(credential.validUntil)],
  ]
  return facts.flatMap(([label = '', ...lines]) => {
    const present = lines.filter((line) => line !== undefined && line !== '')
    return present.length ? [[label, ...present] as Fact] : []
  })
}

/** A name anybody can write; what was checked, or not, is the identifier beside it. */
function identifierOf({ checks }: Report, { issuer }: Credential): string | undefined {
  if (checks.issuer.status !== 'passed') return issuer.id && `${issuer.id} (not checked)`
  const { id, domain, domainBy } = checks.issuer.found
  return domain !== undefined && domainBy === 'did-configuration' ? `${domain}, ${id} (checked)` : `${id} (checked)`
}

function recipientOf({ recipient }: Credential): readonly (string | undefined)[] {
  return [recipient.name, recipient.id, ...recipient.identities.map(identityOf)]
}

/** Hash and salt are never printed: together they let others guess the address. */
function identityOf({ type, value, hashed }: Identity): string {
  return hashed ? `an identity of the type ${type}, known only as a hash` : value
}

/** A day where the time says no more, else the instant to the second, as the issuer wrote it. */
export function dayOf(date: string): string
export function dayOf(date: string | undefined): string | undefined
export function dayOf(date: string | undefined): string | undefined {
  return date?.replace(/T00:00:00(\.0+)?Z$/, '').replace(/\.\d+Z$/, 'Z')
}
