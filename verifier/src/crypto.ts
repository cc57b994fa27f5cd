/** The one door to cryptography: a table of algorithms, keys and signatures judged before use, hashes. */

import { decodeBase64url, encodeBase64url, encodeUtf8, toHex } from './bytes.ts'
import { CURVES, EDWARDS_ORDER, integerOf, isEdwardsPoint, isLargeEncoding, isOnCurve } from './curve.ts'
import { invalid, unavailable, UnavailableError, type InvalidError } from './errors.ts'
import { property, stringOf, type JsonObject } from './json.ts'
import { makeMemory } from './remember.ts'

/** Signature algorithms by their JOSE names. There is no symmetric one. */
export type Algorithm = 'EdDSA' | 'ES256' | 'ES384' | 'ES512' | 'RS256' | 'PS256'

/** A public key that passed every rule, with the algorithms it may be used with. */
export interface PublicKey {
  readonly algorithms: readonly Algorithm[]
  /** RFC 7638 SHA-256 thumbprint, base64url: two keys are the same when these are equal. */
  readonly thumbprint: string
  /** The required members alone, in the order of RFC 7638. */
  readonly jwk: JsonObject
}

/** The exact header names of RFC 7518 §3.1, RFC 8037 §3.1 and RFC 9864 §2.2. */
const NAMES: ReadonlyMap<unknown, Algorithm> = new Map<unknown, Algorithm>([
  ['EdDSA', 'EdDSA'],
  ['Ed25519', 'EdDSA'],
  ['ES256', 'ES256'],
  ['ES384', 'ES384'],
  ['ES512', 'ES512'],
  ['RS256', 'RS256'],
  ['PS256', 'PS256'],
])

/** Sound algorithms that this verifier does not speak. */
const UNSPOKEN: ReadonlySet<unknown> = new Set(['ES256K', 'ES256K-R', 'RS384', 'RS512', 'PS384', 'PS512', 'Ed448'])

/** The algorithm a header names. Throws `algorithm-forbidden` (none, HS*, not a string) or `algorithm-unsupported`. */
export function algorithmNamed(alg: unknown): Algorithm {
  const algorithm = NAMES.get(alg)
  if (algorithm) return algorithm
  const details = { algorithm: typeof alg === 'string' ? alg.slice(0, 40) : typeof alg }
  throw UNSPOKEN.has(alg) ? unavailable('algorithm-unsupported', details) : invalid('algorithm-forbidden', details)
}

interface Kind {
  readonly algorithms: readonly Algorithm[]
  /** The members of the thumbprint (RFC 7638 §3.2), in order. */
  readonly members: readonly string[]
  readonly isSound: (jwk: JsonObject) => boolean
}

const EC_MEMBERS = ['crv', 'kty', 'x', 'y']

const KINDS: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ['OKP Ed25519', { algorithms: ['EdDSA'], members: ['crv', 'kty', 'x'], isSound: (jwk) => isEdwardsPoint(member(jwk, 'x')) }],
  ['EC P-256', { algorithms: ['ES256'], members: EC_MEMBERS, isSound: (jwk) => isOnCurve(member(jwk, 'x'), member(jwk, 'y'), 'P-256') }],
  ['EC P-384', { algorithms: ['ES384'], members: EC_MEMBERS, isSound: (jwk) => isOnCurve(member(jwk, 'x'), member(jwk, 'y'), 'P-384') }],
  ['EC P-521', { algorithms: ['ES512'], members: EC_MEMBERS, isSound: (jwk) => isOnCurve(member(jwk, 'x'), member(jwk, 'y'), 'P-521') }],
  ['RSA', { algorithms: ['RS256', 'PS256'], members: ['e', 'kty', 'n'], isSound: isStrongRsa }],
])

const PRIVATE_MEMBERS = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k']

/**
 * A key from a JWK; what it may be used for follows from the key alone, never from a header.
 * Throws `key-unfit` (weak, malformed, private, wrong use) or `algorithm-unsupported` (other curve).
 */
