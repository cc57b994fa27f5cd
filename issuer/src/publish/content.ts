/** All that the world may see of a programme, file by file; nothing else ever leaves the private folder. */

import { endingOf } from '../credential/secure.ts'
import { addressesOf } from '../programme/addresses.ts'
import type { Programme } from '../programme/programme.ts'
import { eachAward } from '../register/awards.ts'
import type { Register } from '../register/open.ts'
import { eachProfile } from '../register/profiles.ts'
import { listsIn, PURPOSES, signedList } from '../register/statuses.ts'
import { sha256Hex } from '../secret.ts'
import { badgeLeaves, claimLeaves, isShown } from './badge.ts'
import { achievementsOf, identityOf, pathIn } from './catalogue.ts'
import { jsonLeaf, textLeaf, type Leaf } from './leaf.ts'

/** In an order in which nothing names what is not there yet: keys and lists before badges, badges before profiles. */
export function* contentOf(programme: Programme, register: Register, now: Date): Generator<Leaf> {
  yield* identityOf(programme)
  yield* listsOf(programme, register)
  yield* achievementsOf(programme, register)
  const pages = new Map([...eachProfile(register)].map(({ person, slug }) => [person, slug]))
  for (const award of eachAward(register)) {
    if (isShown(award)) yield* badgeLeaves(programme, register, award, pages.get(award.person))
    yield* claimLeaves(programme, register, award, now)
  }
  yield* profilesOf(register)
}

function* listsOf(programme: Programme, register: Register): Generator<Leaf> {
  for (const { number, securing } of listsIn(register)) {
    for (const purpose of PURPOSES) {
      const signed = signedList(register, number, purpose)
      const address = addressesOf(programme.url).statusList(purpose, number, endingOf(securing))
      if (signed) yield textLeaf(pathIn(programme, address), signed.text)
    }
  }
}

/** Of those who asked for one, with what they wrote and their public badges: in the order they chose, the others after them, the newest first. */
function* profilesOf(register: Register): Generator<Leaf> {
  const badges = new Map<number, string[]>()
  const profiles = [...eachProfile(register)]
  for (const { person } of profiles) badges.set(person, [])
  for (const award of eachAward(register, { visibility: 'public', signed: true })) badges.get(award.person)?.unshift(award.id)
  for (const { person, slug, name, text, links, picture, badges: order } of profiles) {
    const shown = badges.get(person) ?? []
    const first = order.filter((id) => shown.includes(id))
    const path = picture && `profiles/${slug}.${picture.kind}`
    yield jsonLeaf(`profiles/${slug}.json`, {
      ...{ slug, ...(name !== undefined && { name }), text, links, ...(path && { picture: path }) },
      badges: [...first, ...shown.filter((id) => !first.includes(id))],
    })
    if (picture && path) yield { path, from: sha256Hex(picture.bytes), make: () => picture.bytes }
  }
}
