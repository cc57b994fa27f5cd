import { describe, expect, it } from 'vitest'
import { encodeBase64url, encodeUtf8 } from '../../src/bytes.ts'
import type { JsonObject } from '../../src/json.ts'
import { idOf, read } from '../../src/version/read.ts'
import { makeAssertion, makeCredential, makeCredential11, makeIssuer, makeVisit, OB2, proveText, signIntegrity, signPayload } from '../made.ts'

const OB1 = 'https://w3id.org/openbadges/v1'
const textOf = (document: unknown) => (typeof document === 'string' ? document : JSON.stringify(document))
const reading = (document: unknown) => read({ text: textOf(document) })
const tokenOf = (payload: unknown) => ['{"alg":"EdDSA"}', textOf(payload), 'signature'].map((part) => encodeBase64url(encodeUtf8(part))).join('.')
const codeOf = (document: unknown): Promise<unknown> => reading(document).catch((error: unknown) => (error as { readonly code?: string }).code ?? error)

const credential = makeCredential('did:example:school')
const credential11 = makeCredential11('did:example:school')
const assertion = makeAssertion()
const old = { uid: '1', recipient: 'sha256$00', badge: 'https://harbour.example/badge' }
const older = {
  ...old,
  recipient: { type: 'email', identity: 'ada@example.org' },
  issuedOn: '2015-04-30',
  verify: { type: 'signed', url: 'https://harbour.example/key' },
}

