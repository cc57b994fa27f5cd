/** The public names of the issuer, nothing else. */

export { RefusedError, type Finding } from './errors.ts'
export { systemClock, type Clock } from './clock.ts'
export { readAddress } from './text/address.ts'
export { readName } from './text/name.ts'
export { readLink, type ClaimLink } from './claim/link.ts'
export { openClaim, type ClaimFile } from './claim/seal.ts'
export { signDecision, type Deciding } from './claim/decision.ts'
