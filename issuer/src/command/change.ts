/** `rosette revoke`, `suspend`, `restore` and `renew`: what happens to awards after they were made. */

import type { Award } from '../register/awards.ts'
import { judgeRenewal, renewAward, restoreAward, revokeAward, suspendAward } from '../status/change.ts'
import { UsageError, type Call, type Command, type Option } from './command.ts'

const BECAUSE: Option = { value: 'TEXT', about: "why; it becomes public, on the badge's page" }
/** Of what strangers need no reason for. */
const KEPT: Option = { value: 'TEXT', about: 'why; it stays in the register' }
const MANY = { least: 1, most: 1000 }

export const revoke: Command = {
  name: 'revoke',
  about: 'Takes awards back for good',
  usage: ['AWARD ... --because TEXT'],
  more: ['There is no way back: who may have the award again gets a new one. The badge says so everywhere, once you have published.'],
  examples: ['rosette revoke AWARD --because "The exam was taken by somebody else."'],
  options: { because: BECAUSE },
  words: MANY,
  run: async (call) => told(call, changed(call, revokeAward), 'revoked'),
}

export const suspend: Command = {
  name: 'suspend',
  about: 'Takes awards back for a while',
  usage: ['AWARD ... --because TEXT'],
  more: ['Until rosette restore. The badge says so everywhere, once you have published.'],
  examples: ['rosette suspend AWARD --because "We are looking into a complaint."'],
  options: { because: BECAUSE },
  words: MANY,
  run: async (call) => told(call, changed(call, suspendAward), 'suspended'),
}

export const restore: Command = {
  name: 'restore',
  about: 'Gives suspended awards back',
  usage: ['AWARD ... --because TEXT'],
  more: [],
  examples: ['rosette restore AWARD --because "The complaint was unfounded."'],
  options: { because: KEPT },
  words: MANY,
  run: async (call) => told(call, changed(call, restoreAward), 'restored'),
}

export const renew: Command = {
  name: 'renew',
  about: 'Gives awards a later end',
  usage: ['AWARD ... --because TEXT [--expires DAY]'],
  more: ['The badge is signed anew under the same address. Its earner gets a new link, for a copy they hold still says the old end.'],
  examples: ['rosette renew AWARD --because "Passed the renewal test."'],
  options: { because: KEPT, expires: { value: 'DAY', about: 'the last day it is good (else as the achievement says, from today on)' } },
  words: MANY,
  async run(call) {
    const { words, programme, register, text, world } = call
    const expiresOn = text('expires')
    const renewal = { because: becauseOf(call), ...(expiresOn !== undefined && { expiresOn }) }
    const signer = await call.signer()
    const ids = [...new Set(words)]
    // All of them, or none.
    for (const id of ids) judgeRenewal(register(), programme(), id, renewal, world.clock())
    const awards: Award[] = []
    for (const id of ids) awards.push(await renewAward(register(), programme(), signer, id, renewal, world.clock()))
    told(call, awards, 'renewed')
  },
}

type Change = (register: ReturnType<Call['register']>, id: string, because: string, now: Date) => Award

/** All of them, or none. */
function changed(call: Call, change: Change): readonly Award[] {
  const { words, register, world } = call
  const because = becauseOf(call)
  return register().transaction(() => [...new Set(words)].map((id) => change(register(), id, because, world.clock())))
}

function becauseOf({ text }: Call): string {
  const because = text('because')
  if (because === undefined) throw new UsageError('say why with --because')
  return because
}

function told({ tell, answer }: Call, awards: readonly Award[], what: string): undefined {
  answer({
    [what]: awards.map(({ id, achievement, email, state, expiresOn }) => ({ id, achievement, email, state, ...(expiresOn !== undefined && { expiresOn }) })),
  })
  for (const { id, achievement, email, expiresOn } of awards) {
    tell(`${id}  ${achievement} of ${email} is ${what}${what === 'renewed' && expiresOn !== undefined ? ` until ${expiresOn}` : ''}.`)
  }
  tell('Nobody else knows before: rosette publish')
}
