/** A good signature by the wrong person, and documents about keys that cannot be trusted. */

import type { JsonObject } from '../../../verifier/src/json.ts'
import { attack, control, SILENT, webOf, type HostileRow, type Reply, type Web } from '../case.ts'
import {
  asNamed,
  badge,
  claimsOf,
  compact,
  documentOf,
  EVIL,
  forged,
  forger,
  impostor,
  makeCredential,
  school,
  signerOf,
  signIntegrity,
  signToken,
  stranger,
} from '../made/forge.ts'

const heading = 'keys and issuers'
const DID = 'did:web:harbour.example'
const AT = 'https://harbour.example/.well-known/did.json'
const web = asNamed(school, DID)
const https = asNamed(school, 'https://harbour.example/issuer')
const own = documentOf(web)
const webs = webOf({ [AT]: own, [https.did]: documentOf(https) })
const JCS = { cryptosuite: 'eddsa-jcs-2022' }

const inName: HostileRow = {
  heading,
  name: 'signed by the forger in the name of the school',
  cases: async () => {
    const evil = asNamed(forger, `${EVIL}/issuer`)
    const all = { web: { ...webs, ...webOf({ [evil.did]: documentOf(evil) }) } }
    const victims = { 'did:key': school, 'did:web': web, https }
    const attacks = Object.entries(victims).map(async ([name, victim]) => {
      const credential = makeCredential(victim.did, { name: 'Master of Medicine' })
      const as = (method: string) => ({ ...victim, method, privateKey: forger.privateKey, jwk: forger.jwk })
      return [
        attack(
          'signature-wrong',
          `${name}: a token that names the school’s key`,
          await signToken({ ...victim, privateKey: forger.privateKey }, credential),
          all,
        ),
        attack('key-not-issuers', `${name}: a token that names the forger’s did:key`, await signToken(as(forger.method), credential), all),
        attack('key-not-issuers', `${name}: a token that names the forger’s address`, await signToken(as(evil.method), credential), all),
        attack('signature-wrong', `${name}: a proof that names the school’s key`, await signIntegrity(as(victim.method), credential, JCS), all),
        attack('key-not-issuers', `${name}: a proof that names the forger’s did:key`, await signIntegrity(as(forger.method), credential, JCS), all),
        attack('key-not-issuers', `${name}: a proof that names the forger’s address`, await signIntegrity(as(evil.method), credential), all),
        control(`${name}: a token by the school`, await signToken(victim, makeCredential(victim.did)), all),
        control(`${name}: a proof by the school`, await signIntegrity(victim, makeCredential(victim.did)), all),
      ]
    })
    const nobody = makeCredential('https://silent.example/issuer')
    return [
      ...(await Promise.all(attacks)).flat(),
      attack('key-unattributed', 'an issuer whose address gives nothing', await signToken({ ...stranger, method: forger.method }, nobody)),
      attack('key-unattributed', 'an issuer that is no address', await signToken(stranger, makeCredential('urn:harbour:school'))),
    ]
  },
}

const methods: HostileRow = {
  heading,
  name: 'verification methods that are no name',
  cases: async () => {
    const key = forger.did.slice('did:key:'.length)
    const inline = { id: school.method, type: 'Multikey', controller: school.did, publicKeyMultibase: key }
    const values: Readonly<Record<string, Record<string, unknown>>> = {
      'an inline method': { verificationMethod: inline },
      'an array of methods': { verificationMethod: [school.method, forger.method] },
      'an array of one': { verificationMethod: [forger.method] },
      'a data: address': { verificationMethod: `data:application/json,${encodeURIComponent(JSON.stringify(inline))}` },
      'no method': { verificationMethod: undefined },
      null: { verificationMethod: null },
      'a number': { verificationMethod: 1 },
    }
    const attacks = Object.entries(values).map(async ([name, more]) =>
      attack('method-malformed', name, await signIntegrity(stranger, forged, { ...JCS, ...more })),
    )
    const beside = { ...JCS, publicKeyMultibase: key, publicKeyJwk: forger.jwk, controller: school.did }
    return Promise.all([
      ...attacks,
      signIntegrity({ ...impostor, jwk: forger.jwk }, forged, beside).then((document) => attack('signature-wrong', 'a key within the proof', document)),
      signIntegrity(school, badge, JCS).then((document) => control('the name of a method', document)),
    ])
  },
}