describe('a text', () => {
  it('that is an address is a pointer to a hosted badge, and claims nothing else', async () => {
    const url = 'https://harbour.example/assertions/1'
    expect(await reading(url)).toMatchObject({ document: { id: url }, securing: [{ kind: 'hosted', url }], credential: { version: '2.0', id: url } })
  })

  it.each([
    ['credential', credential, '3.0', []],
    ['credential with a proof', { ...credential, proof: { type: 'X' } }, '3.0', ['data-integrity']],
    ['credential with two proofs', { ...credential, proof: [{ type: 'X' }, { type: 'Y' }] }, '3.0', ['data-integrity', 'data-integrity']],
    ['credential whose proof is null', { ...credential, proof: null }, '3.0', []],
    ['credential in a token', tokenOf(credential), '3.0', ['vc-jwt']],
    ['credential with a proof in a token', tokenOf({ ...credential, proof: { type: 'X' } }), '3.0', ['vc-jwt', 'data-integrity']],
    ['credential in the vc of a token', tokenOf({ vc: credential11 }), '3.0', ['vc-jwt']],
    ['credential with a proof in the vc of a token', tokenOf({ vc: { ...credential11, proof: { type: 'X' } } }), '3.0', ['vc-jwt', 'data-integrity']],
    ['hosted assertion', assertion, '2.0', ['hosted']],
    ['assertion with the context of 2.1', { ...assertion, '@context': 'https://w3id.org/openbadges/v2p1' }, '2.0', ['hosted']],
    ['assertion with the other context of 2.1', { ...assertion, '@context': 'https://purl.imsglobal.org/spec/ob/v2p1/context.json' }, '2.0', ['hosted']],
    ['hosted assertion of 1.0', { ...old, verify: { type: 'hosted', url: 'https://harbour.example/1' } }, '1.0', ['hosted']],
    ['hosted assertion of 1.1', { ...old, '@context': OB1, verify: { type: 'hosted', url: 'https://harbour.example/1' } }, '1.1', ['hosted']],
    ['signed assertion of 1.0', tokenOf(older), '1.0', ['jws']],
    ['signed assertion of 1.1', tokenOf({ ...older, '@context': OB1 }), '1.1', ['jws']],
    ['signed assertion', tokenOf(makeAssertion({ verification: { type: 'signed', creator: 'https://harbour.example/keys/1' } })), '2.0', ['jws']],
    ['assertion that is no longer dated 2.0 but says verification', { ...assertion, '@context': [OB2] }, '2.0', ['hosted']],
  ] as const)('of a %s', async (_, document, version, securing) => {
    const read = await reading(document)
    expect([read.credential.version, read.securing.map(({ kind }) => kind)]).toEqual([version, securing])
  })

  it.each([
    ['something else', { type: 'Person', name: 'Mira' }, 'not-a-badge'],
    ['something else in a token', tokenOf({ sub: 'mira' }), 'not-a-badge'],
    ['no type at all', {}, 'not-a-badge'],
    ['a list', [credential], 'token-malformed'],
    ['a token of two parts', 'e30.e30', 'token-malformed'],
    ['a token of four parts', 'e30.e30.e30.e30', 'token-malformed'],
    ['a token whose payload is no base64url', 'e30.a+b=.e30', 'token-malformed'],
    ['a token whose payload is no JSON', tokenOf('{'), 'not-json'],
    ['a token that says a thing twice', tokenOf('{"vc":{},"vc":{}}'), 'json-duplicate-name'],
    ['a token with a badge inside and another outside', tokenOf({ ...credential, vc: credential }), 'shape-ambiguous'],
    ['a token with a badge of data model 2.0 inside', tokenOf({ vc: credential }), 'shape-ambiguous'],
    ['a proof that is a word', { ...credential, proof: 'signed' }, 'proof-malformed'],
    ['a list of proofs with a word in it', { ...credential, proof: [{ type: 'X' }, 'signed'] }, 'proof-malformed'],
    ['an old assertion that does not say how it is verified', old, 'property-missing'],
    ['a signed assertion of 1.0 without its signature', older, 'unsigned'],
    ['a signed assertion of 1.0 that names no key', tokenOf({ ...older, verify: { type: 'signed' } }), 'property-missing'],
    ['a token of 1.0 that says it is hosted', tokenOf({ ...older, verify: { ...older.verify, type: 'hosted' } }), 'property-unreadable'],
    ['a signed assertion of 1.0 without a date', tokenOf({ ...older, issuedOn: undefined }), 'property-missing'],
    ['a subject, but no context', { credentialSubject: {} }, 'context-missing'],
  ])('of %s is refused', async (_, document, code) => {
    expect(await codeOf(document)).toBe(code)
  })

  it('whose vc is no object is read as a whole', async () => {
    expect((await reading(tokenOf({ ...credential, vc: 'x' }))).credential.name).toBe('Knots')
  })

  it('never takes what every object has for a property of its own', async () => {
    expect(await codeOf('{"__proto__":{"type":["VerifiableCredential"],"credentialSubject":{}}}')).toBe('not-a-badge')
  })
})

describe('a proof inside the vc of a token', () => {
  const claims = { sub: 'did:example:learner', jti: credential['id'], nbf: 1_714_521_600 }

  it('is judged for itself, beside the signature (VC 1.1 §6.3.1)', async () => {
    const school = await makeIssuer()
    const vc = await signIntegrity(school, makeCredential11(school.did))
    const sign = (changed: JsonObject) => signPayload(school, { iss: school.did, ...claims, vc: changed }, { kid: school.method, typ: 'JWT' })
    const both = await proveText(await sign(vc), makeVisit())
    expect(both.proven.vouchers.map(({ securing }) => securing)).toEqual(['vc-jwt', 'data-integrity'])
    const one = await proveText(await sign({ ...vc, name: 'Forged' }), makeVisit())
    expect(one.proven.vouchers.map(({ securing }) => securing)).toEqual(['vc-jwt'])
    expect(one.notes).toContainEqual({ code: 'other-proof', details: { reason: 'signature-wrong' } })
  })
})

it('an id is a string, or the id of an object', () => {
  expect([idOf('a'), idOf({ id: 'b' }), idOf({ id: 1 }), idOf(['c']), idOf(null)]).toEqual(['a', 'b', undefined, undefined, undefined])
})
