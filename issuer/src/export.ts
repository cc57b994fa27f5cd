/** Exports awards for other programs, a row at a time: as CSV for spreadsheets, as JSON. Neither salts nor credentials leave this way. */

import { eachAward, type Award, type Filter } from './register/awards.ts'
import type { Register } from './register/open.ts'
import { writeRow } from './text/csv.ts'

/** A line with the names of the columns, then one for each award (RFC 4180); no cell is a formula. */
export function* exportCsv(register: Register, filter: Filter = {}): Generator<string> {
  yield writeRow(Object.keys(COLUMNS))
  for (const award of eachAward(register, filter)) yield writeRow(Object.values(COLUMNS).map((cellOf) => cellOf(award)))
}

/** An array, each award on a line of its own; what is not known is left out. */
export function* exportJson(register: Register, filter: Filter = {}): Generator<string> {
  let before = '[\n'
  for (const award of eachAward(register, filter)) {
    yield before + JSON.stringify(Object.fromEntries(Object.entries(COLUMNS).map(([name, cellOf]) => [name, cellOf(award)])))
    before = ',\n'
  }
  yield before === '[\n' ? '[]\n' : '\n]\n'
}

/** Named one by one: what is added to an award does not leave for that. */
const COLUMNS: Readonly<Record<string, (award: Award) => string | undefined>> = {
  id: ({ id }) => id,
  achievement: ({ achievement }) => achievement,
  email: ({ email }) => email,
  name: ({ name }) => name,
  date: ({ awardedOn }) => awardedOn,
  expires: ({ expiresOn }) => expiresOn,
  state: ({ state }) => state,
  visibility: ({ visibility }) => visibility,
  shownName: ({ shownName }) => shownName,
  evidence: ({ evidence }) => evidence,
  signedAt: ({ signedAt }) => signedAt,
}
