/** All rows of the hostile corpus, in the order of the list of threats. */

import type { HostileRow } from './case.ts'
import { files } from './classes/files.ts'
import { hosting } from './classes/hosting.ts'
import { integrityContexts } from './classes/integrity-contexts.ts'
import { integrityProofs } from './classes/integrity-proofs.ts'
import { integrityValues } from './classes/integrity-values.ts'
import { jcs } from './classes/jcs.ts'
import { jwsAlgorithms } from './classes/jws-algorithms.ts'
import { jwsClaims } from './classes/jws-claims.ts'
import { jwsHeaders } from './classes/jws-headers.ts'
import { jwsSignatures } from './classes/jws-signatures.ts'
import { keys } from './classes/keys.ts'
import { names } from './classes/names.ts'
import { network } from './classes/network.ts'
import { pictures } from './classes/png.ts'
import { poison } from './classes/poison.ts'
import { signed2 } from './classes/signed-2.ts'
import { status } from './classes/status.ts'
import { vectors } from './classes/svg.ts'
import { text } from './classes/text.ts'

export const ROWS: readonly HostileRow[] = [
  ...jwsAlgorithms,
  ...jwsHeaders,
  ...jwsClaims,
  ...jwsSignatures,
  ...keys,
  ...names,
  ...integrityValues,
  ...integrityContexts,
  ...integrityProofs,
  ...poison,
  ...jcs,
  ...hosting,
  ...signed2,
  ...status,
  ...pictures,
  ...vectors,
  ...files,
  ...text,
  ...network,
]
