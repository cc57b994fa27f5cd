/** Proofs made for something else, in forms that are none, in sets and in chains. */

import { decodeMultibase, encodeBase64url, toHex } from '../../../verifier/src/bytes.ts'
import type { JsonObject } from '../../../verifier/src/json.ts'
import { attack, control, webOf, type HostileRow, type Why } from '../case.ts'
import { asNamed, badge, changed, documentOf, forged, forger, makeCredential, school, school256, signIntegrity, stranger, without } from '../made/forge.ts'

const heading = 'JSON-LD and Data Integrity'
const JCS = { cryptosuite: 'eddsa-jcs-2022' }
const sign = (more: Record<string, unknown> = {}) => signIntegrity(school, badge, { ...JCS, ...more })
const proofOf = (document: JsonObject) => document['proof'] as JsonObject

const purposes: HostileRow = {
  heading,
  name: 'proofs for another purpose',
  cases: async () => {
    const others = [
      'authentication',
      'keyAgreement',
      'capabilityInvocation',
      'AssertionMethod',
      'assertionMethod ',
      '',
      ['assertionMethod'],
      { id: 'assertionMethod' },
      null,
      undefined,
    ]
    const web = asNamed(school, 'did:web:harbour.example')
    const proof = await signIntegrity(web, makeCredential(web.did), JCS)
    return [
      ...(await Promise.all(
        others.map(async (proofPurpose) => attack('proof-purpose', `proofPurpose ${JSON.stringify(proofPurpose) ?? 'missing'}`, await sign({ proofPurpose }))),
      )),
      attack('proof-purpose', 'another purpose, over the graph', await signIntegrity(school, badge, { proofPurpose: 'authentication' })),
      attack('key-purpose', 'a relationship that the document lacks', proof, {
        web: webOf({ 'https://harbour.example/.well-known/did.json': without(documentOf(web), 'assertionMethod') }),
      }),
      control('assertionMethod', await sign()),
    ]
  },
}

const times: HostileRow = {
  heading,
  name: 'times of a proof',
  cases: async () => {
    const wrong: readonly (readonly [string, Record<string, unknown>, Why])[] = [
      ['expires past', { expires: '2025-01-01T00:00:00Z' }, 'proof-expired'],
      ['expires just past the skew', { expires: '2026-10-31T23:58:00Z' }, 'proof-expired'],
      ['expires unreadable', { expires: 'never' }, 'proof-malformed'],
      ['expires null', { expires: null }, 'proof-malformed'],
      ['expires a number', { expires: 4_102_444_800 }, 'proof-malformed'],
      ['created unreadable', { created: 'yesterday' }, 'proof-malformed'],
      ['created an array', { created: ['2024-05-01T00:00:00Z'] }, 'proof-malformed'],
      ['created on 30 February', { created: '2024-02-30T00:00:00Z' }, 'proof-malformed'],
    ]
    return Promise.all([
      ...wrong.map(async ([name, more, why]) => attack(why, name, await sign(more))),
      sign({ expires: '2036-01-01T00:00:00Z' }).then((document) => control('expires to come', document)),
      sign({ created: '2027-01-01T00:00:00Z' }).then((document) => control('created in the future is told, no more', document)),
      sign({ created: undefined }).then((document) => control('no created', document)),
      sign({ challenge: 'x', domain: 'shop.example' }).then((document) => control('challenge and domain are told, no more', document)),
    ])
  },
}

const suites: HostileRow = {
  heading,
  name: 'cryptosuites',
  cases: async () => {
    const signed = await sign()
    const named = (cryptosuite: unknown) => changed(signed, 'proof.cryptosuite', cryptosuite)
    const unknown = ['eddsa-jcs-2023', 'EDDSA-JCS-2022', 'eddsa-jcs-2022 ', 'constructor', '__proto__', 'toString', '', 'bbs-2023', ['eddsa-jcs-2022'], 1, null]
    const elliptic = await signIntegrity(school256, makeCredential(school256.did), { cryptosuite: 'ecdsa-jcs-2019' })
    return [
      ...unknown.map((name) => attack('proof-unsupported', `cryptosuite ${JSON.stringify(name)}`, named(name))),
      attack('proof-unsupported', 'cryptosuite missing', changed(signed, 'proof', without(proofOf(signed), 'cryptosuite'))),
      attack('proof-unsupported', 'an unknown type', changed(signed, 'proof.type', 'MySignature2020')),
      attack('proof-unsupported', 'a type that is a list', changed(signed, 'proof.type', ['DataIntegrityProof'])),
      attack('signature-wrong', 'swapped for the one over the graph', named('eddsa-rdfc-2022')),
      attack(
        'terms-undefined',
        'swapped for the older type',
        changed(signed, 'proof', { ...without(proofOf(signed), 'cryptosuite'), type: 'Ed25519Signature2020' }),
      ),
      attack('key-unfit', 'ECDSA with an Ed25519 key', named('ecdsa-jcs-2019')),
      attack('key-unfit', 'EdDSA with a P-256 key', changed(elliptic, 'proof.cryptosuite', 'eddsa-jcs-2022')),
      control('EdDSA over JSON', signed),
      control('ECDSA over JSON', elliptic),
    ]
  },
}

