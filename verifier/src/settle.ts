/** Runs one station of the road and turns its ending into a check; nobody else turns an error into a status. */

import { InvalidError, UnavailableError, type Details, type Grounds } from './errors.ts'
import { INVALID, NOTES, PASSED, say, SKIPPED, UNAVAILABLE } from './explain.ts'
import type { CheckId, CheckOf, Finding, Note, Noted, Skip } from './report.ts'
import { breathe, unlessStopped, type Visit } from './visit.ts'

/** What a station leaves: its check, and for the next station what it made, unless it did not pass. */
export interface Settled<I extends CheckId, T> {
  readonly check: CheckOf<I>
  readonly made?: T
}

type Ending<I extends CheckId, T> = { readonly made?: T } & (Finding<I> | Skip)

/**
 * Runs a station on what the one before made; without that, nothing is known here. It waits no longer than the caller does.
 * InvalidError becomes `failed`, UnavailableError `unknown`, anything else `unknown` with code `internal`.
 */
export async function settle<I extends CheckId, B, T = undefined>(
  id: I,
  before: { readonly made?: B },
  visit: Pick<Visit, 'onCheck' | 'signal'>,
  station: (made: B) => Promise<Ending<I, T>> | Ending<I, T>,
): Promise<Settled<I, T>> {
  await breathe()
  const settled = await run(id, before, visit, station)
  visit.onCheck(settled.check as Parameters<Visit['onCheck']>[0])
  return settled
}

/** A check with what was learned after it was settled, which changes no status. */
export function withNotes<I extends CheckId>(check: CheckOf<I>, later: readonly Noted[]): CheckOf<I> {
  return { ...check, notes: [...check.notes, ...later.map(noted)] }
}

async function run<I extends CheckId, B, T>(
  id: I,
  { made }: { readonly made?: B },
  visit: Pick<Visit, 'signal'>,
  station: (made: B) => Promise<Ending<I, T>> | Ending<I, T>,
): Promise<Settled<I, T>> {
  if (made === undefined) return { check: refused(id, new UnavailableError('not-reached')) }
  try {
    const ending = await unlessStopped(visit, () => station(made))
    return { check: 'skipped' in ending ? skipped(id, ending) : passed(id, ending), made: ending.made }
  } catch (error) {
    return { check: refused(id, error) }
  }
}

function passed<I extends CheckId>(id: I, { found, details = {}, sources = [], notes = [] }: Finding<I>): CheckOf<I> {
  return { id, status: 'passed', explanation: say(PASSED[id], details), details, found, sources, notes: notes.map(noted) } as unknown as CheckOf<I>
}

function skipped<I extends CheckId>(id: I, { skipped: code, notes = [] }: Skip): CheckOf<I> {
  return { id, status: 'skipped', code, explanation: SKIPPED[code], details: {}, sources: [], notes: notes.map(noted) } as unknown as CheckOf<I>
}

function refused<I extends CheckId>(id: I, error: unknown): CheckOf<I> {
  if (error instanceof InvalidError) {
    return { id, status: 'failed', code: error.code, explanation: say(INVALID[error.code], detailsOf(error)), ...rest(error.grounds) } as unknown as CheckOf<I>
  }
  const unknown =
    error instanceof UnavailableError ? error : new UnavailableError('internal', { details: { cause: String(error).slice(0, 200) }, cause: error })
  return {
    id,
    status: 'unknown',
    code: unknown.code,
    explanation: say(UNAVAILABLE[unknown.code], detailsOf(unknown)),
    ...rest(unknown.grounds),
  } as unknown as CheckOf<I>
}

function detailsOf({ grounds }: { readonly grounds: Grounds }): Details {
  return grounds.details ?? {}
}

function rest({ details = {}, sources = [], notes = [] }: Grounds) {
  return { details, sources, notes: notes.map(noted) }
}

function noted({ code, details = {} }: Noted): Note {
  return { code, text: say(NOTES[code], details), details }
}
