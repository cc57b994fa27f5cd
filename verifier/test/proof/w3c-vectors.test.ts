/**
 * The test vectors of the W3C specifications, step by step: the bytes that each suite hashes and signs are those that the
 * specification publishes (Data Integrity EdDSA and ECDSA Cryptosuites, “Test Vectors”), and the signatures are right.
 */

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CORPUS } from '../../../test/conformance/cases.ts'
import { encodeUtf8, toHex } from '../../src/bytes.ts'
import { sha256Hex } from '../../src/crypto.ts'
import type { JsonObject } from '../../src/json.ts'
import { canonicalText } from '../../src/proof/canonize.ts'
import { readDerivedValue } from '../../src/proof/derived-value.ts'
import { optionsOf, signedBytes, suiteOf } from '../../src/proof/suites.ts'
import { makeVisit, proveText } from '../made.ts'

interface Vector {
  readonly file: string
  readonly suite: string
  /** What the specification gives for the hash of the proof's options, and of the document. */
  readonly options: string
  readonly document: string
}

const SAME_GRAPH = '517744132ae165a5349155bef0bb0cf2258fff99dfe1dbd914b938d775a36017'
const SAME_JSON = '59b7cb6251b8991add1ce0bc83107e3db9dbbab5bd2c28f687db1a03abc92f19'
const VECTORS: readonly Vector[] = [
  {
    file: 'w3c-vc-di-eddsa/eddsa-rdfc-2022/signedDataInt.json',
    suite: 'eddsa-rdfc-2022',
    options: 'bea7b7acfbad0126b135104024a5f1733e705108f42d59668b05c0c50004c6b0',
    document: SAME_GRAPH,
  },
  {
    file: 'w3c-vc-di-eddsa/eddsa-jcs-2022/signedJCS.json',
    suite: 'eddsa-jcs-2022',
    options: '66ab154f5c2890a140cb8388a22a160454f80575f6eae09e5a097cabe539a1db',
    document: SAME_JSON,
  },
  {
    file: 'w3c-vc-di-eddsa/Ed25519Signature2020/signedEdSig.json',
    suite: 'Ed25519Signature2020',
    options: '04e14bcf5727cba0c0aa04a04d22a56fef915d5f8f7756bb92ae67cb1d0c4847',
    document: SAME_GRAPH,
  },
  {
    file: 'w3c-vc-di-ecdsa/ecdsa-rdfc-2019-p256/signedECDSAP256.json',
    suite: 'ecdsa-rdfc-2019',
    options: '3a8a522f689025727fb9d1f0fa99a618da023e8494ac74f51015d009d35abc2e',
    document: SAME_GRAPH,
  },
  {
    file: 'w3c-vc-di-ecdsa/ecdsa-jcs-2019-p256/signedJCSECDSAP256.json',
    suite: 'ecdsa-jcs-2019',
    options: 'fe5799489119c7fe3c528715e72bd39d2ec6b4ab345978df32e9a9312648ec25',
    document: SAME_JSON,
  },
]
const DERIVED = 'w3c-vc-di-ecdsa/ecdsa-sd-2023/employ/derivedRevealDocument.json'
const BASE = 'w3c-vc-di-ecdsa/ecdsa-sd-2023/employ/addSignedSDBase.json'

const readJson = (path: string): JsonObject => JSON.parse(readFileSync(join(CORPUS, path), 'utf8')) as JsonObject
const badgeOf = (file: string): JsonObject => readJson(`files/${file}`)
const visit = () => makeVisit({}, { contexts: Object.fromEntries(CONTEXTS.map(([url, file]) => [url, readJson(`documents/contexts/${file}`)])) })
const CONTEXTS = [
  ['https://www.w3.org/ns/credentials/examples/v2', 'credentials-examples-v2.json'],
  ['https://www.w3.org/2018/credentials/examples/v1', 'credentials-examples-v1.json'],
  ['https://w3id.org/citizenship/v4rc1', 'citizenship-v4rc1.json'],
] as const