export async function importKey(jwk: JsonObject): Promise<PublicKey> {
  const kty = stringOf(jwk, 'kty')
  if (kty === undefined || kty === 'oct') throw unfit('kty')
  const secret = PRIVATE_MEMBERS.find((name) => property(jwk, name) !== undefined)
  if (secret) throw unfit(secret)
  const name = kty === 'RSA' ? kty : `${kty} ${stringOf(jwk, 'crv') ?? ''}`
  const kind = KINDS.get(name)
  if (!kind) throw unavailable('algorithm-unsupported', { algorithm: name.slice(0, 40).trim() })
  judgeUse(jwk)
  const algorithms = narrowed(kind.algorithms, property(jwk, 'alg'))
  const required = Object.fromEntries(kind.members.map((key) => [key, property(jwk, key)]))
  const text = JSON.stringify(required)
  const thumbprint = await thumbprints(text, async () => {
    if (!kind.isSound(required)) throw unfit(name)
    return encodeBase64url(await sha256(encodeUtf8(text)))
  })
  return { algorithms, thumbprint, jwk: required }
}

/**
 * One issuer signs many badges, and the arithmetic of a key costs more than a signature. Keys alone are remembered, by all of their text:
 * whose they are and what they may do is asked anew each time, and so is every signature.
 */
const MOST_REMEMBERED = 64
const thumbprints = makeMemory<Promise<string>>(MOST_REMEMBERED)
const runtimeKeys = makeMemory<Promise<CryptoKey>>(MOST_REMEMBERED)

/** RFC 7517 §4.2 and §4.3: a key made for something else does not sign badges. */
function judgeUse(jwk: JsonObject): void {
  const use = property(jwk, 'use')
  if (use !== undefined && use !== 'sig') throw unfit('use')
  const operations = property(jwk, 'key_ops')
  if (operations !== undefined && !(Array.isArray(operations) && operations.includes('verify'))) throw unfit('key_ops')
}

/** RFC 7517 §4.4: a key that names its algorithm is for that one only. */
function narrowed(algorithms: readonly Algorithm[], alg: unknown): readonly Algorithm[] {
  if (alg === undefined) return algorithms
  if (typeof alg === 'string' && UNSPOKEN.has(alg)) throw unavailable('algorithm-unsupported', { algorithm: alg })
  const kept = algorithms.filter((algorithm) => algorithm === NAMES.get(alg))
  if (kept.length === 0) throw unfit('alg')
  return kept
}

const unfit = (reason: string): InvalidError => invalid('key-unfit', { reason })

/** Bytes of a base64url member; empty when it is absent or written otherwise, which no rule accepts. */
function member(jwk: JsonObject, name: string): Uint8Array<ArrayBuffer> {
  return decodeBase64url(stringOf(jwk, name) ?? '') ?? new Uint8Array()
}

const LEAST_MODULUS_BITS = 2048
const MOST_MODULUS_BITS = 8192
const MOST_EXPONENT = 2n ** 32n

/** RFC 7518 §3.3 and §6.3.1: 2048 bits or more, no leading zero octets. The upper limits are ours, against keys made to be slow. */
function isStrongRsa(jwk: JsonObject): boolean {
  const [n, e] = [member(jwk, 'n'), member(jwk, 'e')]
  if (n.length > MOST_MODULUS_BITS / 8 || e.length > 5 || !n[0] || !e[0]) return false
  const bits = n.length * 8 - (Math.clz32(n[0]) - 24)
  const exponent = integerOf(e)
  return bits >= LEAST_MODULUS_BITS && integerOf(n) % 2n === 1n && exponent % 2n === 1n && exponent > 1n && exponent <= MOST_EXPONENT
}

interface Parameters {
  readonly name: string
  readonly hash?: string
  readonly namedCurve?: string
  readonly saltLength?: number
}

/** WebCrypto's parameters, good for importing and verifying alike. A PS256 salt is as long as its hash (RFC 7518 §3.5). */
const PARAMETERS: Readonly<Record<Algorithm, Parameters>> = {
  EdDSA: { name: 'Ed25519' },
  ES256: { name: 'ECDSA', hash: 'SHA-256', namedCurve: 'P-256' },
  ES384: { name: 'ECDSA', hash: 'SHA-384', namedCurve: 'P-384' },
  ES512: { name: 'ECDSA', hash: 'SHA-512', namedCurve: 'P-521' },
  RS256: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
  PS256: { name: 'RSA-PSS', hash: 'SHA-256', saltLength: 32 },
}

