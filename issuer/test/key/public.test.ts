import { expect, test } from 'vitest'
import { decodeMultikey } from '../../../verifier/src/key/multikey.ts'
import { didDocument, jwksOf, methodOf, multikeyMethodOf } from '../../src/key/public.ts'
import { createKey, listKeys, rotateKey } from '../../src/key/store.ts'
import { temporaryFolder } from '../temporary.ts'

const DID = 'did:web:badges.harbour.test'
const now = new Date('2026-11-23T12:00:00Z')

interface DidDocument {
  readonly id: string
  readonly verificationMethod: readonly { readonly id: string; readonly controller: string; readonly publicKeyMultibase?: string }[]
  readonly assertionMethod: readonly string[]
}

async function keys() {
  const folder = temporaryFolder()
  await createKey(folder, { algorithm: 'EdDSA', now })
  await createKey(folder, { name: 'curve', algorithm: 'ES256', now })
  await rotateKey(folder, { algorithm: 'EdDSA', now })
  return listKeys(folder)
}

test('the DID document names every key twice, the retired ones too, and says what they are for', async () => {
  const all = await keys()
  const document = didDocument(DID, all) as DidDocument
  expect(document.id).toBe(DID)
  expect(document.verificationMethod.map(({ id }) => id)).toEqual(all.flatMap((key) => [methodOf(DID, key), multikeyMethodOf(DID, key)]))
  expect(document.assertionMethod).toEqual(document.verificationMethod.map(({ id }) => id))
  expect(new Set(document.verificationMethod.map(({ controller }) => controller))).toEqual(new Set([DID]))
})

test('a Multikey and its JWK are the same key', async () => {
  const all = await keys()
  const { verificationMethod } = didDocument(DID, all) as DidDocument
  for (const key of all) {
    const { publicKeyMultibase } = verificationMethod.find(({ id }) => id === multikeyMethodOf(DID, key))!
    expect(decodeMultikey(publicKeyMultibase!)).toEqual(key.publicKey)
  }
})

test('neither document holds a private member', async () => {
  const all = await keys()
  const text = JSON.stringify([didDocument(DID, all), jwksOf(DID, all)])
  expect(text).not.toMatch(/"(d|p|q|dp|dq|qi|oth|k|privateKey|locked)"/)
  expect(jwksOf(DID, all).keys.map(({ kid }) => kid)).toEqual(all.map((key) => methodOf(DID, key)))
})
