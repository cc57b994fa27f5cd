/** Fetches the sealed claim of a link and opens it, here in the browser: the key is in no request. */

import { compactDecrypt } from 'jose'
import { readClaimFile, type ClaimFile } from './file.ts'
import type { ClaimLink } from './link.ts'

/**
 * Why a link opens nothing. `damaged`: it is not whole. `gone`: nothing lies behind it any more. `replaced`: a newer link took its place.
 * `unreachable`: the site does not answer. `unknown`: this page is too old for what lies there.
 */
export type Trouble = 'damaged' | 'gone' | 'replaced' | 'unreachable' | 'unknown'

export class ClaimError extends Error {
  readonly trouble: Trouble
  constructor(trouble: Trouble, options?: ErrorOptions) {
    super(`claim: ${trouble}`, options)
    this.trouble = trouble
  }
}

/** The claim at an address. Throws ClaimError. */
export async function loadClaim(link: ClaimLink, address: string | URL, ask: typeof fetch = fetch): Promise<ClaimFile> {
  // Claims are made anew under the same address.
  const answer = await ask(address, { cache: 'no-cache', credentials: 'omit', referrerPolicy: 'no-referrer' }).catch((error: unknown) => {
    throw new ClaimError('unreachable', { cause: error })
  })
  if (answer.status === 404 || answer.status === 410) throw new ClaimError('gone')
  if (!answer.ok) throw new ClaimError('unreachable')
  const sealed = await answer.text().catch((error: unknown) => {
    throw new ClaimError('unreachable', { cause: error })
  })
  return openClaim(sealed, link)
}

const RULES = { keyManagementAlgorithms: ['dir'], contentEncryptionAlgorithms: ['A256GCM'] }

/** What was sealed (JWE compact, RFC 7516 §7.1). Throws ClaimError when the key is another, or a letter was changed. */
export async function openClaim(sealed: string, { award, key }: ClaimLink): Promise<ClaimFile> {
  // A host may answer with a page of its own where a file is missing.
  if (!/^[\w-]+\.\.[\w-]+\.[\w-]+\.[\w-]+$/.test(sealed.trim())) throw new ClaimError('gone')
  const opened = await compactDecrypt(sealed.trim(), bytesOf(key), RULES).catch((error: unknown) => {
    throw new ClaimError('replaced', { cause: error })
  })
  const file = readClaimFile(new TextDecoder().decode(opened.plaintext))
  if (file?.id !== award) throw new ClaimError('unknown')
  return file
}

function bytesOf(key: string): Uint8Array {
  return Uint8Array.from(atob(key.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0))
}
