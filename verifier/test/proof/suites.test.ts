/** The cryptosuites beside the first: each with each of its keys, and what may not pass for it. */

import { describe, expect, it } from 'vitest'
import type { JsonObject } from '../../src/json.ts'
import { canonicalJson } from '../../src/proof/jcs.ts'
import { makeCredential, makeIssuer, proveText, signIntegrity, type Issuer } from '../made.ts'

type Curve = NonNullable<Parameters<typeof makeIssuer>[0]>

const SUITES = [
  ['eddsa-rdfc-2022', 'Ed25519', 'P-256'],
  ['eddsa-2022', 'Ed25519', 'P-256'],
  ['eddsa-jcs-2022', 'Ed25519', 'P-256'],
  ['ecdsa-rdfc-2019', 'P-256', 'Ed25519'],
  ['ecdsa-rdfc-2019', 'P-384', 'Ed25519'],
  ['ecdsa-jcs-2019', 'P-256', 'Ed25519'],
  ['ecdsa-jcs-2019', 'P-384', 'Ed25519'],
] as const satisfies readonly (readonly [string, Curve, Curve])[]

async function signed(issuer: Issuer, cryptosuite: string, changes: Record<string, unknown> = {}): Promise<JsonObject> {
  return signIntegrity(issuer, makeCredential(issuer.did), { cryptosuite, ...changes })
}

/** The proof as it is, with some of its properties changed after signing. */
function altered(document: JsonObject, changes: JsonObject): JsonObject {
  return { ...document, proof: { ...(document['proof'] as JsonObject), ...changes } }
}

describe.each(SUITES)('%s with a key on %s', (cryptosuite, curve, otherCurve) => {
  it('proves what was signed', async () => {
    const issuer = await makeIssuer(curve)
    const { proven } = await proveText(await signed(issuer, cryptosuite))
    expect(proven.vouchers).toMatchObject([{ suite: cryptosuite, controller: issuer.did }])
  })

  it('proves nothing else', async () => {
    const issuer = await makeIssuer(curve)
    const document = await signed(issuer, cryptosuite)
    await expect(proveText({ ...document, name: 'Other knots' })).rejects.toMatchObject({ code: 'signature-wrong' })
    await expect(proveText(altered(document, { created: '2024-05-02T00:00:00Z' }))).rejects.toMatchObject({ code: 'signature-wrong' })
    const other = await makeIssuer(curve)
    await expect(proveText(altered(document, { verificationMethod: other.method }))).rejects.toMatchObject({ code: 'signature-wrong' })
  })

  it('takes no key that is made for something else', async () => {
    const [issuer, other] = [await makeIssuer(curve), await makeIssuer(otherCurve)]
    const document = await signed(issuer, cryptosuite)
    await expect(proveText(altered(document, { verificationMethod: other.method }))).rejects.toMatchObject({ code: 'key-unfit' })
  })

  it('is not another suite', async () => {
    const issuer = await makeIssuer(curve)
    const document = await signed(issuer, cryptosuite)
    const twin = cryptosuite.includes('jcs') ? cryptosuite.replace('jcs', 'rdfc') : cryptosuite.replace(/(rdfc-)?20/, 'jcs-20')
    await expect(proveText(altered(document, { cryptosuite: twin }))).rejects.toMatchObject({ code: 'signature-wrong' })
  })
})

it('a signature of one curve is none of the other', async () => {
  const [small, large] = [await makeIssuer('P-256'), await makeIssuer('P-384')]
  const document = await signed(small, 'ecdsa-jcs-2019')
  await expect(proveText(altered(document, { verificationMethod: large.method }))).rejects.toMatchObject({ code: 'signature-wrong' })
})

describe('contexts that a proof over JSON names', () => {
  const contexts = makeCredential('did:example:x')['@context'] as readonly string[]

  it('are those that are signed; what was added behind them is not of the proof', async () => {
    const issuer = await makeIssuer()
    const document = await signed(issuer, 'eddsa-jcs-2022', { '@context': contexts })
    await proveText(document)
    await proveText({ ...document, '@context': [...contexts, 'https://later.example/context'] })
  })

  it.each([
    ['are others', ['https://www.w3.org/ns/credentials/v2', 'https://elsewhere.example/context']],
    ['stand in another order', [...contexts].reverse()],
    ['are more than the document has', [...contexts, 'https://more.example/context']],
  ])('may not differ: they %s', async (_, own) => {
    const issuer = await makeIssuer()
    const document = await signed(issuer, 'eddsa-jcs-2022', { '@context': contexts })
    await expect(proveText(altered(document, { '@context': own }))).rejects.toMatchObject({ code: 'shape-ambiguous' })
  })
})

/** RFC 8785 §3.2.3 and appendix B, by its rules. */
it.each<[string, string]>([
  ['{"b":1,"a":[true,null,"x"]}', '{"a":[true,null,"x"],"b":1}'],
  ['{"\\u20ac":1,"\\r":2,"\\ufb33":3,"1":4,"\\ud83d\\ude00":5,"\\u0080":6,"\\u00f6":7}', '{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}'],
  ['[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001,-0]', '[333333333.3333333,1e+30,4.5,0.002,1e-27,0]'],
  ['"\\u000f\\u000a\\u0041\\u0022\\/\\u2028"', '"\\u000f\\nA\\"/\u2028"'],
])('%s is written %s', (given, canonical) => {
  expect(canonicalJson(JSON.parse(given) as JsonObject)).toBe(canonical)
})
