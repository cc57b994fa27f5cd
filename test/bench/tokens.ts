/** Tokens: our whole road beside jose, which checks the signature alone. */

import { compactVerify, exportJWK, generateKeyPair, importJWK, jwtVerify, type JWK } from 'jose'
import { verify } from '../../verifier/src/index.ts'
import type { JsonObject } from '../../verifier/src/json.ts'
import { makeCredential, makeFetch, makeIssuer, NOW, signPayload, type Issuer } from '../../verifier/test/made.ts'
import { tell, tellTimes } from './goals.ts'
import { measure } from './measure.ts'

export type TokenAlgorithm = 'EdDSA' | 'ES256' | 'RS256'

/** At least half as many a second as jose on the same token. */
export async function compareTokens(): Promise<void> {
  for (const algorithm of ['EdDSA', 'ES256', 'RS256'] as const) {
    const issuer = await issuerFor(algorithm)
    const token = await makeToken(issuer, algorithm)
    const key = issuer.jwk as unknown as JWK
    const options = { now: NOW, fetch: makeFetch() }
    const joseAlone = async () => (await jwtVerify(token, await importJWK(key, algorithm))).payload.iss === issuer.did
    const times = await measure(
      {
        'jose: importJWK, jwtVerify': joseAlone,
        'jose: importJWK, compactVerify': async () => (await compactVerify(token, await importJWK(key, algorithm))).payload.length > 0,
        'whole road': async () => (await verify(token, options)).verdict === 'verified',
      },
      { turns: 61, times: 20, before: 2000 },
    )
    tellTimes(`${algorithm} token`, times)
    tell({
      what: `${algorithm} token`,
      value: times['jose: importJWK, jwtVerify'] / times['whole road'],
      unit: 'of the rate of jose',
      bound: 'at least',
      limit: 0.5,
    })
  }
}

/** An issuer that is its own key; RSA has no did:key here, so that one is a did:jwk. */
async function issuerFor(algorithm: TokenAlgorithm): Promise<Issuer> {
  if (algorithm !== 'RS256') return makeIssuer(algorithm === 'EdDSA' ? 'Ed25519' : 'P-256')
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true })
  const jwk = (await exportJWK(publicKey)) as unknown as JsonObject
  const did = `did:jwk:${Buffer.from(JSON.stringify(jwk)).toString('base64url')}`
  return { did, method: `${did}#0`, jwk, privateKey }
}

function makeToken(issuer: Issuer, algorithm: TokenAlgorithm): Promise<string> {
  const credential = makeCredential(issuer.did)
  const subject = credential['credentialSubject'] as JsonObject
  const claims = { iss: issuer.did, sub: subject['id'], jti: credential['id'], nbf: Date.parse(String(credential['validFrom'])) / 1000 }
  return signPayload(issuer, { ...credential, ...claims }, { kid: issuer.method, typ: 'JWT' }, algorithm)
}