const values: HostileRow = {
  heading,
  name: 'proofValue',
  cases: async () => {
    const signed = await sign()
    const value = String(proofOf(signed)['proofValue'])
    const bytes = decodeMultibase(value) ?? new Uint8Array()
    const others: Readonly<Record<string, unknown>> = {
      'in base64url': `u${encodeBase64url(bytes)}`,
      'in base64': `M${Buffer.from(bytes).toString('base64')}`,
      'in hexadecimal': `f${toHex(bytes)}`,
      'without its prefix': value.slice(1),
      'with digits that are none': `z0OIl${value.slice(5)}`,
      'a digit short': value.slice(0, -1),
      'with white space': `${value} `,
      'with a leading zero': `z1${value.slice(1)}`,
      empty: '',
      'the prefix alone': 'z',
      '300 kB': `z${'2'.repeat(300_000)}`,
      'a list': [value],
      'an object': { value },
      null: null,
      missing: undefined,
    }
    return [
      ...Object.entries(others).map(([name, proofValue]) =>
        attack(['proof-malformed', 'signature-wrong'], name, changed(signed, 'proof.proofValue', proofValue)),
      ),
      control('as it was made', signed),
    ]
  },
}

const sets: HostileRow = {
  heading,
  name: 'sets and chains of proofs',
  cases: async () => {
    const good = await sign()
    const proof = proofOf(good)
    const broken = { ...proof, created: '2024-05-02T00:00:00Z' }
    const theirs = proofOf(await signIntegrity(stranger, forged, JCS))
    const unknown = { ...proof, cryptosuite: 'future-2040' }
    const all = (document: JsonObject, proofs: unknown) => ({ ...without(document, 'proof'), proof: proofs }) as JsonObject
    const named = { ...proof, id: 'urn:proof:1' }
    const chained = (previousProof: unknown) => ({ ...proof, previousProof })
    const onBadge = proofOf(await signIntegrity({ ...school, method: forger.method, privateKey: forger.privateKey }, badge, JCS))
    return [
      attack('key-not-issuers', 'the forger’s good proof beside the school’s broken one', all(forged, [theirs, broken])),
      attack('key-not-issuers', 'the school’s broken proof before the forger’s good one', all(forged, [broken, theirs])),
      attack('key-not-issuers', 'the forger’s beside an unknown one', all(forged, [unknown, theirs])),
      attack('signature-wrong', 'the school’s proof of another badge beside an unknown one', all(forged, [proof, unknown])),
      attack('proof-unsupported', 'unknown ones alone', all(badge, [unknown, unknown])),
      attack(
        'proof-malformed',
        'a thousand proofs',
        all(
          badge,
          Array.from({ length: 1000 }, () => proof),
        ),
      ),
      attack(
        'proof-malformed',
        'nine proofs',
        all(
          badge,
          Array.from({ length: 9 }, () => proof),
        ),
      ),
      attack('proof-malformed', 'a proof that is a text', all(badge, ['proof'])),
      attack('proof-malformed', 'a proof within a list', all(badge, [[proof]])),
      attack('unsigned', 'an empty list', all(badge, [])),
      attack('unsigned', 'null', all(badge, null)),
      attack('proof-malformed', 'a chain to a proof that is not there', all(badge, chained('urn:proof:9'))),
      attack(['proof-malformed', 'signature-wrong'], 'a chain to itself', all(badge, { ...named, previousProof: 'urn:proof:1' })),
      attack(
        'proof-malformed',
        'a circle of two',
        all(badge, [
          { ...named, previousProof: 'urn:proof:2' },
          { ...proof, id: 'urn:proof:2', previousProof: 'urn:proof:1' },
        ]),
      ),
      attack('proof-malformed', 'a chain to one name of two', all(badge, [chained('urn:proof:1'), named, named])),
      attack('proof-malformed', 'a chain by a number', all(badge, chained(1))),
      attack('proof-malformed', 'an empty chain', all(badge, chained([]))),
      attack('signature-wrong', 'a chain added to a good proof', all(badge, [{ ...broken, id: 'urn:proof:1' }, chained('urn:proof:1')])),
      control('one proof', good),
      control('the school’s proof beside the forger’s, of the school’s own badge', all(badge, [proof, onBadge])),
      control('the school’s proof beside an unknown one', all(badge, [unknown, proof])),
      control('the school’s proof beside a broken one', all(badge, [broken, proof])),
    ]
  },
}

export const integrityProofs: readonly HostileRow[] = [purposes, times, suites, values, sets]
