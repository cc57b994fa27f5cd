/** The document of a did:web: what the holder of a host says of itself (did:web "Read"). */

import { bodyOf } from './body.ts'

const MOST_BYTES = 64 * 1024
const LONGEST_WAIT = 5_000

/** Undefined for another method, and when the document cannot be had, is too large, or is that of somebody else. */
export async function didDocument(did: string, ask: typeof fetch): Promise<Record<string, unknown> | undefined> {
  const address = addressOf(did)
  if (!address) return undefined
  try {
    const answer = await ask(address, { signal: AbortSignal.timeout(LONGEST_WAIT), redirect: 'error', credentials: 'omit', referrerPolicy: 'no-referrer' })
    const document: unknown = answer.ok ? JSON.parse(new TextDecoder().decode(await bodyOf(answer, MOST_BYTES))) : undefined
    return isDocumentOf(did, document) ? document : undefined
  } catch {
    return undefined
  }
}

function addressOf(did: string): string | undefined {
  const [host = '', ...path] = /^did:web:([^?#/]+)$/.exec(did)?.[1]?.split(':') ?? []
  const address = `https://${host.replace(/%3A/gi, ':')}/${path.length ? path.join('/') : '.well-known'}/did.json`
  if (!/^[\w.-]+(%3A\d+)?$/i.test(host) || !URL.canParse(address)) return undefined
  // Dots in the path, and spellings of one host as another, would lead elsewhere.
  return new URL(address).href === address ? address : undefined
}

function isDocumentOf(did: string, document: unknown): document is Record<string, unknown> {
  return typeof document === 'object' && document !== null && (document as { readonly id?: unknown }).id === did
}
