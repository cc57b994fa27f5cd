/** Fetches a feed of JobPosting files into a folder, as it came. It is judged when it is read. */

import { createHash } from 'node:crypto'
import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readDocument } from './document.ts'
import { LIMITS } from './folder.ts'
import { httpsAddress } from './plain.ts'
import { isPosting } from './posting.ts'

/** Says what is wrong with the feed. */
class FeedError extends Error {}

export interface FeedOptions {
  readonly now: Date
  readonly fetch?: typeof globalThis.fetch
  readonly bytes?: number
  readonly milliseconds?: number
}

/**
 * The file that was written; an earlier one of the same feed is replaced. Throws a FeedError, and leaves what was there, when the address is not
 * https, nor what it leads on to, when it takes too long, is too large, or holds no posting.
 */
export async function fetchFeed(
  address: string,
  folder: string,
  { now, fetch = globalThis.fetch, bytes = LIMITS.bytes, milliseconds = 60_000 }: FeedOptions,
): Promise<string> {
  const url = httpsAddress(address)
  if (url === undefined) throw new FeedError(`${address} is no https address`)
  const text = await ask(url, AbortSignal.timeout(milliseconds), fetch, bytes)
  const { postings, isSample } = read(text, url)
  const dataFeedElement = postings.filter(isPosting)
  if (dataFeedElement.length === 0) throw new FeedError(`${url} holds no JobPosting: nothing was changed`)
  const about = { '@context': 'https://schema.org', '@type': 'DataFeed', url, dateModified: now.toISOString() }
  const feed = { ...about, ...(isSample && { creativeWorkStatus: 'Sample' }), dataFeedElement }
  const file = join(folder, nameOf(url))
  mkdirSync(folder, { recursive: true })
  writeFileSync(`${file}.part`, JSON.stringify(feed, null, 2))
  renameSync(`${file}.part`, file)
  return file
}

const HOPS = 3

/** Each step of the way is https: a redirect could leave it. */
async function ask(url: string, signal: AbortSignal, fetch: typeof globalThis.fetch, bytes: number): Promise<string> {
  let at = url
  try {
    for (let hop = 0; hop <= HOPS; hop += 1) {
      const response = await fetch(at, { redirect: 'manual', signal, headers: { accept: 'application/ld+json, application/json' } })
      const next = response.headers.get('location')
      if (response.status < 300 || response.status > 399 || next === null) return await readBody(response, at, bytes)
      await response.body?.cancel()
      const to = httpsAddress(URL.parse(next, at)?.href)
      if (to === undefined) throw new FeedError(`${at} leads on to ${next}, which is no https address`)
      at = to
    }
  } catch (error) {
    if (error instanceof FeedError) throw error
    throw new FeedError(signal.aborted ? `${at} took too long` : `${at} cannot be reached: ${String(error)}`, { cause: error })
  }
  throw new FeedError(`${url} leads on and on`)
}

async function readBody(response: Response, url: string, limit: number): Promise<string> {
  if (!response.ok) throw new FeedError(`${url} answers ${response.status}`)
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of response.body ?? []) {
    size += part.length
    if (size > limit) throw new FeedError(`${url} is larger than ${limit} bytes`)
    parts.push(part)
  }
  return new TextDecoder().decode(Buffer.concat(parts))
}

function read(text: string, url: string): ReturnType<typeof readDocument> {
  try {
    return readDocument(text, LIMITS.postings)
  } catch (cause) {
    throw new FeedError(`${url} is no JSON`, { cause })
  }
}

/** The same for the same feed. */
function nameOf(url: string): string {
  return `${new URL(url).hostname}-${createHash('sha256').update(url).digest('hex').slice(0, 8)}.json`
}
