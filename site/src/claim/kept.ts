/** What a tab keeps until it is closed, so that the page is the same after a reload: links and decisions. Other tabs and other pages never see it. */

import type { ClaimLink } from './link.ts'
import { CHOICES, type Wish } from './wish.ts'

/** A claim as the tab knows it; what it holds is fetched again, still sealed. */
export interface Kept extends ClaimLink {
  /** The address was found to be the recipient's. */
  readonly isMine: boolean
  readonly decided?: Decided
}

export interface Decided {
  readonly wish: Wish
  /** Unix seconds. */
  readonly iat: number
  readonly token: string
  /** The issuer's receiver has taken it. */
  readonly isTaken: boolean
}

const NAME = 'rosette-claims'

/** Whether it could be kept: in some browsers the very look at a storage throws. */
export function keep(storage: () => Pick<Storage, 'setItem'>, claims: readonly Kept[]): boolean {
  try {
    const lines = claims.map(({ award, key, isMine, decided }) => ({ award, key, isMine, ...(decided && { decided }) }))
    storage().setItem(NAME, JSON.stringify(lines))
    return true
  } catch {
    return false
  }
}

/** What was kept; nothing when it cannot be had. */
export function recall(storage: () => Pick<Storage, 'getItem'>): readonly Kept[] {
  try {
    const kept: unknown = JSON.parse(storage().getItem(NAME) ?? '[]')
    return Array.isArray(kept) ? kept.filter(isKept) : []
  } catch {
    return []
  }
}

function isKept(value: unknown): value is Kept {
  const { award, key, isMine, decided } = (value ?? {}) as Partial<Record<keyof Kept, unknown>>
  return typeof award === 'string' && typeof key === 'string' && typeof isMine === 'boolean' && (decided === undefined || isDecided(decided))
}

function isDecided(value: unknown): boolean {
  const { wish, iat, token, isTaken } = (value ?? {}) as Partial<Record<keyof Decided, unknown>>
  const { decision } = (wish ?? {}) as { readonly decision?: unknown }
  return [...CHOICES, 'decline'].some((one) => one === decision) && typeof iat === 'number' && typeof token === 'string' && typeof isTaken === 'boolean'
}
