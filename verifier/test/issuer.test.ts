import { describe, expect, it } from 'vitest'
import type { Proven, Voucher } from '../src/credential.ts'
import { checkIssuer } from '../src/issuer.ts'
import type { JsonObject } from '../src/json.ts'
import { beginVisit } from '../src/visit.ts'
import { makeCredential, makeFetch, makeIssuer, makeVisit, NOW, proveText, signIntegrity, signToken, type Answer } from './made.ts'

const SCHOOL = 'https://harbour.example/school'
const signer = await makeIssuer()
const stranger = await makeIssuer()
const method = (id: string) => ({ id: `${id}#key-1`, type: 'JsonWebKey', controller: id })

/** A controller document that lists these keys of others as its own. */
function listing(id: string, ...keys: readonly JsonObject[]): JsonObject {
  const methods = keys.map((publicKeyJwk, i) => ({ ...method(id), id: `${id}#key-${i}`, publicKeyJwk }))
  return { id, verificationMethod: methods, assertionMethod: methods.map((one) => one.id) }
}

/** A credential that names `issuer` and is signed by `signer`'s did:key, asked about on a web with these answers. */
async function signedFor(issuer: string, answers: Readonly<Record<string, Answer>> = {}) {
  const visit = makeVisit(answers)
  const { proven } = await proveText(await signIntegrity(signer, makeCredential(issuer)), visit)
  return { check: checkIssuer(proven, visit), visit }
}

const withVoucher = (proven: Proven, change: Partial<Voucher>): Proven => ({ ...proven, vouchers: [{ ...proven.vouchers[0], ...change }] })

describe('the issuer', () => {
  it('who is the key itself is established by it, and nothing is asked', async () => {
    const { check, visit } = await signedFor(signer.did)
    expect(await check).toEqual({ found: { id: signer.did, established: 'did:key' }, details: { id: signer.did } })
    expect(visit.documents()).toEqual([])
  })

  it.each([
    ['did:web:harbour.example', 'https://harbour.example/.well-known/did.json', 'did:web'],
    [SCHOOL, SCHOOL, 'https'],
  ])('%s who lists the key that signed is established by that document', async (id, address, established) => {
    const { check } = await signedFor(id, { [address]: listing(id, stranger.jwk, signer.jwk) })
    const source = { kind: 'document', url: address, status: 200, sha256: expect.any(String) as string }
    expect(await check).toEqual({ found: { id, established }, details: { id }, sources: [source] })
  })

  it('is established by the key set of an address when that lists the key', async () => {
    const keys = 'https://harbour.example/.well-known/jwks.json'
    const { check } = await signedFor(SCHOOL, { [keys]: { keys: [signer.jwk] } })
    expect(await check).toMatchObject({ found: { id: SCHOOL, established: 'jwks' } })
  })

  it('who lists other keys did not sign it', async () => {
    const { check } = await signedFor(SCHOOL, { [SCHOOL]: listing(SCHOOL, stranger.jwk) })
    await expect(check).rejects.toMatchObject({ name: 'InvalidError', code: 'key-not-issuers', grounds: { details: { id: SCHOOL } } })
  })

  it('who is another key did not sign it', async () => {
    const { check } = await signedFor(stranger.did)
    await expect(check).rejects.toMatchObject({ name: 'InvalidError', code: 'key-not-issuers' })
  })

  it.each([
    ['gives no document', {}],
    ['gives a page for people', { [SCHOOL]: '<!doctype html>' }],
    ['gives a document about somebody else', { 'https://harbour.example/.well-known/did.json': listing('did:web:thief.example', signer.jwk) }],
  ])('who %s is never believed', async (_, answers: Readonly<Record<string, Answer>>) => {
    const id = Object.keys(answers).some((address) => address.endsWith('did.json')) ? 'did:web:harbour.example' : SCHOOL
    const { check } = await signedFor(id, answers)
    await expect(check).rejects.toMatchObject({ name: 'UnavailableError', code: 'key-unattributed', grounds: { details: { id } } })
  })

  it('named in a way that is not known is not attributed', async () => {
    const { check } = await signedFor('did:example:school')
    await expect(check).rejects.toMatchObject({ code: 'key-unattributed' })
  })

  it('is compared letter by letter', async () => {
    for (const id of [SCHOOL.toUpperCase(), `${SCHOOL}/`, `${SCHOOL}#`]) {
      const { check } = await signedFor(SCHOOL, { [SCHOOL]: listing(id, signer.jwk) })
      await expect(check).rejects.toMatchObject({ code: 'key-unattributed' })
    }
  })

  it('is not looked for once the caller has given up', async () => {
    const giving = new AbortController()
    const { proven } = await proveText(await signToken(signer, makeCredential(SCHOOL)), makeVisit({ [SCHOOL]: listing(SCHOOL, signer.jwk) }))
    giving.abort()
    const visit = beginVisit({ now: NOW, fetch: makeFetch(), signal: giving.signal })
    await expect(checkIssuer(proven, visit)).rejects.toMatchObject({ code: 'stopped' })
  })

  it('of a proof whose key is unknown cannot be tied to it by a list', async () => {
    const visit = makeVisit({ [SCHOOL]: listing(SCHOOL, signer.jwk) })
    const { proven } = await proveText(await signIntegrity(signer, makeCredential(SCHOOL)), visit)
    await expect(checkIssuer(withVoucher(proven, { thumbprint: undefined }), visit)).rejects.toMatchObject({ code: 'key-not-issuers' })
  })

  it('must be named', async () => {
    const { proven } = await proveText(await signIntegrity(signer, makeCredential(signer.did)))
    const nobody = { ...proven, credential: { ...proven.credential, issuer: {} } }
    await expect(checkIssuer(nobody, makeVisit())).rejects.toMatchObject({ code: 'issuer-missing' })
  })

  it.each([
    ['hosted', 'hosted'],
    ['jws', 'profile'],
  ] as const)('of a %s badge is established as %s', async (securing, established) => {
    const { proven } = await proveText(await signIntegrity(signer, makeCredential(SCHOOL)))
    expect(await checkIssuer(withVoucher(proven, { securing, controller: SCHOOL }), makeVisit())).toMatchObject({ found: { established } })
  })
})
