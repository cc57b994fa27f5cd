import { describe, expect, it } from 'vitest'
import { decodeBase58, encodeBase58, encodeBase64url, encodeUtf8 } from '../../src/bytes.ts'
import { importKey } from '../../src/crypto.ts'
import type { JsonObject } from '../../src/json.ts'
import { decodeMultikey } from '../../src/key/multikey.ts'
import { keysOfIssuer, resolveMethod } from '../../src/key/resolve.ts'
import { makeKey, makeMultikey, visitOf, type Documents } from './keys.ts'

const invalid = (code: string) => ({ name: 'InvalidError', code })
const unavailable = (code: string) => ({ name: 'UnavailableError', code })

const ED = await makeKey('EdDSA')
const P256 = await makeKey('ES256')
const RSA = await makeKey('RS256')
const NAME = await makeMultikey()
const OTHER = await makeMultikey()
const print = async (jwk: JsonObject) => (await importKey(jwk)).thumbprint
const thumbprint = await print(decodeMultikey(NAME))
const DID = 'did:web:school.example.org'
const HERE = 'https://school.example.org/.well-known/did.json'
const METHOD = `${DID}#key-1`

/** A document that lists one Multikey for assertions. */
function documentOf(id: string, method: JsonObject = {}, rest: JsonObject = {}): JsonObject {
  const item = { id: `${id}#key-1`, type: 'Multikey', controller: id, publicKeyMultibase: NAME, ...method }
  return { id, verificationMethod: [item], assertionMethod: [`${id}#key-1`], ...rest }
}

const resolve = (document: JsonObject, method = METHOD, at?: Date) => resolveMethod(method, at, visitOf({ [HERE]: document }))

describe('a did:key method', () => {
  it('is its own key', async () => {
    const method = `did:key:${NAME}#${NAME}`
    const found = await resolveMethod(method, undefined, visitOf())
    expect(found).toMatchObject({ method, controller: `did:key:${NAME}`, established: 'did:key', key: { thumbprint } })
  })

  it('names the key once more in its fragment, or it is refused', async () => {
    await expect(resolveMethod(`did:key:${NAME}`, undefined, visitOf())).rejects.toMatchObject(invalid('method-malformed'))
    for (const fragment of [OTHER, 'key-1', NAME.toLowerCase(), `${NAME}x`]) {
      await expect(resolveMethod(`did:key:${NAME}#${fragment}`, undefined, visitOf())).rejects.toMatchObject(invalid('key-not-found'))
    }
  })

  it('of another codec is not supported, of 100 kB malformed', async () => {
    const rsa = `z${encodeBase58(Uint8Array.of(0x85, 0x24, 1, 2, 3))}`
    await expect(resolveMethod(`did:key:${rsa}#${rsa}`, undefined, visitOf())).rejects.toMatchObject(unavailable('algorithm-unsupported'))
    const long = `z6Mk${'8'.repeat(100_000)}`
    await expect(resolveMethod(`did:key:${long}#${long}`, undefined, visitOf())).rejects.toMatchObject(invalid('method-malformed'))
    const longer = long.slice(0, 1500)
    await expect(resolveMethod(`did:key:${longer}#${longer}`, undefined, visitOf())).rejects.toMatchObject(invalid('key-unfit'))
  })
})

describe('a did:jwk method', () => {
  const didOf = (jwk: JsonObject) => `did:jwk:${encodeBase64url(encodeUtf8(JSON.stringify(jwk)))}`

  it('is #0 and nothing else', async () => {
    const did = didOf(P256.jwk)
    expect(await resolveMethod(`${did}#0`, undefined, visitOf())).toMatchObject({ controller: did, established: 'did:jwk', key: { algorithms: ['ES256'] } })
    await expect(resolveMethod(`${did}#1`, undefined, visitOf())).rejects.toMatchObject(invalid('key-not-found'))
    await expect(resolveMethod(did, undefined, visitOf())).rejects.toMatchObject(invalid('method-malformed'))
  })

  it('for encryption, or with its private half, is unfit', async () => {
    await expect(resolveMethod(`${didOf({ ...P256.jwk, use: 'sig' })}#0`, undefined, visitOf())).resolves.toBeDefined()
    for (const jwk of [{ ...P256.jwk, use: 'enc' }, P256.private]) {
      await expect(resolveMethod(`${didOf(jwk)}#0`, undefined, visitOf())).rejects.toMatchObject(invalid('key-unfit'))
    }
  })
})

