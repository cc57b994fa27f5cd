/** Keys and chance that are the same in every run: made from a word, so that no secret is stored and each case can be had again. */

import { createECDH, createHash, createPrivateKey, createPublicKey } from 'node:crypto'
import { encodeMultikey } from '../../verifier/src/key/multikey.ts'
import type { Issuer } from '../../verifier/test/made.ts'

type Curve = 'Ed25519' | 'P-256' | 'P-384'

/** An issuer that is its own key (did:key), from a word. */
export async function issuerOf(word: string, curve: Curve = 'Ed25519'): Promise<Issuer> {
  const secret = curve === 'Ed25519' ? edwardsKey(word) : ellipticKey(word, curve)
  const { d: _, ...jwk } = secret
  const how = curve === 'Ed25519' ? curve : { name: 'ECDSA', namedCurve: curve }
  const privateKey = await crypto.subtle.importKey('jwk', secret as JsonWebKey, how, false, ['sign'])
  const name = encodeMultikey(jwk)
  return { did: `did:key:${name}`, method: `did:key:${name}#${name}`, jwk: jwk, privateKey }
}

/** The private key of Ed25519 of a word, as PKCS#8 (RFC 8410 §7): any 32 bytes will do. */
export function secretOf(word: string): Uint8Array {
  return Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), createHash('sha256').update(word).digest()])
}

function edwardsKey(word: string): Record<string, string> {
  const key = createPrivateKey({ key: Buffer.from(secretOf(word)), format: 'der', type: 'pkcs8' })
  return { ...createPublicKey(key).export({ format: 'jwk' }), ...key.export({ format: 'jwk' }) } as Record<string, string>
}

function ellipticKey(word: string, curve: 'P-256' | 'P-384'): Record<string, string> {
  const [name, hash] = curve === 'P-256' ? ['prime256v1', 'sha256'] : ['secp384r1', 'sha384']
  const d = createHash(hash).update(word).digest()
  const pair = createECDH(name)
  pair.setPrivateKey(d)
  const point = pair.getPublicKey()
  const half = (point.length - 1) / 2
  const [x, y] = [point.subarray(1, 1 + half), point.subarray(1 + half)].map((part) => part.toString('base64url'))
  return { kty: 'EC', crv: curve, x: x as string, y: y as string, d: d.toString('base64url') }
}

/** Chance in [0, 1), the same for the same number (mulberry32). */
export function chanceOf(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
