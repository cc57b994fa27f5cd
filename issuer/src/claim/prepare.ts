/** Makes the claim of an award: sealed on the disk, its public half in the register, its key in the link alone. */

import { bake } from '../credential/bake.ts'
import { hashIdentity } from '../credential/identity.ts'
import { achievementOf } from '../credential/ob3.ts'
import { refused } from '../errors.ts'
import { exists, inside, makePrivateFolder, readPrivateText, remove, writeWholePrivate } from '../folder.ts'
import { pictureOf, type Picture } from '../programme/artwork/picture.ts'
import type { Achievement, Programme } from '../programme/programme.ts'
import { awardBy, type Award } from '../register/awards.ts'
import { claimOf, keepClaim, keysOf, removeClaim, type Claim } from '../register/claims.ts'
import type { Register } from '../register/open.ts'
import { randomToken, sha256Hex } from '../secret.ts'
import { makeClaimKey } from './claim-key.ts'
import { linkOf } from './link.ts'
import { sealClaim, type ClaimFile } from './seal.ts'

export interface PreparedClaim {
  /** A secret: nothing keeps it but the mail that it goes into. */
  readonly link: string
  readonly expiresAt: string
}

export interface Preparing {
  readonly now: Date
  /** What was decided with a claim before it still counts; otherwise only this one decides, as when a link went astray. */
  readonly keepEarlier?: boolean
}

/** More reminders than these and the oldest is forgotten. */
const MOST_EARLIER = 3

/** Makes a claim; a link from before opens nothing any more. Throws RefusedError when the award is not signed yet, or gone. */
export async function prepareClaim(programme: Programme, register: Register, award: Award, { now, keepEarlier = false }: Preparing): Promise<PreparedClaim> {
  const { privateKey, publicKey } = await makeClaimKey()
  const key = randomToken()
  const expiresAt = daysAfter(now, programme.claimDays)
  const sealed = await sealClaim({ ...(await contentsOf(programme, award)), claimKey: privateKey, expires: expiresAt }, key)
  makePrivateFolder(inside(programme.folder, 'private'))
  makePrivateFolder(inside(programme.folder, 'private', 'claims'))
  // Together, so that of two runs at once one wins both. After a crash between the two no link opens anything, and the mail, unwritten, gets a new one.
  register.transaction(() => {
    const before = keepEarlier ? claimOf(register, award.id) : undefined
    const earlierKeys = before ? keysOf(before).slice(0, MOST_EARLIER) : []
    if (!awardBy(register, award.id)) throw refused(`the award ${award.id} was erased meanwhile`, 'run this again')
    keepClaim(register, { award: award.id, keyHash: sha256Hex(key), publicKey: JSON.stringify(publicKey), earlierKeys, madeAt: now.toISOString(), expiresAt })
    writeWholePrivate(pathOf(programme.folder, award.id), `${sealed}\n`)
  })
  return { link: linkOf(programme.url, { award: award.id, key }), expiresAt }
}

/** The sealed claim, for the site; undefined when there is none or it has expired. */
export function sealedClaim(folder: string, register: Register, award: string, now: Date): string | undefined {
  const claim = claimOf(register, award)
  if (!claim || hasExpired(claim, now) || !exists(pathOf(folder, award))) return undefined
  return readPrivateText(pathOf(folder, award)).trim()
}

/** Is this the newest claim of its award, the one whose link opens? */
export function isCurrent(register: Register, award: string, { link }: PreparedClaim): boolean {
  return claimOf(register, award)?.keyHash === sha256Hex(link.slice(link.lastIndexOf('.') + 1))
}

/** No link to this award opens anything any more. */
export function withdrawClaim(folder: string, register: Register, award: string): void {
  removeClaim(register, award)
  remove(pathOf(folder, award))
}

export function hasExpired({ expiresAt }: Pick<Claim, 'expiresAt'>, now: Date): boolean {
  return Date.parse(expiresAt) <= now.getTime()
}

async function contentsOf(programme: Programme, award: Award): Promise<Omit<ClaimFile, 'claimKey' | 'expires'>> {
  const { id, email, salt, achievement, credential } = award
  const { name, url, contact, receiver } = programme
  if (credential === undefined) throw refused(`the award ${id} is not signed yet`, 'sign what is open with: rosette issue')
  const { png, svg } = await bake(pictureFor(programme, achievementOf(programme, achievement)), credential)
  return {
    version: 1,
    id,
    credential,
    png: Buffer.from(png).toString('base64'),
    ...(svg !== undefined && { svg }),
    ...(receiver !== undefined && { receiver }),
    programme: { name, url, contact },
    identity: hashIdentity(email, salt),
  }
}

/** Drawing takes longer than all the rest, and thousands of awards share an achievement. */
const drawn = new WeakMap<Achievement, Picture>()

/** The picture of an achievement, drawn once as long as the programme is held. */
export function pictureFor(programme: Programme, achievement: Achievement): Picture {
  const picture = drawn.get(achievement) ?? pictureOf(programme, achievement)
  drawn.set(achievement, picture)
  return picture
}

const DAY = 86_400_000

function daysAfter(now: Date, days: number): string {
  return new Date(now.getTime() + days * DAY).toISOString()
}

function pathOf(folder: string, award: string): string {
  return inside(folder, 'private', 'claims', `${award}.jwe`)
}
