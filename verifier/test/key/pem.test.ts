import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { importKey } from '../../src/crypto.ts'
import type { JsonObject } from '../../src/json.ts'
import { decodePem, keyOfPem } from '../../src/key/pem.ts'

const unfit = { name: 'InvalidError', code: 'key-unfit' }
const unsupported = { name: 'UnavailableError', code: 'algorithm-unsupported' }
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 })
const pemOf = (key: KeyObject, type: 'spki' | 'pkcs1' = 'spki') => key.export({ type: type, format: 'pem' }).toString()
const wrap = (der: Uint8Array, label = 'PUBLIC KEY') => `-----BEGIN ${label}-----\n${Buffer.from(der).toString('base64')}\n-----END ${label}-----`
const derOf = (key: KeyObject, type: 'spki' | 'pkcs1' = 'spki') => Uint8Array.from(key.export({ type: type as 'spki', format: 'der' }))
const GOOD = pemOf(rsa.publicKey)

describe('a PEM key', () => {
  it.each([
    ['RSA', rsa.publicKey],
    ['RSA of 4096 bits', generateKeyPairSync('rsa', { modulusLength: 4096 }).publicKey],
    ['RSA with e = 3', generateKeyPairSync('rsa', { modulusLength: 2048, publicExponent: 3 }).publicKey],
    ['P-256', generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey],
    ['P-384', generateKeyPairSync('ec', { namedCurve: 'P-384' }).publicKey],
    ['P-521', generateKeyPairSync('ec', { namedCurve: 'P-521' }).publicKey],
    ['Ed25519', generateKeyPairSync('ed25519').publicKey],
  ])('of %s is the same as its JWK', async (_, key) => {
    const jwk = key.export({ format: 'jwk' }) as JsonObject
    expect(decodePem(pemOf(key))).toEqual(jwk)
    expect((await keyOfPem(pemOf(key))).thumbprint).toBe((await importKey(jwk)).thumbprint)
  })

  it('of PKCS#1 is the same as its SPKI', async () => {
    expect(decodePem(pemOf(rsa.publicKey, 'pkcs1'))).toEqual(decodePem(GOOD))
  })

  it('may stand on one line, with other line ends, between blank lines', async () => {
    const key = decodePem(GOOD)
    for (const text of [GOOD.replaceAll('\n', '\r\n'), `\n\n${GOOD}\n `, wrap(derOf(rsa.publicKey)), GOOD.replaceAll('\n', ' ')])
      expect(decodePem(text)).toEqual(key)
  })

  it('of another algorithm is not supported', async () => {
    for (const key of [
      generateKeyPairSync('ec', { namedCurve: 'secp256k1' }).publicKey,
      generateKeyPairSync('x25519').publicKey,
      generateKeyPairSync('rsa-pss', { modulusLength: 2048 }).publicKey,
    ]) {
      await expect(keyOfPem(pemOf(key))).rejects.toMatchObject(unsupported)
    }
  })

  it('that is weak is refused', async () => {
    await expect(keyOfPem(pemOf(generateKeyPairSync('rsa', { modulusLength: 1024 }).publicKey))).rejects.toMatchObject(unfit)
    await expect(keyOfPem(GOOD)).resolves.toBeDefined()
  })

  it.each([
    ['nothing', ''],
    ['two keys', `${GOOD}${GOOD}`],
    ['words before it', `My key:\n${GOOD}`],
    ['words after it', `${GOOD}\nends`],
    ['a header', GOOD.replace('-----\n', '-----\nProc-Type: 4,ENCRYPTED\n\n')],
    ['another end', GOOD.replace('END PUBLIC', 'END RSA PUBLIC')],
    ['another label', GOOD.replaceAll('PUBLIC KEY', 'CERTIFICATE')],
    ['a private key', rsa.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()],
    ['a private key under a public label', rsa.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString().replaceAll('PRIVATE', 'PUBLIC')],
    ['the PKCS#1 label on SPKI', GOOD.replaceAll('PUBLIC', 'RSA PUBLIC')],
    ['the SPKI label on PKCS#1', pemOf(rsa.publicKey, 'pkcs1').replaceAll('RSA PUBLIC', 'PUBLIC')],
    ['base64url', GOOD.replace(/[A-Za-z](?=\n)/, '_')],
    ['bare base64', Buffer.from(derOf(rsa.publicKey)).toString('base64')],
    ['100 kB', GOOD.replace('-----\n', `-----\n${'A'.repeat(100_000)}`)],
    ['100 kB of blanks', `-----BEGIN PUBLIC KEY-----${' '.repeat(100_000)}`],
  ])('with %s is refused', async (_, text) => {
    await expect(keyOfPem(text)).rejects.toMatchObject(unfit)
  })
})