describe('a name of a key', () => {
  it.each([
    '',
    'key-1',
    '#key-1',
    'not a URL',
    'http://school.example.org/issuer#key-1',
    'HTTPS://school.example.org/#k',
    'https:school.example.org',
    'https://',
    'https://a b.org/',
    'https://school.example.org\\@x',
    ' https://school.example.org',
    'data:application/json,{}',
    'javascript:1',
    'JavaScript:1',
    'blob:https://x/1',
    'file:///etc/passwd',
    'DID:web:x',
    '__proto__',
    'https://schööl.example.org/',
  ])('%j is malformed', async (method) => {
    const visit = visitOf()
    await expect(resolveMethod(method, undefined, visit)).rejects.toMatchObject(invalid('method-malformed'))
    expect(visit.asked).toEqual([])
  })

  it.each(['xxx:abc#k', 'urn:uuid:4f8ba9e0-6a1d-4f0b-9d5a-0b9b2a9a7c11', 'did:example:1#k', 'constructor:x'])('%j is not supported', async (method) => {
    await expect(resolveMethod(method, undefined, visitOf())).rejects.toMatchObject(unavailable('did-unsupported'))
  })

  it.each([
    'https://127.0.0.1/issuer#k',
    'https://localhost/issuer#k',
    'https://user@school.example.org/#k',
    'https://school.example.org:8443/#k',
    'https://[::1]/#k',
  ])('%j is never asked', async (method) => {
    const visit = visitOf()
    await expect(resolveMethod(method, undefined, visit)).rejects.toMatchObject(unavailable('address-refused'))
    expect(visit.asked).toEqual([])
  })
})

describe('a method in a document', () => {
  it('is found by its full id', async () => {
    const found = await resolve(documentOf(DID))
    expect(found).toMatchObject({ method: METHOD, controller: DID, established: 'did:web', key: { thumbprint }, sources: [{ kind: 'document', url: HERE }] })
    await expect(resolve(documentOf(DID), `${DID}#key-2`)).rejects.toMatchObject(invalid('key-not-found'))
    await expect(resolve(documentOf(DID), `${DID}#KEY-1`)).rejects.toMatchObject(invalid('key-not-found'))
    await expect(resolve(documentOf(DID), `${DID}#__proto__`)).rejects.toMatchObject(invalid('key-not-found'))
  })

  it('may have a relative id, there and where it is listed', async () => {
    await expect(resolve(documentOf(DID, { id: '#key-1' }))).resolves.toMatchObject({ key: { thumbprint } })
    await expect(resolve(documentOf(DID, {}, { assertionMethod: '#key-1' }))).resolves.toMatchObject({ key: { thumbprint } })
    await expect(resolve(documentOf(DID, { id: 'key-1' }))).rejects.toMatchObject(invalid('key-not-found'))
  })

  it('of another DID is not found, though it is listed', async () => {
    const stranger = 'did:web:mallory.example.org#key-1'
    await expect(resolve(documentOf(DID, { id: stranger }, { assertionMethod: [METHOD, stranger] }))).rejects.toMatchObject(invalid('key-not-found'))
  })

  it('may be embedded in assertionMethod', async () => {
    const { verificationMethod } = documentOf(DID)
    await expect(resolve({ id: DID, assertionMethod: verificationMethod })).resolves.toMatchObject({ key: { thumbprint } })
    await expect(resolve({ id: DID, authentication: verificationMethod })).rejects.toMatchObject(invalid('key-purpose'))
  })

  it.each([undefined, [], 'x', [`${DID}#key-2`], [{ id: `${DID}#key-2` }], {}, [null, 5]])(
    'listed for assertions as %j has another purpose',
    async (assertionMethod) => {
      const rest = { assertionMethod, authentication: [METHOD], keyAgreement: [METHOD] } as JsonObject
      await expect(resolve(documentOf(DID, {}, rest))).rejects.toMatchObject(invalid('key-purpose'))
      await expect(resolve(documentOf(DID, {}, { ...rest, assertionMethod: [METHOD] }))).resolves.toBeDefined()
    },
  )

  it.each(['did:web:mallory.example.org', `${DID}/`, `${DID}#key-1`, [DID], undefined, null])('whose controller is %j is refused', async (controller) => {
    await expect(resolve(documentOf(DID, { controller }))).rejects.toMatchObject(invalid('key-document-wrong'))
  })

  it('that stands twice must be the same key', async () => {
    const twice = (method: JsonObject) =>
      resolve(documentOf(DID, {}, { assertionMethod: [{ id: METHOD, type: 'Multikey', controller: DID, publicKeyMultibase: NAME, ...method }] }))
    await expect(twice({})).resolves.toMatchObject({ key: { thumbprint } })
    await expect(twice({ publicKeyMultibase: OTHER })).rejects.toMatchObject(invalid('key-document-wrong'))
    await expect(twice({ controller: 'did:web:mallory.example.org' })).rejects.toMatchObject(invalid('key-document-wrong'))
    await expect(twice({ revoked: '2020-01-01T00:00:00Z' })).rejects.toMatchObject(invalid('key-withdrawn'))
  })

  it.each(['expires', 'revoked'])('that %s later than the proof counts, earlier it does not', async (name) => {
    const document = documentOf(DID, { [name]: '2025-01-01T00:00:00Z' })
    await expect(resolve(document, METHOD, new Date('2024-12-31T23:59:59Z'))).resolves.toBeDefined()
    await expect(resolve(document, METHOD, new Date('2025-01-01T00:00:00Z'))).rejects.toMatchObject(invalid('key-withdrawn'))
    // Without a time of its own the proof is judged by the moment of the visit, 1 November 2026.
    await expect(resolve(document)).rejects.toMatchObject(invalid('key-withdrawn'))
    await expect(resolve(documentOf(DID, { [name]: '2026-11-01T01:00:01+01:00' }))).resolves.toBeDefined()
    await expect(resolve(documentOf(DID, { [name]: null }))).resolves.toBeDefined()
    for (const unreadable of ['soon', '2099-01-01', '2099-01-01T00:00:00', '', true, 0, 4070908800]) {
      await expect(resolve(documentOf(DID, { [name]: unreadable }))).rejects.toMatchObject(invalid('key-withdrawn'))
    }
  })

  it.each(['secretKeyMultibase', 'privateKeyJwk'])('published with its %s is unfit', async (name) => {
    await expect(resolve(documentOf(DID, { [name]: 'z3u2' }))).rejects.toMatchObject({ ...invalid('key-unfit'), grounds: { sources: [{ url: HERE }] } })
  })
})

