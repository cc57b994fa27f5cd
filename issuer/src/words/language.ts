/** The shape of one language: the sentences of English. */

import type { words } from './en.ts'

export type Words = Said<typeof words>

/** The same keys with any sentences. */
type Said<Table> = Table extends string ? string : { readonly [Key in keyof Table]: Said<Table[Key]> }
