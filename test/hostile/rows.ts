/** All rows of the hostile corpus, in the order of the list of threats. */

import type { HostileRow } from './case.ts'
import { jwsAlgorithms } from './classes/jws-algorithms.ts'
import { jwsClaims } from './classes/jws-claims.ts'
import { jwsHeaders } from './classes/jws-headers.ts'
import { jwsSignatures } from './classes/jws-signatures.ts'
import { keys } from './classes/keys.ts'
import { names } from './classes/names.ts'

export const ROWS: readonly HostileRow[] = [...jwsAlgorithms, ...jwsHeaders, ...jwsClaims, ...jwsSignatures, ...keys, ...names]
