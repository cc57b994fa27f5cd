import { expect, test } from 'vitest'
import { decodeMultibase } from '../src/bytes.ts'
import { decodeMultikey } from '../src/key/multikey.ts'
import { dataToSign, multikeyOf, proofValueOf } from '../src/signing.ts'

const document = {
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  id: 'urn:uuid:6a7b0c5e-3a53-4a0c-9a51-0d9f6e1c2b3a',
  type: ['VerifiableCredential'],
  issuer: 'did:web:badges.example.org',
  credentialSubject: { id: 'did:example:ada' },
}
const options = {
  type: 'DataIntegrityProof',
  cryptosuite: 'eddsa-rdfc-2022',
  proofPurpose: 'assertionMethod',
  verificationMethod: 'did:web:badges.example.org#key-1',
}

test('what is signed is two hashes: the options first, which the document does not move, then the document', async () => {
  const signed = await dataToSign(document, options)
  const other = await dataToSign({ ...document, issuer: 'did:web:badges.example.net' }, options)
  expect(signed).toHaveLength(64)
  expect(other.subarray(0, 32)).toEqual(signed.subarray(0, 32))
  expect(other.subarray(32)).not.toEqual(signed.subarray(32))
})

test('a document the verifier would not accept is not signed', async () => {
  await expect(dataToSign({ ...document, shoeSize: 42 }, options)).rejects.toThrow()
  await expect(dataToSign({ ...document, '@context': ['https://example.org/unknown'] }, options)).rejects.toThrow()
})

test('signatures and keys are read as they were written', () => {
  const signature = Uint8Array.from({ length: 64 }, (_, at) => at)
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' }
  expect(decodeMultibase(proofValueOf(signature))).toEqual(signature)
  expect(decodeMultikey(multikeyOf(jwk))).toEqual(jwk)
  expect(() => multikeyOf('z6Mk')).toThrow()
})