/**
 * Whether the signature is right.
 * Throws `key-unfit` when the key is not made for the algorithm, `algorithm-unsupported` when this runtime cannot tell.
 */
export async function verifySignature(
  algorithm: Algorithm,
  key: PublicKey,
  data: Uint8Array<ArrayBuffer>,
  signature: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  if (!key.algorithms.includes(algorithm)) throw unfit('alg')
  return isSoundSignature(key.jwk, signature) && askRuntime(algorithm, key.jwk, data, signature)
}

/** Whether a compact JWS is signed with the key (RFC 7515 §5.2 steps 7 and 8); its header was judged before. Throws as `verifySignature`. */
export async function verifyToken(token: string, algorithm: Algorithm, key: PublicKey): Promise<boolean> {
  const end = token.lastIndexOf('.')
  const signature = decodeBase64url(token.slice(end + 1))
  return signature !== undefined && verifySignature(algorithm, key, encodeUtf8(token.slice(0, end)), signature)
}

/** What some runtimes let pass: judged here, so that every runtime gives the same answer. */
function isSoundSignature(jwk: JsonObject, signature: Uint8Array): boolean {
  if (property(jwk, 'kty') === 'RSA') return signature.length === member(jwk, 'n').length
  const curve = CURVES.get(stringOf(jwk, 'crv') ?? '')
  const half = curve?.bytes ?? 32
  if (signature.length !== 2 * half) return false
  const [first, second] = [signature.subarray(0, half), signature.subarray(half)]
  // RFC 8032 §5.1.7: S below the order, else one signature has many forms.
  if (!curve) return isLargeEncoding(first) && integerOf(second.toReversed()) < EDWARDS_ORDER
  return [first, second].map(integerOf).every((value) => value > 0n && value < curve.n)
}

/** The key is sound by our own rules, so a runtime that throws lacks the algorithm. */
async function askRuntime(algorithm: Algorithm, jwk: JsonObject, data: Uint8Array<ArrayBuffer>, signature: Uint8Array<ArrayBuffer>): Promise<boolean> {
  try {
    return await crypto.subtle.verify(PARAMETERS[algorithm], await runtimeKey(algorithm, jwk), signature, data)
  } catch (cause) {
    throw new UnavailableError('algorithm-unsupported', { details: { algorithm }, cause })
  }
}

function runtimeKey(algorithm: Algorithm, jwk: JsonObject): Promise<CryptoKey> {
  return runtimeKeys(`${algorithm} ${JSON.stringify(jwk)}`, () => crypto.subtle.importKey('jwk', jwk as JsonWebKey, PARAMETERS[algorithm], false, ['verify']))
}

const SHORT = 8192

export async function digest(hash: 'SHA-256' | 'SHA-384', bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  // Of few bytes the runtime takes longer to be asked than to answer.
  if (hash === 'SHA-256' && loaded.sha256 && bytes.length < SHORT) return loaded.sha256(bytes)
  return new Uint8Array(await crypto.subtle.digest(hash, bytes))
}

export function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return digest('SHA-256', bytes)
}

export async function sha256Hex(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return toHex(await sha256(bytes))
}

/** For recipient hashes of Open Badges 2.0 alone: WebCrypto rightly has no MD5, so it is loaded when asked for. */
export async function md5Hex(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const { md5 } = await import('@noble/hashes/legacy.js')
  return toHex(md5(bytes))
}

type Hash = (bytes: Uint8Array) => Uint8Array<ArrayBuffer>
const loaded: { sha256?: Hash } = {}

/** SHA-256 that answers at once. The blank nodes of a graph are many and small: WebCrypto would take longer to be asked than to answer. */
export async function loadSha256(): Promise<Hash> {
  loaded.sha256 ??= await import('@noble/hashes/sha2.js').then(
    ({ sha256: hash }) =>
      (bytes) =>
        new Uint8Array(hash(bytes)),
  )
  return loaded.sha256
}
