/** The words of a report alone, without the elements. */

export { sayReport } from '@rosette/components'