const documents: HostileRow = {
  heading,
  name: 'documents of did:web',
  cases: async () => {
    const json = (body: unknown, more: object = {}): Web => ({ [AT]: { body: JSON.stringify(body), type: 'application/json', ...more } })
    const to = (location: string, rest: Web = {}): Web => ({ [AT]: { body: '', status: 302, location }, ...rest })
    const token = await signToken(web, makeCredential(DID))
    const theirs = documentOf(asNamed(forger, DID))
    const twice = { ...own, verificationMethod: [...(theirs['verificationMethod'] as JsonObject[]), ...(own['verificationMethod'] as JsonObject[])] }
    const forgedToken = await signToken(asNamed(forger, DID), makeCredential(DID))
    const large = JSON.stringify({ ...own, note: 'x'.repeat(300_000) })
    return [
      attack('key-document-wrong', 'with another id', token, { web: json({ ...own, id: 'did:web:evil.example' }) }),
      attack('key-document-wrong', 'without an id', token, { web: json({ ...own, id: undefined }) }),
      attack('address-refused', 'after a redirect to another host', token, { web: to(`${EVIL}/did.json`, { [`${EVIL}/did.json`]: json(own)[AT] as Reply }) }),
      attack('address-refused', 'after a redirect to http', token, {
        web: to(AT.replace('https', 'http'), { [AT.replace('https', 'http')]: json(own)[AT] as Reply }),
      }),
      attack('address-refused', 'after a redirect to a private address', token, { web: to('https://127.0.0.1/did.json') }),
      attack('address-refused', 'after a redirect to a cloud’s own address', token, { web: to('http://169.254.169.254/latest/meta-data') }),
      attack('address-refused', 'redirected in a circle', token, { web: to(AT) }),
      attack('key-unreachable', 'HTML', token, { web: { [AT]: { body: '<!doctype html><p>No such page', type: 'text/html' } } }),
      attack('key-unreachable', 'JSON that calls itself HTML', token, { web: json(own, { type: 'text/html; charset=utf-8' }) }),
      attack('key-unreachable', 'with status 500', token, { web: json(own, { status: 500 }) }),
      attack('key-unreachable', 'with status 404', token, { web: json(own, { status: 404 }) }),
      attack('limit-reached', 'endless', token, { web: { [AT]: 'endless' } }),
      attack('limit-reached', 'of 300 kB', token, { web: { [AT]: { body: large, type: 'application/json' } } }),
      attack('key-unreachable', 'silent', token, { web: { [AT]: 'silent' }, ...SILENT }),
      attack('key-unreachable', 'cut off', token, { web: { [AT]: 'broken' } }),
      attack('key-unreachable', 'not there', token),
      attack('key-unreachable', 'an array', token, { web: json([own]) }),
      attack('key-unreachable', 'with a name given twice', token, {
        web: { [AT]: { body: JSON.stringify(own).replace('{', '{"id":"x",'), type: 'application/json' } },
      }),
      attack('key-document-wrong', 'with two methods of one name', forgedToken, { web: json(twice) }),
      attack('key-document-wrong', 'with two methods of one name, the right one', token, { web: json(twice) }),
      control('as it should be', token, { web: webs }),
      control('after a redirect within the host', token, {
        web: to('https://harbour.example/other/did.json', { 'https://harbour.example/other/did.json': json(own)[AT] as Reply }),
      }),
    ]
  },
}

const relations: HostileRow = {
  heading,
  name: 'keys that may not sign credentials',
  cases: async () => {
    const [method] = own['verificationMethod'] as [JsonObject]
    const proof = await signIntegrity(web, makeCredential(DID), JCS)
    const serve = (changes: JsonObject, key: JsonObject = {}) => ({ web: webOf({ [AT]: documentOf(web, changes, key) }) })
    const before = '2024-01-01T00:00:00Z'
    const ended: readonly (readonly [string, JsonObject])[] = [
      ['revoked before the proof', { revoked: before }],
      ['expired before the proof', { expires: before }],
      ['expired at the very moment', { expires: '2024-05-01T00:00:00Z' }],
      ['revoked at a time that cannot be read', { revoked: 'yesterday' }],
      ['revoked: true', { revoked: true }],
    ]
    return [
      attack('key-purpose', 'a key for authentication alone', proof, serve({ assertionMethod: [], authentication: [web.method] })),
      attack('key-purpose', 'a key for key agreement alone', proof, serve({ assertionMethod: [], keyAgreement: [method] })),
      attack('key-purpose', 'a key with no purpose', proof, serve({ assertionMethod: [] })),
      attack('key-not-found', 'a key that was removed', proof, serve({ verificationMethod: [], assertionMethod: [] })),
      attack('key-not-found', 'a key that is listed but not defined', proof, serve({ verificationMethod: [] })),
      attack('key-document-wrong', 'a key of another controller', proof, serve({}, { controller: forger.did })),
      attack('key-document-wrong', 'a key of several controllers', proof, serve({}, { controller: [DID, forger.did] })),
      attack('key-unfit', 'a key whose private half is published', proof, serve({}, { privateKeyJwk: { d: 'x' } })),
      ...ended.map(([name, key]) => attack('key-withdrawn', name, proof, serve({}, key))),
      attack(
        'key-withdrawn',
        'a token has no time of its own, so now counts',
        await signToken(web, makeCredential(DID)),
        serve({}, { revoked: '2025-01-01T00:00:00Z' }),
      ),
      control('a key for assertions', proof, serve({})),
      control('a key that ended after the proof', proof, serve({}, { expires: '2025-01-01T00:00:00Z' })),
      control('a key defined where it is listed', proof, serve({ verificationMethod: [], assertionMethod: [method] })),
    ]
  },
}

/** For the next file: the token of an issuer that is named so. */
export const tokenOf = (did: string, fragment = 'key-1') =>
  compact({ alg: 'EdDSA', kid: `${did}#${fragment}` }, claimsOf(makeCredential(did)), signerOf(school))

export const keys: readonly HostileRow[] = [inName, methods, documents, relations]
