/** Reads the dates of the standards: ISO 8601 with or without a time, UTC where no zone is named. */

const FORM = /^(\d{4})-(\d{2})-(\d{2})(T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?(Z|[+-]\d{2}:?\d{2})?$/i

/** The instant a text names, or undefined when it names none (such as 30 February). */
export function instantOf(text: string): Date | undefined {
  const [, year, month, day, time, zone] = FORM.exec(text) ?? []
  if (!day || (zone && !time)) return undefined
  const at = new Date(`${year}-${month}-${day}${time ?? ''}${zone?.replace(/(\d{2})(\d{2})$/, '$1:$2') ?? (time ? 'Z' : '')}`.toUpperCase())
  return Number.isNaN(at.getTime()) || !isCalendarDay(Number(year), Number(month), Number(day)) ? undefined : at
}

function isCalendarDay(year: number, month: number, day: number): boolean {
  // Every month has as many.
  return (day > 0 && day <= 28) || new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day
}
