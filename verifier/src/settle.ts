/** Runs one station of the road and turns its ending into a check; nobody else turns an error into a status. */

import { InvalidError, UnavailableError, type Grounds } from './errors.ts'
import { PASSED, say, sayNote, sayRefusal, SKIPPED } from './explain.ts'
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
export async function withNotes<I extends CheckId>(check: CheckOf<I>, later: readonly Noted[]): Promise<CheckOf<I>> {
  return { ...check, notes: [...check.notes, ...(await inWords(later))] }
}

async function run<I extends CheckId, B, T>(
  id: I,
  { made }: { readonly made?: B },
  visit: Pick<Visit, 'signal'>,
  station: (made: B) => Promise<Ending<I, T>> | Ending<I, T>,
): Promise<Settled<I, T>> {
  if (made === undefined) return { check: await refused(id, new UnavailableError('not-reached')) }
  try {
    const ending = await unlessStopped(visit, () => station(made))
    return { check: await ('skipped' in ending ? skipped(id, ending) : passed(id, ending)), made: ending.made }
  } catch (error) {
    return { check: await refused(id, error) }
  }
}

async function passed<I extends CheckId>(id: I, { found, details = {}, sources = [], notes }: Finding<I>): Promise<CheckOf<I>> {
  return { id, status: 'passed', explanation: say(PASSED[id], details), details, found, sources, notes: await inWords(notes) } as unknown as CheckOf<I>
}

async function skipped<I extends CheckId>(id: I, { skipped: code, notes }: Skip): Promise<CheckOf<I>> {
  return { id, status: 'skipped', code, explanation: SKIPPED[code], details: {}, sources: [], notes: await inWords(notes) } as unknown as CheckOf<I>
}

async function refused<I extends CheckId>(id: I, error: unknown): Promise<CheckOf<I>> {
  const known = error instanceof InvalidError || error instanceof UnavailableError ? error : unforeseen(error)
  const { code, grounds } = known
  const status = known instanceof InvalidError ? 'failed' : 'unknown'
  return { id, status, code, explanation: await sayRefusal(known), ...(await onGrounds(grounds)) } as unknown as CheckOf<I>
}

function unforeseen(cause: unknown): UnavailableError {
  return new UnavailableError('internal', { details: { cause: String(cause).slice(0, 200) }, cause })
}

async function onGrounds({ details = {}, sources = [], notes }: Grounds) {
  return { details, sources, notes: await inWords(notes) }
}

function inWords(notes: readonly Noted[] = []): Promise<readonly Note[]> {
  return Promise.all(notes.map(async ({ code, details = {} }) => ({ code, text: await sayNote(code, details), details })))
}