describe('the DER of a key', () => {
  const der = derOf(rsa.publicKey)
  const pkcs1 = derOf(rsa.publicKey, 'pkcs1')
  const changed = (bytes: Uint8Array, at: number, value: number) => Uint8Array.from(bytes, (byte, i) => (i === at ? value : byte))

  it('may not be followed, cut short, or tagged otherwise', async () => {
    await expect(keyOfPem(wrap(der))).resolves.toBeDefined()
    for (const wrong of [
      Uint8Array.from([...der, 0]),
      der.subarray(0, -1),
      changed(der, 0, 0x31),
      new Uint8Array(),
      Uint8Array.of(0x30),
      Uint8Array.of(0x30, 0x80, 0, 0),
    ]) {
      await expect(keyOfPem(wrap(wrong))).rejects.toMatchObject(unfit)
    }
  })

  it('cut anywhere is refused, never misread', async () => {
    for (let length = 0; length < der.length; length += 1) await expect(keyOfPem(wrap(der.subarray(0, length)))).rejects.toMatchObject(unfit)
  })

  it('has the shortest lengths', async () => {
    // 30 82 01 0a … becomes 30 83 00 01 0a …
    const longer = Uint8Array.from([0x30, 0x83, 0, ...pkcs1.subarray(2)])
    await expect(keyOfPem(wrap(pkcs1, 'RSA PUBLIC KEY'))).resolves.toBeDefined()
    await expect(keyOfPem(wrap(longer, 'RSA PUBLIC KEY'))).rejects.toMatchObject(unfit)
    await expect(keyOfPem(wrap(Uint8Array.of(0x30, 0x81, 6, 2, 1, 3, 2, 1, 3), 'RSA PUBLIC KEY'))).rejects.toMatchObject(unfit)
  })

  it('has positive numbers in their shortest form', async () => {
    const seq = (n: number[], e: number[]) => Uint8Array.of(0x30, 4 + n.length + e.length, 2, n.length, ...n, 2, e.length, ...e)
    expect(decodePem(wrap(seq([0, 0x83], [3]), 'RSA PUBLIC KEY'))).toEqual({ kty: 'RSA', n: 'gw', e: 'Aw' })
    for (const [n, e] of [
      [[0x83], [3]],
      [[0, 0x73], [3]],
      [[0, 0, 0x83], [3]],
      [[], [3]],
      [[0], [3]],
      [[5], [0x83]],
    ] as [number[], number[]][]) {
      expect(() => decodePem(wrap(seq(n, e), 'RSA PUBLIC KEY'))).toThrow(expect.objectContaining(unfit))
    }
  })

  it('has no unused bits in its key, and a point that is not compressed', async () => {
    const ec = derOf(generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey)
    const at = ec.length - 66
    expect([ec[at], ec[at + 1]]).toEqual([0, 4])
    await expect(keyOfPem(wrap(ec))).resolves.toBeDefined()
    await expect(keyOfPem(wrap(changed(ec, at, 1)))).rejects.toMatchObject(unfit)
    await expect(keyOfPem(wrap(changed(ec, at + 1, 6)))).rejects.toMatchObject(unfit)
  })
})
