/** Hosted badges (OB2 "HostedBadge Verification", and 1.x alike): only the copy at the assertion's own address counts. */

import type { Claimed } from '../credential.ts'
import { invalid, unavailable } from '../errors.ts'
import { isObject, property, stringOf, type JsonObject } from '../json.ts'
import { sourceOf, type Loaded } from '../load/loaded.ts'
import type { Noted } from '../report.ts'
import { credentialOfOlder, hostedCopy, isOlder } from '../version/ob1.ts'
import { credentialOf, judgeAssertion } from '../version/ob2.ts'
import type { Visit } from '../visit.ts'
import { loadChain, loadObject, notesOf, objectIn } from './chain.ts'
import type { Shown } from './prove.ts'
import { judgeScope } from './scope.ts'

/**
 * Loads the hosted copy and what it points to, and judges whether the issuer hosts there.
 * Throws `hosted-revoked` (410, or `revoked: true`), `hosted-unreachable`, `hosted-differs`, `hosted-outside-scope`.
 */
export async function proveHosted(url: string, claimed: Claimed, visit: Visit): Promise<Shown> {
  const loaded = await loadObject(url, visit, 'hosted-unreachable')
  if (loaded.status === 410) throw takenBack(loaded, reasonIn(loaded.bytes), visit)
  const hosted = objectIn(loaded, 'hosted-unreachable')
  const older = isOlder(hosted)
  const assertion = older ? hostedCopy(hosted, url) : hosted
  if (stringOf(assertion, 'id') !== url) throw invalid('hosted-differs', { url }, [sourceOf(loaded)])
  if (property(assertion, 'revoked') === true) throw takenBack(loaded, stringOf(assertion, 'revocationReason') ?? '', visit)
  judgeAssertion(assertion)
  const { badgeClass, profile, sources, notes } = await loadChain(assertion, visit, older)
  judgeScope(assertion, badgeClass, profile)
  const credential = older ? credentialOfOlder(hosted, assertion, badgeClass, profile) : credentialOf(assertion, badgeClass, profile)
  return {
    credential,
    voucher: { securing: 'hosted', suite: new URL(url).protocol.slice(0, -1), method: url, controller: credential.issuer.id },
    sources: [
      { kind: 'rule', standard: `Open Badges ${credential.version}`, section: older ? 'VerificationObject' : 'HostedBadge Verification' },
      sourceOf(loaded),
      ...sources,
    ],
    notes: [...notesOf(loaded), ...notes, ...differences(claimed.document, hosted)],
  }
}

/** Whether it had been taken back by a day gone by, the copy of today does not say. */
function takenBack(loaded: Loaded, reason: string, { day }: Visit): Error {
  const { url } = loaded
  if (day) return unavailable('status-of-that-day', { url, date: day.toISOString() }, [sourceOf(loaded)])
  return invalid('hosted-revoked', { url, reason }, [sourceOf(loaded)])
}

/** What the file said otherwise than the hosted copy: the hosted copy is shown, the difference is told. */
function differences(presented: JsonObject, hosted: JsonObject): readonly Noted[] {
  const names = Object.keys(presented).filter((name) => JSON.stringify(presented[name]) !== JSON.stringify(hosted[name]))
  return names.length ? [{ code: 'picture-differs', details: { property: names.slice(0, 10).join(', ') } }] : []
}

function reasonIn(bytes: Uint8Array): string {
  try {
    const body = JSON.parse(new TextDecoder().decode(bytes)) as unknown
    return isObject(body) ? (stringOf(body, 'revocationReason') ?? '') : ''
  } catch {
    return ''
  }
}
