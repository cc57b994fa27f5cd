/** Reads the dates of the standards: ISO 8601 with or without a time, UTC where no zone is named. */

const FORM = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/i

/** The instant a text names, or undefined when it names none (such as 30 February). */
export function instantOf(text: string): Date | undefined {
  if (!FORM.test(text)) return undefined
  const zoned = /T/i.test(text) && !/(Z|[+-]\d{2}:?\d{2})$/i.test(text) ? `${text}Z` : text
  const at = new Date(zoned.replace(/([+-]\d{2})(\d{2})$/, '$1:$2').toUpperCase())
  return Number.isNaN(at.getTime()) || !isCalendarDay(text) ? undefined : at
}

function isCalendarDay(text: string): boolean {
  const [year = 0, month = 0, day = 0] = text.slice(0, 10).split('-').map(Number)
  return new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day
}
