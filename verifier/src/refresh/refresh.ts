/** A newer form of a badge where its issuer offers one (OB3 §9.1 step 3): asked for once, taken only when it is good by itself. */

import { decodeUtf8 } from '../bytes.ts'
import type { Credential, Proven } from '../credential.ts'
import { differencesBetween } from '../difference.ts'
import { InvalidError, UnavailableError, unavailable } from '../errors.ts'
import { instantOf } from '../instant.ts'
import { checkIssuer } from '../issuer.ts'
import type { JsonObject } from '../json.ts'
import { sourceOf } from '../load/loaded.ts'
import { prove } from '../proof/prove.ts'
import type { Noted } from '../report.ts'
import { checkSchema } from '../version/conformance.ts'
import { read } from '../version/read.ts'
import type { Visit } from '../visit.ts'
import { asPresented, type Current } from './current.ts'

/**
 * The newer form of a badge whose proof and issuer are good, or the badge itself with a note why there is none.
 * A newer form is not asked for an even newer one. Throws `stopped`.
 */
export async function refresh(proven: Proven, visit: Visit): Promise<Current> {
  const [url = ''] = proven.credential.refreshServices ?? []
  // An endorsement, and a badge judged for a day gone by, are asked about as they are.
  if (visit.refresh === 'skip' || visit.day || visit.endorses) return asPresented(proven, [{ code: 'refresh-offered' }])
  try {
    const newer = await proveAt(url, visit)
    const reason = whyNot(proven.credential, newer.credential)
    return reason === undefined ? replaced(proven, newer, url) : asPresented(proven, [unused(url, reason)])
  } catch (error) {
    if (!(error instanceof InvalidError || error instanceof UnavailableError) || error.code === 'stopped') throw error
    return asPresented(proven, [unused(url, error.code)])
  }
}

const unused = (url: string, reason: string): Noted => ({ code: 'refresh-failed', details: { url: url.slice(0, 200), reason } })

/** OB3 §9.1 steps 1 and 2 once more, and who issued it. */
async function proveAt(url: string, visit: Visit): Promise<Proven> {
  if (!url.startsWith('https:')) throw unavailable('address-refused', { url })
  const loaded = await visit.load(url)
  if (loaded.status !== 200) throw unavailable('document-unreadable', { url, status: String(loaded.status) }, [sourceOf(loaded)])
  const claimed = await read({ text: decodeUtf8(loaded.bytes).trim() })
  if (claimed.credential.version !== '3.0') throw unavailable('version-unsupported', { version: claimed.credential.version })
  await checkSchema(claimed)
  const { proven } = await prove(claimed, visit)
  await checkIssuer(proven, visit)
  return proven
}

/** OB3 §10: the same id and issuer make it the same award, and the later `validFrom` the newer one. */
function whyNot(was: Credential, is: Credential): string | undefined {
  if (is.kind !== was.kind) return 'type'
  if (!isSame(was.id, is.id)) return 'id'
  if (!isSame(was.issuer.id, is.issuer.id)) return 'issuer'
  return begins(is) < begins(was) ? 'validFrom' : undefined
}

/** OB3 §10 compares ids trimmed and without percent-encoding. */
function isSame(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && decoded(a) === decoded(b)
}

function decoded(id: string): string {
  try {
    return decodeURIComponent(id).trim()
  } catch {
    return id.trim()
  }
}

function begins({ validFrom = '' }: Credential): number {
  return instantOf(validFrom)?.getTime() ?? Number.NEGATIVE_INFINITY
}

function replaced(was: Proven, is: Proven, url: string): Current {
  const entries = [...was.credential.status, ...is.credential.status]
  const status = [...new Map(entries.map((entry) => [JSON.stringify(entry), entry])).values()]
  const changes = differencesBetween(withoutProof(was.credential.source), withoutProof(is.credential.source))
  return { proven: is, status, refreshed: { url, changes }, notes: [] }
}

/** A proof is another one whenever anything is. */
function withoutProof({ proof: _, ...rest }: JsonObject): JsonObject {
  return rest
}
