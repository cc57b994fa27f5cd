/** `rosette list` and `rosette search`: awards, a line each. */

import { exportJson } from '../export.ts'
import { eachAward, VISIBILITIES, type Award, type Filter } from '../register/awards.ts'
import { STATES } from '../register/statuses.ts'
import { readAddress } from '../text/address.ts'
import { UsageError, type Call, type Command, type Option } from './command.ts'
import { counted, visible } from './print.ts'

/** Which awards: of list and export. */
export const WHICH: Readonly<Record<string, Option>> = {
  achievement: { value: 'ID', about: 'of this achievement' },
  email: { value: 'EMAIL', about: 'of this person' },
  visibility: { value: 'WHICH', about: VISIBILITIES.join(', ') },
  state: { value: 'WHICH', about: STATES.join(', ') },
}

export const list: Command = {
  name: 'list',
  about: 'Lists awards, a line each',
  usage: ['[--achievement ID] [--email EMAIL] [--visibility WHICH] [--state WHICH]'],
  more: [],
  examples: ['rosette list --visibility undecided', 'rosette list --achievement exam-data --json'],
  options: WHICH,
  words: { least: 0, most: 0 },
  run: (call) => listed(call, filterOf(call)),
}

export const search: Command = {
  name: 'search',
  about: 'Lists awards whose address, name, id or achievement holds a text',
  usage: ['TEXT'],
  more: [],
  examples: ['rosette search ada'],
  options: {},
  words: { least: 1, most: 1 },
  run: (call) => listed(call, { text: call.words[0] ?? '' }),
}

/** Throws UsageError for a visibility or state that there is not, RefusedError for what is no address. */
export function filterOf({ text }: Call): Filter {
  const [achievement, typed] = [text('achievement'), text('email')]
  const email = typed === undefined ? undefined : readAddress(typed)
  const visibility = oneOf(VISIBILITIES, 'visibility', text('visibility'))
  const state = oneOf(STATES, 'state', text('state'))
  return { ...(achievement && { achievement }), ...(email && { email }), ...(visibility && { visibility }), ...(state && { state }) }
}

async function listed({ register, isJson, has, write, tell }: Call, filter: Filter): Promise<undefined> {
  if (isJson) {
    for (const text of exportJson(register(), filter)) await write(text)
    return
  }
  let count = 0
  for (const award of eachAward(register(), filter)) {
    count += 1
    if (!has('quiet')) await write(`${visible(lineOf(award))}\n`)
  }
  tell(count === 0 ? 'no award' : counted(count, 'award'))
}

/** Columns of a fixed width: a list of a hundred thousand begins at once. */
function lineOf({ id, achievement, email, awardedOn, expiresOn = '', visibility, state }: Award): string {
  return [id, awardedOn, expiresOn.padEnd(10), achievement.padEnd(24), (state === 'valid' ? visibility : state).padEnd(9), email].join('  ')
}

function oneOf<One extends string>(all: readonly One[], name: string, text: string | undefined): One | undefined {
  const found = all.find((one) => one === text)
  if (text !== undefined && !found) throw new UsageError(`--${name} ${text}: write ${all.join(', ')}`)
  return found
}
