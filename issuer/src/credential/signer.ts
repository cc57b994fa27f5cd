/** Who signs: the programme's own identity, with its newest key of the kind that is needed. */

import { activeKey, openKey, type SigningKey } from '../key/store.ts'
import type { Algorithm, Programme } from '../programme/programme.ts'

export interface Signer {
  readonly did: string
  /** What tokens are signed with. */
  readonly algorithm: Algorithm
  /** Throws RefusedError when there is no such key, or the passphrase does not open it. */
  readonly keyOf: (algorithm: Algorithm) => Promise<SigningKey>
}

/** Keys are opened when they are first needed: an issuer that changed its algorithm still signs its older lists with an older kind. */
export function signerOf({ folder, issuer, algorithm }: Programme, passphrase?: string): Signer {
  const opened = new Map<Algorithm, Promise<SigningKey>>()
  const open = async (kind: Algorithm) => openKey(folder, activeKey(folder, kind).name, passphrase)
  return {
    did: issuer.id,
    algorithm,
    keyOf: (kind) => {
      const key = opened.get(kind) ?? open(kind)
      opened.set(kind, key)
      return key
    },
  }
}
