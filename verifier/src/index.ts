/** The public names of the verifier. */

export type { BadgeInput } from './container/open.ts'
export type * from './credential.ts'
export type * from './report.ts'
export type { VerifyOptions } from './visit.ts'
