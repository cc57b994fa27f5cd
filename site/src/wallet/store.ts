/** Where the wallet's badges lie: in this browser, on this device (IndexedDB). */

import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import type { Held } from './badge.ts'

interface Wallet extends DBSchema {
  readonly badges: { readonly key: string; readonly value: Held }
}

export interface Store {
  /** The newest first. */
  readonly all: () => Promise<readonly Held[]>
  /** False when it was there already. */
  readonly add: (held: Held) => Promise<boolean>
  readonly remove: (id: string) => Promise<void>
}

/** Rejects where the browser keeps nothing, as in some private windows. */
export async function openStore(): Promise<Store> {
  const database: IDBPDatabase<Wallet> = await openDB<Wallet>('rosette-wallet', 1, { upgrade: (fresh) => fresh.createObjectStore('badges', { keyPath: 'id' }) })
  return {
    all: async () => (await database.getAll('badges')).toSorted((one, other) => (one.added < other.added ? 1 : -1)),
    add: async (held) => {
      if (await database.getKey('badges', held.id)) return false
      await database.put('badges', held)
      // Asked once there is something to lose; without it a browser may clear what was long not used.
      await navigator.storage.persist().catch(() => false)
      return true
    },
    remove: (id) => database.delete('badges', id),
  }
}
