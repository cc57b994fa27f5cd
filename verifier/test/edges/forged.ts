/** One forged signature in every form it can have: bare, as a token, and as an embedded proof. All have to get the same answer. */

import { decodeBase64url, encodeBase58, encodeBase64url, encodeUtf8 } from '../../src/bytes.ts'
import { importKey, verifySignature, type Algorithm } from '../../src/crypto.ts'
import { InvalidError, UnavailableError } from '../../src/errors.ts'
import type { JsonObject } from '../../src/json.ts'
import { signedBytes, suiteOf } from '../../src/proof/suites.ts'
import { makeCredential, makeVisit, proveText } from '../made.ts'

export type Bytes = Uint8Array<ArrayBuffer>

/** A public key, and what is passed off as its signature of some data. */
export interface Forger {
  readonly jwk: JsonObject
  readonly sign: (data: Bytes) => Bytes
}

const SUITES: Readonly<Partial<Record<Algorithm, string>>> = { EdDSA: 'eddsa-jcs-2022', ES256: 'ecdsa-jcs-2019', ES384: 'ecdsa-jcs-2019' }

/** `proven`, or why not; one word where all forms agree, else the word of each in the order bare, token, proof. */
export async function answerTo(algorithm: Algorithm, forger: Forger): Promise<string> {
  const suite = SUITES[algorithm]
  const forms = [() => bare(algorithm, forger), () => token(algorithm, forger), ...(suite ? [() => integrity(algorithm, suite, forger)] : [])]
  const words: string[] = []
  for (const form of forms) words.push(await wordOf(form))
  return new Set(words).size === 1 ? String(words[0]) : words.join(' ')
}

async function wordOf(form: () => Promise<string>): Promise<string> {
  try {
    return await form()
  } catch (error) {
    if (error instanceof InvalidError || error instanceof UnavailableError) return error.code
    throw error
  }
}

async function bare(algorithm: Algorithm, { jwk, sign }: Forger): Promise<string> {
  const data = encodeUtf8('Ties eight knots blindfold.')
  return (await verifySignature(algorithm, await importKey(jwk), data, sign(data))) ? 'proven' : 'signature-wrong'
}

async function token(algorithm: Algorithm, { jwk, sign }: Forger): Promise<string> {
  const did = didOf(jwk)
  const badge = makeCredential(did)
  const payload = { ...badge, iss: did, jti: badge['id'], sub: 'did:example:learner', nbf: Date.parse('2024-05-01') / 1000 }
  const text = [{ alg: algorithm, kid: `${did}#0` }, payload].map((part) => encodeBase64url(encodeUtf8(JSON.stringify(part)))).join('.')
  await proveText(`${text}.${encodeBase64url(sign(encodeUtf8(text)))}`)
  return 'proven'
}

async function integrity(algorithm: Algorithm, cryptosuite: string, { jwk, sign }: Forger): Promise<string> {
  const did = didOf(jwk)
  const document = makeCredential(did)
  const options = { type: 'DataIntegrityProof', cryptosuite, verificationMethod: `${did}#0`, proofPurpose: 'assertionMethod' }
  const signature = sign(await signedBytes(suiteOf(options), algorithm, options, document, makeVisit()))
  await proveText({ ...document, proof: { ...options, proofValue: `z${encodeBase58(signature)}` } })
  return 'proven'
}

/** The key is its own name, whatever it is like. */
const didOf = (jwk: JsonObject): string => `did:jwk:${encodeBase64url(encodeUtf8(JSON.stringify(jwk)))}`

/** Little-endian and big-endian bytes of a number, and the number of big-endian bytes. */
export const littleEndian = (value: bigint, length: number): Bytes => Uint8Array.from({ length }, (_, at) => Number((value >> BigInt(8 * at)) & 0xffn))
export const bigEndian = (value: bigint, length: number): Bytes => littleEndian(value, length).reverse()
export const numberOf = (bytes: Uint8Array): bigint => BigInt(`0x0${Buffer.from(bytes).toString('hex')}`)
export const bytesOf = (jwk: JsonObject, name: string): Bytes => decodeBase64url(String(jwk[name])) ?? new Uint8Array()
