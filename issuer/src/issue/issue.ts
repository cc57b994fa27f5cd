/** Issues: enters what is wanted in one transaction, then signs what is entered, a batch at a time. */

import { achievementCredential } from '../credential/ob3.ts'
import { secure } from '../credential/secure.ts'
import type { Signer } from '../credential/signer.ts'
import type { Programme } from '../programme/programme.ts'
import { keepCredential, unsignedAwards } from '../register/awards.ts'
import type { Register } from '../register/open.ts'
import { enterWanted, type Outcome } from './plan.ts'
import type { Wanted } from './wanted.ts'

/** Small enough to lose nothing worth the name, large enough that waiting for the disk does not count. */
const BATCH = 100

/** Enters all that is wanted, or throws RefusedError with what is wrong and enters nothing. Nothing is signed yet. */
export function enterAwards(register: Register, programme: Programme, wanted: readonly Wanted[], now: Date): Outcome {
  return register.transaction(() => enterWanted(register, programme, wanted, now))
}

/** What `enterAwards` would do. Throws as it would; leaves the register as it was. */
export function rehearse(register: Register, programme: Programme, wanted: readonly Wanted[], now: Date): Outcome {
  const outcomes: Outcome[] = []
  try {
    register.transaction(() => {
      outcomes.push(enterWanted(register, programme, wanted, now))
      throw REHEARSED
    })
  } catch (error) {
    if (error !== REHEARSED) throw error
  }
  return outcomes[0] ?? { entered: [], already: 0 }
}

const REHEARSED = new Error('only a rehearsal')

export interface Signing {
  readonly now: Date
  /** Told how many are signed, after each batch. */
  readonly onSigned?: (count: number) => void
  readonly signal?: AbortSignal
}

/** Signs every award that is not signed yet, also those an earlier run did not come to. Gives how many; what somebody else signed meanwhile does not count. */
export async function signAwards(register: Register, programme: Programme, signer: Signer, { now, onSigned, signal }: Signing): Promise<number> {
  let signed = 0
  for (let batch = unsignedAwards(register, BATCH); batch.length > 0; batch = unsignedAwards(register, BATCH)) {
    signal?.throwIfAborted()
    const credentials = await Promise.all(
      batch.map(async (award) => ({ id: award.id, text: await secure(achievementCredential(programme, award), award.securing, signer, now) })),
    )
    signed += register.transaction(() => credentials.filter(({ id, text }) => keepCredential(register, id, text, now)).length)
    onSigned?.(signed)
  }
  return signed
}
