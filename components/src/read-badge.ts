/** Reads what a file claims, without asking anybody about it: for showing, never for believing. */

import type { Credential } from '@rosette/verifier'
import { loadVerifier } from './load-verifier.ts'
import { pictureIn } from './picture.ts'

export interface ReadBadge {
  readonly credential: Credential | undefined
  readonly picture: Blob | undefined
}

/** Loads the file at `src` and reads it. Throws what `fetch` throws, and an Error when the answer is not a file. */
export async function readBadge(src: string, signal: AbortSignal): Promise<ReadBadge> {
  const answer = await fetch(src, { signal, credentials: 'omit', referrerPolicy: 'no-referrer' })
  if (!answer.ok) throw new Error(`open-badge: ${answer.status} for ${src}`)
  const bytes = new Uint8Array(await answer.arrayBuffer())
  const { verify } = await loadVerifier()
  const { credential } = await verify(bytes, { signal, fetch: refuse })
  return { credential, picture: pictureIn(bytes) }
}

/** Reading asks nobody; a verification would. */
const refuse = (): Promise<never> => Promise.reject(new TypeError('open-badge: reading asks nobody'))
