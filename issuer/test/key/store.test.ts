import { createPublicKey, verify } from 'node:crypto'
import { chmodSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compactVerify, importJWK } from 'jose'
import { describe, expect, test } from 'vitest'
import { signBytes, signToken } from '../../src/key/sign.ts'
import { activeKey, createKey, listKeys, openKey, retireKey, rotateKey } from '../../src/key/store.ts'
import type { Algorithm } from '../../src/programme/programme.ts'
import { temporaryFolder } from '../temporary.ts'

const now = new Date('2026-11-23T12:00:00Z')
const later = new Date('2026-12-01T12:00:00Z')
const PASSPHRASE = 'Sieben Möwen am Kai'
const fileOf = (folder: string, name = 'key-1') => join(folder, 'private', 'keys', `${name}.json`)

describe.each<Algorithm>(['EdDSA', 'ES256'])('a key of %s', (algorithm) => {
  test('signs, and its public side checks', async () => {
    const folder = temporaryFolder()
    const { publicKey } = await createKey(folder, { algorithm, now })
    const token = await signToken(await openKey(folder, 'key-1'), { of: 'ada' }, { kid: 'did:web:a.test#key-1', typ: 'JWT' })
    const { payload, protectedHeader } = await compactVerify(token, await importJWK({ ...publicKey }, algorithm))
    expect(protectedHeader).toEqual({ alg: algorithm, kid: 'did:web:a.test#key-1', typ: 'JWT' })
    expect(JSON.parse(new TextDecoder().decode(payload))).toEqual({ of: 'ada' })
  })

  test('shows nothing private', async () => {
    const folder = temporaryFolder()
    const told = [await createKey(folder, { algorithm, now }), ...listKeys(folder), activeKey(folder, algorithm)]
    const { privateKey } = JSON.parse(readFileSync(fileOf(folder), 'utf8')) as { privateKey: { d: string } }
    expect(privateKey.d).toHaveLength(43)
    for (const key of told) {
      expect(JSON.stringify(key)).not.toContain(privateKey.d)
      expect(Object.keys(key.publicKey).sort()).toEqual(algorithm === 'ES256' ? ['crv', 'kty', 'x', 'y'] : ['crv', 'kty', 'x'])
    }
  })
})

describe.skipIf(process.platform === 'win32')('the file', () => {
  test('belongs to its owner alone', async () => {
    const folder = temporaryFolder()
    await createKey(folder, { algorithm: 'EdDSA', now })
    expect([fileOf(folder), join(fileOf(folder), '..'), join(folder, 'private')].map((path) => statSync(path).mode & 0o777)).toEqual([0o600, 0o700, 0o700])
  })

  test.each([0o640, 0o604, 0o644])('of mode %o is not used', async (mode) => {
    const folder = temporaryFolder()
    await createKey(folder, { algorithm: 'EdDSA', now })
    chmodSync(fileOf(folder), mode)
    await expect(openKey(folder, 'key-1')).rejects.toThrow(/others on this machine may open/)
    expect(() => listKeys(folder)).toThrow(/others on this machine may open/)
    expect(() => retireKey(folder, 'key-1', later)).toThrow(/others on this machine may open/)
  })

  test.each(['private', 'private/keys'])('in a folder %s that others may enter is not used', async (name) => {
    const folder = temporaryFolder()
    await createKey(folder, { algorithm: 'EdDSA', now })
    chmodSync(join(folder, name), 0o755)
    expect(() => listKeys(folder)).toThrow(/chmod 700/)
    await expect(openKey(folder, 'key-1')).rejects.toThrow(/chmod 700/)
  })

  test('is never written through a link', async () => {
    const folder = temporaryFolder()
    await createKey(folder, { algorithm: 'EdDSA', now })
    symlinkSync(join(folder, 'elsewhere'), fileOf(folder, 'key-2'))
    await expect(createKey(folder, { name: 'key-2', algorithm: 'EdDSA', now })).rejects.toThrow(/already/)
  })
})

test('a key is never overwritten', async () => {
  const folder = temporaryFolder()
  await createKey(folder, { name: 'main', algorithm: 'EdDSA', now })
  const before = readFileSync(fileOf(folder, 'main'), 'utf8')
  await expect(createKey(folder, { name: 'main', algorithm: 'EdDSA', now })).rejects.toThrow(/never overwritten/)
  expect(readFileSync(fileOf(folder, 'main'), 'utf8')).toBe(before)
})

