/** What a reader should know about the names and addresses an issuer goes by. Notes only: none of it changes a verdict. */

import type { Proven } from '../credential.ts'
import type { Domains } from '../domain/establish.ts'
import { findListing } from '../registry.ts'
import type { Finding, Noted } from '../report.ts'
import type { Visit } from '../visit.ts'

/** Adds notes to what was found of the issuer: a name that belongs to somebody else or to nobody, an address or a text that deceives the eye. */
export async function withDoubts(
  finding: Finding<'issuer'>,
  { credential }: Pick<Proven, 'credential'>,
  { proven }: Domains,
  visit: Pick<Visit, 'issuers' | 'registries'>,
): Promise<Finding<'issuer'>> {
  const { id, name, url } = credential.issuer
  const [{ hiddenIn }, { confusableHosts }] = await Promise.all([import('./hidden.ts'), import('./hosts.ts')])
  const vouchedFor = visit.issuers.includes(id ?? '') || findListing(visit.registries, id, proven) !== undefined
  const notes: readonly Noted[] = [
    ...(name === undefined || vouchedFor ? [] : await notesOnName(name, id ?? '', proven)),
    ...confusableHosts([id, url]).map((domain): Noted => ({ code: 'issuer-host-confusable', details: { domain } })),
    ...hiddenIn({ 'issuer.name': name, 'achievement.name': credential.achievement.name }).map((property): Noted => ({
      code: 'text-hidden-characters',
      details: { property },
    })),
  ]
  return notes.length === 0 ? finding : { ...finding, notes: [...(finding.notes ?? []), ...notes] }
}

/** Beside a proven domain the reader sees who speaks (OB3 Implementation Guide: names are claims); beside a bare key it has to be said. */
async function notesOnName(name: string, id: string, domains: readonly string[]): Promise<readonly Noted[]> {
  const { famousDomain } = await import('./famous.ts')
  const domain = famousDomain(name, domains)
  if (domain !== undefined) return [{ code: 'issuer-name-famous', details: { domain, id } }]
  return domains.length === 0 ? [{ code: 'issuer-name-claimed', details: { id } }] : []
}
