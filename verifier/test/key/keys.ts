/** Throw-away keys and documents from memory, for tests about keys. */

import { exportJWK, generateKeyPair } from 'jose'
import { decodeBase64url, encodeBase64url, encodeUtf8 } from '../../src/bytes.ts'
import type { Algorithm } from '../../src/crypto.ts'
import type { JsonObject } from '../../src/json.ts'
import { encodeMultikey } from '../../src/key/multikey.ts'
import { beginVisit, type Visit } from '../../src/visit.ts'

export const NOW = new Date('2026-11-01T00:00:00Z')

export interface MadeKey {
  readonly jwk: JsonObject
  readonly private: JsonObject
  readonly sign: (text: string) => Promise<Uint8Array<ArrayBuffer>>
}

const HOW = {
  EdDSA: { name: 'Ed25519' },
  ES256: { name: 'ECDSA', hash: 'SHA-256' },
  ES384: { name: 'ECDSA', hash: 'SHA-384' },
  ES512: { name: 'ECDSA', hash: 'SHA-512' },
  RS256: { name: 'RSASSA-PKCS1-v1_5' },
  PS256: { name: 'RSA-PSS', saltLength: 32 },
}

export async function makeKey(algorithm: Algorithm): Promise<MadeKey> {
  const pair = await generateKeyPair(algorithm, { extractable: true })
  const sign = async (text: string) => new Uint8Array(await crypto.subtle.sign(HOW[algorithm], pair.privateKey, encodeUtf8(text)))
  return { jwk: await plain(pair.publicKey), private: await plain(pair.privateKey), sign }
}

async function plain(key: Parameters<typeof exportJWK>[0]): Promise<JsonObject> {
  return JSON.parse(JSON.stringify(await exportJWK(key))) as JsonObject
}

export async function makeMultikey(algorithm: 'EdDSA' | 'ES256' | 'ES384' | 'ES512' = 'EdDSA'): Promise<string> {
  return encodeMultikey((await makeKey(algorithm)).jwk)
}

export const bytesOf = (jwk: JsonObject, name: string): Uint8Array<ArrayBuffer> => decodeBase64url(String(jwk[name])) ?? new Uint8Array()

/** Big-endian bytes of a number, in base64url. */
export function numberText(value: bigint, length: number): string {
  return encodeBase64url(Uint8Array.from({ length }, (_, at) => Number((value >> BigInt(8 * (length - 1 - at))) & 0xffn)))
}

export type Documents = Readonly<Record<string, JsonObject | Response | string>>

/** A visit whose network is this map; everything else is 404. `asked` is what was fetched. */
export function visitOf(documents: Documents = {}, signal?: AbortSignal): Visit & { readonly asked: readonly string[] } {
  const asked: string[] = []
  const fetch = async (input: string | URL | Request) => {
    const url = String(input)
    asked.push(url)
    const found = Object.hasOwn(documents, url) ? documents[url] : undefined
    if (found === undefined) return new Response('Not found', { status: 404 })
    return found instanceof Response
      ? found.clone()
      : new Response(typeof found === 'string' ? found : JSON.stringify(found), { headers: { 'content-type': 'application/json' } })
  }
  return { ...beginVisit({ fetch, now: NOW, signal }), asked }
}
