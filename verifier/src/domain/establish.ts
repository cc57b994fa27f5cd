/** Which domain stands behind the issuer, and by what that is shown, apart from the signature itself. */

import type { Proven } from '../credential.ts'
import type { DomainBy, Finding, Findings } from '../report.ts'
import type { Visit } from '../visit.ts'
import { domainOfId, domainOfUrl, isWanted } from './host.ts'

/** What is known of an issuer's domains. */
export interface Domains {
  /** Shown to be the issuer's. */
  readonly proven: readonly string[]
  /** Would be the issuer's, but nothing could be learned about it. */
  readonly open?: string
}

/**
 * Adds the domain to what was found of the issuer: the one its id stands on, else the one of its profile's `url` when
 * the caller wants that asked and it links the issuer (DIF Well Known DID Configuration). Throws `stopped`.
 */
export async function establishDomain(
  finding: Finding<'issuer'>,
  { credential }: Pick<Proven, 'credential'>,
  visit: Visit,
): Promise<Finding<'issuer'> & { readonly made: Domains }> {
  const own = ownDomain(finding.found, visit)
  const [proven] = own.proven
  const found = proven === undefined ? finding.found : { ...finding.found, domain: proven, domainBy: domainBy(finding.found) }
  const { url } = credential.issuer
  const claimed = domainOfUrl(url)
  if (url === undefined || claimed === undefined || claimed === proven || !isAsked(claimed, finding.found.id, visit)) return { ...finding, found, made: own }
  const { askLinkage } = await import('./linkage.ts')
  const { answer, sources } = await askLinkage(new URL(url).origin, finding.found.id, visit)
  const asked = { ...finding, found, sources: [...(finding.sources ?? []), ...sources] }
  switch (answer) {
    case 'linked':
      return {
        ...asked,
        found: { ...found, domain: claimed, domainBy: 'did-configuration' },
        details: { ...finding.details, domain: claimed },
        made: { proven: [claimed, ...own.proven] },
      }
    case 'unlinked':
      return { ...asked, notes: [...(finding.notes ?? []), { code: 'domain-unlinked', details: { domain: claimed } }], made: own }
    case 'open':
      return { ...asked, made: { ...own, open: claimed } }
  }
}

/** A key is nobody's domain; and what came over an unprotected connection may have come from anybody. */
function ownDomain({ id, established }: Findings['issuer'], visit: Visit): Domains {
  const domain = established === 'did:key' || established === 'did:jwk' ? undefined : domainOfId(id)
  if (domain === undefined) return { proven: [] }
  const unprotected = visit.documents().some(({ url, status }) => status === 200 && url.startsWith('http:'))
  return unprotected ? { proven: [], open: domain } : { proven: [domain] }
}

function domainBy({ established }: Findings['issuer']): DomainBy {
  return established === 'did:web' || established === 'jwks' || established === 'hosted' ? established : 'https'
}

/** Only DIDs can be linked, and asking tells the domain of the visit: so only when the caller wants that. */
function isAsked(domain: string, id: string, { domains, issuers }: Visit): boolean {
  return id.startsWith('did:') && (domains === 'ask' || issuers.some((wanted) => isWanted(domain, wanted)))
}
