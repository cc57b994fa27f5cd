/** From rows to objects: a column that is null becomes a property that is not there. */

import type { Row } from './open.ts'

/** The row as `Shape`; the statement that made it names its columns as `Shape` names its properties. */
export function shaped(row: Row): object {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null))
}