test.each(['', '..', '../key', 'a/b', 'KEY', 'a b', '-a', 'é', 'a.json', 'a\0', 'x'.repeat(64)])('%j is no name of a key', async (name) => {
  const folder = temporaryFolder()
  await expect(createKey(folder, { name, algorithm: 'EdDSA', now })).rejects.toThrow(/cannot be the name/)
  await expect(openKey(folder, name)).rejects.toThrow(/there is no key/)
})

describe('a passphrase', () => {
  test('locks the key', async () => {
    const folder = temporaryFolder()
    const { locked } = await createKey(folder, { algorithm: 'EdDSA', passphrase: PASSPHRASE, now })
    expect(locked).toBe(true)
    expect(Object.keys(JSON.parse(readFileSync(fileOf(folder), 'utf8')) as object)).toEqual(['name', 'algorithm', 'created', 'publicKey', 'locked'])
    await expect(openKey(folder, 'key-1')).rejects.toThrow(/is locked/)
    await expect(openKey(folder, 'key-1', `${PASSPHRASE}!`)).rejects.toThrow(/does not open/)
  })

  test('opens it, however the letters were typed', async () => {
    const folder = temporaryFolder()
    await createKey(folder, { algorithm: 'ES256', passphrase: PASSPHRASE.normalize('NFC'), now })
    await expect(openKey(folder, 'key-1', PASSPHRASE.normalize('NFD'))).resolves.toMatchObject({ name: 'key-1', algorithm: 'ES256' })
  })

  test('has twelve characters at least', async () => {
    await expect(createKey(temporaryFolder(), { algorithm: 'EdDSA', passphrase: 'x'.repeat(11), now })).rejects.toThrow(/short/)
  })
})

describe('rotation', () => {
  test('makes a key and retires the others of its kind', async () => {
    const folder = temporaryFolder()
    await createKey(folder, { algorithm: 'EdDSA', now })
    await createKey(folder, { name: 'other', algorithm: 'ES256', now })
    const { created, retired } = await rotateKey(folder, { algorithm: 'EdDSA', now: later })
    expect([created.name, retired.map(({ name }) => name)]).toEqual(['key-2', ['key-1']])
    expect(activeKey(folder, 'EdDSA').name).toBe('key-2')
    expect(activeKey(folder, 'ES256').name).toBe('other')
    expect(listKeys(folder).find(({ name }) => name === 'key-1')).toMatchObject({ retired: later.toISOString() })
  })

  test('keeps the day a key was retired', async () => {
    const folder = temporaryFolder()
    await createKey(folder, { algorithm: 'EdDSA', now })
    retireKey(folder, 'key-1', now)
    expect(retireKey(folder, 'key-1', later).retired).toBe(now.toISOString())
    expect(() => activeKey(folder, 'EdDSA')).toThrow(/there is no EdDSA key.*rosette keys new/)
  })
})

test.each(['', '{', 'null', '[]', '{"name":"key-1"}', '{"name":"other","algorithm":"EdDSA","publicKey":{"x":"a"}}'])('the file %j is no key', (text) => {
  const folder = temporaryFolder()
  return createKey(folder, { algorithm: 'EdDSA', now }).then(() => {
    writeFileSync(fileOf(folder), text)
    expect(() => listKeys(folder)).toThrow(/private\/keys\/key-1\.json: is no key of ours/)
  })
})

test('a private part that is none is told as damage', async () => {
  const folder = temporaryFolder()
  await createKey(folder, { algorithm: 'EdDSA', now })
  const file = JSON.parse(readFileSync(fileOf(folder), 'utf8')) as object
  writeFileSync(fileOf(folder), JSON.stringify({ ...file, privateKey: { kty: 'OKP', crv: 'Ed25519', x: 'AA', d: 'AA' } }))
  await expect(openKey(folder, 'key-1')).rejects.toThrow(/is no key of ours/)
})

test('bytes are signed as Ed25519 does', async () => {
  const folder = temporaryFolder()
  const { publicKey } = await createKey(folder, { algorithm: 'EdDSA', now })
  const bytes = new TextEncoder().encode('knots')
  const signature = await signBytes(await openKey(folder, 'key-1'), bytes)
  const key = createPublicKey({ key: { ...publicKey }, format: 'jwk' })
  expect(verify(null, bytes, key, signature)).toBe(true)
  expect(verify(null, new TextEncoder().encode('sails'), key, signature)).toBe(false)
})