describe('a type of method', () => {
  const raw = encodeBase58(decodeBase58(NAME.slice(1))!.subarray(2))
  it.each([
    ['Multikey', { publicKeyMultibase: NAME }],
    ['Ed25519VerificationKey2020', { publicKeyMultibase: NAME }],
    ['JsonWebKey', { publicKeyJwk: decodeMultikey(NAME) }],
    ['JsonWebKey2020', { publicKeyJwk: decodeMultikey(NAME) }],
    ['Ed25519VerificationKey2018', { publicKeyBase58: raw }],
  ] as [string, JsonObject][])('%s gives the same key', async (type, material) => {
    await expect(resolve(documentOf(DID, { type, publicKeyMultibase: undefined, ...material }))).resolves.toMatchObject({ key: { thumbprint } })
    await expect(resolve(documentOf(DID, { type, publicKeyMultibase: undefined }))).rejects.toMatchObject(invalid('key-unfit'))
  })

  it('JsonWebKey may be of any promised kind', async () => {
    await expect(resolve(documentOf(DID, { type: 'JsonWebKey', publicKeyJwk: RSA.jwk }))).resolves.toMatchObject({ key: { algorithms: ['RS256', 'PS256'] } })
    await expect(resolve(documentOf(DID, { type: 'JsonWebKey', publicKeyJwk: RSA.private }))).rejects.toMatchObject(invalid('key-unfit'))
    await expect(resolve(documentOf(DID, { type: 'JsonWebKey', publicKeyJwk: [RSA.jwk] }))).rejects.toMatchObject(invalid('key-unfit'))
  })

  it('Ed25519VerificationKey2020 is never of another curve', async () => {
    const p256 = await makeMultikey('ES256')
    await expect(resolve(documentOf(DID, { publicKeyMultibase: p256 }))).resolves.toBeDefined()
    await expect(resolve(documentOf(DID, { type: 'Ed25519VerificationKey2020', publicKeyMultibase: p256 }))).rejects.toMatchObject(invalid('key-unfit'))
  })

  it.each(['EcdsaSecp256k1VerificationKey2019', 'constructor', '__proto__', '', undefined, ['Multikey']])('%j is not supported', async (type) => {
    await expect(resolve(documentOf(DID, { type }))).rejects.toMatchObject(unavailable('algorithm-unsupported'))
  })

  it('is not guessed from the fragment', async () => {
    const method = `${DID}#${NAME}`
    await expect(resolve(documentOf(DID, { id: method, publicKeyMultibase: undefined }, { assertionMethod: [method] }), method)).rejects.toMatchObject(
      invalid('key-unfit'),
    )
  })
})

