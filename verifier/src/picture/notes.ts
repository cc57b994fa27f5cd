/**
 * What is to be told of the picture that holds a badge: whether it looks like the one the badge describes. Anybody can put a sound badge
 * into another picture. A remark and never a verdict: the picture is not what was signed.
 */

import { decodeDataUrl } from '../container/data-url.ts'
import type { Credential, Proven } from '../credential.ts'
import type { Noted } from '../report.ts'
import type { Visit } from '../visit.ts'
import { compare } from './compare.ts'
import type { Likeness } from './likeness.ts'

const MOST_BYTES = 5 * 1024 * 1024

/** A note, or none where nothing could be told and nobody asked for more than what was at hand. Never rejects. */
export async function notesOn(holder: Uint8Array<ArrayBuffer>, { credential }: Proven, visit: Visit): Promise<readonly Noted[]> {
  const likeness = await likenessToAny(holder, credential, visit).catch(() => 'unsure' as const)
  if (likeness !== 'unsure') return [{ code: `picture-${likeness}` }]
  return visit.picture === 'declared' ? [{ code: 'picture-not-compared' }] : []
}

/** Like one of the pictures that the badge describes, or unlike all of them; those that it brings along come first, and are often enough. */
async function likenessToAny(holder: Uint8Array<ArrayBuffer>, { image, achievement }: Credential, visit: Visit): Promise<Likeness> {
  const addresses = [...new Set([image, achievement.image?.id].filter((address) => address !== undefined))]
  const found: Likeness[] = []
  for (const address of [...addresses.filter(isInside), ...addresses.filter((one) => !isInside(one))]) {
    const described = await pictureAt(address, visit)
    const likeness = described && (await within(MOST_MILLISECONDS, compare(holder, described, visit.decodePicture)))
    if (likeness === 'alike') return likeness
    found.push(likeness ?? 'unsure')
  }
  return found.length > 0 && found.every((likeness) => likeness === 'unlike') ? 'unlike' : 'unsure'
}

/** Somebody looks at a page and waits; elsewhere a little patience gives the same answer on a busy machine. */
const MOST_MILLISECONDS = typeof document === 'object' ? 500 : 3000

function isInside(address: string): boolean {
  return /^data:/i.test(address)
}

/** Undefined when it is not to be had. Throws as the loader does, and for a damaged `data:` address. */
async function pictureAt(address: string, visit: Visit): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (isInside(address)) return decodeDataUrl(address)
  if (visit.picture !== 'declared' || !/^https:/i.test(address)) return undefined
  const loaded = await visit.load(address, { most: MOST_BYTES })
  return loaded.status === 200 ? loaded.bytes : undefined
}

/** Undefined when it takes longer. What goes on then is heard by nobody. */
async function within<T>(milliseconds: number, work: Promise<T>): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), milliseconds)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
