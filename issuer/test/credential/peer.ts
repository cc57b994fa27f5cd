/** An independent verifier of Data Integrity: Digital Bazaar's, with documents from memory. */

import * as vc from '@digitalbazaar/vc'
import { DataIntegrityProof } from '@digitalbazaar/data-integrity'
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite'
import { CONTEXTS } from '../../../verifier/pinned/generated/contexts.ts'

interface Loaded {
  readonly contextUrl: null
  readonly documentUrl: string
  readonly document: unknown
}

/** Its word on one credential; its status is taken from our own verifier's tests. */
export async function verifyByPeer(text: string, documents: ReadonlyMap<string, string>): Promise<{ readonly verified: boolean }> {
  const documentLoader = async (url: string): Promise<Loaded> => ({ contextUrl: null, documentUrl: url, document: await documentAt(url, documents) })
  const { verified } = await vc.verifyCredential({
    credential: JSON.parse(text) as object,
    suite: new DataIntegrityProof({ cryptosuite }),
    documentLoader,
    checkStatus: async () => ({ verified: true }),
  })
  return { verified }
}

/** A context, the DID document, or one of its methods by its full name. */
async function documentAt(url: string, documents: ReadonlyMap<string, string>): Promise<unknown> {
  const context = await CONTEXTS.get(url)?.()
  if (context) return JSON.parse(context.text) as unknown
  const [did = '', fragment] = url.split('#')
  const [host = '', ...path] = did.replace('did:web:', '').split(':')
  const found = documents.get(`https://${host}/${path.length > 0 ? `${path.join('/')}/did.json` : '.well-known/did.json'}`)
  if (found === undefined) throw new Error(`nobody serves ${url}`)
  const document = JSON.parse(found) as { readonly '@context': unknown; readonly verificationMethod: readonly { readonly id: string }[] }
  if (fragment === undefined) return document
  return { '@context': 'https://w3id.org/security/multikey/v1', ...document.verificationMethod.find(({ id }) => id === url) }
}
