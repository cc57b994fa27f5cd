/** What is judged once it is proven: the badge in hand, or the newer form that its issuer has of it. */

import type { Proven, StatusEntry } from '../credential.ts'
import type { Noted, Refreshed } from '../report.ts'

/** What the later checks judge, and show. */
export interface Current {
  readonly proven: Proven
  /** The entries of the badge in hand and of its newer form: neither can hide that the other was taken back. */
  readonly status: readonly StatusEntry[]
  readonly refreshed?: Refreshed
  readonly notes: readonly Noted[]
}

/** The badge in hand, as it is. */
export function asPresented(proven: Proven, notes: readonly Noted[] = []): Current {
  return { proven, status: proven.credential.status, notes }
}