describe('an https method', () => {
  const ID = 'https://school.example.org/issuers/7'

  it('is found in the document at its address', async () => {
    const visit = visitOf({ [ID]: documentOf(ID) })
    expect(await resolveMethod(`${ID}#key-1`, undefined, visit)).toMatchObject({ controller: ID, established: 'https', key: { thumbprint } })
    expect(visit.asked).toEqual([ID])
    await expect(resolveMethod(`${ID}#key-2`, undefined, visit)).rejects.toMatchObject(invalid('key-not-found'))
    await expect(resolveMethod(ID, undefined, visit)).rejects.toMatchObject(invalid('key-not-found'))
  })

  it('in a document of another id is refused', async () => {
    for (const id of ['https://school.example.org/issuers/8', `${ID}/`, `${ID}#key-1`, 'https://SCHOOL.example.org/issuers/7', DID]) {
      await expect(resolveMethod(`${ID}#key-1`, undefined, visitOf({ [ID]: documentOf(ID, {}, { id }) }))).rejects.toMatchObject(invalid('key-document-wrong'))
    }
    const detour = 'https://school.example.org/x/../issuers/7'
    await expect(resolveMethod(`${detour}#key-1`, undefined, visitOf({ [detour]: documentOf(ID) }))).rejects.toMatchObject(invalid('key-document-wrong'))
  })

  it('that cannot be had is unreachable', async () => {
    for (const documents of [{}, { [ID]: '<!doctype html>' }, { [ID]: new Response('', { status: 503 }) }] as Documents[]) {
      await expect(resolveMethod(`${ID}#key-1`, undefined, visitOf(documents))).rejects.toMatchObject(unavailable('key-unreachable'))
    }
  })

  it('may be the address of a JWK: then nobody is known to be its controller', async () => {
    const url = 'https://school.example.org/keys/1'
    const visit = visitOf({ [url]: { ...RSA.jwk, kid: url, alg: 'RS256' } })
    const found = await resolveMethod(url, undefined, visit)
    expect(found).toMatchObject({ established: 'https', key: { algorithms: ['RS256'] } })
    expect(found.controller).toBeUndefined()
    await expect(resolveMethod(`${url}#k`, undefined, visit)).rejects.toMatchObject(invalid('key-not-found'))
    await expect(resolveMethod(url, undefined, visitOf({ [url]: { ...RSA.jwk, e: 'AQ' } }))).rejects.toMatchObject({
      ...invalid('key-unfit'),
      grounds: { sources: [{ url }] },
    })
  })

  describe('that is a document of its own', () => {
    const url = 'https://keys.example.org/1'
    const own = (controller: string, key = NAME): JsonObject => ({ id: url, type: 'Multikey', controller, publicKeyMultibase: key })
    const lists = (id: string, rest: JsonObject = {}): JsonObject => ({ id, assertionMethod: [url], ...rest })

    it.each([
      ['https', ID, ID],
      ['did:web', DID, HERE],
    ])('counts when its %s controller lists it', async (established, controller, at) => {
      const visit = visitOf({ [url]: own(controller), [at]: lists(controller) })
      expect(await resolveMethod(url, undefined, visit)).toMatchObject({ controller, established, key: { thumbprint }, sources: [{ url }, { url: at }] })
      const silent = visitOf({ [url]: own(controller), [at]: { id: controller } })
      await expect(resolveMethod(url, undefined, silent)).rejects.toMatchObject(invalid('key-purpose'))
    })

    it('must agree with what its controller says of it', async () => {
      const said = (key: string) => visitOf({ [url]: own(ID), [ID]: lists(ID, { verificationMethod: [own(ID, key)] }) })
      await expect(resolveMethod(url, undefined, said(NAME))).resolves.toBeDefined()
      await expect(resolveMethod(url, undefined, said(OTHER))).rejects.toMatchObject(invalid('key-document-wrong'))
    })

    it('must have a controller that can be had', async () => {
      await expect(resolveMethod(url, undefined, visitOf({ [url]: own(ID) }))).rejects.toMatchObject(unavailable('key-unreachable'))
      await expect(resolveMethod(url, undefined, visitOf({ [url]: own('did:example:1') }))).rejects.toMatchObject(unavailable('did-unsupported'))
      await expect(resolveMethod(url, undefined, visitOf({ [url]: own(`did:key:${OTHER}`) }))).rejects.toMatchObject(invalid('key-purpose'))
      await expect(resolveMethod(url, undefined, visitOf({ [url]: own(url) }))).rejects.toMatchObject(invalid('key-purpose'))
      await expect(resolveMethod(url, undefined, visitOf({ [url]: own('http://school.example.org') }))).rejects.toMatchObject(invalid('method-malformed'))
    })
  })
})

