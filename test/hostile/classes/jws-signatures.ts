/** Signatures in forms that are none, and keys under which everybody can sign. */

import { createHash } from 'node:crypto'
import { concat, decodeBase64url, encodeBase64url, encodeUtf8 } from '../../../verifier/src/bytes.ts'
import { CURVES, EDWARDS_ORDER, integerOf } from '../../../verifier/src/curve.ts'
import type { JsonObject } from '../../../verifier/src/json.ts'
import { attack, control, type HostileRow } from '../case.ts'
import { asDidJwk, badge, claimsOf, compact, makeCredential, school, school256, school384, signerOf, signToken, type Sign } from '../made/forge.ts'
import { edwardsJwk, holds, signWithoutNonce, SMALL_POINTS, freeSignature } from '../made/points.ts'
import { bytesOf, rsaKeyOf } from '../made/rsa.ts'

const heading = 'JWS and JWT'

const halves = (signature: Uint8Array) => [signature.subarray(0, signature.length / 2), signature.subarray(signature.length / 2)] as const

function der(signature: Uint8Array): Uint8Array {
  const integers = halves(signature).map((half) => Uint8Array.of(2, half.length + 1, 0, ...half))
  const body = concat(...integers)
  return Uint8Array.of(0x30, body.length, ...body)
}

/** What becomes of a good ECDSA signature. */
const SPOILT: Readonly<Record<string, (signature: Uint8Array, n: bigint) => Uint8Array>> = {
  'r is zero': (s) => concat(new Uint8Array(s.length / 2), halves(s)[1]),
  's is zero': (s) => concat(halves(s)[0], new Uint8Array(s.length / 2)),
  'both are zero': (s) => new Uint8Array(s.length),
  'r is n': (s, n) => concat(bytesOf(n, s.length / 2), halves(s)[1]),
  's is n': (s, n) => concat(halves(s)[0], bytesOf(n, s.length / 2)),
  'r is 1 and s is n': (s, n) => concat(bytesOf(1n, s.length / 2), bytesOf(n, s.length / 2)),
  'all ones': (s) => new Uint8Array(s.length).fill(255),
  DER: (s) => der(s),
  'a byte short': (s) => s.subarray(0, -1),
  'a byte long': (s) => concat(s, Uint8Array.of(0)),
  'a zero before r': (s) => concat(Uint8Array.of(0), s),
  empty: () => new Uint8Array(),
}

const high = (signature: Uint8Array, n: bigint) => concat(halves(signature)[0], bytesOf(n - integerOf(halves(signature)[1]), signature.length / 2))

const forms: HostileRow = {
  heading,
  name: 'forms of a signature',
  cases: async () => {
    const made = [school256, school384].flatMap((issuer) => {
      const alg = issuer === school256 ? 'ES256' : 'ES384'
      const n = CURVES.get(String(issuer.jwk['crv']))?.n ?? 0n
      const token = (spoil: (signature: Uint8Array, n: bigint) => Uint8Array) =>
        compact({ alg, kid: issuer.method }, claimsOf(makeCredential(issuer.did)), async (data) => spoil(await signerOf(issuer)(data), n))
      return [
        ...Object.entries(SPOILT).map(async ([name, spoil]) => attack('signature-wrong', `${alg}: ${name}`, await token(spoil))),
        token(high).then((text) => control(`${alg}: s and n − s are both valid (RFC 7518)`, text)),
        token((s) => s).then((text) => control(`${alg}: as it was made`, text)),
      ]
    })
    const edwards = (spoil: (signature: Uint8Array) => Uint8Array) =>
      compact({ alg: 'EdDSA', kid: school.method }, claimsOf(badge), async (data) => spoil(await signerOf(school)(data)))
    const beyond = (times: bigint) => (s: Uint8Array) =>
      concat(s.subarray(0, 32), bytesOf(integerOf(s.slice(32).toReversed()) + times * EDWARDS_ORDER, 32).toReversed())
    return Promise.all([
      ...made,
      edwards(beyond(1n)).then((text) => attack('signature-wrong', 'Ed25519: S + L, which is right modulo L', text)),
      edwards(beyond(7n)).then((text) => attack('signature-wrong', 'Ed25519: S + 7 L', text)),
      edwards((s) => new Uint8Array(s.length)).then((text) => attack('signature-wrong', 'Ed25519: all zero', text)),
      edwards((s) => s.subarray(0, 63)).then((text) => attack('signature-wrong', 'Ed25519: a byte short', text)),
      edwards((s) => concat(s, s)).then((text) => attack('signature-wrong', 'Ed25519: twice as long', text)),
    ])
  },
}

/** The forger signs with nothing: a word is counted up until the challenge suits the order of the point. */
async function underSmallPoint(key: Uint8Array): Promise<string> {
  const issuer = asDidJwk(school, edwardsJwk(key))
  for (let count = 0; ; count += 1) {
    let suits = false
    const sign: Sign = (data) => {
      suits = holds(key, data)
      return freeSignature
    }
    const token = await compact({ alg: 'EdDSA', kid: issuer.method, count }, claimsOf(makeCredential(issuer.did)), sign)
    if (suits || count === 400) return token
  }
}

const offCurve = { ...school256.jwk, y: school256.jwk['x'] } as JsonObject
const beyondField = { ...school256.jwk, x: encodeBase64url(new Uint8Array(32).fill(255)) }

