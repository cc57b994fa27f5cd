/**
 * What is to be told of the picture that holds a badge: whether it looks like the one the badge describes. Anybody can put a sound badge
 * into another picture. A remark and never a verdict: the picture is not what was signed.
 */

import { decodeDataUrl } from '../container/take.ts'
import type { Credential, Proven } from '../credential.ts'
import type { Noted } from '../report.ts'
import type { Visit } from '../visit.ts'
import { compare } from './compare.ts'

const MOST_BYTES = 5 * 1024 * 1024

/** A note, or none where nothing could be told and nobody asked for more than what was at hand. Never rejects. */
export async function notesOn(holder: Uint8Array<ArrayBuffer>, { credential }: Proven, visit: Visit): Promise<readonly Noted[]> {
  const none: readonly Noted[] = visit.picture === 'declared' ? [{ code: 'picture-not-compared' }] : []
  try {
    const described = await describedBy(credential, visit)
    const likeness = await within(MOST_MILLISECONDS, compare(holder, described, visit.decodePicture))
    return likeness === 'alike' || likeness === 'unlike' ? [{ code: `picture-${likeness}` }] : none
  } catch {
    return none
  }
}

/** Somebody looks at a page and waits; elsewhere a little patience gives the same answer on a busy machine. */
const MOST_MILLISECONDS = typeof document === 'object' ? 500 : 3000

/** The pictures that the badge brings along; without one, and when that was asked for, the first that it points to. */
async function describedBy({ image, achievement }: Credential, visit: Visit): Promise<readonly Uint8Array<ArrayBuffer>[]> {
  const addresses = [...new Set([image, achievement.image?.id].filter((address) => address !== undefined))]
  const inside = addresses.filter((address) => /^data:/i.test(address)).map(decodeDataUrl)
  if (inside.length > 0 || visit.picture !== 'declared') return inside.filter(({ length }) => length <= MOST_BYTES)
  const address = addresses.find((one) => /^https:/i.test(one))
  const loaded = address === undefined ? undefined : await visit.load(address, { most: MOST_BYTES })
  return loaded?.status === 200 ? [loaded.bytes] : []
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