describe('the keys of an issuer', () => {
  const ID = 'https://school.example.org/issuers/7'
  const SET = 'https://school.example.org/.well-known/jwks.json'

  it('that is a DID are those of its document', async () => {
    expect(await keysOfIssuer(`did:key:${NAME}`, visitOf())).toMatchObject({ established: 'did:key', thumbprints: new Set([thumbprint]) })
    expect(await keysOfIssuer(DID, visitOf({ [HERE]: documentOf(DID) }))).toMatchObject({ established: 'did:web', thumbprints: new Set([thumbprint]) })
    await expect(keysOfIssuer(METHOD, visitOf({ [HERE]: documentOf(DID) }))).rejects.toMatchObject(invalid('method-malformed'))
    await expect(keysOfIssuer(DID, visitOf())).rejects.toMatchObject(unavailable('key-unreachable'))
    await expect(keysOfIssuer('http://school.example.org', visitOf())).rejects.toMatchObject(invalid('method-malformed'))
  })

  it('leave out what is not for assertions, withdrawn, foreign or weak', async () => {
    const method = (name: string, rest: JsonObject) => ({ id: `${DID}#${name}`, type: 'Multikey', controller: DID, publicKeyMultibase: OTHER, ...rest })
    const verificationMethod = [
      ...(documentOf(DID)['verificationMethod'] as JsonObject[]),
      method('login', {}),
      method('old', { revoked: '2020-01-01T00:00:00Z' }),
      method('odd', { type: 'Odd' }),
      method('weak', { publicKeyMultibase: 'z' }),
    ]
    const listed = ['key-1', 'old', 'odd', 'weak', 'gone'].map((name) => `#${name}`)
    const document = { id: DID, verificationMethod, assertionMethod: listed, authentication: ['#login'] }
    expect((await keysOfIssuer(DID, visitOf({ [HERE]: document }))).thumbprints).toEqual(new Set([thumbprint]))
    expect((await keysOfIssuer(DID, visitOf({ [HERE]: { ...document, assertionMethod: [...listed, '#login'] } }))).thumbprints.size).toBe(2)
  })

  it('that is an https id are those of its own document, else of the key set of its authority', async () => {
    const set = { keys: [ED.jwk] }
    const own = visitOf({ [ID]: documentOf(ID), [SET]: set })
    expect(await keysOfIssuer(ID, own)).toMatchObject({ established: 'https', thumbprints: new Set([thumbprint]) })
    expect(own.asked).toEqual([ID])
    for (const page of [undefined, '<!doctype html>', { id: ID, type: 'Profile' }, { id: ID, verificationMethod: [] }, 'a'.repeat(300_000)]) {
      const documents = { ...(page !== undefined && { [ID]: page }), [SET]: set }
      expect(await keysOfIssuer(ID, visitOf(documents))).toMatchObject({ established: 'jwks', thumbprints: new Set([await print(ED.jwk)]) })
    }
    await expect(keysOfIssuer(ID, visitOf())).rejects.toMatchObject({ ...unavailable('key-unreachable'), grounds: { details: { url: SET } } })
    await expect(keysOfIssuer(ID, visitOf({ [ID]: documentOf(`${ID}8`), [SET]: set }))).rejects.toMatchObject(invalid('key-document-wrong'))
    await expect(keysOfIssuer(ID, visitOf({ [SET]: set }, AbortSignal.abort()))).rejects.toMatchObject(unavailable('stopped'))
  })
})
