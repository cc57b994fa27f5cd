/** Reads what a badge says, and proves none of it: for showing a badge before anybody asks whether it is true. Asks nobody. */

import { open, type Opened } from './container/open.ts'
import { judgeSize, MOST_BYTES } from './container/size.ts'
import type { Credential } from './credential.ts'
import { badgesIn, onlyOf } from './version/carried.ts'
import { read } from './version/read.ts'

export { badgeOnPage } from './container/page.ts'
export type { Credential } from './credential.ts'

/**
 * The claims of a badge in the bytes of a file: a baked picture, JSON, or a signed token. For Open Badges 2.0 that is what the
 * file itself holds: what is kept elsewhere stays unread. Throws InvalidError or UnavailableError, as the checks `container` and `credential` say them.
 */
export async function readClaims(bytes: Uint8Array<ArrayBuffer>): Promise<Credential> {
  return (await read(await opened(bytes))).credential
}

/** The badge in the bytes of a file, without the picture or the PDF around it: JSON, a token, or an address. Throws InvalidError as the check `container` says it. */
export async function readText(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return (await opened(bytes)).text
}

/** Of a file that carries one badge, that one. */
async function opened(bytes: Uint8Array<ArrayBuffer>): Promise<Opened> {
  judgeSize(bytes.length, MOST_BYTES)
  return onlyOf(await badgesIn(await open(bytes)))
}
