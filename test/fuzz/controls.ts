/** The badges that the fuzzer spoils: sound ones of every kind, and some that may never be verified, whatever is done to them. */

import { bakePng, bakeSvg } from '../../verifier/src/bake.ts'
import { encodeUtf8 } from '../../verifier/src/bytes.ts'
import type { JsonObject } from '../../verifier/src/json.ts'
import { makeProfile } from '../../verifier/test/made.ts'
import { png, svg } from '../../verifier/test/container/pictures.ts'
import { LIST, makeEntry, makeStatusList, signList } from '../../verifier/test/status/made-list.ts'
import {
  asDidJwk,
  asNamed,
  badge,
  claimsOf,
  compact,
  documentOf,
  makeCredential,
  school,
  school256,
  school384,
  signIntegrity,
  signToken,
  type Issuer,
} from '../hostile/made/forge.ts'
import { AT, hosted, keyOf, makeAssertion, signAssertion, signedWeb } from '../hostile/made/open-badges-2.ts'
import { rsaKeyOf } from '../hostile/made/rsa.ts'
import type { Web } from '../hostile/case.ts'

export interface Control {
  readonly name: string
  readonly input: string | Uint8Array
  /** What the web answers, as text. */
  readonly web: Readonly<Record<string, string>>
  /** How often it is spoilt, beside the others: those over a graph take ten times as long. */
  readonly weight: number
  /** `false`: nothing may be verified that comes of it. */
  readonly sound: boolean
  /**
   * What must stay: all that is shown, all but the order of lists (a graph has none), for documents that the issuer itself hosts
   * only what the badge says of itself, or where it lies.
   */
  readonly kept: 'all' | 'graph'
  readonly webMay?: 'assertion' | 'address'
}

type Rest = Partial<Omit<Control, 'name' | 'input'>>

function make(name: string, input: string | Uint8Array | JsonObject, rest: Rest = {}): Control {
  const text = typeof input === 'string' || input instanceof Uint8Array ? input : JSON.stringify(input)
  return { name, input: text, web: {}, weight: 10, sound: true, kept: 'all', ...rest }
}

/** Much in it to move about. */
const rich = (issuer: string, more: Record<string, unknown> = {}): JsonObject =>
  makeCredential(issuer, {
    validUntil: '2036-01-01T00:00:00Z',
    evidence: [1, 2].map((n) => ({ id: `https://harbour.example/evidence/${n}`, type: ['Evidence'], name: `Film ${n}` })),
    credentialSubject: {
      ...(badge['credentialSubject'] as JsonObject),
      achievement: {
        ...((badge['credentialSubject'] as JsonObject)['achievement'] as JsonObject),
        tag: ['rope', 'sea'],
        achievementType: 'Badge',
        image: { id: 'https://harbour.example/knots.png', type: 'Image', caption: 'A knot' },
        alignment: [{ type: ['Alignment'], targetName: 'Ropework', targetUrl: 'https://skills.example/ropework', targetCode: 'R1' }],
      },
      result: [{ type: ['Result'], value: 'A', status: 'Completed' }],
      identifier: [{ type: 'IdentityObject', identityHash: 'learner@harbour.example', identityType: 'emailAddress', hashed: false }],
    },
    ...more,
  })

const textsOf = (web: Web): Control['web'] =>
  Object.fromEntries(Object.entries(web).flatMap(([url, reply]) => (typeof reply === 'object' && typeof reply.body === 'string' ? [[url, reply.body]] : [])))

const OVER = '2026-10-01T00:00:00Z'
const GRAPH = { kept: 'graph', weight: 3 } as const