/** A signed document in its parts: what is signed, the options, the value. */
function partsOf(file: string): { readonly document: JsonObject; readonly proof: JsonObject; readonly options: JsonObject } {
  const { proof, ...document } = badgeOf(file)
  const { proofValue: _, ...options } = proof as JsonObject
  return { document, proof: proof as JsonObject, options }
}

describe.skipIf(!existsSync(join(CORPUS, 'cases.json')))('vectors of the W3C (skipped when CONFORMANCE_DIR is absent)', () => {
  describe.each(VECTORS)('of $suite', ({ file, suite, options, document }) => {
    it('have the hashes of the specification', async () => {
      const parts = partsOf(file)
      const algorithm = suite.startsWith('ecdsa') ? 'ES256' : 'EdDSA'
      const signed = await signedBytes(suiteOf(parts.proof), algorithm, parts.options, parts.document, visit())
      expect([toHex(signed.subarray(0, 32)), toHex(signed.subarray(32))]).toEqual([options, document])
    })

    it('have a right signature, and another badge has not', async () => {
      expect((await proveText(badgeOf(file), visit())).proven.vouchers).toMatchObject([{ suite }])
      await expect(proveText({ ...badgeOf(file), name: 'Alumna Credential' }, visit())).rejects.toMatchObject({ code: 'signature-wrong' })
    })
  })

  describe('of ecdsa-sd-2023', () => {
    it('have the parts of the specification', () => {
      const { proof } = partsOf(DERIVED)
      const value = readDerivedValue(String(proof['proofValue']))
      expect(toHex(value.baseSignature).slice(0, 32)).toBe('b8dc55afeb6427a990e9d60c0d363b65')
      expect(value.signatures.map((one) => toHex(one).slice(0, 16))).toEqual([
        'fd91ec48b3524965',
        'c92e6ea5f65343c7',
        '2b66d296f2d09ff2',
        '09e91f89dfd0a252',
        'b181986ef2cfb77b',
        '13d02a9caf0d96b9',
      ])
      expect([...value.labels]).toEqual([
        ['c14n0', 'u3Lv2QpFgo-YAegc1cQQKWJFW2sEjQF6FfuZ0VEoMKHg'],
        ['c14n1', 'u4YIOZn1MHES1Z4Ij2hWZG3R4dEYBqg5fHTyDEvYhC38'],
      ])
      expect([...value.mandatory]).toEqual([0, 4, 5, 7])
    })

    it('have the hashes of the specification', async () => {
      const { document, proof, options } = partsOf(DERIVED)
      const { labels, mandatory } = readDerivedValue(String(proof['proofValue']))
      const text = (await canonicalText(document, visit())).replace(/_:(c14n\d)/g, (_, name: string) => `_:${labels.get(name) ?? ''}`)
      const statements = text.split(/(?<=\n)/).sort()
      const kept = statements.filter((_, at) => mandatory.has(at)).join('')
      expect(statements).toHaveLength(10)
      expect(await sha256Hex(encodeUtf8(kept))).toBe('a042dc047c236816f49fbe5282a79c5e77abe111e47f4c20203b5064c7f0f059')
      expect(await sha256Hex(encodeUtf8(await canonicalText(optionsOf(options, document), visit())))).toBe(
        '9c5c9b189f06cfa9d9f21a838ccb9b04316f07ad1a517bfd4955ee28c6a8229c',
      )
    })

    it('are right as their holder shows them, and open in what may be missing', async () => {
      expect((await proveText(badgeOf(DERIVED), visit())).proven.vouchers).toMatchObject([{ suite: 'ecdsa-sd-2023', partial: 'open' }])
      const changed = { ...badgeOf(DERIVED), validUntil: '2039-12-03T00:00:00Z' }
      await expect(proveText(changed, visit())).rejects.toMatchObject({ code: 'signature-wrong' })
    })

    it('are refused as the issuer gave them to their holder', async () => {
      await expect(proveText(badgeOf(BASE), visit())).rejects.toMatchObject({ code: 'proof-malformed' })
    })
  })
})
