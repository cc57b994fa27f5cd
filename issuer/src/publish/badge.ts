/** The public side of one award: what its earner lets others see, or a sealed claim. */

import { pictureFor, sealedClaim } from '../claim/prepare.ts'
import { bake } from '../credential/bake.ts'
import { assertionOf } from '../credential/ob2.ts'
import { achievementOf } from '../credential/ob3.ts'
import { endingOf } from '../credential/secure.ts'
import type { Picture } from '../programme/artwork/picture.ts'
import { addressesOf } from '../programme/addresses.ts'
import type { Programme } from '../programme/programme.ts'
import type { Award } from '../register/awards.ts'
import type { Register } from '../register/open.ts'
import { changesOf } from '../register/statuses.ts'
import { sha256Hex } from '../secret.ts'
import { pathIn } from './catalogue.ts'
import { jsonLeaf, textLeaf, type Leaf } from './leaf.ts'

/** An award whose earner lets others see it, and that is signed. */
export type Shown = Award & { readonly visibility: 'public' | 'unlisted'; readonly credential: string }

export function isShown(award: Award): award is Shown {
  return (award.visibility === 'public' || award.visibility === 'unlisted') && award.credential !== undefined
}

/** The page's facts, the credential, and the pictures that carry it. One that was taken back stays, and says so. */
export function* badgeLeaves(programme: Programme, register: Register, award: Shown, profile: string | undefined): Generator<Leaf> {
  const { id, credential, securing } = award
  const addresses = addressesOf(programme.url)
  const because = award.state === 'valid' ? undefined : changesOf(register, id).at(-1)?.because
  const picture = pictureFor(programme, achievementOf(programme, award.achievement))
  const baked = once(() => bake(picture, credential))
  const from = sha256Hex(`${BAKER} ${sha256Hex(credential)} ${hashOf(picture)}`)
  yield jsonLeaf(`badges/${id}/badge.json`, factsOf(award, because, profile))
  yield textLeaf(pathIn(programme, addresses.credential(id, endingOf(securing))), credential)
  yield { path: pathIn(programme, addresses.badgePicture(id)), from, make: async () => (await baked()).png }
  if (picture.svg !== undefined) yield { path: `badges/${id}.svg`, from, make: async () => (await baked()).svg ?? '' }
  if (programme.ob2Twin) yield jsonLeaf(pathIn(programme, addresses.ob2.assertion(id)), assertionOf(programme, award, because))
}

/** The sealed claim, as long as there is something to decide and a link that opens it: also of a public award, whose earner may think again. */
export function* claimLeaves({ folder }: Programme, register: Register, { id, visibility, state }: Award, now: Date): Generator<Leaf> {
  const sealed = visibility === 'declined' || state === 'revoked' ? undefined : sealedClaim(folder, register, id, now)
  if (sealed !== undefined) yield textLeaf(`claims/${id}.jwe`, sealed)
}

/** Counted up when baking gives other bytes. */
const BAKER = 1

/** Members are named one by one: nothing private can slip in. The name is the one that the earner wants shown. */
function factsOf(award: Shown, because: string | undefined, profile: string | undefined): object {
  const { id, achievement, visibility, shownName, awardedOn, expiresOn, renewedAt, securing, state } = award
  return {
    id,
    achievement,
    visibility,
    ...(shownName !== undefined && { recipientName: shownName }),
    ...(profile !== undefined && visibility === 'public' && { profile }),
    awardedOn,
    ...(expiresOn !== undefined && { expiresOn }),
    ...(renewedAt !== undefined && { renewedAt }),
    securing,
    state,
    ...(because !== undefined && { because }),
  }
}

const hashes = new WeakMap<Picture, string>()

function hashOf(picture: Picture): string {
  const hash = hashes.get(picture) ?? sha256Hex(`${sha256Hex(picture.png)} ${sha256Hex(picture.svg ?? '')}`)
  hashes.set(picture, hash)
  return hash
}

/** Both pictures are baked together; neither when nothing changed. */
function once<Result>(work: () => Promise<Result>): () => Promise<Result> {
  let result: Promise<Result> | undefined
  return () => (result ??= work())
}
