/** A document that was had, and what is made of it. */

import { decodeUtf8 } from '../bytes.ts'
import { unavailable } from '../errors.ts'
import { parseJsonObject, type JsonObject } from '../json.ts'
import type { Source } from '../report.ts'

/** A document that was had: its bytes, and under what address and answer. `status` may be any HTTP status. */
export interface Loaded {
  /** The address asked. */
  readonly url: string
  readonly status: number
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Content-Type without parameters, lower case; empty when none was given. */
  readonly type: string
  readonly sha256: string
  /** It came over unprotected http. */
  readonly unprotected: boolean
  readonly given: boolean
}

/** The JSON object in a document. Throws `document-unreadable` when the answer is not 200 or not JSON. */
export function jsonOf(loaded: Loaded): JsonObject {
  if (loaded.status !== 200) throw unavailable('document-unreadable', { url: loaded.url, status: String(loaded.status) }, [sourceOf(loaded)])
  try {
    return parseJsonObject(decodeUtf8(loaded.bytes))
  } catch {
    throw unavailable('document-unreadable', { url: loaded.url, status: 'no JSON' }, [sourceOf(loaded)])
  }
}

/** A document as a source of an answer. */
export function sourceOf({ url, status, sha256 }: Loaded): Source {
  return { kind: 'document', url, status, sha256 }
}