/** Made once for each thread; the same in every run. */
export async function makeControls(): Promise<readonly Control[]> {
  const web = asNamed(school, 'did:web:harbour.example')
  const did = { 'https://harbour.example/.well-known/did.json': JSON.stringify(documentOf(web)) }
  const https = asNamed(school, 'https://harbour.example/issuer')
  const jwks = { 'https://harbour.example/.well-known/jwks.json': JSON.stringify({ keys: [school.jwk, school256.jwk] }) }
  const rsa = rsaKeyOf('harbour school')
  const rsaIssuer = asDidJwk(school, rsa.jwk)
  const elliptic = (issuer: Issuer, alg: string) => signTokenAs(issuer, alg)
  const status = rich(web.did, { credentialStatus: makeEntry() })
  const list = makeStatusList(web.did)
  const listed = { [LIST]: await signList(web, list), ...did }
  const jcs = { cryptosuite: 'eddsa-jcs-2022' }
  const older = makeAssertion({ narrative: 'Tied eight.', evidence: 'https://harbour.example/film' })
  return [
    make('VC-JWT EdDSA', await signToken(school, rich(school.did))),
    make('VC-JWT ES256', await elliptic(school256, 'ES256')),
    make('VC-JWT ES384', await elliptic(school384, 'ES384')),
    make('VC-JWT RS256', await compact({ alg: 'RS256', kid: rsaIssuer.method }, claimsOf(rich(rsaIssuer.did)), rsa.sign)),
    make('VC-JWT by a hint, key set', await signToken(https, rich(https.did), {}, { kid: undefined, jwk: school.jwk }), { web: jwks }),
    make('VC-JWT did:web, status list', await signToken(web, status), { web: listed }),
    make('eddsa-rdfc-2022', await signIntegrity(school, rich(school.did)), { ...GRAPH, weight: 8 }),
    make('ecdsa-rdfc-2019', await signIntegrity(school256, rich(school256.did), { cryptosuite: 'ecdsa-rdfc-2019' }), GRAPH),
    make('eddsa-jcs-2022', await signIntegrity(school, rich(school.did), { ...jcs, '@context': badge['@context'] })),
    make('eddsa-jcs-2022, status list', await signIntegrity(web, status, jcs), {
      web: { ...did, [LIST]: JSON.stringify(await signIntegrity(web, list, jcs)) },
    }),
    make('ecdsa-jcs-2019', await signIntegrity(school384, rich(school384.did), { cryptosuite: 'ecdsa-jcs-2019' })),
    make('PNG with a token', bakePng(png(), await signToken(school, rich(school.did)), '3.0')),
    make('PNG with a document', bakePng(png(), JSON.stringify(await signIntegrity(school, rich(school.did), jcs)), '3.0')),
    make('SVG with a document', encodeUtf8(await bakeSvg(svg(''), JSON.stringify(await signIntegrity(school, rich(school.did), jcs)), '3.0'))),
    make('OB 2.0 hosted', older, { web: textsOf(hosted({ assertion: older })), webMay: 'address' }),
    make('OB 2.0 hosted, PNG', bakePng(png(), JSON.stringify(older), '2.0'), { web: textsOf(hosted({ assertion: older })), webMay: 'address' }),
    make('OB 2.0 signed', await signAssertion(), {
      web: textsOf(
        signedWeb(
          { 'https://harbour.example/revoked': { type: 'RevocationList', issuer: AT.profile, revokedAssertions: [] } },
          makeProfile({ publicKey: keyOf(), revocationList: 'https://harbour.example/revoked' }),
        ),
      ),
      webMay: 'assertion',
    }),
    make('expired, token', await signToken(school, rich(school.did, { validUntil: OVER })), { sound: false }),
    make('expired, graph', await signIntegrity(school, rich(school.did, { validUntil: OVER })), { ...GRAPH, sound: false }),
    make('expired, JSON', await signIntegrity(school, rich(school.did, { validUntil: OVER }), jcs), { sound: false }),
    make('revoked, token', await signToken(web, status), {
      sound: false,
      web: { ...did, [LIST]: await signList(web, makeStatusList(web.did, { set: [94] })) },
    }),
    make('revoked, JSON', await signIntegrity(web, status, jcs), {
      sound: false,
      web: { ...did, [LIST]: await signList(web, makeStatusList(web.did, { set: [94] })) },
    }),
  ]
}

function signTokenAs(issuer: Issuer, alg: string): Promise<string> {
  const how = { name: 'ECDSA', hash: alg === 'ES384' ? 'SHA-384' : 'SHA-256' }
  const sign = async (data: Uint8Array<ArrayBuffer>) => new Uint8Array(await crypto.subtle.sign(how, issuer.privateKey, data))
  return compact({ alg, kid: issuer.method }, claimsOf(rich(issuer.did)), sign)
}
