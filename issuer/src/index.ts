/** The public names of the issuer, nothing else. */

export { RefusedError, type Finding } from './errors.ts'
export { systemClock, type Clock } from './clock.ts'
export { readAddress } from './text/address.ts'
export { readName } from './text/name.ts'