const points: HostileRow = {
  heading,
  name: 'points that nobody should use',
  cases: async () => {
    const seed = createHash('sha256').update('harbour school').digest()
    const key = decodeBase64url(String(school.jwk['x'])) ?? new Uint8Array()
    const bySchool = (first: Uint8Array | undefined) =>
      compact({ alg: 'EdDSA', kid: school.method }, claimsOf(badge), (data) => signWithoutNonce(seed, key, data, first))
    const byJwk = (jwk: JsonObject) => {
      const issuer = asDidJwk(school256, jwk)
      return compact({ alg: 'ES256', kid: issuer.method }, claimsOf(makeCredential(issuer.did)), signerOf(school256))
    }
    return Promise.all([
      ...Object.entries(SMALL_POINTS).map(async ([name, small]) => attack('key-unfit', `a key of ${name}, signed with nothing`, await underSmallPoint(small))),
      ...Object.entries(SMALL_POINTS).map(async ([name, small]) => attack('signature-wrong', `R of ${name}`, await bySchool(small))),
      byJwk(offCurve).then((text) => attack('key-unfit', 'a P-256 key off the curve', text)),
      byJwk(beyondField).then((text) => attack('key-unfit', 'a P-256 key beyond the field', text)),
      byJwk({ ...school256.jwk, x: 'AA', y: 'AA' }).then((text) => attack('key-unfit', 'a P-256 key of one zero byte', text)),
      byJwk({ kty: 'EC', crv: 'P-256' }).then((text) => attack('key-unfit', 'a P-256 key without coordinates', text)),
      byJwk(school256.jwk).then((text) => control('a P-256 key on the curve', text)),
      signToken(school, badge).then((text) => control('a proper R', text)),
    ])
  },
}

const rsa: HostileRow = {
  heading,
  name: 'weak RSA keys',
  cases: async () => {
    const byKey = async (key: ReturnType<typeof rsaKeyOf>, changes: JsonObject = {}) => {
      const issuer = asDidJwk(school, { ...key.jwk, ...changes })
      return compact({ alg: 'RS256', kid: issuer.method }, claimsOf(makeCredential(issuer.did)), key.sign)
    }
    const [sound, older] = [rsaKeyOf('sound'), rsaKeyOf('older', 2048, 3n)]
    return [
      attack('key-unfit', '1024 bits', await byKey(rsaKeyOf('short', 1024))),
      attack('key-unfit', '1792 bits', await byKey(rsaKeyOf('shorter', 1792))),
      attack('key-unfit', '512 bits', await byKey(rsaKeyOf('shortest', 512))),
      attack('key-unfit', 'e = 1, under which everybody signs', await byKey(rsaKeyOf('one', 2048, 1n))),
      attack('key-unfit', 'e is even', await byKey(sound, { e: 'AAI' })),
      attack('key-unfit', 'e is two', await byKey(sound, { e: 'Ag' })),
      attack('key-unfit', 'e is zero', await byKey(sound, { e: 'AA' })),
      attack('key-unfit', 'e is longer than any', await byKey(sound, { e: encodeBase64url(new Uint8Array(256).fill(255)) })),
      attack(['key-unfit', 'method-malformed'], 'more than 8192 bits', await byKey(rsaKeyOf('long', 9216))),
      attack(['key-unfit', 'method-malformed'], '65,536 bits', await byKey(sound, { n: encodeBase64url(new Uint8Array(8192).fill(255)) })),
      attack('key-unfit', 'an even modulus', await byKey(sound, { n: encodeBase64url(new Uint8Array(256).fill(254)) })),
      attack('key-unfit', 'zeros before the modulus', await byKey(sound, { n: `AAAA${String(sound.jwk['n'])}` })),
      control('2048 bits and e = 65537', await byKey(sound)),
      control('2048 bits and e = 3', await byKey(older)),
    ]
  },
}

const spellings: HostileRow = {
  heading,
  name: 'spellings of base64url',
  cases: async () => {
    const token = await signToken(school, badge)
    const [head = '', body = '', signature = ''] = token.split('.')
    const trailing = `${head}.${body}.${signature.slice(0, -1)}${followerOf(signature.at(-1) ?? '')}`
    const name = encodeUtf8(JSON.stringify(claimsOf({ ...badge, name: 'Knots ÿþ?>~' })))
    const standard = Buffer.from(name).toString('base64').replaceAll('=', '')
    const signed = `${head}.${standard}`
    const inStandard = `${signed}.${encodeBase64url(await signerOf(school)(encodeUtf8(signed)))}`
    return [
      attack('unknown-file', 'padding after the signature', `${token}==`),
      attack('unknown-file', 'padding after the header', `${head}=.${body}.${signature}`),
      attack('unknown-file', 'a space within', `${head}. ${body}.${signature}`),
      attack('unknown-file', 'a line break within the payload', `${head}.${body.slice(0, 60)}\n${body.slice(60)}.${signature}`),
      attack('unknown-file', 'the standard alphabet', inStandard),
      attack('token-malformed', 'bits after the end of the signature', trailing),
      attack('token-malformed', 'a signature of an impossible length', `${head}.${body}.${signature}AAA`),
      control('none of these', token),
      control('white space around the token', `  ${token}\r\n`),
    ]
  },
}

/** The last letter of 64 bytes holds two bits, so its neighbour says the same and has a bit more. */
function followerOf(letter: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
  return alphabet.charAt(alphabet.indexOf(letter) + 1)
}

export const jwsSignatures: readonly HostileRow[] = [forms, points, rsa, spellings]
