/** Status lists (BSL §3.1): a bit for each position, packed, signed, and signed anew when a bit has changed. */

import { gzipSync } from 'node:zlib'
import type { JsonObject } from '@rosette/verifier/signing'
import { endingOf, secure } from '../credential/secure.ts'
import type { Signer } from '../credential/signer.ts'
import { addressesOf } from '../programme/addresses.ts'
import type { Programme } from '../programme/programme.ts'
import type { Register } from '../register/open.ts'
import { ENTRIES, keepSignedList, listsIn, positionsOf, PURPOSES, signedList, type List, type Purpose } from '../register/statuses.ts'
import { sha256Hex } from '../secret.ts'

/** Signs every list whose bits are not those that were signed last; gives how many. What a crash left undone is done the next time. */
export async function signLists(register: Register, programme: Programme, signer: Signer, now: Date): Promise<number> {
  let signed = 0
  for (const list of listsIn(register)) {
    for (const purpose of PURPOSES) signed += await signList(register, programme, signer, { list, purpose, now })
  }
  return signed
}

interface Task {
  readonly list: List
  readonly purpose: Purpose
  readonly now: Date
}

async function signList(register: Register, programme: Programme, signer: Signer, { list, purpose, now }: Task): Promise<number> {
  const bits = bitsOf(positionsOf(register, list.number, purpose === 'revocation' ? 'revoked' : 'suspended'))
  const hash = sha256Hex(bits)
  if (signedList(register, list.number, purpose)?.bits === hash) return 0
  const text = await secure(listCredential(programme, list, purpose, { bits, now }), list.securing, signer, now)
  keepSignedList(register, { list: list.number, purpose, bits: hash, text, signedAt: now.toISOString() })
  return 1
}

/** BSL §3.2: the first position is the left-most bit. */
export function bitsOf(positions: readonly number[]): Uint8Array {
  const bits = new Uint8Array(ENTRIES / 8)
  for (const position of positions) bits[position >> 3] = (bits[position >> 3] ?? 0) | (128 >> (position & 7))
  return bits
}

/** BSL §2.2. It never ends: a site of files that nobody touches for a year still tells the truth. */
function listCredential(programme: Programme, list: List, purpose: Purpose, { bits, now }: { readonly bits: Uint8Array; readonly now: Date }): JsonObject {
  const id = addressesOf(programme.url).statusList(purpose, list.number, endingOf(list.securing))
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    id,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: programme.issuer.id,
    validFrom: now.toISOString().replace(/\.\d+Z$/, 'Z'),
    credentialSubject: {
      id: `${id}#list`,
      type: 'BitstringStatusList',
      statusPurpose: purpose,
      encodedList: `u${gzipSync(bits, { level: 9 }).toString('base64url')}`,
    },
  }
}
