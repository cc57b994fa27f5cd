/** What a reader should know about the names and addresses an issuer goes by. Notes only: none of it changes a verdict. */

import type { Proven } from '../credential.ts'
import type { Domains } from '../domain/establish.ts'
import { findListing } from '../registry.ts'
import type { Finding, Noted } from '../report.ts'
import type { Visit } from '../visit.ts'
import { mayBeFamous } from './beginnings.ts'

/** Adds notes to what was found of the issuer: a name that belongs to somebody else or to nobody, an address or a text that deceives the eye. */
export async function withDoubts(
  finding: Finding<'issuer'>,
  { credential }: Pick<Proven, 'credential'>,
  { proven }: Domains,
  visit: Pick<Visit, 'issuers' | 'registries'>,
): Promise<Finding<'issuer'>> {
  const { id, name, url } = credential.issuer
  const vouchedFor = visit.issuers.includes(id ?? '') || findListing(visit.registries, id, proven) !== undefined
  const notes: readonly Noted[] = [
    ...(name === undefined || vouchedFor ? [] : await notesOnName(name, id ?? '', proven)),
    ...(await notesOnHosts([id, url])),
    ...(await notesOnHidden({ 'issuer.name': name, 'achievement.name': credential.achievement.name })),
  ]
  return notes.length === 0 ? finding : { ...finding, notes: [...(finding.notes ?? []), ...notes] }
}

/** Beside a proven domain the reader sees who speaks (OB3 Implementation Guide: names are claims); beside a bare key it has to be said. */
async function notesOnName(name: string, id: string, domains: readonly string[]): Promise<readonly Noted[]> {
  const domain = mayBeFamous(name) ? (await import('./famous.ts')).famousDomain(name, domains) : undefined
  if (domain !== undefined) return [{ code: 'issuer-name-famous', details: { domain, id } }]
  return domains.length === 0 ? [{ code: 'issuer-name-claimed', details: { id } }] : []
}

/** Only what is not plain ASCII can be made of letters that look like others. */
async function notesOnHosts(addresses: readonly (string | undefined)[]): Promise<readonly Noted[]> {
  if (!/xn--|[^\x20-\x7e]/i.test(addresses.join(' '))) return []
  const { confusableHosts } = await import('./hosts.ts')
  return confusableHosts(addresses).map((domain): Noted => ({ code: 'issuer-host-confusable', details: { domain } }))
}

/** Signs without a shape, and the few letters without one. */
const SHAPELESS = /[\p{C}\u115f\u1160\u3164\uffa0]/u

async function notesOnHidden(texts: Readonly<Record<string, string | undefined>>): Promise<readonly Noted[]> {
  if (!SHAPELESS.test(Object.values(texts).join(' '))) return []
  const { hiddenIn } = await import('./hidden.ts')
  return hiddenIn(texts).map((property): Noted => ({ code: 'text-hidden-characters', details: { property } }))
}
