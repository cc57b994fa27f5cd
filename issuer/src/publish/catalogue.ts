/** The public side of the programme itself: who issues, with which keys, and what can be earned. */

import { pictureFor } from '../claim/prepare.ts'
import { badgeClassOf, issuerProfileOf } from '../credential/ob2.ts'
import { didDocument, jwksOf } from '../key/public.ts'
import { listKeys } from '../key/store.ts'
import { addressesOf, didPathOf } from '../programme/addresses.ts'
import type { Achievement, Programme } from '../programme/programme.ts'
import { earnedOf } from '../register/awards.ts'
import type { Register } from '../register/open.ts'
import { sha256Hex } from '../secret.ts'
import { jsonLeaf, type Leaf } from './leaf.ts'

/** Its name says that a folder is one of ours; so it is the first to be there. */
export const PROGRAMME = 'programme.json'

/** Who issues, and how it is known: the DID document (did:web §3.2), and its keys as JWK set. */
export function* identityOf(programme: Programme): Generator<Leaf> {
  const { name, url, issuer, languages, contact, receiver, ob2Twin, folder } = programme
  const keys = listKeys(folder)
  yield jsonLeaf(PROGRAMME, { name, url, issuer, languages, contact, ...(receiver !== undefined && { receiver }) })
  yield jsonLeaf(didPathOf(url), didDocument(issuer.id, keys))
  yield jsonLeaf('.well-known/jwks.json', jwksOf(issuer.id, keys))
  if (ob2Twin) yield jsonLeaf(pathIn(programme, addressesOf(url).ob2.profile), issuerProfileOf(programme))
}

/** Each achievement with its picture, and how many hold it. */
export function* achievementsOf(programme: Programme, register: Register): Generator<Leaf> {
  const earned = earnedOf(register)
  for (const achievement of programme.achievements.values()) {
    const { id } = achievement
    const { png, svg } = pictureFor(programme, achievement)
    yield jsonLeaf(`achievements/${id}.json`, { ...factsOf(achievement), earned: earned.get(id) ?? 0 })
    yield { path: `achievements/${id}.png`, from: sha256Hex(png), make: () => png }
    if (svg !== undefined) yield { path: `achievements/${id}.svg`, from: sha256Hex(svg), make: () => svg }
    if (programme.ob2Twin) yield jsonLeaf(pathIn(programme, addressesOf(programme.url).ob2.badgeClass(id)), badgeClassOf(programme, id))
  }
}

/** Where a document lies that has this address on the site. */
export function pathIn({ url }: Pick<Programme, 'url'>, address: string): string {
  return address.slice(url.length + 1)
}

/** Members are named one by one: what is added to the type is not public for that. */
function factsOf({ id, name, type, description, criteria, tags, alignments, requires, awardedSince, until, expiresAfter, level }: Achievement): object {
  return {
    id,
    name,
    type,
    description,
    criteria,
    tags,
    alignments,
    requires,
    ...(awardedSince !== undefined && { awardedSince }),
    ...(until !== undefined && { until }),
    ...(expiresAfter !== undefined && { expiresAfter }),
    ...(level !== undefined && { level }),
  }
}
