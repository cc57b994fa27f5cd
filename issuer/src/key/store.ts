/** The issuer's keys: one private file each, made once, readable by their owner alone, locked with a passphrase when asked. */

import { exportJWK, generateKeyPair, importJWK, type JWK } from 'jose'
import { refused } from '../errors.ts'
import { exists, inside, judgePrivate, makePrivateFolder, namesIn, readPrivateText, writeNewPrivate, writeWholePrivate } from '../folder.ts'
import type { Algorithm } from '../programme/programme.ts'
import { judgePassphrase, lock, unlock } from './lock.ts'

/** What may be told of a key. */
export interface Key {
  readonly name: string
  readonly algorithm: Algorithm
  /** When it was made. */
  readonly created: string
  /** Since when it signs nothing more; what it signed stays good. */
  readonly retired?: string
  /** A passphrase is needed to sign with it. */
  readonly locked: boolean
  readonly publicKey: PublicJwk
}

/** The members of a public key and no others. */
export interface PublicJwk {
  readonly kty: string
  readonly crv: string
  readonly x: string
  readonly y?: string
}

/** A key that can sign. */
export interface SigningKey {
  readonly name: string
  readonly algorithm: Algorithm
  readonly key: CryptoKey
}

export interface NewKey {
  /** Default `key-1`, `key-2` … */
  readonly name?: string
  readonly algorithm: Algorithm
  readonly passphrase?: string
  readonly now: Date
}

/** The name becomes a file's and the fragment of an address. */
const NAME = /^[a-z0-9][a-z0-9-]{0,62}$/

/** Makes a key. Throws RefusedError when the name is taken or odd, or the passphrase short. */
export async function createKey(folder: string, { name, algorithm, passphrase, now }: NewKey): Promise<Key> {
  const chosen = name ?? freeName(folder)
  if (!NAME.test(chosen)) throw refused(`${JSON.stringify(chosen.slice(0, 80))} cannot be the name of a key`, 'use small letters, digits and hyphens')
  if (exists(pathOf(folder, chosen))) throw refused(`there is a key ${chosen} already`, 'choose another name; a key is never overwritten')
  if (passphrase !== undefined) judgePassphrase(passphrase)
  const { publicKey, privateKey } = await generateKeyPair(algorithm, { extractable: true })
  const jwk = await exportJWK(privateKey)
  const secret = passphrase === undefined ? { privateKey: jwk } : { locked: await lock(jwk, passphrase) }
  const file = { name: chosen, algorithm, created: now.toISOString(), publicKey: publicOf(await exportJWK(publicKey)), ...secret }
  makePrivateFolder(inside(folder, 'private'))
  writeNewPrivate(pathOf(folder, chosen), `${JSON.stringify(file, null, 2)}\n`)
  return keyOf(file)
}

/** All keys, oldest first. Throws RefusedError when a file is open to others or damaged. */
export function listKeys(folder: string): readonly Key[] {
  const keys = inside(folder, 'private', 'keys')
  if (!exists(keys)) return []
  const names = namesIn(keys).filter((name) => /^[a-z0-9][a-z0-9-]*\.json$/.test(name))
  return names.map((name) => keyOf(readFile(folder, name.slice(0, -'.json'.length)))).sort(byAge)
}

/** The newest key of an algorithm that still signs. Throws RefusedError when there is none. */
export function activeKey(folder: string, algorithm: Algorithm): Key {
  const key = listKeys(folder).findLast((one) => one.algorithm === algorithm && one.retired === undefined)
  if (!key)
    throw refused(`there is no ${algorithm} key to sign with`, `make one with: rosette keys new${algorithm === 'EdDSA' ? '' : ` --algorithm ${algorithm}`}`)
  return key
}

/** From now on this key signs nothing more. Throws RefusedError when there is no such key. */
export function retireKey(folder: string, name: string, now: Date): Key {
  const file = readFile(folder, name)
  const retired = file.retired === undefined ? { ...file, retired: now.toISOString() } : file
  writeWholePrivate(pathOf(folder, name), `${JSON.stringify(retired, null, 2)}\n`)
  return keyOf(retired)
}

/** A new key, and then all older ones of its algorithm retired: a crash between leaves two that sign, never none. */
export async function rotateKey(folder: string, wish: NewKey): Promise<{ readonly created: Key; readonly retired: readonly Key[] }> {
  const before = listKeys(folder).filter((key) => key.algorithm === wish.algorithm && key.retired === undefined)
  const created = await createKey(folder, wish)
  return { created, retired: before.map(({ name }) => retireKey(folder, name, wish.now)) }
}

/** The key, ready to sign. Throws RefusedError when it is locked and the passphrase is missing or wrong. */
export async function openKey(folder: string, name: string, passphrase?: string): Promise<SigningKey> {
  const file = readFile(folder, name)
  if (file.locked !== undefined && passphrase === undefined) throw refused(`the key ${name} is locked`, 'set ROSETTE_PASSPHRASE, or run this on a terminal')
  const jwk = file.locked === undefined ? file.privateKey : await unlock(file.locked, passphrase ?? '')
  if (!jwk) throw refused(`this passphrase does not open the key ${name}`, 'try again')
  const key = await importJWK(jwk, file.algorithm).catch(() => undefined)
  if (!(key instanceof CryptoKey)) throw damaged(name)
  return { name, algorithm: file.algorithm, key }
}

interface KeyFile {
  readonly name: string
  readonly algorithm: Algorithm
  readonly created: string
  readonly retired?: string
  readonly publicKey: PublicJwk
  readonly privateKey?: JWK
  /** The private key as JWE. */
  readonly locked?: string
}

function pathOf(folder: string, name: string): string {
  return inside(folder, 'private', 'keys', `${name}.json`)
}

function readFile(folder: string, name: string): KeyFile {
  if (!NAME.test(name) || !exists(pathOf(folder, name)))
    throw refused(`there is no key ${JSON.stringify(name.slice(0, 80))}`, 'see the keys with: rosette keys list')
  judgePrivate(inside(folder, 'private'))
  judgePrivate(inside(folder, 'private', 'keys'))
  try {
    const file = JSON.parse(readPrivateText(pathOf(folder, name))) as KeyFile
    if (file.name !== name || !['EdDSA', 'ES256'].includes(file.algorithm) || typeof file.publicKey.x !== 'string') throw damaged(name)
    if (file.locked === undefined && file.privateKey === undefined) throw damaged(name)
    return file
  } catch (error) {
    throw error instanceof SyntaxError || error instanceof TypeError ? damaged(name) : error
  }
}

function keyOf({ name, algorithm, created, retired, publicKey, locked }: KeyFile): Key {
  return { name, algorithm, created, ...(retired && { retired }), locked: locked !== undefined, publicKey: publicOf(publicKey) }
}

/** Members are named one by one, so that no private one can slip through. */
function publicOf({ kty = '', crv = '', x = '', y }: JWK | PublicJwk): PublicJwk {
  return { kty, crv, x, ...(y !== undefined && { y }) }
}

function byAge(one: Key, other: Key): number {
  return one.created < other.created ? -1 : one.created > other.created ? 1 : one.name < other.name ? -1 : 1
}

function freeName(folder: string): string {
  let number = 1
  while (exists(pathOf(folder, `key-${number}`))) number += 1
  return `key-${number}`
}

function damaged(name: string): Error {
  return refused('is no key of ours', 'restore it from your backup', { file: `private/keys/${name}.json` })
}
