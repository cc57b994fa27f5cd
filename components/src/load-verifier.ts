/** The verifier's code, loaded once for all elements of a page, when it is first needed. */

import type * as Verifier from '@rosette/verifier'

let loading: Promise<typeof Verifier> | undefined

/** Rejects when the code cannot be loaded; the next call tries again. */
export function loadVerifier(): Promise<typeof Verifier> {
  loading ??= import('@rosette/verifier').catch((error: unknown) => {
    loading = undefined
    throw error
  })
  return loading
}
