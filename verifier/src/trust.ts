/** Is the issuer one the caller expects, or one that a list of the caller's knows? Only asked when the caller names some. */

import type { Proven } from './credential.ts'
import type { Domains } from './domain/establish.ts'
import { domainOfId, domainOfUrl, isWanted } from './domain/host.ts'
import { invalid, unavailable } from './errors.ts'
import { findListing, type Listing } from './registry.ts'
import type { Finding, Findings, Skip } from './report.ts'
import type { Visit } from './visit.ts'

/**
 * Passes when the issuer's id is exactly one of those expected, or a domain proven for it is. Without any that are expected, one of the
 * registries has to know it; else that is told, and nothing follows from it. `domains` is absent when the issuer was not established.
 * Throws `issuer-differs`, and where a domain that would do could not be asked, `domain-unreachable` or `not-reached`.
 */
export function checkTrust(
  { credential }: Pick<Proven, 'credential'>,
  { issuers, registries }: Pick<Visit, 'issuers' | 'registries'>,
  domains?: Domains,
): Finding<'trust'> | Skip {
  if (issuers.length === 0 && registries.length === 0) return { skipped: 'none-expected' }
  const { id, url } = credential.issuer
  const proven = domains?.proven ?? []
  const listing = findListing(registries, id, proven)
  const isExpected = (domain: string | undefined) => domain !== undefined && issuers.some((wanted) => isWanted(domain, wanted))
  if (issuers.length === 0) return id !== undefined && listing ? trusted(id, { by: 'registry', domain: proven[0] }, listing) : { skipped: 'issuer-unlisted' }
  if (id !== undefined && issuers.includes(id)) return trusted(id, { by: 'id', domain: proven[0] }, listing)
  const domain = proven.find(isExpected)
  if (id !== undefined && domain !== undefined) return trusted(id, { by: 'domain', domain }, listing)
  if (isExpected(domains?.open)) throw unavailable('domain-unreachable', { domain: domains?.open ?? '' })
  if (!domains && [domainOfId(id), domainOfUrl(url)].some(isExpected)) throw unavailable('not-reached')
  throw invalid('issuer-differs', { id: id ?? '?' })
}

function trusted(issuer: string, how: Pick<Findings['trust'], 'by' | 'domain'>, listing: Listing | undefined): Finding<'trust'> {
  return { found: { issuer, ...how, ...listing }, details: { id: issuer, ...listing } }
}
