/** Throw-away issuers and freshly signed badges for tests: real keys, real signatures, documents from memory. */

import { CompactSign, exportJWK, exportSPKI, generateKeyPair } from 'jose'
import { encodeBase58, encodeUtf8 } from '../src/bytes.ts'
import type { JsonObject } from '../src/json.ts'
import { encodeMultikey } from '../src/key/multikey.ts'
import { prove, type Proof } from '../src/proof/prove.ts'
import { signedBytes, suiteOf } from '../src/proof/suites.ts'
import { read } from '../src/version/read.ts'
import { beginVisit, type VerifyOptions, type Visit } from '../src/visit.ts'

export const NOW = new Date('2026-11-01T00:00:00Z')

export interface Issuer {
  readonly did: string
  readonly method: string
  readonly jwk: JsonObject
  readonly privateKey: CryptoKey
}

const ALGORITHMS = { Ed25519: 'EdDSA', 'P-256': 'ES256', 'P-384': 'ES384', 'P-521': 'ES512' } as const

/** An issuer that is its own key. */
export async function makeIssuer(curve: keyof typeof ALGORITHMS = 'Ed25519'): Promise<Issuer> {
  const { privateKey, publicKey } = await generateKeyPair(ALGORITHMS[curve], { crv: curve, extractable: true })
  const jwk = (await exportJWK(publicKey)) as unknown as JsonObject
  const name = encodeMultikey(jwk)
  return { did: `did:key:${name}`, method: `did:key:${name}#${name}`, jwk, privateKey: privateKey }
}

/** An OB 3.0 credential of data model 2.0, unsigned. `changes` replace or add top-level properties; undefined removes one. */
export function makeCredential(issuer: string, changes: Record<string, unknown> = {}): JsonObject {
  const credential = {
    '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
    id: 'urn:uuid:4f8ba9e0-6a1d-4f0b-9d5a-0b9b2a9a7c11',
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: 'Knots',
    issuer: { id: issuer, type: ['Profile'], name: 'Harbour School' },
    validFrom: '2024-05-01T00:00:00Z',
    credentialSubject: {
      id: 'did:example:learner',
      type: ['AchievementSubject'],
      achievement: {
        id: 'https://harbour.example/achievements/knots',
        type: ['Achievement'],
        name: 'Knots',
        description: 'Ties eight knots blindfold.',
        criteria: { narrative: 'Tie them.' },
      },
    },
    ...changes,
  }
  return JSON.parse(JSON.stringify(credential)) as JsonObject
}

