/** Puts credentials into pictures: the public entry `@rosette/verifier/bake`. */

export type { BakedVersion } from './container/baked.ts'
export { bakePng } from './container/png.ts'
export { bakeSvg } from './container/svg.ts'
