/** `rosette erase`: forgets a person. */

import { refused } from '../errors.ts'
import { erase as eraseAll } from '../erase.ts'
import { eachAward } from '../register/awards.ts'
import { personBy } from '../register/people.ts'
import { readAddress } from '../text/address.ts'
import type { Command } from './command.ts'
import { counted } from './print.ts'

export const erase: Command = {
  name: 'erase',
  about: 'Forgets a person with all awards, mails, decisions and their page',
  usage: ['EMAIL [--yes]'],
  more: [
    'It cannot be taken back. What is public leaves the site with the next rosette publish; copies that others hold stay, and verify as before. To make them fail, revoke the awards first.',
  ],
  examples: ['rosette erase ada@example.org --yes'],
  options: { yes: { about: 'do not ask' } },
  words: { least: 1, most: 1 },
  async run({ words: [typed = ''], has, programme, register, tell, answer, world }) {
    const email = readAddress(typed)
    const person = personBy(register(), email)
    if (!person) {
      // A run that was interrupted may have come no further than the rows.
      eraseAll(register(), programme(), email)
      throw refused(`nobody has the address ${JSON.stringify(email.slice(0, 80))}`, 'look for it with: rosette search')
    }
    const count = [...eachAward(register(), { email })].length
    const question = `Forget ${email} and ${counted(count, 'award')} for good? Type yes: `
    if (!has('yes') && !world.ask) throw refused(`${email} and ${counted(count, 'award')} would be forgotten for good`, 'say --yes')
    if (!has('yes') && (await world.ask?.(question))?.trim().toLowerCase() !== 'yes') throw refused('nothing was forgotten', 'type yes to go on')
    const erased = eraseAll(register(), programme(), email)
    answer({ erased })
    tell(`${email} is forgotten, with ${counted(count, 'award')}.`)
    for (const line of erased?.remains ?? []) tell(line)
  },
}