/** The same on data model 1.1, with the context of Data Integrity besides. */
export function makeCredential11(issuer: string): JsonObject {
  const contexts = ['https://www.w3.org/2018/credentials/v1', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json']
  return makeCredential(issuer, {
    '@context': [...contexts, 'https://w3id.org/security/data-integrity/v2'],
    validFrom: undefined,
    issuanceDate: '2024-05-01T00:00:00Z',
  })
}

/** A VC-JWT with the claims of OB3 §8.2.6.1; `claims` and `header` replace or, as undefined, remove. */
export async function signToken(
  issuer: Issuer,
  credential: JsonObject,
  claims: Record<string, unknown> = {},
  header: Record<string, unknown> = {},
): Promise<string> {
  const subject = credential['credentialSubject'] as JsonObject
  const payload = {
    ...credential,
    iss: (credential['issuer'] as JsonObject)['id'],
    sub: subject['id'],
    jti: credential['id'],
    nbf: Math.floor(Date.parse(String(credential['validFrom'])) / 1000),
    ...claims,
  }
  return signPayload(issuer, payload, { kid: issuer.method, typ: 'JWT', ...header })
}

export async function signPayload(issuer: Pick<Issuer, 'privateKey'>, payload: object, header: Record<string, unknown> = {}, alg = 'EdDSA'): Promise<string> {
  return new CompactSign(encodeUtf8(JSON.stringify(payload)))
    .setProtectedHeader({ alg, ...(JSON.parse(JSON.stringify(header)) as object) })
    .sign(issuer.privateKey)
}

/** A document with an `eddsa-rdfc-2022` proof (or the suite `changes` name); `changes` replace proof options before signing. */
export async function signIntegrity(issuer: Issuer, document: JsonObject, changes: Record<string, unknown> = {}): Promise<JsonObject> {
  const options = JSON.parse(
    JSON.stringify({
      type: 'DataIntegrityProof',
      cryptosuite: 'eddsa-rdfc-2022',
      created: '2024-05-01T00:00:00Z',
      verificationMethod: issuer.method,
      proofPurpose: 'assertionMethod',
      ...changes,
    }),
  ) as JsonObject
  const curve = issuer.jwk['crv'] as keyof typeof ALGORITHMS
  const data = await signedBytes(suiteOf(options), ALGORITHMS[curve], options, document, beginVisit({ now: NOW }))
  const how = curve === 'Ed25519' ? curve : { name: 'ECDSA', hash: curve === 'P-384' ? 'SHA-384' : 'SHA-256' }
  const signature = new Uint8Array(await crypto.subtle.sign(how, issuer.privateKey, data))
  return { ...document, proof: { ...options, proofValue: `z${encodeBase58(signature)}` } }
}

/** An answer of the pretended web: a document, or a whole response. */
export type Answer = JsonObject | string | Uint8Array<ArrayBuffer> | { readonly respond: () => Response | Promise<Response> }

/** A fetch that knows these addresses and no others, and remembers what it was asked. */
export function makeFetch(answers: Readonly<Record<string, Answer>> = {}): typeof fetch & { readonly asked: string[] } {
  const asked: string[] = []
  const answer = async (input: string | URL | Request): Promise<Response> => {
    const url = input instanceof Request ? input.url : String(input)
    asked.push(url)
    const found = Object.hasOwn(answers, url) ? answers[url] : undefined
    if (found === undefined) throw new TypeError(`no answer from ${url}`)
    if (isResponder(found)) return found.respond()
    return new Response(typeof found === 'string' || found instanceof Uint8Array ? found : JSON.stringify(found), {
      headers: { 'content-type': 'application/json' },
    })
  }
  return Object.assign(answer, { asked })
}

function isResponder(answer: Answer): answer is { readonly respond: () => Response | Promise<Response> } {
  return typeof answer === 'object' && 'respond' in answer && typeof answer.respond === 'function'
}

export function makeVisit(answers: Readonly<Record<string, Answer>> = {}, options: VerifyOptions = {}): Visit {
  return beginVisit({ now: NOW, fetch: makeFetch(answers), ...options })
}

/** Reads a text, or an object as its text, and proves it. */
export async function proveText(text: string | JsonObject, visit: Visit = makeVisit()): Promise<Proof> {
  return prove(await read({ text: typeof text === 'string' ? text : JSON.stringify(text) }), visit)
}

export const OB2 = 'https://w3id.org/openbadges/v2'
export const AT = {
  assertion: 'https://harbour.example/assertions/1',
  badgeClass: 'https://harbour.example/badges/knots',
  profile: 'https://harbour.example/profile',
  key: 'https://harbour.example/keys/1',
}

/** The objects of an OB 2.0 badge by their addresses. `changes` replace or, as undefined, remove. */
export function makeAssertion(changes: Record<string, unknown> = {}): JsonObject {
  return made(AT.assertion, 'Assertion', {
    recipient: { type: 'email', hashed: false, identity: 'learner@harbour.example' },
    badge: AT.badgeClass,
    issuedOn: '2024-05-01T00:00:00Z',
    verification: { type: 'hosted' },
    ...changes,
  })
}

export function makeBadgeClass(changes: Record<string, unknown> = {}): JsonObject {
  const told = { name: 'Knots', description: 'Ties eight knots.', image: `${AT.badgeClass}.png`, criteria: 'https://harbour.example/knots' }
  return made(AT.badgeClass, 'BadgeClass', { ...told, issuer: AT.profile, ...changes })
}

export function makeProfile(changes: Record<string, unknown> = {}): JsonObject {
  return made(AT.profile, 'Profile', { name: 'Harbour School', url: 'https://harbour.example', email: 'school@harbour.example', ...changes })
}

function made(id: string, type: string, properties: object): JsonObject {
  return JSON.parse(JSON.stringify({ '@context': OB2, id, type, ...properties })) as JsonObject
}

export interface RsaIssuer extends Pick<Issuer, 'privateKey'> {
  readonly pem: string
  readonly key: JsonObject
}

/** An issuer of signed OB 2.0 badges: an RSA key with the document that names its owner. */
export async function makeRsaIssuer(): Promise<RsaIssuer> {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true })
  const pem = await exportSPKI(publicKey)
  return { privateKey, pem, key: made(AT.key, 'CryptographicKey', { owner: AT.profile, publicKeyPem: pem }) }
}
