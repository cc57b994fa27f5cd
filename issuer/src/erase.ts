/** Erases a person: every row and every file that is theirs, and says what is out of reach. */

import { withdrawClaim } from './claim/prepare.ts'
import { removeDrafts, removeMail } from './notify/eml.ts'
import { addressesOf } from './programme/addresses.ts'
import type { Programme } from './programme/programme.ts'
import { eachAward } from './register/awards.ts'
import { mailsOf } from './register/mails.ts'
import type { Register } from './register/open.ts'
import { forgetPerson, scrub, type Forgotten } from './register/people.ts'
import { readAddress } from './text/address.ts'

export interface Erased {
  readonly email: string
  /** How many. */
  readonly awards: number
  /** Addresses on the site that anybody can open until the next publish. */
  readonly published: readonly string[]
  /** The same and what stays for good, in sentences. */
  readonly remains: readonly string[]
}

/**
 * Forgets whoever has an address; undefined when nobody has. All rows or none; when it was interrupted, running it again finishes it.
 * Throws RefusedError for what is no address, and when another program still reads what was deleted.
 */
export function erase(register: Register, programme: Programme, email: string): Erased | undefined {
  const { folder } = programme
  const address = readAddress(email)
  // In one transaction, so that nobody writes a mail meanwhile. Files first: as long as there are any, the rows say whose they are.
  const forgotten = register.transaction(() => {
    for (const { id } of [...eachAward(register, { email: address })]) {
      for (const mail of mailsOf(register, id)) removeMail(folder, mail.id)
      withdrawClaim(folder, register, id)
    }
    removeDrafts(folder)
    return forgetPerson(register, address)
  })
  // Also for nobody: an earlier run may have come no further.
  scrub(register)
  return forgotten && { email: address, awards: forgotten.awards.length, ...remainsOf(programme, forgotten) }
}

function remainsOf({ url }: Programme, { awards, profile }: Forgotten): Pick<Erased, 'published' | 'remains'> {
  const { badge, profile: page } = addressesOf(url)
  const shown = awards.filter(({ visibility }) => visibility === 'public' || visibility === 'unlisted')
  const published = [...shown.map(({ id }) => badge(id)), ...(profile === undefined ? [] : [page(profile)])]
  const untilThen = published.map((one) => `${one} stays on the site until: rosette publish`)
  return { published, remains: awards.length === 0 ? untilThen : [...untilThen, ...FOR_GOOD] }
}

const FOR_GOOD = [
  'Copies of badges that others hold, and mails that were sent, are out of reach; what was not revoked verifies as before.',
  'The positions of the awards in the status lists stay taken, without a name: what was revoked stays revoked.',
]
