/** An input that is an address: what lies there, of a page the badge that it names, of a `data:` address what it spells out. */

import { unavailable, UnavailableError } from '../errors.ts'
import { sourceOf, type Loaded } from '../load/loaded.ts'
import type { Noted } from '../report.ts'
import type { Visit } from '../visit.ts'
import { decodeDataUrl } from './data-url.ts'
import { badgeOnPage } from './page.ts'
import { MOST_BYTES } from './size.ts'
import type { Taken } from './take.ts'

/** The bytes at an address, with a note when they came unprotected. Throws as `takeBytes` does. */
export async function takeAddress(url: string, visit: Visit): Promise<Taken> {
  if (/^data:/i.test(url)) return { bytes: decodeDataUrl(url), notes: [] }
  const address = url.replace(/^https?/i, (scheme) => scheme.toLowerCase())
  const page = await loadBytes(address, visit)
  const badge = badgeOnPage(page.bytes, address)
  const loaded = badge === undefined ? [page] : [page, await loadBytes(badge, visit)]
  const unprotected = loaded.filter((one) => one.unprotected)
  const notes = unprotected.map((one): Noted => ({ code: 'unprotected-connection', details: { url: one.url } }))
  const { bytes, sha256 } = loaded.at(-1) ?? page
  return { bytes, ...(sha256 && { sha256 }), notes, address: badge ?? address }
}

async function loadBytes(address: string, visit: Visit): Promise<Loaded> {
  const loaded = await visit.load(address, { http: 'allowed', most: MOST_BYTES }).catch((error: unknown) => {
    throw isUnreadable(error) ? new UnavailableError('input-unreachable', error.grounds) : error
  })
  if (loaded.status !== 200) throw unavailable('input-unreachable', { url: address, status: String(loaded.status) }, [sourceOf(loaded)])
  return loaded
}

/** Other refusals of the loader say more than that nothing came, so they pass. */
function isUnreadable(error: unknown): error is UnavailableError {
  return error instanceof UnavailableError && error.code === 'document-unreadable'
}
